"""Dates and words as they are printed for people."""

import datetime as dt

import pytest

from newsdoc.wording.dates import read_date
from newsdoc.wording.languages import languages
from newsdoc.wording.printed import direction, printed_date, printed_word

DAY = dt.date(2026, 3, 5)


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en", "5 March 2026"),
        ("en-US", "March 5, 2026"),
        ("de-CH", "5. März 2026"),
        ("fr", "5 mars 2026"),
        ("es-MX", "5 de marzo de 2026"),
        ("fi", "5. maaliskuuta 2026"),
        ("pl", "5 marca 2026"),
        ("ru", "5 марта 2026 г."),
        ("ja", "2026年3月5日"),
        ("hu", "2026. március 5."),
        ("vi", "5 tháng 3, 2026"),
        ("nb", "5. mars 2026"),
        (None, "2026-03-05"),
        ("xx", "2026-03-05"),
    ],
)
def test_days(language: str | None, printed: str) -> None:
    assert printed_date(DAY, language) == printed


@pytest.mark.parametrize("language", sorted(set(languages()) - {"lv", "vi"}))  # which we print, and no reader knows
@pytest.mark.parametrize("month", range(1, 13))
def test_what_is_printed_is_read(language: str, month: int) -> None:
    day = dt.date(2026, month, 17)
    assert read_date(printed_date(day, language), language) == day


def test_the_first_of_a_month() -> None:
    assert printed_date(dt.date(2026, 3, 1), "fr") == "1er mars 2026"
    assert printed_date(dt.date(2026, 3, 1), "it") == "1 marzo 2026"


@pytest.mark.parametrize(
    ("zone", "printed"),
    [
        (None, "09:05"),
        (dt.UTC, "09:05 UTC"),
        (dt.timezone(dt.timedelta(hours=1)), "09:05 UTC+1"),
        (dt.timezone(-dt.timedelta(hours=3, minutes=30)), "09:05 UTC−3:30"),
    ],
)
def test_times(zone: dt.tzinfo | None, printed: str) -> None:
    assert printed_date(dt.datetime(2026, 3, 5, 9, 5, tzinfo=zone), "en") == f"5 March 2026, {printed}"


def test_words_and_direction() -> None:
    assert printed_word("related", "sv-SE") == "Läs också"
    assert printed_word("updated", "sw") == printed_word("updated", None) == "Updated"
    assert [direction(tag) for tag in ("ar-EG", "he", "en", None, "ur-Latn")] == ["rtl", "rtl", None, None, None]
