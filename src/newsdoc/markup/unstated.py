"""What an article does not say, though a document of it must, or seems to: told in the document itself.

A format may demand a value that the article does not have (an identifier, a date with its zone), and readers take one
date for another where that one is missing. An exporter therefore writes the names of such fields into its document,
parted by spaces; our reader then leaves them empty. `published.time` says that only the day is known, `published.zone`
that no zone is.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs

from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.taking_part import took_part
from newsdoc.model import Article, NewsDate, Problem, RelatedLink

MARK = "newsdoc-unstated"
"""The name of the mark in formats that have room for names and values."""
NAMESPACE = "urn:newsdoc:xml"
"""The namespace of the mark where it is an attribute or element of XML."""
TIME, ZONE = "time", "zone"

StandsIn = Callable[[Article], Any]
"""Tells whether a reader of the format would fill the field from something else of the article."""

_FIELDS = attrs.fields_dict(Article)


def without(article: Article, names: Iterable[str]) -> Article:
    """The article without what these names say was not stated. Names that mean nothing are ignored."""
    changes: dict[str, Any] = {}
    for name in names:
        field, _, part = name.partition(".")
        if field not in _FIELDS or field in ("body", "provenance"):
            continue
        value = changes.get(field, getattr(article, field))
        if not part:
            changes[field] = _FIELDS[field].default
        elif isinstance(value, dt.datetime):
            changes[field] = value.date() if part == TIME else value.replace(tzinfo=None) if part == ZONE else value
    return attrs.evolve(article, **changes) if changes else article


def imprecise(article: Article, fields: Iterable[str], *, days: bool) -> list[str]:
    """Names for the dates among these fields that a format writes more exactly than they are known.

    `days`: whether it writes a day as a moment too.
    """
    found = []
    for field in fields:
        date: NewsDate | None = getattr(article, field)
        if date is None:
            continue
        if not isinstance(date, dt.datetime):
            if days:
                found.append(f"{field}.{TIME}")
        elif date.tzinfo is None:
            found.append(f"{field}.{ZONE}")
    return found


def filled(article: Article, stand_ins: Mapping[str, StandsIn]) -> list[str]:
    """The fields that the article does not have, and that a reader would fill all the same."""
    found = []
    for field, stands_in in stand_ins.items():
        value = getattr(article, field)
        if (value is None or value == ()) and stands_in(article):
            found.append(field)
    return found


def has_opening_byline(article: Article) -> bool:
    """True where a reader finds a byline among the first paragraphs."""
    return opening_byline(article.body) is not None


def names_who_took_part(article: Article) -> bool:
    """True where a reader finds in the byline, or at the end of the story, who took part."""
    return bool(took_part(article.body, article.language, article.authors, article.byline))


def assumption(field: str, written: str) -> Problem:
    """The problem of a value that the format demands and the article does not have."""
    return Problem("assumed", f"{field} is not stated; {written} is written", path=field)


def date_assumptions(names: Iterable[str]) -> list[Problem]:
    """The problems of dates that had to be written more exactly than they are known; `names` as `imprecise` gives.

    The zone assumed is UTC in every format; one that was asked for is not an assumption.
    """
    found = []
    for name in names:
        field, _, part = name.partition(".")
        what = f"the time of day of {field} is not stated; midnight is written" if part == TIME else ""
        message = what or f"the zone of {field} is not stated; UTC is written"
        found.append(Problem("assumed", message, path=field))
    return found


PLACEHOLDER = "urn:newsdoc:related:"
"""Begins the identifier of another story where a format demands one and nobody stated it."""


def without_placeholder(link: RelatedLink) -> RelatedLink:
    """The link without an identifier that an exporter had to make up."""
    own = PLACEHOLDER
    guid = None if link.guid and link.guid.startswith(own) else link.guid
    href = None if link.href and link.href.startswith(own) else link.href
    return link if (guid, href) == (link.guid, link.href) else attrs.evolve(link, guid=guid, href=href)
