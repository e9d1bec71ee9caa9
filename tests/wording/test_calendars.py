"""Days of other calendars, and days that are counted or written otherwise."""

import datetime as dt

import pytest

from newsdoc.wording.calendars import other_days
from newsdoc.wording.dates import read_published

DAY = dt.date(2026, 3, 5)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("令和8年3月5日", "ja"),
        ("民國115年3月5日", "zh-TW"),
        ("115年3月5日", "zh-TW"),
        ("115-03-05", "zh-TW"),
        ("115/03/05", "zh-Hant"),
        ("二〇二六年三月五日", "zh"),
        ("5 tháng 3, 2026", "vi"),
        ("Ngày 5 tháng 3 năm 2026", "vi"),
        ("Tháng ba 5, 2026", "vi"),
        ("26.03.05 16:10", "ko"),
        ("26.03.05", "ja"),
        ("5 มีนาคม 2569", "th"),
        ("5 มี.ค. 2569 10:44 น.", None),
        ("5 มีนาคม พ.ศ. 2569", "th"),
        ("5 มีนาคม 2026", "th"),
        ("۱۴ اسفند ۱۴۰۴", "fa"),
        ("۱۴۰۴/۱۲/۱۴ - ۰۹:۳۰", "fa"),
        ("14 اسفند 1404", None),
    ],
)
def test_the_day(text: str, language: str | None) -> None:
    published, _ = read_published(text, language)
    assert (published.date() if isinstance(published, dt.datetime) else published) == DAY


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("115-03-05", "zh"),  # a number of a file, where years are not counted so
        ("115-03-05-07", "zh-TW"),
        ("民國115年13月5日", "zh-TW"),
        ("5 tháng 13, 2026", "vi"),
        ("5 tháng 3", "vi"),
        ("26.13.05", "ko"),
        ("32 มีนาคม 2569", "th"),
        ("1404/12/30", "fa"),
        ("1404/13/14", "fa"),
        ("1404/12/14", "ar"),
        ("30 اسفند 1404", "fa"),  # a year without a leap day
        ("31 مهر 1404", "fa"),
    ],
)
def test_no_day(text: str, language: str) -> None:
    assert list(other_days(text, language)) == []


@pytest.mark.parametrize(
    ("year", "day"),
    [(1375, "1996-03-20"), (1391, "2012-03-20"), (1399, "2020-03-20"), (1403, "2024-03-20"), (1404, "2025-03-21")],
)
def test_new_years_of_iran(year: int, day: str) -> None:
    assert [found[0].isoformat() for found in other_days(f"1 فروردین {year}", None)] == [day]


def test_arabic_letters_in_persian_months() -> None:
    assert next(other_days("21 ارديبهشت 1399", None))[0] == dt.date(2020, 5, 10)


def test_numbers_in_words_above_ten() -> None:
    assert next(other_days("二〇二五年十二月二十一日", "zh"))[0] == dt.date(2025, 12, 21)


def test_a_short_year_stands_last_elsewhere() -> None:
    assert read_published("05.03.26", "de")[0] == DAY


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("05-03-26, 06:15", "nl"),
        ("05/MAR/2026", "es"),
        ("5 مارس/آذار 2026", "ar"),
        ("5 مارس/ آذار 2026", "ar"),
        ("2026. gada 5. marts", "lv"),
        ("5 آذار 2026", "ar"),
    ],
)
def test_day_month_and_year_with_other_signs(text: str, language: str) -> None:
    published, _ = read_published(text, language)
    assert (published.date() if isinstance(published, dt.datetime) else published) == DAY


def test_hyphens_in_a_longer_line_make_no_day_of_a_short_year() -> None:
    line = "The new number of the harbour office is 05-03-26, and it answers from eight to five."
    assert read_published(line, "nl") == (None, None)
