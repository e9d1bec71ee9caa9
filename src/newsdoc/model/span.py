"""Where something stood in the source."""

from bisect import bisect_right
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of the source text, in code points: `source[span.start:span.end]`.

    For parsers that are given bytes the source text is the decoded text, without a byte order mark.

    >>> text = "Ferry returns\\n\\nThe ferry sails again from the old quay."
    >>> start, end = parse(text).paragraphs()[0].span
    >>> text[start:end]
    'The ferry sails again from the old quay.'
    """

    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character."""


class ClosedSpan(Span):
    """The stretch of a text whose white space was closed up: knows where each character of the text came from.

    It equals the plain span, and becomes one where an article is written out and read again.
    """

    length: int = 0
    """Characters of the text."""
    pieces: tuple[tuple[int, int], ...] = ()
    """(offset in the text, offset in the source) of each run that stands in the source as it does in the text."""

    @classmethod
    def of(cls, start: int, end: int, length: int, pieces: tuple[tuple[int, int], ...]) -> "ClosedSpan":
        """The span of a text of this length, with its runs in order, the first at 0."""
        span = cls(start, end)
        span.length, span.pieces = length, pieces
        return span

    def part(self, start: int, end: int) -> Span:
        """Where a part of the text stands, of one character at least."""
        return Span(self._place(start), self._place(end - 1) + 1)

    def _place(self, offset: int) -> int:
        at, place = self.pieces[bisect_right(self.pieces, (offset, self.end)) - 1]
        return place + offset - at
