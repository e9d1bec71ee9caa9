"""Times of day and zones with a date, and dates in figures."""

import datetime as dt

import pytest

from newsdoc.wording.clocks import read_clock
from newsdoc.wording.dates import read_date, read_dates

DAY = dt.date(2024, 5, 3)


def clock(text: str) -> str | None:
    found = read_clock(text, DAY)
    return f"{found[0]:%H:%M:%S%z} {text[: found[1]]}" if found else None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("14:36", "14:36:00 14:36"),
        ("14:36 Uhr und", "14:36:00 14:36 Uhr"),
        ("14:36:15", "14:36:15 14:36:15"),
        ("2:36 p.m. EST", "14:36:00-0500 2:36 p.m. EST"),
        ("12:05 am", "00:05:00 12:05 am"),
        ("12:05 pm", "12:05:00 12:05 pm"),
        ("9 a.m.", "09:00:00 9 a.m."),
        ("9 ships", None),
        ("25:00", None),
        ("14:60", None),
        ("0:00", "00:00:00 0:00"),
        ("23:59", "23:59:00 23:59"),
        ("13 pm", None),
        ("14h30", "14:30:00 14h30"),
        ("14.30 uur", "14:30:00 14.30 uur"),
        ("11時26分", "11:26:00 11時26分"),
        ("14:36 GMT+3", "14:36:00+0300 14:36 GMT+3"),
        ("14:36 +05:30", "14:36:00+0530 14:36 +05:30"),
        ("14:36 UTC", "14:36:00+0000 14:36 UTC"),
        ("14:36 (CET)", "14:36:00+0100 14:36 (CET"),
        ("14:36 IST", "14:36:00 14:36"),
        ("14:36 ET", "14:36:00-0400 14:36 ET"),
        ("3:00 AM Eastern Daylight Time", "03:00:00-0400 3:00 AM Eastern Daylight Time"),
        ("3:00 AM Pacific Time today", "03:00:00-0700 3:00 AM Pacific Time"),
        ("14:36 Central European Summer Time", "14:36:00+0200 14:36 Central European Summer Time"),
        ("14:36 Eastern Shore", "14:36:00 14:36"),
        ("at 14:36", None),
        ("", None),
    ],
)
def test_a_time_of_day_that_opens_a_text(text: str, found: str | None) -> None:
    assert clock(text) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("2024-05-03T14:36", None, "2024-05-03T14:36:00"),
        ("2024-05-03T24:00", None, "2024-05-03"),
        ("2024-05-03T14:60", None, "2024-05-03"),
        ("2024-05-03T14:36:60", None, "2024-05-03"),
        ("2024-05-03T23:59:59", None, "2024-05-03T23:59:59"),
        ("2024-05-03T14:36+14:00", None, "2024-05-03T14:36:00+14:00"),
        ("2024-05-03T14:36+15:00", None, "2024-05-03T14:36:00"),
        ("2024-05-03T14:36+13:59", None, "2024-05-03T14:36:00+13:59"),
        ("2024-05-03T14:36+13:60", None, "2024-05-03T14:36:00"),
        ("2024-05-03T14:36-03:30", None, "2024-05-03T14:36:00-03:30"),
        ("2024-05-03T14:36Z", None, "2024-05-03T14:36:00+00:00"),
        ("2024/5/3", None, "2024-05-03"),
        ("2024.5.3", None, "2024-05-03"),
        ("2024. 5. 3", None, "2024-05-03"),
        ("2024年5月3日", None, "2024-05-03"),
        ("2024년 5월 3일", None, "2024-05-03"),
        ("2024/13/3", None, None),
        ("3.5.24", "de", "2024-05-03"),
        ("3.5.2024", "en", "2024-05-03"),
        ("13.5.2024", "en", "2024-05-13"),
        ("5.13.2024", "en", None),
        ("5/13/2024", "de", "2024-05-13"),
        ("13/5/2024", "en-US", "2024-05-13"),
        ("5/3/2024", None, "2024-03-05"),
        ("3-5-24", "nl", None),
        ("3-5-2024", "nl", "2024-05-03"),
        ("Mai 2024", "de", None),
        ("3 May 1899", "en", None),
        ("3 May 1900", "en", "1900-05-03"),
        ("May 32, 2024", "en", None),
        ("2024 May 3", "en", "2024-05-03"),
        ("May 3rd, 2024", "en", "2024-05-03"),
        ("the 3rd of May, 2024", "en", "2024-05-03"),
    ],
)
def test_dates_in_figures_and_words(text: str, language: str | None, found: str | None) -> None:
    date = read_date(text, language)
    assert (date.isoformat() if date else None) == found


def test_two_thousand_characters_are_looked_at() -> None:
    assert read_date("x " * 994 + "3 May 2024", "en") is not None
    assert read_date("x " * 996 + "3 May 2024", "en") is None


def test_where_dates_stand_and_what_is_said_of_them() -> None:
    text = "Published 3 May 2024 at 10:30, updated: 4 May 2024; and 5 May 2024"
    assert [(text[each.start : each.end], each.kind) for each in read_dates(text, "en")] == [
        ("3 May 2024 at 10:30", "published"), ("4 May 2024", "modified"), ("5 May 2024", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"), [("10:30, 3 May 2024", "10:30, 3 May 2024"), ("10:30 | 3 May 2024", "10:30 | 3 May 2024")]
)
def test_a_time_before_the_day(text: str, found: str) -> None:
    (date,) = read_dates(text, "en")
    assert text[date.start : date.end] == found


@pytest.mark.parametrize("between", range(12, 20))
def test_a_clock_before_a_date_is_never_cut_in_two(between: int) -> None:
    found = read_date(f"at 10:30{' ' * between}3 May 2024", "en")
    assert found in (dt.datetime(2024, 5, 3, 10, 30), dt.date(2024, 5, 3))


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("2024.05.03. 오후 2:36", "ko", "2024-05-03T14:36:00"),
        ("2024-05-03 오전 11시 20분", "ko", "2024-05-03T11:20:00"),
        ("2024.05.03. 오후 14:36", "ko", "2024-05-03T14:36:00"),
        ("2024年5月3日 午後0時05分", "ja", "2024-05-03T12:05:00"),
        ("2024年5月3日 午前0時05分", "ja", "2024-05-03T00:05:00"),
        ("2024年5月3日 下午2:36", "zh", "2024-05-03T14:36:00"),
        ("2024年5月3日 上午 9:05", "zh", "2024-05-03T09:05:00"),
        ("03/05/2024 2:36 chiều", "vi", "2024-05-03T14:36:00"),
        ("3 Μαΐου 2024, 2:36 μ.μ.", "el", "2024-05-03T14:36:00"),
        ("3 مايو 2024 - 2:36 م", "ar", "2024-05-03T14:36:00"),
        ("3 مايو 2024 - 2:36 من", "ar", "2024-05-03T02:36:00"),
        ("3 mai 2024, 2:36 chiều", "fr", "2024-05-03T02:36:00"),
        ("3 de mayo de 2024, 2:36 p. m.", "es", "2024-05-03T14:36:00"),
        ("오후 2:36 2024.05.03", None, "2024-05-03T14:36:00"),
    ],
)
def test_words_for_the_halves_of_the_day(text: str, language: str | None, found: str) -> None:
    moment = read_date(text, language)
    assert moment is not None
    assert moment.isoformat() == found
