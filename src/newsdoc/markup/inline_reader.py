"""Reads the text of a paragraph with its marks."""

import html
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import Any

from lxml import etree

from newsdoc.markup.body import BLANK_LINE, Body
from newsdoc.markup.elements import EMPHASIS, SKIPPED, Element, flat_text
from newsdoc.markup.xhtml_writer import PERSON_DATA, REPORTED
from newsdoc.model import DatelineMark, Emphasis, Figure, Link, Mark, Person, Quote

_BREAK = "\n"
_SAID_BY = ("data-", "quote-source")
"""Begin the names of the attributes that say more of a quotation, of ours and of NITF's."""
_WORD = re.compile(r"\S+")


class Inline:
    """Text with marks, as it is collected from a paragraph's children."""

    def __init__(self, body: Body) -> None:
        """`body` is told of what our own writer would write in another way, and of pictures and the dateline."""
        self._body = body
        self._parts: list[str] = []
        self._length = 0
        self._marks: list[tuple[int, int, Callable[[int, int], Mark] | Quote]] = []
        self.empty = True

    def text(self, text: str | None) -> None:
        """Text as it stands."""
        if text:
            self._parts.append(text)
            self._length += len(text)
            if self.empty and not text.isspace():
                self.empty = False

    def element(self, element: Element) -> None:
        """The content of an element."""
        self.text(without_breaks(element.text))
        for child in element:
            self.child(child)

    def child(self, child: Element) -> None:
        """An element with its content, and the text behind it."""
        tag = child.tag
        if not isinstance(tag, str):
            if tag is etree.Entity:
                self.text(html.unescape(child.text or ""))
        else:
            name = tag.rpartition("}")[2]
            if name == "br":
                self.text(_BREAK)
                self._body.exact = False
            elif name not in SKIPPED:
                start = self._length
                self.element(child)
                self._mark(child, name, start)
        self.text(without_breaks(child.tail))

    def _mark(self, element: Element, name: str, start: int) -> None:
        end = self._length
        if name == "a":
            if (href := element.get("href")) is not None or element.get("title"):
                title, rel = element.get("title"), element.get("rel")
                self._marks.append((start, end, lambda s, e: Link(s, e, href=href or "", title=title, rel=rel)))
        elif name in ("span", "em") and element.get("class") == "dateline":
            self._marks.append((start, end, DatelineMark))
            self._body.dateline = " ".join("".join(self._parts)[start:end].split())
        elif name in EMPHASIS:
            given = element.get("class")
            kind: Any = EMPHASIS.get(given or "", EMPHASIS[name]) if name == "em" else EMPHASIS[name]
            if kind != name:
                self._body.exact = False
            self._marks.append((start, end, lambda s, e: Emphasis(s, e, kind=kind)))
        elif (name == "q" and any(str(key).startswith(_SAID_BY) for key in element.attrib)) or (
            name == "span" and element.get("class") == REPORTED
        ):
            self._marks.append((start, end, _annotation(element)))
        elif name == "img" and (source := element.get("src")):
            self._body.exact = False
            self._body.pictures.append(Figure(url=source, alt=element.get("alt") or None))
        else:
            self._body.exact = False

    def paragraphs(self, split: bool) -> Iterable[tuple[str, tuple[Mark, ...], list[tuple[Quote, int, int]]]]:
        """Each paragraph with its marks, white space collapsed and offsets moved accordingly."""
        raw = "".join(self._parts)
        at = 0
        for part_end, next_at in _cuts(raw) if split else [(len(raw), len(raw))]:
            part = raw[at:part_end]
            text = " ".join(part.split())
            if text:
                moved = _Offsets(part) if self._marks else None
                marks: list[Mark] = []
                quotes: list[tuple[Quote, int, int]] = []
                for start, end, made in reversed(self._marks):  # the outer of two before the inner
                    low, high = max(start, at), min(end, part_end)
                    if low >= high or moved is None:
                        continue
                    new = moved.at(low - at), moved.at(high - at)
                    if new[0] >= new[1]:
                        continue
                    if isinstance(made, Quote):
                        quotes.append((made, *new))
                    else:
                        marks.append(made(*new))
                marks.sort(key=lambda mark: (mark.start, -mark.end))
                yield text, tuple(marks), quotes
            at = next_at


def without_breaks(text: str | None) -> str | None:
    """Line breaks of the source are white space (HTML, section 4.4.1); only two `br` in a row part paragraphs."""
    return text.replace("\n", " ") if text and "\n" in text else text


def _cuts(raw: str) -> list[tuple[int, int]]:
    """Where the text is parted: (end of a paragraph, start of the next)."""
    found = [(match.start(), match.end()) for match in BLANK_LINE.finditer(raw)] if "\n" in raw else []
    return [*found, (len(raw), len(raw))]


class _Offsets:
    """Where the offsets of a text are once its white space is collapsed."""

    def __init__(self, raw: str) -> None:
        self._ends: list[int] = []
        self._starts: list[int] = []
        self._moved: list[int] = []
        length = 0
        for word in _WORD.finditer(raw):
            start, end = word.span()
            self._starts.append(start)
            self._ends.append(end)
            self._moved.append(length)
            length += end - start + 1

    def at(self, offset: int) -> int:
        """The new offset; white space counts to the end of the word before it."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return 0
        return self._moved[index] + min(offset, self._ends[index]) - self._starts[index]


def _annotation(element: Element) -> Quote:
    name = element.get("data-speaker") or element.get("quote-source")
    kind: Any = element.get("data-kind")
    return Quote(
        speaker=person_of(element, name) if name else None,
        cue=element.get("data-cue"),
        kind=kind if kind in ("indirect", "mixed") else "direct",
    )


def person_of(element: Element, name: str | None = None) -> Person:
    """The person that an element names, with what its `data-` attributes say."""
    given = {str(key)[5:]: str(value) for key, value in element.attrib.items() if str(key).startswith("data-")}
    fields: dict[str, Any] = {key: given[key] for key in PERSON_DATA if key in given}
    kind: Any = "organization" if given.get("party") == "organization" else "person"
    return Person(name or flat_text(element), kind=kind, **fields)
