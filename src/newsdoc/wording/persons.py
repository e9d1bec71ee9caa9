"""One run of a byline or tagline: names, and what stands with a name, which is a job, a place, a house."""

import re

import attrs

from newsdoc.model import Person
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.jobs import is_job, is_job_word, is_whole_job, job_start
from newsdoc.wording.joined_names import parts_of
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import Language
from newsdoc.wording.names import (
    DESKS,
    FROM_IN_NAMES,
    NO_OPENERS,
    OF,
    PARTICLES,
    STAFF,
    capitalised,
    is_generation,
    is_name_suffix,
    is_no_person,
    is_organisation,
    looks_like_person,
    may_be_family_name,
    opens_with_given_name,
    organisation_start,
    without_degrees,
    without_titles,
)

_SITE = re.compile(r"\w\.(?:com|net|org|news|co\.[a-z]{2})$", re.I)
_INITIALS = re.compile(r"(?!USA$|UAE$)[A-Z]{3,5}$")
"""A broadcaster or agency by its initials."""
_BRACKETS = re.compile(r"(?<=\S)\s*[(\[]([^()\[\]]{0,120})(?:[)\]][\s.]*)?$")
_SHORTHAND = re.compile(r"[a-zäöüß]{1,5}[./]?(?:[a-zäöüß]{1,4}\.?)?|\d{1,3}")
"""How a newsroom signs for short, "nbr" or "old."; or an age."""
_HOUSE_WORDS = 4
"""Letters: an agency signs beside a person by its initials, its longer name says where the person works."""
_TITLE_WORDS = 5
"""Words of a job or title before a name, at most: an adjective, an office, a department. More is a sentence."""
_MOST_PLACE_WORDS = 4
"""Words of a place behind a name, at most ("Rio de Janeiro"): more is a sentence."""


def read_run(run: str, spoken: tuple[Language, ...], people: list[Person], *, signed: bool = False) -> None:
    """One run of names, jobs and places, appended to (or, for a job or an organisation, noted of) `people`.

    `signed`: the line says that it is a byline, so that what stands there is a name even if it is one word.
    """
    before = len(people)
    for part, joined in parts_of(run, spoken):
        if is_name_suffix(part) and people:
            if is_generation(part) and len(people) > before:
                people[-1] = attrs.evolve(people[-1], name=f"{people[-1].name}, {part}")
            continue  # a degree is not part of the name
        person = person_of(part, spoken, signed=signed and not people)
        if joined and people and may_be_family_name(part) and people[-1].kind == "person":
            person = Person(part)
        # An organisation behind a name is where the person works; only the initials of an agency sign beside it.
        house = person is not None and person.kind == "organization" and len(person.name) > _HOUSE_WORDS
        if people and (house or _SITE.search(part)):
            _describe(part, spoken, people, before)
        elif person is not None and people and not joined and _is_job_behind(part, person, people[-1]):
            people[-1] = attrs.evolve(people[-1], role=part)
        elif person is not None and people and not joined and _is_desk_behind(part, people[-1]):
            people[-1] = attrs.evolve(people[-1], affiliation=part)
        elif person is not None and people and not joined and _is_place_behind(part, person):
            people[-1] = attrs.evolve(people[-1], location=people[-1].location or part.partition(" ")[2])
        elif person is not None:
            people.append(person)
        elif people:
            _describe(part, spoken, people, before)


def _is_job_behind(part: str, person: Person, last: Person) -> bool:
    """Whether a name with a job behind it is rather the whole job of the person before: "Ann Lee, Ap Sports Writer"."""
    jobless = last.kind == "person" and last.role is None
    return bool(person.role) and jobless and part.startswith(person.name) and not opens_with_given_name(person.name)


def _is_desk_behind(part: str, last: Person) -> bool:
    """Whether what looks like a name behind a comma is a desk of an agency: "Ann Lee, PA Scotland"."""
    first, _, rest = part.partition(" ")
    return bool(rest) and last.affiliation is None and first.isupper() and is_news_agency(first)


def _is_place_behind(part: str, person: Person) -> bool:
    """Whether what looks like a name behind a comma is a place, since it opens in small letters."""
    return part[0].islower() and " " in part and person.kind == "person"


def person_of(part: str, spoken: tuple[Language, ...], *, signed: bool = False) -> Person | None:
    """A person with what stands with the name in the same part: job, place, house. None when it names nobody."""
    bracketed = ""
    if found := _BRACKETS.search(part):
        part, bracketed = part[: found.start()], found[1].strip()
    person = _person_of(part, spoken, signed)
    if person is None or not bracketed or _SHORTHAND.fullmatch(bracketed):
        return person
    words = bracketed.split()
    if len(words) > 1 and words[0].lower() in _before_places(spoken):
        return attrs.evolve(person, location=person.location or " ".join(words[1:]))
    if is_organisation(bracketed):
        return attrs.evolve(person, affiliation=person.affiliation or bracketed)
    return attrs.evolve(person, role=person.role or bracketed) if is_job(bracketed, spoken) else person


def _person_of(part: str, spoken: tuple[Language, ...], signed: bool) -> Person | None:
    part, house = _house_of(part, spoken)
    part, place = place_of(part, spoken)
    words = part.split()
    if not words:
        return None
    if found := _behind_title(words, spoken, signed):
        return attrs.evolve(found, location=place, affiliation=found.affiliation or house)
    if words[0].istitle() and not opens_with_given_name(words[0]) and words[0].lower() in _before_places(spoken[:1]):
        return None  # "Em São Paulo"
    if words[0].islower() and any(words[0] in language.in_words for language in spoken) and words[0] not in PARTICLES:
        return None
    job = job_start(words, spoken)
    role = _role_of(" ".join(words[job:]).strip(" ()"), spoken) if job is not None else None
    head = words if job is None else words[:job]
    if job is not None and _is_house(head, words):
        return Person(part.strip(" ()"), kind="organization", location=place) if is_organisation(words[-1]) else None
    if part.isupper() and len(words) > 2 and job is None and is_organisation(part):
        return Person(part, kind="organization", location=place)  # "NEW YORK DAILY NEWS"
    name, affiliation = " ".join(head).strip(" ()"), house
    if len(head) > _PERSON and (at := organisation_start(head)) is not None and looks_like_person(" ".join(head[:at])):
        name, affiliation = " ".join(head[:at]), " ".join(head[at:])
    name = without_degrees(without_titles(name))
    if affiliation is not None:
        name, affiliation = _with_initials_behind(name, affiliation)
    if looks_like_person(name) and name.lower().partition(" ")[0] not in NO_OPENERS:
        return Person(capitalised(name), role=role, affiliation=affiliation, location=place)
    whole = part.strip(" ()")
    if job is not None and len(head) == 1:
        return None
    if is_news_agency(whole) or (is_organisation(whole) and 1 < len(whole.split()) <= _HOUSE):
        return Person(whole, kind="organization", location=place)
    if signed and job is None and _is_single_name(name):
        return Person(capitalised(name), affiliation=affiliation, location=place)
    return None


def _role_of(job: str, spoken: tuple[Language, ...]) -> str | None:
    """A job without the "is a" that opens it in a sentence about somebody."""
    opening = next((each for each in _openings(spoken) if job.lower().startswith(each)), "")
    return job[len(opening) :] or None


@per_language()
def _openings(spoken: tuple[Language, ...]) -> tuple[str, ...]:
    return tuple(sorted((f"{phrase} " for language in spoken for phrase in language.is_words), key=len, reverse=True))


_PERSON, _HOUSE = 3, 5
"""Words of a person's name, at most, before a house may begin; and words of a house's name."""


_HOUSE_INITIALS = re.compile(r"[A-Z]{2,4}")


def _with_initials_behind(name: str, house: str) -> tuple[str, str]:
    """Initials between a name and a house as what they are, the beginning of the house: "Bo Ray", "NJ Media"."""
    head, _, last = name.rpartition(" ")
    if " " in head and not name.isupper() and _HOUSE_INITIALS.fullmatch(last) and not is_generation(last):
        return head, f"{last} {house}"
    return name, house


def _is_single_name(name: str) -> bool:
    """Whether a lone word may be all that somebody signs with: "Dominique"."""
    core = name.replace("-", "").replace("’", "").replace("'", "")
    return len(core) > 2 and core.isalpha() and core[0].isupper() and not core.isupper() and not is_no_person(name)


def _house_of(part: str, spoken: tuple[Language, ...]) -> tuple[str, str | None]:
    """Split "Ann Lee for The Post" and "Ann Lee/The Post" into the name and the house."""
    name, _, house = part.partition("/")
    if house and looks_like_person(name) and (is_organisation(house) or house.lower().startswith("the ")):
        return name, house
    before_houses, phrases = _before_houses(spoken)
    for phrase in phrases:
        if (at := part.lower().find(phrase)) > 0:  # "Ann Lee on behalf of the council"
            return part[:at], part[at + len(phrase) :]
    words = part.split()
    for i in range(2, len(words) - 1):
        named = words[i + 1 :] if words[i + 1] != "the" else words[i + 2 :]
        if words[i].lower() in before_houses and named and not named[0].islower():
            return " ".join(words[:i]), " ".join(words[i + 1 :])
    return part, None


@per_language()
def _before_houses(spoken: tuple[Language, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """What stands before a house: words, and phrases with the spaces around them."""
    found = frozenset(word for language in spoken for word in language.for_words)
    return found, tuple(f" {each} " for each in sorted(found) if " " in each)


def _behind_title(words: list[str], spoken: tuple[Language, ...], signed: bool) -> Person | None:
    """The person behind a job or title: "Politik-Redakteurin Ida Holm", "notre envoyé spécial Ann Lee"."""
    for at in range(1, min(_TITLE_WORDS, len(words) - 2) + 1):
        title, name = words[:at], " ".join(words[at:])
        if not OF.isdisjoint(words[at - 1 : at + 1]) or not looks_like_person(name):
            continue
        job = next((i for i, word in enumerate(title) if is_job_word(word, spoken)), None)
        if job is None and not is_job(" ".join(title), spoken):
            plain = title[0].islower() and all(word.islower() for word in title if word not in PARTICLES)
            if signed and plain and not is_job_word(words[at], spoken):  # "unserer Korrespondentin Ann Lee"
                return Person(capitalised(name)) if title[0] not in PARTICLES else None
            continue
        if any(is_job_word(word, spoken) for word in words[at:]):
            continue
        if job and (_is_desk(title[:job]) or is_whole_job(title, spoken)):
            job = 0
        lead = title[: job or 0]
        if lead and not (is_organisation(" ".join(lead)) or lead[0].islower() or len(lead) == 1):
            continue
        house = " ".join(lead) if lead and not lead[0].islower() else None
        role = " ".join(title[job or 0 :]) if job is not None else " ".join(w for w in title if len(w) > _SMALL_WORD)
        return Person(capitalised(without_titles(name)), role=role or None, affiliation=house)
    return None


_SMALL_WORD = 3
"""Letters of an article or preposition before a job, at most."""


def _is_desk(words: list[str]) -> bool:
    """Whether words before a job name the desk, not the paper: "Sports Reporter Ann Lee"."""
    return all(word.lower() in DESKS for word in words)


def _is_house(head: list[str], words: list[str]) -> bool:
    """Whether a job's words belong to no name: "AP Auto Writer" says where someone works, "Space Agency" is a house."""
    if head and (is_news_agency(head[0]) or (len(head) == 1 and len(head[0]) > 2 and head[0].isupper())):
        return True
    last = words[-1].strip(".,()").lower()
    return last in STAFF and (len(words) - len(head) == 1 or words[-2].lower() in (*DESKS, "and"))


def place_of(part: str, spoken: tuple[Language, ...]) -> tuple[str, str | None]:
    """Split "Ann Lee in Paris" into the name and the place; "in" may end it, before a section that is a link."""
    words = part.split()
    before_places = _before_places(spoken)
    if len(words) > _NAME and _closes(words[-1], before_places):
        return " ".join(words[:-1]), None
    for i in range(1, len(words) - 1):
        if (words[i].lower() if part.isupper() else words[i]) in before_places:
            place = " ".join(words[i + 1 :])
            if place[:1].isupper() and len(words) - i <= _MOST_PLACE_WORDS + 1:
                return " ".join(words[:i]), place.strip(" .")
    return part, None


_NAME = 2
"""Words of a name."""


def _closes(word: str, before_places: frozenset[str]) -> bool:
    """Whether a word that stands before places is the last: in capitals, one letter is an initial."""
    return word.lower() in before_places and (word.islower() or (word.isupper() and len(word) > 1))


@per_language()
def _before_places(spoken: tuple[Language, ...]) -> frozenset[str]:
    return frozenset(word for language in spoken for word in language.in_words) - FROM_IN_NAMES


def _describe(part: str, spoken: tuple[Language, ...], people: list[Person], first: int) -> None:
    """Give a job, an organisation or a place that stands behind names to those people."""
    last = people[-1]
    if is_job(part, spoken):
        role, place = place_of(part, spoken)
        if last.role is None:
            people[-1] = attrs.evolve(last, role=role, location=last.location or place)
    elif is_organisation(part) or part.lower().startswith("the ") or _SITE.search(part):
        for i in range(min(first, len(people) - 1), len(people)):
            if people[i].affiliation is None and people[i].kind == "person":
                people[i] = attrs.evolve(people[i], affiliation=part)
    elif part.isupper() and _INITIALS.match(part) and not last.name.isupper() and last.affiliation is None:
        people[-1] = attrs.evolve(last, affiliation=part)
    elif part[:1].isupper() and len(part.split()) <= _TOWN and last.location is None:
        people[-1] = attrs.evolve(last, location=part)


_TOWN = 3
"""Words of a place behind a name and a comma, at most."""
