"""The words that headings share with the titles of their page."""

import pytest
from lxml import html

from newsdoc.formats.html.claims.declared_titles import best_of, words_of_title


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ferry fares stay", {"ferry", "fares", "stay"}),
        ("渡轮票价", {"渡轮", "轮票", "票价"}),
        ("", set()),
    ],
)
def test_words(text: str, words: set[str]) -> None:
    assert words_of_title(text) == words


def test_the_heading_that_shares_most() -> None:
    body = html.document_fromstring("<h2>Boats</h2><h2>Fares</h2><h2>Ferry fares stay</h2><h2>Ferry fares rise</h2>")
    headings = list(body.iter("h2"))
    assert best_of(headings, {"ferry", "fares", "stay"}, 1) == (headings[2], 1.0)
    assert best_of(headings[:2], {"ferry", "fares", "stay"}, 2) == (None, 0.0)
