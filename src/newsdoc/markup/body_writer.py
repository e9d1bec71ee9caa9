"""One walk over a story's body for every format that writes it as text: XHTML, NITF, Markdown, plain text.

A format derives from `BodyWriter` and says how each type of block reads; the walk, the dispatch, how deep it goes, the
counting of paragraphs (annotations are anchored by number) and what becomes of a block that nobody knows are here.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import ClassVar

from newsdoc.markup.inline import Tagged, render
from newsdoc.model import (
    Article,
    Block,
    Embed,
    FactBox,
    Figure,
    Gallery,
    ListBlock,
    ListItem,
    Mark,
    Paragraph,
    Preformatted,
    Quote,
    RelatedLink,
    Section,
    Table,
    in_place,
    walk,
)
from newsdoc.xml.writing import escape_text, text_element

MAX_DEPTH = 40
"""Blocks nested deeper are written one after another: libxml2 and most receivers stop at 256 levels of elements."""

METHODS: Mapping[type[Block], str] = {
    Paragraph: "paragraph",
    Section: "section",
    Quote: "quote",
    Figure: "figure",
    Gallery: "gallery",
    RelatedLink: "related",
    ListBlock: "list_block",
    ListItem: "list_item",
    Table: "table",
    Embed: "embed",
    FactBox: "fact_box",
    Preformatted: "preformatted",
}
"""The method of a `BodyWriter` that writes each block of the model."""
"""The method that writes blocks of a type."""


class BodyWriter:
    """Writes the blocks of a body. Each method below `block` takes a block and its depth, and gives it as text."""

    _writers: ClassVar[Mapping[type[Block], Callable[..., str]]] = {}

    def __init_subclass__(cls) -> None:
        cls._writers = {kind: getattr(cls, name) for kind, name in METHODS.items()}

    def __init__(self) -> None:
        self.in_box = 0
        """How many fact boxes are open: what stands in one is not of the story."""

    # ------------------------------------------------------------------ the walk
    def blocks(self, blocks: Iterable[Block], depth: int = 0) -> str:
        """Blocks one after the other."""
        if depth > MAX_DEPTH:
            return self.joined([self._flat(block, depth) for block in walk(blocks)])
        written: list[str] = []
        writers = self._writers
        for block in blocks:
            write = writers.get(type(block))
            written.append(write(self, block, depth) if write is not None else self.unknown(block, depth))
        return self.joined(written)

    def block(self, block: Block, depth: int) -> str:
        """One block."""
        write = self._writers.get(type(block))
        return write(self, block, depth) if write is not None else self.unknown(block, depth)

    def boxed(self, blocks: Iterable[Block], depth: int) -> str:
        """The blocks of a fact box."""
        self.in_box += 1
        written = self.blocks(blocks, depth)
        self.in_box -= 1
        return written

    def _flat(self, block: Block, depth: int) -> str:
        """One block of those nested too deeply, without what it holds: that comes after it."""
        if block.children() or isinstance(block, (ListBlock, ListItem)):
            heading = getattr(block, "heading", None) or getattr(block, "title", None)
            return self.line(heading) if heading else ""
        return self.block(block, depth)

    # ------------------------------------------------------------------ what a format says
    def joined(self, written: Sequence[str]) -> str:
        """Blocks that are written, as one text."""
        return "".join(written)

    def line(self, text: str) -> str:
        """A text as a paragraph of its own."""
        raise NotImplementedError

    def unknown(self, block: Block, depth: int) -> str:
        """A block of a type that the format does not know: its plain text, a paragraph for each of its own."""
        return self.joined([self.line(part) for part in block.plain_text().split("\n\n") if part.strip()])

    def paragraph(self, block: Paragraph, depth: int) -> str:
        """A paragraph with its marks."""
        return self.line(block.text)

    def section(self, block: Section, depth: int) -> str:
        """A section: its heading, then what stands under it."""
        raise NotImplementedError

    def quote(self, block: Quote, depth: int) -> str:
        """A block quotation."""
        raise NotImplementedError

    def figure(self, block: Figure, depth: int) -> str:
        """A picture, graphic, video or sound."""
        raise NotImplementedError

    def gallery(self, block: Gallery, depth: int) -> str:
        """Figures that belong together."""
        raise NotImplementedError

    def related(self, block: RelatedLink, depth: int) -> str:
        """A link to another story inside this one."""
        raise NotImplementedError

    def list_block(self, block: ListBlock, depth: int) -> str:
        """A list."""
        raise NotImplementedError

    def list_item(self, block: ListItem, depth: int) -> str:
        """An item that stands outside a list."""
        return self.blocks(block.body, depth + 1)

    def table(self, block: Table, depth: int) -> str:
        """A table."""
        raise NotImplementedError

    def embed(self, block: Embed, depth: int) -> str:
        """An embedded post."""
        raise NotImplementedError

    def fact_box(self, block: FactBox, depth: int) -> str:
        """A box beside the story."""
        raise NotImplementedError

    def preformatted(self, block: Preformatted, depth: int) -> str:
        """Text whose line breaks and spaces count."""
        raise NotImplementedError


class MarkupWriter(BodyWriter):
    """What XHTML and NITF share: paragraphs with elements in them."""

    def __init__(self, quotations: Mapping[int, Sequence[Tagged]]) -> None:
        """`quotations`: those that annotations mark, by the number of the paragraph they stand in."""
        super().__init__()
        self._quotations = quotations
        self._paragraph = 0

    def mark(self, mark: Mark) -> Tagged | None:
        """The tags of a mark; None for one that the format does not know, whose text then stands as it is."""
        raise NotImplementedError

    def line(self, text: str) -> str:
        """A text in an element of its own."""
        return text_element("p", text) + "\n"

    def paragraph(self, block: Paragraph, depth: int) -> str:
        """A paragraph with its marks and the quotations in it."""
        if not block.marks and not self._quotations:
            return f"<p>{escape_text(block.text)}</p>\n"
        stretches = [tag for each in block.marks if (tag := self.mark(each))]
        if self._quotations and not self.in_box:
            stretches += self._quotations.get(self._paragraph, ())
            self._paragraph += 1
        return f"<p>{render(block.text, stretches)}</p>\n"

    def preformatted(self, block: Preformatted, depth: int) -> str:
        """Text whose line breaks count; the class tells it from the pre of those who write whole stories in one."""
        return text_element("pre", block.text, {"class": "preformatted"}) + "\n"


def quotations(article: Article, opening: Callable[[Quote], tuple[str, str] | None]) -> dict[int, list[Tagged]]:
    """The annotated quotations (layer "quotes"), by the paragraph they stand in.

    One whose words do not stand there, since the body was changed, is not marked: it would give its speaker's name to
    words of somebody else.

    `opening`: the tags of one; None for a quotation that the format does not mark.
    """
    placed: dict[int, list[Tagged]] = {}
    paragraphs = article.paragraphs()
    for quote in article.layer("quotes", Quote):
        if in_place(quote, paragraphs) and (tags := opening(quote)) is not None:
            for anchor in quote.anchors:
                placed.setdefault(anchor.paragraph, []).append(Tagged(anchor.start, anchor.end, *tags))
    return placed
