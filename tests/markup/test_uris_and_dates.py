"""Addresses and dates as the formats take them."""

import datetime as dt

import pytest
from hypothesis import given

from newsdoc.markup.dates import iso, parse_date
from newsdoc.markup.inline import Tagged, render
from newsdoc.markup.uris import safe_uri
from newsdoc.testing import any_text
from newsdoc.xml.reading import parse_xml
from newsdoc.xml.writing import encoded


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("https://a.example/x?y=1&z=2#t", "https://a.example/x?y=1&z=2#t"),
        (" https://a.example/a b ", "https://a.example/a%20b"),
        ("/c d", "/c%20d"),
        ("50%", "50%25"),
        ("http://[", "http://%5B"),
        ("http://[2001:db8::7]:8080/a b", "http://[2001:db8::7]:8080/a%20b"),
        ("//ann@[::1]", "//ann@[::1]"),
        ("http://[::ffff:192.0.2.1]/x[1]", "http://[::ffff:192.0.2.1]/x%5B1%5D"),
        ("http://[quay]/", "http://%5Bquay%5D/"),
        ("http://[1:2]/", None),
        ("http://a.example/[::1]", "http://a.example/%5B::1%5D"),
        ("", None),
        ("1x:y", None),
        ("urn:newsml:a.example:1", "urn:newsml:a.example:1"),
    ],
)
def test_safe_uri(given: str, safe: str | None) -> None:
    assert safe_uri(given) == safe


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("20260305T103000+0100", dt.datetime(2026, 3, 5, 9, 30, tzinfo=dt.UTC)),
        ("2026-03-05T10:30:00.123Z", dt.datetime(2026, 3, 5, 10, 30, 0, 123000, tzinfo=dt.UTC)),
        ("2026-03-05 10:30", dt.datetime(2026, 3, 5, 10, 30)),
        ("20260305", dt.date(2026, 3, 5)),
        ("2026-02-30", None),
        ("YYYYMMDD", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_parse_date(text: str | None, date: dt.date | None) -> None:
    assert parse_date(text) == date


def test_iso() -> None:
    assert iso(dt.datetime(2026, 3, 5, 10, tzinfo=dt.UTC), dt.UTC) == "2026-03-05T10:00:00Z"
    assert iso(dt.date(2026, 3, 5), dt.timezone(dt.timedelta(hours=1))) == "2026-03-05T00:00:00+01:00"
    assert iso(dt.datetime.min, dt.timezone(dt.timedelta(hours=1))) == "0001-01-01T00:00:00+01:00"


@given(any_text())
def test_marks_always_nest(text: str) -> None:
    stretches = [Tagged(i, i + 4, f"<m{i}>", f"</m{i}>") for i in range(5)]
    root = parse_xml(encoded(f"<p>{render(text, stretches)}</p>"))
    assert len("".join(map(str, root.itertext()))) == len(text)
