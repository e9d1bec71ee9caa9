"""Reads the text of a paragraph with its marks."""

from collections.abc import Callable, Iterable
from typing import Any

from newsdoc.markup.body import BLANK_LINE, Body
from newsdoc.markup.classes import PERSON_DATA, REPORTED
from newsdoc.markup.elements import EMPHASIS, INDENT, SKIPPED, WHITE_SPACE, Element, children, collapsed, flat_text
from newsdoc.markup.figures import is_pixel
from newsdoc.model import DatelineMark, Emphasis, Figure, Link, Mark, Person, Quote

_BREAK = "\n"
_SAID_BY = ("data-", "quote-source")
"""Begin the names of the attributes that say more of a quotation, of ours and of NITF's."""
_MARKS = frozenset(("a", "span", "q", "img", *EMPHASIS))
"""Elements that may say more than their text."""
Paragraphs = list[tuple[str, tuple[Mark, ...], list[tuple[Quote, int, int]]]]
"""Texts, each with its marks and the quotations in it."""


class Inline:
    """Text with marks, as it is collected from a paragraph's children."""

    def __init__(self, body: Body) -> None:
        """`body` is told of what our own writer would write in another way, and of pictures and the dateline."""
        self._body = body
        self._parts: list[str] = []
        self._length = 0
        self._marks: list[tuple[int, int, Callable[[int, int], Mark] | Quote]] = []

    @property
    def empty(self) -> bool:
        """True while there is nothing but white space."""
        return all(map(str.isspace, self._parts))

    def text(self, text: str) -> None:
        """Text of the source: its line breaks are white space (HTML, section 4.4.1); only two `br` part paragraphs."""
        self._parts.append(text.replace("\n", " ") if "\n" in text else text)
        self._length += len(text)

    def content(self, element: Element) -> None:
        """The text of an element and what is in it."""
        if text := element.text:
            self.text(text)
        if len(element):
            self.elements(children(element))

    def elements(self, elements: Iterable[Element]) -> None:
        """Elements with their content, each with the text behind it."""
        for each in elements:
            tag = each.tag
            name = tag.rpartition("}")[2] if isinstance(tag, str) else ""
            if name == "br":
                self._break()
                self._body.exact = False
            elif name == "fn":
                self._body.notes += [note for note in [flat_text(each)] if note]
                self._body.exact = False
            elif name and name not in SKIPPED:
                start = self._length
                self.content(each)
                if name in _MARKS:
                    self._mark(each, name, start)
                else:
                    self._body.exact = False
            if tail := each.tail:
                self.text(tail)

    def _break(self) -> None:
        self._parts.append(_BREAK)
        self._length += len(_BREAK)

    def _mark(self, element: Element, name: str, start: int) -> None:
        end = self._length
        if name == "a":
            if (href := element.get("href")) is not None or element.get("title"):
                title, rel = element.get("title"), element.get("rel")
                self._marks.append((start, end, lambda s, e: Link(s, e, href=href or "", title=title, rel=rel)))
        elif name in ("span", "em") and element.get("class") == "dateline":
            self._marks.append((start, end, DatelineMark))
            self._body.dateline = collapsed("".join(self._parts)[start:end])
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
            if is_pixel(element):
                return
            self._body.pictures.append(Figure(url=source, alt=element.get("alt") or None))
        else:
            self._body.exact = False

    def paragraphs(self) -> Paragraphs:
        """Each paragraph with its marks, white space collapsed and offsets moved accordingly."""
        raw = "".join(self._parts)
        cuts = _cuts(raw) if "\n" in raw else [(len(raw), len(raw))]
        found: Paragraphs = []
        at = 0
        for part_end, next_at in cuts:
            part = raw[at:part_end]
            if INDENT in part and (indent := _indent(part)):
                at += indent
                part = part[indent:]
            text = collapsed(part)
            if text:
                found.append((text, *self._placed(at, part_end, part, text)) if self._marks else (text, (), []))
            at = next_at
        return found

    def _placed(
        self, at: int, end_at: int, part: str, text: str
    ) -> tuple[tuple[Mark, ...], list[tuple[Quote, int, int]]]:
        """The marks and quotations of a part of the raw text, at their offsets in the collapsed text."""
        inside = [
            (max(start, at) - at, min(end, end_at) - at, made)
            for start, end, made in reversed(self._marks)  # the outer of two before the inner
            if start < end_at and end > at
        ]
        moved = _offsets(part, (edge for low, high, _ in inside for edge in (low, high))) if text != part else None
        marks: list[Mark] = []
        quotes: list[tuple[Quote, int, int]] = []
        for low, high, made in inside:
            if moved is not None:
                low, high = moved[low], moved[high]
            if low >= high:
                continue
            if isinstance(made, Quote):
                quotes.append((made, low, high))
            else:
                marks.append(made(low, high))
        marks.sort(key=lambda mark: (mark.start, -mark.end))
        return tuple(marks), quotes


def _indent(part: str) -> int:
    """The length of the white space with ideographic spaces in it that sets in a paragraph."""
    opening = len(part) - len(part.lstrip(WHITE_SPACE + INDENT))
    return opening if INDENT in part[:opening] else 0


def _cuts(raw: str) -> list[tuple[int, int]]:
    """Where the text is parted: (end of a paragraph, start of the next)."""
    found = [match.span() for match in BLANK_LINE.finditer(raw)]
    return [*found, (len(raw), len(raw))]


def _offsets(raw: str, wanted: Iterable[int]) -> dict[int, int]:
    """Where these offsets are once white space is collapsed; white space counts to the end of the word before it."""
    moved: dict[int, int] = {}
    at = length = 0
    spaced = False
    for offset in sorted(set(wanted)):
        piece = raw[at:offset]
        if piece:
            words = collapsed(piece)
            if words:
                length += len(words) + (length > 0 and (spaced or piece[0] in WHITE_SPACE))
            spaced = piece[-1] in WHITE_SPACE
            at = offset
        opens_word = spaced and length > 0 and raw[offset : offset + 1] not in WHITE_SPACE and offset < len(raw)
        moved[offset] = length + opens_word
    return moved


def _annotation(element: Element) -> Quote:
    name = element.get("data-speaker") or element.get("quote-source")
    kind: Any = element.get("data-kind")
    return Quote(
        speaker=person_of(element, name) if name else None,
        cue=element.get("data-cue"),
        mention=element.get("data-mention"),
        kind=kind if kind in ("indirect", "mixed") else "direct",
    )


def person_of(element: Element, name: str | None = None) -> Person:
    """The person that an element names, with what its `data-` attributes say."""
    given = {str(key)[5:]: str(value) for key, value in element.attrib.items() if str(key).startswith("data-")}
    fields: dict[str, Any] = {key: given[key] for key in PERSON_DATA if key in given}
    kind: Any = "organization" if given.get("party") == "organization" else "person"
    return Person(name or flat_text(element), kind=kind, **fields)
