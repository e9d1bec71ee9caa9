"""Where a block stands in the source: found again by its first and last text node.

The tree keeps no offsets. A text node stands in the source directly behind a tag's end, so that its first letters behind
a `>` are looked for, from where the block before ended. Every search goes forward, which keeps the whole linear.
"""

import re
from typing import Final

from newsdoc.model import Span

_UNSURE = re.compile(r"[&<>\r\n\xa0\x00\ufffd\"']")
_KEY: Final = 48
_SHORT: Final = 4
_SURE: Final = 20
_FAR: Final = 400_000


class Tracer:
    """Finds blocks in a page's source, in the order of the page."""

    def __init__(self, source: str, start: int = 0) -> None:
        """`start`: where the page's body begins."""
        self._source = source
        self._at = start

    def span(self, first: str, last: str) -> Span | None:
        """The stretch from the first text node to the end of the last; None when it is not found."""
        source = self._source
        start = self._find(first, self._at)
        if start is None:
            return None
        if last is first:
            tail: int | None = start
        else:
            tail = self._find(last, start)
        if tail is None:
            tail, last = start, first
        text = last.strip()
        end = tail + len(text)
        if not source.startswith(text, tail):
            end = self._end(tail)
            while end > start and source[end - 1].isspace():
                end -= 1
        self._at = end
        return Span(start, end)

    def _end(self, start: int) -> int:
        """Behind the text node that begins at `start`: before the next tag."""
        end = self._source.find("<", start)
        while end >= 0 and not self._source[end + 1 : end + 2].isalpha() and self._source[end + 1 : end + 2] not in "/!?":
            end = self._source.find("<", end + 1)
        return end if end >= 0 else len(self._source)

    def _find(self, raw: str, start: int) -> int | None:
        """Where the text of a node begins, without its leading white space."""
        source = self._source
        key = raw[:_KEY]
        at = source.find(key, start, start + _FAR)
        if at >= 0 and (len(raw) > _SURE or source[at - 1 : at] == ">"):
            return at if key[0] > " " else at + len(key) - len(key.lstrip())
        stripped = raw.lstrip()
        key = stripped[:_KEY]
        lead = raw[: len(raw) - len(stripped)]
        if match := _UNSURE.search(key):
            key = key[: match.start()] if match.start() >= _SHORT else key
        for wanted in (">" + lead + key, key):
            at = source.find(wanted, start, start + _FAR)
            if at >= 0:
                return at + len(wanted) - len(key)
        return self._by_prefix(stripped, start)

    def _by_prefix(self, stripped: str, start: int) -> int | None:
        """The text may be written with character references: look for its plain beginning."""
        letters = 0
        while letters < len(stripped) and letters < 24 and stripped[letters].isascii() and stripped[letters] not in "&<>\"'\r\n":
            letters += 1
        if letters >= _SHORT:
            at = self._source.find(stripped[:letters], start, start + _FAR)
            if at >= 0:
                return at
        return None
