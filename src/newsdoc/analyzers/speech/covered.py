"""Ranges of tokens, and whether a token lies in one of them."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Covered:
    """Ranges of tokens in any order, overlapping or not.

    Each quotation of a line asks about all of them: to go through them each time takes the square of the line.

    >>> 3 in Covered([(5, 9), (1, 4)]), 4 in Covered([(5, 9), (1, 4)])
    (True, False)
    """

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        """`ranges`: the first token of each, and the one behind its last."""
        ordered = sorted(ranges)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def __contains__(self, token: int) -> bool:
        """Whether a token lies in one of the ranges."""
        before = bisect_right(self._starts, token)
        return before > 0 and self._reach[before - 1] > token
