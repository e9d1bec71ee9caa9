"""Writes an article as plain text that reads like wire copy."""

import datetime as dt
import textwrap
from collections.abc import Iterable, Sequence

from newsdoc.errors import ExportError
from newsdoc.fidelity import Loss
from newsdoc.formats.text.losses import losses
from newsdoc.markup.body_writer import BodyWriter
from newsdoc.model import (
    Article,
    Embed,
    FactBox,
    Figure,
    Gallery,
    ListBlock,
    NewsDate,
    Paragraph,
    Person,
    Preformatted,
    Quote,
    RelatedLink,
    Section,
    Table,
)

_MIN_WIDTH = 20
"""Characters: in a narrower column many lines would hold a single word, and longer ones stick out of it."""
_FIGURES = {"picture": "Picture", "graphic": "Graphic", "video": "Video", "audio": "Audio"}


class TextExporter:
    """Exporter of plain text: head, story, related stories, notice."""

    name = "text"
    media_types = ("text/plain",)
    suffixes = (".txt",)

    def export(self, article: Article, /, *, width: int | None = None, links: bool = True) -> str:
        """The article as text that ends with a line break.

        `width`: the longest line in characters (20 or more); None leaves each paragraph on one line. `links`: write the
        addresses of pictures and related stories. Raises ExportError for a width that is too small.
        """
        if width is not None and width < _MIN_WIDTH:
            raise ExportError(f"width must be at least {_MIN_WIDTH}, not {width}", format=self.name)
        writer = _Writer(width, links)
        parts = [writer.head(article), writer.blocks(article.body), writer.foot(article)]
        return "\n\n".join(part for part in parts if part) + "\n"

    def losses(self, article: Article, /, *, width: int | None = None, links: bool = True) -> tuple[Loss, ...]:
        """The fields that are not printed with these options of `export`."""
        return losses(article, links)


class _Writer(BodyWriter):
    """Lays out blocks as text."""

    def __init__(self, width: int | None, links: bool) -> None:
        super().__init__()
        self._width = width
        self._links = links

    # ------------------------------------------------------------------ around the story
    def head(self, article: Article) -> str:
        """Kicker, headline, deck, byline and date."""
        headline = self._filled(article.headline or "")
        title = [self._filled((article.kicker or "").upper()), headline]
        if headline:
            title.append("=" * max(map(len, headline.split("\n"))))
        signed = article.byline or self._signature(article.authors)
        credit = [self._filled(signed), self._filled(_dates(article))]
        groups = (title, [self._filled(article.summary or "")], credit)
        return "\n\n".join(text for group in groups if (text := "\n".join(line for line in group if line)))

    def foot(self, article: Article) -> str:
        """Contributors, related stories and the copyright notice."""
        notes = list(dict.fromkeys(person.note for person in article.contributors if person.note))
        parts = [self._filled(note) for note in notes]
        if article.related:
            parts.append("\n".join(["Related:", *(self._item("- ", self._link(link)) for link in article.related)]))
        if article.copyright_notice:
            parts.append(self._filled(article.copyright_notice))
        return "\n\n".join(["* * *", *parts]) if parts else ""

    def _signature(self, authors: Iterable[Person]) -> str:
        named = [person.name for person in authors if person.name]
        if not named:
            return ""
        return "By " + (named[0] if len(named) == 1 else ", ".join(named[:-1]) + " and " + named[-1])

    # ------------------------------------------------------------------ the story
    def joined(self, written: Sequence[str]) -> str:
        """Blocks one under the other, a blank line between them."""
        return "\n\n".join(filter(None, written))

    def line(self, text: str) -> str:
        """A paragraph."""
        return self._filled(text)

    def paragraph(self, block: Paragraph, depth: int) -> str:
        """A paragraph; one that holds blank lines is several."""
        return self._paragraphs(block.text)

    def section(self, block: Section, depth: int) -> str:
        """A heading, underlined, and what stands under it."""
        heading = block.heading or ""
        if block.published is not None:
            heading = f"{_date(block.published)}  {heading}".rstrip()
        heading = self._filled(heading)
        if heading:
            heading += "\n" + "-" * max(map(len, heading.split("\n")))
        return self.joined((heading, self.blocks(block.body, depth + 1)))

    def quote(self, block: Quote, depth: int) -> str:
        """A quotation, set in, with who says it."""
        text = self._paragraphs(block.text, indent="    ")
        if block.speaker is not None and block.speaker.name:
            who = ", ".join(part for part in (block.speaker.name, block.speaker.role) if part)
            text += "\n" + self._filled(f"— {who}", "    ")
        return text

    def figure(self, block: Figure, depth: int) -> str:
        """What a figure shows, in brackets."""
        text = ": ".join(part for part in (_FIGURES[block.kind], block.plain_text()) if part)
        if self._links and block.url:
            text += f" <{block.url}>"
        return self._filled(f"[{text}]")

    def gallery(self, block: Gallery, depth: int) -> str:
        """Figures under their title."""
        title = self._filled(f"[{block.title}]") if block.title else ""
        return self.joined((title, self.blocks(block.figures, depth + 1)))

    def related(self, block: RelatedLink, depth: int) -> str:
        """Another story, in brackets."""
        return self._filled(f"[Related: {self._link(block)}]")

    def list_block(self, block: ListBlock, depth: int) -> str:
        """Items with their bullets or numbers."""
        lines = []
        for number, item in enumerate(block.items, 1):
            mark = f"{number}. " if block.ordered else "- "
            lines.append(mark + textwrap.indent(self.blocks(item.body, depth + 1), " " * len(mark)).lstrip(" "))
        return "\n".join(lines)

    def table(self, block: Table, depth: int) -> str:
        """Rows as lines."""
        return block.plain_text()

    def embed(self, block: Embed, depth: int) -> str:
        """The words of a post."""
        return self._paragraphs(block.plain_text())

    def fact_box(self, block: FactBox, depth: int) -> str:
        """A box behind a rule."""
        heading = self._filled((block.heading or "").upper())
        text = self.joined((heading, self.boxed(block.body, depth + 1)))
        return textwrap.indent(text, "| ", lambda line: True) if text else ""

    def preformatted(self, block: Preformatted, depth: int) -> str:
        """The text as it is."""
        return block.plain_text()

    def _link(self, link: RelatedLink) -> str:
        text = link.plain_text()
        return f"{text} <{link.href}>" if self._links and link.href and link.title else text

    # ------------------------------------------------------------------ lines
    def _paragraphs(self, text: str, indent: str = "") -> str:
        return "\n\n".join(self._filled(part, indent) for part in text.split("\n\n") if part.strip())

    def _item(self, mark: str, text: str) -> str:
        return self._filled(text, mark, " " * len(mark))

    def _filled(self, text: str, first: str = "", following: str | None = None) -> str:
        """The text on lines of at most the asked-for width; a word that is longer stands on a line of its own."""
        following = first if following is None else following
        if not text.strip():
            return ""
        if self._width is None:
            return first + text.strip().replace("\n", "\n" + following)
        filler = textwrap.TextWrapper(
            self._width,
            initial_indent=first,
            subsequent_indent=following,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return "\n".join("\n".join(filler.wrap(line)) for line in text.strip().split("\n"))


def _dates(article: Article) -> str:
    parts = [f"Published {_date(article.published)}"] if article.published else []
    if article.modified and article.modified != article.published:
        parts.append(f"Updated {_date(article.modified)}")
    return " · ".join(parts)


def _date(date: NewsDate) -> str:
    """2026-03-05, 2026-03-05 10:30 or 2026-03-05 10:30 +02:00."""
    if not isinstance(date, dt.datetime):
        return date.isoformat()
    zone = date.isoformat()[-6:] if date.utcoffset() is not None else ""
    text = date.strftime("%Y-%m-%d %H:%M")
    return f"{text} UTC" if zone == "+00:00" else f"{text} {zone}".rstrip()
