"""Days whose year has a word beside it: "2024 жылғы 5 наурыз", "2024ko martxoaren 5a", "៥ ខែមីនា ឆ្នាំ២០២៤".

The words are in the list `year` of the table `[dates]` of the language files.
"""

import datetime as dt
import re
from collections.abc import Iterator

from newsdoc.wording.calendars import Day
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import languages_for, month_names

_YEAR = r"(?<!\d)((?:19|20)\d\d)"
_DAY = r"(?<!\d)(\d{1,2})(?!\d)"
_MONTH = r"([^\s\d.,]{2,20})"


def named_years(text: str, language: str | None) -> Iterator[Day]:
    """The days of a text whose year has a word beside it, each with its place."""
    patterns = _patterns(language)
    if patterns is None or not any(word in text for word in patterns[0]):
        return
    _, day_last, month_last, year_last = patterns
    for found in day_last.finditer(text):
        yield from _day(found, found[1], found[2], found[3], language)
    for found in month_last.finditer(text):
        yield from _day(found, found[1], found[3], found[2], language)
    for found in year_last.finditer(text):
        yield from _day(found, found[3], found[2], found[1], language)


def _day(found: re.Match[str], year: str, month: str, day: str, language: str | None) -> Iterator[Day]:
    number = month_names(language).get(month.lower())
    if number is None:
        return
    try:
        yield dt.date(int(year), number, int(day)), found.start(), found.end()
    except ValueError:
        return


_Patterns = tuple[tuple[str, ...], re.Pattern[str], re.Pattern[str], re.Pattern[str]]


@per_language()
def _patterns(language: str | None) -> _Patterns | None:
    """The words, and what finds a year with one before month and day, before day and month, and behind them."""
    words = tuple(sorted({word for one in languages_for(language) for word in one.year_words}, key=len, reverse=True))
    if not words:
        return None
    one = "|".join(map(re.escape, words))
    year = rf"{_YEAR}\.?-?\s?(?:{one})[.,၊]?"
    return (
        words,
        re.compile(rf"{year}\s{_MONTH}[\s-]{{0,2}}{_DAY}"),
        re.compile(rf"{year}\s{_DAY}\.?[\s-]{{0,2}}{_MONTH}"),
        re.compile(rf"{_DAY}[\s-]{{0,2}}{_MONTH}\s?(?:{one})\s?{_YEAR}(?!\d)"),
    )
