"""When a story was published, where pages say it in odd ways."""

import datetime as dt

import pytest

import newsdoc
from newsdoc.wording.moments import read_moment

STORY = "The council met in the old customs house and spoke for two hours about the ferry and its fares. " * 3


@pytest.mark.parametrize(
    "text", ["0001-01-01T00:00:00Z", "0001-01-01", "1970-01-01T00:00:00Z", "1970-01-01T01:00+01:00"]
)
def test_the_zero_of_a_clock_is_no_date(text: str) -> None:
    assert read_moment(text) is None


def test_the_printed_date_where_metadata_hold_only_a_zero() -> None:
    declared = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "0001-01-01T00:00:00Z"}'
    line = "<div class='publish-date'>Published 11:11 PM EST Nov 19, 2025</div>"
    body = f"<article><h1>Ferry fares stay</h1>{line}<p>{STORY}</p></article>"
    article = newsdoc.parse(f"<html><head>{declared}</script></head><body>{body}</body></html>", format="html")
    assert article.published == dt.datetime(2025, 11, 19, 23, 11, tzinfo=dt.timezone(dt.timedelta(hours=-5)))
