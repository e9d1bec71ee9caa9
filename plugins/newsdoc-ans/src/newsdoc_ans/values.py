"""Values of ANS objects, looked at with care: what is not of the type that ANS gives it counts as missing."""

import re
from collections.abc import Iterable
from typing import Any

from newsdoc.markup.dates import parse_date
from newsdoc.markup.elements import collapsed, flat_text
from newsdoc.markup.json_items import text
from newsdoc.model import NewsDate
from newsdoc.source import Source
from newsdoc.xml.reading import parse_html
from newsdoc.xml.writing import escape_text

FORMAT = "ans"
VERSION = "0.10.12"
"""The version of the schema that is written, and that the carried parts are put into."""

OWN = "newsdoc"
"""The key of `additional_properties` under which stands what ANS has no key for."""
Values = dict[str, Any]
ITEMS = ("story", "gallery", "video", "audio", "image")
"""Types of objects that are items of their own; the first that is there is the one to read."""
_MARKUP = re.compile(r"<[a-zA-Z/!]|&#?\w{2,32};")
DEEPEST = 40
"""Elements inside elements beyond this depth are not read: Arc's own editor makes two or three levels."""


def plain(values: Values, *keys: str) -> str | None:
    """As `text`, without markup and with white space collapsed: Arc keeps headlines and captions as HTML."""
    value = text(values, *keys)
    return without_markup(value) or None if value else None


def without_markup(value: str) -> str:
    """A piece of HTML as plain text."""
    if _MARKUP.search(value) and (root := parse_html(value)) is not None:
        return flat_text(root)
    return collapsed(value)


_BREAK = re.compile(r"<br\s*/?>", re.I)


def lines(value: str | None) -> str | None:
    """A piece of HTML as plain text, a line for each of its own."""
    if not value:
        return None
    return "\n".join([line for part in _BREAK.split(value) if (line := without_markup(part))]) or None


def marked_lines(value: str | None) -> str | None:
    """A plain text of several lines as `lines` reads it back."""
    return "<br/>".join([marked(line) or "" for line in value.split("\n")]) if value else value


def marked(value: str | None) -> str | None:
    """A plain text as `plain` reads it back: what would be taken for markup is escaped."""
    return escape_text(value) if value and _MARKUP.search(value) else value


def inner(values: Values, key: str) -> Values:
    """The object under this key; an empty one where there is none."""
    value = values.get(key)
    return value if isinstance(value, dict) else {}


def texts(values: Values, key: str) -> list[str]:
    """The texts of the list under this key."""
    value = values.get(key)
    return [each for each in value if isinstance(each, str) and each.strip()] if isinstance(value, list) else []


def date(values: Values, keys: Iterable[str], source: Source) -> NewsDate | None:
    """The first of these dates that is given; one that cannot be read is noted."""
    for key in keys:
        given = text(values, key)
        if given is None:
            continue
        found = parse_date(given)
        if found is not None:
            return found
        source.problem("date-unreadable", f"{key} {given[:60]!r} is not an RFC 3339 date", path=key)
    return None


def whole(value: Any) -> int | None:
    """The value where it is a whole number of pixels or bytes."""
    return value if type(value) is int and value >= 0 else None


def real(value: Any) -> float | None:
    """The value where it is a finite number."""
    return float(value) if type(value) in (int, float) and abs(value) < _LARGEST else None


_LARGEST = 1e12
"""Numbers in ANS are degrees, pixels and scores."""
