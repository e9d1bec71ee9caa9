"""Live blogs: which blocks open an entry, and when it was posted.

An entry is known by the time it opens with, alone on its line ("14:36"), before a title ("2:36 p.m. - Ferry stays in
port") or before its text. Lists of the latest stories and timetables look alike; they have no text between the times.
"""

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from newsdoc.layout.dates import read_clock, read_dates
from newsdoc.model import NewsDate, Role

_LEAST = 3
"""Fewer times are no live blog."""
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


class _Time(NamedTuple):
    end: int
    moment: dt.datetime
    dated: bool


def find_entries(
    texts: Sequence[str], roles: Sequence[Role], language: str | None, day: NewsDate | None = None
) -> dict[int, Entry]:
    """Block to the entry that it opens; empty for what is no live blog.

    `day`: the day of the page. A time without a date is put on it, in its zone, if the times of all entries run one
    way, and so do not pass midnight; else it stays unresolved.
    """
    found: list[tuple[int, _Time]] = []
    for i in [i for i, text in enumerate(texts) if _NUMBER_FIRST.match(text)]:
        if roles[i] not in _NEVER and (time := _opening_time(texts[i], language)):
            found.append((i, time))
    found = _with_text(found, roles)
    if len(found) < _LEAST:
        return {}
    moments = [time.moment.replace(tzinfo=None) for _, time in found]
    one_way = moments in (sorted(moments), sorted(moments, reverse=True)) and moments[0] != moments[-1]
    return {i: Entry(time.end, _posted(time, day if one_way else None)) for i, time in found}


def _opening_time(text: str, language: str | None) -> _Time | None:
    if not _HOUR.search(text, 0, 60):
        return None
    if _YEAR.search(text, 0, 60) and (dated := _dated(text, language)):
        return dated
    start = _OPENING.match(text)
    clock = read_clock(text[start.end() :], _SOME_DAY) if start else None
    if start is None or clock is None:
        return None
    moment, end = clock[0], _behind(text, start.end() + clock[1])
    # "14:36" is a time; "14:36-year", the score "2:1" and the date "03.05.24" are none.
    return _Time(end, moment, dated=False) if end == len(text) or not _GOES_ON.match(text[end:]) else None


def _behind(text: str, end: int) -> int:
    found = _SEPARATOR.match(text, end)
    return found.end() if found else end


def _dated(text: str, language: str | None) -> _Time | None:
    """A date with a time that opens the text."""
    first = next(iter(read_dates(text[:60], language)), None)
    if first is None or first.start or not isinstance(first.value, dt.datetime):
        return None
    return _Time(_behind(text, first.end), first.value, dated=True)


def _with_text(found: list[tuple[int, _Time]], roles: Sequence[Role]) -> list[tuple[int, _Time]]:
    """The openings that have a paragraph in their entry, if (nearly) all of one form have; else none.

    The date line of the page is of another form than the times of the entries, or has no paragraph.
    """
    dated = sum(time.dated for _, time in found) * 2 > len(found)
    found = [(i, time) for i, time in found if time.dated == dated]
    ends = [i for i, _ in found[1:]] + [len(roles)] * bool(found)
    told = [opening for opening, end in zip(found, ends, strict=True) if "paragraph" in roles[opening[0] : end]]
    return told if len(told) * 5 >= len(found) * 4 else []


def _posted(time: _Time, day: NewsDate | None) -> NewsDate | None:
    if time.dated:
        return time.moment
    if day is None:
        return None
    zone = time.moment.tzinfo or (day.tzinfo if isinstance(day, dt.datetime) else None)
    return dt.datetime.combine(day.date() if isinstance(day, dt.datetime) else day, time.moment.time(), zone)
