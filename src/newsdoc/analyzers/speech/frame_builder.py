"""The frames of one sentence while it is read from left to right, and whom it is about."""

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.subjects import SubjectFinder
from newsdoc.analyzers.speech.surroundings import Surroundings
from newsdoc.analyzers.speech.tokens import QUOTE, Passage, Sentence

__all__ = ["FrameBuilder"]


class FrameBuilder:
    """Keeps the frames found so far, and in mind who the current subject of the sentence is."""

    def __init__(
        self, line: Passage, number: int, sentence: Sentence, finder: SubjectFinder, language: SpeechLanguage
    ) -> None:
        self.line, self.number, self.sentence = line, number, sentence
        self.finder, self.language, self.words = finder, language, language.words
        self.current: Phrase | None = None
        self.reporting = False
        self.frames: list[Frame] = []
        self.parts = line, sentence, finder, language
        """What those are made of who read rare forms, where there is one."""
        self.around = Surroundings(*self.parts)

    def _set_current(self, subject: Phrase, token: int) -> bool:
        """Make the subject that of the verbs to come unless it is within what is reported; say whether it is."""
        if self.line.lower[token - 1] in self.words["relative"]:
            return True
        before = self.line.lower[subject.start - 1] if subject.start > self.sentence.start else ""
        subordinate = before in self.words["subordinate"]
        if before == "," and self.around.opens_with_clause():
            self.reporting = False
            self.current = None
        if before == QUOTE or (before == "," and self.line.words[subject.start - 2] == QUOTE):
            self.reporting = False
        nested = subordinate or (self.current is not None and self.reporting)
        if not nested:
            self.current = subject
        return nested

    def _note_subject(self, token: int) -> Phrase | None:
        subject = self.finder.before(token, self.sentence.start)
        if subject is None or not self._is_agent(subject):
            return None
        self._set_current(subject, token)
        return subject

    def _is_agent(self, subject: Phrase) -> bool:
        """Whether the phrase may be whom the sentence is about: one named, of people, or where a clause begins."""
        if subject.kind != "description" or subject.head in self.words["roles"]:
            return True
        return subject.start == self.sentence.start or self.line.lower[subject.start - 1] in self.words["subordinate"]

    def _add(
        self,
        token: int,
        kinds: frozenset[str],
        subject: Phrase | None,
        how: str,
        end: int | None = None,
        nested: bool = False,
    ) -> None:
        end = token + 1 if end is None else end
        start = token
        if subject is not None and subject.line == self.line.index and how in {"before", "after", "source", "agent"}:
            if subject.start < token:
                start = subject.start
            elif subject.start > token and subject.end > end:
                end = subject.end
        if how == "after":
            start = self.around.verb_start(token)
        frame = Frame(self.line.index, self.number, token, token + 1, kinds, subject, how, start, end, nested)
        self.frames.append(frame)
        if how in {"before", "shared"} and frame.reports():
            self.reporting = self.reporting or self.line.lower[token - 1] not in self.words["relative"]
