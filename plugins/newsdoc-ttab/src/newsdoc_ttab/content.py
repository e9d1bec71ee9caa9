"""Reads the content of a document as the blocks of a story."""

from collections.abc import Callable

from newsdoc.markup.body import Found, Heading, flattened, nested
from newsdoc.markup.elements import whole_number
from newsdoc.markup.json_items import text
from newsdoc.markup.reader import read_body
from newsdoc.model import (
    Block,
    Embed,
    FactBox,
    Figure,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    RelatedLink,
    Rendition,
    Table,
    walk,
)
from newsdoc.source import Source
from newsdoc.xml.reading import parse_html
from newsdoc_ttab.values import DEEPEST, Values, blocks, data, plain

_LEVELS = {"heading-1": 2, "heading-2": 2, "heading-3": 3, "heading-4": 4}
_OLD_TEXTS = {
    "core/paragraph": None, "core/preamble": "preamble", "core/blockquote": "blockquote", "tt/dateline": "vignette",
    "core/heading-1": "heading-1", "core/heading-2": "heading-2", "core/heading-3": "heading-3",
    "core/heading-4": "heading-4",
}  # fmt: skip
"""Blocks of earlier schemas, and the role of core/text that took their place."""


_OVER_HEADLINE = ("vignette", "kicker")


def _is_text(block: Values, read: list[Found]) -> bool:
    """Whether the text of a story begins with a block: a paragraph without a role, as lines over it have one."""
    return text(block, "role") is None and any(isinstance(each, Paragraph) for each in read)


class Content:
    """Reads the content of one document; keeps the blocks that are none of the model's, with their place."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.headline: str | None = None
        self.kicker: str | None = None
        self.preambles: list[str] = []
        self.left: list[tuple[int, Values]] = []
        self._has_text = False

    def read(self, document: Values) -> tuple[Block, ...]:
        """The blocks of the story; headline, vignette and preambles stand apart."""
        found: list[Found] = []
        head = 0
        for block in blocks(document, "content"):
            if self._is_head(block):
                head += 1
                continue
            read = self._block(block, 0)
            if read is None:
                self.left.append((head + len(found) + len(self.left), block))
            else:
                self._has_text = self._has_text or _is_text(block, read)
                found += read
        return tuple(nested(found))

    def _is_head(self, block: Values) -> bool:
        """Take what stands over the story; only the first of each, and only before its text begins."""
        kind = block.get("type")
        if not isinstance(kind, str) or not (kind == "core/text" or kind in _OLD_TEXTS):
            return False
        role = text(block, "role") if kind == "core/text" else _OLD_TEXTS[kind]
        words = plain(data(block, "text"))
        if self._has_text or not words:
            return False
        if role == "heading-1" and self.headline is None:
            self.headline = words
        elif role in _OVER_HEADLINE and self.kicker is None:
            self.kicker = words
        elif role == "preamble":
            self.preambles.append(words)
        else:
            return False
        return True

    def _block(self, block: Values, depth: int) -> list[Found] | None:
        kind = block.get("type")
        read = _READERS.get(kind) if isinstance(kind, str) else None
        return read(self, block, depth) if read and depth <= DEEPEST else None

    def _inside(self, block: Values, depth: int) -> list[Found]:
        found: list[Found] = []
        for child in blocks(block, "content"):
            read = self._block(child, depth + 1)
            if read is None:
                self._source.problem("dropped", f"a block {str(child.get('type'))[:40]!r} inside another was left out")
            else:
                found += read
        return found

    def _text(self, block: Values, depth: int) -> list[Found] | None:
        kind = block["type"]
        role = text(block, "role") if kind == "core/text" else _OLD_TEXTS[kind]
        markup = data(block, "text")
        if not markup:
            return None if blocks(block, "content") else []
        if role in _LEVELS:
            words = plain(markup)
            return [Heading(_LEVELS[role], words)] if words else []
        root = parse_html(f"<p>{markup}</p>")
        paragraphs = (
            [each for each in read_body(root).blocks if isinstance(each, Paragraph)] if root is not None else []
        )
        if role == "blockquote" and paragraphs:
            return [Quote(body=tuple(paragraphs))]
        return list(paragraphs)

    def _image(self, block: Values, depth: int) -> list[Found] | None:
        links = blocks(block, "links")
        shown = [each for each in links if each.get("rel") == "image" and text(each, "url")]
        link = next((each for each in links if each.get("rel") == "self"), next(iter(shown), {}))
        url = text(link, "url") or text(block, "url")
        width, height = (whole_number(data(link, key) or data(block, key)) for key in ("width", "height"))
        sized = url is not None and (width is not None or height is not None)
        authors = [
            name for each in blocks(link, "links") if each.get("rel") == "author" and (name := text(each, "title"))
        ]
        figure = Figure(
            plain(data(block, "html_caption", "caption", "text") or data(link, "text", "caption")),
            credit=data(link, "credit") or data(block, "credit") or ", ".join(authors) or None,
            url=url,
            alt=data(link, "alttext") or data(block, "alttext"),
            title=text(block, "title"),
            kind="graphic" if link.get("type") == "tt/graphic" else "picture",
            renditions=(Rendition(url, width=width, height=height),) if url and sized else (),
            guid=text(link, "uri"),
        )
        return [figure] if figure.url or figure.guid or figure.caption else None

    def _list(self, block: Values, depth: int) -> list[Found]:
        items = []
        for child in blocks(block, "content"):
            body = tuple(flattened(self._block(child, depth + 1) or []))
            if body:
                items.append(ListItem(body))
        ordered = block.get("type") == "core/ordered-list"
        return [ListBlock(tuple(items), ordered=ordered)] if items else []

    def _box(self, block: Values, depth: int) -> list[Found]:
        body = tuple(nested(self._inside(block, depth)))
        title = text(block, "title")
        return [FactBox(title, body=body)] if title or body else []

    def _table(self, block: Values, depth: int) -> list[Found] | None:
        parts = [data(block, part) or "" for part in ("thead", "tbody", "tfoot")]
        root = parse_html(f"<table>{''.join(parts)}</table>")
        table = (
            next((each for each in read_body(root).blocks if isinstance(each, Table)), None)
            if root is not None
            else None
        )
        if table is None or not table.rows:
            return None
        return [Table(table.rows, caption=plain(data(block, "caption")))]

    def _html(self, block: Values, depth: int) -> list[Found] | None:
        markup = data(block, "text")
        root = parse_html(markup) if markup else None
        if root is None:
            return None
        found = [each for each in walk(read_body(root).blocks) if isinstance(each, Embed)]
        return [found[0]] if len(found) == 1 else None

    def _quote(self, block: Values, depth: int) -> list[Found] | None:
        paragraphs = tuple([each for each in self._inside(block, depth) if isinstance(each, Paragraph)])
        return [Quote(body=paragraphs)] if paragraphs else None

    def _video(self, block: Values, depth: int) -> list[Found] | None:
        url = text(block, "url", "uri")
        return [Embed(url, kind="video", provider="YouTube")] if url else None

    def _post(self, block: Values, depth: int) -> list[Found] | None:
        links = blocks(block, "links")
        own = next((each for each in links if each.get("rel") == "self"), {})
        other = next((each for each in links if each.get("rel") == "alternate" and each.get("type") == "text/html"), {})
        url = text(own, "url") or text(other, "url")
        words = data(other, "context") or text(other, "title")
        provider = data(other, "provider")
        return [Embed(url, kind="post", provider=provider, text=words)] if url or words else None

    def _related(self, block: Values, depth: int) -> list[Found] | None:
        title, url = text(block, "title"), text(block, "url")
        return [RelatedLink(title, href=url)] if title or url else None


Reader = Callable[[Content, Values, int], list[Found] | None]
_READERS: dict[str, Reader] = {
    "core/text": Content._text,
    **dict.fromkeys(_OLD_TEXTS, Content._text),
    "core/image": Content._image,
    "tt/visual": Content._image,
    "core/unordered-list": Content._list,
    "core/ordered-list": Content._list,
    "core/factbox": Content._box,
    "core/blockquote": Content._quote,
    "core/table": Content._table,
    "core/htmlembed": Content._html,
    "core/youtube": Content._video,
    "core/socialembed": Content._post,
    "core/link": Content._related,
}
"""Blocks of the schemas of TT and Naviga that are blocks of the model; any other is carried along."""
