"""Taglines: who contributed to a story, as the lines at its foot tell.

"X reported from Y. Z contributed to this report.", "Reporting by A in B; Editing by C", "Mitarbeit: D".
"""

import re
from collections.abc import Iterator, Set
from itertools import pairwise

import attrs

from newsdoc.model import Person
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.cues import words_of
from newsdoc.wording.jobs import is_job
from newsdoc.wording.joined_names import names_of
from newsdoc.wording.language_data import per_language, tables
from newsdoc.wording.languages import Language, languages, languages_for, single_with_words
from newsdoc.wording.names import PARTICLES, STAFF, is_organisation, looks_like_person
from newsdoc.wording.openers import without_opener
from newsdoc.wording.people_named import NamedPeople
from newsdoc.wording.persons import person_of, place_of

_MAX = 1000
"""Characters that are read: a tagline names a dozen people in a few hundred; a long paragraph costs no more."""
_SENTENCE_END = re.compile(r"(?<=[^\W\d_][^\W\d_][.!?])[\"”’)]?\s+(?=[^\W\d_a-z])|;\s*")
_COMMA = re.compile(r",\s+")
_NAMES = re.compile(r"[^;:]{2,200}")
"""The names behind a label, up to the end of the sentence."""
_NAMES_BEFORE = re.compile(r"[^\d;:]{2,160}")
"""The names before a verb."""
_PLACE = re.compile(r"[^.;]{2,60}")
"""Where somebody reported from."""


@per_language()
def tagline_labels() -> dict[str, str]:
    """What opens a line of names, to what these people did; of all languages, since pages mix them here."""
    return {label: function for language in languages().values() for label, function in language.taglines.items()}


@per_language()
def _labels_without_colon() -> tuple[str, ...]:
    """Those of several words, after which names follow without a colon too; with the space behind them."""
    return tuple(f"{label} " for label in tagline_labels() if " " in label)


@per_language()
def _labels_with_by() -> tuple[str, ...]:
    """Those that end with "by" or the like, after which nothing but names can follow, longest first."""
    found = {
        f"{label} "
        for language in languages().values()
        for label in language.taglines
        if " " in label and label.rpartition(" ")[2] in language.function_words
    }
    return tuple(sorted(found, key=len, reverse=True))


@per_language()
def _verbs_behind(kind: str) -> tuple[str, ...]:
    """What stands behind the names of those who took part, or before the place they reported from, between spaces."""
    found = {f" {phrase} " for _, table in tables("taglines") for phrase in table.get(kind, ())}
    return tuple(sorted(found, key=len, reverse=True))


@per_language()
def _before_places() -> frozenset[str]:
    """The words between who reported and the place, between spaces: " from "."""
    return frozenset(f" {verb.split()[-1]} " for verb in _verbs_behind("reported"))


@per_language()
def _with_agency() -> re.Pattern[str]:
    """ "With AP", "(mit dpa und AFP)": agencies whose material the story uses."""
    return re.compile(rf"^\(?(?:{_with_words()})\s+(?P<names>[^.;]{{2,80}})\)?\.?$", re.I)


def _with_words() -> str:
    words = {word for language in languages().values() for word in language.with_words}
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_LABELLED = re.compile(r":\s*[^\W\d_a-z]")


@per_language()
def _opens_with() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[.;!?][\"”’)]?\s+)\(?(?:{_with_words()})\s", re.I)


@per_language()
def _stems() -> tuple[str, ...]:
    return tuple(dict.fromkeys(stem for language in languages().values() for stem in language.tagline_stems))


def may_be_tagline(text: str) -> bool:
    """Whether a line is worth reading as one that names contributors; most are not, and reading takes its time."""
    return (
        any(map(text.lower().__contains__, _stems()))
        or _LABELLED.search(text) is not None
        or _opens_with().search(text) is not None
    )


def read_tagline(text: str, language: str | None = None) -> NamedPeople:
    """The people a tagline names, each with what they did (`function`), place, and the sentence that says so (`note`).

    Author biographies and editorial notes name nobody who contributed; in them nobody is named.
    """
    people: list[Person] = []
    spoken = languages_for(language)
    for sentence in _sentences(text[:_MAX].strip(" ()-–—\n"), spoken):
        function, names, place = _tag_form(sentence.rstrip(" .)"), spoken)
        house, job, names = _house_and_job(names.lstrip("—–- "), spoken)
        for person in _people_with_places(names, spoken):
            told = attrs.evolve(
                person,
                role=person.role or job,
                affiliation=person.affiliation or house,
                location=person.location or place,
                function=function,
                note=sentence,
            )
            people.append(told)
    return NamedPeople(text, tuple(people))


def _sentences(text: str, spoken: tuple[Language, ...]) -> Iterator[str]:
    """The sentences of a line, and their parts that open with a label: "Reporting by Ann Lee, editing by Bo Ray"."""
    ands = {word for one in spoken for word in one.and_words}
    for sentence in _SENTENCE_END.split(text):
        start = 0
        for comma in _COMMA.finditer(sentence):
            part = _behind_a_word(sentence[comma.end() :], ands)
            labelled = _behind_a_word(part, single_with_words()).lower().startswith(_labels_with_by())
            if labelled and _is_signed(before := sentence[start : comma.start()].strip(), spoken):
                yield before
                start = len(sentence) - len(part)
        yield sentence[start:].strip()


def _is_signed(text: str, spoken: tuple[Language, ...]) -> bool:
    """Whether a part of a sentence says who wrote or took part, so that a label behind it is no clause of prose."""
    return bool(_tag_form(text, spoken)[0]) or without_opener(text, None).language is not None


def _behind_a_word(text: str, words: Set[str]) -> str:
    """The text without its first word where it is one of these."""
    first, _, rest = text.partition(" ")
    return rest.lstrip() if first.lower() in words else text


def _tag_form(sentence: str, spoken: tuple[Language, ...]) -> tuple[str, str, str | None]:
    """What the people of a sentence did, the stretch with their names, and the place of them all."""
    took_part = _before_verb(sentence, "took_part") or _before_last_verb(sentence)
    if took_part is not None:
        return "contributing", took_part[0], None
    for line in (sentence, _behind_a_word(sentence, single_with_words())):
        if (found := _behind_label(line)) is not None and _are_names(found[1], spoken):
            return (*found, None)
    reported = _before_verb(sentence, "reported")
    if reported and _are_names(reported[1], spoken) and (found_place := _PLACE.match(reported[1])):
        names, place = reported[0], found_place[0]
        if any(map(place.__contains__, _before_places())):  # "Lee reported from Paris and Ray from Rome"
            return "reporting", f"{names} in {place}", None
        return "reporting", names, place.strip(" ,") or None
    label, colon, names = sentence.partition(":")
    if colon and (function := tagline_labels().get(label.strip().lower(), "")):
        return function, names, None
    lowered = sentence.lower()
    for label in _labels_without_colon():
        names = sentence[len(label) :]
        if lowered.startswith(label) and looks_like_person(names.split(",")[0].strip()) and _are_names(names, spoken):
            return tagline_labels()[label.rstrip()], sentence[len(label) - 1 :], None
    if (agencies := _with_agency().match(sentence)) and all(
        is_news_agency(part) for part in names_of(agencies["names"], tuple(languages().values()))
    ):
        return "contributing", agencies["names"], None
    return "", "", None


def _before_verb(sentence: str, kind: str) -> tuple[str, str] | None:
    """The names before the first of these verbs, and what stands behind it."""
    lowered = f"{sentence.lower()} "
    places = [(at, -len(verb)) for verb in _verbs_behind(kind) if (at := lowered.find(verb)) > 0]
    if not places:
        return None
    at, size = min(places)
    names = sentence[:at].rstrip(" ,")
    return (names, sentence[at - size :]) if _NAMES_BEFORE.fullmatch(names) else None


def _before_last_verb(sentence: str) -> tuple[str, str] | None:
    """The names before a verb of helping that is the last word: "Ann Lee contributed"."""
    lowered = f"{sentence.lower()} "
    verb = next((verb for verb in _verbs_behind("took_part_last") if lowered.endswith(verb)), None)
    names = sentence[: len(lowered) - len(verb)].rstrip(" ,") if verb else ""
    return (names, "") if _NAMES_BEFORE.fullmatch(names) else None


def _are_names(text: str, spoken: tuple[Language, ...]) -> bool:
    """Whether a stretch holds nothing but names, places and jobs, and what joins them, and so tells nothing."""
    small = {word for word in words_of(text) if word[0].islower()}
    joins = {*PARTICLES, *STAFF, *(word for one in spoken for word in one.function_words)}
    return all(word in joins or is_job(word, spoken) or is_job(word.removesuffix("s"), spoken) for word in small)


def _behind_label(sentence: str) -> tuple[str, str] | None:
    """What the people did whose names stand behind a label that ends with "by", and the stretch with the names."""
    lowered = sentence.lower()
    if lowered.startswith(_labels_with_by()):
        label = next(label for label in _labels_with_by() if lowered.startswith(label))
        function, names = tagline_labels()[label.rstrip()], sentence[len(label) :]
    elif (translated := _translated().match(lowered)) is not None:
        function, names = "translation", sentence[translated.end() :]
    else:
        return None
    at = min((at for verb in _verbs_behind("took_part") if (at := f"{names.lower()} ".find(verb)) >= 0), default=None)
    names = names[:at].strip()
    return (function, names) if _NAMES.fullmatch(names) else None


@per_language()
def _translated() -> re.Pattern[str]:
    """What says who translated, with the language between the words of its label: "translated from the German by"."""
    labels = [label.rstrip() for label in _labels_with_by()]
    parted = [label.rsplit(" ", 1) for label in labels if tagline_labels()[label] == "translation"]
    verbs, by = ("|".join(sorted({re.escape(words[at]) for words in parted})) for at in (0, 1))
    return re.compile(rf"({verbs})\s(?:\w+\s){{1,3}}({by})\s")


def _house_and_job(names: str, spoken: tuple[Language, ...]) -> tuple[str | None, str | None, str]:
    """The house and the job before the names, and the names: "Associated Press writers Ann Lee and Bo Ray"."""
    words = names.split()
    jobs = [is_job(word.removesuffix("s"), spoken) or is_job(word, spoken) for word in words[: _HOUSE + 2]]
    at = next((i for i, (job, follows) in enumerate(pairwise(jobs)) if job and not follows), None)
    if at is None or not words[at + 1][0].isupper():
        return None, None, names
    first = at - 1 if at and words[at - 1].islower() and words[at - 1] != "the" else at  # "staff writers"
    house = words[1:first] if words[0] == "the" else words[:first]
    if not all(word[0].isupper() for word in house):
        return None, None, names
    job = " ".join(words[first : at + 1]).lower().removesuffix("s")
    return " ".join(house) or None, job, " ".join(words[at + 1 :])


_HOUSE = 6
"""Words of a house and a job before a name, at most."""


def _split_possessive(head: str) -> tuple[str, str]:
    """ "The Planet's Ann Lee" as the paper and the person; the person is empty when there is no possessive."""
    for mark in ("’s ", "'s ", "s’ ", "s' "):
        owner, found, rest = head.partition(mark)
        if found:
            return owner + ("s" if mark[0] == "s" else ""), rest
    return head, ""


def _is_region(text: str) -> bool:
    """Whether a single capitalised word, or an abbreviation of capitals, may be the region that a town stands in."""
    return len(text.split()) == 1 and text[:1].isupper()


def _people_with_places(names: str, spoken: tuple[Language, ...]) -> list[Person]:
    """ "Ann Lee in Beirut, Bo Ray and Cy Fox in Paris": each name with the place that follows it.

    A surname alone ("Ellwood reported from Larkhaven") is a person here, since the sentence says so.
    """
    found: list[Person] = []
    without_place = 0
    for part in names_of(names.strip(), spoken):
        head, place = place_of(part.strip(), spoken)
        owner, rest = _split_possessive(head)
        affiliation = None
        if looks_like_person(rest.strip()):
            head, affiliation = rest, owner
        head = head.strip(" .,")
        if person := person_of(head, spoken):
            found.append(attrs.evolve(person, location=place, affiliation=affiliation or person.affiliation))
        elif found and found[-1].location and not place and _is_region(head):  # "in Larkhaven, Pennsylvania"
            found[-1] = attrs.evolve(found[-1], location=f"{found[-1].location}, {head}")
            continue
        elif head[:1].isupper() and len(head.split()) == 1 and head.replace("-", "").isalpha():
            found.append(Person(head, location=place, kind="organization" if is_news_agency(head) else "person"))
        elif is_news_agency(head) or is_organisation(head):
            found.append(Person(head, kind="organization"))
        else:
            continue
        if place:
            for i in range(without_place, len(found)):
                if found[i].location is None:
                    found[i] = attrs.evolve(found[i], location=place)
            without_place = len(found)
    return found
