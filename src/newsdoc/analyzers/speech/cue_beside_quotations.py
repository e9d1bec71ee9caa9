"""Frames that hang on no cue, but on a quotation: a name in brackets, a verb that no list has, a verb left out."""

from collections.abc import Mapping

from newsdoc.analyzers.speech.cue_frame_list import CueFrameList
from newsdoc.analyzers.speech.cue_inscriptions import Inscriptions
from newsdoc.analyzers.speech.cue_labels import CueLabels
from newsdoc.analyzers.speech.cue_pairs import sharing_verb
from newsdoc.analyzers.speech.cue_unlisted import unlisted_verb
from newsdoc.analyzers.speech.frame import SIGNATURE
from newsdoc.analyzers.speech.language import EXPRESS, SAY
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.phrases import named_phrase
from newsdoc.analyzers.speech.unspaced import names_behind_words

__all__ = ["BesideQuotations"]

_SAY = frozenset({SAY})
_SHORT = 4
"""Words in marks, behind a name in brackets, that are no quotation, at most."""


class BesideQuotations:
    """Adds these frames to those of a sentence."""

    def __init__(self, made: CueFrameList, labels: CueLabels, names: Mapping[int, NameMention]) -> None:
        """Take what has been made of the sentence, and its names by each of their tokens."""
        self.made, self.subjects, self.labels, self.names = made, made.subjects, labels, names
        self.line, self.sentence, self.candidates = labels.line, labels.sentence, labels.candidates
        self.language, self.order = labels.language, labels.order
        self.inscriptions = Inscriptions(self.line, self.sentence, self.candidates, names, self.language, self.order)

    def read(self) -> None:
        """Add the frames."""
        for told, name in names_behind_words(self.line, self.sentence, self.names, self.language):
            self.made.add(told, SIGNATURE, named_phrase(self.line, name), "after", told)
        if self.language.script == "spaced":
            for token in self.line.quotes:
                if self.sentence.start <= token < self.sentence.end:
                    self._unknown_verb(token)
                    self._bracketed(token)
                    self._left_out(token)
                    self._inscribed(token)
                    self._worded(token)

    def _left_out(self, quoted: int) -> None:
        """A verb that is left out where it would stand again: Moss sprach von „Mut“, Lund von „Wut“."""
        last = next((frame for frame in reversed(self.made.frames) if frame.cue < quoted), None)
        if self.order is None or last is None or EXPRESS not in last.kinds:
            return
        subject = sharing_verb(self.line, quoted, self.candidates, self.language)
        if subject is not None and last.cue < subject.start:
            self.made.add(subject.end, last.kinds, subject, "before", subject.end)

    def _inscribed(self, quoted: int) -> None:
        """What can be read on something: Auf dem Schild war die Parole „...“ zu lesen."""
        if self.order is None or any(
            frame.speaks() and frame.subject for frame in self.made.frames if frame.cue < quoted
        ):
            return
        bearer = self.inscriptions.bearer(quoted)
        if bearer is not None:
            self.made.frames = [frame for frame in self.made.frames if frame.subject is not None]
            self.made.add(quoted - 1, _SAY, bearer, "source", quoted - 1)

    def _unknown_verb(self, quoted: int) -> None:
        """A word between a quotation and a name is a verb of saying even if no list has it: "...", quipped Moss."""
        token = unlisted_verb(self.line, self.sentence, quoted, self.names, self.language)
        if token is None or any(frame.cue == token for frame in self.made.frames):
            return
        subject = next((item for item in self.candidates if token < item.start <= token + 2), None)
        if subject is None or not subject.speaks or subject.oblique or subject.hearer:
            return
        if all(self.subjects.is_skipped(between) for between in range(token + 1, subject.start)):
            self.made.add(token, _SAY, subject.phrase, "after", token)

    def _worded(self, quoted: int) -> None:
        """A noun of speech behind a quotation, without a verb: «...», l'amaro commento di Ana Moro."""
        found = self.labels.owner_behind(quoted) if self.order is None else None
        if found is None or any(quoted < frame.cue < found[0] and frame.speaks() for frame in self.made.frames):
            return
        self.made.frames = [frame for frame in self.made.frames if frame.cue != found[0]]
        self.made.add(found[0], _SAY, found[1], "after", found[0])
        self.made.frames[-1].start = self.labels.behind_separators(quoted + 1)

    def _bracketed(self, quoted: int) -> None:
        """A quotation in brackets behind a name: Anna Moss („Wir haben lange darauf gewartet.“)."""
        if self.line.words[quoted - 1 : quoted] != ["("] or self.order is None:
            return
        name = next((item for item in self.candidates if item.end == quoted - 1 and item.phrase.kind == "name"), None)
        if name is not None and len(self.line.quoted(quoted).split()) > _SHORT:
            self.made.add(quoted - 1, SIGNATURE, name.phrase, "signature", quoted - 1)
