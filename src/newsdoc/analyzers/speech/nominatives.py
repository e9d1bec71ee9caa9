"""The form in which a source stands by itself, where its preposition asks for another case.

Where nouns have cases, a description behind a preposition is read in the nominative, if its noun is known: в управлении
образования → управление образования; według policji → policja. Whatever is not known stays as printed.
"""

from functools import cache

from newsdoc.analyzers.speech.language import SpeechLanguage

__all__ = ["nominative"]

_MASCULINE, _FEMININE, _NEUTER = range(3)
_ADJECTIVES = 2
"""Adjectives before a noun, at most."""


@cache
def _stems(language: SpeechLanguage) -> dict[str, str]:
    """The nouns of who may speak by their stems; those of two nouns with one stem are left out."""
    endings = language.endings["noun_feminine"] + language.endings["noun_neuter"]
    found: dict[str, str] = {}
    doubtful = set()
    for noun in language.words["roles"] | language.words["documents"]:
        stem = next((noun[: -len(ending)] for ending in endings if noun.endswith(ending)), noun)
        if found.setdefault(stem, noun) != noun:
            doubtful.add(stem)
    return {stem: noun for stem, noun in found.items() if stem not in doubtful}


def nominative(text: str, language: SpeechLanguage) -> str:
    """The words of a description with its noun in the nominative; as they stand where the noun is not known."""
    cases = language.endings["oblique_noun"]
    words = text.split()
    if not cases:
        return text
    for place, word in enumerate(words[: _ADJECTIVES + 1]):
        noun = _noun(word.lower(), language)
        if noun is not None:
            adjectives = [_adjective(item, _gender(noun, language), language) for item in words[:place]]
            return " ".join([*adjectives, noun if word[0].islower() else noun.capitalize(), *words[place + 1 :]])
        if not word.lower().endswith(language.endings["oblique_adjective"]):
            return text
    return text


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
