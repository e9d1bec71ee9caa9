"""Where a block stands in the source: found again by its first and last text node.

The tree keeps no offsets. But a text node stands in the source directly behind a tag's end, so that its first letters
behind a `>` are looked for, from where the block before ended. Every search goes forward and no farther than a bound,
which keeps the whole linear.
"""

import re
from typing import Final

from newsdoc.model import Span

_UNSURE = re.compile(r"[&<>\r\n\xa0\x00\ufffd\"'\u00ad\u200b-\u200f]")
_PLAIN_RUN = re.compile(r"[A-Za-z0-9 ,]{6,}")
_KEY: Final = 48
_LONG: Final = 30
_NEAR: Final = 60_000
_CLOSE: Final = 8_000
_MISSES: Final = 20
_TRIES: Final = 40


class Tracer:
    """Finds blocks in a page's source, in the order of the page."""

    def __init__(self, source: str, start: int = 0) -> None:
        """`start`: where the page's body begins."""
        self._source = source
        self._at = self._safe = self._origin = start
        self._misses = 0

    def span(self, first: str, last: str, size: int) -> Span | None:
        """The stretch from the first text node to the end of the last; None when it is not found.

        `size`: letters of the block's text, which bounds how far its end can be.
        """
        source = self._source
        far = len(source) if len(first) > _LONG and self._misses < _MISSES else _NEAR
        start = self._find(first, self._at, self._at + far)
        if start is None and self._safe < self._at:  # a short text before was found too far on
            start = self._find(first, self._safe, self._safe + far)
        if start is None:
            self._misses += 1
            if len(first) > _LONG and self._misses < _MISSES:  # or a long one, that is repeated farther on
                start = self._find(first, self._origin, len(source))
        if start is None:
            return None
        tail = start
        if last is not first:
            found = self._find(last, start, start + 30 * size + 3000)
            if found is None:
                last = first
            else:
                tail = found
        text = last.strip()
        end = tail + len(text)
        if not source.startswith(text, tail):
            end = self._end(tail)
            while end > start and source[end - 1].isspace():
                end -= 1
        if len(first) > _LONG:
            self._safe = end
        self._at = end
        return Span(start, end)

    def _end(self, start: int) -> int:
        """Behind the text node that begins at `start`: before the next tag; a comment does not end it."""
        source = self._source
        end = source.find("<", start)
        while end >= 0:
            following = source[end + 1 : end + 2]
            if source.startswith("<!--", end):
                close = source.find("-->", end)
                if close < 0:
                    return len(source)
                end = source.find("<", close)
                continue
            if following.isalpha() or following in "/!?":
                return end
            end = source.find("<", end + 1)
        return len(source)

    def _find(self, raw: str, start: int, limit: int) -> int | None:
        """Where the text of a node begins, without its leading white space."""
        source = self._source
        key = raw[:_KEY]
        at = source.find(key, start, limit)
        if at >= 0 and source[at - 1] == ">":
            return at if key[0] > " " else at + len(key) - len(key.lstrip())
        stripped = raw.lstrip()
        key = stripped[:_KEY]
        if match := _UNSURE.search(key):
            key = key[: match.start()]
        if key:
            at = start - 1
            for _ in range(_TRIES):
                at = source.find(key, at + 1, limit)
                if at < 0:
                    break
                before = source[max(start, at - 200) : at].rstrip()
                if (
                    before.endswith((">", "&nbsp;", "&#160;", "&shy;", "\u200b"))
                    or (at == start and not before)
                    or (len(key) > _LONG and not before.endswith(('"', "'")))
                ):
                    return at
        found = self._by_run(stripped, start, limit)
        if found is None and (word := stripped.split(maxsplit=1)[0]):  # a comment may cut the text node in two
            at = source.find(">" + raw[: len(raw) - len(stripped)] + word, start, min(limit, start + _CLOSE))
            found = at + 1 + len(raw) - len(stripped) if at >= 0 else None
        return found

    def _by_run(self, stripped: str, start: int, limit: int) -> int | None:
        """The text begins with what may be written as a character reference: look for the first plain run of letters in
        it, and go back to the end of the tag before."""
        match = _PLAIN_RUN.search(stripped[:400])
        if match is None:
            return None
        source = self._source
        at = start - 1
        for _ in range(_TRIES):
            at = source.find(match[0], at + 1, limit)
            if at < 0:
                return None
            begin = source.rfind(">", max(start - 1, at - 8 * match.start() - 60), at) + 1
            if begin > 0 and "<" not in source[begin:at]:
                while begin < at and source[begin].isspace():
                    begin += 1
                return begin
        return None
