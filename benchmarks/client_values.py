"""What the clients of `wire_clients.py` see, as it can be compared: moments as UTC, texts without markup."""

import datetime as dt
import html
import re
from collections.abc import Callable
from typing import Any

from newsdoc import Article

Seen = dict[str, Any]
"""What a client gives, by our names of the fields; a field that is missing is one it was not asked for."""
Client = Callable[[Article], Seen]


def utc(date: dt.date | None) -> str | None:
    """A moment in UTC; a day as it is."""
    if isinstance(date, dt.datetime):
        return (date if date.tzinfo else date.replace(tzinfo=dt.UTC)).astimezone(dt.UTC).isoformat()
    return date.isoformat() if date else None


def moment(text: str | None) -> str | None:
    """The same of a text in the form of ISO 8601."""
    if not text:
        return None
    return utc(dt.datetime.fromisoformat(text)) if "T" in text else text


def words(text: str) -> str:
    """A text with single spaces."""
    return " ".join(text.split())


def paragraphs(markup: str) -> list[str]:
    """The paragraphs of a body, as somebody sees them who reads its `p` elements."""
    bodies = re.findall(r"<p(?: [^>]*)?>(.*?)</p>", markup, re.S)
    return [words(html.unescape(re.sub(r"<[^>]*>", "", each))) for each in bodies]
