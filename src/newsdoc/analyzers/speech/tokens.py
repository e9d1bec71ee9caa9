"""Paragraphs as tokens and sentences, each quotation a single token, so that rules see the sentence around it."""

from collections.abc import Sequence

import attrs

from newsdoc.analyzers.speech.language import SAY, Language
from newsdoc.layout.quotations import Stretch

__all__ = ["QUOTE", "Line", "Sentence", "read_lines"]

QUOTE = "“”"
"""The token that stands for a whole stretch in quotation marks."""

_END = frozenset(".!?…")
_QUOTED_END = frozenset(".!?…—-")
_LOOK_AHEAD = 8
_LONGEST_BRACKET = 40
"""Tokens in brackets within which a full stop ends no sentence: Ann Moss (D-Calif.) said."""


@attrs.define(slots=True)
class Sentence:
    """A run of tokens of a line: `start` and `end` are token indices."""

    start: int
    end: int


@attrs.define(slots=True)
class Line:
    """A paragraph with its tokens (as printed and in lower case), their offsets, its sentences and quotations."""

    index: int
    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    quotes: dict[int, Stretch]
    """Token index → the stretch that the token stands for."""
    sentences: list[Sentence]

    def slice(self, start: int, end: int) -> str:
        """Return the text from token `start` up to token `end` (exclusive), as printed."""
        return self.text[self.starts[start] : self.ends[end - 1]] if end > start else ""

    def quoted_end(self, token: int) -> str:
        """Return the last character inside the marks of the quotation that the token stands for."""
        start, end = self.quotes[token].content(self.text)
        return self.text[start:end].rstrip("'’ \u00a0")[-1:]


def read_lines(paragraphs: Sequence[str], stretches: Sequence[Stretch], language: Language) -> list[Line]:
    """Return the paragraphs as lines of tokens; `stretches` are the outer quotations, in reading order."""
    by_paragraph: dict[int, list[Stretch]] = {}
    for stretch in stretches:
        by_paragraph.setdefault(stretch.paragraph, []).append(stretch)
    return [_read(index, text, by_paragraph.get(index, []), language) for index, text in enumerate(paragraphs)]


def _read(index: int, text: str, stretches: list[Stretch], language: Language) -> Line:
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    quotes: dict[int, Stretch] = {}
    find = language.token_pattern.finditer
    position = 0
    for stretch in [*stretches, None]:
        for match in find(text, position, stretch.start if stretch else len(text)):
            words.append(match.group())
            starts.append(match.start())
            ends.append(match.end())
        if stretch:
            quotes[len(words)] = stretch
            words.append(QUOTE)
            starts.append(stretch.start)
            ends.append(stretch.end)
            position = stretch.end
    line = Line(index, text, words, [word.lower() for word in words], starts, ends, quotes, [])
    _split_sentences(line, language)
    return line


def _split_sentences(line: Line, language: Language) -> None:
    words, start = line.words, 0
    bracket = -1
    for position, word in enumerate(words):
        following = words[position + 1] if position + 1 < len(words) else ""
        if word == QUOTE:
            ends = _ends_after_quote(line, position, following, language)
        elif word == "(":
            bracket = position if position > start else -1
            continue
        elif word == ")":
            inside, bracket = bracket >= 0, -1
            ends = not inside and position > 0 and words[position - 1] in _END
        elif word in _END or (word[0] == "." and len(word) > 1):
            if bracket >= 0 and position - bracket < _LONGEST_BRACKET:
                continue
            ends = not following or following == QUOTE or not (following[0].islower() or following[0] in ".,!?)]:;")
        else:
            continue
        if ends:
            line.sentences.append(Sentence(start, position + 1))
            start = position + 1
            bracket = -1
    if start < len(words):
        line.sentences.append(Sentence(start, len(words)))


def _ends_after_quote(line: Line, position: int, following: str, language: Language) -> bool:
    """Say whether a sentence ends with this quotation: it does after a full stop, unless "he said" follows."""
    end = line.quoted_end(position)
    if not end or end not in _QUOTED_END or not following:
        return False
    if following == QUOTE:
        return True
    if not following[0].isupper() and following[0] not in "([":
        return False
    return not _attribution_follows(line, position + 1, language)


def _attribution_follows(line: Line, position: int, language: Language) -> bool:
    """Say whether "Ann Moss said." or "She asked," stands here: names or a pronoun, a verb of saying, and a stop."""
    for ahead in range(position, min(position + _LOOK_AHEAD, len(line.words))):
        if language.is_verb(line.lower[ahead], SAY) and line.words[ahead][0].islower():
            following = line.words[ahead + 1] if ahead + 1 < len(line.words) else "."
            return ahead > position and (following in ".,;" or following == QUOTE)
        word = line.words[ahead]
        if not (
            word[0].isupper() or word in {"the", "a", "of", ".", "-"} or line.lower[ahead] in language.words["titles"]
        ):
            return False
    return False
