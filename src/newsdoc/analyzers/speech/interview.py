"""Tells an interview from single labels and questions: who asks, whose paragraphs are answers.

Three forms are known: labels by turns (a name or Q and A before a colon), questions in paragraphs of their own whose
answers stand in marks or behind a dash, and dialogues in which every other dash opens a question.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import attrs

from newsdoc.analyzers.speech.frames import Frame
from newsdoc.analyzers.speech.language import Language
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.persons import Named
from newsdoc.analyzers.speech.phrases import Phrase, Referent
from newsdoc.analyzers.speech.tokens import QUOTE, Line

__all__ = ["Interview", "read_interview"]

_FEWEST_TURNS = 4
_FEWEST_SPEAKERS = 2
_FEWEST_ANSWERS = 2
_QUESTION_MARKS = frozenset("?？؟")
_COLONS = frozenset({":", "："})
_LABEL = frozenset({"label"})


@attrs.frozen(slots=True)
class Interview:
    """The turns of an interview; empty where the article is none."""

    answers: Mapping[int, Frame] = attrs.field(factory=dict)
    """Line → the label of an answer without marks; what follows the label is said."""
    marked: Mapping[int, Frame] = attrs.field(factory=dict)
    """Line → who speaks in it, where the answer stands in marks or behind a dash."""
    questions: frozenset[int] = frozenset()
    """Lines in which a question is asked."""


def read_interview(
    lines: Sequence[Line],
    frames: Sequence[Sequence[Sequence[Frame]]],
    names: Sequence[Sequence[NameMention]],
    named: Sequence[Named],
    language: Language,
) -> Interview:
    """Return the turns of an interview.

    Labels count if at least two speakers have two turns each, or one person answers a newspaper. Paragraphs whose words
    stand in marks are left to the rules.
    """
    labels = {
        line.index: by_sentence[0][0]
        for line, by_sentence in zip(lines, frames, strict=True)
        if by_sentence and by_sentence[0] and _is_label(line, by_sentence[0][0])
    }
    asked = _question_and_answer(lines, names, named, language)
    if asked is not None:
        return asked
    by_turns = _by_turns(labels, named)
    if by_turns is not None:
        return by_turns
    return _by_questions(lines, labels, names, named) or Interview()


def _is_label(line: Line, frame: Frame) -> bool:
    return (
        "label" in frame.kinds
        and frame.start == 0
        and frame.subject is not None
        and frame.subject.name is not None
        and frame.cue_end < len(line.words)
        and line.words[frame.cue_end] != QUOTE
    )


def _speaker(frame: Frame) -> int:
    name = frame.subject.name if frame.subject is not None else None
    return name.person if name is not None else -1


def _by_turns(labels: Mapping[int, Frame], named: Sequence[Named]) -> Interview | None:
    turns = Counter(_speaker(frame) for frame in labels.values())
    speakers = {speaker for speaker, count in turns.items() if count > 1}
    answers = {index: frame for index, frame in labels.items() if _speaker(frame) in speakers}
    if len(speakers) < _FEWEST_SPEAKERS or len(answers) < _FEWEST_TURNS:
        return None
    askers = {speaker for speaker in speakers if named[speaker].text.isupper() and not named[speaker].is_person}
    questions = frozenset(index for index, frame in answers.items() if _speaker(frame) in askers)
    return Interview({index: frame for index, frame in answers.items() if index not in questions}, {}, questions)


def _question_and_answer(
    lines: Sequence[Line], names: Sequence[Sequence[NameMention]], named: Sequence[Named], language: Language
) -> Interview | None:
    """Q: ... A: ..., with the person named above."""
    questions = {line.index for line in lines if _has_label(line, language.words["question_labels"])}
    answers = {line.index for line in lines if _has_label(line, language.words["answer_labels"])}
    if min(len(questions), len(answers)) < _FEWEST_ANSWERS:
        return None
    answering = _in_view(lines, names, named, min(questions))
    found = {index: _label(lines[index], 1, answering, named) for index in answers}
    return Interview(found, {}, frozenset(questions))


def _has_label(line: Line, labels: frozenset[str]) -> bool:
    return len(line.words) > 2 and line.lower[0] in labels and line.words[1] in {*_COLONS, "."}


def _by_questions(
    lines: Sequence[Line],
    labels: Mapping[int, Frame],
    names: Sequence[Sequence[NameMention]],
    named: Sequence[Named],
) -> Interview | None:
    """Questions in paragraphs of their own; of those behind a dash, only the ones that a dash answers."""
    questions: set[int] = set()
    answers: list[int] = []
    for line, following in zip(lines, lines[1:], strict=False):
        if _is_question(line) and not _is_question(following) and _may_answer(following, labels):
            questions.add(line.index)
            answers.append(following.index)
    if len(answers) < _FEWEST_ANSWERS:
        return None
    answering = _in_view(lines, names, named, min(questions))
    if answering is None:
        return None
    plain = {index: labels[index] for index in answers if index in labels}
    marked = {index: _label(lines[index], 0, answering, named) for index in answers if index not in labels}
    return Interview(plain, marked, frozenset(questions))


def _is_question(line: Line) -> bool:
    if not line.text.rstrip() or line.text.rstrip()[-1] not in _QUESTION_MARKS:
        return False
    return not line.quotes or _is_one_dash_stretch(line)


def _is_one_dash_stretch(line: Line) -> bool:
    stretches = list(line.quotes.values())
    return len(stretches) == 1 and not stretches[0].opening and stretches[0].end >= len(line.text.rstrip())


def _may_answer(line: Line, labels: Mapping[int, Frame]) -> bool:
    if line.index in labels:
        return True
    first = next(iter(line.quotes), None)
    return first is not None and not any(word[0].isalnum() for word in line.words[:first])


def _in_view(
    lines: Sequence[Line], names: Sequence[Sequence[NameMention]], named: Sequence[Named], before: int
) -> NameMention | None:
    """Return the person named most often before a line, by the first of the mentions; else the most named of all."""
    for limit in (before, len(lines)):
        mentions = [mention for found in names[:limit] for mention in found if named[mention.person].is_person]
        counts = Counter(mention.person for mention in mentions)
        if counts:
            most = max(counts.values())
            return next(mention for mention in mentions if counts[mention.person] == most)
    return None


def _label(line: Line, end: int, answering: NameMention | None, named: Sequence[Named]) -> Frame:
    """Return the frame of a turn whose speaker is named elsewhere."""
    subject = None
    if answering is not None:
        subject = Phrase(answering.line, answering.start, answering.end, "name", answering, answering.keys[-1])
    frame = Frame(line.index, 0, end, end + 1, _LABEL, subject, "before", 0, end + 1)
    if answering is not None:
        frame.referent = Referent(named[answering.person].text, answering.person, "description")
    return frame
