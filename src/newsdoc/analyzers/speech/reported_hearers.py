"""Whom something is told, between the verb and what is said: told reporters; told the Ardale Post; told him."""

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.tokens import QUOTE, Passage, Sentence

__all__ = ["after_hearer"]

_LONGEST = 8
"""Words of the longest hearer: told the Evening Star of Lower Ardale."""
_STOPS = frozenset({",", ":", QUOTE})


def after_hearer(line: Passage, sentence: Sentence, start: int, language: SpeechLanguage) -> int:
    """Where the hearer ends that begins at `start`; `start` itself where no end is found."""
    lower, words = line.lower, line.words
    closers = "pronouns", "determiners", "hearer_ends", "time_adjectives", "opens_sentence"
    for token in range(start, min(start + _LONGEST, sentence.end)):
        word = lower[token]
        if word in _STOPS:
            return token
        if token == start:
            if word in language.words["objects"]:
                return token + 1
            continue
        owner = token - (word not in language.words["of"])
        if owner > start and lower[owner] in language.words["of"] and words[owner - 1][0].isupper():
            continue  # told The Star of Ardale
        if any(word in language.words[name] for name in closers):
            return token
        opener = lower[start] in language.words["determiners"] or language.is_title(lower[start])
        named = token == start + 1 and opener  # told the BBC; told host Ann Moss
        if words[token][0].isupper() and not words[token - 1][0].isupper() and not named:
            return token
    return start
