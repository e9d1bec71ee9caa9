"""Which article this is: one identity in every format, and one that a corrected headline does not change.

An article's own guid, else its canonical address, else a name made of what stays when a headline is corrected: who
publishes it, when it was first published, its slugline and its text (RFC 9562, section 5.5, UUID version 5).
"""

import contextlib
import datetime as dt
import json
import uuid
from typing import NamedTuple

from newsdoc.markup.uris import is_absolute
from newsdoc.model import Article, NewsDate

UUID_PREFIX = "urn:uuid:"
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:newsdoc:article")


class Identity(NamedTuple):
    """What identifies an article where a format demands it."""

    uri: str
    """The identifier."""
    stated: bool
    """True for the article's own guid; False where it was made, so that nobody takes it for the article's."""


def identity(article: Article, *, prefix: str = UUID_PREFIX) -> Identity:
    """The identity of an article. `prefix`: put before the UUID of one that has neither guid nor address.

    >>> identity(Article("Ferry returns", guid="urn:x:1"))
    Identity(uri='urn:x:1', stated=True)
    >>> identity(Article("Ferry returns", url="https://coast.example/ferry"))
    Identity(uri='https://coast.example/ferry', stated=False)
    """
    if article.guid and article.guid.strip():
        return Identity(article.guid, True)
    if article.url and is_absolute(article.url):
        return Identity(article.url, False)
    return Identity(f"{prefix}{uuid.uuid5(_NAMESPACE, _lasting(article))}", False)


def is_stated(article: Article) -> bool:
    """True for an article with a guid of its own: its identity need not be made.

    >>> is_stated(Article("Ferry returns")), is_stated(Article("Ferry returns", guid="urn:x:1"))
    (False, True)
    """
    return bool(article.guid and article.guid.strip())


def _lasting(article: Article) -> str:
    """What of an article a corrected headline does not change; the headline only of one that has nothing else."""
    words = " ".join(article.text.split()) or article.summary or article.headline
    parts = [
        article.publisher.name if article.publisher else None,
        _moment(article.published or article.created),
        article.slugline,
        words,
    ]
    return json.dumps(parts)


def _moment(date: NewsDate | None) -> str | None:
    """A date as text, the same for one moment in every zone."""
    if isinstance(date, dt.datetime) and date.utcoffset() is not None:
        with contextlib.suppress(OverflowError):  # the first or last day of all years
            date = date.astimezone(dt.UTC)
    return date.isoformat() if date is not None else None
