"""The form in which a source stands by itself, where its preposition asks for another case.

Where nouns have cases, a description behind a preposition is read in the nominative, if its noun is known: в управлении
образования → управление образования; według policji → policja. Whatever is not known stays as printed.
"""

from functools import cache

from newsdoc.analyzers.speech.language import SpeechLanguage

__all__ = ["nominative", "nominative_name", "nominative_surname"]

_MASCULINE, _FEMININE, _NEUTER = range(3)
_BEHIND = "adjective_masculine", "adjective_feminine", "adjective_neuter"
_ADJECTIVES = 2
"""Adjectives before a noun, at most."""


@cache
def _stems(language: SpeechLanguage) -> dict[str, str]:
    """The nouns of who may speak by their stems; those of two nouns with one stem are left out."""
    endings = language.endings["noun_feminine"] + language.endings["noun_neuter"]
    found: dict[str, str] = {}
    doubtful = set()
    for noun in language.words["roles"] | language.words["documents"] | language.words["bodies"]:
        stem = next((noun[: -len(ending)] for ending in endings if noun.endswith(ending)), noun)
        if found.setdefault(stem, noun) != noun:
            doubtful.add(stem)
    return {stem: noun for stem, noun in found.items() if stem not in doubtful}


def nominative(text: str, language: SpeechLanguage) -> str:
    """The words of a description with its noun in the nominative; as they stand where the noun is not known."""
    cases = language.endings["oblique_noun"]
    words = text.split()
    if language.words["source_prefixes"]:
        return " ".join([_without_prefix(words[0], language), *words[1:]])
    if not cases:
        return text
    for place, word in enumerate(words[: _ADJECTIVES + 1]):
        noun = _noun(word.lower(), language)
        if noun is not None:
            gender = _gender(noun, language)
            adjectives = [_adjective(item, gender, language) for item in words[:place]]
            behind = [_behind(item, gender, language) for item in words[place + 1 : place + 2]]
            noun = noun if word[0].islower() else noun.capitalize()
            return " ".join([*adjectives, noun, *behind, *words[place + 2 :]])
        if not word.lower().endswith(language.endings["oblique_adjective"]):
            return text
    return text


def _without_prefix(word: str, language: SpeechLanguage) -> str:
    """A noun without the preposition that is written with it, if it is known: (according) to-the-ministry, in Arabic.

    Each of `source_prefixes` is a preposition with what it stands for: nothing, or the article that it has swallowed.
    """
    for item in sorted(language.words["source_prefixes"], key=len, reverse=True):
        prefix, _, article = item.partition(" ")
        bare = article + word[len(prefix) :]
        if word.startswith(prefix) and language.is_role(bare):
            return bare
    return word


def _noun(word: str, language: SpeechLanguage) -> str | None:
    stems = _stems(language)
    if word in stems.values():
        return word
    for ending in language.endings["oblique_noun"]:  # the longest first
        if word.endswith(ending) and (noun := stems.get(word[: -len(ending)])) is not None:
            return noun
    return None


def _gender(noun: str, language: SpeechLanguage) -> int:
    if noun.endswith(language.endings["noun_neuter"]):
        return _NEUTER
    return _FEMININE if noun.endswith(language.endings["noun_feminine"]) else _MASCULINE


def _adjective(word: str, gender: int, language: SpeechLanguage) -> str:
    """An adjective in the nominative; its stem tells which of two endings it has."""
    endings = language.endings
    case = next((ending for ending in endings["oblique_adjective"] if word.endswith(ending)), "")
    stem = word[: -len(case)] if case else word
    forms = endings["adjective_nominative"]
    return stem + forms[gender + (3 if stem.endswith(endings["velar"]) else 0)]


def _behind(word: str, gender: int, language: SpeechLanguage) -> str:
    """An adjective behind its noun in the nominative (policji portowej → policja portowa); any other word as it is."""
    if not word[0].islower():
        return word
    for pair in language.words[_BEHIND[gender]]:
        ending, plain = pair.split()
        if word.endswith(ending):
            return word[: -len(ending)] + plain
    return word


@cache
def _given_names(language: SpeechLanguage) -> dict[str, list[tuple[str, str]]]:
    """The given names in the nominative, with their gender, by what is left of them without an ending of case."""
    found: dict[str, list[tuple[str, str]]] = {}
    for gender in ("masculine", "feminine"):
        for name in sorted(language.words[f"{gender}_names"]):  # those of the language: Jana is a name elsewhere
            found.setdefault(_stem(name, language.endings["name_nominative"]), []).append((name, gender))
    for pair in language.words["given_stems"]:  # Marek, Marka
        stem, name = pair.split()
        found.setdefault(stem, []).append((name, "masculine"))
    return found


def _stem(name: str, endings: tuple[str, ...]) -> str:
    ending = next((item for item in endings if name.endswith(item)), "")
    return name[: len(name) - len(ending)]


@cache
def _surname_endings(language: SpeechLanguage, gender: str) -> tuple[tuple[str, str], ...]:
    """The endings of surnames in other cases, the longest first, each with that of the nominative."""
    pairs = (ending.split() for ending in language.words[f"surname_{gender}"])
    return tuple(sorted(((pair[0], pair[1]) for pair in pairs), key=lambda pair: (-len(pair[0]), pair)))


@cache
def _oblique_surnames(language: SpeechLanguage, gender: str) -> tuple[str, ...]:
    return tuple(ending for ending, _ in _surname_endings(language, gender))


def nominative_name(words: tuple[str, ...], language: SpeechLanguage) -> tuple[str, ...]:
    """A person's name in the nominative: Анны Моровой → Анна Морова; as it stands if its given name tells nothing."""
    given = words[0].lower()
    if len(words) < 2 or given in language.words["masculine_names"] or given in language.words["feminine_names"]:
        return words
    names, endings = _given_names(language), language.endings
    known = names.get(_stem(given, endings["oblique_noun"])) or names.get(_stem(given, endings["oblique_adjective"]))
    if known is not None and len(known) > 1:  # Jany Dvořákové: of Jana, by her surname, not of Jan
        known = [item for item in known if words[-1].endswith(_oblique_surnames(language, item[1]))]
    if known is None or len(known) != 1:
        return words  # of Alexander or of Alexandra
    name, gender = known[0]
    surnames = _surname_endings(language, gender)
    return (name.capitalize(), *(_surname(word, surnames) for word in words[1:]))


def nominative_surname(words: tuple[str, ...], language: SpeechLanguage) -> tuple[str, ...]:
    """A person's name with its last word in the nominative, where that alone is inflected: Aino Lehdon → Aino Lehto."""
    return (*words[:-1], _surname(words[-1], _surname_endings(language, "genitive")))


def _surname(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    for ending, plain in endings:
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)] + plain
    return word
