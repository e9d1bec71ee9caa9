"""An article as Markdown, block by block."""

import re
from collections.abc import Iterable, Sequence

from newsdoc import (
    Article,
    Block,
    Cell,
    Embed,
    FactBox,
    Figure,
    Gallery,
    ListBlock,
    Paragraph,
    Preformatted,
    Quote,
    RelatedLink,
    Section,
    Table,
)
from newsdoc.markup.body_writer import BodyWriter
from newsdoc.markup.datelines import has_dateline_mark
from newsdoc.markup.figure_words import NO_CREDIT, parted
from newsdoc.markup.mapping import Writers
from newsdoc.markup.unstated import MARK, StandsIn, filled, has_opening_byline
from newsdoc.wording.datelines import read_dateline
from newsdoc_markdown import speakers
from newsdoc_markdown.front_matter import Values, dump
from newsdoc_markdown.inline import destination, emphasised, escape, heading, link, paragraph
from newsdoc_markdown.table import CATEGORIES, NO_MARK, ROWS, restored

_WRITERS = Writers(ROWS)
_FIRST_HEADING, _DEEPEST_HEADING = 2, 6
"""Levels of headings in the body: the headline has the first, and Markdown knows six (CommonMark 0.31, 4.2)."""
_STAND_INS: dict[str, StandsIn] = {
    "section": lambda article: any(each.place.casefold() == CATEGORIES for each in article.foreign),
    "byline": has_opening_byline,
    "authors": lambda article: article.byline or has_opening_byline(article),
    "dateline": lambda article: _opens_with_dateline(article),
}
"""What our reader takes for a field that is missing."""


class MarkdownExporter:
    """Writes CommonMark with YAML front matter; tables in GitHub's form."""

    name = "markdown"
    media_types = ("text/markdown",)
    suffixes = (".md", ".markdown")

    def export(self, article: Article, /, *, front_matter: bool = True, title: bool = False) -> str:
        """The article as Markdown.

        `front_matter`: write the YAML block with all that the body does not hold; `title`: write the headline as a
        heading of level 1 as well. What a reader of the text would take for a byline, an author or a dateline, and the
        article does not state, is named in the block.
        """
        parts = [f"# {escape(article.headline)}"] if title and article.headline else []
        parts.append(_Writer().blocks(article.body))
        if article.related:
            parts.append("\n".join(f"- {_related(related)}" for related in article.related))
        body = "\n\n".join(part for part in parts if part)
        head = dump(_front_matter(article)) if front_matter else ""
        return "\n".join(part for part in (head, f"{body}\n" if body else "") if part)


def _front_matter(article: Article) -> Values:
    """What the body does not hold; absent fields are left out."""
    values: Values = {}
    for said in _WRITERS.written(article, None):
        values |= said
    values |= {key: value for key, value in restored(article).items() if key not in values}
    names = filled(article, _STAND_INS)
    if _opens_with_dateline(article) and not has_dateline_mark(article):
        names.append(NO_MARK)
    if any(each.credit is None and parted(each.caption, None)[1] for each in article.figures()):
        names.append(NO_CREDIT)
    return {**values, MARK: " ".join(names)} if names else values


def _opens_with_dateline(article: Article) -> bool:
    first = next((block for block in article.body if isinstance(block, Paragraph)), None)
    return first is not None and read_dateline(first.text, article.language) is not None


class _Writer(BodyWriter):
    """Writes blocks as Markdown, with a blank line between them."""

    def __init__(self) -> None:
        super().__init__()
        self._level = _FIRST_HEADING
        """The level of the next heading."""

    def joined(self, written: Sequence[str]) -> str:
        """Blocks with a blank line between them."""
        return "\n\n".join([text for text in written if text.strip()])

    def line(self, text: str) -> str:
        """A paragraph."""
        return paragraph(text)

    def unknown(self, block: Block, depth: int) -> str:
        """Its plain text."""
        return paragraph(block.plain_text())

    def paragraph(self, block: Paragraph, depth: int) -> str:
        """A paragraph with its marks."""
        return paragraph(block.text, block.marks)

    def section(self, block: Section, depth: int) -> str:
        """A heading and what stands under it."""
        return self.joined((self._heading(block.heading), self._under(block.body, depth)))

    def quote(self, block: Quote, depth: int) -> str:
        """A block quotation, with its speaker in a line of its own."""
        if not block.body:
            return paragraph(block.plain_text())
        speaker = speakers.written(block.speaker)
        line = escape(speaker) if speaker else ""
        return _set_in(self.joined((self.blocks(block.body, depth + 1), line)))

    def figure(self, block: Figure, depth: int) -> str:
        """A picture, its caption in emphasis below."""
        return _figure(block)

    def gallery(self, block: Gallery, depth: int) -> str:
        """Pictures under their title."""
        return self.joined((self._heading(block.title), self.blocks(block.figures, depth + 1)))

    def related(self, block: RelatedLink, depth: int) -> str:
        """A link."""
        return _related(block)

    def list_block(self, block: ListBlock, depth: int) -> str:
        """Items with their bullets or numbers."""
        items = []
        for number, item in enumerate(block.items, 1):
            bullet = f"{number}. " if block.ordered else "- "
            inner = self.blocks(item.body, depth + 1).replace("\n", "\n" + " " * len(bullet))
            items.append((bullet + inner).rstrip())
        return "\n".join(items)

    def table(self, block: Table, depth: int) -> str:
        """A table in GitHub's form."""
        return _table(block)

    def embed(self, block: Embed, depth: int) -> str:
        """The words of a post, as a quotation with its address."""
        text = escape(block.text or block.url or "")
        return _set_in(link(text, block.url) if block.url else text)

    def fact_box(self, block: FactBox, depth: int) -> str:
        """A box as a quotation under its heading."""
        return _set_in(self.joined((self._heading(block.heading), self._under(block.body, depth))))

    def preformatted(self, block: Preformatted, depth: int) -> str:
        """Fenced text."""
        return _fenced(block.text)

    def _under(self, blocks: Iterable[Block], depth: int) -> str:
        self._level += 1
        written = self.blocks(blocks, depth + 1)
        self._level -= 1
        return written

    def _heading(self, text: str | None) -> str:
        return f"{'#' * min(self._level, _DEEPEST_HEADING)} {heading(text)}" if text and text.strip() else ""


def _set_in(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _table(block: Table) -> str:
    # A cell may claim any number of columns; there are not more than what twice the longest row's cells would fill.
    most = 2 * max(map(len, block.rows), default=0)
    width = min(most, max((sum(max(1, cell.colspan) for cell in row) for row in block.rows), default=0))
    if not width:
        return escape(block.caption or "")
    rows = [_row(row, width) for row in block.rows]
    # GitHub's tables need a heading row: an empty one where the table has none.
    if not all(cell.header for cell in block.rows[0]):
        rows.insert(0, _row((), width))
    rows.insert(1, "|" + " --- |" * width)
    return "\n".join(rows) + (f"\n\n{paragraph(block.caption)}" if block.caption else "")


def _row(cells: tuple[Cell, ...], width: int) -> str:
    texts: list[str] = []
    for rest, cell in zip(range(len(cells) - 1, -1, -1), cells, strict=True):
        texts.append(escape(cell.text))
        texts += [""] * min(max(1, cell.colspan) - 1, width - len(texts) - rest)
    texts += [""] * (width - len(texts))
    return "| " + " | ".join(texts) + " |"


def _figure(block: Figure) -> str:
    credit = f" ({escape(block.credit)})" if block.credit else ""
    # In emphasis, as captions mostly stand: the reader then knows one from a paragraph, and no caption is markup.
    text = emphasised(block.caption or block.title or "") + credit
    if block.url is None:
        return paragraph(block.plain_text())
    picture = f"![{escape(block.alt or block.caption or '')}]({destination(block.url)})"
    return f"{picture}\n\n{text.strip()}".rstrip()


def _related(block: RelatedLink) -> str:
    text = escape(block.plain_text())
    return link(text, block.href) if block.href else text


def _fenced(text: str) -> str:
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text}\n{fence}"
