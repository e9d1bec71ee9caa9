"""Verbs of saying that no list has: a word between a quotation and a name is one (..., quipped Moss)."""

from collections.abc import Collection

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.tokens import COMMAS, DASHES, Passage, Sentence

__all__ = ["unlisted_verb"]

_SPOKEN_ENDS = frozenset(",?!…—-–")


def unlisted_verb(
    line: Passage, sentence: Sentence, quoted: int, names: Collection[int], language: SpeechLanguage
) -> int | None:
    """The word behind the quotation at `quoted` that can be a verb of saying; its subject is not looked for."""
    token, words = quoted + 1, language.words
    while token < sentence.end and (
        line.words[token] in COMMAS or line.words[token] in DASHES or line.lower[token] in words["reflexives"]
    ):
        token += 1
    if token + 1 >= sentence.end or (token == quoted + 1 and line.quoted_end(quoted) not in _SPOKEN_ENDS):
        return None
    small = line.words[token][0].islower() and token not in names
    return token if small and language.may_be_verb(line.lower[token]) else None
