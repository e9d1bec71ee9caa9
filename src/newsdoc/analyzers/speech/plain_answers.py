"""Tells an interview in which questions are paragraphs of their own and nothing marks the answers: no name, no mark.

An explanation in questions and answers has the same form. So somebody must be named before the first question, and the
words must tell of a talk: the introduction names it, the questions speak to somebody, the answers speak of oneself.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.tokens import FULL_STOPS, QUOTE, Passage
from newsdoc.wording.punctuation import QUESTION_MARKS

__all__ = ["PlainAnswers", "find_plain_answers"]

_FEWEST = 2
"""Questions with an answer in the shortest interview."""
_EVIDENCE = 2
"""How many of the three signs of a talk there must be."""
_LONGEST_QUESTION = 80
"""Words in the longest question; a longer paragraph that ends with one is an argument."""
_LONGEST_ANSWER = 5
"""Paragraphs from one question to the next, on average, at most."""
_INTRODUCTION = 6
"""Paragraphs before the first question in which the talk may be named."""


class PlainAnswers(NamedTuple):
    """The lines of an interview by their indices."""

    questions: frozenset[int]
    answers: tuple[int, ...]


def find_plain_answers(
    lines: Sequence[Passage], language: SpeechLanguage, asides: Collection[int] = ()
) -> PlainAnswers | None:
    """The questions, and the paragraphs up to the next one that answer them; None where it is no interview.

    `asides` are the indices of lines that stand beside the running text, such as captions and cross-heads; these may
    ask and do not answer.
    """
    asked = [line.index for line in lines if _asks(line)]
    if len(asked) < _FEWEST or asked[-1] - asked[0] > _LONGEST_ANSWER * len(asked):
        return None
    answered: list[tuple[int, list[int]]] = []
    for question, following in pairwise(asked):
        answers = [line for line in lines[question + 1 : following] if line.index not in asides]
        if not all(map(_may_be_said, answers)):
            return None
        if answers:
            answered.append((question, [line.index for line in answers]))
    if last := _last_answer(lines[asked[-1] + 1 :], language, asides):
        answered.append((asked[-1], last))
    if len(answered) < _FEWEST or not _is_talk(lines, answered, language):
        return None
    return PlainAnswers(frozenset(asked), tuple(index for _, answers in answered for index in answers))


def _asks(line: Passage) -> bool:
    """Whether the whole line is a question, without marks."""
    return not line.quotes and line.text.rstrip()[-1:] in QUESTION_MARKS and len(line.words) <= _LONGEST_QUESTION


def _last_answer(lines: Sequence[Passage], language: SpeechLanguage, asides: Collection[int]) -> list[int]:
    """The paragraphs that answer the last question: the first one, and those after it that say I."""
    found: list[int] = []
    for line in lines:
        if line.index in asides:
            continue
        if not _may_be_said(line) or (found and not _says(line, language, "of_oneself")):
            break
        found.append(line.index)
    return found


def _may_be_said(line: Passage) -> bool:
    """Whether the line is a sentence or more, and does not begin with words in marks."""
    first = next(iter(line.words), QUOTE)
    return first != QUOTE and first[0].isalnum() and line.text.rstrip()[-1:] in FULL_STOPS


def _is_talk(lines: Sequence[Passage], answered: Sequence[tuple[int, Sequence[int]]], language: SpeechLanguage) -> bool:
    """Whether two of the signs of a talk are there, or all three of them at least once."""
    first = answered[0][0]
    introduction = lines[max(0, first - _INTRODUCTION) : first]
    talk = any(_says(line, language, "talks") for line in introduction)
    addressed = sum(_says(lines[question], language, "to_somebody") for question, _ in answered)
    own = sum(any(_says(lines[index], language, "of_oneself") for index in answers) for _, answers in answered)
    half = len(answered) / 2
    every = talk and addressed > 0 and own > 0  # short questions and answers say I and you only now and then
    return every or talk + (addressed >= half) + (own >= half) >= _EVIDENCE


def _says(line: Passage, language: SpeechLanguage, name: str) -> bool:
    """Whether a word of the set stands in the line."""
    return not language.words[name].isdisjoint(line.lower)
