"""What a word shows by itself, as one byte a word: a line is then searched at once, instead of word by word."""

from collections.abc import Callable, Collection

from newsdoc.analyzers.speech.word_cache import WordCache
from newsdoc.wording.names import is_capitalised

__all__ = ["CAPITAL", "CUE", "HAVE", "JOINING", "OPENER", "PAST", "PLAIN", "STOP", "WORD", "Traits"]

CAPITAL, WORD, STOP, CUE, OPENER, PAST, PLAIN, JOINING = (1 << bit for bit in range(8))
"""The word begins with a capital, or an article or particle before one; with a letter or digit; it may end a sentence.

A frame of speech may hang on it; it only tells the subject of a verb behind it, or where its clause begins; it may be a
verb in the past that no list has. It is capitalised and means nothing but a name; a name may go on behind it.
"""

_STOPS = frozenset(".!?…()“。！？؟")
_SHORTEST_PAST = 5
"""Letters in the shortest verb that its ending tells."""
HAVE = [bytes(bool(code & asked) for code in range(256)) for asked in range(256)]
"""For each sum of traits, a table that translates codes: to 1 where they have one of those, else to 0."""


class Traits(WordCache[int]):
    """The traits of words: the sum of what each shows."""

    def __init__(
        self,
        cues: Collection[str],
        openers: Collection[str],
        past: tuple[str, ...],
        is_ambiguous: Callable[[str], bool],
        joining: Collection[str],
    ) -> None:
        """Take words in lower case: cues, openers, what may stand within a name, and what is not always one.

        `past` are the endings of verbs in the past.
        """
        super().__init__(self._ask)
        self.cues, self.openers, self.past, self.is_ambiguous, self.joining = cues, openers, past, is_ambiguous, joining

    def _ask(self, word: str) -> int:
        first, lower = word[0], word.lower()
        capital = is_capitalised(word)
        code = STOP if word[-1] == "." or first in _STOPS else 0
        if lower in self.cues:
            code += CUE
        elif lower in self.openers:
            code += OPENER
        elif len(word) >= _SHORTEST_PAST and first.islower() and not capital and lower.endswith(self.past):
            code += PAST
        if not first.isalnum():
            return code + JOINING * (word in self.joining)
        if capital:
            return code + WORD + CAPITAL + PLAIN * (word.isalpha() and not self.is_ambiguous(lower))
        return code + WORD + JOINING * (first.isdigit() or "-" in word or word in self.joining)
