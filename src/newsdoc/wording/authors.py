"""Who wrote the story, from all the byline blocks of a page together."""

import re
from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

import attrs

from newsdoc.model import Person
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.bylines import begins_with_by, read_byline
from newsdoc.wording.cues import BIT, cue_table, words_of
from newsdoc.wording.joined_names import and_words
from newsdoc.wording.languages import languages_for
from newsdoc.wording.names import has_known_script, opens_with_given_name
from newsdoc.wording.other_work import labelled_behind
from newsdoc.wording.place_names import is_place
from newsdoc.wording.taglines import may_be_tagline, read_tagline

_INITIALS = 4
"""Letters: an agency signs beside a person by its initials, its name says where the person works."""


def read_authors(bylines: Iterable[tuple[int, str]], language: str | None) -> tuple[Person, ...]:
    """The people of a page's byline blocks, given with their places on the page, each person once.

    A line that is nothing but a job or a paper's name says it of the people above it. Once somebody has signed, a line
    that stands elsewhere on the page and has no "By" is not a signature.
    """
    found: dict[str, Person] = {}
    signed: list[str] = []
    houses: set[str] = set()
    last = 0
    lines = list(bylines)
    first = next((i for i, (_, line) in enumerate(lines) if _signs(line, language)), 0)
    while first and lines[first - 1][0] == lines[first][0] - 1 and not begins_with_by(lines[first][1], language):
        first -= 1  # names of one list, not all of which open with a known name
    for place, line in lines[first:]:  # before it stands what looks like a name: "Tech Mobile" of a menu
        if found and place > last + 1 and not begins_with_by(line, language):
            continue
        line = behind_and(line, language) if found else line
        if not line:  # "Ann Lee", "and", "Bo Ray" on lines of their own
            last = place
            continue
        people = read_byline(_written_part(line), language)
        house = line.strip() if _is_employer(line, people) else _house_behind_job(line, people, language)
        if signed and house:
            for name in signed:
                if found[name].affiliation is None:
                    found[name] = attrs.evolve(found[name], affiliation=house)
            last = place
            continue
        if signed and place == last + 1 and (city := _place_of_work(line, language)):
            for name in signed:
                found[name] = attrs.evolve(found[name], location=found[name].location or city)
            last = place
            continue
        if not people and found and (line[:1].islower() or _is_job(line, language)):
            newest = next(reversed(found))
            last = place
            if found[newest].role is None:
                found[newest] = attrs.evolve(found[newest], role=line)
        for person in people:
            found.setdefault(person.name.casefold(), person)
        if people:
            last = place
            signed = [person.name.casefold() for person in people if person.kind == "person"]
            houses |= {person.name.casefold() for person in people if _signs_alone(person, people)}
    if not found:
        return tuple([Person(name) for _, line in lines[:1] for name in _plain_name(line)])
    return _with_house(tuple(found.values()), houses)


def behind_and(line: str, language: str | None) -> str:
    """A line that goes on with a list of authors, without the word that does: "and Bo Ray"."""
    word, _, rest = line.strip().partition(" ")
    return rest if word.lower() in and_words(language) else line


def _written_part(line: str) -> str:
    """A line without those who did something else than write: "Ann Lee (Text) and Bo Ray (Photos)"."""
    parts = labelled_behind(line) if "(" in line else ()
    return " | ".join(names for function, names in parts if function is None) or line


def _house_behind_job(line: str, people: Sequence[Person], language: str | None) -> str:
    """The house behind a job, in a line that names no person: "Reporter·Valley Herald"; else empty."""
    parts = [part for part in map(str.strip, _PARTS.split(line)) if part]
    if len(parts) != _JOB_AND_HOUSE or any(opens_with_given_name(person.name) for person in people):
        return ""
    is_job = cue_table(language).find(words_of(parts[0].lower()), parts[0]).whole & BIT["job"]
    return parts[1] if is_job else ""


_PARTS = re.compile(r"[·•|]")
_JOB_AND_HOUSE = 2
"""Parts of such a line."""


def _place_of_work(line: str, language: str | None) -> str:
    """The place in a line under a name that opens with the word for "in" or "from" and names nothing else: "DE PORTO
    CLARO"; else empty.
    """
    word, _, place = line.strip().partition(" ")
    spoken = languages_for(language)[0]
    if word.lower() not in spoken.in_words or begins_with_by(line, language) or not is_place(place):
        return ""
    return "" if opens_with_given_name(place) else place


def _signs_alone(person: Person, people: Sequence[Person]) -> bool:
    """Whether a line names nobody but a house, and not by the initials with which an agency signs beside people."""
    return len(people) == 1 and person.kind == "organization" and len(person.name) > _INITIALS


def _with_house(people: tuple[Person, ...], houses: Set[str]) -> tuple[Person, ...]:
    """The people without a house that signs above them on a line of its own: "By Quay Press", "Ann Lee"."""
    first = people[0]
    named = [person for person in people if person.kind == "person" and opens_with_given_name(person.name)]
    if not named or first.kind == "person" or first.name.casefold() not in houses:
        return people
    return tuple([attrs.evolve(each, affiliation=each.affiliation or first.name) for each in people[1:]])


def _plain_name(line: str) -> tuple[str, ...]:
    """A given name that is known and stands alone, or with a family name in small letters: "Paul", "ann lee"."""
    words = line.split()
    if not 1 <= len(words) <= _SMALL_NAME or not all(map(str.isalpha, words)) or not has_known_script(line):
        return ()
    written = line.islower() if len(words) > 1 else line.istitle() and len(line) > _SHORT_NAME
    return (line.strip(),) if written and opens_with_given_name(line) else ()


_SMALL_NAME = 2
"""Words of a name that is written in small letters, at most: more may be a phrase."""
_SHORT_NAME = 2
"""Letters of a given name that stands alone, more than: fewer are initials."""


class Reporters(NamedTuple):
    """Whom a line at a story's foot names as its reporters or writers."""

    people: tuple[Person, ...]
    line: str


def read_reporters(story: Sequence[str], foot: Iterable[str], language: str | None) -> Reporters | None:
    """Who reported or wrote it, by the last paragraphs of the story or the lines at its foot; None where none tells.

    Agencies sign so: "(Reporting by Ann Lee in Lyon; editing by Bo Ray)". Who helped is not an author: "Additional
    reporting by Bo Ray".

    >>> read_reporters([], ["(Reporting by Ann Lee; editing by Bo Ray)"], "en").people[0].name
    'Ann Lee'
    """
    for line in filter(may_be_tagline, (*story[-_FOOT_LINES:], *foot)):
        found = [each for each in read_tagline(line, language) if each.function in ("reporting", "writing")]
        if own := tuple([attrs.evolve(each, function=None, note=None) for each in found if _did_all(each)]):
            return Reporters(own, line)
    return None


_FOOT_LINES = 3
"""Paragraphs at the end of a story of which one may be its tagline."""


def _did_all(person: Person) -> bool:
    """Whether a tagline names somebody as the reporter, and not as one who helped."""
    first = (person.note or "").lstrip("( ").partition(" ")[0].lower()
    return person.kind == "person" and first in ("reporting", "writing", "written", "reported")


def _signs(line: str, language: str | None) -> bool:
    """Whether a line surely signs: it names somebody, and opens with "By" or with a given name that is known."""
    sure = begins_with_by(line, language) or opens_with_given_name(line)
    return sure and bool(read_byline(line, language).people)


def _is_employer(line: str, people: Sequence[Person]) -> bool:
    """True for a line under a name that is nothing but a paper's, a station's or an agency's name."""
    alone = len(people) == 1 and people[0].name == line.strip() and people[0].kind == "organization"
    return alone and not (is_news_agency(line) and len(people[0].name) <= _INITIALS)


def _is_job(text: str, language: str | None) -> bool:
    return len(text) < _JOB and bool(cue_table(language).find(words_of(text.lower()), text)[0] & BIT["job"])


_JOB = 80
"""Characters of a line with a job, fewer than."""
