"""Datelines that a format gives as a line: what the line says, and where an article says less than its line."""

from collections.abc import Collection

import attrs

from newsdoc.model import Article, Dateline
from newsdoc.wording.stated_datelines import stated_dateline

_PARTS = ("place", "date", "agency")
_NAME = "dateline."
"""Begins, among what is unstated in a document, the name of a part that the line has and the article has not; with
`text`, the line is the text as it stands.
"""


def with_parts(dateline: Dateline | None, language: str | None, unstated: Collection[str] = ()) -> Dateline | None:
    """The dateline with place, day and agency as its text names them, where the document states none of them."""
    if dateline is None or _has_parts(dateline):
        return dateline
    found = stated_dateline(dateline.text, language)
    if not any(name.startswith(_NAME) for name in unstated):
        return found
    text = dateline.text if f"{_NAME}text" in unstated else found.text
    parts = {part: None for part in _PARTS if _NAME + part in unstated}
    return attrs.evolve(found, text=text, **parts)


def dateline_of(text: str | None, language: str | None, unstated: Collection[str] = ()) -> Dateline | None:
    """The dateline that a line is; None where there is none."""
    return with_parts(Dateline(text), language, unstated) if text else None


def unsaid_parts(article: Article, *, is_written_with_parts: bool = False) -> list[str]:
    """The names for the document, of what a reader would find in the dateline's text and the article does not say.

    `is_written_with_parts`: the format has room for them, so that only a dateline without any is a text alone.
    """
    dateline = article.dateline
    if dateline is None or (is_written_with_parts and _has_parts(dateline)):
        return []
    found = stated_dateline(dateline.text, article.language)
    names = [part for part in _PARTS if getattr(found, part) not in (None, getattr(dateline, part))]
    return [_NAME + name for name in (names if found.text == dateline.text else [*names, "text"])]


def _has_parts(dateline: Dateline) -> bool:
    return not (dateline.place is None and dateline.date is None and dateline.agency is None)
