"""Tells an interview from single labels: paragraphs that begin with a name and a colon, by turns."""

from collections import Counter
from collections.abc import Sequence

from newsdoc.analyzers.speech.frames import Frame
from newsdoc.analyzers.speech.tokens import QUOTE, Line

__all__ = ["interview_answers"]

_FEWEST_TURNS = 4
_FEWEST_SPEAKERS = 2


def interview_answers(lines: Sequence[Line], frames: Sequence[Sequence[Sequence[Frame]]]) -> dict[int, Frame]:
    """Return the labelled paragraphs of an interview with their label, by line; none where it is no interview.

    It is one if at least two speakers have two turns each. Paragraphs whose words stand in marks are left to the rules.
    """
    labels: dict[int, Frame] = {}
    for line, by_sentence in zip(lines, frames, strict=True):
        first = by_sentence[0][:1] if by_sentence else []
        for frame in first:
            if "label" in frame.kinds and frame.start == 0 and line.words[frame.cue_end] != QUOTE:
                labels[line.index] = frame
    turns = Counter(_speaker(frame) for frame in labels.values())
    speakers = {speaker for speaker, count in turns.items() if count > 1}
    answers = {index: frame for index, frame in labels.items() if _speaker(frame) in speakers}
    return answers if len(speakers) >= _FEWEST_SPEAKERS and len(answers) >= _FEWEST_TURNS else {}


def _speaker(frame: Frame) -> int:
    assert frame.subject is not None
    assert frame.subject.name is not None
    return frame.subject.name.person
