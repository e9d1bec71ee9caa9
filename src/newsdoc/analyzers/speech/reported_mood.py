"""Sentences whose verb says that somebody else says so, as the subjunctive does in German: Der Plan sei tot.

Such a sentence needs no words of attribution: it belongs to whoever was speaking in the sentence before.
"""

from collections.abc import Iterator, Mapping, Sequence

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import Language
from newsdoc.analyzers.speech.tokens import Line

__all__ = ["find_reported_sentences", "is_reported_sentence"]

_FEWEST = 3
"""Words in the shortest sentence that is taken for reported."""


def is_reported_sentence(line: Line, number: int, language: Language) -> bool:
    """Say whether a verb of the sentence is in the mood of reported speech, and nobody speaks of himself in it."""
    mood = language.words["reported_mood"]
    if not mood:
        return False
    sentence = line.sentences[number]
    if mood.isdisjoint(line.words[sentence.start : sentence.end]):  # as printed: im Laufe is no verb
        return False
    return language.words["first_person"].isdisjoint(line.lower[sentence.start : sentence.end])


def find_reported_sentences(
    lines: Sequence[Line],
    frames: Sequence[Sequence[Sequence[Frame]]],
    quoted: Mapping[tuple[int, int], Frame],
    language: Language,
) -> Iterator[tuple[Line, int, Frame | None]]:
    """Yield line, sentence and the frame of the speaker for each sentence whose verb says that it is reported.

    The speaker is that of the sentence before, as long as such sentences follow one another; None where nobody spoke.

    `quoted` are the frames that were found for quotations, by line and sentence.
    """
    if not language.words["reported_mood"]:
        return
    last: Frame | None = None
    for line, by_sentence in zip(lines, frames, strict=True):
        for number, found in enumerate(by_sentence):
            speaking = [frame for frame in found if frame.subject is not None and frame.speaks() and not frame.nested]
            if speaking or (line.index, number) in quoted:
                last = quoted.get((line.index, number)) or speaking[-1]
            elif is_reported_sentence(line, number, language):
                sentence = line.sentences[number]
                words = sum(word[0].isalnum() for word in line.words[sentence.start : sentence.end])
                mood = language.words["sure_mood"]
                sure = last is not None or not mood.isdisjoint(line.words[sentence.start : sentence.end])
                if words >= _FEWEST and sure and not any(frame.reports() for frame in found):
                    yield line, number, last
            else:
                last = None
