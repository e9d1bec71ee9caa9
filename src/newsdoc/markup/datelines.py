"""Datelines that a format gives as a line, or that open its text: what they say, and where an article says less."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

import attrs

from newsdoc.model import Article, Block, Dateline, DatelineMark, Paragraph, Section
from newsdoc.wording.datelines import read_dateline
from newsdoc.wording.place_names import is_place, split_day
from newsdoc.wording.stated_datelines import stated_dateline

PARTS = ("place", "date", "agency")
_NAME = "dateline."
"""Begins, among what is unstated in a document, the name of a part that the line has and the article has not; with
`text`, the line is the text as it stands.
"""


def with_parts(
    dateline: Dateline | None, language: str | None, unstated: Collection[str] = (), *, apart: Collection[str] = PARTS
) -> Dateline | None:
    """The dateline with place, day and agency as its text names them, where the document states none of them.

    `apart`: the parts for which the format has room; the others are read from the text in any case.
    """
    if dateline is None:
        return None
    stated = {part: value for part in PARTS if (value := getattr(dateline, part)) is not None}
    if stated and len(apart) == len(PARTS):
        return dateline
    found = stated_dateline(dateline.text, language)
    if stated:
        others = {part: getattr(found, part) for part in PARTS if part not in apart and _NAME + part not in unstated}
        return attrs.evolve(dateline, **others, **{part: value for part, value in stated.items() if part not in others})
    if not any(name.startswith(_NAME) for name in unstated):
        return found
    text = dateline.text if f"{_NAME}text" in unstated else found.text
    parts = {part: None for part in PARTS if _NAME + part in unstated}
    return attrs.evolve(found, text=text, **parts)


def dateline_of(text: str | None, language: str | None, unstated: Collection[str] = ()) -> Dateline | None:
    """The dateline that a line is; None where there is none."""
    return with_parts(Dateline(text), language, unstated) if text else None


_OPENING = 3
"""Blocks among which the first paragraph of the story is: before it a byline and a picture may stand."""
_LINE = 100
"""Characters of a byline or a house's name, at most; a longer paragraph is the first of the story."""


_SENTENCE = (".", ":", "!", "?")
"""What no byline ends with; a line that does tells something, as over the items of a digest."""


def opening_dateline(
    blocks: Iterable[Block], language: str | None = None, unstated: Collection[str] = ()
) -> Dateline | None:
    """The dateline that opens the story, for a document whose metadata have none.

    >>> opening_dateline([Paragraph("LARKHAVEN, March 5 (AP) - The ferry sails.")], "en")
    Dateline('LARKHAVEN, March 5 (AP)', place='LARKHAVEN', agency='AP')
    """
    if "dateline" in unstated:
        return None
    for block in islice(_leading(blocks), _OPENING):
        if not isinstance(block, Paragraph):
            continue
        if found := read_dateline(block.text, language):
            return attrs.evolve(found.dateline, span=None)
        if len(block.text) > _LINE or block.text.endswith(_SENTENCE):
            break
    return None


def with_dateline_of_metadata(article: Article) -> Article:
    """The article with the dateline that opens its text, where only its metadata tell that it is one: the brackets hold
    who sends the story, or the place is the one that it was written in.

    >>> from newsdoc import Name, Place
    >>> story = Article(located=(Place((Name("Almvik"),)),), body=(Paragraph("ALMVIK: Ferga seiler."),))
    >>> with_dateline_of_metadata(story).dateline
    Dateline('ALMVIK', place='ALMVIK')
    """
    found = _dateline_of_metadata(article) if article.dateline is None else None
    return attrs.evolve(article, dateline=found) if found is not None else article


def _dateline_of_metadata(article: Article) -> Dateline | None:
    houses = {each.name for each in (article.publisher, *article.info_sources) if each is not None}
    houses |= {article.creditline} if article.creditline else set()
    places = {name.text for place in article.located for name in place.names}
    text = _first_paragraph(article.body) if houses or places else None
    opening = _OPENING_OF_STORY.match(text) if text else None
    if text is None or opening is None:
        return None
    place, day = split_day(opening["place"].strip(" ,"), article.language)
    agency = opening["agency"]
    is_known = _known(agency, houses) if agency else day is None and _known(place, places)
    if not is_place(place) or not (is_known or _known(place, places)):
        return None
    line = text[: opening.end("agency") + 1 if agency else opening.end("place")]
    return attrs.evolve(stated_dateline(line, article.language), text=line, place=place, agency=agency)


def _known(name: str, names: Iterable[str]) -> bool:
    folded = name.casefold()
    return any(folded == each.casefold() for each in names)


_OPENING_OF_STORY = re.compile(
    r"(?P<place>[^\W\d_][^\n():–—]{1,60}?)(?:\s?\((?P<agency>[^()\n]{2,40})\))?\s?(?:\.-|--|[–—:=-])\s+"
    r"(?=[\"“„«»'‘–]?[^\W\d_a-z])"
)
"""A place, perhaps with a day and an agency, before the first sentence of the story."""


def _first_paragraph(blocks: Iterable[Block]) -> str | None:
    leading = islice(_leading(blocks), _OPENING)
    return next((block.text for block in leading if isinstance(block, Paragraph)), None)


def _leading(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, those of a section in its place: some systems put all paragraphs into one."""
    for block in blocks:
        if isinstance(block, Section):
            yield from _leading(block.body)
        else:
            yield block


def has_dateline_mark(article: Article) -> bool:
    """True where a paragraph marks its dateline."""
    return any(isinstance(mark, DatelineMark) for paragraph in article.paragraphs() for mark in paragraph.marks)


def opens_with_dateline(article: Article) -> bool:
    """True where a reader finds a dateline in the text."""
    return (
        has_dateline_mark(article)
        or opening_dateline(article.body, article.language) is not None
        or _dateline_of_metadata(article) is not None
    )


def unsaid_parts(article: Article, *, apart: Collection[str] = ()) -> list[str]:
    """The names for the document, of what a reader would find in the dateline's text and the article does not say.

    `apart`: the parts that the format writes apart; beside one of them a reader takes these as they are.
    """
    dateline = article.dateline
    if dateline is None:
        return []
    is_apart = any(getattr(dateline, part) is not None for part in apart)
    if is_apart and len(apart) == len(PARTS):
        return []
    found = stated_dateline(dateline.text, article.language)
    looked_for = [part for part in PARTS if not (is_apart and part in apart)]
    names = [part for part in looked_for if getattr(found, part) not in (None, getattr(dateline, part))]
    if not is_apart and found.text != dateline.text:
        names.append("text")
    return [_NAME + name for name in names]
