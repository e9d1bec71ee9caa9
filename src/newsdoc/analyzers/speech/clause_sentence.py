"""A sentence as those see it who look for frames in it, in a language with a grammar of clauses; beside CueSentence."""

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.subjects import SubjectFinder
from newsdoc.analyzers.speech.tokens import Passage, Sentence

__all__ = ["ClauseSentence"]


class ClauseSentence:
    """Answers for one sentence of a language with a grammar of clauses; each `token` is an index into the line."""

    def __init__(self, line: Passage, sentence: Sentence, finder: SubjectFinder, language: SpeechLanguage) -> None:
        """Take a sentence of a line, the phrases of that line, and the words of its language."""
        self.line, self.sentence, self.finder = line, sentence, finder
        self.lower, self.words, self.language = line.lower, language.words, language
