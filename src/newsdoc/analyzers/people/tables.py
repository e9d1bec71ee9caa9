"""The named persons of an article as a table: one row a person, as CSV (RFC 4180) or JSON Lines."""

from typing import NamedTuple

from newsdoc.analyzers.people.analyzer import PeopleAnalyzer
from newsdoc.analyzers.people.named_person import NamedPerson
from newsdoc.analyzers.speech.article_tables import csv_table, headline_cell, json_lines, table_losses
from newsdoc.fidelity import Loss
from newsdoc.model import Article

__all__ = ["COLUMNS", "PeopleCsv", "PeopleJsonLines", "Row", "rows"]


class Row(NamedTuple):
    """One row of the table; None where there is nothing to say."""

    guid: str | None
    """The article's identifier, or its address."""
    headline: str | None
    number: int
    """Number of the person in the article, from 1."""
    name: str
    titles: str | None
    """All titles and roles as printed, parted by semicolons."""
    gender: str | None
    """female or male."""
    gender_evidence: str | None
    """What told the gender."""
    mentions: int
    """How often the name stands in the paragraphs."""
    quotations: int
    """How many quotations are the person's, direct and reported."""
    first_paragraph: int | None
    """Index of the paragraph that names the person first, from 0."""


COLUMNS = Row._fields


def rows(article: Article) -> list[Row]:
    """The table of an article's persons; they are looked for first if no analyzer has done so."""
    if not any(layer.name == PeopleAnalyzer.name for layer in article.layers):
        article = PeopleAnalyzer().analyze(article)
    persons = [item for item in article.layer(PeopleAnalyzer.name) if isinstance(item, NamedPerson)]
    return [_row(article, number, person) for number, person in enumerate(persons, 1)]


def _row(article: Article, number: int, item: NamedPerson) -> Row:
    return Row(
        guid=article.guid or article.url,
        headline=headline_cell(article),
        number=number,
        name=item.person.name,
        titles="; ".join(item.titles) or None,
        gender=item.gender,
        gender_evidence=item.gender_evidence,
        mentions=len(item.mentions),
        quotations=len(item.quotes),
        first_paragraph=item.mentions[0].paragraph if item.mentions else None,
    )


class PeopleCsv:
    """Writes the named persons of an article as CSV, with a header row."""

    name = "people-csv"
    media_types = ("text/csv",)
    suffixes = (".people.csv",)

    def losses(self, article: Article, /, *, header: bool = True) -> tuple[Loss, ...]:
        """What of the article has no column."""
        return table_losses(article)

    def export(self, article: Article, /, *, header: bool = True) -> str:
        """The table; `header` False leaves out the row of column names, for appending."""
        return csv_table(COLUMNS, rows(article), header=header)


class PeopleJsonLines:
    """Writes the named persons of an article as JSON Lines: one object a line."""

    name = "people-jsonl"
    media_types = ("application/jsonl",)
    suffixes = (".people.jsonl",)

    def losses(self, article: Article, /) -> tuple[Loss, ...]:
        """What of the article has no column."""
        return table_losses(article)

    def export(self, article: Article, /) -> str:
        """The table."""
        return json_lines(row._asdict() for row in rows(article))
