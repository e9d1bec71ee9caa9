"""The frames that are made of one sentence, in a language without a grammar of clauses."""

from newsdoc.analyzers.speech.cue_pairs import with_second
from newsdoc.analyzers.speech.cue_subjects import CueSubjects
from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import EXPRESS, SAY, TELL, THINK
from newsdoc.analyzers.speech.phrases import Phrase

__all__ = ["CueFrameList"]


class CueFrameList:
    """Collects the frames of a sentence, and knows who spoke last in it."""

    def __init__(self, number: int, subjects: CueSubjects) -> None:
        """Begin with the sentence of this number in its line, as `subjects` see it."""
        self.number, self.subjects = number, subjects
        self.line, self.candidates, self.language = subjects.line, subjects.candidates, subjects.language
        self.lower, self.words, self.order = subjects.lower, subjects.words, subjects.order
        self.frames: list[Frame] = []
        self.current: Phrase | None = None
        """Who is the subject of the last frame of speech."""

    def add(
        self, token: int, kinds: frozenset[str], subject: Phrase | None, how: str, start: int, end: int | None = None
    ) -> None:
        """Add a frame around a cue; `start` is where its verb begins."""
        cue_end = token + 1 if end is None else end
        if subject is not None:
            subject = self.subjects.opener_of(with_second(subject, self.candidates, self.line, self.language))
        first, last = start, cue_end
        dropped = subject is not None and subject.start == subject.end
        if subject is not None and not dropped and how in {"before", "after", "source", "agent"}:
            between = range(min(subject.end, start), start)  # 雨宮さんによると
            honoured = len(between) > 0 and all(self.lower[i] in self.words["honorifics"] for i in between)
            beside = how != "source" or honoured or not self.line.has_words(min(subject.end, start), start)
            first = min(start, subject.start) if beside else start
            last = max(cue_end, subject.end)
        if dropped and how == "before":
            how = "after" if self.subjects.follows_speech(start) else "before"
        nested = (
            self.order is not None
            and self.order.is_subordinate(token)
            and any(frame.reports() and frame.subject is not None for frame in self.frames)
        )
        self.frames.append(
            Frame(self.line.index, self.number, token, cue_end, kinds, subject, how, first, last, nested)
        )
        if subject is not None and not dropped and not kinds.isdisjoint((SAY, TELL, THINK, EXPRESS)):
            self.current = subject
