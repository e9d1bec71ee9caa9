"""The rule for a dialogue: a question and its answer, in paragraphs of their own, take turns."""

from newsdoc.analyzers.speech.placed_quotations import Found, PlacedQuotation, Reading

__all__ = ["takes_turn"]

_QUESTION_MARKS = frozenset("?？؟")
_TWO = 2
"""Paragraphs that are looked back: the one answered, and the one before it, whose speaker speaks again."""


def takes_turn(reading: Reading, place: PlacedQuotation) -> Found | None:
    """ "Why?" asked Moss. "Because." "And now?": whoever is asked answers, and whoever has asked asks again."""
    first, words = place.line.index - _TWO, len(place.line.words)
    if first < 0 or place.line.has_words(0, words):
        return None
    earlier, last = _last_in(reading, place, first), _last_in(reading, place, first + 1)
    if earlier is None or last is None or not _differ(reading, earlier, last):
        return None
    answers = _asks(last)
    asks_again = _asks(place) and _asks(earlier)
    return Found(same_as=earlier.number) if answers or asks_again else None


def _last_in(reading: Reading, place: PlacedQuotation, index: int) -> PlacedQuotation | None:
    """The last quotation of the paragraph whose speaker is known."""
    for number in range(place.number - 1, -1, -1):
        other = reading.places[number]
        if other.line.index < index:
            return None
        if other.line.index == index and other.number in reading.found:
            return other
    return None


def _asks(place: PlacedQuotation) -> bool:
    return place.line.quoted_end(place.token) in _QUESTION_MARKS


def _differ(reading: Reading, one: PlacedQuotation, other: PlacedQuotation) -> bool:
    """Whether two quotations have two speakers, as far as the text tells who they are."""
    first, second = reading.found[one.number].frame, reading.found[other.number].frame
    if first is None or second is None or first.referent is None or second.referent is None:
        return False
    if first.referent.named is not None or second.referent.named is not None:
        return first.referent.named != second.referent.named
    return first.subject is not second.subject
