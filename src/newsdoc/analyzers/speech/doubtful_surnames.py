"""Surnames that are words as well, known by the full names of the text: Helen King, Thomas March, Ann Baker."""

from collections.abc import Sequence

from newsdoc.analyzers.speech.language import SAY, SpeechLanguage
from newsdoc.analyzers.speech.tokens import Passage
from newsdoc.analyzers.speech.traits import CAPITAL

__all__ = ["doubtful_surnames", "is_surname_alone"]


def doubtful_surnames(lines: Sequence[Passage], language: SpeechLanguage) -> frozenset[str]:
    """The titles, roles, months and verbs, in lower case, that stand behind a given name and end the name there."""
    doubtful = language.words["titles"] | language.words["surname_months"] | language.words["roles"]
    return frozenset(
        word
        for line in lines
        for token in line.places(CAPITAL, 1, len(line.words))
        if ((word := line.lower[token]) in doubtful or word in language.verbs)
        and _ends_full_name(line, token, language)
    )


def _ends_full_name(line: Passage, token: int, language: SpeechLanguage) -> bool:
    """Whether a given name stands before a word, perhaps with a second or an initial, and nothing goes on behind it."""
    given = line.words[token - 1][0].isupper() and language.is_given(line.lower[token - 1])
    if token > 1 and not given:
        first, second = line.words[token - 2 : token]
        given = first[0].isupper() and second[0].isupper() and language.is_given(line.lower[token - 2])
    if not given:
        return False
    following = line.words[token + 1] if token + 1 < len(line.words) else "."
    if following in language.words["of"]:  # Ann May of Ardale, not Elizabeth Queen of Ardale
        return line.lower[token] in language.words["surname_months"]
    return not (following[0].isupper() or following[0].isdigit())


def is_surname_alone(line: Passage, token: int, language: SpeechLanguage) -> bool:
    """Whether a month is somebody at its place: March said; said March; March, a baker. Not in March, nor March 3."""
    lower = line.lower
    following = lower[token + 1] if token + 1 < len(lower) else "."
    if following in language.words["auxiliaries"] or following in language.finite or following == ",":
        return token == 0 or lower[token - 1] not in language.words["prepositions"]
    return token > 0 and language.is_verb(lower[token - 1], SAY) and not following[0].isalnum()
