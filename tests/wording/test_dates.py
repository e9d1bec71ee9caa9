"""Dates and times as news pages print them."""

import datetime as dt

import pytest

from newsdoc.wording.dates import read_date, read_dates, read_published


def zone(hours: float) -> dt.timezone:
    return dt.timezone(dt.timedelta(hours=hours))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Published May 3, 2024", "en", dt.date(2024, 5, 3)),
        ("3 May 2024", "en", dt.date(2024, 5, 3)),
        ("Friday 3rd of May 2024", "en", dt.date(2024, 5, 3)),
        ("Published Fri, May 3 20242:23 PM EDT", "en", dt.datetime(2024, 5, 3, 14, 23, tzinfo=zone(-4))),
        ("May 3, 2024 12:05 AM ET", "en", dt.datetime(2024, 5, 3, 0, 5, tzinfo=zone(-4))),
        ("Jan 3, 2024 12:05 PM ET", "en", dt.datetime(2024, 1, 3, 12, 5, tzinfo=zone(-5))),
        ("14:00, 3 May 2024", "en", dt.datetime(2024, 5, 3, 14, 0)),
        ("3 May 2024 5 pm", "en", dt.datetime(2024, 5, 3, 17, 0)),
        ("3 May 2024 14:30 GMT+3", "en", dt.datetime(2024, 5, 3, 14, 30, tzinfo=zone(3))),
        ("Sat 4 May 2024 17.06 CEST", "en", dt.datetime(2024, 5, 4, 17, 6, tzinfo=zone(2))),
        ("2024-05-03T10:20:30+02:00", None, dt.datetime(2024, 5, 3, 10, 20, 30, tzinfo=zone(2))),
        ("2024-05-03 10:20Z", None, dt.datetime(2024, 5, 3, 10, 20, tzinfo=dt.UTC)),
        ("5/6/2024", "en", dt.date(2024, 5, 6)),
        ("5/6/2024", "fr", dt.date(2024, 6, 5)),
        ("25/6/2024", "en", dt.date(2024, 6, 25)),
        ("03.05.2024, 11:26 Uhr", "de", dt.datetime(2024, 5, 3, 11, 26)),
        ("3. Mai 2024", "de", dt.date(2024, 5, 3)),
        ("12. MÄR 2025 18:03", "de", dt.datetime(2025, 3, 12, 18, 3)),
        ("Le 3 mai 2024 à 15h20", "fr", dt.datetime(2024, 5, 3, 15, 20)),
        ("3 de mayo de 2024 16:51 h", "es", dt.datetime(2024, 5, 3, 16, 51)),
        ("3\xa0de\xa0mayo\xa0de\xa02024", "es", dt.date(2024, 5, 3)),
        ("mayo 3\xa0de\xa02024", "es", dt.date(2024, 5, 3)),
        ("3\xa0de\xa0maio\xa0de 2024", "pt", dt.date(2024, 5, 3)),
        ("3 maggio 2024 ore 9:05", "it", dt.datetime(2024, 5, 3, 9, 5)),
        ("Publicerad 3 maj 2024 kl 10.23", "sv", dt.datetime(2024, 5, 3, 10, 23)),
        ("3 maja 2024", "pl", dt.date(2024, 5, 3)),
        ("3 мая 2024", "ru", dt.date(2024, 5, 3)),
        ("2024. május 3., péntek 10:20", "hu", dt.datetime(2024, 5, 3, 10, 20)),
        ("2024年5月3日 11:26", "ja", dt.datetime(2024, 5, 3, 11, 26)),
        ("3 Mayıs 2024", "tr", dt.date(2024, 5, 3)),
    ],
)
def test_reads_day_time_and_zone(text: str, language: str | None, expected: dt.date) -> None:
    found = read_date(text, language)
    assert found == expected
    assert type(found) is type(expected)
    if isinstance(found, dt.datetime) and isinstance(expected, dt.datetime):
        assert found.utcoffset() == expected.utcoffset()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2 hours ago", "en"),
        ("Yesterday at 5 pm", "en"),
        ("Last Updated: August 8", "en"),
        ("vor 3 Std.", "de"),
        ("31 June 2024", "en"),
        ("30.02.2024", "de"),
        ("Version 1.2.2024.5", None),
        ("", None),
    ],
)
def test_guesses_nothing(text: str, language: str | None) -> None:
    assert read_date(text, language) is None


def test_tells_publication_from_change() -> None:
    text = "Published May 3, 2024 8:05am EDT | Updated May 4, 2024 8:54am EDT"
    published, modified = read_published(text, "en")
    assert published == dt.datetime(2024, 5, 3, 8, 5, tzinfo=zone(-4))
    assert modified == dt.datetime(2024, 5, 4, 8, 54, tzinfo=zone(-4))


def test_the_time_of_an_update_is_not_that_of_the_publication() -> None:
    published, _ = read_published("02/12/2024 Actualizado a las 20:56h.", "es")
    assert published == dt.date(2024, 12, 2)
    assert not isinstance(published, dt.datetime)


def test_a_lone_update_is_no_publication() -> None:
    assert read_published("Last modified on Sat 4 May 2024 17.06", "en") == (None, dt.datetime(2024, 5, 4, 17, 6))


def test_tells_where_each_date_stands() -> None:
    text = "Berlin, 3. Mai 2024, geändert 4. Mai 2024 10:00 Uhr"
    found = read_dates(text, "de")
    assert [text[date.start : date.end] for date in found] == ["3. Mai 2024", "4. Mai 2024 10:00 Uhr"]
    assert [date.kind for date in found] == ["", "modified"]


@pytest.mark.parametrize(
    ("text", "language"), [("रमेश शर्मा | 14 दिसंबर 2024", "hi"), ("14 בדצמבר 2024", "he"), ("14 ديسمبر 2024", "ar")]
)
def test_months_of_other_scripts(text: str, language: str) -> None:
    assert read_date(text, language) == dt.date(2024, 12, 14)


@pytest.mark.parametrize(
    ("language", "day"),
    [("en", 5), ("en-US", 5), ("en-GB", 4), ("en-AU", 4), ("de", 4), ("in", 4)],
)
def test_day_and_month_by_the_country(language: str, day: int) -> None:
    assert read_date("4/5/2024", language) == dt.date(2024, 9 - day, day)


def test_a_span_of_time_is_no_zone() -> None:
    assert read_date("3 May 2024, 10:00-11:30") == dt.datetime(2024, 5, 3, 10)
    assert read_date("3 May 2024, 10:00 -0300") == dt.datetime(
        2024, 5, 3, 10, tzinfo=dt.timezone(dt.timedelta(hours=-3))
    )


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("26 | 01 | 2022", "de", "2022-01-26"),
        ("03 / 05 / 2024", "de", "2024-05-03"),
        ("03 / 05 / 2024", "en", "2024-03-05"),
        ("03·05·2024", "de", "2024-05-03"),
        ("Fri, 05/03/2024 - 14:05", "de", "2024-05-03T14:05:00"),
        ("Friday 03/05/2024", "en", "2024-05-03"),
        ("Tuesday, 03/05/2024", "en-GB", "2024-03-05"),
        ("Sunday, 03/05/2024", "en", "2024-03-05"),
        ("Monaco, 05/06/2024", "en-GB", "2024-06-05"),
        ("Oprettet 3/5-2024 kl. 14:30", "da", "2024-05-03T14:30:00"),
        ("May, 19 2021", "en", "2021-05-19"),
        ("MAY 3RD, 2024", "en", "2024-05-03"),
        ("3RD MAY 2024", "en", "2024-05-03"),
        ("03-May-24", "en", "2024-05-03"),
        ("3 May '24", "en", "2024-05-03"),
        ("3 May '69", "en", "1969-05-03"),
        ("3 May '68", "en", "2068-05-03"),
        ("3.5.99", "de", "1999-05-03"),
        ("26 | 01 | 2022 | 14:30", "de", "2022-01-26T14:30:00"),
        ("10 mars-15 avril 2024", "fr", "2024-04-15"),
        ("05/03/2024 8:30 EDT (12:30 GMT)", "en", "2024-05-03T08:30:00-04:00"),
        ("May 3, ’24", "en", "2024-05-03"),
        ("Fri May  3 08:30:00 2024", "en", "2024-05-03T08:30:00"),
        ("Fri May 03 08:30:09 EDT 2024", "en", "2024-05-03T08:30:09-04:00"),
        ("Fri May 03 08:30:00 +0200 2024", "en", "2024-05-03T08:30:00+02:00"),
        ("٣ مايو ٢٠٢٤", "ar", "2024-05-03"),
        ("०३ मई २०२४", "hi", "2024-05-03"),
        ("令和6年5月3日", "ja", "2024-05-03"),
        ("平成元年1月8日", "ja", "1989-01-08"),
    ],
)
def test_forms_of_offices_computers_and_other_scripts(text: str, language: str, expected: str) -> None:
    found = read_date(text, language)
    assert found is not None
    assert found.isoformat() == expected


@pytest.mark.parametrize(
    "text",
    [
        "1 | 2 | 3",
        "45 | 45 | 2022",
        "3 May 24 people",
        "the '90s",
        "Fri May 03 28:30:00 2024",
        "Page 3 / 5",
        "5/13-2024",
        "No. 11/12-2024",
        "2 Mar-10 Apr",
        "In May, 10 2000 seats were sold",
        "In May, 20 2000-year-old coins were found",
        "On Mar 12 14:05 2000 seats were sold",
        "May 3 08:30:00 PM 2024",
        "the 5 May-21 deal",
        "3 May '90s night",
        "ISBN 978-3-05-2024-1",
        "1 | 2 | 2003 | 4",
        "4 | 1 | 2 | 2003",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert read_date(text, "en") is None
