"""Of what kind a piece of furniture is: a promo, a share label, a copyright line."""

from collections.abc import Iterable, Iterator

from newsdoc.model import Furniture, Person, Span
from newsdoc.page.page import Page
from newsdoc.wording.sluglines import read_slugline

_OF_ROLES = {
    "masthead": "masthead",
    "promo": "promo",
    "tagline": "tagline",
    "topic": "label",
    "kicker": "label",
    "box": "box",
}
_OF_CUES = (
    ("cue:advert", "ad"), ("cue:share", "share"), ("cue:comment", "comments"), ("cue:rights", "copyright"),
    ("cue:more", "label"), ("cue:topics", "label"), ("cue:key_points", "label"), ("cue:promo", "promo"),
    ("cue:ago", "time"), ("cue:published", "time"),
)  # fmt: skip
"""Tokens to kinds, the surest first."""
_CUES = frozenset(cue for cue, _ in _OF_CUES)
_OF_HINTS = {
    "share": "share", "promo": "promo", "advertisement": "ad", "comments": "comments", "byline": "label",
    "date": "label", "tags": "label", "navigation": "label", "consent": "promo", "biography": "label",
}  # fmt: skip
_LONG = 200
"""More letters than a label has."""


def unsigned(page: Page, printed: str | None, authors: Iterable[Person]) -> Iterator[Furniture]:
    """The lines read as bylines that neither the article's byline nor its authors come from, so that none is lost."""
    names = [person.name.casefold() for person in authors]
    for i in page.blocks_as("byline"):
        block = page.blocks[i]
        text = block.text.casefold()
        told = printed is not None and (text in printed.casefold() or printed.casefold() in text)
        if not told and not any(name in text or text in name for name in names):
            span = Span(block.start, block.end) if block.start >= 0 else None
            yield Furniture(block.text, kind="label", span=span)


def kind_of(page: Page, i: int) -> str:
    """The kind of the furniture that block i is."""
    block, role = page.blocks[i], page.roles[i]
    if role in _OF_ROLES:
        return _OF_ROLES[role]
    if block.markup is not None and block.markup.hint in _OF_HINTS:
        return _OF_HINTS[block.markup.hint]
    if len(block.text) > _LONG:
        return "other"
    if i < 4 and read_slugline(block.text):
        return "slugline"
    tokens = page.tokens[i]
    if _CUES.isdisjoint(tokens):
        return "other"
    return next((kind for cue, kind in _OF_CUES if cue in tokens), "other")
