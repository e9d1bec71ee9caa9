"""Elements of the page that are there to name the author: by their class, or as links to pages of authors.

They are looked for in the whole page, since a byline often stands outside of what holds the story; those in the head of
the story come first, then those behind it. Names in teasers, lists and comments are of other stories.
"""

import re
from itertools import islice
from typing import Any

from newsdoc.addresses import host_of
from newsdoc.formats.html.claims.attributes import author_links
from newsdoc.formats.html.claims.claim import Claim, Source
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.claims.shown import is_subject
from newsdoc.formats.html.claims.surroundings import around_story, head_lines, is_of_another, place_of, placed
from newsdoc.formats.html.tree import HtmlElement, text_of, texts
from newsdoc.model import Person
from newsdoc.wording.bylines import begins_with_by, read_byline
from newsdoc.wording.cues import cue_table, words_of
from newsdoc.wording.dates import read_dates
from newsdoc.wording.declared_names import read_declared
from newsdoc.wording.ideographs import is_ideographic_name
from newsdoc.wording.labelled import read_labelled
from newsdoc.wording.names import has_known_script, is_no_person, looks_like_person, opens_with_given_name
from newsdoc.wording.openers import without_opener

_NICKNAMES = re.compile(r"(?:^|\s)(?:[\w-]*author(?:[-_]*+(?:box)?[-_]*+(?:name|link))?|vcard|byline)(?:\s|$)", re.I)
"""Class names of elements that hold the name of the author, and nothing else of the author's."""
_LONGEST = 160
"""Characters of an element that is there to name somebody."""
_MOST_PEOPLE = 6
"""Authors of one story, at most: an element, or a row of boxes, that names more is a list of the staff."""
_MOST_NAMED = 60
"""Elements that are looked at of those named as an author's: pages of stories have a few."""


def _authors(page: Page) -> Claim[tuple[Person, ...]] | None:
    named = dict.fromkeys(page.attributes.authors[:_MOST_NAMED])
    links = [each for each in author_links(page.root)[:_MOST_NAMED] if each not in named and _is_own(each, page)]
    own = around_story(page)
    elements = sorted([each for each in (*named, *links) if not is_of_another(each, own)], key=place_of)
    if not elements:
        return None
    for group in placed(page, elements, _FEW):
        for element in group:
            if people := _people_of(element, page.language):
                line = " ".join(" ".join(texts(element)).split())
                beside = _in_boxes_beside(element, people, links) or _in_boxes_alike(
                    element, people, group, page.language
                )
                return Claim((*people, *beside), where=line)
    return None


def _in_boxes_alike(
    element: HtmlElement, people: tuple[Person, ...], group: list[HtmlElement], language: str | None
) -> tuple[Person, ...]:
    """Whom other elements for authors of the same look name, one each: content systems make one for each author."""
    if len(people) != 1 or not element.get("class"):
        return ()
    found = {people[0].name: people[0]}
    look = element.tag, _names_of_authors(element)
    for beside in [each for each in group if (each.tag, _names_of_authors(each)) == look][:_MOST_PEOPLE]:
        named = _people_of(beside, language)
        if len(named) == 1:
            found.setdefault(named[0].name, named[0])
    return tuple(found.values())[1:]


def _names_of_authors(element: HtmlElement) -> frozenset[str]:
    """The names of an element that speak of authors alone: a second box may have one more, "author author-extra"."""
    names = (element.get("class") or "").split()
    return frozenset(name for name in names if name in _PLAIN) or frozenset(names)


_PLAIN = frozenset(("author", "authors", "byline", "vcard"))
"""Class names of boxes for authors, without words of a template's own."""


def _in_boxes_beside(element: HtmlElement, people: tuple[Person, ...], links: list[HtmlElement]) -> tuple[Person, ...]:
    """Whom links to pages of authors name in the boxes beside that of a link, of the same look: one for each author."""
    box = element.getparent()
    if element.tag != "a" or len(people) != 1 or box is None:
        return ()
    names, found = set(links), {people[0].name: people[0]}
    for beside in islice(box.itersiblings(), _MOST_PEOPLE):
        if (beside.tag, beside.get("class")) != (box.tag, box.get("class")):
            break
        named = (text_of(link) for link in beside.iter("a") if link in names)
        name = next((text for text in named if looks_like_person(text)), None)
        if name is None:
            break
        found.setdefault(name, Person(name))
    return tuple(found.values())[1:]


def _is_own(link: HtmlElement, page: Page) -> bool:
    """Whether a link may lead to an author of this site: none elsewhere, nor one in the running text."""
    host, own = host_of(link.get("href")), host_of(page.facts.canonical or page.url)
    if host and own and host.split(".")[-2:] != own.split(".")[-2:]:
        return False
    around = link.getparent()
    return around is None or around.tag != "p" or len(text_of(around)) < _LONGEST


def _people_of(element: HtmlElement, language: str | None) -> tuple[Person, ...]:
    """The people whom an element names; a lone name counts as it stands."""
    parts = [text for part in texts(element) if (text := " ".join(part.split()))]
    line = " | ".join(parts)
    if len(line) >= _LONGEST and looks_like_person(parts[0]) and opens_with_given_name(parts[0]):
        return (Person(parts[0]),)  # a box of the author's: name, portrait, life
    if len(parts) > 1 and is_ideographic_name(parts[0]):
        return (Person(parts[0]),)
    if not 2 < len(line) < _LONGEST:
        return ()
    labelled = read_labelled(line, language)
    apart = len(parts) >= _FEW or (" " in parts[0] and looks_like_person(parts[0]))  # else "By", and "Ann Lee"
    found = labelled or read_byline(line if apart else line.replace(" | ", " "), language, marked=True).people
    people = tuple({person.name: person for person in found if person.kind == "person"}.values())
    if not people and (_is_linked_name(line, element) or _is_nickname(line, element, language)):
        return (Person(line),)
    return people if len(people) <= _MOST_PEOPLE else ()


def _is_linked_name(line: str, element: HtmlElement) -> bool:
    """Whether a link to a page of an author says nothing but a name, perhaps in small letters: "ann lee"."""
    if element.tag != "a":
        return False
    return looks_like_person(line) or (
        line.islower() and looks_like_person(line.title()) and opens_with_given_name(line)
    )


def _is_nickname(line: str, element: HtmlElement, language: str | None) -> bool:
    """Whether an element says nothing but a word or two, and is named as the author's: blogs sign so."""
    named = f"{element.get('class') or ''} {element.get('rel') or ''}"
    one = line.replace("-", "").replace("_", "").replace(" ", "", 1).isalnum()
    one = one and not line.replace(" ", "").isdigit() and not any(map(is_no_person, line.split()))
    if not one or len(line) <= 2 or not without_opener(line, language).rest:  # "Written by", and nobody
        return False
    if cue_table(language).find(words_of(line.lower()), line).whole:
        return False
    return _NICKNAMES.search(named) is not None


_FEW = 3
"""Elements that are asked before the headline, and behind the story, at most. And texts of an element from which they
are lines of their own: fewer are one, "By" and "Ann Lee"."""


def _head_line(page: Page) -> Claim[tuple[Person, ...]] | None:
    """A line between headline and story that opens with "By", in whatever elements it stands.

    Behind "By" and nothing else a word may be all that somebody signs with.
    """
    for _, parts in head_lines(page):
        line = " ".join(parts)
        if _SHORTEST < len(line) < _LONGEST and line[0] != "," and begins_with_by(line, page.language):
            people = read_byline(line, page.language, marked=len(line) < _ONE_NAME)
            if any(person.kind == "person" for person in people):
                return Claim(people.people, where=line)
            rest = without_opener(line, page.language).rest
            if rest.isalnum() and rest.islower() and (nick := read_declared(rest, page.language)):
                return Claim(nick, where=line)  # "by annlee"
    return None


_SHORTEST = 3
"""Characters of a line that signs, more than: "By" and its space alone name nobody."""


def _portrait(page: Page) -> Claim[tuple[Person, ...]] | None:
    """A name under the headline beside a picture that is called so: the portrait of who writes.

    The picture of a figure is the story's, and its caption may be nothing but a name as well.
    """
    lines = head_lines(page)
    images = [each for each, _ in lines if each.tag == "img" and not _is_in_figure(each)]
    named = dict.fromkeys((each.get("alt") or "").strip() for each in images)  # in order, or chance would choose
    for name in named:
        if not looks_like_person(name) or any(
            word in (page.headline or "") for word in name.split() if len(word) > _WORD
        ):
            continue  # a picture of what the story is about
        if any(parts and parts[0] == name for _, parts in lines):
            return Claim((Person(name),), where=name)
    return None


_WORD = 3
"""Letters of small words."""


def _is_in_figure(element: HtmlElement) -> bool:
    return next(element.iterancestors("figure"), None) is not None


_ONE_NAME = 40
"""Characters of a line that is "By" and a name."""


def _dated_line(page: Page) -> Claim[tuple[Person, ...]] | None:
    """A line in the head that is a name and a day, and little else: "11.12.2019 - Ida Holm"; or a name alone."""
    bare: Claim[tuple[Person, ...]] | None = None
    for element, parts in head_lines(page):
        line = " | ".join(parts)
        if not _SHORTEST_DATED < len(line) < _ONE_LINE or not _may_name(line) or is_of_another(element):
            continue
        people = tuple(person for person in read_byline(line, page.language) if opens_with_given_name(person.name))
        if not people or any(person.kind != "person" for person in people):
            continue
        dates = read_dates(line, page.language)
        told = sum(found.end - found.start for found in dates) + sum(len(person.name) for person in people)
        if len(line) - told > _LITTLE:
            continue
        found = Claim(people, where=line)
        if dates:
            return found
        bare = bare or (found if line == people[0].name and not is_subject(page, line) else None)
    return bare


_SHORTEST_DATED = 5
"""Characters of a line with a name, more than: fewer are initials or a label."""


def _may_name(line: str) -> bool:
    """Whether a line may hold a given name that is known, with a day, or be a name alone: reading it takes longer."""
    if not has_known_script(line):
        return False
    if any(map(str.isdigit, line)):
        return any(map(opens_with_given_name, line.split()))
    return opens_with_given_name(line)


_ONE_LINE = 90
"""Characters: a name with its date is not longer."""
_LITTLE = 20
"""Characters that stand beside a name and a date: separators, a time of day."""


SOURCES: tuple[Source[Any], ...] = (
    Source("author element", "authors", "an element that is there for the author says: {where}", _authors),
    Source("head line", "authors", "a line under the headline says: {where}", _head_line),
    Source(
        "portrait",
        "authors",
        "under the headline a picture is called {where}, and the name stands beside it",
        _portrait,
    ),
    Source("dated line", "authors", "a line at the headline names somebody, and a day: {where}", _dated_line),
)
"""What stands near the headline, or is named as the author's."""
