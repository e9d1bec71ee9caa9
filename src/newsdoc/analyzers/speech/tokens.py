"""Paragraphs as tokens and sentences, each quotation a single token, so that rules see the sentence around it."""

import re
from array import array
from collections.abc import Sequence
from itertools import compress
from typing import Protocol

import attrs

from newsdoc.analyzers.speech.language import EXPRESS, SAY, TELL, SpeechLanguage
from newsdoc.analyzers.speech.traits import CAPITAL, HAVE, STOP, WORD
from newsdoc.wording.quotations import Stretch

__all__ = ["COLONS", "COMMAS", "DASHES", "FULL_STOPS", "INTRODUCING", "QUOTE", "Passage", "Sentence", "read_lines"]

QUOTE = "“”"
"""The token that stands for a whole stretch in quotation marks."""

DASHES = frozenset({"-", "–", "—", "--"})
COMMAS = frozenset({",", "،", "，", "、"})
COLONS = frozenset({":", "："})
FULL_STOPS = frozenset(".!?…。！？؟")
"""What ends a sentence."""
INTRODUCING = frozenset({":", ",", "：", "，", "،"})
"""What stands before a quotation that its sentence leads to; the comma of lists in Chinese does not."""
_QUOTED_END = FULL_STOPS | frozenset("—-")
_CLOSING_MARKS = frozenset({".", "!", "?", "。", "！", "？", ")", "）", "؟"})
_LOOK_AHEAD = 8
"""Tokens of a name with its titles before a verb of speech, at most, and half as many behind an insertion."""
_INSERTION = 24
"""Tokens in the longest insertion between a name and its verb that is looked through."""
_SPEECH = (SAY, TELL, EXPRESS)
_LONGEST_SENTENCE = 250
"""Tokens after which a sentence is taken to end anyway, so that the work within one is bounded."""
_LONGEST_ORDINAL = 2
"""Digits in the longest number whose stop may make it an ordinal: am 14. Mai; a year ends its sentence."""
_LONGEST_BRACKET = 40
"""Tokens in brackets within which a full stop ends no sentence: Ann Moss (D-Calif.) said."""


@attrs.define(slots=True)
class Sentence:
    """A run of tokens of a line: `start` and `end` are token indices."""

    start: int
    end: int


@attrs.define(slots=True)
class Passage:
    """A paragraph with its tokens (as printed and in lower case), its sentences and quotations."""

    index: int
    text: str
    words: list[str]
    lower: list[str]
    traits: bytes
    """What each word shows by itself."""
    quotes: dict[int, Stretch]
    """Token index → the stretch that the token stands for."""
    sentences: list[Sentence] = attrs.field(factory=list)
    sentence_starts: set[int] = attrs.field(factory=set)
    _starts: "array[int]" = attrs.field(factory=lambda: array("I"))
    """Where the tokens start, as far as somebody has asked."""
    _first_word: int = -1
    """What `first_word` gives, once somebody has asked."""

    def start_of(self, token: int) -> int:
        """The offset of a token in the text; found when first asked for, since most tokens are never asked."""
        starts = self._starts
        if token < len(starts):
            return starts[token]
        find, position = self.text.find, self.end_of(len(starts) - 1) if starts else 0
        for word in self.words[len(starts) : token + 1]:
            if word == QUOTE:
                stretch = self.quotes[len(starts)]
                start, position = stretch.start, stretch.end
            else:  # nothing but spaces stands between two tokens
                start = find(word, position)
                position = start + len(word)
            starts.append(start)
        return start

    def end_of(self, token: int) -> int:
        """The offset after a token in the text."""
        stretch = self.quotes.get(token)
        return stretch.end if stretch is not None else self.start_of(token) + len(self.words[token])

    def slice(self, start: int, end: int) -> str:
        """The text from token `start` up to token `end` (exclusive), as printed."""
        if end - start == 1 and start not in self.quotes and start >= len(self._starts):
            return self.words[start]
        return self.text[self.start_of(start) : self.end_of(end - 1)] if end > start else ""

    def has_words(self, start: int, end: int) -> bool:
        """Whether there are words outside quotations between two tokens."""
        if (first := self.first_word()) >= start:  # asked for each quotation of a line that has nothing else
            return first < end
        return any(self.traits[start:end].translate(HAVE[WORD]))

    def first_word(self) -> int:
        """The first token that is a word outside quotations, or how many tokens there are; looked for once."""
        if self._first_word < 0:
            found = compress(range(len(self.words)), self.traits.translate(HAVE[WORD]))
            self._first_word = next(found, len(self.words))
        return self._first_word

    def places(self, traits: int, start: int, end: int) -> list[int]:
        """The tokens from `start` up to `end` that have one of the traits whose sum is asked for."""
        return list(compress(range(start, end), self.traits[start:end].translate(HAVE[traits])))

    def find(self, word: str, start: int, end: int) -> int:
        """The first token from `start` up to `end` that is the word; `end` where none is."""
        inside = self.words[start:end]
        return start + inside.index(word) if word in inside else end

    def quoted(self, token: int) -> str:
        """What stands inside the marks of the quotation that the token stands for."""
        start, end = self.quotes[token].content(self.text)
        return self.text[start:end]

    def quoted_end(self, token: int) -> str:
        """The last character inside the marks of the quotation that the token stands for."""
        return self.quoted(token).rstrip("'’ \u00a0")[-1:]


class TokenPattern(Protocol):
    """What finds the tokens of a part of a text, as a pattern does."""

    def findall(self, text: str, start: int = 0, end: int | None = None) -> list[str]:
        """The tokens in order."""


def read_lines(
    paragraphs: Sequence[str],
    stretches: Sequence[Stretch],
    language: SpeechLanguage,
    pattern: TokenPattern | None = None,
) -> list[Passage]:
    """The paragraphs as lines of tokens; `stretches` are the outer quotations, in reading order.

    `pattern` is that of a token where no spaces part the words, so that the names of the text have to be known.
    """
    by_paragraph: dict[int, list[Stretch]] = {}
    for stretch in stretches:
        by_paragraph.setdefault(stretch.paragraph, []).append(stretch)
    tokens = pattern or language.token_pattern
    return [_read(index, text, by_paragraph.get(index, []), language, tokens) for index, text in enumerate(paragraphs)]


def _read(
    index: int, text: str, stretches: list[Stretch], language: SpeechLanguage, pattern: "re.Pattern[str] | TokenPattern"
) -> Passage:
    words: list[str] = []
    quotes: dict[int, Stretch] = {}
    position = 0
    for stretch in stretches:
        words += pattern.findall(text, position, stretch.start)
        quotes[len(words)] = stretch
        words.append(QUOTE)
        position = stretch.end
    words += pattern.findall(text, position)
    lower = list(map(str.lower, words))
    line = Passage(index, text, words, lower, bytes(map(language.traits.__getitem__, words)), quotes)
    _split_sentences(line, language)
    line.sentence_starts = {sentence.start for sentence in line.sentences}
    return line


def _split_sentences(line: Passage, language: SpeechLanguage) -> None:
    words, start = line.words, 0
    bracket = -1
    openers = language.words["sentence_openers"]
    for position in line.places(STOP, 0, len(words)):
        while position - start >= _LONGEST_SENTENCE:
            line.sentences.append(Sentence(start, start + _LONGEST_SENTENCE))
            start += _LONGEST_SENTENCE
            bracket = -1
        word = words[position]
        following = words[position + 1] if position + 1 < len(words) else ""
        if line.traits[position] & WORD:  # an abbreviation: in the U.S. But ...
            ends = following[:1].isupper() and line.lower[position + 1] in openers
        elif word == QUOTE:
            ends = _ends_after_quote(line, position, following, language)
        elif word == "(":
            bracket = position if position > start else -1
            continue
        elif word == ")":
            inside, bracket = bracket >= 0, -1
            ends = not inside and position > 0 and words[position - 1] in FULL_STOPS
        elif word == "“" or (bracket >= 0 and position - bracket < _LONGEST_BRACKET):
            continue
        elif language.script != "spaced":
            ends = following not in _CLOSING_MARKS
        elif language.capitalised_nouns and _is_ordinal(line, position, openers):
            continue
        else:
            ends = not following or following == QUOTE or not (following[0].islower() or following[0] in ".,!?)]:;")
        if ends:
            line.sentences.append(Sentence(start, position + 1))
            start = position + 1
            bracket = -1
    while start < len(words):
        line.sentences.append(Sentence(start, min(start + _LONGEST_SENTENCE, len(words))))
        start += _LONGEST_SENTENCE


def _is_ordinal(line: Passage, position: int, openers: frozenset[str]) -> bool:
    """Whether the stop belongs to a number, and no word follows that begins sentences: am 14. Mai."""
    number = line.words[position - 1] if position else ""
    following = line.lower[position + 1 : position + 2]
    return number.isdecimal() and len(number) <= _LONGEST_ORDINAL and following != [] and following[0] not in openers


def _ends_after_quote(line: Passage, position: int, following: str, language: SpeechLanguage) -> bool:
    """Whether a sentence ends with this quotation: it does after a full stop, unless "he said" follows."""
    end = line.quoted_end(position)
    if not end or end not in _QUOTED_END or not following:
        return False
    if following == QUOTE:
        return True
    if language.script != "spaced":
        return position > 0 and line.words[position - 1] in COLONS
    if not line.traits[position + 1] & CAPITAL and following[0] not in "([":
        return False
    introduced = position > 0 and line.words[position - 1] in COLONS
    within = position > 0 and line.words[position - 1][0].isalnum() and line.quoted(position).strip()[:1].islower()
    if end == "." and (introduced or within or language.words["verb_second"]):
        return True  # said: "..."; said it was "dead."; or an attribution would begin with its verb
    return not _attribution_follows(line, position + 1, language, strict=end == ".")


def _attribution_follows(line: Passage, position: int, language: SpeechLanguage, *, strict: bool) -> bool:
    """Whether "Ann Moss said" stands here: a name or pronoun, perhaps with an insertion, and a verb of speech.

    After a full stop (`strict`) the sentence must end with the verb, since a new one may begin as well.
    """
    ahead, last = position, min(position + _LOOK_AHEAD, len(line.words))
    while ahead < last:
        word, low = line.words[ahead], line.lower[ahead]
        if language.is_verb(low, *_SPEECH) and word[0].islower() and low not in language.words["titles"]:
            if strict and low in language.words["reactions"]:
                return False  # "..." Ann Moss disagreed.
            following = line.words[ahead + 1] if ahead + 1 < len(line.words) else "."
            return ahead > position and (not strict or following in ".,;" or following == QUOTE)
        if word == "," and not strict and ahead > position:
            closing = next(
                (i for i in range(ahead + 1, min(ahead + _INSERTION, len(line.words))) if line.words[i] == ","), 0
            )
            if not closing:
                return False
            ahead, last = closing + 1, closing + 1 + _LOOK_AHEAD // 2
            last = min(last, len(line.words))
            continue
        known = (
            low in language.words["titles"]
            or low in language.words["adverbs"]
            or low in language.words["auxiliaries"]
            or low in language.words["particles"]
        )
        if not (
            line.traits[ahead] & CAPITAL
            or word in {".", "-", "(", ")"}
            or low in language.words["attribution_words"]
            or known
        ):
            return False
        ahead += 1
    return False
