"""What the rules ask of a frame: whether its verb has other words for its object, or belongs to another clause."""

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import EXPRESS, SAY, TELL
from newsdoc.analyzers.speech.placed_quotations import PlacedQuotation, Reading
from newsdoc.analyzers.speech.tokens import COLONS, QUOTE

__all__ = [
    "closed_by_verb",
    "governs_that",
    "has_object",
    "introduces_next",
    "is_of_clause_before",
    "is_told_of",
    "is_verbatim",
]


def closed_by_verb(reading: Reading, place: PlacedQuotation) -> Frame | None:
    """The frame whose verb stands behind its words, where the verb is the last of a clause: Moss "Yeter" diye konuştu.

    Only in a language whose words are parted by spaces; elsewhere a particle closes what is said.
    """
    language = reading.language
    if not language.words["verb_last"] or language.script != "spaced":
        return None
    behind = (frame for frame in place.frames if frame.cue > place.token and frame.speaks())
    found = next((frame for frame in behind if "source" not in frame.kinds), None)
    if found is None or found.subject is None:
        return None
    between = place.line.lower[place.token + 1 : found.cue]
    return found if all(word in language.words["adverbs"] for word in between) else None


def introduces_next(reading: Reading, place: PlacedQuotation, frame: Frame) -> bool:
    """Whether the frame is that of another clause: After Moss said it was "dead," Lee said: "..."."""
    words, end = place.line.words, frame.end
    earlier = any(
        other.subject and ((other.speaks() and other.cue < place.token) or other.cue_end == place.token)
        for other in place.frames
    )
    opening = place.line.lower[place.line.sentences[place.sentence].start]
    colon = place.token > 0 and words[place.token - 1] in COLONS
    if earlier and not colon and frame.how == "after" and opening in reading.language.words["subordinate"]:
        return bool(reading.language.words["verb_second"])  # Während Moss sagte, es sei „tot“, räumte Lund ein
    if not earlier or frame.how != "before":
        return False
    after = words[end : end + 2]
    return not frame.speaks() or after[:1] == [QUOTE] or after in ([":", QUOTE], [",", QUOTE])


def is_of_clause_before(reading: Reading, place: PlacedQuotation, frame: Frame) -> bool:
    """Whether somebody speaks before the quotation, and another clause begins behind it: sagt „Nein“, doch ..."""
    words, lower, boundaries = place.line.words, place.line.lower, reading.language.words["boundaries"]
    spoken = any(other.speaks() and other.subject and other.cue < place.token for other in place.frames)
    if not spoken or reading.language.grammar != "cues":
        return False
    return any(
        (words[token] == "," and lower[token + 1] in boundaries) or words[token] in COLONS
        for token in range(place.token + 1, frame.start - 1)
    )


def is_told_of(reading: Reading, place: PlacedQuotation, frame: Frame) -> bool:
    """Whether somebody else tells that one will speak: sagte Moss, ihr Mandant werde sich „bald“ äußern."""
    mood, lower = reading.language.words["reported_mood"], place.line.lower
    around = frame.start < place.token < frame.cue and not mood.isdisjoint(lower[frame.start : place.token])
    return around and any(other.speaks() and other.subject and other.cue < frame.start for other in place.frames)


def has_object(reading: Reading, frame: Frame) -> bool:
    """Whether a verb of judgement closes its clause behind its object in marks: die sich „Rat“ nennt und ..."""
    line = reading.lines[frame.line]
    alone = bool(reading.language.words["verb_second"]) and frame.kinds == {EXPRESS} and frame.how == "before"
    after = line.lower[frame.cue_end] if frame.cue_end < len(line.words) else "."
    closes = after == "," or after in reading.language.words["joining"]
    return alone and closes and frame.cue > 0 and line.words[frame.cue - 1] == QUOTE


def governs_that(reading: Reading, frame: Frame, between: str) -> bool:
    """Whether "that" stands behind the cue or before the quotation: said Lee wrote that it was old and "dead"."""
    that, lower = reading.language.words["that"], reading.lines[frame.line].lower
    return between in that or not that.isdisjoint(lower[frame.cue_end : frame.cue_end + 1])


def is_verbatim(reading: Reading, frame: Frame) -> bool:
    """Whether the cue gives words as they were said, not wishes and thoughts."""
    cue = reading.lines[frame.line].lower[frame.cue]
    return not frame.kinds.isdisjoint((SAY, TELL)) or cue in reading.language.words["verbatim"]
