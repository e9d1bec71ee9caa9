"""Finds reported speech: the clause that a cue reports, before or after it, as one or two stretches of tokens."""

from collections.abc import Iterator, Sequence

import attrs

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.reported_clauses import ClauseReader
from newsdoc.analyzers.speech.reported_cues import CueReader
from newsdoc.analyzers.speech.tokens import QUOTE, Passage
from newsdoc.analyzers.speech.traits import WORD

__all__ = ["Report", "find_reports"]

_SHORTEST = 2
"""Words of a reported clause outside of quotation marks, at least, where no quotation is part of it: one is no
clause."""
_READERS: dict[str, type[ClauseReader] | type[CueReader]] = {"clauses": ClauseReader, "cues": CueReader}


@attrs.frozen(slots=True)
class Report:
    """What a frame reports: token ranges of its line, and whether quotations are part of it."""

    frame: Frame
    ranges: tuple[tuple[int, int], ...]
    mixed: bool


def find_reports(
    line: Passage, frames: Sequence[Sequence[Frame]], language: SpeechLanguage, *, stands_aside: bool = False
) -> Iterator[Report]:
    """The reported clauses of a line in order; what is reported within another report is left out.

    `stands_aside` says whether the line is a headline or caption, where a name and a colon report.
    """
    for sentence, found in zip(line.sentences, frames, strict=True):
        speaking = [frame for frame in found if not frame.is_generic()]
        if not speaking:
            continue
        covered = sentence.start
        reader = _READERS[language.grammar](line, sentence, found, language, stands_aside=stands_aside)
        viewpoint = language.words["viewpoint_first"]  # for Moss: that is how she sees it
        reporting = [frame for frame in speaking if line.lower[frame.cue] not in viewpoint and reader.can_speak(frame)]
        for frame in sorted(reporting, key=reader.rank) if len(reporting) > 1 else reporting:
            if frame.cue < covered:
                continue
            # a quotation alone is direct speech, and in the layer already
            ranges = [(start, end) for start, end in reader.ranges(frame) if line.has_words(start, end)]
            if not ranges:
                continue
            quoted = any(QUOTE in line.words[start:end] for start, end in ranges)
            plain = sum(len(line.places(WORD, start, end)) for start, end in ranges)
            if plain < _SHORTEST and not (plain and quoted):
                continue
            covered = max(covered, ranges[-1][1])
            yield Report(frame, tuple(ranges), quoted)
