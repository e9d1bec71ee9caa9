"""The rule for words that are quoted within a claim: den Vorwurf der Partei, es sei „Unfug“, wies er zurück."""

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.placed_quotations import Found, PlacedQuotation, Reading
from newsdoc.analyzers.speech.tokens import COMMAS

__all__ = ["claimed"]


def claimed(reading: Reading, place: PlacedQuotation) -> Found | None:
    """The plan's "failure", of which Moss spoke: the noun of speech whose clause holds the quotation, and its owner."""
    if not reading.language.words["verb_second"]:
        return None
    claims = [frame for frame in place.frames if "noun" in frame.kinds and frame.subject is not None]
    inside = [frame for frame in claims if frame.cue < place.token and _holds(reading, place, frame)]
    return Found(inside[-1]) if inside else None


def _holds(reading: Reading, place: PlacedQuotation, frame: Frame) -> bool:
    """Whether a clause of what the noun says begins behind its owner, and goes on up to the quotation."""
    line, words = place.line, reading.language.words
    start = frame.subject.end if frame.subject is not None else frame.cue_end
    if line.words[start : start + 1] == ["("]:  # die Sicht von Moss (ABC), wonach
        start = line.find(")", start, place.token) + 1
    if line.words[start] not in COMMAS and line.words[start][0].islower():
        start += 1  # wies den Vorwurf der Partei zurück, es sei
    if start + 1 >= place.token or line.words[start] not in COMMAS:
        return False
    opener = line.lower[start + 1]
    opens = opener in words["that_or_whether"] or opener in words["that_claims"]
    if not opens and words["reported_mood"].isdisjoint(line.words[start + 1 : place.token]):
        return False
    others = (other for other in place.frames if other is not frame and other.subject is not None)
    return not any(start < other.cue < place.token for other in others)
