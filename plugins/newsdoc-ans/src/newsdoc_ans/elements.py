"""Reads the elements of an ANS body (`content_elements`) as blocks."""

import re
from collections.abc import Callable
from typing import Any

import attrs

from newsdoc.markup.body import Body, Found, Heading, flattened, nested
from newsdoc.markup.elements import collapsed
from newsdoc.markup.json_items import objects, text
from newsdoc.markup.reader import BodyReader
from newsdoc.model import (
    Block,
    Cell,
    Embed,
    FactBox,
    ListBlock,
    ListItem,
    Paragraph,
    Person,
    Preformatted,
    Quote,
    RelatedLink,
    Table,
    walk,
)
from newsdoc.source import Source
from newsdoc.xml.reading import parse_html
from newsdoc_ans.media import read_audio, read_gallery, read_image, read_video
from newsdoc_ans.values import DEEPEST, Values, inner, plain, whole

_NAME = re.compile(r"(?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){1,3}\Z")
_BOX = re.compile("fact|box|sidebar")
_EMBEDDED = re.compile(r"<(?:iframe|script|embed|object|video|audio)\b", re.I)
_SOURCE = re.compile(r"""<(?:iframe|embed|video|audio)\b[^<>]{0,2000}?\bsrc\s*=\s*["']([^"'<>\s]{1,2000})["']""", re.I)
_TITLES = {"correction": "Correction", "clarification": "Clarification", "editors_note": "Editor’s note"}


class Elements:
    """Reads the body of one item; keeps the elements that became no block, with their place among those written."""

    def __init__(self, source: Source, headline: str | None = None) -> None:
        """`source` is told what was left out; `headline`: a heading that repeats it is left out."""
        self._source = source
        self._headline = headline
        self.left: list[tuple[int, Values]] = []
        self.dateline: str | None = None
        self.quotes: list[Quote] = []
        self._paragraphs = 0
        self._in_box = 0

    def read(self, elements: list[Values]) -> tuple[Block, ...]:
        """The blocks of a body; sections are made of its headers."""
        found: list[Found] = []
        for element in elements:
            blocks = self._element(element, 0)
            if blocks is None:
                # One element is written for each block, so this is where it will stand.
                self.left.append((len(found) + len(self.left), element))
            else:
                found += blocks
        return tuple(nested(found))

    def _inside(self, elements: list[Values], depth: int) -> list[Found]:
        """The blocks of elements that stand in another; what is none is told."""
        found: list[Found] = []
        for element in elements:
            blocks = self._element(element, depth + 1)
            if blocks is None:
                kind = str(element.get("type"))[:40]
                self._source.problem("dropped", f"an element of type {kind!r} inside another was left out")
            else:
                found += blocks
        return found

    def _element(self, element: Values, depth: int) -> list[Found] | None:
        """The blocks of an element; None for one that the model has no place for."""
        kind = element.get("type")
        read = READERS.get(kind) if isinstance(kind, str) else None
        return read(self, element, depth) if read and depth <= DEEPEST else None

    # ------------------------------------------------------------------ text
    def _markup(self, content: str) -> list[Found]:
        """The blocks of a piece of HTML."""
        root = parse_html(content)
        if root is None:
            return []
        reader = BodyReader(self._headline)
        body: Body = reader.read(root)
        self.dateline = self.dateline or body.dateline
        if not self._in_box:
            for quote in body.quotes:
                moved = tuple(attrs.evolve(each, paragraph=each.paragraph + self._paragraphs) for each in quote.anchors)
                self.quotes.append(attrs.evolve(quote, anchors=moved))
            self._count(body.blocks)
        return list(body.blocks)

    def _count(self, blocks: tuple[Block, ...]) -> None:
        self._paragraphs += sum(isinstance(block, Paragraph) for block in walk(blocks, skip=(FactBox,)))

    def _text(self, element: Values, depth: int) -> list[Found]:
        content = text(element, "content") or ""
        return self._markup(content if "<" in content[:3] else f"<p>{content}</p>")

    def _raw(self, element: Values, depth: int) -> list[Found] | None:
        content = text(element, "content") or ""
        if _EMBEDDED.search(content):
            source = _SOURCE.search(content)
            blocks = self._markup(content)
            words = " ".join(block.plain_text() for block in blocks if isinstance(block, Block))
            if source is None and not words:
                return None  # a script
            return [Embed(source[1])] if source else [Embed(text=words)]
        return self._markup(content) or None

    def _header(self, element: Values, depth: int) -> list[Found]:
        content = plain(element, "content")
        level = whole(element.get("level"))
        return [Heading(min(6, max(2, level or 2)), content)] if content else []

    def _code(self, element: Values, depth: int) -> list[Found]:
        content = element.get("content")
        return [Preformatted(content)] if isinstance(content, str) and content else []

    # ------------------------------------------------------------------ quotations
    def _block_quote(self, element: Values, depth: int) -> list[Found]:
        words = self._text(element, depth) + self._inside(objects(element, "content_elements"), depth)
        return self._quoted(words, None, element)

    def _quote(self, element: Values, depth: int) -> list[Found]:
        words = self._inside(objects(element, "content_elements"), depth)
        return self._quoted(words, _speaker(plain(inner(element, "citation"), "content")), element)

    def _quoted(self, words: list[Found], speaker: Person | None, element: Values) -> list[Found]:
        """A block quotation of its paragraphs; pictures and the like follow it."""
        blocks = flattened(words)
        paragraphs = tuple(block for block in walk(blocks) if isinstance(block, Paragraph))
        rest = [block for block in blocks if not any(isinstance(each, Paragraph) for each in walk((block,)))]
        if not paragraphs:
            return list(rest)
        pull = "pull" in (text(element, "subtype") or "")
        return [Quote(body=paragraphs, speaker=speaker, pull=pull), *rest]

    # ------------------------------------------------------------------ lists and tables
    def _list(self, element: Values, depth: int) -> list[Found]:
        items: list[ListItem] = []
        for each in objects(element, "items"):
            body = tuple(nested(self._inside([each], depth)))
            if each.get("type") == "list" and items:  # belongs to the item before it
                items[-1] = ListItem((*items[-1].body, *body))
            elif body:
                items.append(ListItem(body))
        return [ListBlock(tuple(items), ordered=element.get("list_type") == "ordered")] if items else []

    def _table(self, element: Values, depth: int) -> list[Found]:
        rows = [tuple(Cell(plain(cell, "content") or "", header=True) for cell in objects(element, "header"))]
        given = element.get("rows")
        for row in given if isinstance(given, list) else []:
            cells = row if isinstance(row, list) else []
            rows.append(tuple(Cell(plain(cell, "content") or "") for cell in cells if isinstance(cell, dict)))
        caption = plain(inner(element, "additional_properties"), "caption")
        found = tuple(row for row in rows if row)
        return [Table(found, caption=caption)] if found or caption else []

    # ------------------------------------------------------------------ beside the story
    def _link(self, element: Values, depth: int) -> list[Found]:
        title, url = plain(element, "content"), text(element, "url")
        more = inner(element, "additional_properties")
        link = RelatedLink(title, href=url, rel=text(more, "rel"), guid=text(element, "_id"))
        return [link] if title or url else []

    def _links(self, element: Values, depth: int) -> list[Found]:
        self._in_box += 1
        items = self._inside(objects(element, "items"), depth)
        self._in_box -= 1
        title = plain(element, "title")
        if title or not all(isinstance(each, RelatedLink) for each in items):
            return [FactBox(title, body=tuple(nested(items)))]
        return items

    def _group(self, element: Values, depth: int) -> list[Found]:
        if not _BOX.search(text(element, "subtype") or ""):
            return self._inside(objects(element, "content_elements"), depth)
        self._in_box += 1
        items = self._inside(objects(element, "content_elements"), depth)
        self._in_box -= 1
        heading = None
        if items and isinstance(items[0], Heading):
            heading, items = items[0].text, items[1:]
        return [FactBox(heading, body=tuple(nested(items)))] if heading or items else []

    def _correction(self, element: Values, depth: int) -> list[Found]:
        kind = (text(element, "correction_type") or "correction").casefold()
        words = text(element, "text") or ""
        self._in_box += 1
        body = self._markup(words if "<" in words[:3] else f"<p>{words}</p>")
        self._in_box -= 1
        heading = _TITLES.get(kind, kind.replace("_", " ").capitalize())
        return [FactBox(heading, body=tuple(flattened(body)))] if body else []

    def _oembed(self, element: Values, depth: int) -> list[Found] | None:
        raw = inner(element, "raw_oembed")
        url = text(raw, "url", "_id") or text(inner(element, "referent"), "id")
        root = parse_html(text(raw, "html") or "")
        quoted = next(root.iter("blockquote"), None) if root is not None else None
        words = collapsed("".join(map(str, quoted.itertext()))) if quoted is not None else None
        kind = text(element, "subtype") or ("video" if raw.get("type") == "video" else None)
        provider = text(raw, "provider_name")
        embed = Embed(url, kind=kind, provider=provider, text=words or plain(raw, "title"))
        return [embed] if embed.url or embed.text else None

    def _image(self, element: Values, depth: int) -> list[Found] | None:
        found = read_image(element)
        return [found] if found else None

    def _gallery(self, element: Values, depth: int) -> list[Found] | None:
        found = read_gallery(element)
        return [found] if found.title or found.figures else None

    def _video(self, element: Values, depth: int) -> list[Found] | None:
        found = read_video(element)
        return [found] if found else None

    def _audio(self, element: Values, depth: int) -> list[Found] | None:
        found = read_audio(element)
        return [found] if found else None


def _speaker(citation: str | None) -> Person | None:
    """Who is quoted: a name, behind a comma the role; the whole line where the part before the comma is not a name."""
    name, _, role = (citation or "").partition(", ")
    if not citation:
        return None
    return Person(name, role=role or None) if _NAME.match(name) else Person(citation)


Reader = Callable[[Elements, Values, int], list[Found] | None]

READERS: dict[Any, Reader] = {
    "text": Elements._text,
    "header": Elements._header,
    "list": Elements._list,
    "quote": Elements._quote,
    "blockquote": Elements._block_quote,
    "table": Elements._table,
    "image": Elements._image,
    "gallery": Elements._gallery,
    "video": Elements._video,
    "audio": Elements._audio,
    "interstitial_link": Elements._link,
    "link_list": Elements._links,
    "raw_html": Elements._raw,
    "correction": Elements._correction,
    "oembed_response": Elements._oembed,
    "code": Elements._code,
    "element_group": Elements._group,
}
"""The elements that are blocks of the model; any other is carried along."""
