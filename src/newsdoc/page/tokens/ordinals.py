"""Which of its sort a block is, as tokens of the role model: "first has:date", "second name:only".

The first date on a page is its own, the fifth another story's; the first name signs it.
"""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from newsdoc.page.tokens.position import side_of
from newsdoc.page.tokens.sets import OwnTokenSet, TokenSet, bin_of

_COUNTED = frozenset(
    "has:date has:clock has:© name:only name:whole name:by opens:by credit:whole cue:photo cue:promo ends:? ends:colon"
    " starts:quote".split()
)
"""What a page has few of, or many of one sort of block."""
_ORDINALS = ("first", "second", "early", "late")
_EARLY = 4
"""So many of a sort may be the story's own: more are a list."""


def ordinal_token_sets(own: Sequence[OwnTokenSet], story: range) -> dict[int, TokenSet]:
    """Block to which of its sorts it is. `story`: the blocks from its first to its last."""
    seen: Counter[str] = Counter()
    found = {}
    for i, own_set in enumerate(own):
        counted = _counted(own_set)
        if not counted:
            continue
        sorts = []
        for token in counted:
            seen[token] += 1
            sorts.append((_ORDINALS[bin_of(seen[token], 1, 2, _EARLY)], token))
        found[i] = _token_set(tuple(sorts), side_of(i, story))
    return found


@lru_cache(8192)
def _counted(own_set: OwnTokenSet) -> tuple[str, ...]:
    return tuple([token for token in own_set.tokens if token in _COUNTED])


@lru_cache(4096)
def _token_set(sorts: tuple[tuple[str, str], ...], place: str) -> TokenSet:
    return TokenSet(
        tuple([token for ordinal, sort in sorts for token in (f"{ordinal} {sort}", f"{place} {ordinal} {sort}")])
    )
