"""Elements of the page that are there to name the author: by their class, or as links to pages of authors.

They are looked for in the whole page, since a byline often stands outside of what holds the story; those in the head of
the story come first, then those behind it. Names in teasers, lists and comments are of other stories.
"""

import re
from typing import Any

from newsdoc.formats.html.claims.claim import Claim, Source
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.claims.surroundings import head, is_of_another, named, placed
from newsdoc.formats.html.tree import HtmlElement, text_of, texts
from newsdoc.model import Person
from newsdoc.wording.bylines import begins_with_by, read_byline
from newsdoc.wording.cues import cue_table, words_of
from newsdoc.wording.labelled import read_labelled
from newsdoc.wording.names import is_no_person, looks_like_person

_CLASSES = re.compile(r"[aA]uthor|by-?[lL]ine|By-?[lL]ine|[wW]riter|[aA]utor|auteur|[jJ]ournalist|verfasser")
"""Class names of elements that name the author."""
_NICKNAMES = re.compile(r"(?:^|\s)(?:[\w-]*author(?:[-_]*(?:name|link))?|vcard|byline)(?:\s|$)", re.I)
"""Class names of elements that hold the name of the author, and nothing else of the author's."""
_LINKS = re.compile(
    r"/auth?or|auteur/|/(?:staff|editors|people|by|profile?|team)/|/(?:redakteur|journalist|contributor|writer|reporter)"
)
"""Addresses of pages about authors."""
_LONGEST = 160
"""Characters of an element that is there to name somebody."""
_MOST_PEOPLE = 6


def _authors(page: Page) -> Claim[tuple[Person, ...]] | None:
    elements = [each for each in named(page, _CLASSES, _LINKS) if not is_of_another(each)]
    if not elements:
        return None
    for group in placed(page, elements, _FEW):
        for element in group:
            if found := _people_of(element, page.language):
                line = " ".join(" ".join(texts(element)).split())
                return Claim(found, where=line)
    return None


def _people_of(element: HtmlElement, language: str | None) -> tuple[Person, ...]:
    """The people whom an element names; a lone name counts as it stands."""
    parts = [" ".join(part.split()) for part in texts(element)]
    line = " | ".join(part for part in parts if part)
    if not 2 < len(line) < _LONGEST:
        return ()
    labelled = read_labelled(line, language)
    found = (
        labelled or read_byline(line.replace(" | ", " ") if len(parts) < _FEW else line, language, marked=True).people
    )
    people = tuple(person for person in found if person.kind == "person")
    if not people and ((element.tag == "a" and looks_like_person(line)) or _is_nickname(line, element, language)):
        return (Person(line),)
    return people if len(people) <= _MOST_PEOPLE else ()


def _is_nickname(line: str, element: HtmlElement, language: str | None) -> bool:
    """Whether an element says nothing but one word, and is named as the author's: blogs sign so."""
    named = f"{element.get('class') or ''} {element.get('rel') or ''}"
    one = line.replace("-", "").replace("_", "").isalnum() and not line.isdigit() and not is_no_person(line)
    if not one or len(line) <= 2 or cue_table(language).find(words_of(line.lower()), line).whole:
        return False
    return _NICKNAMES.search(named) is not None


_FEW = 3


def _head_line(page: Page) -> Claim[tuple[Person, ...]] | None:
    """A line between headline and story that opens with "By", in whatever elements it stands."""
    for element in head(page):
        line = text_of(element) if len(element) < _FEW else ""
        if 3 < len(line) < _LONGEST and begins_with_by(line, page.language):
            people = read_byline(line, page.language)
            if any(person.kind == "person" for person in people):
                return Claim(people.people, where=line)
    return None


SOURCES: tuple[Source[Any], ...] = (
    Source("author element", "authors", "an element that is there for the author says: {where}", _authors),
    Source("head line", "authors", "a line under the headline says: {where}", _head_line),
)
"""Two sources."""
