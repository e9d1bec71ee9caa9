"""How near a date its time and its words stand, and which figures are possible; each limit from both sides."""

import datetime as dt

import pytest

from newsdoc.wording.clocks import read_clock
from newsdoc.wording.dates import read_date, read_dates, read_published

DAY = dt.date(2024, 5, 3)


def clock(text: str) -> str | None:
    found = read_clock(text, DAY)
    return f"{found[0]:%H:%M:%S%z} {text[: found[1]]}" if found else None


def found_in(text: str, language: str = "en") -> list[tuple[str, str]]:
    """Value and printed text of each date."""
    return [(each.value.isoformat(), text[each.start : each.end]) for each in read_dates(text, language)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0:30 am", None), ("1:30 am", "01:30:00 1:30 am"), ("11 am", "11:00:00 11 am"), ("12 am", "00:00:00 12 am"),
        ("1 pm", "13:00:00 1 pm"), ("11 pm", "23:00:00 11 pm"), ("12 pm", "12:00:00 12 pm"), ("13:05 pm", None),
        ("23:00", "23:00:00 23:00"), ("24:00", None),
        ("14:36:59", "14:36:59 14:36:59"), ("14:36:60", None),
        ("14:36 GMT+14", "14:36:00+1400 14:36 GMT+14"), ("14:36 GMT+15", "14:36:00 14:36"),
        ("14:36 +13:59", "14:36:00+1359 14:36 +13:59"), ("14:36 +13:60", "14:36:00 14:36"),
        ("14:36 CET+1", "14:36:00+0100 14:36 CET"), ("14:36 CETX", "14:36:00 14:36"), ("14:36-0300", "14:36:00 14:36"),
        ("10 Uhr", None),
        ("12: 36:15 p.m. hrs.  (GMT +3", "12:36:15+0300 12: 36:15 p.m. hrs.  (GMT +3"),
    ],
)  # fmt: skip
def test_possible_times(text: str, found: str | None) -> None:
    assert clock(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("May 03 23:59:59 2024", "2024-05-03T23:59:59"), ("May 03 24:00:00 2024", None),
        ("May 03 23:60:00 2024", None), ("May 03 23:59:60 2024", None), ("May 32 08:30:00 2024", None),
        ("May 03 08:30 2024", None), ("May 3 08:30:00 XYZ 2024", "2024-05-03T08:30:00"),
        ("May 3 08:30:00 +1400 2024", "2024-05-03T08:30:00+14:00"),
        ("May 3 08:30:00 +1500 2024", "2024-05-03T08:30:00"),
        ("May  23 08:30:00 +0200 2024", "2024-05-23T08:30:00+02:00"),
    ],
)  # fmt: skip
def test_possible_moments_as_computers_print_them(text: str, found: str | None) -> None:
    assert found_in(f"Fri {text}") == ([(found, text)] if found else [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 May 2024 " + "x" * 21 + " 10:30", "2024-05-03T10:30:00"),
        ("3 May 2024 " + "x" * 22 + " 10:30", "2024-05-03"),
        ("10:30 " + "x" * 17 + " 3 May 2024", "2024-05-03T10:30:00"),
        ("10:30 " + "x" * 24 + " 3 May 2024", "2024-05-03"),
        ("3 May 2024, 9 ships 14:30", "2024-05-03T14:30:00"),
        ("3 May 2024, 13 pm 14:30", "2024-05-03T14:30:00"),
        ("3 May 2024 24:00, 14:30", "2024-05-03T14:30:00"),
    ],
)
def test_how_near_a_date_its_time_stands(text: str, value: str) -> None:
    ((found, printed),) = found_in(text)
    assert (found, printed) == (value, text if "T" in value else "3 May 2024")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3 May 2024 10:30 4 May 2024", ["2024-05-03T10:30:00", "2024-05-04"]),
        ("3 May 2024, 4 May 2024 10:30", ["2024-05-03", "2024-05-04T10:30:00"]),
        ("3 May 2024 10:30 EST 4 May 2024 11:30 PST", ["2024-05-03T10:30:00-05:00", "2024-05-04T11:30:00-08:00"]),
        ("2024-05-03 08:30, 2024-05-04", ["2024-05-03T08:30:00", "2024-05-04"]),
        ("May 3, 2024 5/4/2024", ["2024-05-03", "2024-05-04"]),
    ],
)
def test_each_time_belongs_to_one_date(text: str, values: list[str]) -> None:
    assert [value for value, _ in found_in(text)] == values


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("23rd of the May 2024", "en", dt.date(2024, 5, 23)),
        ("٩ مايو ٢٠١٩", "ar", dt.date(2019, 5, 9)), ("३ मई २०१९", "hi", dt.date(2019, 5, 3)),
        ("昭和64年1月7日", "ja", dt.date(1989, 1, 7)), ("平成31年4月30日", "ja", dt.date(2019, 4, 30)),
        ("令和元年5月1日", "ja", dt.date(2019, 5, 1)),
        ("3/5/24", "en", dt.date(2024, 3, 5)), ("13/5/24", "en", dt.date(2024, 5, 13)), ("3-5-24", "en", None),
        ("13/13/2024", "en", None), ("0/5/2024", "en", None), ("May, 10 2000 seats", "en", None),
        ("May, 10 2000 Quay", "en", dt.date(2000, 5, 10)), ("May 10 2000 seats", "en", dt.date(2000, 5, 10)),
        ("3-May-24", "en", dt.date(2024, 5, 3)), ("3 May-24 June", "en", None),
        ("May 99, 2024", "en", None), ("2024 May 32", "en", None),
    ],
)  # fmt: skip
def test_days_in_figures(text: str, language: str, day: dt.date | None) -> None:
    assert read_date(text, language) == day


@pytest.mark.parametrize(
    ("zone", "day"), [("BST", 4), ("SAST", 4), ("AEST", 4), ("NZDT", 4), ("PKT", 4), ("EST", 5), ("IST", 5)]
)
def test_a_zone_tells_the_order_of_day_and_month(zone: str, day: int) -> None:
    found = read_date(f"4/5/2024 08:30 {zone}", "en")
    assert isinstance(found, dt.datetime)
    assert found.date() == dt.date(2024, 9 - day, day)


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("Updated one two three four five", "modified"), ("Updated one two three four five six", ""),
        ("By Ann Lee, updated", "modified"), ("Published", "published"), ("Seen", ""),
    ],
)  # fmt: skip
def test_six_words_before_a_date_say_what_it_is(before: str, kind: str) -> None:
    assert [found.kind for found in read_dates(f"{before} 3 May 2024", "en")] == [kind]


@pytest.mark.parametrize(
    ("text", "published", "modified"),
    [
        ("Published 3 May 2024, updated 4 May 2024, updated 5 May 2024", DAY, dt.date(2024, 5, 4)),
        ("Updated 4 May 2024, published 3 May 2024", DAY, dt.date(2024, 5, 4)),
        ("3 May 2024, published 4 May 2024", DAY, None),
    ],
)
def test_the_first_of_each_kind_counts(text: str, published: dt.date, modified: dt.date | None) -> None:
    assert read_published(text, "en") == (published, modified)


@pytest.mark.parametrize(
    ("printed", "language"),
    [
        ("3 May 2024", "en"), ("3rd of May, 2024", "en"), ("May 3, 2024", "en"), ("May 3rd '24", "en"),
        ("2024 May 3", "en"), ("May 03 08:30:00 EDT 2024", "en"), ("2024-05-03", "en"), ("2024-05-03T08:30:00Z", "en"),
        ("2024/5/3", "en"), ("5/3/2024", "en"), ("5 | 3 | 2024", "en"), ("3.5.24", "de"), ("3/5-2024", "da"),
        ("2024年5月3日", "ja"), ("令和6年5月3日", "ja"), ("08:30, 3 May 2024", "en"),
        ("3 May 2024 at 8:30 a.m. GMT+2", "en"),
    ],
)  # fmt: skip
def test_where_each_form_begins_and_ends(printed: str, language: str) -> None:
    ((value, found),) = found_in(f"Quay, {printed} (Larkhaven)", language)
    assert (value[:10], found) == ("2024-05-03", printed)
