"""Live blogs: which blocks open an entry, and when it was posted.

An entry is known by the time it opens with, alone on its line ("14:36"), before a title ("2:36 p.m. - Ferry stays in
port") or before its text. Lists of the latest stories and timetables look alike; they have no text between the times.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsdoc.model import NewsDate
from newsdoc.page.roles import FineRole
from newsdoc.wording.clocks import read_clock
from newsdoc.wording.dates import day_of, read_dates

_LEAST = 3
"""Fewer times do not make a live blog."""
_OPENING = re.compile(r"(?:(?:kl\.?|um|at)\s)?(?=\d)", re.I)
_SEPARATOR = re.compile(r"(?:\s?(?:Uhr|uur|h|hrs)\b)?\s*[-–—:|·]?\s*")
_HOUR = re.compile(r"\d[:.h]\d\d(?!\d)|\d\s?[ap]\.?m\b", re.I)
_NUMBER_FIRST = re.compile(r"(?:[^\W\d_]{1,12}+[.,]{0,2}+\s){0,2}+\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_GOES_ON = re.compile(r"[^\W\d_A-Z](?<=[a-zß-öø-ÿ])|[./]\d")
_NEVER = ("masthead", "headline", "deck", "byline", "caption", "credit", "promo", "tagline")
_SOME_DAY = dt.date(2000, 1, 1)


class Entry(NamedTuple):
    """The opening of an entry."""

    title_at: int
    """Offset in the block's text behind the time: of the title, or of the text; the text's length for a time alone."""
    published: NewsDate | None
    """When it was posted; None where the page does not tell the day."""


class OpeningTime(NamedTuple):
    """A time of day that opens a block."""

    end: int
    """Offset after it."""
    moment: dt.datetime
    dated: bool
    """Whether the day is printed with it; else `moment` is on any day."""


def opening_times(texts: Sequence[str], language: str | None) -> dict[int, OpeningTime]:
    """Block to the time that it opens with; empty where there are too few for a live blog."""
    numbered = [i for i, text in enumerate(texts) if _NUMBER_FIRST.match(text) and _HOUR.search(text, 0, 60)]
    if len(numbered) < _LEAST:
        return {}
    return {i: time for i in numbered if (time := _opening_time(texts[i], language))}


def match_minutes(texts: Sequence[str]) -> list[int]:
    """The lines that are nothing but the minute of a match, where three and more run one way: "90.+4", "77.", "46'".

    Numbers of a list run on by one, and have no minute behind the ninth.
    """
    found = {i: minute for i, text in enumerate(texts) if len(text) <= _MINUTE and (minute := _minute(text))}
    minutes = list(found.values())
    one_way = minutes in (sorted(minutes), sorted(minutes, reverse=True)) and len(set(minutes)) > len(minutes) // 2
    late = max(minutes, default=(0, 0))[0] >= _LATE
    counted = all(abs(a[0] - b[0]) == 1 for a, b in pairwise(minutes))
    return list(found) if len(found) >= _LEAST and one_way and late and not counted else []


_MINUTE = 12
"""Characters of the minute of a match, at most: "90. + 4 Min."."""
_LATE = 10
"""A minute that a match has and a list hardly, at least."""
_IN_MATCH = re.compile(r"(\d{1,3})(?:[.'’′´]|\.?\s?\+\s?(\d{1,2})[.'’′´]?|(?=\s?[Mm]in))(?:\s?[Mm]in\.?)?")


def _minute(text: str) -> tuple[int, int] | None:
    found = _IN_MATCH.fullmatch(text)
    return (int(found[1]), int(found[2] or 0)) if found and int(found[1]) <= _LONGEST_MATCH else None


_LONGEST_MATCH = 130
"""The last minute of a match with extra time."""


def find_entries(
    times: Mapping[int, OpeningTime], roles: Sequence[FineRole], day: NewsDate | None = None
) -> dict[int, Entry]:
    """Block to the entry that it opens; empty for what is not a live blog.

    `times`: the `opening_times`. `day`: the day of the page. A time without a date is put on it, in its zone, if the
    times of all entries run one way, and so do not pass midnight; else it stays unresolved.
    """
    if len(times) < _LEAST:
        return {}
    found = _with_text([(i, time) for i, time in times.items() if roles[i] not in _NEVER], roles)
    if len(found) < _LEAST:
        return {}
    moments = [time.moment.replace(tzinfo=None) for _, time in found]
    one_way = moments in (sorted(moments), sorted(moments, reverse=True)) and moments[0] != moments[-1]
    return {i: Entry(time.end, _posted(time, day if one_way else None)) for i, time in found}


def _opening_time(text: str, language: str | None) -> OpeningTime | None:
    if _YEAR.search(text, 0, 60) and (dated := _dated(text, language)):
        return dated
    start = _OPENING.match(text)
    clock = read_clock(text[start.end() :], _SOME_DAY) if start else None
    if start is None or clock is None:
        return None
    moment, end = clock[0], _behind(text, start.end() + clock[1])
    # "14:36" is a time; "14:36-year", the score "2:1" and the date "03.05.24" are none.
    return OpeningTime(end, moment, dated=False) if end == len(text) or not _GOES_ON.match(text[end:]) else None


def _behind(text: str, end: int) -> int:
    found = _SEPARATOR.match(text, end)
    return found.end() if found else end


def _dated(text: str, language: str | None) -> OpeningTime | None:
    """A date with a time that opens the text."""
    first = next(iter(read_dates(text[:60], language)), None)
    if first is None or first.start or not isinstance(first.value, dt.datetime):
        return None
    return OpeningTime(_behind(text, first.end), first.value, dated=True)


def _with_text(found: list[tuple[int, OpeningTime]], roles: Sequence[FineRole]) -> list[tuple[int, OpeningTime]]:
    """The openings that have a paragraph in their entry, if (nearly) all of one form have; else none.

    The date line of the page is of another form than the times of the entries, or has no paragraph.
    """
    dated = sum(time.dated for _, time in found) * 2 > len(found)
    found = [(i, time) for i, time in found if time.dated == dated]
    ends = [i for i, _ in found[1:]] + [len(roles)] * bool(found)
    told = [opening for opening, end in zip(found, ends, strict=True) if "paragraph" in roles[opening[0] : end]]
    return told if len(told) * 5 >= len(found) * 4 else []


def _posted(time: OpeningTime, day: NewsDate | None) -> NewsDate | None:
    if time.dated:
        return time.moment
    if day is None:
        return None
    zone = time.moment.tzinfo or (day.tzinfo if isinstance(day, dt.datetime) else None)
    return dt.datetime.combine(day_of(day), time.moment.time(), zone)
