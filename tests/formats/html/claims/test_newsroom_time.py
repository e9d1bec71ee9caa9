"""On which day a moment falls for a page's readers."""

import datetime as dt

import pytest

import newsdoc
from newsdoc.formats.html.claims.newsroom_time import (
    at_the_newsroom,
    by_the_clock,
    in_the_west,
    on_the_day,
    zone_name,
)

NIGHT = dt.datetime(2024, 5, 4, 2, 25, 40, tzinfo=dt.UTC)
EAST = dt.timezone(dt.timedelta(hours=-4))


@pytest.mark.parametrize(
    ("moment", "printed", "local"),
    [
        (NIGHT, dt.datetime(2024, 5, 3, 21, 25), "2024-05-03T21:25:40-05:00"),
        (NIGHT, dt.datetime(2024, 5, 3, 22, 25, tzinfo=EAST), "2024-05-03T22:25:40-04:00"),
        (dt.datetime(2024, 5, 3, 22, tzinfo=dt.UTC), dt.date(2024, 5, 4), "2024-05-04T00:00:00+02:00"),
        (dt.datetime(2024, 5, 3, 18, 45, tzinfo=dt.UTC), dt.datetime(2024, 5, 4, 0, 15), "2024-05-04T00:15:00+05:30"),
    ],
)
def test_the_day_that_the_page_prints(moment: dt.datetime, printed: dt.date, local: str) -> None:
    found = at_the_newsroom(moment, printed)
    assert found is not None
    assert found.isoformat() == local
    assert found == moment


@pytest.mark.parametrize(
    "printed",
    [
        dt.datetime(2024, 5, 4, 4, 25),  # the same day
        dt.datetime(2024, 5, 3, 21, 31),  # no zone is six minutes off
        dt.datetime(2024, 5, 1, 2, 25),  # another day
        dt.date(2024, 5, 3),
        dt.date(2024, 5, 4),
    ],
)
def test_what_does_not_tell_the_zone(printed: dt.date) -> None:
    assert at_the_newsroom(NIGHT, printed) is None


def test_a_day_alone_in_the_zone_of_the_country() -> None:
    late = dt.datetime(2024, 5, 3, 23, 11, tzinfo=dt.UTC)
    found = at_the_newsroom(late, dt.date(2024, 5, 4), zone_name("https://quay.example.at/x", "de"))
    assert found is not None
    assert found.isoformat() == "2024-05-04T01:11:00+02:00"
    assert at_the_newsroom(late, dt.date(2024, 5, 4), zone_name("https://quay.example/x", "en")) is None


def test_the_time_of_another_source_falls_on_the_day() -> None:
    day, midnight = dt.date(2024, 5, 4), dt.datetime(2024, 5, 3, 22, tzinfo=dt.UTC)
    assert on_the_day(dt.datetime(2024, 5, 4, 9, 30), day) == dt.datetime(2024, 5, 4, 9, 30)
    local = on_the_day(midnight, day)
    assert local is not None
    assert local.date() == day
    assert on_the_day(dt.datetime(2024, 5, 3, 21, 17, tzinfo=dt.UTC), day) is None
    assert on_the_day(dt.datetime(2024, 5, 3, 22), day) is None


def test_a_page_that_prints_its_own_time() -> None:
    sentence = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
    page = (
        '<html lang="en"><head><meta property="article:published_time" content="2024-05-04T02:25:40Z"></head><body>'
        f"<h1>Ferry fares stay</h1><p>May 3, 2024 | 9:25pm</p><p>{sentence * 2}</p><p>{sentence}</p></body></html>"
    )
    published = newsdoc.parse(page, format="html").published
    assert published is not None
    assert published.isoformat() == "2024-05-03T21:25:40-05:00"


@pytest.mark.parametrize(
    ("moment", "printed", "local"),
    [
        (dt.datetime(2024, 5, 4, 4, 50, tzinfo=dt.UTC), dt.date(2024, 5, 3), "2024-05-03T23:50:00-05:00"),
        (dt.datetime(2024, 5, 4, 0, 5, tzinfo=dt.UTC), dt.date(2024, 5, 3), "2024-05-03T21:05:00-03:00"),
    ],
)
def test_the_day_before_in_the_west(moment: dt.datetime, printed: dt.date, local: str) -> None:
    found = in_the_west(moment, printed)
    assert found is not None
    assert (found.isoformat(), found) == (local, moment)


@pytest.mark.parametrize(
    "printed",
    [dt.date(2024, 5, 4), dt.date(2024, 5, 5), dt.date(2024, 5, 2), dt.datetime(2024, 5, 3, 9)],
)
def test_no_day_of_the_west(printed: dt.date) -> None:
    assert in_the_west(dt.datetime(2024, 5, 4, 4, 50, tzinfo=dt.UTC), printed) is None
    assert in_the_west(dt.datetime(2024, 5, 4, 13, tzinfo=dt.UTC), dt.date(2024, 5, 3)) is None  # too late in the day


@pytest.mark.parametrize(
    ("moment", "printed", "local"),
    [
        (dt.datetime(2024, 5, 4, 2, 25), dt.datetime(2024, 5, 3, 22, 25, tzinfo=EAST), "2024-05-03T22:25:00-04:00"),
        (dt.datetime(2024, 5, 4, 2, 25), dt.datetime(2024, 5, 3, 21, 25), "2024-05-03T21:25:00-05:00"),
        (  # the clock is that of UTC, the zone is the newsroom's
            dt.datetime(2024, 5, 4, 2, 25, tzinfo=EAST),
            dt.datetime(2024, 5, 3, 22, 25, tzinfo=EAST),
            "2024-05-03T22:25:00-04:00",
        ),
        (dt.datetime(2024, 5, 4, 2, 25), dt.datetime(2024, 5, 3, 21, 27), None),
        (dt.datetime(2024, 5, 4, 2, 25), dt.datetime(2024, 5, 4, 1, 25), None),  # the same day
        (dt.datetime(2024, 5, 4, 2, 25), dt.date(2024, 5, 3), None),
    ],
)
def test_a_moment_whose_zone_is_not_given_or_wrong(moment: dt.datetime, printed: dt.date, local: str | None) -> None:
    found = by_the_clock(moment, printed)
    assert (found.isoformat() if found is not None else None) == local


@pytest.mark.parametrize(
    ("head", "line", "published"),
    [
        ("2024-05-04T01:50:59Z", "<p>May 3, 2024</p><p>5:50 PM</p>", "2024-05-03T17:50:59-08:00"),
        ("2024-05-04T02:25:00", "<p>May 3, 2024 at 10:25 pm ET</p>", "2024-05-03T22:25:00-04:00"),
        ("2024-05-04T04:50:22Z", "<p>By Ann Lee — May 3, 2024</p>", "2024-05-03T23:50:22-05:00"),
        ("2024-05-04T04:50:22Z", "<p>By Ann Lee — May 4, 2024</p>", "2024-05-04T04:50:22+00:00"),
    ],
)
def test_a_page_with_the_newsrooms_day(head: str, line: str, published: str) -> None:
    story = "<p>" + "The council met in the old customs house and spoke for two hours about the ferry. " * 3 + "</p>"
    meta = f'<meta property="article:published_time" content="{head}">'
    page = f'<html lang="en"><head>{meta}</head><body><h1>Ferry fares stay</h1>{line}{story * 3}</body></html>'
    article = newsdoc.parse(page, format="html", url="https://tide.example/fares")
    assert article.published is not None
    assert article.published.isoformat() == published
