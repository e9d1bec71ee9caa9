"""Writes the blocks of a body as ANS elements."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from newsdoc.markup.inline import render
from newsdoc.markup.json_items import given
from newsdoc.markup.xhtml_writer import quotes_by_paragraph, xhtml_mark
from newsdoc.model import (
    Article,
    Block,
    Cell,
    Embed,
    FactBox,
    Figure,
    Gallery,
    ListBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Quote,
    RelatedLink,
    Section,
    Table,
    walk,
)
from newsdoc.xml.writing import escape_text, text_element
from newsdoc_ans.media import write_figure, write_gallery
from newsdoc_ans.values import DEEPEST, Values, marked

_CORRECTIONS = {"Correction": "correction", "Clarification": "clarification", "Editor’s note": "editors_note"}
_MOST_LINKS = 10
"""A link_list holds one to ten links (link_list.json)."""
_BREAK = "<br/><br/>"


class ElementWriter:
    """Writes the body of one article. Knows where the annotated quotations stand."""

    def __init__(self, article: Article) -> None:
        self._quotes = quotes_by_paragraph(article) if article.layers else {}
        self._paragraph = 0
        self._in_box = 0

    def elements(self, blocks: Iterable[Block], depth: int = 0) -> list[Values]:
        """The elements of these blocks, in order."""
        found: list[Values] = []
        for block in blocks if depth <= DEEPEST else walk(blocks):
            write = _WRITERS.get(type(block))
            if depth > DEEPEST and block.children():
                continue
            found += write(self, block, depth) if write else self._plain(block)
        return found

    def _plain(self, block: Block) -> list[Values]:
        """A block of a plugin: its plain text."""
        parts = [part for part in block.plain_text().split("\n\n") if part.strip()]
        return [_text(escape_text(part)) for part in parts]

    def _markup(self, block: Paragraph) -> str:
        stretches = [tag for mark in block.marks if (tag := xhtml_mark(mark))]
        if not self._in_box:
            stretches += self._quotes.get(self._paragraph, ())
            self._paragraph += 1
        return render(block.text, stretches)

    def _paragraph_(self, block: Paragraph, depth: int) -> list[Values]:
        markup = self._markup(block)
        return [_text(markup)] if block.text.strip() else []

    def _section(self, block: Section, depth: int) -> list[Values]:
        head = []
        if block.heading and block.heading.strip():
            head = [{"type": "header", "level": min(6, 2 + depth), "content": escape_text(block.heading)}]
        return head + self.elements(block.body, depth + 1)

    def _quote(self, block: Quote, depth: int) -> list[Values]:
        words = self.elements(block.body, depth + 1) if block.body else [_text(escape_text(block.text))]
        if not words or not block.text.strip():
            return []
        speaker = block.speaker
        line = ", ".join(part for part in (speaker.name, speaker.role) if part) if speaker else ""
        pull = "pullquote" if block.pull else "blockquote"
        citation = _text(escape_text(line)) if line.strip() else None
        return [given(type="quote", subtype=pull, content_elements=words, citation=citation)]

    def _list(self, block: ListBlock, depth: int) -> list[Values]:
        items: list[Values] = []
        for item in block.items:
            items += self._item(item, depth)
        return [{"type": "list", "list_type": "ordered" if block.ordered else "unordered", "items": items}]

    def _item(self, block: ListItem, depth: int) -> list[Values]:
        """The text of an item, then the lists inside it: ANS lets nothing else stand in a list."""
        lines: list[str] = []
        lists: list[Values] = []
        for each in block.body:
            if isinstance(each, Paragraph):
                lines.append(self._markup(each))
            elif isinstance(each, ListBlock) and depth < DEEPEST:
                lists += self._list(each, depth + 1)
            else:
                lines.append(escape_text(" ".join(each.plain_text().split())))
                self._paragraph += sum(isinstance(one, Paragraph) for one in walk((each,), skip=(FactBox,)))
        kept = [line for line in lines if line.strip()]
        return [_text(_BREAK.join(kept)), *lists] if kept else lists

    def _lone_item(self, block: ListItem, depth: int) -> list[Values]:
        return self.elements(block.body, depth + 1)

    def _table(self, block: Table, depth: int) -> list[Values]:
        rows = [[text for cell in row for text in _cell(cell)] for row in block.rows]
        has_header = bool(block.rows and block.rows[0]) and all(cell.header for cell in block.rows[0])
        return [
            given(
                type="table",
                header=rows[0] if has_header else None,
                additional_properties={"caption": marked(block.caption)} if block.caption else None,
            )
            | {"rows": rows[1:] if has_header else rows}
        ]

    def _figure(self, block: Figure, depth: int) -> list[Values]:
        return [write_figure(block)]

    def _gallery(self, block: Gallery, depth: int) -> list[Values]:
        return [write_gallery(block)]

    def _link(self, block: RelatedLink, depth: int) -> list[Values]:
        more = {"rel": block.rel} if block.rel else None
        link = {"type": "interstitial_link", "url": block.href or "", "content": escape_text(block.title or "")}
        return [link | given(_id=block.guid, additional_properties=more)]

    def _embed(self, block: Embed, depth: int) -> list[Values]:
        if not (block.url or (block.text or "").strip()):
            return []
        kind = "video" if block.kind == "video" else "rich"
        words = text_element("blockquote", block.text) if block.text else None
        oembed = given(type=kind, version="1.0", url=block.url, provider_name=block.provider, html=words)
        subtype = block.kind if block.kind != "video" else None
        return [given(type="oembed_response", subtype=subtype, raw_oembed=oembed)]

    def _box(self, block: FactBox, depth: int) -> list[Values]:
        self._in_box += 1
        inner = self.elements(block.body, depth + 1)
        self._in_box -= 1
        only_text = all(isinstance(each, Paragraph) for each in block.body)
        if block.heading in _CORRECTIONS and inner and only_text:
            words = _BREAK.join(each["content"] for each in inner)
            return [{"type": "correction", "correction_type": _CORRECTIONS[block.heading], "text": words}]
        if block.heading:  # a list of links without a title is not a box
            if inner and len(inner) <= _MOST_LINKS and all(isinstance(each, RelatedLink) for each in block.body):
                return [given(type="link_list", title=escape_text(block.heading), items=inner)]
            inner.insert(0, {"type": "header", "level": min(6, 2 + depth), "content": escape_text(block.heading)})
        return [{"type": "element_group", "subtype": "factbox", "content_elements": inner}] if inner else []

    def _pre(self, block: Preformatted, depth: int) -> list[Values]:
        return [{"type": "code", "language": "plaintext", "content": block.text}] if block.text else []


def _text(content: str) -> Values:
    return {"type": "text", "content": content}


def _cell(cell: Cell) -> list[Values]:
    """A cell, and empty ones for the other columns it covers."""
    return [_text(escape_text(cell.text)), *(_text("") for _ in range(min(cell.colspan, _WIDEST) - 1))]


_WIDEST = 1000
"""Columns that a cell may cover (HTML Living Standard, section 4.9.11)."""

_WRITERS: Mapping[type[Block], Callable[[ElementWriter, Any, int], list[Values]]] = {
    Paragraph: ElementWriter._paragraph_,
    Section: ElementWriter._section,
    Quote: ElementWriter._quote,
    ListBlock: ElementWriter._list,
    ListItem: ElementWriter._lone_item,
    Table: ElementWriter._table,
    Figure: ElementWriter._figure,
    Gallery: ElementWriter._gallery,
    RelatedLink: ElementWriter._link,
    Embed: ElementWriter._embed,
    FactBox: ElementWriter._box,
    Preformatted: ElementWriter._pre,
}
