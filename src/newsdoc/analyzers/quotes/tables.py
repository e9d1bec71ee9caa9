"""The quotations of an article as a table: one row a quotation, as CSV (RFC 4180) or JSON Lines."""

from typing import NamedTuple

from newsdoc.analyzers.quotes.analyzer import QuotesAnalyzer
from newsdoc.analyzers.speech.article_tables import csv_table, headline_cell, json_lines, table_losses
from newsdoc.fidelity import Loss
from newsdoc.model import Article, Quote

__all__ = ["COLUMNS", "CsvTable", "JsonLinesTable", "Row", "rows"]


class Row(NamedTuple):
    """One row of the table; None where there is nothing to say."""

    guid: str | None
    """The article's identifier, or its address."""
    headline: str | None
    number: int
    """Number of the quotation in the article, from 1."""
    kind: str
    """direct, mixed or indirect."""
    speaker: str | None
    title: str | None
    """The speaker's title or role, as printed."""
    text: str
    cue: str | None
    paragraph: int | None
    """Index of its first paragraph in the article, from 0; None in a headline or caption."""
    start: int | None
    """Offset into that paragraph's text, marks included."""
    end: int | None
    source_start: int | None
    """Offset into the source text, where the source has offsets."""
    source_end: int | None
    mention: str | None
    """The words that name the speaker at the quotation, as printed: she; the mayor, Ann Lee."""


COLUMNS = Row._fields


def rows(article: Article) -> list[Row]:
    """The table of an article's quotations; speakers are looked for first if no analyzer has done so."""
    if not _is_analyzed(article):
        article = QuotesAnalyzer().analyze(article)
    return [_row(article, number, quote) for number, quote in enumerate(article.quotes(), 1)]


def _is_analyzed(article: Article) -> bool:
    """Whether an analyzer has looked for speakers. A reader's layer holds words in quotation marks alone, of which
    nothing was decided; where it finds none there is no layer, so an empty one is an analyzer's.
    """
    found = next((layer.items for layer in article.layers if layer.name == QuotesAnalyzer.name), None)
    if found is None:
        return False
    return not found or any(isinstance(quote, Quote) and quote.decision for quote in found)


def _row(article: Article, number: int, quote: Quote) -> Row:
    anchor = quote.anchors[0] if quote.anchors else None
    spans = quote.spans
    return Row(
        guid=article.guid or article.url,
        headline=headline_cell(article),
        number=number,
        kind=quote.kind,
        speaker=quote.speaker.name if quote.speaker else None,
        title=quote.speaker.role if quote.speaker else None,
        text=quote.text,
        cue=quote.cue,
        paragraph=anchor.paragraph if anchor else None,
        start=anchor.start if anchor else None,
        end=anchor.end if anchor else None,
        source_start=spans[0].start if spans else None,
        source_end=spans[-1].end if spans else None,
        mention=quote.mention,
    )


class CsvTable:
    """Writes the quotations of an article as CSV, with a header row."""

    name = "quotes-csv"
    media_types = ("text/csv",)
    suffixes = (".quotes.csv",)

    def losses(self, article: Article, /, *, header: bool = True) -> tuple[Loss, ...]:
        """What of the article has no column."""
        return table_losses(article)

    def export(self, article: Article, /, *, header: bool = True) -> str:
        """The table; `header` False leaves out the row of column names, for appending."""
        return csv_table(COLUMNS, rows(article), header=header)


class JsonLinesTable:
    """Writes the quotations of an article as JSON Lines: one object a line."""

    name = "quotes-jsonl"
    media_types = ("application/jsonl",)
    suffixes = (".quotes.jsonl",)

    def losses(self, article: Article, /) -> tuple[Loss, ...]:
        """What of the article has no column."""
        return table_losses(article)

    def export(self, article: Article, /) -> str:
        """The table."""
        return json_lines(row._asdict() for row in rows(article))
