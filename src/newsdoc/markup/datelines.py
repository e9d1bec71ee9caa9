"""Datelines that a format gives as a line: what the line says, and where an article says less than its line."""

from collections.abc import Collection

import attrs

from newsdoc.model import Article, Dateline
from newsdoc.wording.stated_datelines import stated_dateline

PARTS = ("place", "date", "agency")
_NAME = "dateline."
"""Begins, among what is unstated in a document, the name of a part that the line has and the article has not; with
`text`, the line is the text as it stands.
"""


def with_parts(
    dateline: Dateline | None, language: str | None, unstated: Collection[str] = (), *, apart: Collection[str] = PARTS
) -> Dateline | None:
    """The dateline with place, day and agency as its text names them, where the document states none of them.

    `apart`: the parts for which the format has room; the others are read from the text in any case.
    """
    if dateline is None:
        return None
    told = {part: value for part in PARTS if (value := getattr(dateline, part)) is not None}
    if told and len(apart) == len(PARTS):
        return dateline
    found = stated_dateline(dateline.text, language)
    if told:
        others = {part: getattr(found, part) for part in PARTS if part not in apart and _NAME + part not in unstated}
        return attrs.evolve(dateline, **others, **{part: value for part, value in told.items() if part not in others})
    if not any(name.startswith(_NAME) for name in unstated):
        return found
    text = dateline.text if f"{_NAME}text" in unstated else found.text
    parts = {part: None for part in PARTS if _NAME + part in unstated}
    return attrs.evolve(found, text=text, **parts)


def dateline_of(text: str | None, language: str | None, unstated: Collection[str] = ()) -> Dateline | None:
    """The dateline that a line is; None where there is none."""
    return with_parts(Dateline(text), language, unstated) if text else None


def unsaid_parts(article: Article, *, apart: Collection[str] = ()) -> list[str]:
    """The names for the document, of what a reader would find in the dateline's text and the article does not say.

    `apart`: the parts that the format writes apart; beside one of them a reader takes these as they are.
    """
    dateline = article.dateline
    if dateline is None:
        return []
    is_told = any(getattr(dateline, part) is not None for part in apart)
    if is_told and len(apart) == len(PARTS):
        return []
    found = stated_dateline(dateline.text, article.language)
    looked_for = [part for part in PARTS if not (is_told and part in apart)]
    names = [part for part in looked_for if getattr(found, part) not in (None, getattr(dateline, part))]
    if not is_told and found.text != dateline.text:
        names.append("text")
    return [_NAME + name for name in names]
