"""Days that are printed in another calendar, or with months and years written otherwise.

Japan counts by eras ("令和8年3月5日"), Taiwan from the founding of the Republic ("民國115年3月5日"). Formal Chinese
writes figures as words ("二〇二六年三月五日"), Vietnamese numbers its months ("5 tháng 3, 2026"). Korean and Japanese
pages put a short year first ("26.03.05").
"""

import datetime as dt
import re
from collections.abc import Iterator

_ERA = re.compile(r"(令和|平成|昭和) ?(\d{1,2}|元) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
"""The year before the first of each era by which Japanese offices and broadcasters date."""
_REPUBLIC = re.compile(
    r"(?<!\d)(?:民國|民国) ?(\d{2,3}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日|(?<!\d)(1[01]\d)年(\d{1,2})月(\d{1,2})日"
)
_REPUBLIC_FIGURES = re.compile(r"(?<![\d/.-])(1[01]\d)([/.-])(\d\d)\2(\d\d)(?![\d/.-])")
_BEFORE_REPUBLIC = 1911
"""The year before the first of the Republic of China."""
_TAIWAN = ("zh-tw", "zh-hant")
_FIGURE = "〇零○一二三四五六七八九"
_IN_WORDS = re.compile(rf"([一二][{_FIGURE}]{{3}})年([一二三四五六七八九十]{{1,2}})月([一二三四五六七八九十]{{1,3}})日")
_FIGURES = {sign: value for value, signs in enumerate(("〇零○", *"一二三四五六七八九")) for sign in signs}
_NUMBERED = re.compile(
    r"(?:(?<!\d)(?P<day>\d{1,2})\s+)?tháng\s+(?P<month>\d{1,2}|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\s(?:một|hai))?)"
    r"(?:\s+(?P<behind>\d{1,2}))?(?:,|\s+năm)?\s+(?P<year>(?:19|20)\d\d)(?!\d)",
    re.I,
)
_NUMBERS = "một hai ba tư năm sáu bảy tám chín mười".split()
_SHORT_YEAR_FIRST = re.compile(r"(?<![\d.])(\d\d)\. ?(\d\d)\. ?(\d\d)(?![\d.]\d)")
SHORT_YEAR_FIRST = frozenset(("ja", "ko"))
"""Languages that put a year of two figures first."""

Day = tuple[dt.date, int, int]
"""A day, where it begins in the text, and where it ends."""


def other_days(text: str, language: str | None) -> Iterator[Day]:
    """The days of a text that are printed in one of these ways, each with its place."""
    code = (language or "").lower()
    if "年" in text:
        yield from _eras(text)
        yield from _republic(text)
        yield from _in_words(text)
    if "háng" in text or "HÁNG" in text:
        yield from _numbered_months(text)
    if code.startswith(_TAIWAN):
        for found in _REPUBLIC_FIGURES.finditer(text):
            yield from _day(found, _BEFORE_REPUBLIC + int(found[1]), int(found[3]), int(found[4]))
    if code.partition("-")[0] in SHORT_YEAR_FIRST:
        for found in _SHORT_YEAR_FIRST.finditer(text):
            yield from _day(found, 2000 + int(found[1]), int(found[2]), int(found[3]))


def _day(found: re.Match[str], year: int, month: int, day: int) -> Iterator[Day]:
    try:
        yield dt.date(year, month, day), found.start(), found.end()
    except ValueError:
        return


def _eras(text: str) -> Iterator[Day]:
    for found in _ERA.finditer(text):
        year = _ERAS[found[1]] + (1 if found[2] == "元" else int(found[2]))
        yield from _day(found, year, int(found[3]), int(found[4]))


def _republic(text: str) -> Iterator[Day]:
    for found in _REPUBLIC.finditer(text):
        year, month, day = map(int, found.groups()[:3] if found[1] else found.groups()[3:])
        yield from _day(found, _BEFORE_REPUBLIC + year, month, day)


def _in_words(text: str) -> Iterator[Day]:
    for found in _IN_WORDS.finditer(text):
        year = int("".join(str(_FIGURES[sign]) for sign in found[1]))
        yield from _day(found, year, _number(found[2]), _number(found[3]))


def _number(words: str) -> int:
    """A number below a hundred: 二十一 is 21."""
    tens, ten, ones = words.rpartition("十")
    return (_FIGURES.get(tens, 1) * 10 if ten else 0) + _FIGURES.get(ones, 0)


def _numbered_months(text: str) -> Iterator[Day]:
    for found in _NUMBERED.finditer(text):
        day = found["day"] or found["behind"]
        if day is None or (found["day"] and found["behind"]):
            continue
        month = found["month"].lower()
        number = int(month) if month.isdigit() else sum(_NUMBERS.index(word) + 1 for word in month.split())
        yield from _day(found, int(found["year"]), number, int(day))
