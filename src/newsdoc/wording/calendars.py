"""Days that are printed in another calendar, or with months and years written otherwise.

Japan counts by eras ("令和8年3月5日"), Taiwan from the founding of the Republic ("民國115年3月5日"). Formal Chinese
writes figures as words ("二〇二六年三月五日"), Vietnamese numbers its months ("5 tháng 3, 2026"). Korean and Japanese
pages put a short year first ("26.03.05"), Mongolian ones number the months ("2026 оны 3 дугаар сарын 5"). Thais count
from the death of the Buddha ("5 มีนาคม 2569", "5 มี.ค. 69"), and Iran's solar year begins in spring ("۱۴ اسفند ۱۴۰۴").
The names of eras and months stand here and not in the language files: they tell the calendar in a text of any language.
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
_MONGOLIAN = re.compile(r"(?<!\d)((?:19|20)\d\d) оны (\d{1,2})[- ]?(?:р|дугаар|дүгээр)? ?сарын (\d{1,2})(?!\d)")
_NUMBERS = "một hai ba tư năm sáu bảy tám chín mười".split()
_SHORT_YEAR_FIRST = re.compile(r"(?<![\d.])(\d\d)\. ?(\d\d)\. ?(\d\d)(?![\d.]\d)")
SHORT_YEAR_FIRST = frozenset(("ja", "ko"))
"""Languages that put a year of two figures first."""

_THAI_MONTHS = (
    "มกราคม|ม.ค.", "กุมภาพันธ์|ก.พ.", "มีนาคม|มี.ค.", "เมษายน|เม.ย.", "พฤษภาคม|พ.ค.", "มิถุนายน|มิ.ย.",
    "กรกฎาคม|ก.ค.", "สิงหาคม|ส.ค.", "กันยายน|ก.ย.", "ตุลาคม|ต.ค.", "พฤศจิกายน|พ.ย.", "ธันวาคม|ธ.ค.",
)  # fmt: skip
_BUDDHA = 543
"""The year before the first of the Buddhist era, counted back from ours."""
_IRANIAN_MONTHS = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد|امرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
)  # fmt: skip
_IRANIAN_FIGURES = re.compile(r"(?<![\d/.-])(1[34]\d\d)([/.-])(\d{1,2})\2(\d{1,2})(?![\d/-])")
_ARABIC_LETTERS = str.maketrans("يىك", "ییک")
"""Letters of Arabic keyboards in Persian words."""

_THAI_SCRIPT, _ARABIC_SCRIPT = re.compile("[\u0e00-\u0e7f]"), re.compile("[\u0600-\u06ff]")


def _numbers_of(months: tuple[str, ...]) -> dict[str, int]:
    return {name: number for number, names in enumerate(months, 1) for name in names.split("|")}


def _by_name(months: dict[str, int], era: str, year: str) -> re.Pattern[str]:
    """Day, month by name, year: "5 มีนาคม พ.ศ. 2569"."""
    names = "|".join(map(re.escape, sorted(months, key=len, reverse=True)))
    return re.compile(rf"(?<!\d)(\d{{1,2}})\s?({names})\s?(?:{era})?\s?({year})(?!\d)")


_THAI = _numbers_of(_THAI_MONTHS)
_THAI_DAY = _by_name(_THAI, r"พ\.ศ\.|ค\.ศ\.", r"2[05]\d\d|[5-9]\d")
_BUDDHIST_CENTURY = 2500
"""The century of years of two figures."""
_SHORT_YEAR = 2
"""Figures of a year without its century."""
_IRANIAN = _numbers_of(_IRANIAN_MONTHS)
_IRANIAN_DAY = _by_name(_IRANIAN, "ماه|سال", r"1[34]\d\d")

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
    if " оны " in text:
        for found in _MONGOLIAN.finditer(text):
            yield from _day(found, int(found[1]), int(found[2]), int(found[3]))
    if not text.isascii():
        if _THAI_SCRIPT.search(text):
            yield from _thai(text)
        if _ARABIC_SCRIPT.search(text):
            yield from _iranian(text)
    if code.startswith(_TAIWAN):
        for found in _REPUBLIC_FIGURES.finditer(text):
            yield from _day(found, _BEFORE_REPUBLIC + int(found[1]), int(found[3]), int(found[4]))
    if code.partition("-")[0] == "fa":
        for found in _IRANIAN_FIGURES.finditer(text):
            yield from _iranian_day(found, int(found[1]), int(found[3]), int(found[4]))
    if code.partition("-")[0] in SHORT_YEAR_FIRST:
        for found in _SHORT_YEAR_FIRST.finditer(text):
            yield from _day(found, 2000 + int(found[1]), int(found[2]), int(found[3]))


def _day(found: re.Match[str], year: int, month: int, day: int) -> Iterator[Day]:
    try:
        yield dt.date(year, month, day), found.start(), found.end()
    except ValueError:
        return


def _thai(text: str) -> Iterator[Day]:
    for found in _THAI_DAY.finditer(text):
        year = int(found[3]) + (_BUDDHIST_CENTURY if len(found[3]) == _SHORT_YEAR else 0)
        yield from _day(found, year - _BUDDHA if year > _BUDDHA + 1900 else year, _THAI[found[2]], int(found[1]))


def _iranian(text: str) -> Iterator[Day]:
    for found in _IRANIAN_DAY.finditer(text.translate(_ARABIC_LETTERS)):
        yield from _iranian_day(found, int(found[3]), _IRANIAN[found[2]], int(found[1]))


def _iranian_day(found: re.Match[str], year: int, month: int, day: int) -> Iterator[Day]:
    """Six months of 31 days, then months of 30, the last one only in leap years, of which there are eight in 33."""
    if 1 <= month <= 12 and 1 <= day <= (31 if month <= _LONG_MONTHS else 30):
        before = (month - 1) * 30 + min(month - 1, _LONG_MONTHS)
        ordinal = _before_iranian(year) + before + day
        if ordinal <= _before_iranian(year + 1):
            yield dt.date.fromordinal(ordinal), found.start(), found.end()


def _before_iranian(year: int) -> int:
    """The last day before a year, as `date.fromordinal` counts."""
    counted = year + _CYCLES
    return counted * 365 + counted // 33 * 8 + (counted % 33 + 3) // 4 + _EPOCH


_CYCLES = 1595
"""Years that are added so that the leap years of a cycle of 33 stand where Iran has them."""
_LONG_MONTHS = 6
"""The first months of Iran's year, which have 31 days."""
_EPOCH = -356_033
"""From the days that `_iranian_day` counts to those of `date.fromordinal`."""


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
