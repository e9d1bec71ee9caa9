"""What tells by itself or by the words beside it that a noun phrase may begin at a word."""

from collections.abc import Mapping

from newsdoc.analyzers.speech.cue_candidates import CandidateJudge
from newsdoc.analyzers.speech.language import EXPRESS, SAY, TELL, THINK, SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.tokens import Passage, Sentence

__all__ = ["PhraseOpenings"]

_LONGEST_PAPER = 3
"""Words in the longest name of a paper in marks that is taken for a speaker."""


class PhraseOpenings:
    """Where noun phrases may begin in a sentence; `names` are the names of the line by each of their tokens."""

    def __init__(
        self, line: Passage, sentence: Sentence, names: Mapping[int, NameMention], language: SpeechLanguage
    ) -> None:
        self.line, self.sentence, self.names, self.language = line, sentence, names, language
        self.lower, self.words = line.lower, language.words
        self.prepositions, self.determiners = self.words["prepositions"], self.words["determiners"]
        self.judge = CandidateJudge(line, sentence, language)

    def _is_paper(self, position: int) -> bool:
        """Whether a paper is named in marks behind its article: schreibt die „Küstenwoche“."""
        named = self.words["gendered_determiners"]
        if not self.language.capitalised_nouns or self.lower[position] not in named:
            return False
        if position + 1 not in self.line.quotes or position + 1 >= self.sentence.end:
            return False
        words = self.line.quoted(position + 1).split()
        return 0 < len(words) <= _LONGEST_PAPER and words[0][0].isupper() and words[-1][-1].isalnum()

    def _is_behind_article(self, position: int) -> bool:
        """Whether a preposition joined to an article stands before the noun: vom Wetterdienst."""
        return (
            position > self.sentence.start
            and self.lower[position - 1] in self.words["contracted_articles"]
            and self._begins_noun(position)
        )

    def _is_bare_subject(self, position: int) -> bool:
        """Whether a common noun without an article begins the sentence before its verb: Meteorologen rechnen."""
        return (
            self.language.capitalised_nouns
            and position == self.sentence.start
            and self.line.words[position][0].isupper()
            and self.lower[position].endswith(self.language.endings["plural_noun"])
            and self.lower[position] not in self.words["not_names"]
            and not self.language.is_adverb(self.lower[position])
            and self._takes_verb(position + 1)
        )

    def _takes_verb(self, position: int) -> bool:
        """Whether a verb of saying, an auxiliary or a genitive stands here, as behind a bare plural."""
        if position >= self.sentence.end:
            return False
        word = self.lower[position]
        known = self.language.is_verb(word, SAY, TELL, EXPRESS, THINK) or word in self.words["finite_auxiliaries"]
        return known or word in self.words["genitive"]

    def _is_role(self, position: int) -> bool:
        word = self.lower[position]
        if self.language.opens_bearer(word):
            return True
        definite = self.language.endings["definite"]
        if not definite or not word.endswith(definite) or not self._begins_noun(position):
            return False
        return self._after_verb(position) or self.judge.opens_as_subject(position)

    def _after_verb(self, position: int) -> bool:
        return position > self.sentence.start and self.lower[position - 1] in self.language.verbs

    def _begins_noun(self, position: int) -> bool:
        """Whether a noun or what stands before one may begin here."""
        if position >= self.sentence.end:
            return False
        word = self.lower[position]
        if position in self.names:
            return True
        return (
            (word[0].isalpha() or (self.language.capitalised_nouns and word[0].isdigit()))
            and word not in self.words["bare_pronouns"]
            and word not in self.prepositions
            and word not in self.words["skipped"]
            and word not in self.words["clause"]
            and word not in self.words["objects"]
            and (not self._is_verb(position) or self.language.is_role(word) or self._is_told(position))
        )

    def _is_told(self, position: int) -> bool:
        """Whether a noun of speech that is a form of a verb too stands behind an article: el comunicado."""
        before = self.lower[position - 1] if position > self.sentence.start else ""
        article = before in self.determiners or before in self.words["contracted_articles"]
        return article and self.lower[position] in self.words["nouns"]

    def _is_verb(self, position: int) -> bool:
        """Whether a verb stands here, and no noun with a capital: (In einem) Schreiben; (sie) schreiben."""
        if self.lower[position] not in self.language.verbs:
            return False
        opens = not self.language.capitalised_nouns or position == self.sentence.start
        return opens or self.line.words[position][0].islower()
