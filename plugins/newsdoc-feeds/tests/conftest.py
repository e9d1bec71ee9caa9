"""What the tests of feeds share."""

from collections.abc import Callable

import pytest

import newsdoc
from newsdoc import Article

_SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
)


def _read(*items: str, about: str = "") -> tuple[Article, ...]:
    inner = "".join(f"<item>{each}</item>" for each in items)
    feed = f'<rss version="2.0" {_SPACES}><channel><title>Coast</title>{about}{inner}</channel></rss>'
    return newsdoc.parse_all(feed, "rss")


@pytest.fixture
def rss() -> Callable[..., tuple[Article, ...]]:
    """Reads a feed of these items; `about` stands in its channel."""
    return _read
