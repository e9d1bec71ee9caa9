"""The clause that goes on behind words in marks: criticized the "hard rule" on all boats in the harbour."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from newsdoc.analyzers.speech.circumstances import after_circumstances
from newsdoc.analyzers.speech.covered import Covered
from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import TELL
from newsdoc.analyzers.speech.placed_quotations import PlacedQuotation, Reading
from newsdoc.analyzers.speech.reported import Report
from newsdoc.analyzers.speech.reported_reader import ReportReader

__all__ = ["find_rests"]

_LEAD = 4
"""Words from a cue to the marks that are part of what is reported, at most: criticized the whole "dead idea" of it."""


def find_rests(
    reading: Reading, reports: Mapping[int, Sequence[Report]], said: Iterable[PlacedQuotation]
) -> Iterator[tuple[int, Report]]:
    """The line and report of each quotation whose clause goes on behind it, unless one of the reports holds it."""
    if reading.language.grammar != "clauses":
        return
    covered: dict[int, Covered] = {}
    reach: dict[int, int] = {}
    for place in said:
        line, token = place.line, place.token
        frame = _goes_on(place, reading)
        if frame is None or token < reach.get(line.index, 0):
            continue
        if line.index not in covered:
            covered[line.index] = Covered(item for report in reports[line.index] for item in report.ranges)
        if token in covered[line.index]:
            continue
        sentence = line.sentences[place.sentence]
        reader = ReportReader(line, sentence, place.frames, reading.language)
        end = _before_next(place, reader.end(token, frame), reading)
        if end > token + 1:
            reach[line.index] = end
            start = reader.content_start(max(frame.end, frame.cue_end), frame)
            lead = line.words[start:token]
            joined = token - start <= _LEAD and all(word[0].isalnum() for word in lead)
            yield line.index, Report(frame, ((start if joined and lead else token, end),), True)


def _before_next(place: PlacedQuotation, end: int, reading: Reading) -> int:
    """Where the clause ends at the latest: before the "and" with which somebody else speaks."""
    lower, joined = place.line.lower, reading.language.words["joined_verbs"]
    later = (frame.start - 1 for frame in place.frames if frame.start > place.token + 1 and frame.speaks())
    return min(end, next((token for token in later if lower[token] in joined), end))


def _goes_on(place: PlacedQuotation, reading: Reading) -> Frame | None:
    """The frame before a quotation whose clause goes on behind it, if there is one."""
    line, behind, words = place.line, place.token + 1, reading.language.words
    found = reading.found.get(place.number)
    frame = found.frame if found is not None else None
    if frame is None or (frame.line, frame.sentence) != (line.index, place.sentence) or frame.cue > place.token:
        return None
    if frame.is_generic() or frame.how in {"passive", "agent"} or behind >= line.sentences[place.sentence].end:
        return None
    word, end = line.lower[behind], line.sentences[place.sentence].end
    told = TELL in frame.kinds and word in words["that"]  # told the "Night Desk" that
    apart = not word[0].isalnum() or word in words["joining"] or word in words["subordinate"] - words["that"]
    when = after_circumstances(line, behind, end, reading.language) > behind
    return None if told or apart or when or not line.quoted_end(place.token).isalnum() else frame
