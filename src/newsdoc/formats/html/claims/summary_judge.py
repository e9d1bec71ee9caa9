"""Which text is the summary: the printed deck, or what the page says to describe itself."""

from collections.abc import Iterable

from newsdoc.formats.html.claims.claim import Claim
from newsdoc.formats.html.claims.judged import Claims, Verdict
from newsdoc.formats.html.claims.page import Page
from newsdoc.wording.bylines import begins_with_by
from newsdoc.wording.comparing import letters, plain
from newsdoc.wording.dates import read_dates

_CUT = ("…", "...", "[…]", "[...]")
"""How a description ends that a system cut off."""
_LONGEST = 320
"""Characters of a description; a longer one is the story's beginning, put there by a content system."""
_LEAST = 40
"""Letters of a description that may be found again in a deck."""


def judge_summary(claims: Claims[str]) -> Verdict[str]:
    """The printed deck; else the first description that is not the headline again, and not cut short where another
    one is whole.

    A deck of list items that are named as something else is a guess: where the page describes itself too, its
    description stands. So it does where the deck says the same behind a date or a byline, or with other lines.
    """
    deck = claims.get("page")
    if deck is not None and _is_set_as_deck(claims.page):
        return _without_other_lines(deck, claims)
    headline = plain(claims.page.headline)
    usable = (claim for claim in claims if claim is not deck and plain(claim.value) != headline)
    first = next(usable, None)
    if first is None:
        return Verdict.of(deck)
    return _whole(first, usable)


def _whole(first: Claim[str], others: Iterable[Claim[str]]) -> Verdict[str]:
    """The first description, or the one that is whole where the first is cut short."""
    if not first.value.endswith(_CUT):
        return Verdict.of(first)
    for other in others:
        if first.value.rstrip(".… ").endswith(other.value.rstrip(".… ")[-20:]) or len(other.value) > _LONGEST:
            continue
        if plain(other.value).startswith(plain(first.value.rstrip(".… "))[:60]):
            return Verdict.of(other, "the whole of what another one cuts short")
    return Verdict.of(first)


def _without_other_lines(deck: Claim[str], claims: Claims[str]) -> Verdict[str]:
    """The deck; without what stands before it or under it where the page's description tells the two apart."""
    lines = deck.value.split("\n")
    language = claims.page.language
    opened = begins_with_by(lines[0], language) or any(found.start < _LEAST for found in read_dates(lines[0], language))
    if len(lines) == 1 and not opened:
        return Verdict.of(deck)
    printed = letters(deck.value)
    for source in ("og", "meta"):
        claim = claims.get(source)
        if claim is None or len(wanted := letters(claim.value)) < _LEAST or wanted == printed:
            continue
        if wanted in map(letters, lines) or (opened and printed.endswith(wanted)):
            return Verdict(claim.value, deck, "the line of the deck that describes the page")
    return Verdict.of(deck)


_NO_DECKS = ("meta", "kicker", "advertisement")
"""What the names around a list say that is not a deck."""


def _is_set_as_deck(page: Page) -> bool:
    """Whether all blocks of the printed deck may be one by their names and elements."""
    return not any(block.role == "deck" and block.kind == "item" and block.hint in _NO_DECKS for block in page.blocks)
