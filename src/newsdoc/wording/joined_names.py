"""Several names in one run: split at commas and at the words for "and", unless these are part of a house's name."""

import re

from newsdoc.model import Person
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.jobs import is_job
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import Language, languages, languages_for
from newsdoc.wording.names import (
    AND_IN_NAMES,
    PARTICLES,
    STAFF,
    is_organisation,
    looks_like_person,
    opens_with_given_name,
)

_OWN_AND_ENGLISH = 3
"""Languages that are looked at where that of the page is known, with one of an opener."""
_WITH_PARTICLES = 4
"""Words of a given and a family name with what stands between: "Eva van de Wit"."""
_NAME = 2
"""Words of a name."""
_COMMA = re.compile("[,、]")
_THE = frozenset(("the",))


def names_of(run: str, spoken: tuple[Language, ...]) -> list[str]:
    """The run split at commas and "and"-words between names."""
    return [part for part, _ in parts_of(run, spoken)]


def parts_of(run: str, spoken: tuple[Language, ...]) -> list[tuple[str, bool]]:
    """The run split at commas and "and"-words between names; with each part, whether an "and" stands before it."""
    joins = _joins(spoken)
    parts: list[tuple[str, bool]] = []
    for piece in _COMMA.split(run):
        current: list[str] = []
        joined = False
        words = piece.split()
        for i, word in enumerate(words):
            lowered = word.lower()
            if word == "&" and words[i + 1 : i + 2] in (["Co."], ["Co"]) and i + 2 < len(words):  # "Holm & Co. KG"
                current.append(word)
            elif lowered in joins and not current and parts:  # ", and Bo Ray"
                joined = True
            elif lowered == "and" and _joins_a_house(current, words[i + 1 :]):
                current.append(word)
            elif (
                lowered in joins
                and current
                and (not is_job(" ".join(current), spoken) or _is_known_name(words[i + 1 : i + 1 + _WITH_PARTICLES]))
            ):
                parts.append((" ".join(current), joined))
                current, joined = [], True
            else:
                current.append(word)
        parts.append((" ".join(current), joined))
    return [(part, joined) for part, joined in parts if part.strip(" .")]


def _is_known_name(words: list[str]) -> bool:
    """Whether words open with a name, small words in it: "Reporter for The Post and Bo Ray", "... en Eva de Wit"."""
    if len(words) < _NAME or not opens_with_given_name(words[0]):
        return False
    last = next((i for i, word in enumerate(words[1:], 1) if word not in PARTICLES), len(words) - 1)
    return looks_like_person(" ".join(words[: last + 1]))


def _joins_a_house(before: list[str], behind: list[str]) -> bool:
    """Whether an "and" is part of a house's name: "Department of Fisheries and Ports", "Post staff and agencies".

    Then one side is a single word that names nobody, or staff and agencies sign together.
    """
    if not before or not behind or opens_with_given_name(behind[0]):
        return False
    first = [each for each in before if each.lower() not in _THE]
    if not first or opens_with_given_name(first[0]) or is_news_agency(" ".join(first)) or is_news_agency(behind[0]):
        return False
    if len(behind) == 1:
        return len(first) > 1 and (is_organisation(first[0]) or first[-1].lower() in STAFF)
    return is_organisation(behind[-1]) and (len(first) == 1 or first[-1].lower() in STAFF)


@per_language()
def _joins(spoken: tuple[Language, ...]) -> frozenset[str]:
    """What joins two names; where the language is not known, nothing that stands before places in another one."""
    own = spoken[0].own_and_words if len(spoken) <= _OWN_AND_ENGLISH else frozenset[str]()
    joins = frozenset(
        word
        for language in spoken
        for word in language.and_words
        if word not in PARTICLES or word in AND_IN_NAMES or word in own
    )
    if len(spoken) <= _OWN_AND_ENGLISH:
        return joins
    return joins - {word for language in spoken for word in language.in_words}


def given_names_joined(text: str) -> tuple[Person, ...]:
    """The people of "Maria & Katerina"; two family names so joined are a house: "Holm & Lind"."""
    words = ["&" if word.lower() in and_words_of_all() else word for word in text.split()]
    parts = [part.strip() for part in " ".join(words).split("&")]
    given = len(set(parts)) == len(parts) > 1 and all(
        part.isalpha() and part.istitle() and opens_with_given_name(part) for part in parts
    )
    return tuple(map(Person, parts)) if given else ()


@per_language()
def and_words(language: str | None) -> frozenset[str]:
    """What joins two names in a language, given by its code."""
    return frozenset(word for spoken in languages_for(language) for word in spoken.and_words)


@per_language()
def and_words_of_all() -> frozenset[str]:
    """What joins two names in some language, and is not too common a word in others."""
    found = {w for one in languages().values() for w in one.and_words - one.own_and_words if len(w) > 1}
    return frozenset((*found, "e", "y", "i", "&"))
