"""Cues: the words by which news pages mark bylines, dates, credits, promotions, found in one pass over a text.

The phrases are data, in the table `[page]` of each language's file.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import attrs

from newsdoc.wording.language_data import CUE_KINDS as CUE_KINDS
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import languages_for
from newsdoc.wording.scripts import is_run_together

BIT = {kind: 1 << i for i, kind in enumerate(CUE_KINDS)}
"""The bit of each kind of cue in a mask of cues."""

WORD = re.compile(r"[^\W_]++(?:['’.-][^\W_]++)*+")
words_of = WORD.findall
"""The words of a text: letters and digits, joined by single apostrophes, dots or hyphens."""


@lru_cache(512)
def words_at_once(lowered: str) -> list[str]:
    """The words of a text in lower case as they are found fastest, remembered: to see that a text holds none of some
    words. Only the signs of sentences and clauses part words that stand without a space between them.
    """
    for sign in _SIGNS:
        if sign in lowered:
            lowered = lowered.replace(sign, " ")
    return lowered.split()


_SIGNS = (*'.,!?:;()[]/|–—"“”„«»‚‘…', "’ ", "' ", " '")


class Hits(NamedTuple):
    """Where in a text cues were found: masks of their kinds (`BIT`)."""

    anywhere: int
    """Kinds with a phrase somewhere in the text."""
    leading: int
    """Kinds with a phrase that opens it."""
    whole: int
    """Kinds with a phrase that is all of it."""


_NOTHING = Hits(0, 0, 0)


@attrs.frozen
class CueTable:
    """The phrases of some languages, arranged to be found in one pass over the words of a text."""

    phrases: dict[str, tuple[tuple[int, tuple[str, ...], int], ...]]
    """A word of a phrase, one that is rare in other texts, to (its place in the phrase, phrase, mask)."""
    substrings: tuple[tuple[str, int], ...]
    """Phrases in scripts without spaces."""

    def find(self, words: Sequence[str], text: str = "") -> Hits:
        """The cues in `words` (lower case).

        `text` is needed for scripts without spaces only.
        """
        anywhere = leading = whole = 0
        phrases = self.phrases
        unspaced = self.substrings and is_run_together(text)
        # Most blocks have no word of any phrase, which is quicker to see for all words at once.
        found = not phrases.keys().isdisjoint(words)
        if not found and not unspaced:
            return _NOTHING
        for i in [i for i, word in enumerate(words) if word in phrases] if found else ():
            for place, phrase, mask in phrases[words[i]]:
                length, start = len(phrase), i - place
                if length == 1 or (start >= 0 and tuple(words[start : start + length]) == phrase):
                    anywhere |= mask
                    if start == 0:
                        leading |= mask
                        if length == len(words):
                            whole |= mask
        if unspaced:
            for substring, mask in self.substrings:
                if (at := text.find(substring)) >= 0:
                    anywhere |= mask
                    if at == 0:
                        leading |= mask
                        if len(substring) == len(text):
                            whole |= mask
        return Hits(anywhere, leading, whole)


@per_language()
def cue_table(code: str | None) -> CueTable:
    """The cues of `languages_for(code)`."""
    masks: dict[tuple[str, ...], int] = {}
    substrings: dict[str, int] = {}
    for language in languages_for(code):
        for kind, phrases in language.cues.items():
            bit = BIT[kind]
            for phrase in phrases:
                if is_run_together(phrase):
                    substrings[phrase] = substrings.get(phrase, 0) | bit
                    continue
                key = tuple(words_of(phrase))
                masks[key] = masks.get(key, 0) | bit
    common = frozenset().union(*(language.function_words for language in languages_for(code)))
    by_word: dict[str, list[tuple[int, tuple[str, ...], int]]] = {}
    for key, mask in masks.items():
        word = key[0] if len(key) == 1 else max(key, key=lambda word: (word not in common, len(word)))
        by_word.setdefault(word, []).append((key.index(word), key, mask))
    return CueTable({word: tuple(found) for word, found in by_word.items()}, tuple(substrings.items()))
