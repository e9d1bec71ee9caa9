"""Reads a story's body from markup: XHTML, HTML or NITF, in any namespace or none.

One table says what each element is; what is not in it is taken for inline text inside a paragraph, and for a container
elsewhere. Sections are made of flat headings too. What our own writers put into classes and `data-` attributes is read
back.
"""

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any

import attrs

from newsdoc.markup.attributions import signature, speaker_of
from newsdoc.markup.body import (
    BlockEnd,
    Body,
    Found,
    Heading,
    Pre,
    anchored_again,
    flattened,
    nested,
    running_text,
    with_crossheads,
)
from newsdoc.markup.dates import parse_date
from newsdoc.markup.elements import (
    BLOCKS,
    HEADINGS,
    INLINE,
    PARAGRAPHS,
    SKIPPED,
    Element,
    children,
    collapsed,
    flat_text,
    local,
    whole_number,
    without_indent,
)
from newsdoc.markup.embeds import PLAYERS, button_in, is_post, link_in, read_post, read_related
from newsdoc.markup.inline_reader import Inline
from newsdoc.markup.media_blocks import MediaBlocks
from newsdoc.markup.tables import is_frame, pictures_in, read_table
from newsdoc.model import (
    FactBox,
    Figure,
    ListBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Quote,
    RelatedLink,
    Section,
    walk,
)


def read_body(root: Element, *, headline: str | None = None) -> Body:
    """The blocks of a body element, or of one that holds it. `headline`: a heading that repeats it is left out."""
    return BodyReader(headline).read(root)


class BodyReader(MediaBlocks):
    """Reads one body."""

    def __init__(self, headline: str | None = None) -> None:
        super().__init__(Body())
        self._given_headline = headline

    def read(self, root: Element) -> Body:
        """All blocks under the element."""
        found = self._content(root)
        if not self._paragraphs and any(isinstance(each, Pre) for each in found):
            found = [paragraph for each in found for paragraph in running_text(each)]
            self.body.exact = False
        if (headed := with_crossheads(found)) != found:
            self._quotes = [*anchored_again(self._quotes, nested(found), nested(headed))]
            found = headed
            self.body.exact = False
        if notes := self.body.notes:
            found.append(ListBlock(tuple([ListItem((Paragraph(note),)) for note in notes]), ordered=True))
        self.body.blocks = tuple(nested(found))
        self.body.quotes = tuple(self._quotes)
        return self.body

    # ------------------------------------------------------------------ blocks
    def _content(self, element: Element, behind: Element | None = None, without: Element | None = None) -> list[Found]:
        """The blocks inside a container, or those behind one of its children; loose text becomes paragraphs.

        `without`: a child that is left out.
        """
        found: list[Found] = []
        loose, inner = element.text, children(element)
        if behind is not None:
            loose, inner = behind.tail, inner[inner.index(behind) + 1 :]
        if without is not None:
            inner.remove(without)
        run: list[Element] = []
        start_text = loose if loose and not loose.isspace() else ""
        for child in inner:
            tag = child.tag
            read = _BY_TAG[tag] if tag in _BY_TAG else _reader(tag)
            if read is None:
                run.append(child)
                continue
            if run or start_text:
                self._loose(start_text, run, found)
                run = []
            read(self, child, found)
            tail = child.tail
            start_text = tail if tail and not tail.isspace() else ""
        if run or start_text:
            self._loose(start_text, run, found)
        return found

    def _p(self, element: Element, found: list[Found]) -> None:
        if element.keys():
            kind = element.get("class")
            if kind == "related" and len(element) == 1 and (link := read_related(element)) is not None:
                if (element.text or "").strip() or (element[0].tail or "").strip():
                    self.body.exact = False
                found.append(link)
                return
            if kind == "embed" and len(element) == 1:
                self._embed(element, found)
                return
            self.body.exact = False
            if (button := button_in(element)) is not None:
                found.append(button)
                return
            last = found[-1] if found and kind and "wp-caption-text" in kind else None
            if isinstance(last, Figure) and last.caption is None:
                found[-1] = attrs.evolve(last, caption=flat_text(element) or None)
                return
        if not len(element):
            text = without_indent(collapsed(element.text))
            if text:
                self._paragraph(Paragraph(text), found)
            else:
                self.body.exact = False
            return
        inner = children(element)
        if any(map(_is_block, inner)):
            self.body.exact = False
            found.extend(self._content(element))
            return
        inline = Inline(self.body)
        if before := element.text:
            inline.text(before)
        inline.elements(inner)
        self._emit(inline, found)

    def _heading(self, element: Element, found: list[Found]) -> None:
        text = flat_text(element)
        if not text:
            return
        level = HEADINGS[local(element)]
        if level == 1 or (not found and self._headline and _tight(text) == self._headline):
            self.body.exact = False
            if self.body.headline is None:
                self.body.headline = text
            if not found or _tight(text) == self._headline:
                return
        kind = element.get("class") or ""
        if kind.startswith("level-") and whole_number(kind[6:]) is not None:
            level = int(kind[6])
        if element.attrib or len(element):
            self.body.exact = False
        found.append(Heading(level, text))

    @cached_property
    def _headline(self) -> str:
        """The headline as headings are compared with it."""
        return _tight(self._given_headline)

    def _skip(self, element: Element, found: list[Found]) -> None:
        """What is not part of the story."""

    def _container(self, element: Element, found: list[Found]) -> None:
        kind = element.get("class") or ""
        if kind == "gallery":
            self._gallery(element, found)
        elif kind == "embed":
            self._embed(element, found)
        elif kind == "related-stories":
            inner = self._content(element)
            links = [each if isinstance(each, RelatedLink) else link_in([each]) for each in inner]
            self.body.related += tuple([each for each in links if each is not None])
            if others := [each for each, link in zip(inner, links, strict=True) if link is None]:
                self.body.exact = False
                found.extend(others)
        elif kind and not _BOXES.isdisjoint(kind.casefold().replace("_", "-").split()):
            self._aside(element, found)
        elif kind.startswith("wp-caption"):
            self._figure(element, found)
        elif "button" in kind and (button := button_in(element)) is not None:
            self.body.exact = False
            found.append(button)
        elif kind == "list-item":
            found.append(ListItem(tuple(nested(self._content(element)))))
        else:
            if local(element) not in ("body", "html"):
                self.body.exact = False
            inner = self._content(element)
            found.extend(inner)
            levels = [each.level for each in inner if isinstance(each, Heading)]
            if levels and local(element) == "block" and not isinstance(inner[-1], Heading):
                found.append(BlockEnd(min(levels)))

    def _section(self, element: Element, found: list[Found]) -> None:
        first = next((child for child in element if isinstance(child.tag, str)), None)
        published = None
        if first is not None and local(first) == "time" and not (element.text or "").strip():
            published = parse_date(first.get("datetime"))
            if published is not None and dict(first.items()) != {"datetime": published.isoformat()}:
                self.body.exact = False
        inner = self._content(element, first if published is not None else None)
        heading = None
        if inner and isinstance(inner[0], Heading):
            heading = inner[0].text
            inner = inner[1:]
        elif first is not None and local(first) in HEADINGS and not flat_text(first):
            heading = ""
        if element.attrib:
            self.body.exact = False
            if heading is None and published is None:  # a frame that some systems put around all or parts of a text
                found.extend(inner)
                return
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
            elif name == "figure":
                self._figure(child, found)

    def _quote(self, element: Element, found: list[Found]) -> None:
        if is_post(element):
            self.body.exact = False
            found.append(read_post(element))
            return
        speaker = None
        blocks: list[Found] = []
        loose: list[Element] = []
        start = element.text or ""
        signed = signature(element)
        for child in children(element):
            name = local(child)
            if signed is not None and child is signed[0]:
                speaker = signed[1]
                self.body.exact = False
            elif name in ("footer", "credit"):
                speaker = speaker_of(child)
            elif name in INLINE or not isinstance(child.tag, str):
                loose.append(child)
            else:
                self._loose_if(start, loose, blocks)
                start, loose = child.tail or "", []
                _READERS.get(name, BodyReader._container)(self, child, blocks)
        self._loose_if(start, loose, blocks)
        paragraphs = tuple(each for each in walk(flattened(blocks)) if isinstance(each, Paragraph))
        if len(paragraphs) != len(blocks):
            self.body.exact = False
        kind = element.get("data-kind")
        found.append(
            Quote(
                body=paragraphs,
                speaker=speaker,
                cue=element.get("data-cue"),
                mention=element.get("data-mention"),
                kind=kind if kind in ("indirect", "mixed") else "direct",  # type: ignore[arg-type]
                pull="pull" in (element.get("class") or ""),
                cite=element.get("cite") or element.get("quote-source") or None,
            )
        )

    def _list(self, element: Element, found: list[Found]) -> None:
        items = []
        for child in children(element):
            if isinstance(child.tag, str):
                self.body.exact = self.body.exact and local(child) == "li"
                items.append(ListItem(tuple(nested(self._content(child)))))
        found.append(ListBlock(tuple(items), ordered=local(element) == "ol"))

    def _table(self, element: Element, found: list[Found]) -> None:
        table = read_table(element, self.body)
        pictures = pictures_in(element, self.body)
        holds_text = any(cell.text for row in table.rows for cell in row)
        if not pictures or (holds_text and not is_frame(element)):
            found.append(table)
        found.extend(pictures)

    def _pre(self, element: Element, found: list[Found]) -> None:
        text = "".join(map(str, element.itertext()))
        found.append(Preformatted(text) if element.attrib else Pre(text))

    def _aside(self, element: Element, found: list[Found]) -> None:
        self._in_box += 1
        inner = self._content(element)
        self._in_box -= 1
        if element.get("class") != "fact-box":
            self.body.exact = False
            if (link := link_in(inner)) is not None:
                found.append(link)
                return
        heading = None
        if inner and isinstance(inner[0], Heading):
            heading = inner[0].text
            inner = inner[1:]
        if heading or inner:
            found.append(FactBox(heading, body=tuple(nested(inner))))


_BOXES = frozenset(("fact-box", "factbox", "info-box", "infobox"))
"""Classes of boxes beside the story; the first is our own."""
Reader = Callable[[BodyReader, Element, list[Any]], None]

_READERS: dict[str, Reader] = {
    **dict.fromkeys(SKIPPED, BodyReader._skip),
    **dict.fromkeys(HEADINGS, BodyReader._heading),
    **dict.fromkeys(PARAGRAPHS, BodyReader._p),
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
    "amp-img": BodyReader._image,
    "amp-anim": BodyReader._image,
    "media": BodyReader._media,
    "iframe": BodyReader._frame,
    "embed": BodyReader._frame,
    "object": BodyReader._frame,
    "video": BodyReader._frame,
    "audio": BodyReader._frame,
    **dict.fromkeys(("amp-iframe", "amp-video", "amp-audio"), BodyReader._frame),
    **dict.fromkeys(PLAYERS, BodyReader._player),
}
_BLOCK_IN_P = BLOCKS | PARAGRAPHS | {*HEADINGS, "div", "article", "main", "block"}


def _reader(tag: Any) -> Reader | None:
    """Who reads an element of this tag as a block; None for what stands inside a paragraph, comments too."""
    name = tag.rpartition("}")[2] if isinstance(tag, str) else ""
    return None if not name or name in INLINE else _READERS.get(name, BodyReader._container)


# A body in NewsML-G2 often stands in its namespace instead of its own.
_SPACES = (
    "",
    "{http://www.w3.org/1999/xhtml}",
    "{http://iptc.org/std/NITF/2006-10-18/}",
    "{http://iptc.org/std/nar/2006-10-01/}",
)
_BY_TAG = {space + name: _reader(name) for space in _SPACES for name in (*_READERS, *INLINE, "body", "div", "block")}
"""The same for the tags that bodies mostly hold."""
_IS_BLOCK = {tag: tag.rpartition("}")[2] in _BLOCK_IN_P for tag in _BY_TAG}


def _is_block(element: Element) -> bool:
    """True for what ends a paragraph that it stands in."""
    tag = element.tag
    return _IS_BLOCK[tag] if tag in _IS_BLOCK else local(element) in _BLOCK_IN_P


_NO_WORD = re.compile(r"\W+")


def _tight(text: str | None) -> str:
    return _NO_WORD.sub("", text).casefold() if text else ""
