"""What the writers of feeds share: what is said once for all entries, and what a feed demands."""

import datetime as dt
import email.utils
import hashlib
from collections.abc import Iterator, Sequence
from typing import TypeVar

import attrs

from newsdoc.markup.dates import with_zone
from newsdoc.markup.xhtml_writer import html_fragment
from newsdoc.model import Article, NewsDate, Organization, Problem
from newsdoc_feeds.contents import ASSUMED_ID

_T = TypeVar("_T")


@attrs.frozen
class Channel:
    """What a feed says of itself."""

    title: str | None
    link: str | None
    description: str | None
    language: str | None
    publisher: Organization | None


def channel(
    articles: Sequence[Article], title: str | None = None, link: str | None = None, description: str | None = None
) -> Channel:
    """What a feed of these articles says of itself: what is given, else what all of them share."""
    publisher = _shared([article.publisher for article in articles])
    return Channel(
        title or (publisher.name if publisher else None),
        link or (publisher.url if publisher else None),
        description or (publisher.slogan if publisher else None),
        _shared([article.language for article in articles]),
        publisher,
    )


def _shared(values: list[_T]) -> _T | None:
    return values[0] if values and all(each == values[0] for each in values) else None


def identity(article: Article) -> str | None:
    """What identifies the article: its guid, else its address; None where it has neither."""
    return article.guid or article.url


def assumed_identity(text: str) -> str:
    """An identifier for what has none, of a kind that is not read back."""
    return ASSUMED_ID + hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def content(article: Article) -> str:
    """The body as HTML; empty where there is none."""
    return html_fragment(article).strip() if article.body else ""


def internet_date(date: NewsDate, assumed: dt.tzinfo) -> str:
    """A date as RSS writes it (RFC 822, with years of four digits)."""
    moment = with_zone(date, assumed)
    return email.utils.format_datetime(moment) if 1 <= moment.year <= 9999 else ""


def latest(article: Article) -> NewsDate | None:
    """When the article was changed last, as far as it says so."""
    known = (article.modified, article.version_created, article.published, article.created)
    return next((date for date in known if date is not None), None)


def date_problems(article: Article, timezone: str | dt.tzinfo, *fields: str) -> Iterator[Problem]:
    """The dates to which a zone or a time had to be added."""
    for name in fields:
        value = getattr(article, name)
        if value is not None and (not isinstance(value, dt.datetime) or value.tzinfo is None):
            what = "zone" if isinstance(value, dt.datetime) else "time and zone"
            yield Problem("assumed", f"{name} has no {what}; {timezone} was assumed", path=name)


def missing(field: str, what: str) -> Problem:
    """The problem of a value that the format demands, the article does not have, and the feed therefore lacks."""
    return Problem("assumed", f"the format demands {what}, and the article does not say it; it is left out", path=field)
