"""What an article opens where nouns are written like names: an attribute before its noun, or a relative clause."""

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.tokens import QUOTE, Passage, Sentence

__all__ = ["Articles"]

_LONGEST_ATTRIBUTE = 12
"""Words in the longest attribute between an article and its noun."""
_MEASURE = 3
"""Words of an attribute that begins with a number: 58 Jahre alte."""


class Articles:
    """Answers for one sentence; each `position` is a token of the line."""

    def __init__(self, line: Passage, sentence: Sentence, language: SpeechLanguage) -> None:
        """Take a sentence of a line and the words of its language."""
        self.line, self.sentence, self.language = line, sentence, language
        self.lower, self.words = line.lower, language.words

    def is_relative(self, position: int) -> bool:
        """Whether a pronoun stands before another article, so that it is none itself: die jeder Bürger zahlt."""
        if not self.language.capitalised_nouns:
            return False
        following = self.lower[position + 1] if position + 1 < self.sentence.end else "."
        if self.lower[position - 1 : position] == [","] and following in self.words["gendered_determiners"]:
            return True  # ein Plakat, das der Bürgermeister hatte anbringen lassen
        return (
            following in self.words["determiners"] and following not in self.words["pronouns"]
        ) or self._opens_relative(position)

    def _opens_relative(self, position: int) -> bool:
        """Whether a verb ends the clause that a relative pronoun opens: Moss, der am Montag in Ardale war, ..."""
        words = self.line.words
        if position == self.sentence.start or words[position - 1] != ",":
            return False
        if self.lower[position] not in self.words["relative"]:
            return False
        end = next((token for token in range(position + 2, self.sentence.end) if words[token] == ","), None)
        return end is not None and self.lower[end - 1] in self.words["finite_auxiliaries"]

    def attributed(self, position: int) -> int:
        """Where the adjective stands that closes an attribute before a noun, 0 if there is none.

        So in German: die in Ardale ansässige Firma; ein nicht genannter Sprecher.
        """
        if not self.language.capitalised_nouns or position >= self.sentence.end:
            return 0
        first = self.lower[position]
        if first in self.words["finite_auxiliaries"]:
            return 0  # das musste Moss gestern im völlig vollen Saal sagen
        measured = first[0].isdigit()  # der 58 Jahre alte Jurist
        if (
            not measured
            and first not in self.words["prepositions"]
            and first not in self.words["skipped"]
            and first not in self.words["objects"]
        ):
            return 0
        longest = _MEASURE if measured else _LONGEST_ATTRIBUTE
        for token in range(position + 1, min(self.sentence.end - 1, position + longest)):
            word, following = self.line.words[token], self.line.words[token + 1]
            if not word[0].isalnum() and word != QUOTE:
                return 0
            if (
                word[0].islower()
                and word.endswith(self.language.endings["attribute"])
                and (following[0].isupper() or token + 1 in self.line.quotes)
            ):
                return token if self.lower[token] not in self.language.finite or token - position > 1 else 0
        return 0
