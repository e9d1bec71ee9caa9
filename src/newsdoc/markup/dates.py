"""Dates as they are written into interchange formats: ISO 8601 (section 5.4) with a zone. Read in `wording.moments`."""

import datetime as dt
import os
import re
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newsdoc.errors import ExportError
from newsdoc.model import NewsDate
from newsdoc.wording.moments import parse_date as parse_date

UNKNOWN_TIME = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""What systems write that have no date. Readers take it for none; newsdoc never writes it."""


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
        raise ExportError(f"unknown time zone {name!r}; give one such as Europe/London", field="timezone") from error


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


def in_utc(date: NewsDate) -> NewsDate:
    """A moment that states its zone in UTC, for formats whose readers know no other; any other date as it is.

    >>> in_utc(dt.datetime.fromisoformat("2026-03-05T10:30:00+01:00")).isoformat()
    '2026-03-05T09:30:00+00:00'
    """
    if not isinstance(date, dt.datetime) or date.utcoffset() is None:
        return date
    try:
        return date.astimezone(dt.UTC)
    except OverflowError:  # in the first or last hours of the calendar
        return date


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


def day_of_writing() -> dt.datetime:
    """The midnight, UTC, that begins the day of writing: for a version of an item that nobody has dated.

    `SOURCE_DATE_EPOCH` (seconds since 1970, reproducible-builds.org) takes the place of the clock.
    """
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    usual = fixed.isascii() and fixed.isdigit() and len(fixed) < len("100000000000")
    now = dt.datetime.fromtimestamp(int(fixed), dt.UTC) if usual else dt.datetime.now(dt.UTC)
    return now.replace(hour=0, minute=0, second=0, microsecond=0)
