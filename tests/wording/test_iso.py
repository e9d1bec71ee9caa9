"""Moments of ISO 8601 and of headers, and what is none."""

import datetime as dt

import pytest

from newsdoc.model import NewsDate
from newsdoc.wording.moments import parse_date, read_moment


def zone(hours: float) -> dt.timezone:
    return dt.timezone(dt.timedelta(hours=hours))


NOON = dt.datetime(2026, 3, 5, 12, 30)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-05", dt.date(2026, 3, 5)),
        ("20260305", dt.date(2026, 3, 5)),
        (" 2026-03-05 ", dt.date(2026, 3, 5)),
        ("2026-03-05T12:30", NOON),
        ("2026-03-05t12:30", NOON),
        ("2026-03-05 12:30", NOON),
        ("202603051230", NOON),
        ("20260305T1230", NOON),
        ("2026-03-05T12:30:15", NOON.replace(second=15)),
        ("2026-03-05T12:30:15.5", NOON.replace(second=15, microsecond=500_000)),
        ("2026-03-05T12:30:15,123456789Z", NOON.replace(second=15, microsecond=123_456, tzinfo=dt.UTC)),
        ("2026-03-05T12:30Z", NOON.replace(tzinfo=dt.UTC)),
        ("2026-03-05T12:30z", NOON.replace(tzinfo=dt.UTC)),
        ("2026-03-05 12:30 UTC", NOON.replace(tzinfo=dt.UTC)),
        ("2026-03-05 12:30 GMT", NOON.replace(tzinfo=dt.UTC)),
        ("2026-03-05T12:30+00:00", NOON.replace(tzinfo=dt.UTC)),
        ("2026-03-05T12:30+02", NOON.replace(tzinfo=zone(2))),
        ("2026-03-05T12:30-0330", NOON.replace(tzinfo=zone(-3.5))),
        ("2026-03-05T12:30:00+05:45", NOON.replace(tzinfo=zone(5.75))),
        ("20260305T123000-0330", NOON.replace(tzinfo=zone(-3.5))),
        ("Thu, 05 Mar 2026 12:30:00 GMT", NOON.replace(tzinfo=dt.UTC)),
        ("5 Mar 2026 12:30:00 +0200", NOON.replace(tzinfo=zone(2))),
        ("2026-13-05", None),
        ("2026-02-30T12:30:00Z", None),
        ("2026-03-05T25:30", None),
        ("2026-03-05T12:61", None),
        ("2026-03-05T12:30:00+25:00", None),
        ("2026-3-5", None),
        ("2026-03-05x", None),
        ("5 Mar 2026", None),
        ("Thu, 99 Mar 2026 12:30:00 GMT", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_what_iso_8601_and_headers_write(text: str | None, moment: NewsDate | None) -> None:
    found = parse_date(text)
    assert (type(found), found) == (type(moment), moment)
    if isinstance(found, dt.datetime) and isinstance(moment, dt.datetime):
        assert found.utcoffset() == moment.utcoffset()


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1600-01-01", dt.date(1600, 1, 1)),
        ("1599-12-31", None),
        ("1970-01-01", dt.date(1970, 1, 1)),
        ("1970-01-01T01:00:00+01:00", None),
        ("2026-03-05T00:00", dt.date(2026, 3, 5)),
        ("2026-W10-4", dt.datetime(2026, 3, 5)),
        ("2026-03-05T00:01", dt.datetime(2026, 3, 5, 0, 1)),
        ("177273360", None),
        ("17727336001", None),
        ("1772733600000", dt.datetime(2026, 3, 5, 18, tzinfo=dt.UTC)),
        ("x " * 45 + "5 May 2026", dt.date(2026, 5, 5)),
        ("x " * 46 + "5 May 2026", None),
    ],
)
def test_what_metadata_write(text: str, moment: NewsDate | None) -> None:
    assert read_moment(text, "en") == moment
