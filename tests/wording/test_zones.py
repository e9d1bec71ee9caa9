"""The zones that papers print behind a time of day."""

import datetime as dt

import pytest

from newsdoc.wording.dates import read_date


def hours(zone: str, day: str = "3 January 2024") -> float | None:
    found = read_date(f"{day}, 12:30 {zone}", "en")
    assert isinstance(found, dt.datetime)
    offset = found.utcoffset()
    return offset / dt.timedelta(hours=1) if offset is not None else None


@pytest.mark.parametrize(
    ("zones", "east"),
    [
        ("Z GMT UTC WET", 0),
        ("BST WEST CET MEZ WAT", 1),
        ("CEST MESZ SAST CAT EET", 2),
        ("EEST MSK МСК TRT EAT", 3),
        ("PKT", 5),
        ("WIB", 7),
        ("WITA SGT HKT AWST", 8),
        ("WIT JST KST", 9),
        ("ACST", 9.5),
        ("AEST", 10),
        ("ACDT", 10.5),
        ("AEDT", 11),
        ("NZST", 12),
        ("NZDT", 13),
        ("BRT ART", -3),
        ("EDT", -4),
        ("EST CDT", -5),
        ("CST MDT", -6),
        ("MST PDT", -7),
        ("PST AKDT", -8),
        ("AKST", -9),
        ("HST", -10),
    ],
)
def test_names_of_zones(zones: str, east: float) -> None:
    for zone in zones.split():
        assert hours(zone) == east, zone


@pytest.mark.parametrize(
    ("zone", "winter", "summer"), [("ET", -5, -4), ("CT", -6, -5), ("MT", -7, -6), ("PT", -8, -7), ("AET", 11, 10)]
)
def test_zones_whose_name_leaves_open_whether_it_is_summer_time(zone: str, winter: float, summer: float) -> None:
    assert hours(zone) == winter
    assert hours(zone, "3 July 2024") == summer


def test_names_that_mean_several_zones_or_none() -> None:
    for name in ("IST", "XYZ", "A"):
        assert hours(name) is None
