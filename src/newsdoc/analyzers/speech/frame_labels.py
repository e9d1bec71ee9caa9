"""Names before a colon or behind a dash, in a language with a grammar of clauses: Moss: "..."; "..." — Ann Moss."""

from collections.abc import Sequence

import attrs

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.phrases import Phrase, named_phrase
from newsdoc.analyzers.speech.subjects import SubjectFinder
from newsdoc.analyzers.speech.tokens import DASHES, QUOTE, Passage, Sentence

__all__ = ["FrameLabels"]


class FrameLabels:
    """Finds the names of one sentence that stand as labels or signatures; each `token` is an index into the line."""

    def __init__(self, line: Passage, sentence: Sentence, finder: SubjectFinder, language: SpeechLanguage) -> None:
        """Take a sentence of a line with who finds its subjects."""
        self.line, self.sentence, self.finder, self.words = line, sentence, finder, language.words

    def signature(self, token: int) -> Phrase | None:
        """The name behind a dash after a quotation or at the beginning of a line: — Ann Moss."""
        name = self.finder.at.get(token + 1)
        if name is None or name.start != token + 1 or name.possessive:
            return None
        closes = name.end >= len(self.line.words) or self.line.words[name.end] in {",", ".", "(", "@"}
        stands = closes and (token == 0 or self.line.words[token - 1] == QUOTE)
        return named_phrase(self.line, name) if stands else None

    def inline(self, token: int, frames: Sequence[Frame], current: Phrase | None) -> tuple[Phrase, str] | None:
        """The name before a colon and a quotation, and how it stands: More from Ann Moss: "..."."""
        if token + 1 >= self.sentence.end or self.line.words[token + 1] != QUOTE:
            return None
        last = self.finder.before_brackets(token - 1, self.sentence.start)
        subject = self.finder.opening(self.sentence.start, token) or self.finder.ending_at(last, self.sentence.start)
        if subject is None or subject.kind != "name":
            if current is not None and current.kind == "name" and not any(frame.subject for frame in frames):
                return current, "shared"  # Moss was not persuaded: "..."
            return None
        subject = self.finder.joined(subject, self.sentence.start)
        before = self.line.lower[subject.start - 1] if subject.start > self.sentence.start else ""
        if before in self.words["no_label_openers"]:
            return None
        parted = not before or before in DASHES
        cued = any(frame.subject is not None and not frame.is_generic() for frame in frames)
        return (attrs.evolve(subject, end=token), "before") if parted or not cued else None

    def opening(self) -> Phrase | None:
        """The name before a colon at the beginning of the line: what follows is that person's."""
        if self.sentence.start not in self.finder.at:
            return None
        name = self.finder.at[self.sentence.start]
        labels = not name.possessive and name.end < self.sentence.end - 1 and self.line.words[name.end] == ":"
        return named_phrase(self.line, name) if labels else None
