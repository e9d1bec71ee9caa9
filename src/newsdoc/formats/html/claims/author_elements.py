"""Elements of the page that are there to name the author: by their class, or as links to pages of authors.

They are looked for in the whole page, since a byline often stands outside of what holds the story; those in the head of
the story come first, then those behind it. Names in teasers, lists and comments are of other stories.
"""

import re
from typing import Any, cast

from lxml import etree

from newsdoc.formats.html.claims.claim import Claim, Source
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.tree import HtmlElement, text_of, texts
from newsdoc.model import Person
from newsdoc.wording.bylines import begins_with_by, read_byline
from newsdoc.wording.labelled import read_labelled
from newsdoc.wording.names import looks_like_person

_LOWER = "translate(@class, 'ABWJ', 'abwj')"
_NAMED = " or ".join(
    f"contains({_LOWER}, '{word}')"
    for word in ("author", "byline", "writer", "autor", "auteur", "journalist", "verfasser")
)
_LINKS = " or ".join(
    f"contains(@href, '{word}')"
    for word in (
        "/author", "/autor", "auteur/", "/autore", "/staff/", "/editors/", "/people/", "/redakteur", "/journalist",
        "/contributor", "/by/", "/profile/", "/writer", "/team/", "/reporter",
    )
)  # fmt: skip
_ELEMENTS = etree.XPath(
    f"//*[(@class and ({_NAMED})) or contains(@id, 'author') or contains(@id, 'byline') or (self::a and ({_LINKS}))]"
    "[not(self::body or self::html or self::article or self::main or self::script or self::style)]"
)
_MOST = 60
"""Elements that are looked at: pages of stories have a few."""
_LONGEST = 160
"""Characters of an element that is there to name somebody."""
_OTHERS = re.compile(
    r"comment|related|teaser|recommend|widget|sidebar|most-?read|latest|trending|card|promo|popular|list-?item", re.I
)
_NO_PLACES = frozenset(("aside", "nav", "footer", "figure", "figcaption", "blockquote", "li"))
_FIRST = 120
"""Characters of a paragraph with which the story has surely begun."""
_MOST_PEOPLE = 6


def _authors(page: Page) -> Claim[tuple[Person, ...]] | None:
    elements = [each for each in cast(list[Any], _ELEMENTS(page.root))[:_MOST] if not _is_of_another(each)]
    if not elements:
        return None
    head, foot = _placed(page, elements)
    for group in (head, foot):
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
    if not people and element.tag == "a" and looks_like_person(line):
        return (Person(line),)
    return people if len(people) <= _MOST_PEOPLE else ()


_FEW = 3


def _is_of_another(element: HtmlElement) -> bool:
    """Whether an element belongs to a teaser, a comment or a list."""
    for above in element.iterancestors():
        if above.tag in ("article", "main", "body"):
            return False
        if above.tag in _NO_PLACES or _OTHERS.search(f"{above.get('class') or ''} {above.get('id') or ''}"):
            return True
    return False


def _placed(page: Page, elements: list[HtmlElement]) -> tuple[list[HtmlElement], list[HtmlElement]]:
    """The elements near the beginning of the story, and the first few behind it."""
    first = next((b.element for b in page.blocks if b.role == "paragraph" and len(b.text) > _FIRST), None)
    if first is None:
        return elements[:_FEW], []
    wanted = set(elements)
    before: list[HtmlElement] = []
    behind: list[HtmlElement] = []
    begun = passed = False
    for element in page.root.iter():
        if element is page.heading:
            begun = True
            before = before[-_FEW:]
        elif element is first:
            passed = True
        elif element in wanted:
            (behind if passed else before).append(element)
    return (before if begun else before[-_FEW:]), behind[:_FEW]


def _head_line(page: Page) -> Claim[tuple[Person, ...]] | None:
    """A line between headline and story that opens with "By", in whatever elements it stands."""
    first = next((b.element for b in page.blocks if b.role == "paragraph" and len(b.text) > _FIRST), None)
    if page.heading is None or first is None:
        return None
    begun, left = False, _STEPS
    for element in page.root.iter():
        if element is page.heading:
            begun = True
        elif element is first or not left:
            break
        elif begun:
            left -= 1
            line = text_of(element) if len(element) < _FEW else ""
            if 3 < len(line) < _LONGEST and begins_with_by(line, page.language):
                people = read_byline(line, page.language)
                if any(person.kind == "person" for person in people):
                    return Claim(people.people, where=line)
    return None


_STEPS = 200
"""Elements behind the headline that are looked at."""

SOURCES: tuple[Source[Any], ...] = (
    Source("author element", "authors", "an element that is there for the author says: {where}", _authors),
    Source("head line", "authors", "a line under the headline says: {where}", _head_line),
)
"""Two sources."""
