"""People: who signs a story.

`read_byline` takes the bylines of many languages apart: "By A, B and C in Paris", "Von A und B, dpa", "A, Political
Editor | The Paper". What stands at the foot of a story is read in `taglines.py`.
"""

import re
from functools import cache, lru_cache

import attrs

from newsdoc.model import Person
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.cues import BIT, cue_table, words_of
from newsdoc.wording.dates import read_dates
from newsdoc.wording.languages import Language, languages_for
from newsdoc.wording.names import (
    PARTICLES,
    glue_points,
    is_name_suffix,
    is_organisation,
    looks_like_person,
    organisation_start,
    without_titles,
)

_MAX = 1000
_SEPARATOR = re.compile(r"\s*[|·•]\s*|\s+[–—/-]\s+|\s*[\n\t]\s*|\s*;\s*")
_NOISE = re.compile(r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}\.\w\S*|@\S*|\((?:he|she|they)/\w+\)")
_AROUND = " \t\r\n:,.-–—|•·*"
_SITE = re.compile(r"\w\.(?:com|net|org|news|co\.[a-z]{2})$", re.I)
_SOURCE_WORDS = ("bron:", "source:", "quelle:", "fuente:", "fonte:", "zdroj:", "źródło:", "kaynak:", "källa:", "kilde:")
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
"""What tells bearers of one name apart is part of the name; a degree behind it is not."""
_IN_NAMES = frozenset(("de", "da", "do", "van"))
"""Words for "from" that stand inside names as well: "María de la Cruz"."""
_INITIALS = re.compile(r"(?!USA$|UAE$)[A-Z]{3,5}$")
"""A broadcaster or agency by its initials."""
_SIGNED = re.compile(r"[A-Z]{2,5}(?![\w.])")
"""What signs behind "By" without being a name: a desk's or a paper's initials."""
_ON = frozenset(("on", "am", "le", "el", "il", "op", "den", "em", "på", "dnia", "the", "at"))
"""What stands before a date."""
_CJK_NAME = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CJK_JOB = re.compile(r"\s*(記者|编辑|记者|編集委員|特派員|論説委員|기자|특파원)$")


@lru_cache(32)  # The rules and the assembly of one page read the same few lines.
def read_byline(text: str, language: str | None = None) -> tuple[Person, ...]:
    """The people (or desks and agencies) that a byline names, in order, with role, affiliation and place where printed.

    `text` may hold a date, a handle or a reading time as well; they are left out. Empty when nobody is named.
    """
    text = printed = text[:_MAX].strip()
    spoken = languages_for(language)
    text = _without_dates(text, language)
    if text.lower().startswith(_SOURCE_WORDS):
        text = text.split(":", 1)[1]
    text = _without_by(text, spoken)
    people: list[Person] = []
    for segment in _segments(_NOISE.sub(" | ", text)):
        segment = _without_date_words(_without_by(segment, spoken), language)
        if not segment or _says_something_else(segment, language):
            continue
        _read_segment(segment, spoken, people)
    if not people and text != printed.strip(_AROUND) and (signed := _SIGNED.match(text)):
        return (Person(signed[0], kind="organization"),)
    return tuple([_with_full_stop(person, printed) for person in people])


def _with_full_stop(person: Person, text: str) -> Person:
    """ "Bo Ray, Jr." keeps the full stop that was cut off at the end of the line."""
    cut = person.name.endswith(("Jr", "Sr", "jr", "sr")) and person.name + "." in text
    return attrs.evolve(person, name=person.name + ".") if cut else person


def _without_dates(text: str, language: str | None) -> str:
    """Cut dates out, with the words that lead up to them ("on Monday,", "Published:"), a separator in their place."""
    pieces, at = [], 0
    for found in read_dates(text, language):
        pieces += [_without_lead(text[at : found.start], language), " | "]
        at = found.end
    return "".join([*pieces, text[at:]])


def _without_lead(text: str, language: str | None) -> str:
    """The text without weekday, "on" and "published" at its end."""
    days = {day for spoken in languages_for(language) for day in spoken.weekdays}
    words = text.split()
    while words:
        word = words[-1].strip(",:.-–|()").lower()
        told = cue_table(language).find([word])[0] & (BIT["published"] | BIT["updated"])
        if word and word not in days and word not in _ON and not told:
            break
        words.pop()
    return " ".join(words)


def begins_with_by(text: str, language: str | None) -> bool:
    """Whether a text opens with "By", "Von:", "Texto de" or the like."""
    return _without_by(text, languages_for(language)) != text.strip(_AROUND)


def _without_by(text: str, spoken: tuple[Language, ...]) -> str:
    """The text without "By", "Von:", "Texto de"; also when the next word is glued to it ("byAnn Lee")."""
    text = text.strip(_AROUND)
    lowered = text.lower()
    for language in spoken:
        if not lowered.startswith(language.by):
            continue
        for by in language.by:
            if not lowered.startswith(by):
                continue
            rest = text[len(by) :]
            glued = rest[:1].isalpha()
            if glued and not (rest[0].isupper() and text[len(by) - 1].islower()):
                continue
            if not rest.strip(" :"):
                return ""
            return rest.lstrip(" :\t\n\u00a0")
    return text


def _without_date_words(segment: str, language: str | None) -> str:
    """Cut "published", "last updated" and what follows off behind a name."""
    words = segment.split()
    table = cue_table(language)
    for i in range(2, len(words)):
        if words[i][0].islower() and (
            table.find([words[i].lower().strip(".,:")])[0] & (BIT["published"] | BIT["updated"])
        ):
            return " ".join(words[:i])
    return segment


def _segments(text: str) -> list[str]:
    """Parts between bars, dashes and glue points."""
    parts = []
    for part in _SEPARATOR.split(text):
        at = 0
        for point in glue_points(part):
            parts.append(part[at:point])
            at = point
        parts.append(part[at:])
    return [stripped for part in parts if (stripped := part.strip(" ,:.-–—\u200b\u00a0") if part else "")]


def _says_something_else(segment: str, language: str | None) -> bool:
    """True for "Published", "2 minutes ago", "5 min read", "Share": no name in it."""
    if segment[0].isdigit():
        return True
    words = words_of(segment.lower())
    anywhere, leading, whole = cue_table(language).find(words, segment)
    if whole & (BIT["share"] | BIT["more"] | BIT["published"] | BIT["updated"] | BIT["comment"] | BIT["topics"]):
        return True
    if leading & (BIT["published"] | BIT["updated"] | BIT["reading"]):
        return True
    return bool(anywhere & (BIT["ago"] | BIT["reading"]) and any(map(str.isdigit, segment)))


def _read_segment(segment: str, spoken: tuple[Language, ...], people: list[Person]) -> None:
    """One run of names, jobs and places, appended to (or, for a job or an organisation, told of) `people`."""
    before = len(people)
    for part in names_of(segment, spoken):
        if is_name_suffix(part) and people:
            if part.strip(". ").lower() in _GENERATIONS and len(people) > before:
                people[-1] = attrs.evolve(people[-1], name=f"{people[-1].name}, {part}")
            continue  # a degree is no part of the name
        person = person_of(part, spoken)
        # An organisation behind a name is where the person works; only the initials of an agency sign beside it.
        house = person is not None and person.kind == "organization" and len(person.name) > 4
        if people and (house or _SITE.search(part)):
            _describe(part, spoken, people, min(before, len(people) - 1))
        elif person is not None:
            people.append(person)
        elif people:
            _describe(part, spoken, people, before)


def names_of(segment: str, spoken: tuple[Language, ...]) -> list[str]:
    """The segment split at commas and "and"-words between names."""
    joins = _joins(spoken)
    parts: list[str] = []
    for piece in re.split(r"\s*[,、]\s*", segment):
        current: list[str] = []
        for word in piece.split():
            if word.lower() in joins and not current and parts:  # ", and Bo Ray"
                continue
            if word.lower() in joins and current and not _is_job(" ".join(current), spoken):
                parts.append(" ".join(current))
                current = []
            else:
                current.append(word)
        parts.append(" ".join(current))
    return [part for part in parts if part.strip(" .")]


@cache
def _joins(spoken: tuple[Language, ...]) -> frozenset[str]:
    """What joins two names."""
    return frozenset(
        word
        for language in spoken
        for word in language.and_words
        if word not in PARTICLES or word in ("e", "y", "i", "und")
    )


def person_of(part: str, spoken: tuple[Language, ...]) -> Person | None:
    """A person with what follows the name in the same part: job, place, organisation. None when it names nobody."""
    if _CJK_NAME.search(part):
        title = _CJK_JOB.search(part)
        name = part[: title.start()].strip() if title else part.strip()
        if not name or len(name) > 20:
            return None
        return Person(name, role=title[1] if title else None, kind="organization" if is_news_agency(name) else "person")
    part, place = place_of(part, spoken)
    words = part.split()
    if words[0].islower() and any(words[0] in language.in_words for language in spoken) and words[0] not in PARTICLES:
        return None
    job = _job_start(words, spoken)
    role = " ".join(words[job:]).strip(" ()") or None if job is not None else None
    head = words if job is None else words[:job]
    if job is not None and _is_house(head, words):
        return Person(part.strip(" ()"), kind="organization", location=place) if is_organisation(words[-1]) else None
    name, affiliation = " ".join(head).strip(" ()"), None
    if len(head) > 3 and (at := organisation_start(head)) is not None and looks_like_person(" ".join(head[:at])):
        name, affiliation = " ".join(head[:at]), " ".join(head[at:])
    name = without_titles(name)
    if looks_like_person(name) and not name.lower().startswith("the "):
        return Person(name, role=role, affiliation=affiliation, location=place)
    whole = part.strip(" ()")
    if job is not None and len(head) == 1:
        return None
    if is_news_agency(whole) or (is_organisation(whole) and 1 < len(whole.split()) <= 5):
        return Person(whole, kind="organization", location=place)
    return None


def _is_house(head: list[str], words: list[str]) -> bool:
    """Whether a job's words belong to no name: "AP Auto Writer" says where someone works, "Space Agency" is a house."""
    if head and (is_news_agency(head[0]) or (len(head) == 1 and len(head[0]) > 2 and head[0].isupper())):
        return True
    last = words[-1].strip(".,()").lower()
    return last in _HOUSES and (len(words) - len(head) == 1 or words[-2].lower() in _OF_A_HOUSE)


_HOUSES = frozenset(("agency", "agencies", "staff", "newsroom", "desk"))
_OF_A_HOUSE = frozenset(("editorial", "news", "sports", "digital", "business"))


def place_of(part: str, spoken: tuple[Language, ...]) -> tuple[str, str | None]:
    """Split "Ann Lee in Paris" into the name and the place."""
    words = part.split()
    before_places = _before_places(spoken)
    for i in range(1, len(words) - 1):
        if (words[i].lower() if part.isupper() else words[i]) in before_places:
            place = " ".join(words[i + 1 :])
            if place[:1].isupper() and len(words) - i <= 5:
                return " ".join(words[:i]), place.strip(" .")
    return part, None


@cache
def _before_places(spoken: tuple[Language, ...]) -> frozenset[str]:
    return frozenset(word for language in spoken for word in language.in_words) - _IN_NAMES


def _is_job(text: str, spoken: tuple[Language, ...]) -> bool:
    """True when a job is named in the text: "Political Editor", "envoyé spécial"."""
    padded = f" {' '.join(words_of(text.lower().replace('-', ' ')))} "
    return any(f" {phrase} " in padded for language in spoken for phrase in language.cues.get("job", ()))


def _job_start(words: list[str], spoken: tuple[Language, ...]) -> int | None:
    """Where a job begins behind a name: "Mathias Berg Journalist" 2; None where none does."""
    jobs = _jobs(spoken)
    for i, word in enumerate(words):
        if word.lower().strip(".,()").partition("-")[0] in jobs:
            # Words between the name and the job belong to the job: "Emma Reed Lifestyle Writer".
            return min(i, 2) if i > 2 and not words[1].endswith(".") else i
    return None


@cache
def _jobs(spoken: tuple[Language, ...]) -> frozenset[str]:
    return frozenset(phrase for language in spoken for phrase in language.cues.get("job", ()) if " " not in phrase)


def _describe(part: str, spoken: tuple[Language, ...], people: list[Person], first: int) -> None:
    """Give a job, an organisation or a place that stands behind names to those people."""
    last = people[-1]
    if _is_job(part, spoken):
        role, place = place_of(part, spoken)
        if last.role is None:
            people[-1] = attrs.evolve(last, role=role, location=last.location or place)
    elif is_organisation(part) or part.lower().startswith("the ") or _SITE.search(part):
        for i in range(min(first, len(people) - 1), len(people)):
            if people[i].affiliation is None and people[i].kind == "person":
                people[i] = attrs.evolve(people[i], affiliation=part)
    elif part.isupper() and _INITIALS.match(part) and not last.name.isupper() and last.affiliation is None:
        people[-1] = attrs.evolve(last, affiliation=part)
    elif part[:1].isupper() and len(part.split()) <= 3 and last.location is None:
        people[-1] = attrs.evolve(last, location=part)
