"""What the page prints around the story: headline, deck, byline, links to topics."""

from itertools import pairwise
from typing import Any

from newsdoc.formats.html.claims.bare_names import signed_in_brackets
from newsdoc.formats.html.claims.bylines import find_bylines, first_marked, printed_people
from newsdoc.formats.html.claims.claim import Claim, Source, claimed
from newsdoc.formats.html.claims.heading_parts import heading_parts
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.claims.signed_decks import end_of_deck
from newsdoc.formats.html.claims.topic_links import category_link, topic_links, topic_list
from newsdoc.model import Organization, Person
from newsdoc.page.mastheads import read_masthead
from newsdoc.page.roles import STORY
from newsdoc.wording.authors import read_reporters
from newsdoc.wording.comparing import letters
from newsdoc.wording.declared_names import read_declared
from newsdoc.wording.filed import read_filed
from newsdoc.wording.ideographs import read_ideographic_byline
from newsdoc.wording.labelled import author_labels, read_labelled
from newsdoc.wording.lives import subject_of_life
from newsdoc.wording.names import looks_like_person

_OVER = 120
"""Characters of a line over the headline, at most: the name of a site stands among menus and slogans."""
_FOOT = 12
"""Blocks before and behind the story in which a label of authors may stand."""
_LABELLED = 120
"""Characters of a line, or of the story's beginning and end, in which a label of authors may stand."""


def _headline(page: Page) -> Claim[str] | None:
    return claimed(" ".join(heading_parts(page.heading))) if page.heading is not None else None


def _headline_block(page: Page) -> Claim[str] | None:
    """The line that reads as the headline, on a page that has no heading of it: "<p>" for everything."""
    return claimed(next((block.text for block in page.blocks if block.role == "headline"), None))


def _masthead(page: Page) -> Claim[Organization] | None:
    """The masthead over the headline."""
    over: str | None = None
    for block in page.blocks:
        if block.role == "masthead":
            over = over or block.text
        elif block.role == "headline":
            others = [each.text for each in page.blocks if each.text != over and len(each.text) < _OVER]
            return claimed(read_masthead(over, others=others) if over else None)
    return None


def _deck(page: Page) -> Claim[str] | None:
    """The lines of the deck, but for the headline, which some pages print again over it, without the site's name."""
    headline = letters(page.headline or "")
    decks = [block.text for block in page.blocks if block.role == "deck"]
    lines = [line[: end_of_deck(line, page.language)] for line in decks]
    others = [
        line for line in lines if not (headline.startswith(said := letters(line)) and len(said) * 2 > len(headline))
    ]
    return claimed("\n".join(others))


def _authors(page: Page) -> Claim[tuple[Person, ...]] | None:
    base = page.facts.canonical or page.url
    people, line = printed_people(find_bylines(page.blocks), page.language, base, page.headline or "")
    return claimed(tuple(people), line or "")


def _labelled_authors(page: Page) -> Claim[tuple[Person, ...]] | None:
    """The people behind a label in a short line before or behind the story, or in brackets where it begins or ends."""
    texts = ["" if block.role in _PICTURED or block.hint == "comments" else block.text for block in page.blocks]
    paragraphs = [text for block, text in zip(page.blocks, texts, strict=True) if block.role in STORY]
    last = max((i for i, block in enumerate(page.blocks) if block.role in STORY), default=0)
    if (labelled := _behind_a_label(page)) is not None:
        return labelled
    near = [text for text in [*texts[:_FOOT], *texts[max(0, last - 2) : last + _FOOT]] if len(text) < _LABELLED]
    for line in [
        *near,
        *(text[:_LABELLED] for text in paragraphs[:1]),
        *(text[-_LABELLED:] for text in paragraphs[-1:]),
    ]:
        if found := read_labelled(line, page.language):
            return Claim(found, where=line)
    if paragraphs and page.language == "ja" and (signed := signed_in_brackets(paragraphs[-1])):
        return Claim(tuple(signed), where=paragraphs[-1][-_SIGNED:])
    for line in paragraphs[:_OPENING]:
        if found := read_filed(line):
            return Claim(found, where=line[:_LABELLED])
    return None


_PICTURED = ("caption", "credit")
"""Roles of lines that name who took a picture."""
_SIGNED = 10
"""Characters of a name in brackets, with what stands before it."""
_OPENING = 2
"""Paragraphs in which the line stands that says who filed a story."""


def _behind_a_label(page: Page) -> Claim[tuple[Person, ...]] | None:
    """The people in the line under a label that has a line of its own: "Author", "Ann Lee"."""
    for label, line in pairwise(page.blocks):
        if len(label.text) > _LABEL or label.text.strip(" :").lower() not in author_labels():
            continue
        if len(line.text) < _NAMES and looks_like_person(line.text.partition(",")[0].strip()):
            return Claim(read_declared(line.text, page.language), where=f"{label.text} {line.text}")
    return None


_LABEL, _NAMES = 20, 60
"""Characters of a label, and of a line of names."""


def _tagline_authors(page: Page) -> Claim[tuple[Person, ...]] | None:
    """Whom a line at the story's foot names as its reporters or writers: agencies sign "(Reporting by Ann Lee)"."""
    story = [block.text for block in page.blocks if block.role in STORY]
    foot = [block.text for block in page.blocks if block.role in ("tagline", "byline")]
    found = read_reporters(story, foot, page.language)
    if found is not None:
        return Claim(found.people, where=found.line)
    for line in foot:
        people = () if line.isascii() or len(line) > _JOB_LINE else read_ideographic_byline(line, page.language)
        if people and all(f"{person.name} {person.role}" in line for person in people):
            return Claim(people, where=line)
    for block in page.blocks:
        name = subject_of_life(block.text) if block.role == "tagline" else None
        if name and looks_like_person(name):
            return Claim((Person(name),), where=block.text[:_LABELLED])
    return None


_JOB_LINE = 60
"""Characters of a line of names with what their bearers are behind each: "홍길동 기자"."""


def _marked(page: Page) -> Claim[tuple[Person, ...]] | None:
    people, line = first_marked(page.attributes.marked_authors, page.language)
    return claimed(tuple(people), line or "")


SOURCES: tuple[Source[Any], ...] = (
    Source("page", "headline", "the page shows it as its headline", _headline),
    Source("block", "headline", "the line reads as a headline and stands where headlines do", _headline_block),
    Source("masthead", "publisher", "the masthead over the headline names it", _masthead),
    Source("page", "summary", "printed under the headline", _deck),
    Source("category link", "section", "a link of the page is marked as the story's category", category_link),
    Source("page", "authors", "the page prints: {where}", _authors),
    Source("labelled", "authors", "the page prints behind a label: {where}", _labelled_authors),
    Source("tagline", "authors", "the story ends with: {where}", _tagline_authors),
    Source("marked", "authors", "an element of the page is marked as the author", _marked),
    Source("tag links", "keywords", "the page links them as its topics", topic_links),
    Source("topic list", "keywords", "a list of links to pages of topics", topic_list),
)
"""One source a field, or several where they are not trusted alike."""
