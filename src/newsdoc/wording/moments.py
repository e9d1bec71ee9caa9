"""Moments as metadata and interchange formats write them: ISO 8601, e-mail dates, seconds, or words."""

import datetime as dt
import re
from email.utils import parsedate_to_datetime

from newsdoc.model import NewsDate
from newsdoc.wording.clocks import zone_at
from newsdoc.wording.dates import read_date

_ISO = re.compile(
    r"\s*+(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ]?\s*+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?"
    r"\s*+(Z|z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?\s*\Z"
)
# The forms that the wire writes, which the standard library reads several times faster; it takes others than we do.
_USUAL = re.compile(
    r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
    r"|[0-9]{8}T[0-9]{6}(?:Z|[+-][0-9]{4}))\Z"
)
_INTERNET = re.compile(r"\s*(?:[A-Z][a-z]{2},\s{1,3})?\d{1,2} [A-Z][a-z]{2} (\d{4}) \d\d:\d\d")
_CLOCK = re.compile(r"\d\d:\d\d(?::\d\d)?")
_JAVA = re.compile(r"^\w{3} (\w{3}) (\d{1,2}) (\d\d:\d\d:\d\d) (\w{2,5}) (\d{4})$")
_SECONDS, _MILLISECONDS = 10, 13
"""Digits of a moment that is counted from 1970."""
_FIRST_YEAR = 1600
"""No newspaper is older."""
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_END_OF_DAY = (24, 0, 0, 0)
"""The first moment of the next day (XML Schema Part 2, section 3.2.7; ISO 8601-1)."""
_WORDS = 100
"""Characters of a date in words."""


def parse_date(text: str | None) -> NewsDate | None:
    """A moment or day of ISO 8601, basic or extended form, also with a space for the T; None for anything else.

    A day without a time is a `date`, a time without a zone a naive `datetime`. NITF's `20180226T212011+0000` too, the
    same without the T, and the dates of e-mail headers.
    """
    if not text:
        return None
    if _USUAL.match(text):
        try:
            return dt.datetime.fromisoformat(text)
        except ValueError:
            pass
    match = _ISO.match(text)
    if match is None:
        header = _INTERNET.match(text)
        return _internet_date(text, int(header[1])) if header is not None else None
    year, month, day, hour, minute, second, fraction, offset = match.groups()
    try:
        if hour is None:
            return dt.date(int(year), int(month), int(day))
        micro = int((fraction + "000000")[:6]) if fraction else 0
        clock = int(hour), int(minute), int(second or 0), micro
        begun = dt.datetime(int(year), int(month), int(day), tzinfo=_offset(offset))
        if clock == _END_OF_DAY:
            return begun + dt.timedelta(days=1)
        return begun.replace(hour=clock[0], minute=clock[1], second=clock[2], microsecond=micro)
    except (ValueError, OverflowError):
        return None


def read_moment(text: str | None, language: str | None = None) -> NewsDate | None:
    """A moment as metadata write it: what `parse_date` reads, Java's form, seconds since 1970, or words.

    The zone is kept; a bare day stays a day, also where midnight without a zone stands for it. None for what systems
    write that know no time: the year 1, or the second from which computers count.

    >>> read_moment("Thu Mar 05 18:20:36 CET 2026").isoformat()
    '2026-03-05T18:20:36+01:00'
    """
    text = text.strip() if text else ""
    found = parse_date(text)
    if found is None:
        found = _odd_moment(text, language) if text else None
    elif isinstance(found, dt.datetime) and found.tzinfo is None and found.time() == dt.time():
        found = found.date()
    return None if found is None or found.year < _FIRST_YEAR or found == _EPOCH else found


def _odd_moment(text: str, language: str | None) -> NewsDate | None:
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        pass
    if match := _JAVA.match(text):
        month, day, clock, zone, year = match.groups()
        return read_date(f"{day} {month} {year} {clock} {zone}", "en")
    if text.isascii() and text.isdigit() and len(text) in (_SECONDS, _MILLISECONDS):
        return dt.datetime.fromtimestamp(int(text[:_SECONDS]), dt.UTC)
    return read_date(text[:_WORDS], language)


def _internet_date(text: str, year: int) -> NewsDate | None:
    """A date of an e-mail or web header (RFC 5322, section 3.3): "Tue, 02 Jan 2024 10:11:12 GMT".

    The standard library takes "-03" for minutes, leaves out "+02:00" and "CEST", and makes 2000 of the year 0000.
    """
    try:
        found = parsedate_to_datetime(text.strip())
    except (ValueError, OverflowError):
        return None
    if found.year != year:
        return None
    clock = _CLOCK.search(text)
    if clock is None or text.rstrip().endswith("-0000"):  # where the sender is, is not told
        return found
    stated = zone_at(text, clock.end(), found)[0]
    return found if stated is None else found.replace(tzinfo=stated)


def _offset(text: str | None) -> dt.tzinfo | None:
    if text is None:
        return None
    if text in ("Z", "z", "UTC", "GMT"):
        return dt.UTC
    digits = text[1:].replace(":", "")
    delta = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return dt.timezone(-delta if text[0] == "-" else delta) if delta else dt.UTC
