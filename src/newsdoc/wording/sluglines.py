"""Slug lines: the line over a wire story by which desks know it, with the take and the length.

"BC-Ferry Vote,3rd Ld-Writethru,310" (the form of the American wire, ANPA 1312), "FERRY-VOTE/ (UPDATE 2, PICTURE)".
"""

import datetime as dt
import re

from newsdoc.model import NewsDate
from newsdoc.wording.clocks import read_clock
from newsdoc.wording.dates import read_date

_MAX = 90
"""Characters of a slug line, at most: it fits in one line of a screen or a printer, 80 columns, and a few more."""
_CYCLE = re.compile(
    r"(?P<slug>(?:AM|PM|BC)-{1,2}[A-Z0-9][^,\n]{1,50}?)"  # cycle and keyword
    r"(?P<take>(?:,\s?(?:\d{1,2}(?:st|nd|rd|th)\s|Adv\d|[A-Z])[^,\n]{0,24}){0,2})"  # "3rd Ld-Writethru"
    r"(?:,\s?\d{2,4})?$"  # words
)
_KEYWORDS = re.compile(r"(?P<slug>[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*/[A-Z0-9-]*)(?:\s\([A-Z][A-Z0-9, -]{2,50}\))?$")


def read_slugline(text: str) -> str | None:
    """The slug of a line that is wholly a slug line, without take and length; None for any other line.

    Only the forms that cannot be a headline are read: a cycle ("BC-") before the keyword, or keywords in capitals that
    end in or are joined by a slash and a hyphen.
    """
    if "-" not in text and "/" not in text:
        return None
    text = text.strip()
    if len(text) > _MAX:
        return None
    if (found := _CYCLE.match(text)) and (text.startswith("BC") or "," in text):
        return found["slug"].strip()
    if (found := _KEYWORDS.match(text)) and ("-" in found["slug"] or found["slug"].endswith("/")):
        return found["slug"]
    return None


def read_take(text: str) -> str | None:
    """The take in a slug line, "3rd Ld-Writethru" or "UPDATE 2"; None where it has none."""
    text = text.strip()
    if len(text) > _MAX:
        return None
    found = _CYCLE.match(text) or _UPDATED.search(text)
    return found["take"].strip(", ") or None if found else None


_UPDATED = re.compile(r"\((?P<take>(?:UPDATE|WRAPUP) \d{1,2})\b")


def read_sent(text: str) -> NewsDate | None:
    """When a wire story was sent, as the line under it says; None for any other line.

    "AP-NY-05-14-24 1030EDT" of the American wire (ANPA 1312), month first, and "141030 May 24" (IPTC 7901, 2.4.1).

    >>> str(read_sent("AP-NY-05-14-24 1030EDT")), str(read_sent("141030 Mai 24"))
    ('2024-05-14 10:30:00-04:00', '2024-05-14 10:30:00')
    """
    if found := _SENT.match(text):
        day, clock, behind = (
            f"{_YEAR[found['year'] > _PIVOT]}{found['year']}-{found['month']}-{found['day']}",
            found["clock"],
            found["zone"],
        )
    elif found := _STAMP.match(text):
        day, clock, behind = (
            f"{found['day']} {found['month']} {_YEAR[found['year'] > _PIVOT]}{found['year']}",
            found["clock"],
            "",
        )
    else:
        return None
    date = read_date(day)
    if date is None or not clock:
        return date
    time = f"{clock[:-2]}:{clock[-2:]} {behind or ''}".strip()
    found_time = read_clock(time, dt.date(date.year, date.month, date.day))
    return found_time[0] if found_time else date


_SENT = re.compile(
    r"[A-Z]{2,5}-[A-Z]{2,4}-(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d)(?:\s(?P<clock>\d{3,4})(?P<zone>[A-Z]{1,4})?)?$"
)
_STAMP = re.compile(r"(?P<day>\d\d)(?P<clock>\d{4})\s(?P<month>[^\W\d_]{3,5})\s(?P<year>\d\d)$")
_PIVOT = "68"
"""Two figures up to these are a year of this century (POSIX, strptime "%y")."""
_YEAR = ("20", "19")
