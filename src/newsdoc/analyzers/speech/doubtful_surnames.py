"""Surnames that are titles or months as well, known by the full names of the text: Helen King, Thomas March."""

from collections.abc import Sequence

from newsdoc.analyzers.speech.language import SAY, SpeechLanguage
from newsdoc.analyzers.speech.tokens import Passage
from newsdoc.analyzers.speech.traits import CAPITAL

__all__ = ["doubtful_surnames", "is_surname_alone"]


def doubtful_surnames(lines: Sequence[Passage], language: SpeechLanguage) -> frozenset[str]:
    """The titles and months, in lower case, that stand behind a given name somewhere and end the name there."""
    doubtful = language.words["titles"] | language.words["surname_months"]
    return frozenset(
        line.lower[token]
        for line in lines
        for token in line.places(CAPITAL, 1, len(line.words))
        if line.lower[token] in doubtful and _ends_full_name(line, token, language)
    )


def _ends_full_name(line: Passage, token: int, language: SpeechLanguage) -> bool:
    """Whether a given name stands before a word, perhaps with an initial, and nothing that goes on with behind it."""
    given = token - 1
    if given and len(line.words[given]) <= len("J.") and line.words[given].endswith("."):
        given -= 1
    if not (line.words[given][0].isupper() and language.is_given(line.lower[given])):
        return False
    following = line.words[token + 1] if token + 1 < len(line.words) else "."
    return not (following[0].isupper() or following[0].isdigit() or following in language.words["of"])


def is_surname_alone(line: Passage, token: int, language: SpeechLanguage) -> bool:
    """Whether a month is somebody at its place: March said; said March. Not in March, nor March 3."""
    lower = line.lower
    following = lower[token + 1] if token + 1 < len(lower) else "."
    if following in language.words["auxiliaries"] or following in language.finite:
        return token == 0 or lower[token - 1] not in language.words["prepositions"]
    return token > 0 and language.is_verb(lower[token - 1], SAY) and not following[0].isalnum()
