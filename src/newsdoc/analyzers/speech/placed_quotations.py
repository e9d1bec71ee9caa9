"""Where quotations stand, what was found for them, and the article as the rules see it."""

from collections.abc import Collection, Mapping, Sequence

import attrs

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.tokens import Passage
from newsdoc.wording.quotations import Stretch

__all__ = ["Found", "PlacedQuotation", "Reading", "places_in"]


@attrs.define(slots=True, eq=False)
class PlacedQuotation:
    """A quotation and where it stands."""

    stretch: Stretch
    line: Passage
    token: int
    sentence: int
    number: int
    """Its number among the quotations of the article."""
    alone: bool
    """Whether its sentence holds nothing but quotations."""
    frames: Sequence[Frame]
    """The frames of its sentence."""


@attrs.define(slots=True, eq=False)
class Found:
    """What a rule found: a frame of speech, or the quotation (by number) with the same speaker; it is not changed."""

    frame: Frame | None = None
    same_as: int | None = None


@attrs.define(slots=True, eq=False)
class Reading:
    """The article as the rules see it."""

    lines: Sequence[Passage]
    frames: Sequence[Sequence[Sequence[Frame]]]
    """Frames by line and sentence."""
    places: Sequence[PlacedQuotation]
    places_of: dict[tuple[int, int], list[PlacedQuotation]]
    """The quotations by line and sentence."""
    language: SpeechLanguage
    mentions: Mapping[int, Sequence[NameMention]] = attrs.field(factory=dict)
    """The persons who are named in each line."""
    asides: Collection[int] = ()
    """The lines that are no running text: headlines and captions."""
    found: dict[int, Found] = attrs.field(factory=dict)
    """What was found for the quotations before this one, by number."""


def places_in(lines: Sequence[Passage], frames: Sequence[Sequence[Sequence[Frame]]]) -> list[PlacedQuotation]:
    """The quotations of the lines in reading order; `frames` are those of each line and sentence."""
    places: list[PlacedQuotation] = []
    for line in lines:
        number, alone = -1, False
        for token, stretch in line.quotes.items():
            while number < 0 or line.sentences[number].end <= token:
                number += 1
                sentence = line.sentences[number]
                alone = not line.has_words(sentence.start, sentence.end)
            places.append(PlacedQuotation(stretch, line, token, number, len(places), alone, frames[line.index][number]))
    return places
