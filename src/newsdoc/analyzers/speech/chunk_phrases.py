"""The noun phrases of a sentence in scripts without capitals: by particles (Japanese) or by what surrounds them."""

from collections.abc import Mapping

from newsdoc.analyzers.speech.cue_candidates import Candidate
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.tokens import QUOTE, Passage, Sentence

__all__ = ["find_chunks"]

_LONGEST = 14
"""Tokens in the longest description that is looked at."""


def find_chunks(
    line: Passage, sentence: Sentence, names: Mapping[int, NameMention], language: SpeechLanguage
) -> list[Candidate]:
    """The names and descriptions of a sentence in order."""
    reader = _ChunkReader(line, sentence, names, language)
    found: list[Candidate] = []
    position = sentence.start
    while position < sentence.end:
        phrase = reader.phrase(position)
        if phrase is None:
            position += 1
            continue
        if found and found[-1].end > phrase.start:
            found.pop()
        found.append(reader.candidate(phrase))
        position = phrase.end
    return found


class _ChunkReader:
    def __init__(
        self, line: Passage, sentence: Sentence, names: Mapping[int, NameMention], language: SpeechLanguage
    ) -> None:
        self.line, self.sentence, self.names, self.language = line, sentence, names, language
        self.words, self.ends = language.words, language.words["title_ends"]

    def phrase(self, token: int) -> Phrase | None:
        """The phrase whose last word is here, in languages that put the noun last."""
        word = self.line.lower[token]
        name = self.names.get(token)
        if name is not None:
            return Phrase(self.line.index, self._first(token, of_name=True), name.end, "name", name, word)
        if word in self.words["pronouns"]:
            return Phrase(self.line.index, token, token + 1, "pronoun", None, word)
        if not self.language.is_role(word):
            return self._counted(token) if word[-1] in self.ends else None
        if word in self.words["honorifics"] and token - 1 in self.names:
            return None  # 戸田署長
        if self._goes_on(token + 1):
            return None
        return Phrase(self.line.index, self._first(token, of_name=False), token + 1, "description", None, word)

    def _counted(self, token: int) -> Phrase | None:
        """One of some people whose noun no list has, before a verb of saying: 一名三楼的住户喊道."""
        lower = self.line.lower
        if token + 1 >= self.sentence.end or lower[token + 1] not in self.language.verbs:
            return None
        for first in range(token - 1, max(self.sentence.start - 1, token - _LONGEST), -1):
            if lower[first] in self.words["determiners"]:
                return Phrase(self.line.index, first, token + 1, "description", None, lower[token])
            if not lower[first][0].isalnum() or lower[first] in self.language.verbs or first in self.names:
                break
        return None

    def _goes_on(self, token: int) -> bool:
        """Whether a role is only part of a longer phrase: the mayor's office, the chief Moss."""
        if token >= self.sentence.end:
            return False
        word = self.line.lower[token]
        return token in self.names or self.language.is_role(word) or word in self.words["joining_titles"]

    def _first(self, token: int, *, of_name: bool) -> int:
        """Where the words that belong to the phrase begin."""
        first = token
        while first > self.sentence.start and token - first < _LONGEST and self._belongs(first - 1, of_name):
            first -= 1
        return first

    def _belongs(self, token: int, of_name: bool) -> bool:
        word = self.line.lower[token]
        if not word[0].isalnum() or word == QUOTE or token in self.names:
            return False
        if of_name:
            return word in self.words["titles"] or word in self.words["roles"] or word in self.words["title_parts"]
        parts = (
            "topics",
            "clause",
            "boundaries",
            "pronouns",
            "auxiliaries",
            "stops",
            "adverbs",
            "months_and_days",
            "prepositions",
            "according_opening",
        )
        return word not in self.language.verbs and not any(word in self.words[name] for name in parts)

    def candidate(self, phrase: Phrase) -> Candidate:
        """The phrase with what the particle behind it, or the preposition before it, makes of it."""
        after = self._after(phrase.end)
        before = self.line.lower[phrase.start - 1] if phrase.start > self.sentence.start else ""
        oblique = after in self.words["particles"] or before in self.words["prepositions"]
        topics = self.words["topics"]
        return Candidate(phrase, oblique, phrase.head in self.words["hearers"], not topics or after in topics)

    def _after(self, token: int) -> str:
        """The word behind a phrase, an age in brackets and an honorific aside: 貝塚さん（71）は."""
        lower = self.line.lower
        while token < self.sentence.end and (
            lower[token] in self.words["honorifics"] or lower[token] in self.words["titles"]
        ):
            token += 1
        if token < self.sentence.end and lower[token] in {"（", "("}:
            closing = next(
                (i for i in range(token, min(token + 5, self.sentence.end)) if lower[i] in {"）", ")"}), None
            )
            token = token if closing is None else closing + 1
        return lower[token] if token < self.sentence.end else ""
