"""What stands right before and after each block, in a word or two: "after a date", "before prose".

The sort of a block is read off its own tokens and markup; the model weighs it for the blocks beside. All tokens of the
neighbours, which an earlier model weighed, taught it the pages it had learned from: out of site this reads better, and
it is a fifth of the weights.
"""

from collections.abc import Sequence
from functools import lru_cache

from newsdoc.page.block import Block
from newsdoc.page.position import is_prose
from newsdoc.page.tokens import CUE_TOKENS, SHAPES, Bundle

_EDGE = "the edge"
_IS = frozenset(CUE_TOKENS["is"])
_BY = frozenset(("opens:by", "name:by", "name:only"))
_CALLS = frozenset(("opens:call", "opens:promo", "cue:promo"))


def neighbour_bundles(blocks: Sequence[Block], own: Sequence[Bundle]) -> list[Bundle]:
    """One bundle a block, of the sorts of the two blocks before it and of the two behind it."""
    sorts = [
        _sort(mine) if (markup := block.markup) is None
        else _marked_sort(mine, markup.kind == "heading", markup.linked * 10 > len(block.text) * 8, markup.kind == "item")
        for block, mine in zip(blocks, own, strict=True)
    ]  # fmt: skip
    row = [_EDGE, _EDGE, *sorts, _EDGE, _EDGE]
    return [_bundle(row[i], row[i + 1], row[i + 2], row[i + 3], row[i + 4]) for i in range(len(sorts))]


@lru_cache(8192)
def _sort(mine: Bundle) -> str:
    """What sort of text a block is."""
    tokens, shape = mine.all, SHAPES[mine.size]
    if shape in ("long", "middle"):
        return "signed text" if "credit:tail" in tokens else "prose" if is_prose(mine) else "text"
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
    ending = mine.ending
    return f"{shape} {'sentence' if ending in ('ends:stop', 'ends:?', 'ends:!') else 'colon' if ending == 'ends:colon' else 'title'}"


@lru_cache(8192)
def _marked_sort(mine: Bundle, heading: bool, linked: bool, item: bool) -> str:
    sort = _sort(mine)
    return f"{'heading ' if heading else 'item ' if item else ''}{'link ' if linked else ''}{sort}"


@lru_cache(16384)
def _bundle(before: str, above: str, own: str, below: str, behind: str) -> Bundle:
    return Bundle(
        (
            f"sort:{own}", f"after {above}", f"before {below}", f"after {above}: {own}", f"before {below}: {own}",
            f"between {above} and {below}", f"two after {before}", f"two before {behind}",
        )
    )  # fmt: skip
