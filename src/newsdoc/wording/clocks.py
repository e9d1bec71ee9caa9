"""Times of day with their zones, as news pages print them beside a date."""

import datetime as dt
import re

from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import languages_for

_CLOCK = re.compile(
    r"(?<![\d.,])(\d{1,2})(?:(?:[:.h시時点]|টা)\s?(\d\d)(?:[:.](?P<second>\d\d))?)?"
    r"(?:\s?(?P<half>a\.\s?m\.|p\.\s?m\.|am\b|pm\b|AM\b|PM\b|Am\b|Pm\b))?"
    r"(?:\s?(?:Uhr|h|hrs|uur)\b\.?|[分분])?(?![\d%])"
)
_ZONE = re.compile(r"\s{0,2}\(?([A-Z]{1,5}|МСК)?(?:\s?([+-]\d{1,2})(?::?(\d\d))?)?(?![A-Za-z])")
_OFFSETS = {
    "Z": 0, "GMT": 0, "UTC": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "MEZ": 60, "CEST": 120, "MESZ": 120,
    "SAST": 120, "CAT": 120, "EET": 120, "EEST": 180, "MSK": 180, "МСК": 180, "TRT": 180, "EAT": 180, "WAT": 60,
    "PKT": 300, "WIB": 420, "WITA": 480, "WIT": 540, "SGT": 480, "HKT": 480, "AWST": 480, "JST": 540, "KST": 540,
    "ACST": 570, "ACDT": 630, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "EST": -300, "EDT": -240, "CST": -360,
    "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600,
    "BRT": -180, "ART": -180,
}  # fmt: skip
"""Minutes east of Greenwich. IST is left out: Irish, Israeli and Indian papers mean three different things by it."""
_PLACES = {
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
    "AET": "Australia/Sydney",
}  # fmt: skip
"""Zone names that leave open whether it is summer time; the day settles it."""
_SPELLED = re.compile(
    r"\s{1,2}\(?(?P<of>Eastern|Central|Mountain|Pacific)(?:\s(?P<half>Standard|Daylight))?\sTime\b"
    r"|\s{1,2}\(?(?P<one>Greenwich Mean|British Summer|(?:Central|Eastern) European(?: Summer)?)\sTime\b"
)
"""Zones by their whole names, as services of press releases print them: "03:00 AM Eastern Daylight Time"."""
_SHORT = {
    "Greenwich Mean": "GMT", "British Summer": "BST", "Central European": "CET", "Central European Summer": "CEST",
    "Eastern European": "EET", "Eastern European Summer": "EEST",
}  # fmt: skip
_CLOCK_MAX = 52
"""Characters that a time of day takes, at most: seconds, half of the day and zone, "02:36:10 p.m. GMT+05:30"."""


def read_clock(text: str, day: dt.date) -> tuple[dt.datetime, int] | None:
    """The time of day that opens the text, on that day, and the offset behind it: "14:36 Uhr", "2:36 p.m. EST".

    None when the text opens with no time; an hour alone ("9 ships") is none, "9 a.m." is one.
    """
    found = find_clock(text[:_CLOCK_MAX], day, None)
    return (found[0], found[2]) if found and not found[1] else None


def find_clock(text: str, day: dt.date, language: str | None) -> tuple[dt.datetime, int, int] | None:
    """The first time of day in a text, on that day, and its extent."""
    for hit in _CLOCK.finditer(text):
        half = hit["half"]
        start, end = hit.start(), hit.end()
        hour, minute, second = int(hit[1]), int(hit[2] or 0), int(hit["second"] or 0)
        if half:
            if not 1 <= hour <= _NOON:
                continue
            hour = hour % _NOON + (_NOON if half[0] in "pP" else 0)
        elif (told := _half_beside(text, start, end, language)) is not None:
            later, start, end = told
            hour = hour % _NOON + (_NOON if later else 0) if hour <= _NOON else hour
        elif hit[2] is None:
            continue
        if hour > 23 or minute > 59 or second > 59:
            continue
        zone, end = zone_at(text, end, day)
        return dt.datetime.combine(day, dt.time(hour, minute, second), zone), start, end
    return None


_NOON = 12
"""The hour from which clocks of twelve hours count anew: 12 a.m. is midnight, 12 p.m. noon."""


def _half_beside(text: str, start: int, end: int, language: str | None) -> tuple[bool, int, int] | None:
    """Whether the word for a half of the day beside a time says that it is the later one, and the extent with it:
    "오후 3:05", "6:05 μ.μ.".
    """
    before, behind = _halves(language)
    if before is not None and (found := before.search(text, 0, start)) is not None:
        return found["later"] is not None, found.start(), end
    if behind is not None and (found := behind.match(text, end)) is not None:
        return found["later"] is not None, start, found.end()
    return None


@per_language()
def _halves(language: str | None) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What finds the words for the halves of the day before a time, and behind it."""
    spoken = languages_for(language)
    earlier = sorted({word for each in spoken for word in each.before_noon}, key=len, reverse=True)
    later = sorted({word for each in spoken for word in each.after_noon}, key=len, reverse=True)
    if not earlier or not later:
        return None, None
    words = rf"(?:(?P<later>{'|'.join(map(re.escape, later))})|(?:{'|'.join(map(re.escape, earlier))}))"
    return re.compile(rf"(?<!\w){words}\s?\Z"), re.compile(rf"\s?{words}(?!\w)")


def zone_at(text: str, at: int, day: dt.date) -> tuple[dt.tzinfo | None, int]:
    """The zone that stands at a place of a text, and the offset behind it."""
    found = _ZONE.match(text, at)
    is_span = text[at : at + 1] == "-" and not text[at - 1].isspace()  # "10:00-11:30"
    spelled = _SPELLED.match(text, at)
    if spelled is not None:
        name = _SHORT.get(spelled["one"] or "") or f"{spelled['of'][0]}{(spelled['half'] or '')[:1]}T"
        return _named(name, day), spelled.end()
    if not found or not (found[1] or found[2]) or is_span:
        return None, at
    name, hours = found[1], found[2]
    if hours and name in (None, "GMT", "UTC"):
        zone = _fixed(hours[0], int(hours[1:]), int(found[3] or 0))
        return zone, found.end() if zone else at
    known = _named(name, day)
    return known, found.end(1) if known is not None else at


def _named(name: str, day: dt.date) -> dt.tzinfo | None:
    """The zone of a name, where it is known."""
    if name in _OFFSETS:
        return dt.timezone(dt.timedelta(minutes=_OFFSETS[name]))
    if name not in _PLACES:
        return None
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # few texts name a place's time

    try:
        place = ZoneInfo(_PLACES[name])
    except ZoneInfoNotFoundError:  # no time zone data on this system
        return None
    offset = dt.datetime.combine(day, dt.time(12), place).utcoffset()
    return dt.timezone(offset) if offset is not None else None


def iso_zone(zone: str | None) -> dt.tzinfo | None:
    """A zone as ISO 8601 writes it: "Z", "+05:30", "-0500"."""
    if not zone:
        return None
    if zone == "Z":
        return dt.UTC
    digits = zone[1:].replace(":", "")
    return _fixed(zone[0], int(digits[:2]), int(digits[2:]))


def _fixed(sign: str, hours: int, minutes: int) -> dt.tzinfo | None:
    if hours > 14 or minutes > 59:
        return None
    delta = dt.timedelta(hours=hours, minutes=minutes)
    return dt.timezone(-delta if sign == "-" else delta)
