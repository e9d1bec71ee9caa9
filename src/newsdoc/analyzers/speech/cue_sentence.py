"""A sentence as those see it who look for frames in it: with its noun phrases, names and the words of its language."""

from collections.abc import Mapping, Sequence

from newsdoc.analyzers.speech.cue_candidates import Candidate
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.tokens import Passage, Sentence
from newsdoc.analyzers.speech.word_order import WordOrder

__all__ = ["CueSentence"]


class CueSentence:
    """Answers for one sentence of a language without a grammar of clauses; each `token` is an index into the line."""

    def __init__(
        self,
        line: Passage,
        sentence: Sentence,
        candidates: Sequence[Candidate],
        names: Mapping[int, NameMention],
        language: SpeechLanguage,
        order: WordOrder | None,
    ) -> None:
        """Take a sentence with its noun phrases, its names by each of their tokens, and its word order, if it tells."""
        self.line, self.sentence, self.candidates, self.names = line, sentence, candidates, names
        self.lower, self.words, self.language, self.order = line.lower, language.words, language, order
