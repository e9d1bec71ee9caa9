"""Dates as the interchange formats write them: ISO 8601 (section 5.4) with a zone."""

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newsdoc.errors import ExportError
from newsdoc.model import NewsDate

UNKNOWN_TIME = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""Written where a format demands a time and neither the article nor an option has one. Readers take it for no date."""

_ISO = re.compile(
    r"\s*(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ]?\s*(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?"
    r"\s*(Z|z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?\s*\Z"
)
# The forms that the wire writes, which the standard library reads several times faster; it takes others than we do.
_USUAL = re.compile(
    r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
    r"|[0-9]{8}T[0-9]{6}(?:Z|[+-][0-9]{4}))\Z"
)
_INTERNET = re.compile(r"\s*(?:[A-Z][a-z]{2},\s{1,3})?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d")


def zone(name: str | dt.tzinfo) -> dt.tzinfo:
    """The time zone of this name ("UTC", "Europe/Paris") or offset ("+02:00"). Raises ExportError."""
    if isinstance(name, dt.tzinfo):
        return name
    if name.upper() in ("UTC", "Z"):
        return dt.UTC
    if match := re.fullmatch(r"([+-])(\d\d):?(\d\d)", name):
        offset = dt.timedelta(hours=int(match[2]), minutes=int(match[3]))
        return dt.timezone(-offset if match[1] == "-" else offset)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ExportError(f"{name!r} is no time zone", field="timezone") from error


def with_zone(date: NewsDate, assumed: dt.tzinfo) -> dt.datetime:
    """The moment with a zone of whole minutes: a zone-less time is taken to be in `assumed`, a day as its midnight."""
    moment = date if isinstance(date, dt.datetime) else dt.datetime(date.year, date.month, date.day)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=assumed)
    offset = moment.utcoffset()
    if offset is None or not _is_usual(offset):
        try:
            return moment.astimezone(dt.UTC)
        except OverflowError:  # the first or last day of all years
            return moment.replace(tzinfo=dt.UTC)
    return moment


def iso(date: NewsDate, assumed: dt.tzinfo) -> str:
    """ISO 8601 date and time with zone, as xs:dateTime asks for."""
    if isinstance(date, dt.datetime) and (zone := written_zone(date, assumed)) is not None:
        return f"{date.date().isoformat()}T{date.time().isoformat()}{zone}"
    text = with_zone(date, assumed).isoformat()
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def written_zone(date: dt.datetime, assumed: dt.tzinfo) -> str | None:
    """The zone of a moment as it stands, `Z` or `+01:00`; None where `with_zone` has to give it another.

    Day, clock and zone written one by one take half the time of `isoformat`.
    """
    return "Z" if (date.tzinfo or assumed) is dt.UTC else _written(date.utcoffset())


@lru_cache(maxsize=64)
def _written(offset: dt.timedelta | None) -> str | None:
    if offset is None or not _is_usual(offset):
        return None
    hours, minutes = divmod(abs(offset) // dt.timedelta(minutes=1), 60)
    return f"{'-' if offset.days < 0 else '+'}{hours:02}:{minutes:02}" if offset else "Z"


def _is_usual(offset: dt.timedelta) -> bool:
    """True for whole minutes, up to the 14 hours that xs:dateTime takes."""
    return not (offset.seconds % 60 or offset.microseconds) and abs(offset) <= dt.timedelta(hours=14)


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
        return _internet_date(text) if _INTERNET.match(text) else None
    year, month, day, hour, minute, second, fraction, offset = match.groups()
    try:
        if hour is None:
            return dt.date(int(year), int(month), int(day))
        micro = int((fraction + "000000")[:6]) if fraction else 0
        return dt.datetime(
            int(year), int(month), int(day), int(hour), int(minute), int(second or 0), micro, _offset(offset)
        )
    except ValueError:
        return None


def _internet_date(text: str) -> NewsDate | None:
    """A date of an e-mail or web header (RFC 5322, section 3.3): "Tue, 02 Jan 2024 10:11:12 GMT"."""
    try:
        return parsedate_to_datetime(text.strip())
    except (ValueError, OverflowError):
        return None


def _offset(text: str | None) -> dt.tzinfo | None:
    if text is None:
        return None
    if text in ("Z", "z", "UTC", "GMT"):
        return dt.UTC
    digits = text[1:].replace(":", "")
    delta = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return dt.timezone(-delta if text[0] == "-" else delta) if delta else dt.UTC
