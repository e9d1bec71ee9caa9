"""Phrases of a few fixed words: one of those named before, or a possessive that stands for somebody by itself."""

from collections.abc import Mapping

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.phrases import Phrase, named_phrase
from newsdoc.analyzers.speech.tokens import Passage, Sentence

__all__ = ["SmallPhrases"]

_NEAR = 4
"""Words from a comma to the name that explains who is meant, fewer than: , 79-летняя Анна Мосс."""


class SmallPhrases:
    """Reads them in one sentence; `names` are the names of the line by each of their tokens."""

    def __init__(
        self, line: Passage, sentence: Sentence, names: Mapping[int, NameMention], language: SpeechLanguage
    ) -> None:
        """Take a sentence of a line, its names, and the words of its language."""
        self.line, self.sentence, self.names, self.language = line, sentence, names, language
        self.lower, self.words = line.lower, language.words

    def at(self, position: int) -> Phrase | None:
        """The phrase that begins at a token of the line."""
        word = self.lower[position]
        for ones in self.language.phrases["ones"].get(word, ()):
            end = position + len(ones)
            if tuple(self.lower[position:end]) == ones:  # een van hen; одна из них, Анна Мосс
                return self._one(position, end, " ".join(ones))
        if word in self.words["possessive_persons"] and self._stands_alone(position):
            return Phrase(self.line.index, position, position + 1, "pronoun", None, word)
        return None

    def _one(self, start: int, end: int, words: str) -> Phrase:
        """One of those named before, or the person who is named behind a comma."""
        comma = end < self.sentence.end and self.line.words[end] == ","
        ahead = range(end + 1, min(end + _NEAR, self.sentence.end)) if comma else ()
        name = next((self.names[token] for token in ahead if token in self.names), None)
        if name is None or name.possessive or name.kind != "person":
            return Phrase(self.line.index, start, end, "pronoun", None, words)
        return named_phrase(self.line, name, start)

    def _stands_alone(self, position: int) -> bool:
        """Whether an article follows a possessive, which then is a pronoun: volgens haar een fout."""
        following = self.lower[position + 1] if position + 1 < self.sentence.end else "."
        return following in self.words["determiners"] and following not in self.words["possessives"]
