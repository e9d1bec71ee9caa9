"""Blocks: the stretches of an unstructured page that each get one role.

The formats cut their source into blocks. A block of flat text is its text and where that stands; one of an HTML page
also has what the markup says of it.
"""

from bisect import bisect_right
from typing import NamedTuple

from newsdoc.page.markup import Markup


class Block(NamedTuple):
    """A stretch of the page with its text and, from sources that have more to say, evidence."""

    text: str
    """The text, white space collapsed to single spaces, hard line breaks and hyphenation undone."""
    start: int
    """Offset of the first character in the source; -1 where the place is not known."""
    end: int
    """Offset after the last character in the source."""
    pieces: tuple[tuple[int, int], ...] = ()
    """(offset in `text`, offset in the source) where each unbroken piece begins; empty when the text is as printed."""
    markup: Markup | None = None
    """What HTML knows of the block; None for flat text."""
    links: tuple[tuple[int, int, str], ...] = ()
    """Begin, end and address of the links in `text`, where flat text has some."""

    def source_offset(self, offset: int) -> int:
        """Where in the source the character at this offset of `text` stands; the end for the text's length."""
        if offset >= len(self.text):
            return self.end
        if not self.pieces:
            return self.start + offset
        at, place = self.pieces[bisect_right(self.pieces, (offset, len(self.text) + self.end)) - 1]
        return place + offset - at

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the source the characters of `text` from `start` to `end` stand, of which there is one at least."""
        if not self.pieces:
            return self.start + start, self.start + end
        return self.source_offset(start), self.source_offset(end - 1) + 1
