"""The day and the agency of a dateline, and how long its parts may be."""

import datetime as dt

import pytest

from newsdoc.model import Dateline, Span
from newsdoc.wording.datelines import read_dateline, read_place


def read(text: str, language: str = "en") -> tuple[str, str | None, dt.date | None, str | None, str] | None:
    """The dateline's text, place, date and agency, and the story behind it."""
    found = read_dateline(text, language)
    if found is None:
        return None
    line = found.dateline
    assert line.span is not None
    assert line.text == text[line.span.start : line.span.end].strip()
    return line.text, line.place, line.date, line.agency, text[found.end :]


DAY = dt.date(2024, 5, 14)


@pytest.mark.parametrize(
    ("head", "place", "date", "agency"),
    [
        ("ARDALE, May 14, 2024", "ARDALE", DAY, None), ("Ardale, May 14, 2024", "Ardale", DAY, None),
        ("ARDALE, Ohio, May 14", "ARDALE, Ohio", None, None), ("ARDALE, 14.5.", "ARDALE", None, None),
        ("ARDALE, Tuesday, May 14, 2024", "ARDALE", DAY, None),
        ("ARDALE, Ohio, May 14, 2024 (AP)", "ARDALE, Ohio", DAY, "AP"),
        ("ARDALE, Ohio (May 14, 2024)", "ARDALE, Ohio", DAY, None), ("Ardale, May 14, 2024 (AP)", "Ardale", DAY, "AP"),
        ("ARDALE (AP/Reuters)", "ARDALE", None, "AP/Reuters"), ("Rio de Janeiro (AP)", "Rio de Janeiro", None, "AP"),
        ("ST. ARD'S-ON-SEA", "ST. ARD'S-ON-SEA", None, None),
    ],
)  # fmt: skip
def test_the_parts_of_a_dateline(head: str, place: str, date: dt.date | None, agency: str | None) -> None:
    assert read(f"{head} — Two ships met.") == (head, place, date, agency, "Two ships met.")


def test_a_day_behind_the_dash() -> None:
    assert read("ARDALE, Ohio – May 14, 2024 – The county") == (
        "ARDALE, Ohio – May 14, 2024", "ARDALE, Ohio", DAY, None, "The county",
    )  # fmt: skip
    assert read("ARDALE, Ohio – On May 14, 2024 – The county") == (
        "ARDALE, Ohio", "ARDALE, Ohio", None, None, "On May 14, 2024 – The county",
    )  # fmt: skip


@pytest.mark.parametrize(
    "head",
    [
        "AB",
        "Ardale",
        "ardale (AP)",
        "ONE TWO THREE FOUR FIVE SIX SEVEN",
        "A" * 51,
        "ARDALE 7",
        "LIVE",
        "(Ann Lee) ARDALE",
    ],
)
def test_what_is_no_dateline(head: str) -> None:
    assert read(f"{head} — Two ships met.") is None


def test_three_letters_in_capitals_are_a_place() -> None:
    assert read("ARD — Two ships met.") == ("ARD", "ARD", None, None, "Two ships met.")


def test_the_agency_first() -> None:
    assert read("(AP) - ARDALE, May 14 - Two ships met.") == (
        "(AP) - ARDALE, May 14", "ARDALE", None, "AP", "Two ships met.",
    )  # fmt: skip


def test_the_form_of_russian_agencies() -> None:
    assert read("МОСКВА, 5 мая. /ТАСС/. Два корабля", "ru") == (
        "МОСКВА, 5 мая. /ТАСС/.", "МОСКВА", None, "ТАСС", "Два корабля",
    )  # fmt: skip
    assert read("МОСКВА, 5 мест. /ТАСС/. Два корабля", "ru") is None


def test_a_chinese_agency() -> None:
    found = read_dateline("新华社北京5月3日电 两艘船", "zh")
    assert found is not None
    assert found.dateline == Dateline("新华社北京5月3日电", place="北京", agency="新华社")
    assert found.end == len("新华社北京5月3日电 ")


def test_a_place_that_a_short_line_names() -> None:
    text, line = "Ostmark. Zwei Schiffe", "Ostmark " + "x" * 51
    assert read_place(text, "de", page=[line]) is not None
    assert read_place(text, "de", page=[line + "x"]) is None
    assert read_place(text, "de", page=["Ostmark ruht."]) is None
    found = read_place(text, "de", page=["in Ostmark"])
    assert found is not None
    assert (found.dateline.span, found.end) == (Span(0, 7), 9)


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("Larkhaven, 8. Oktober. Der Dampfer ist gerettet.", "de", "Larkhaven"),
        ("LARKHAVEN, May 13. The steamer is safe.", "en", "LARKHAVEN"),
        ("Larkhaven, 8 oktober. Het stoomschip is gered.", "nl", "Larkhaven"),
        ("Larkhaven, May 13. The steamer is safe.", "en", None),
        ("Am Freitag, 8. Oktober. Der Dampfer ist gerettet.", "de", None),
        ("Larkhaven, 8. Boot. Der Dampfer ist gerettet.", "de", None),
        ("Larkhaven, 8. Oktober. der Dampfer", "de", None),
        ("Anna Holm, 8. Oktober. Der Dampfer ist gerettet.", "de", None),
    ],
)
def test_a_day_without_its_year_and_a_full_stop(text: str, language: str, place: str | None) -> None:
    found = read_dateline(text, language)
    assert (found.dateline.place if found else None) == place
