"""What stands right before and after each block, in a word or two: "after date", "before prose", "under cue:more".

The sort of a block is read off its own tokens and markup; the model weighs it for the blocks beside. All tokens of the
neighbours, which an earlier model weighed, taught it the pages it had learned from: out of site this reads better, and
it is a fifth of the weights.
"""

from collections.abc import Sequence
from functools import lru_cache

from newsdoc.page.block import Block
from newsdoc.page.markup import Kind
from newsdoc.page.tokens.sets import CUE_TOKENS, OwnTokenSet, TokenSet

_EDGE = "the edge"
_IS = frozenset(CUE_TOKENS["is"])
_BY = frozenset(("opens:by", "name:by", "name:only"))
_ENDINGS = {"ends:stop": "sentence", "ends:?": "sentence", "ends:!": "sentence", "ends:colon": "colon"}
_CALLS = frozenset(("opens:call", "opens:promo", "cue:promo"))


def neighbour_token_sets(
    blocks: Sequence[Block], own: Sequence[OwnTokenSet], *, marked: bool = True
) -> list[tuple[TokenSet, TokenSet]]:
    """For each block the sorts of the two blocks before it and of the two behind it, and the cue words of the nearest.

    `marked`: whether the markup of the blocks counts.
    """
    sorts = [
        _sort(own_set) if (markup := block.markup) is None or not marked
        else _marked_sort(own_set, markup.kind, markup.linked * 10 > len(block.text) * 8)
        for block, own_set in zip(blocks, own, strict=True)
    ]  # fmt: skip
    row = [_EDGE, _EDGE, *sorts, _EDGE, _EDGE]
    cues = [(), *map(_cues, own), ()]
    return [
        (_sorts_beside(row[i], row[i + 1], row[i + 2], row[i + 3], row[i + 4]), _cues_beside(cues[i], cues[i + 2]))
        for i in range(len(sorts))
    ]


@lru_cache(8192)
def _cues(own_set: OwnTokenSet) -> tuple[str, ...]:
    """The cue words in a block, and the names, dates and credits that make a line of the trade of it."""
    return tuple([token for token in own_set.tokens if token.startswith(_CUES)])


_CUES = ("is:", "opens:", "cue:", "ends:colon", "has:date", "has:clock", "name:only", "credit:whole")


@lru_cache(8192)
def _cues_beside(above: tuple[str, ...], below: tuple[str, ...]) -> TokenSet:
    """What the cue words of the block above and of the one below say of a block."""
    return TokenSet((*[f"under {cue}" for cue in above], *[f"over {cue}" for cue in below]))


@lru_cache(8192)
def _sort(own_set: OwnTokenSet) -> str:
    """What sort of text a block is."""
    tokens, shape = own_set.all, own_set.shape
    if shape in ("long", "middle"):
        return "signed text" if "credit:tail" in tokens else "prose" if own_set.is_prose else "text"
    if "credit:whole" in tokens:
        return "credit"
    if "has:date" in tokens and "dated:long" not in tokens:
        return "date"
    if not _BY.isdisjoint(tokens):
        return "name"
    if not _IS.isdisjoint(tokens):
        return "label"
    if not _CALLS.isdisjoint(tokens):
        return "call"
    if "credit:tail" in tokens:
        return "signed line"
    return f"{shape} {_ENDINGS.get(own_set.ending, 'title')}"


@lru_cache(8192)
def _marked_sort(own_set: OwnTokenSet, kind: Kind, linked: bool) -> str:
    """The sort of a block, with what its markup adds to it."""
    return f"{kind + ' ' if kind in ('heading', 'item') else ''}{'link ' if linked else ''}{_sort(own_set)}"


@lru_cache(16384)
def _sorts_beside(before: str, above: str, own: str, below: str, behind: str) -> TokenSet:
    return TokenSet(
        (
            f"sort:{own}", f"after {above}", f"before {below}", f"after {above}: {own}", f"before {below}: {own}",
            f"between {above} and {below}", f"two after {before}", f"two before {behind}",
        )
    )  # fmt: skip
