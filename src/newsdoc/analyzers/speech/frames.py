"""Finds the frames of speech of a line, in a language with a grammar of clauses; a sentence may hold several."""

from collections.abc import Sequence

from newsdoc.analyzers.speech.counted_subjects import count_in
from newsdoc.analyzers.speech.frame import GENERIC, LABEL, NOUN, RUMOUR, SIGNATURE, SOURCE, Frame
from newsdoc.analyzers.speech.frame_labels import FrameLabels
from newsdoc.analyzers.speech.language import SAY, THINK, SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.opening_subjects import (
    leads_to_quotation,
    opening_frames,
    opens_with_viewpoint,
    viewpoint_frames,
)
from newsdoc.analyzers.speech.quoted_speakers import QuotedSpeakers
from newsdoc.analyzers.speech.stances import StanceFinder
from newsdoc.analyzers.speech.subjects import SubjectFinder
from newsdoc.analyzers.speech.tokens import DASHES, Passage
from newsdoc.analyzers.speech.traits import CUE, OPENER, PAST
from newsdoc.analyzers.speech.verb_frames import VerbFrames

__all__ = ["find_frames"]

_HOOKS = CUE | PAST | OPENER
"""Words that a frame may hang on, or that tell the subject of one."""
_SAY, _THINK = frozenset({SAY}), frozenset({THINK})


def find_frames(line: Passage, names: Sequence[NameMention], language: SpeechLanguage) -> list[list[Frame]]:
    """The frames of each sentence of a line in order of their cues."""
    frames: list[list[Frame]] = []
    finder: SubjectFinder | None = None
    for number, sentence in enumerate(line.sentences):
        hooks = line.places(_HOOKS, sentence.start, sentence.end)
        while hooks and line.traits[hooks[-1]] & OPENER:
            hooks.pop()  # behind the last verb nobody asks any more whom the sentence is about
        if hooks:
            finder = finder or SubjectFinder(line, names, language)
            frames.append(_SentenceReader(line, number, sentence, finder, language).read(hooks))
        else:
            frames.append([])
        if leads_to_quotation(line, number) and all(frame.subject is None for frame in frames[-1]):
            finder = finder or SubjectFinder(line, names, language)
            frames[-1] += opening_frames(line, number, finder, language)
        spoken = any(frame.speaks() for frame in frames[-1])
        if not spoken and opens_with_viewpoint(line, number, language):
            finder = finder or SubjectFinder(line, names, language)
            frames[-1][:0] = viewpoint_frames(line, number, finder, language)
    return frames


class _SentenceReader(VerbFrames):
    """Reads one sentence from left to right, keeping in mind who its current subject is."""

    def read(self, hooks: Sequence[int]) -> list[Frame]:
        """The frames of the sentence in the order of their cues; `hooks` are the words that they may hang on."""
        self._label()
        lower, codes = self.line.lower, self.line.traits
        boundaries, auxiliaries = self.words["boundaries"], self.words["auxiliaries"]
        for token in hooks:
            word, code = lower[token], codes[token]
            if word in boundaries and self.around.begins_clause(token):
                self.reporting = False
            if code & CUE:
                self._read_cue(token, word)
            elif code & PAST:
                self._generic(token)
            elif word in auxiliaries:
                self._note_subject(token)
        return self.frames

    def _read_cue(self, token: int, word: str) -> None:
        """Look at a word that a frame may hang on."""
        words = self.words
        kinds = self.language.verbs.get(word)
        if word in words["stances"] and self._stance(token, word):
            return
        if word in words["quoted_verbs"] and self._quoted(token):
            return
        if kinds is not None:
            if not self._verb(token, kinds) and word in words["nouns"]:
                self._noun(token)
        elif word in words["auxiliaries"]:
            self._note_subject(token)
        elif word in words["nouns"]:
            self._noun(token)
        elif word in DASHES or word == "(":
            self._signature(token)
        elif word == ":":
            self._inline_label(token)
        if word in words["sourcing"]:
            self._source(token, word)
        if word in words["counts"]:
            self._count(token)
        if word in words["rumours"] and not (self.frames and self.frames[-1].cue == token):
            self._rumour(token)

    def _rumour(self, token: int) -> None:
        """A noun of speech with its clause that nobody is named for: complaints that the pier is late."""
        stances = StanceFinder(*self.parts)
        before = self.line.lower[token - 1] if token > self.sentence.start else ""
        noun = self.line.lower[token] not in self.language.verbs or self.around.is_noun(token, before)
        if noun and stances.is_rumour(token, before, self.frames):
            self._add(token, RUMOUR, None, "noun", nested=self.reporting)

    def _source(self, token: int, word: str) -> None:
        """Look at a word that may name a source: according to Moss."""
        for phrase in self.language.phrases["according"].get(word, ()):
            if tuple(self.line.lower[token : token + len(phrase)]) == phrase:
                self._according(token, token + len(phrase))
        if word in self.words["according_after_speech"] and self.around.follows_speech(token):
            self._according(token, token + 1)

    def _quoted(self, token: int) -> bool:
        """Add the frame of whom a verb quotes: the Post quoted Moss as saying; say whether there is one."""
        found = QuotedSpeakers(*self.parts).behind(token)
        if found is None:
            return False
        self.current, end = found
        whose = self.finder.before(token, self.sentence.start)
        self._add(token, _SAY, self.current, "after", end)
        self.frames[-1].start = whose.start if whose is not None else token
        return True

    def _count(self, token: int) -> None:
        """Look at a count of opinions: In a poll, half are against it."""
        if (found := count_in(self.line, self.sentence, token, self.finder, self.language)) is not None:
            self._add(self.sentence.start, SOURCE, found[0], "source", end=found[1])
            self.frames[-1].cue_end = self.sentence.start + 1

    def _signature(self, token: int) -> None:
        if (subject := FrameLabels(*self.parts).signature(token)) is not None:
            self._add(token, SIGNATURE, subject, "signature")

    def _inline_label(self, token: int) -> None:
        if (found := FrameLabels(*self.parts).inline(token, self.frames, self.current)) is not None:
            self._add(token, LABEL, *found)

    def _label(self) -> None:
        subject = None if self.number else FrameLabels(*self.parts).opening()
        if subject is not None:
            self.current = subject
            self._add(subject.end, LABEL, subject, "before")

    def _generic(self, token: int) -> None:
        """Note a verb that is no cue of its own: it tells the subject, and a quotation may hang on it."""
        before = token - 1
        if before < self.sentence.start or self.line.lower[before] in self.words["determiners"]:
            return
        subject = self._note_subject(token)
        if subject is not None:
            self._add(token, GENERIC, subject, "before")
        elif self.around.follows_speech(token) and self.line.lower[before] not in self.words["auxiliaries"]:
            subject = self.finder.after(token, self.sentence.end)  # not: "..." has been seen a million times
            if subject is not None:
                self._add(token, GENERIC, subject, "after")

    def _noun(self, token: int) -> None:
        """A noun of speech with its speaker: Moss's statement, her first tweet, a statement by Moss."""
        owner = self.finder.owner(token, self.sentence.start, self.sentence.end)
        if owner is None:
            return
        stances = StanceFinder(*self.parts)
        if stances.is_viewpoint(token, owner):
            self._add(token, SOURCE, owner, "source")
            self.frames[-1].start = owner.start - 1
        else:
            self._add(token, NOUN, owner, "noun", nested=self.reporting)

    def _stance(self, token: int, word: str) -> bool:
        """Add the frame of an adjective or noun that tells what somebody holds; say whether there is one."""
        stances = StanceFinder(*self.parts)
        owner = None
        if word in self.words["stance_nouns"]:
            owner = self.finder.owner(token, self.sentence.start, self.sentence.end)
        if owner is not None and (stances.governs_that(token) or owner.start > token):
            self._add(token, NOUN, owner, "noun", nested=self.reporting)
            return True
        if not stances.governs_that(token):
            return False
        found = stances.of_adjective(token) if word in self.words["stance_adjectives"] else None
        found = found or stances.of_noun(token)
        if found is None:
            return False
        subject, start = found
        self.frames = [frame for frame in self.frames if frame.cue < start]
        self._add(token, _THINK, subject, "before", nested=self._set_current(subject, token))
        self.frames[-1].cue = start
        return True

    def _according(self, token: int, end: int) -> None:
        subject = self.finder.after(end - 1, self.sentence.end)
        if subject is not None:
            self._add(token, SOURCE, self.finder.whole(subject, self.sentence.end), "source", end)
            self.frames[-1].cue_end = end
