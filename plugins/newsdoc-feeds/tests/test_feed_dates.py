"""Dates of feeds: of what happened to an item, and how long it may be shown."""

import datetime as dt
from collections.abc import Callable

import pytest

from newsdoc import Article

Feed = Callable[..., tuple[Article, ...]]

NOON, LATER = dt.datetime(2026, 3, 5, 12, tzinfo=dt.UTC), dt.datetime(2026, 3, 5, 13, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("dates", "published", "modified"),
    [
        ("<dc:date>2026-03-05T12:00:00Z</dc:date>", NOON, None),
        ("<pubDate>Thu, 05 Mar 2026 12:00:00 GMT</pubDate><dc:date>2026-03-05T12:00:00Z</dc:date>", NOON, None),
        ("<pubDate>Thu, 05 Mar 2026 12:00:00 GMT</pubDate><dc:date>2026-03-05T13:00:00Z</dc:date>", NOON, LATER),
        ("<atom:updated>2026-03-05T13:00:00Z</atom:updated>", None, LATER),
    ],
)
def test_dates_of_an_item(rss: Feed, dates: str, published: dt.datetime | None, modified: dt.datetime | None) -> None:
    (article,) = rss(f"<title>x</title>{dates}")
    assert (article.published, article.modified) == (published, modified)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Do, 05 Mär 2026 12:00:00 +0000", NOON),
        ("05.03.2026 12:00", dt.datetime(2026, 3, 5, 12)),
        ("bald", None),
    ],
)
def test_dates_in_the_words_of_a_feed(rss: Feed, text: str, date: dt.datetime | None) -> None:
    (article,) = rss(f"<title>x</title><pubDate>{text}</pubDate>", about="<language>de</language>")
    assert article.published == date
    assert ("date-unreadable" in [problem.code for problem in article.problems]) is (date is None)


@pytest.mark.parametrize(
    ("valid", "embargoed"),
    [
        ("start=2026-03-06T06:00Z;end=2026-04-01T00:00Z", dt.datetime(2026, 3, 6, 6, tzinfo=dt.UTC)),
        ("start=2026-03-05T08:00:00Z", None),
    ],
)
def test_what_is_not_valid_yet_is_held(rss: Feed, valid: str, embargoed: dt.datetime | None) -> None:
    (article,) = rss(
        "<title>Ferry</title><pubDate>Thu, 05 Mar 2026 08:00:00 GMT</pubDate>"
        f'<valid xmlns="http://purl.org/dc/terms/">{valid}</valid>'
    )
    assert article.embargoed == embargoed


@pytest.mark.parametrize("date", ["Sat, 1 Jan 0000 00:00:00 GMT", "Mon, 1 Jan 2924 00:00:00 +9900"])
def test_no_date_is_made_of_one_that_there_is_not(rss: Feed, date: str) -> None:
    (article,) = rss(f"<title>Ferry</title><pubDate>{date}</pubDate>")
    assert article.published is None
    assert "date-unreadable" in [problem.code for problem in article.problems]


@pytest.mark.parametrize(
    "element",
    [
        "<expirationDate>2024-06-03T00:00:00Z</expirationDate>",
        '<mi:expirationDateTime xmlns:mi="urn:mi">2024-06-03T00:00:00Z</mi:expirationDateTime>',
        '<p:expirationDate xmlns:p="http://prismstandard.org/namespaces/basic/2.0/">2024-06-03T00:00Z</p:expirationDate>',
        "<dcterms:valid>end=2024-06-03T00:00:00Z</dcterms:valid>",
    ],
)
def test_the_end_of_validity(rss: Feed, element: str) -> None:
    (article,) = rss(f"<title>Ferry</title>{element}")
    assert article.expires == dt.datetime(2024, 6, 3, tzinfo=dt.UTC)
    assert article.foreign == ()


def test_an_end_of_validity_that_is_no_date_is_carried(rss: Feed) -> None:
    (article,) = rss('<title>Ferry</title><mi:expires xmlns:mi="urn:mi">after the vote</mi:expires>')
    assert article.expires is None
    assert "after the vote" in article.foreign[0].content
