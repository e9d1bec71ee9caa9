"""Decks that end with their byline: "The ferry sails again. By Ann Lee and Bo Ray"."""

from typing import Any

from newsdoc.formats.html.claims.bare_names import bare_names
from newsdoc.formats.html.claims.claim import Claim, Source
from newsdoc.formats.html.claims.page import Page
from newsdoc.model import Person
from newsdoc.wording.languages import languages_for
from newsdoc.wording.names import has_known_script

_NAMES = 80
"""Characters of the names behind a deck, at most."""
_DECK = 40
"""Characters of a deck before its byline, at least: fewer are a label or a title."""


def end_of_deck(text: str, language: str | None) -> int:
    """Where a deck ends and its byline begins: at a word for "by" with a capital, and nothing but names behind it.

    >>> end_of_deck("After four years trains run on the old line again By Ann Lee and Bo Ray", "en")
    49
    """
    if len(text) <= _DECK or not has_known_script(text):
        return len(text)
    for word in {by for spoken in languages_for(language) for by in spoken.by if " " not in by}:
        for printed in (word.capitalize(), word.upper()):
            at = text.rfind(f" {printed} ", _DECK)
            if at > 0 and _named(text[at + len(printed) + 2 :], language):
                return at
    return len(text)


def _named(text: str, language: str | None) -> list[Person]:
    """The people of what is nothing but names, one of them with a given name that is known."""
    return bare_names(text.strip(" .)"), language) if len(text) <= _NAMES else []


def _authors(page: Page) -> Claim[tuple[Person, ...]] | None:
    for block in page.blocks:
        if block.role == "deck" and (end := end_of_deck(block.text, page.language)) < len(block.text):
            names = block.text[end:].strip().partition(" ")[2]
            return Claim(tuple(_named(names, page.language)), where=block.text[end:].strip())
    return None


SOURCES: tuple[Source[Any], ...] = (Source("signed deck", "authors", "the deck ends with: {where}", _authors),)
"""Whom the deck names."""
