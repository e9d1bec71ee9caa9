"""Where a block stands in the source: found again by its text, and only believed when the source there gives that text.

The tree keeps no offsets. But a text node stands in the source directly behind a tag's end, so that its first letters
behind a `>` are looked for, from where the block before ended. What is found is proven: without its tags, and with its
character references decoded, the source there must be the block's text. Every search goes forward and no farther than
a bound, which keeps the whole linear.
"""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import islice
from typing import Final

from newsdoc.invisible import ALL, without_breaks
from newsdoc.page.block import Block

_UNSURE = re.compile(rf"[&<>\r\n\xa0\x00\ufffd\"'{ALL}]")
"""What may stand in the source as a reference, or may not stand there at all."""
_PLAIN_RUN = re.compile(r"[A-Za-z0-9 ,]{6,}")
_MARKUP = re.compile(
    r"(?:(?:<!--.*?-->|<script\b.*?</script\s*>|<style\b.*?</style\s*>|</?[a-z](?:[^\"'>]|\"[^\"]*\"|'[^']*')*+>"
    r"|<[!?/][^>]*>|<[a-z][^<>]*>)\s*)+", re.S | re.I,
)  # fmt: skip
"""A run of tags and comments, with the white space among them."""
_TAGS = re.compile(r"(?:\s*<[^<>\"'!]*+(?:\"[^\"]*+\"[^<>\"'!]*+)*+>)++")
_BLANKS = ("&nbsp;", "&#160;", "&#xa0;", "&#xA0;", "&#Xa0;", "&#XA0;")
_BLANK_RUN = re.compile(rf"(?:\s|{'|'.join(_BLANKS)})*")
_REFERENCE: Final = 12
"""Characters of a reference to a letter, at most."""
_KEY: Final = 48
"""Characters of a text by which it is looked for: so many seldom stand twice in a page."""
_LONG: Final = 30
"""Characters, more than which a text is safe to be found by: shorter ones ("Share") stand in scripts and menus too."""
_NEXT: Final = 2_400
"""Characters from the end of a text in which the next mostly begins, and from a tag's end to the letters looked for."""
_CLOSE: Final = 20_000
"""Characters in which it begins where pictures or scripts are between: tried before other ways of writing it."""
_NEAR: Final = 60_000
"""Characters in which a text is still looked for on a page on which too much was not found."""
_MISSES: Final = 20
"""Texts not found, from which on none is looked for in all of the page: its source is hardly what was parsed."""
_SEARCHES: Final = 300
"""Texts that may be searched for in the whole page: each costs its length, and the whole must stay linear."""
_TRIES: Final = 40
"""Places with the same letters at which a text is tried."""
_ENDS: Final = 60
"""Tags behind the last text at whose ends the next is tried by its first letter, whatever stands between."""


def in_order(blocks: list[Block]) -> list[Block]:
    """The blocks, of those whose places overlap or are out of order the shorter without one: fewer letters are sooner
    found where they do not belong.
    """
    last = 0
    for block in blocks:
        if block.start >= 0:
            if block.start < last:
                break
            last = block.end
    else:
        return blocks
    kept: list[int] = []
    for i, block in enumerate(blocks):
        if block.start < 0:
            continue
        while kept and blocks[kept[-1]].end > block.start and len(blocks[kept[-1]].text) <= len(block.text):
            kept.pop()
        if not kept or blocks[kept[-1]].end <= block.start:
            kept.append(i)
    known = set(kept)
    return [block if i in known else block._replace(start=-1, end=-1) for i, block in enumerate(blocks)]


class Tracer:
    """Finds blocks in a page's source, in the order of the page."""

    def __init__(self, source: str, start: int = 0) -> None:
        """`start`: where the page's body begins."""
        self._source = source
        self._at = self._safe = self._origin = start
        self._misses = self._searches = 0
        self._known = self._known_letters = ""

    def _letters_of(self, text: str) -> str:
        """The letters of the text that is looked for: asked again for each place where it may begin."""
        if text is not self._known:
            self._known, self._known_letters = text, _letters(text)
        return self._known_letters

    def span(self, nodes: Sequence[str], text: str) -> tuple[int, int] | None:
        """The stretch of the source that gives the text, from its first text node to its last; None when none does.

        `nodes`: the text nodes as the tree has them, in order.
        """
        at = self._at
        source = self._source
        first = nodes[0]
        key = ">" + first[:_KEY]
        # Python prepares a search in much text with care, which takes longer than to look through a little.
        near = max(0, at - 1)
        start = (source.find(key, near, at + _NEXT) + 1) or (source.find(key, at + _NEXT - _KEY, at + _CLOSE) + 1)
        end = None
        tried = set()
        if start > 0:
            if first[0] <= " ":
                start += len(first) - len(first.lstrip())
            end = start + len(text)
            plain = len(nodes) == 1 and source.startswith(text, start) and "&" not in text and "<" not in text
            if not plain or not source.startswith("<", end):  # mostly it is one node that stands there as it is
                end = self._proven(start, nodes, text)
            tried.add(start)
        if end is None:
            for start in self._beginnings(first):
                if start not in tried and (end := self._proven(start, nodes, text)) is not None:
                    break
                tried.add(start)
        if end is None:
            self._misses += 1
            return None
        if len(first) > _LONG:
            self._safe = end
        self._at = end  # from there on the next text is looked for
        return start, end

    # ------------------------------------------------------------ proof
    def _proven(self, start: int, nodes: Sequence[str], text: str) -> int | None:
        """Where a text that begins at `start` ends; None when something else stands there."""
        end = self._verbatim(start, nodes) if len(nodes) > 1 else None
        return end if end is not None else self._walked(start, text)

    def _verbatim(self, start: int, nodes: Sequence[str]) -> int | None:
        """The same for several nodes that stand in the source as they are, with nothing but tags between them."""
        source = self._source
        first = nodes[0].lstrip()
        if not source.startswith(first, start):
            return None
        at = start + len(first)
        for node in nodes[1:]:
            tags = _TAGS.match(source, at)
            at = tags.end() if tags else at
            if not tags or not source.startswith(node, at):
                return None
            at += len(node)
        return at - len(nodes[-1]) + _ink_end(nodes[-1]) if source.startswith("<", at) else None

    def _walked(self, start: int, text: str) -> int | None:
        """The same, letter by letter, with whatever markup, references and white space stand between."""
        source = self._source
        letters = self._letters_of(text)
        limit = min(len(source), _limit(start, text))
        at, done = start, 0
        while True:
            stop = source.find("<", at, limit)
            if stop < 0:
                stop = limit
            raw = source[at:stop]
            told = _letters(unescape(raw) if "&" in raw else raw)
            if not letters.startswith(told, done):
                return None
            done += len(told)
            if done == len(letters):
                return at + _ink_end(raw)
            if stop == limit:
                return None
            markup = _MARKUP.match(source, stop, limit)
            at = markup.end() if markup else stop + 1
            if markup is None:  # a plain letter after all
                if letters[done] != "<":
                    return None
                done += 1
                if done == len(letters):
                    return at

    # ------------------------------------------------------------ where it may begin
    def _beginnings(self, first: str) -> Iterator[int]:
        """Where a text with this first node may begin: the likeliest place first."""
        self._searches += 1
        stripped = first.lstrip()
        if self._misses >= _MISSES or self._searches >= _SEARCHES:  # a page not worth more of the time
            yield from islice(self._places(stripped, self._at, self._at + _NEAR), 1)
            return
        yield from self._behind_tags(stripped[0], self._at)  # near, with references or comments in its first letters
        far = len(self._source)
        starts = [self._at]
        if self._safe < self._at:  # a short text before may have been found too far on
            starts.append(self._safe)
        if len(first) > _LONG:  # or a long one, that is repeated farther on
            starts.append(self._origin)
        for start in dict.fromkeys(starts):
            yield from self._places(stripped, start, far)

    def _places(self, stripped: str, start: int, limit: int) -> Iterator[int]:
        """Where the text of a node may begin, without its leading white space, by the letters it begins with."""
        source = self._source
        key = stripped[:_KEY]
        if match := _UNSURE.search(key):
            key = key[: match.start()]
        if key:
            for at in self._found(key, start, limit):
                before = source[max(start, at - 200) : at].rstrip()
                if (
                    before.endswith((">", "&nbsp;", "&#160;", "&shy;", "\u200b"))
                    or (at == start and not before)
                    or (len(key) > _LONG and not before.endswith(('"', "'")))
                ):
                    yield at
        yield from self._by_run(stripped, start, limit)

    def _by_run(self, stripped: str, start: int, limit: int) -> Iterator[int]:
        """The text begins with what may be written as a character reference: look for the first plain run of letters in
        it, and go back to the end of the tag before.
        """
        match = _PLAIN_RUN.search(stripped[:400])
        if match is None:
            return
        source = self._source
        for at in self._found(match[0], start, limit):
            least = max(start, at - _NEXT)
            begin = source.rfind(">", least, at) + 1 or least
            before = source[begin:at]
            if "<" not in before:
                yield begin + len(before) - len(before.lstrip())

    def _found(self, key: str, start: int, limit: int) -> Iterator[int]:
        """The first places where these letters stand."""
        at = self._source.find(key, start, limit)
        for _ in range(_TRIES):
            if at < 0:
                return
            yield at
            at = self._source.find(key, at + 1, limit)

    def _behind_tags(self, letter: str, start: int) -> Iterator[int]:
        """All places behind the next tags and comments where the first letter of a text stands, also as a reference."""
        source = self._source
        at = start
        for _ in range(_ENDS):
            at = source.find(">", at) + 1
            if at == 0:
                return
            begin = _BLANK_RUN.match(source, at).end()  # type: ignore[union-attr]  # it matches nothing, too
            first = source[begin : begin + 1]
            if first == "&":
                first = unescape(source[begin : begin + _REFERENCE])[:1]
            elif first == "<":  # a tag, or else a sign that nobody escaped, which cannot be told here
                continue
            if first == letter or first.isspace():
                yield begin


def _limit(start: int, text: str) -> int:
    """How far on a text's end is looked for."""
    return start + 30 * len(text) + 3000


def _ink_end(raw: str) -> int:
    """Where a stretch of the source ends, white space left out, also as references."""
    raw = raw.rstrip()
    return _before_blanks(raw)


def _letters(text: str) -> str:
    """A text without its white space, and without the signs that blocks lose."""
    return "".join(without_breaks(text).split())


def _before_blanks(raw: str) -> int:
    """Where the spaces begin with which a text ends, those written as entities too, if it ends with such a one."""
    end = len(raw)
    while raw.endswith(_BLANKS, 0, end):
        end = raw.rindex("&", 0, end)
        while end and raw[end - 1].isspace():
            end -= 1
    return end
