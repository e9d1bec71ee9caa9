"""Dates and times as news pages print them, in any of the languages of `languages/`.

Nothing is guessed: a day without its year and "2 hours ago" give no date; a clock time without a zone stays naive.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from newsdoc.model import NewsDate
from newsdoc.wording.calendars import SHORT_YEAR_FIRST, other_days
from newsdoc.wording.clocks import find_clock, iso_zone, zone_at
from newsdoc.wording.cues import BIT, cue_table, words_of
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import languages, languages_for, month_names
from newsdoc.wording.named_years import named_years

_MAX = 2000
"""How much of a text is looked at for dates."""
_YEAR = r"((?:19|20)\d\d)"
_ANY_YEAR = re.compile(
    r"\d(?:(?<=[12])[09]\d\d|(?<=2)5\d\d|(?<=1)[34]\d\d|[./] ?\d{1,2}[./] ?\d\d"
    r"|(?<=[-'’]\d)\d(?!\d)|(?<=[คพย]\. \d)\d(?!\d)|(?<=[คพย]\.\d)\d(?!\d)|(?<=1[01])\d[年/.-])"
)
"""In every full date, but for those in words; quick to search, since it looks only at figures."""
_YEAR_IN_WORDS = re.compile("[令平昭民〇零○]")
"""In every year that East Asia names, or writes in its own figures."""
_DIGITS = {ord(zero) + i: str(i) for zero in "\u0660\u06f0\u0966\u09e6\u0e50\u1040\u17e0" for i in range(10)}
"""Figures of Arabic, Persian, Devanagari, Bengali, Thai, Burmese and Khmer script."""
_HAS_DIGITS = re.compile(f"[{''.join(map(chr, _DIGITS))}]")
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = (
    "\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0980-\u0983\u09bc-\u09cd"
    "\u0b82\u0bbe-\u0bcd\u0c00-\u0c04\u0c3e-\u0c56\u0d81-\u0d83\u0dca-\u0ddf\u0e31\u0e34-\u0e4e\u102b-\u103e\u17b4-\u17d3\u200c\u200d"
)
"""Marks that are not letters by themselves: vowel signs of Indian scripts and their neighbours, accents of Yoruba."""
_SIGNED_WORD = re.compile(f"(?:[^\\W\\d_]++[{_SIGNS}]*+)++")
_VOWEL_SIGN = re.compile(f"[{_SIGNS}]")
_ISO = re.compile(
    r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)"
    r"(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)? ?(Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_IDEOGRAPHS = re.compile(r"((?:19|20)\d\d) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]")
_YEAR_FIRST = re.compile(rf"(?<!\d){_YEAR}(?:\. ?|/|-)(\d{{1,2}})(?:\. ?|/|-)(\d{{1,2}})(?!\d)")
_YEAR_LAST = re.compile(rf"(?<![\d.])(\d{{1,2}})([./-]) ?(\d{{1,2}})\2 ?(?:{_YEAR}|(\d\d)(?![\d:]))(?!\.\d)")
_SPACED_YEAR_LAST = re.compile(
    rf"(?<![\d.|/·•])(?<!\d [|/·•] )(\d{{1,2}})( ?[/|·•] ?)(\d{{1,2}})\2{_YEAR}(?!\d| ?[/|·•] ?\d{{1,4}}(?![\d:]))"
)
"""With spaces, bars or dots between the figures: "26 | 01 | 2022"; a longer row of figures leads to other pages."""
_DANISH = re.compile(rf"(?<![\d/])(\d{{1,2}})/(\d{{1,2}})-{_YEAR}(?!\w)")
"""The day before a stroke and the year behind a hyphen, as Scandinavians write it: "3/5-2024"."""
_SCANDINAVIAN = frozenset(("da", "nb", "nn", "no", "sv"))
"""Elsewhere that is the number of a file or of an issue: "Heft 3/4-2024"."""
_DAY_BEFORE = re.compile(
    r"(?<!\d)(\d{1,2})(?:(?i:st|nd|rd|th)|er|\.º|º|\.|-е)?[\s/-]{0,3}(?:de\s|of\s|of\sthe\s|ga\s|ng\s|d'|d’)?\s?$"
)
_DAY_AFTER = re.compile(
    rf"[.,]?[\s-]{{0,3}}(\d{{1,2}})(?i:st|nd|rd|th)?"
    rf"(?:\.?[,،၊]?(?:\sde\s|\sd\.\s|\sd\.)?[\s-]{{0,2}},?\s?{_YEAR}|,?\s['’](\d\d)(?!\w))"
)
_GOES_ON = re.compile(r"[\s-][^\W\d_A-Z]")
"""Behind figures that count something: "In May, 10 2000 seats" of a sentence."""
_YEAR_AFTER = re.compile(
    rf"\.?(?: ?/ ?[^\W\d_]{{2,9}}(?=\s))?(?:(?:\sde|\sdel)?[\s/,،၊-]{{0,3}}{_YEAR}|((?:-|,?\s['’]))(\d\d)(?!\w))"
)
"""Also behind the same month in another naming: "5 مارس/آذار 2024"."""
_COMPUTERS = re.compile(
    rf" {{1,2}}(\d{{1,2}}) (\d\d):(\d\d):(\d\d) (?:(?![AP]M)([A-Z]{{2,5}}|[+-]\d{{4}}) )?{_YEAR}(?!\d)"
)
"""Behind the month, as computers print it: "Fri May  3 08:30:00 2024"."""
_YEAR_BEFORE = re.compile(rf"(?<!\d){_YEAR}(?:\.| m\.)?\s?$")
_DAY_ONLY_AFTER = re.compile(r"\.?\s?(\d{1,2})(?!\d)")


class FoundDate(NamedTuple):
    """A date in a text."""

    value: NewsDate
    """datetime when a time stands with it, else date."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset after the last one, the time of day included."""
    kind: str
    """`published` or `modified`, by the words before it; `""` when they do not say."""


def read_date(text: str, language: str | None = None) -> NewsDate | None:
    """The first full date in the text, with its time and zone where they stand with it; None when there is none."""
    return next((found.value for found in _scan(text, language)), None)


@per_language(32)  # Bylines and date lines of one page are read for their names and for their dates.
def read_dates(text: str, language: str | None = None) -> tuple[FoundDate, ...]:
    """All full dates in the text, in order, each with its place and what the words before it call it."""
    return tuple(_scan(text, language))


def day_of(date: NewsDate) -> dt.date:
    """The day of a date, or of a moment as it is written.

    >>> day_of(dt.datetime(2024, 5, 3, 21, 25)).isoformat()
    '2024-05-03'
    """
    return date.date() if isinstance(date, dt.datetime) else date


def read_published(text: str, language: str | None = None) -> tuple[NewsDate | None, NewsDate | None]:
    """When a story was published and when last changed, from a date line such as "Published 2 May 2024, updated ...".

    A date that nothing is said about is the publication's, if it is the first. A lone "updated" date is a change.
    """
    published = modified = None
    for found in read_dates(text, language):
        if found.kind == "modified":
            modified = found.value if modified is None else modified
        elif published is None:
            published = found.value
    return published, modified


class _Day(NamedTuple):
    day: dt.date
    start: int
    end: int
    clock: tuple[int, int, int] | None = None
    zone: dt.tzinfo | None = None


def _scan(text: str, language: str | None) -> Iterator[FoundDate]:
    text = text[:_MAX]
    plain = text.isascii()
    if not plain and _HAS_DIGITS.search(text):
        text = text.translate(_DIGITS)
    if not _ANY_YEAR.search(text) and (plain or not _YEAR_IN_WORDS.search(text)):
        return
    days = sorted(_days(text, language), key=lambda day: (day.start, -day.end))
    before = 0
    for i, found in enumerate(days):
        if found.start < before:
            continue
        following = next((day.start for day in days[i + 1 :] if day.start >= found.end), len(text))
        value, end, start = _with_time(text, found, before, following, language)
        yield FoundDate(value, start, end, _kind(text[before:start], language))
        before = end


def _kind(words_before: str, language: str | None) -> str:
    words = words_of(words_before.lower())[-6:]
    mask = cue_table(language).find(words, words_before[-_LABEL:])[0]
    if mask & BIT["updated"]:
        return "modified"
    return "published" if mask & BIT["published"] else ""


_LABEL = 12
"""Signs before a date in which its label stands, in scripts without spaces."""


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _days(text: str, language: str | None) -> Iterator[_Day]:
    by_zone = _DAY_FIRST_ZONE.search(text) is not None and _MONTH_FIRST_ZONE.search(text) is None
    yield from _year_first_days(text)
    code = (language or "").partition("-")[0]
    yield from (_Day(*found) for found in (*other_days(text, language), *named_years(text, language)))
    if code not in SHORT_YEAR_FIRST or _SHORT.search(text) is None:
        yield from _year_last_days(text, _is_day_first(language) or by_zone)
    if code in _SCANDINAVIAN:
        yield from _danish_days(text)
    months = month_names(language)
    for word in (_WORD if text.isascii() or not _VOWEL_SIGN.search(text) else _SIGNED_WORD).finditer(text):
        month = months.get(word[0].lower())
        if month is None:
            continue
        before, after = text[max(0, word.start() - 12) : word.start()], text[word.end() : word.end() + 24]
        shift = word.start() - len(before)
        if (first := _DAY_BEFORE.search(before)) and (last := _YEAR_AFTER.match(after)):
            if last[2] == "-" and not first[0].endswith("-"):
                continue  # "3 May-12 June": the days of a span
            year = _whole_year(last[1], last[3])
            day, start, end = _date(year, month, int(first[1])), shift + first.start(), word.end() + last.end()
        elif last := _DAY_AFTER.match(after):
            if after[0] == "," and _GOES_ON.match(text, word.end() + last.end()):
                continue
            year = _whole_year(last[2], last[3])
            day, start, end = _date(year, month, int(last[1])), word.start(), word.end() + last.end()
        elif printed := _COMPUTERS.match(after):
            if found := _by_computer(printed, month, word.start(), word.end()):
                yield found
            continue
        elif (first := _YEAR_BEFORE.search(before)) and (last := _DAY_ONLY_AFTER.match(after)):
            day, start, end = _date(int(first[1]), month, int(last[1])), shift + first.start(), word.end() + last.end()
        else:
            continue
        if day:
            yield _Day(day, start, end)


def _whole_year(whole: str | None, short: str | None) -> int:
    """A year of four figures, or of the two that stand there; from 69 on, those are of the last century (POSIX)."""
    if whole:
        return int(whole)
    year = int(short or 0)
    return year + (1900 if year >= _LAST_CENTURY else 2000)


_LAST_CENTURY = 69
"""69 is 1969 and 68 is 2068, as programs read two figures (POSIX, `strptime`)."""


def _by_computer(printed: re.Match[str], month: int, start: int, behind: int) -> _Day | None:
    """The date and time as computers print it: the year stands behind the time."""
    number, hour, minute, second, zone, year = printed.groups()
    clock = (int(hour), int(minute), int(second))
    day = _date(int(year), month, int(number))
    if day is None or clock[0] > 23 or clock[1] > 59 or clock[2] > 59:
        return None
    offset = iso_zone(zone) if zone and not zone.isalpha() else zone_at(zone, 0, day)[0] if zone else None
    return _Day(day, start, behind + printed.end(), clock, offset)


def _is_day_first(language: str | None) -> bool:
    """Whether 4/5/2024 is the fourth of May: by the language, of which only some countries put the month first."""
    if not language:
        return True
    region = language.rpartition("-")[2].upper()
    return languages_for(language)[0].day_first or (region != language.upper() and region in DAY_FIRST)


DAY_FIRST = frozenset(("AU", "GB", "IE", "IN", "KE", "MT", "MY", "NG", "NZ", "PK", "SG", "UK", "ZA"))
"""Countries whose English papers put the day first (CLDR, short dates of en-GB, en-AU and the like)."""


_MONTH_FIRST_ZONE = re.compile(r"\b[ECMP][SD]T\b")
_DAY_FIRST_ZONE = re.compile(r"\d\s?(?:GMT|BST|SAST|AES?T|AEDT|NZS?T|NZDT|EAT|WAT|PKT)\b")
"""A time of day in a zone of such a country: "03/05/2024 08:30 BST"."""


def _year_first_days(text: str) -> Iterator[_Day]:
    for found in _ISO.finditer(text):
        day = _date(int(found[1]), int(found[2]), int(found[3]))
        clock = (int(found[4]), int(found[5]), int(found[6] or 0)) if found[4] else None
        if day and (clock is None or (clock[0] < 24 and clock[1] < 60 and clock[2] < 60)):
            yield _Day(day, found.start(), found.end(), clock, iso_zone(found[7]))
    for pattern in (_IDEOGRAPHS, _YEAR_FIRST):
        for found in pattern.finditer(text):
            if day := _date(int(found[1]), int(found[2]), int(found[3])):
                yield _Day(day, found.start(), found.end())


def _danish_days(text: str) -> Iterator[_Day]:
    for found in _DANISH.finditer(text):
        if day := _date(int(found[3]), int(found[2]), int(found[1])):
            yield _Day(day, found.start(), found.end())


def _year_last_days(text: str, day_first: bool) -> Iterator[_Day]:
    for found in _SPACED_YEAR_LAST.finditer(text):
        orders = _orders(int(found[4]), int(found[1]), int(found[3]), day_first=day_first)
        if day := _chosen(orders, text[: found.start()]):
            yield _Day(day, found.start(), found.end())
    for found in _YEAR_LAST.finditer(text):
        first, second = int(found[1]), int(found[3])
        year = _whole_year(found[4], found[5])
        beside = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
        if found[2] == "-" and ("-" in beside or (not found[4] and not _is_short_date(found, text))):
            continue  # a score, or a part of a longer number: "978-3-05-2024-1"
        # Dots are day.month in every language; slashes go by the language unless only one reading is a date.
        if found[2] == ".":
            day = _date(year, second, first)
        else:
            day = _chosen(_orders(year, first, second, day_first=day_first), text[: found.start()])
        if day:
            yield _Day(day, found.start(), found.end())


_SHORT = re.compile(r"(?<![\d.])\d\d\. ?\d\d\. ?\d\d(?![\d.])")
_DATE_LINE = 60
"""Characters of a line that is there for the day."""


def _is_short_date(found: re.Match[str], text: str) -> bool:
    """Whether three pairs of figures with hyphens are a day, as the Dutch write it: "05-03-26, 06:15"."""
    return len(text) < _DATE_LINE and len(found[1]) == len(found[3]) == 2


def _orders(year: int, first: int, second: int, *, day_first: bool) -> list[dt.date]:
    """The days that three figures may be, in the usual order first."""
    usual, other = _date(year, second, first), _date(year, first, second)
    return [day for day in ((usual, other) if day_first else (other, usual)) if day is not None]


def _chosen(orders: list[dt.date], before: str) -> dt.date | None:
    """The day of these that falls on the weekday before it, or the usual one: "Fri, 05/03/2024" is in May."""
    said = _WEEKDAY.search(before[-_WEEKDAY_BEFORE:])
    name = said[1].lower() if said is not None else ""
    told = [day for day in orders if day.weekday() == _WEEKDAYS.index(name[:3])] if name in _weekday_names() else []
    return next(iter(told or orders), None)


@per_language()
def _weekday_names() -> frozenset[str]:
    """The weekdays of all languages: "Monaco" begins like one of them, too."""
    return frozenset(name for language in languages().values() for name in language.weekdays)


_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""As machines write them, whatever the language of the page (RFC 5322, section 3.3)."""
_WEEKDAY = re.compile(rf"\b((?:{'|'.join(_WEEKDAYS)})[a-z]{{0,6}})\.?,?\s$", re.I)
_WEEKDAY_BEFORE = 12
"""Characters of the longest of them with its comma: "Wednesday, "."""


_BEHIND = 23
"""Characters between a date and its time of day, at most: "3 May 2024, last updated at 9:00"."""
_CLOCK = 32
"""Characters of a time with its zone: "09:00 AM Eastern Daylight Time"."""
_BEFORE = 24
"""Characters before a date in which its time of day may stand."""


def _with_time(text: str, found: _Day, before: int, following: int, language: str | None) -> tuple[NewsDate, int, int]:
    """The date with its time of day (after it, or else before it), the end and the start of the whole."""
    if found.clock is not None:
        moment = dt.datetime.combine(found.day, dt.time(*found.clock), found.zone)
        return moment, found.end, found.start
    after = text[found.end : min(following, found.end + _BEHIND + _CLOCK)]
    # A glued hour "20232:23" leaves the year's end without a space.
    hit = find_clock(after, found.day, language)
    if hit and hit[1] <= _BEHIND and _kind(after[: hit[1]], language) != "modified":
        moment, _, end = hit
        return moment, found.end + end, found.start
    begin = max(before, found.start - _BEFORE)
    while begin > before and text[begin - 1].isdigit():  # a window that cuts "10:30" reads 0:30
        begin -= 1
    window = text[begin : found.start]
    if hit := find_clock(window, found.day, language):
        moment, start, _ = hit
        return moment, found.end, found.start - len(window) + start
    return found.day, found.end, found.start
