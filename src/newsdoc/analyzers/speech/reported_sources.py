"""What stands around a source that is named beside it: The pier will close, according to Moss."""

from collections.abc import Sequence

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.reported_ends import has_verb
from newsdoc.analyzers.speech.reported_ranges import (
    after_description,
    after_relative,
    before_quoted,
    skip_opening,
    trim,
)
from newsdoc.analyzers.speech.tokens import COMMAS, Passage, Sentence

__all__ = ["SourceReader"]

_BRACKETS = frozenset("()")
_SHORTEST = 2
"""Tokens before an inserted source, more than which it reports: a word and a comma only if that is a noun."""


class SourceReader:
    """Reads what the sources of one sentence report."""

    def __init__(self, line: Passage, sentence: Sentence, frames: Sequence[Frame], language: SpeechLanguage) -> None:
        """Take a sentence with its frames."""
        self.line, self.sentence, self.frames, self.language = line, sentence, frames, language
        self.words = language.words

    def ranges(self, frame: Frame) -> list[tuple[int, int]]:
        """The token ranges around "according to Moss": what stands before it, and where the sentence goes on behind."""
        if self._follows_quotation_alone(frame) and self.line.words[frame.end : frame.end + 1] != [","]:
            return []  # „Nein“, so Moss gegenüber dem Boten
        opening = self._after_semicolon(frame.start)
        if self.words["verb_last"] and COMMAS.isdisjoint(self.line.words[opening : frame.start]):
            opening = frame.start  # 運行する臨海鉄道によると: what stands before belongs to the source
        if self._points_back(opening, frame) or self._is_within_clause(frame):
            return []  # That is according to Moss
        shortest = _SHORTEST
        if self.language.grammar == "cues" and self.line.words[frame.start - 1][0].isalnum():
            shortest -= self.line.has_words(frame.end, min(frame.end + 1, self.sentence.end))  # Er sei laut Moss krank
        if frame.start - opening > shortest or self._is_one_word(opening, frame):
            start = skip_opening(self.line, opening, self.sentence.end, self.language)
            ranges = [(start, trim(self.line, start, frame.start))]
            end = max(frame.end, frame.cue_end)
            parted = self.line.words[frame.start - 1] == ","
            if (
                end < self.sentence.end
                and self.line.words[end] == ","
                and parted
                and self._goes_on(end + 1, start, frame.start)
            ):
                ranges.append((end + 1, trim(self.line, end + 1, self.sentence.end)))
            elif (
                self.language.grammar == "cues"
                and self.language.script == "spaced"
                and not parted
                and self.line.has_words(end, end + 1)
            ):
                last = before_quoted(self.line, self.sentence, end, self.language)
                ranges.append((end, trim(self.line, end, last)))  # wurde laut Moss gestern verkauft
            return [(begin, last) for begin, last in ranges if last > begin]
        start = after_relative(self.line, self.sentence, max(frame.end, frame.cue_end), self.language)
        start = after_description(self.line, self.sentence, start, self.language)
        start = skip_opening(self.line, start, self.sentence.end, self.language)
        return [(start, trim(self.line, start, before_quoted(self.line, self.sentence, start, self.language)))]

    def _is_within_clause(self, frame: Frame) -> bool:
        """Whether the source stands behind the "that" of what somebody else says: said that, according to Lee, ..."""
        before = self.line.lower[max(self.sentence.start, frame.start - 2) : frame.start]
        return self.language.grammar == "clauses" and before[1:] == [","] and before[0] in self.words["that"]

    def _points_back(self, opening: int, frame: Frame) -> bool:
        """Whether a source tells of the sentence before: That's according to Moss."""
        words, before = self.words, self.line.lower[opening : frame.start]
        if self.language.grammar != "clauses" or not before or before[0] not in words["pronouns"] | words["that"]:
            return False
        return len(before) > 1 and all(word in words["skipped"] for word in before[1:])

    def _is_one_word(self, opening: int, frame: Frame) -> bool:
        """Whether a noun alone stands before an inserted source: Exports, according to the ministry, fell."""
        words, parted = self.words, self.line.words[frame.start - 1] == ","
        if not parted or frame.start - opening != _SHORTEST or not self._has_verb(frame.end + 1):
            return False
        word = self.line.lower[opening]
        small = any(word in words[name] for name in ("adverbs", "boundaries", "prepositions", "conjunctions", "clause"))
        return not small and not word.endswith(self.language.endings["adverb"])

    def _after_semicolon(self, end: int) -> int:
        """Where the part of the sentence begins in which `end` stands: behind the last semicolon or open bracket."""
        start = self.sentence.start
        if self.language.grammar != "cues":
            opened = next((i for i in range(end - 1, start, -1) if self.line.words[i] in _BRACKETS), start)
            return opened + 1 if self.line.words[opened] == "(" else start
        return next((i + 1 for i in range(end - 1, start, -1) if self.line.words[i] == ";"), start)

    def _follows_quotation_alone(self, frame: Frame) -> bool:
        """Whether nothing but what stands in marks is before the frame in its sentence."""
        start, end = self.sentence.start, frame.start
        other = next(
            (item for item in self.frames if item.how == "after" and start < item.start < item.end <= end), None
        )
        if other is not None and other.speaks() and not self.line.has_words(other.end, end):
            end = other.start  # „Nein“, betonte Moss ihrem Redetext zufolge
        return any(token in self.line.quotes for token in range(start, end)) and not self.line.has_words(start, end)

    def _goes_on(self, start: int, begin: int, before: int) -> bool:
        """Whether the clause goes on at `start`, and not only the description of its source: so Moss, die Chefin.

        It has begun at `begin` and stands up to `before` in front of the source.
        """
        if self.language.grammar != "clauses":
            return not self.words["finite_auxiliaries"] or self._has_verb(start)
        if not self._has_verb(begin, before):
            return self._has_verb(start)  # In addition, according to Moss, boats that leak will be towed
        lower, relative = self.line.lower, self.words["relative"] | self.words["relative_owners"]
        described = next((i for i in range(start, self.sentence.end) if lower[i] in relative), self.sentence.end)
        participle = start < self.sentence.end and lower[start] in self.language.participles
        return participle or self._has_verb(start, described)

    def _has_verb(self, start: int, end: int | None = None) -> bool:
        return has_verb(self.line, start, self.sentence.end if end is None else end, self.language)
