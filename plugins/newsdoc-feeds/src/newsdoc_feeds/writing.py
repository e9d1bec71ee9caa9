"""What the writers of feeds share: what is said once for all entries, and what a feed demands."""

import datetime as dt
import email.utils
import uuid
from collections.abc import Iterable, Sequence
from typing import TypeVar

import attrs

from newsdoc.addresses import split
from newsdoc.identity import UUID_PREFIX, identity
from newsdoc.markup.dates import with_zone
from newsdoc.markup.unstated import assumption, date_assumptions, imprecise
from newsdoc.markup.xhtml_writer import html_fragment
from newsdoc.model import Article, NewsDate, Organization, Problem
from newsdoc_feeds.unstated import DATES

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


def site(articles: Iterable[Article]) -> str | None:
    """The front page of the site that all these articles are on."""
    parts = [split(article.url) for article in articles]
    found = _shared([(part.scheme, part.netloc) for part in parts])
    return f"{found[0]}://{found[1]}/" if found and found[0] in ("http", "https") and found[1] else None


def identity_of_all(articles: Iterable[Article]) -> str:
    """An identifier for a feed that has none, made of those of its entries."""
    names = "\n".join(identity(article).uri for article in articles)
    return f"{UUID_PREFIX}{uuid.uuid5(_FEED, names.encode('utf-8', 'replace').decode())}"


_FEED = uuid.uuid5(uuid.NAMESPACE_URL, "urn:newsdoc:feed")


def lines(parts: Iterable[str]) -> str:
    """Elements of XML, each on a line of its own."""
    return "".join(f"\n{part}" for part in parts if part)


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


def problems(article: Article, timezone: str | dt.tzinfo | None, dates: Sequence[str] = DATES) -> list[Problem]:
    """The identifier that had to be made, and the dates to which a time or a zone had to be added."""
    known = identity(article)
    names = imprecise(article, dates, days=True)
    if timezone is not None:  # asked for, so not assumed
        names = [name for name in names if name.endswith(".time")]
    found = [] if known.stated else [assumption("guid", known.uri)]
    return found + date_assumptions(names)


def missing(field: str, what: str, option: str = "") -> Problem:
    """The problem of a value that the format demands, the article does not have, and the feed therefore lacks.

    `option`: that of the exporter which gives it.
    """
    helps = f"; set the option {option}" if option else ""
    return Problem("lacking", f"the format requires {what}, which is missing{helps}", path=field)
