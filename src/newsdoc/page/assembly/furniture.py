"""Of what kind a piece of furniture is: a promo, a share label, a copyright line."""

from collections.abc import Iterable, Iterator

from newsdoc.model import Furniture, NewsDate, Person
from newsdoc.page.assembly.output import span_of
from newsdoc.page.page import Page
from newsdoc.wording.comparing import letters
from newsdoc.wording.date_lines import words_beside_dates
from newsdoc.wording.dates import day_of, read_dates
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
_TITLE = 2_000
"""A longer title is not searched for each line of the page, which would take quadratic time; its lines are known."""


def unused_bylines(page: Page, printed: str | None, authors: Iterable[Person]) -> Iterator[Furniture]:
    """The lines read as bylines that neither the article's byline nor its authors come from, so that none is lost."""
    names = [person.name.casefold() for person in authors]
    for i in page.blocks_as("byline"):
        block = page.blocks[i]
        text = block.text.casefold()
        used = printed is not None and (text in printed.casefold() or printed.casefold() in text)
        if not used and not any(name in text or text in name for name in names):
            yield Furniture(block.text, kind="label", span=span_of(block))


def unused_head_lines(
    page: Page, titles: Iterable[str | None], dates: Iterable[NewsDate | None]
) -> Iterator[Furniture]:
    """The headlines, decks and date lines that are not wholly in the article, so that none is lost.

    `titles`: the headline, summary and whatever else of the article was printed over the story; `dates`: its dates. A
    date line is used up when its days are among them and it says nothing else.
    """
    given = [title for title in titles if title]
    lines = {letters(line) for title in given for line in title.split("\n")}
    around = [letters(title) for title in given if len(title) <= _TITLE]
    for i in page.blocks_as("headline", "deck"):
        block = page.blocks[i]
        said = letters(block.text)
        if said not in lines and not any(said in title for title in around):
            yield Furniture(block.text, kind="label" if page.roles[i] == "headline" else "other", span=span_of(block))
    days = {day_of(date) for date in dates if date is not None}
    for i in page.blocks_as("date"):
        block = page.blocks[i]
        found = read_dates(block.text, page.language)
        used = found and all(day_of(each.value) in days for each in found)
        if not used or words_beside_dates(block.text, page.language):
            yield Furniture(block.text, kind="time", span=span_of(block))


def in_page_order(furniture: Iterable[Furniture]) -> tuple[Furniture, ...]:
    """The same in the order of the page, as far as it is known where each stands: what is not known stays behind the
    one before it.
    """
    placed: list[tuple[int, Furniture]] = []
    for each in furniture:
        at = each.span.start if each.span is not None else placed[-1][0] if placed else 0
        placed.append((at, each))
    return tuple([each for _, each in sorted(placed, key=lambda pair: pair[0])])


def kind_of(page: Page, i: int) -> str:
    """The kind of the furniture that block i is."""
    block, role = page.blocks[i], page.roles[i]
    if role in _OF_ROLES:
        return _OF_ROLES[role]
    if block.markup is not None and block.markup.hint in _OF_HINTS:
        return _OF_HINTS[block.markup.hint]
    if len(block.text) > _LONG:
        return "other"
    if i < _FIRST and read_slugline(block.text):
        return "slugline"
    tokens = page.tokens[i]
    if _CUES.isdisjoint(tokens):
        return "other"
    return next((kind for cue, kind in _OF_CUES if cue in tokens), "other")


_FIRST = 4
"""Blocks at the beginning, among which the slug line of a wire stands."""
