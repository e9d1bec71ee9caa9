"""Entries with more categories than feedparser reads in a bearable time."""

import time

import pytest
from newsdoc_feeds.labels import MOST

import newsdoc

_FEED = (
    '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<channel><title>Coast</title>{}<item><title>Ferry returns</title><description>It sails.</description>{}</item>"
    "<item><title>Storm</title><description>It blew.</description><category>storms</category></item></channel></rss>"
)


def _numbered(form: str, count: int) -> str:
    return "".join(form.format(number) for number in range(count))


@pytest.mark.parametrize("form", ["<category>k{}</category>", "<dc:subject>k{}</dc:subject>"])
def test_categories_up_to_the_limit_are_read_and_those_beyond_are_noted(form: str) -> None:
    for count in (MOST, MOST + 1):
        first, second = newsdoc.parse_all(_FEED.format("", _numbered(form, count)), "rss")
        assert len(first.keywords) == MOST
        assert second.keywords == ("storms",)
        assert ("dropped" in [problem.code for problem in first.problems]) is (count > MOST)


@pytest.mark.parametrize(
    ("channel", "item"),
    [
        ("", _numbered("<category>k{}</category>", 40_000)),
        (_numbered("<category>k{}</category>", 40_000), ""),
        ("", f"<media:keywords>{_numbered('k{}, ', 40_000)}</media:keywords>"),
        ("", f"<dc:subject>{_numbered('k{},', 40_000)}</dc:subject>"),
    ],
)
def test_many_categories_take_no_minutes(channel: str, item: str) -> None:
    start = time.process_time()
    first, second = newsdoc.parse_all(_FEED.format(channel, item), "rss")
    assert time.process_time() - start < 10
    assert (first.headline, second.keywords) == ("Ferry returns", ("storms",))
