"""When, where and in what something was said, before what was said: said in a statement on Monday (it had left)."""

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.tokens import Passage

__all__ = ["after_circumstances"]

_LONGEST = 5
"""Words from a preposition to its noun, at most: in a short written statement."""


def after_circumstances(line: Passage, start: int, end: int, language: SpeechLanguage) -> int:
    """The token after days, times and nouns of speech from `start` on; `start` itself where there are none."""
    lower, words, token = line.lower, language.words, start
    if start >= end or lower[start] not in words["circumstantial"]:
        return start
    days, units, adjectives = words["months_and_days"], words["time_units"], words["time_adjectives"]
    while token < end:
        word, last = lower[token], lower[token - 1]
        unit = word in units and (last in days or last in adjectives)  # Thursday night; last week
        if word in days or unit or (word in adjectives and not units.isdisjoint(lower[token + 1 : token + 2])):
            token += 1
        elif word in words["governing"]:
            behind = _behind_noun(line, token, end, language)
            if not behind:
                break
            token = behind
        else:
            break
    return token


def _behind_noun(line: Passage, preposition: int, end: int, language: SpeechLanguage) -> int:
    """The token after the noun of speech or the day that a preposition governs: in a statement; 0 if none."""
    lower, words = line.lower, language.words
    for token in range(preposition + 1, min(preposition + _LONGEST + 1, end)):
        if lower[token] in words["nouns"] or lower[token] in words["months_and_days"]:
            return token + 1
        if lower[token] in words["prepositions"] or not lower[token][0].isalnum():
            return 0
    return 0
