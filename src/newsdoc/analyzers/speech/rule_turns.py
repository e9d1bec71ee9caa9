"""The rule for a dialogue: a question and its answer, in paragraphs of their own, take turns."""

from newsdoc.analyzers.speech.frame import TURN, Frame
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.phrases import Phrase, Referent
from newsdoc.analyzers.speech.placed_quotations import Found, PlacedQuotation, Reading
from newsdoc.wording.punctuation import QUESTION_MARKS

__all__ = ["takes_turn"]

_HEARER = 6
"""Tokens from the end of a verb with its subject to the name of whoever is asked, at most, the title among them."""
_TWO = 2
"""Paragraphs that are looked back: the one answered, and the one before it, whose speaker speaks again."""
_QUOTATIONS = 8
"""Quotations that are looked back, at most: a paragraph of a dialogue has one or two."""


def takes_turn(reading: Reading, place: PlacedQuotation) -> Found | None:
    """ "Why?" asked Moss. "Because." "And now?": whoever is asked answers, and whoever has asked asks again."""
    first, words = place.line.index - _TWO, len(place.line.words)
    if place.line.index < 1 or place.line.has_words(0, words):
        return None
    earlier, last = _last_in(reading, place, first), _last_in(reading, place, first + 1)
    if last is not None and _asks(last) and (asked := _asked(reading, last)) is not None:
        return Found(asked)
    if earlier is None or last is None or not _differ(reading, earlier, last):
        return None
    answers = _asks(last)
    asks_again = _asks(place) and _asks(earlier)
    return Found(same_as=earlier.number) if answers or asks_again else None


def _asked(reading: Reading, place: PlacedQuotation) -> Frame | None:
    """The person to whom a question is put, named right behind its verb: „...?“, fragte Moss den Wirt Bo Lund."""
    frame = reading.found[place.number].frame
    if frame is None or frame.referent is None or frame.line != place.line.index or frame.is_generic():
        return None
    end = max(frame.end, frame.cue_end)
    for mention in reading.mentions.get(frame.line, ()):
        if mention.person != frame.referent.named and 0 <= mention.name_start - end <= _HEARER:
            return _of(mention, frame)
    return None


def _of(mention: NameMention, frame: Frame) -> Frame:
    """A frame without a cue, whose subject is the person of a mention."""
    phrase = Phrase(mention.line, mention.start, mention.end, "name", mention, mention.keys[-1])
    cue = mention.start
    return Frame(
        mention.line, frame.sentence, cue, cue, TURN, phrase, "before", cue, cue, referent=Referent(mention.person)
    )


def _last_in(reading: Reading, place: PlacedQuotation, index: int) -> PlacedQuotation | None:
    """The last quotation of the paragraph whose speaker is known."""
    for other in reversed(reading.places[max(0, place.number - _QUOTATIONS) : place.number]):
        if other.line.index < index:
            return None
        if other.line.index == index and other.number in reading.found:
            return other
    return None


def _asks(place: PlacedQuotation) -> bool:
    return place.line.quoted_end(place.token) in QUESTION_MARKS


def _differ(reading: Reading, one: PlacedQuotation, other: PlacedQuotation) -> bool:
    """Whether two quotations have two speakers, as far as the text tells who they are."""
    first, second = reading.found[one.number].frame, reading.found[other.number].frame
    if first is None or second is None or first.referent is None or second.referent is None:
        return False
    if first.referent.named is not None or second.referent.named is not None:
        return first.referent.named != second.referent.named
    return first.subject is not second.subject
