"""Reads a story's body from markup: XHTML, HTML or NITF, in any namespace or none.

One table says what each element is; what is not in it is taken for inline text inside a paragraph, and for a container
elsewhere. Sections are made of flat headings too. What our own writers put into classes and `data-` attributes is read
back.
"""

import html
import re
from collections.abc import Callable, Iterable
from typing import Any

import attrs
from lxml import etree

from newsdoc.markup.dates import parse_date
from newsdoc.markup.xhtml_writer import PERSON_DATA
from newsdoc.model import (
    Anchor,
    Block,
    Cell,
    DatelineMark,
    Embed,
    Emphasis,
    FactBox,
    Figure,
    Gallery,
    Link,
    ListBlock,
    ListItem,
    Mark,
    Paragraph,
    Person,
    Preformatted,
    Quote,
    RelatedLink,
    Rendition,
    Section,
    Table,
)

Element = etree._Element

EMPHASIS = {
    "em": "em", "i": "em", "cite": "em", "dfn": "em", "strong": "strong", "b": "strong", "mark": "mark", "sub": "sub",
    "sup": "sup", "code": "code", "tt": "code", "u": "u", "ins": "u", "s": "s", "del": "s", "strike": "s",
}  # fmt: skip
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "hl2": 2, "hl1": 1}
SKIPPED = frozenset(
    [
        "head",
        "style",
        "script",
        "noscript",
        "template",
        "link",
        "meta",
        "base",
        "hr",
        "col",
        "colgroup",
        "note.invisible",
    ]
)
PARAGRAPHS = frozenset(["p", "dt", "dd", "address", "tagline", "bibliography"])
_INLINE = frozenset(
    """
    a abbr acronym alt-code b bdi bdo big br chron city classifier code copyrite copyrite.holder copyrite.year
    country currency cite data del denom dfn em event font frac frac-sep function i img-inline ins kbd label
    lang location mark money num numer object.title org person postaddr pronounce q region ruby rb rt rp s
    samp small span state story.date strike strong sub sublocation sup time tt u var virtloc wbr inline
    a.inline
    """.split()
)
_SPACE = re.compile(r"[ \t\r\n\f\u200b]+")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_BREAK = "\n"


@attrs.define
class _Heading:
    """A heading that stands flat among the blocks, until it is known what stands under it."""

    level: int
    text: str


@attrs.frozen
class _Pre:
    """A pre element of somebody else's: the story itself, where the body has no paragraphs."""

    text: str


Found = Block | _Heading | _Pre


def _running_text(block: Any) -> list[Any]:
    if not isinstance(block, _Pre):
        return [block]
    parts = _BLANK_LINE.split(block.text.replace("\r\n", "\n"))
    return [Paragraph(text) for part in parts if (text := " ".join(part.split()))]


@attrs.define
class Body:
    """What was found in a body."""

    blocks: tuple[Block, ...] = ()
    quotes: tuple[Quote, ...] = ()
    """Quotations marked up with a speaker."""
    headline: str | None = None
    """A first-level heading that is not a cross-head."""
    exact: bool = True
    """False when the body holds markup that our own writer would write in another way."""
    dateline: str | None = None
    """The text of a marked-up dateline."""
    byline: str | None = None
    """A byline that stands in the body's head."""


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for comments, entities and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def read_body(root: Element, *, headline: str | None = None) -> Body:
    """The blocks of a body element, or of one that holds it. `headline`: a heading that repeats it is left out."""
    return BodyReader(headline).read(root)


class BodyReader:
    """Reads one body."""

    def __init__(self, headline: str | None = None) -> None:
        self.body = Body()
        self._headline = _tight(headline)
        self._paragraphs = 0
        self._in_box = 0
        self._quotes: list[Quote] = []
        self.pictures: list[Figure] = []
        """Pictures that stand inside the paragraph being read; they follow it in the body."""

    def read(self, root: Element) -> Body:
        """All blocks under the element."""
        found = self._content(root)
        if not self._paragraphs and any(isinstance(each, _Pre) for each in found):
            found = [paragraph for each in found for paragraph in _running_text(each)]
            self.body.exact = False
        self.body.blocks = tuple(nested(found))
        self.body.quotes = tuple(self._quotes)
        return self.body

    # ------------------------------------------------------------------ blocks
    def _content(self, element: Element) -> list[Found]:
        """The blocks inside a container; text that stands loose in it becomes paragraphs."""
        found: list[Found] = []
        loose = element.text
        run: list[Element] = []
        start_text = loose if loose and not loose.isspace() else ""
        for child in element:
            name = local(child)
            if name in _INLINE or not isinstance(child.tag, str):
                run.append(child)
                continue
            if run or start_text:
                self._loose(start_text, run, found)
                run = []
            self._block(child, name, found)
            tail = child.tail
            start_text = tail if tail and not tail.isspace() else ""
        if run or start_text:
            self._loose(start_text, run, found)
        return found

    def _block(self, element: Element, name: str, found: list[Found]) -> None:
        if name in PARAGRAPHS:
            self._p(element, found)
            return
        level = HEADINGS.get(name)
        if level is not None:
            self._heading(element, level, found)
            return
        read = _READERS.get(name)
        if read is not None:
            read(self, element, found)
        elif name not in SKIPPED:
            self._container(element, found)

    def _p(self, element: Element, found: list[Found]) -> None:
        attributes = element.attrib
        if attributes:
            kind = attributes.get("class")
            if kind == "related" and len(element) == 1:
                self._related(element, found)
                return
            if kind == "embed" and len(element) == 1:
                self._embed(element, found)
                return
            self.body.exact = False
        if not len(element):
            text = element.text
            text = " ".join(text.split()) if text else ""
            if text:
                self._paragraphs += not self._in_box
                found.append(Paragraph(text))
            return
        if any(local(child) in _BLOCK_IN_P for child in element):
            self.body.exact = False
            found.extend(self._content(element))
            return
        inline = _Inline(self)
        inline.element(element)
        self._emit(inline, found)

    def _emit(self, inline: "_Inline", found: list[Found], split: bool = True) -> None:
        """Paragraphs of inline content: one, or several where it is broken twice in a row."""
        for text, marks, quotes in inline.paragraphs(split):
            for quote, start, end in quotes:
                if not self._in_box:
                    anchor = Anchor(self._paragraphs, start, end)
                    words = text[start:end].strip("\"'“”„‟«»‘’‚‹› ")
                    self._quotes.append(attrs.evolve(quote, text=words, anchors=(anchor,)))
            self._paragraphs += not self._in_box
            found.append(Paragraph(text, marks=marks))
        if self.pictures:
            found.extend(self.pictures)
            self.pictures.clear()

    def _loose(self, text: str, run: list[Element], found: list[Found]) -> None:
        inline = _Inline(self)
        inline.text(_without_breaks(text))
        for child in run:
            inline.child(child)
        if not inline.empty:
            self.body.exact = False
            self._emit(inline, found)

    def _heading(self, element: Element, level: int, found: list[Found]) -> None:
        text = flat_text(element)
        if not text:
            return
        if level == 1 or (not found and _tight(text) == self._headline and self._headline):
            self.body.exact = False
            if self.body.headline is None:
                self.body.headline = text
            if _tight(text) == self._headline or not found:
                return
        kind = element.get("class") or ""
        if kind.startswith("level-") and kind[6:].isdigit():
            level = int(kind[6:7] or 2)
        if element.attrib or len(element):
            self.body.exact = False
        found.append(_Heading(level, text))

    def _container(self, element: Element, found: list[Found]) -> None:
        kind = element.get("class") or ""
        if kind == "gallery":
            self._gallery(element, found)
        elif kind == "embed":
            self._embed(element, found)
        elif kind == "fact-box":
            self._aside(element, found)
        elif kind == "list-item":
            found.append(ListItem(tuple(nested(self._content(element)))))
        else:
            if local(element) not in ("body", "html"):
                self.body.exact = False
            found.extend(self._content(element))

    def _section(self, element: Element, found: list[Found]) -> None:
        inner = self._content(element)
        published = None
        first = next((child for child in element if isinstance(child.tag, str)), None)
        if first is not None and local(first) == "time":
            published = parse_date(first.get("datetime"))
            if published is not None and inner and isinstance(inner[0], Paragraph):
                inner = inner[1:]
                self._paragraphs -= 1
        heading = None
        if inner and isinstance(inner[0], _Heading):
            heading = inner[0].text
            inner = inner[1:]
        elif first is not None and local(first) in HEADINGS and not flat_text(first):
            heading = ""
        if element.attrib:
            self.body.exact = False
        found.append(Section(heading, body=tuple(nested(inner)), published=published))

    def _header(self, element: Element, found: list[Found]) -> None:
        """The head of the story inside its body: what it says stands in the metadata too."""
        self.body.exact = False
        for child in element.iter():
            name = local(child)
            if name == "h1" and self.body.headline is None:
                self.body.headline = flat_text(child) or None
            elif child.get("class") == "byline":
                self.body.byline = flat_text(child) or None

    def _quote(self, element: Element, found: list[Found]) -> None:
        speaker = None
        cited = None
        blocks: list[Found] = []
        loose: list[Element] = []
        start = element.text or ""
        for child in element:
            name = local(child)
            if name in ("footer", "credit"):
                cited = next((each for each in child.iter() if local(each) == "cite"), child)
                speaker = person_of(cited) if flat_text(cited) else None
            elif name in _INLINE or not isinstance(child.tag, str):
                loose.append(child)
            else:
                self._loose_if(start, loose, blocks)
                start, loose = child.tail or "", []
                self._block(child, name, blocks)
        self._loose_if(start, loose, blocks)
        paragraphs = tuple(each for each in flattened(blocks) if isinstance(each, Paragraph))
        if len(paragraphs) != len(blocks):
            self.body.exact = False
        kind = element.get("data-kind")
        found.append(
            Quote(
                body=paragraphs,
                speaker=speaker,
                cue=element.get("data-cue"),
                kind=kind if kind in ("indirect", "mixed") else "direct",  # type: ignore[arg-type]
                pull="pull" in (element.get("class") or ""),
                cite=element.get("cite") or None,
            )
        )

    def _loose_if(self, text: str, run: list[Element], found: list[Found]) -> None:
        if run or text.strip():
            self._loose(text, run, found)

    def _list(self, element: Element, found: list[Found]) -> None:
        items = []
        for child in element:
            if not isinstance(child.tag, str):
                continue
            if local(child) == "li":
                items.append(ListItem(tuple(nested(self._content(child)))))
            else:
                self.body.exact = False
                items.append(ListItem(tuple(nested(self._content(child)))))
        found.append(ListBlock(tuple(items), ordered=local(element) == "ol"))

    def _table(self, element: Element, found: list[Found]) -> None:
        rows = []
        caption = None
        for child in element.iter():
            name = local(child)
            if name == "tr":
                rows.append(tuple(_cell(each) for each in child if local(each) in ("td", "th")))
            elif name == "caption" and caption is None:
                caption = flat_text(child)
            elif name and name not in ("tbody", "td", "th", "table"):
                self.body.exact = False
        found.append(Table(tuple(rows), caption=caption))

    def _pre(self, element: Element, found: list[Found]) -> None:
        text = "".join(map(str, element.itertext()))
        found.append(Preformatted(text) if element.attrib else _Pre(text))

    def _aside(self, element: Element, found: list[Found]) -> None:
        self._in_box += 1
        inner = self._content(element)
        self._in_box -= 1
        if element.get("class") != "fact-box":
            self.body.exact = False
        heading = None
        if inner and isinstance(inner[0], _Heading):
            heading = inner[0].text
            inner = inner[1:]
        if heading or inner:
            found.append(FactBox(heading, body=tuple(nested(inner))))

    # ------------------------------------------------------------------ media and links
    def _figure(self, element: Element, found: list[Found]) -> None:
        figure = _Figures(self).figure(element)
        if figure is not None:
            found.append(figure)

    def _image(self, element: Element, found: list[Found]) -> None:
        self.body.exact = False
        source = element.get("src")
        if source:
            found.append(Figure(url=source, alt=element.get("alt") or None, title=element.get("title") or None))

    def _media(self, element: Element, found: list[Found]) -> None:
        figure = _Figures(self).media(element)
        if figure is not None:
            found.append(figure)

    def _gallery(self, element: Element, found: list[Found]) -> None:
        inner = self._content(element)
        title = inner[0].text if inner and isinstance(inner[0], _Heading) else None
        found.append(Gallery(title, figures=tuple(each for each in inner if isinstance(each, Figure))))

    def _related(self, element: Element, found: list[Found]) -> None:
        link = next((child for child in element if local(child) == "a"), None)
        if link is None:
            return
        found.append(
            RelatedLink(
                flat_text(link) or None,
                href=link.get("href"),
                rel=link.get("data-rel"),
                guid=link.get("data-guid"),
                version=link.get("data-version"),
                content_type=link.get("type"),
            )
        )

    def _embed(self, element: Element, found: list[Found]) -> None:
        url = text = None
        for child in element.iter():
            name = local(child)
            if name == "a" and url is None:
                url = child.get("href")
            elif name == "blockquote" and text is None:
                text = flat_text(child)
        found.append(Embed(url, kind=element.get("data-kind"), provider=element.get("data-provider"), text=text))

    def _frame(self, element: Element, found: list[Found]) -> None:
        self.body.exact = False
        if url := element.get("src") or element.get("data"):
            found.append(Embed(url, kind=local(element) if local(element) in ("video", "audio") else None))


Reader = Callable[[BodyReader, Element, list[Any]], None]

_READERS: dict[str, Reader] = {
    "section": BodyReader._section,
    "header": BodyReader._header,
    "hgroup": BodyReader._header,
    "body.head": BodyReader._header,
    "body.end": BodyReader._header,
    "blockquote": BodyReader._quote,
    "bq": BodyReader._quote,
    "ul": BodyReader._list,
    "ol": BodyReader._list,
    "menu": BodyReader._list,
    "table": BodyReader._table,
    "pre": BodyReader._pre,
    "aside": BodyReader._aside,
    "figure": BodyReader._figure,
    "img": BodyReader._image,
    "media": BodyReader._media,
    "iframe": BodyReader._frame,
    "embed": BodyReader._frame,
    "object": BodyReader._frame,
    "video": BodyReader._frame,
    "audio": BodyReader._frame,
}
_BLOCK_IN_P = frozenset([*_READERS, *PARAGRAPHS, *HEADINGS, "div", "article", "main", "block"])


class _Inline:
    """Text with marks, as it is collected from a paragraph's children."""

    def __init__(self, reader: BodyReader) -> None:
        self._reader = reader
        self._parts: list[str] = []
        self._length = 0
        self._marks: list[tuple[int, int, Callable[[int, int], Mark] | Quote]] = []
        self.empty = True

    def text(self, text: str | None) -> None:
        if text:
            self._parts.append(text)
            self._length += len(text)
            if self.empty and not text.isspace():
                self.empty = False

    def element(self, element: Element) -> None:
        """The content of an element."""
        self.text(_without_breaks(element.text))
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
                self._reader.body.exact = False
            elif name not in SKIPPED:
                start = self._length
                self.element(child)
                self._mark(child, name, start)
        self.text(_without_breaks(child.tail))

    def _mark(self, element: Element, name: str, start: int) -> None:
        end = self._length
        if name == "a":
            if (href := element.get("href")) is not None or element.get("title"):
                title, rel = element.get("title"), element.get("rel")
                self._marks.append((start, end, lambda s, e: Link(s, e, href=href or "", title=title, rel=rel)))
        elif name in EMPHASIS:
            given = element.get("class")
            kind: Any = EMPHASIS.get(given or "", EMPHASIS[name]) if name == "em" else EMPHASIS[name]
            if kind != name:
                self._reader.body.exact = False
            self._marks.append((start, end, lambda s, e: Emphasis(s, e, kind=kind)))
        elif (name == "span" and element.get("class") == "dateline") or (
            name == "classifier" and element.get("type") == "dateline"
        ):
            self._marks.append((start, end, DatelineMark))
            self._reader.body.dateline = " ".join("".join(self._parts)[start:end].split())
        elif name == "q" and any(str(key).startswith("data-") for key in element.attrib):
            self._marks.append((start, end, _annotation(element)))
        elif name == "img" and (source := element.get("src")):
            self._reader.body.exact = False
            self._reader.pictures.append(Figure(url=source, alt=element.get("alt") or None))
        else:
            self._reader.body.exact = False

    def paragraphs(self, split: bool) -> Iterable[tuple[str, tuple[Mark, ...], list[tuple[Quote, int, int]]]]:
        """Each paragraph with its marks, white space collapsed and offsets moved accordingly."""
        raw = "".join(self._parts)
        at = 0
        for part_end, next_at in _cuts(raw) if split else [(len(raw), len(raw))]:
            text, offsets = _collapsed(raw[at:part_end], bool(self._marks))
            if text:
                marks: list[Mark] = []
                quotes: list[tuple[Quote, int, int]] = []
                for start, end, made in self._marks:
                    low, high = max(start, at), min(end, part_end)
                    if low >= high or not offsets:
                        continue
                    new = offsets[low - at], offsets[high - at]
                    if new[0] >= new[1]:
                        continue
                    if isinstance(made, Quote):
                        quotes.append((made, *new))
                    else:
                        marks.append(made(*new))
                marks.sort(key=lambda mark: (mark.start, -mark.end))
                yield text, tuple(marks), quotes
            at = next_at


def _without_breaks(text: str | None) -> str | None:
    """Line breaks of the source are white space (HTML, section 4.4.1); only two `br` in a row part paragraphs."""
    return text.replace("\n", " ") if text and "\n" in text else text


def _cuts(raw: str) -> list[tuple[int, int]]:
    """Where the text is parted: (end of a paragraph, start of the next)."""
    found = [(match.start(), match.end()) for match in _BLANK_LINE.finditer(raw)] if "\n" in raw else []
    return [*found, (len(raw), len(raw))]


def _collapsed(raw: str, wants_offsets: bool) -> tuple[str, list[int]]:
    """The text with white space collapsed, and for each offset of `raw` its offset in it."""
    text = " ".join(raw.split())
    if not wants_offsets or not text:
        return text, []
    offsets: list[int] = []
    at = 0
    pending = False
    for character in raw:
        if character.isspace():
            offsets.append(at)
            pending = at > 0
            continue
        if pending:
            at += 1
            pending = False
        offsets.append(at)
        at += 1
    offsets.append(len(text))
    return text, offsets


def _annotation(element: Element) -> Quote:
    name = element.get("data-speaker")
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


class _Figures:
    """Reads pictures with captions and credits."""

    def __init__(self, reader: BodyReader) -> None:
        self._reader = reader

    def figure(self, element: Element) -> Figure | None:
        """A figure of HTML."""
        values: dict[str, Any] = {}
        renditions: list[Rendition] = []
        for child in element.iter():
            name = local(child)
            if name == "img" and "url" not in values:
                values |= _given(url=child.get("src"), alt=child.get("alt"), title=child.get("title"))
            elif name in ("video", "audio"):
                url = child.get("src")
                values |= _given(url=url, alt=child.get("aria-label"), title=child.get("title"), kind=name)
            elif name == "source":
                renditions.append(_rendition(child))
            elif name == "figcaption":
                values |= self._caption(child)
        kind = element.get("class")
        if kind in ("graphic", "video", "audio"):
            values["kind"] = kind
        elif kind or set(element.keys()) - {"data-guid", "data-title", "data-alt", "data-url"}:
            self._reader.body.exact = False
        values |= _given(
            guid=element.get("data-guid"),
            title=element.get("data-title"),
            alt=element.get("data-alt"),
            url=element.get("data-url"),
        )
        return Figure(renditions=tuple(each for each in renditions if each.href), **values)

    def _caption(self, element: Element) -> dict[str, str]:
        caption = next((each for each in element if each.get("class") == "caption"), None)
        credit = next((each for each in element.iter() if "credit" in (each.get("class") or "")), None)
        if caption is not None or credit is not None:
            outer = caption if caption is not None else element
            text = flat_text(outer, without=credit if caption is None else None)
            return _given(caption=text or None, credit=flat_text(credit) if credit is not None else None)
        self._reader.body.exact = False
        return _given(caption=flat_text(element) or None)

    def media(self, element: Element) -> Figure | None:
        """A media element of NITF (3.6, section "media")."""
        self._reader.body.exact = False
        values: dict[str, Any] = {}
        renditions: list[Rendition] = []
        for child in element:
            name = local(child)
            if name == "media-reference":
                source = child.get("source")
                renditions.append(
                    Rendition(
                        source or "",
                        role=child.get("name"),
                        width=_number(child.get("width")),
                        height=_number(child.get("height")),
                        content_type=child.get("mime-type"),
                    )
                )
                values |= {"alt": child.get("alternate-text") or values.get("alt")}
            elif name == "media-caption":
                text = flat_text(child)
                values["caption"] = "\n".join(filter(None, (values.get("caption"), text))) or None
            elif name == "media-producer":
                values["credit"] = flat_text(child) or None
        named = [each for each in renditions if each.href]
        kind = {"video": "video", "audio": "audio", "graphic": "graphic"}.get(
            element.get("media-type") or "", "picture"
        )
        url = named[0].href if named else None
        if not (named or values.get("caption")):
            return None
        return Figure(kind=kind, url=url, renditions=tuple(named) if len(named) > 1 else (), **values)  # type: ignore[arg-type]


def _rendition(element: Element) -> Rendition:
    return Rendition(
        element.get("srcset") or element.get("src") or "",
        role=element.get("data-role"),
        width=_number(element.get("width")),
        height=_number(element.get("height")),
        content_type=element.get("type"),
        size=_number(element.get("data-size")),
    )


def _given(**values: str | None) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 12 else None


def _cell(element: Element) -> Cell:
    return Cell(
        flat_text(element),
        header=local(element) == "th",
        colspan=_number(element.get("colspan")) or 1,
        rowspan=_number(element.get("rowspan")) or 1,
    )


def flat_text(element: Element, without: Element | None = None) -> str:
    """The text of an element and what is in it, white space collapsed; comments left out, entities resolved."""
    if not len(element):
        return " ".join(element.text.split()) if element.text else ""
    parts: list[str] = []
    _collect(element, without, parts)
    return " ".join("".join(parts).split())


def _collect(element: Element, without: Element | None, parts: list[str]) -> None:
    if element.text:
        parts.append(element.text)
    for child in element:
        if isinstance(child.tag, str):
            if child is not without:
                name = local(child)
                if name == "br" or name in PARAGRAPHS:
                    parts.append(" ")
                _collect(child, without, parts)
        elif child.tag is etree.Entity:
            parts.append(html.unescape(child.text or ""))
        if child.tail:
            parts.append(child.tail)


def nested(found: list[Found]) -> list[Block]:
    """Blocks with each flat heading as a section that holds what follows, up to the next of its level or above."""
    found = [Preformatted(each.text) if isinstance(each, _Pre) else each for each in found]
    if not any(isinstance(each, _Heading) for each in found):
        return found  # type: ignore[return-value]
    top: list[Block] = []
    open_: list[tuple[_Heading, list[Block]]] = []

    def close(level: int) -> None:
        while open_ and open_[-1][0].level >= level:
            heading, body = open_.pop()
            (open_[-1][1] if open_ else top).append(Section(heading.text, body=tuple(body)))

    for each in found:
        if isinstance(each, _Heading):
            close(each.level)
            open_.append((each, []))
        else:
            (open_[-1][1] if open_ else top).append(each)
    close(0)
    return top


def flattened(found: list[Found]) -> list[Block]:
    """Blocks with each heading as a paragraph."""
    return [Paragraph(each.text) if isinstance(each, _Heading) else each for each in found]


def _tight(text: str | None) -> str:
    return re.sub(r"\W+", "", text).casefold() if text else ""
