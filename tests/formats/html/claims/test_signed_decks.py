"""Decks that end with their byline."""

import pytest

import newsdoc
from newsdoc.formats.html.claims.signed_decks import end_of_deck

DECK = "After four years trains run on the old line again, but not for all"
STORY = "<p>The council met in the old customs house and spoke for two hours about the ferry and its fares.</p>" * 3


@pytest.mark.parametrize(
    ("end", "language"),
    [
        ("By Ann Lee", "en"),
        ("BY ANN LEE", "en"),
        ("Von Ann Lee und Jörg Wendtland", "de"),
        ("Par Ann Lee, Jean Kerval et Anne Tal", "fr"),
    ],
)
def test_where_the_byline_of_a_deck_begins(end: str, language: str) -> None:
    assert end_of_deck(f"{DECK} {end}", language) == len(DECK)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (DECK, "en"),
        (f"{DECK}, by Ann Lee", "en"),
        (f"{DECK} By Ann Lee and the others of the harbour", "en"),
        (f"{DECK} By The Old Quay", "en"),
        ("The old line By Ann Lee", "en"),
    ],
)
def test_decks_without_a_byline(text: str, language: str) -> None:
    assert end_of_deck(text, language) == len(text)


def test_deck_and_authors_are_told_apart() -> None:
    page = f"<html lang=en><body><article><h1>Trains run again</h1><h3>{DECK} By Ann Lee and Jo Wendt</h3>{STORY}"
    article = newsdoc.parse(page, format="html")
    assert article.summary == DECK
    assert [person.name for person in article.authors] == ["Ann Lee", "Jo Wendt"]
