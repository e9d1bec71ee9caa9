"""Moments of metadata and interchange formats."""

import datetime as dt

import pytest

from newsdoc.model import NewsDate
from newsdoc.wording.moments import parse_date, read_moment

HOUR = dt.timezone(dt.timedelta(hours=1))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-05T18:20:36+01:00", dt.datetime(2026, 3, 5, 18, 20, 36, tzinfo=HOUR)),
        ("20260305T182036Z", dt.datetime(2026, 3, 5, 18, 20, 36, tzinfo=dt.UTC)),
        ("2026-03-05 18:20:36", dt.datetime(2026, 3, 5, 18, 20, 36)),
        ("2026-12-31T24:00:00Z", dt.datetime(2027, 1, 1, tzinfo=dt.UTC)),
        ("2026-03-05", dt.date(2026, 3, 5)),
        ("2026-03-05T00:00:00", dt.date(2026, 3, 5)),
        ("2026-03-05T00:00:00Z", dt.datetime(2026, 3, 5, tzinfo=dt.UTC)),
        ("Sat, 01 Jan 0000 00:00:00 GMT", None),
        ("Thu, 05 Mar 2026 18:20:36 GMT", dt.datetime(2026, 3, 5, 18, 20, 36, tzinfo=dt.UTC)),
        ("Thu Mar 05 18:20:36 CET 2026", dt.datetime(2026, 3, 5, 18, 20, 36, tzinfo=HOUR)),
        ("1772733600", dt.datetime(2026, 3, 5, 18, 0, tzinfo=dt.UTC)),
        ("1772733600000", dt.datetime(2026, 3, 5, 18, 0, tzinfo=dt.UTC)),
        ("March 5, 2026", dt.date(2026, 3, 5)),
        ("0001-01-01T00:00:00Z", None),
        ("1970-01-01T00:00:00Z", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_moments(text: str | None, moment: NewsDate | None) -> None:
    found = read_moment(text, "en")
    assert (type(found), found) == (type(moment), moment)


@pytest.mark.parametrize(
    ("zone", "hours"), [("-03", -3), ("+02:00", 2), ("GMT+2", 2), ("CEST", 2), ("EST", -5), ("UT", 0)]
)
def test_zones_of_internet_dates(zone: str, hours: int) -> None:
    found = parse_date(f"Mon, 5 Oct 2026 08:00:00 {zone}")
    assert isinstance(found, dt.datetime)
    assert found.utcoffset() == dt.timedelta(hours=hours)
