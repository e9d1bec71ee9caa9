"""Sentences that are reported without words of attribution of their own.

The verb may tell it, as the subjunctive does in German (Der Plan sei tot.): such a sentence belongs to whoever was
speaking in the sentence before. Or the next sentence points back and names the speaker: Das teilte die Stadt mit.
"""

from collections.abc import Iterator, Mapping, Sequence

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.tokens import COLONS, Passage
from newsdoc.analyzers.speech.traits import WORD
from newsdoc.wording.punctuation import QUESTION_MARKS

__all__ = ["find_reported_sentences", "is_reported_sentence", "pointing_back", "reported_from"]

_FEWEST = 3
"""Words in the shortest sentence, or rest of one, that is taken for reported."""
_PARTS = frozenset({",", ";", ":"})


def is_reported_sentence(
    line: Passage, number: int, language: SpeechLanguage, mood: frozenset[str] | None = None
) -> bool:
    """Whether a verb of its main clause is in the mood of reported speech, and nobody speaks of himself in it.

    `mood` are the forms of that mood, if not all of them count.
    """
    forms = language.words["reported_mood"] if mood is None else mood
    if not forms:
        return False
    sentence = line.sentences[number]
    if forms.isdisjoint(line.words[sentence.start : sentence.end]):  # as printed: im Laufe is no verb
        return False
    if not language.words["partners"].isdisjoint(line.lower[sentence.start : sentence.end]):
        return False
    if line.words[sentence.end - 1] in QUESTION_MARKS or _addresses(line, number, language):
        return False  # Was würden Sie raten?
    return any(
        line.words[token] in forms and _is_main(line, sentence.start, token, language)
        for token in range(sentence.start, sentence.end)
    )


def reported_from(line: Passage, number: int, language: SpeechLanguage) -> int:
    """Where what is reported begins in a sentence whose verb tells that it is: behind a colon, if all of that mood is.

    Moss zeigte Verständnis: Auch er wohne dort.
    """
    sentence, forms = line.sentences[number], language.words["reported_mood"]
    colon = next((token for token in range(sentence.start, sentence.end) if line.words[token] in COLONS), None)
    if colon is None or not forms.isdisjoint(line.words[sentence.start : colon]):
        return sentence.start
    return colon + 1


def _addresses(line: Passage, number: int, language: SpeechLanguage) -> bool:
    """Whether somebody is addressed, by a pronoun with a capital within the sentence."""
    sentence = line.sentences[number]
    return not language.words["formal"].isdisjoint(line.words[sentence.start + 1 : sentence.end])


def _is_main(line: Passage, start: int, token: int, language: SpeechLanguage) -> bool:
    """Whether the verb stands in no subordinate clause: not in ..., ob das so sei."""
    first = token
    while first > start and line.words[first - 1] not in _PARTS:
        first -= 1
    opener = line.lower[first]
    if opener in language.words["subordinate"] or opener in language.words["that_or_whether"]:
        return False
    return not (
        first > start and first < token and opener in language.words["relative"] and token == _last(line, first)
    )


def _last(line: Passage, first: int) -> int:
    """The last word of the part of a sentence that begins here: where the verb of a relative clause stands."""
    last = first
    while last + 1 < len(line.words) and line.words[last + 1][0].isalnum():
        last += 1
    return last


def pointing_back(
    line: Passage, number: int, frames: Sequence[Sequence[Frame]], language: SpeechLanguage
) -> Frame | None:
    """The frame by which the sentence says who said what the one before it says: Das teilte Moss mit."""
    if number >= len(line.sentences):
        return None
    first = line.sentences[number].start
    second = line.lower[first + 1] if first + 1 < line.sentences[number].end else "."
    if line.lower[first] not in language.words["pointing_back"]:
        return None
    if second not in language.verbs and second not in language.words["auxiliaries"]:
        return None  # an article: Das Amt teilte mit
    told = (frame for frame in frames[number] if "noun" in frame.kinds and frame.subject is not None)
    if second in language.words["auxiliaries"] and (noun := next(told, None)) is not None:
        return noun  # Das ist die zentrale Aussage einer Studie
    reporting = (frame for frame in frames[number] if frame.reports() and frame.subject is not None)
    return next((frame for frame in reporting if frame.subject is not None and frame.subject.start > first), None)


def _reports(frame: Frame, language: SpeechLanguage) -> bool:
    """Whether somebody who can speak is the subject of a verb that reports: Moss sagt; not die Fähre fährt."""
    subject = frame.subject
    if subject is None or not frame.reports():
        return False
    noun = subject.head
    return subject.kind != "description" or language.is_role(noun) or language.ends_like_body(noun)


def find_reported_sentences(
    lines: Sequence[Passage],
    frames: Sequence[Sequence[Sequence[Frame]]],
    quoted: Mapping[tuple[int, int], Frame],
    language: SpeechLanguage,
) -> Iterator[tuple[Passage, int, int, Frame | None]]:
    """Line, sentence, first token and the frame of the speaker for each sentence that is reported as a whole.

    The speaker is that of the sentence before, as long as such sentences follow one another, or whom the words before a
    colon are about; None where nobody spoke.
    `quoted` are the frames that were found for quotations, by line and sentence.
    """
    if not language.words["reported_mood"] and not language.words["pointing_back"]:
        return
    sure = language.words["sure_mood"]
    last: Frame | None = None
    for line, by_sentence in zip(lines, frames, strict=True):
        for number, found in enumerate(by_sentence):
            sentence = line.sentences[number]
            start = reported_from(line, number, language)
            words = len(line.places(WORD, start, sentence.end))
            behind = pointing_back(line, number + 1, by_sentence, language)
            if behind is not None and words >= _FEWEST and not any(_reports(frame, language) for frame in found):
                yield line, number, sentence.start, behind
                continue
            speaking = [frame for frame in found if frame.subject is not None and frame.speaks() and not frame.nested]
            reported = is_reported_sentence(line, number, language)
            if speaking or ((line.index, number) in quoted and not reported):
                last = quoted.get((line.index, number)) or speaking[-1]
            elif reported:
                about = (frame for frame in found if frame.subject is not None and frame.cue < start)
                last = quoted.get((line.index, number)) or next(about, last)
                alone = last is None and not is_reported_sentence(line, number, language, sure)
                if words >= _FEWEST and not alone and not any(frame.reports() for frame in found):
                    yield line, number, start, last
            else:
                last = None
