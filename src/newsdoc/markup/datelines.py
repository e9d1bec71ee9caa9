"""Datelines that a format gives as a line: what the line says, and where an article says less than its line."""

from collections.abc import Collection

from newsdoc.model import Article, Dateline
from newsdoc.wording.stated_datelines import stated_dateline

PARTS = "dateline.parts"
"""Stands among what is unstated in a document whose dateline says no more, or something else, than its text."""


def with_parts(dateline: Dateline | None, language: str | None, unstated: Collection[str] = ()) -> Dateline | None:
    """The dateline with place, day and agency as its text names them, where the document states none of them."""
    if dateline is None or PARTS in unstated or _has_parts(dateline):
        return dateline
    return stated_dateline(dateline.text, language)


def dateline_of(text: str | None, language: str | None, unstated: Collection[str] = ()) -> Dateline | None:
    """The dateline that a line is; None where there is none."""
    return with_parts(Dateline(text), language, unstated) if text else None


def unsaid_parts(article: Article, *, is_written_with_parts: bool = False) -> list[str]:
    """The name for the document, where a reader would not make the article's dateline of its text.

    `is_written_with_parts`: the format has room for them, so that only a dateline without any is a text alone.
    """
    dateline = article.dateline
    if dateline is None or (is_written_with_parts and _has_parts(dateline)):
        return []
    return [] if stated_dateline(dateline.text, article.language) == dateline else [PARTS]


def _has_parts(dateline: Dateline) -> bool:
    return not (dateline.place is None and dateline.date is None and dateline.agency is None)
