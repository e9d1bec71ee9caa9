"""Answers that are kept: what was found out about words, which texts ask for again and again."""

from collections.abc import Callable
from typing import TypeVar

__all__ = ["Kept"]

Answer = TypeVar("Answer")

_MOST = 20_000
"""Words whose answers are kept; then they are asked about anew, so that no text can fill the memory."""
_LONGEST = 60
"""Characters of the longest word whose answer is kept."""


class Kept(dict[str, Answer]):
    """A function of a word as a mapping: `kept[word]` is its answer.

    >>> Kept(str.lower)["Ann"]
    'ann'
    """

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        """Take the function; its answer may depend on nothing but the word."""
        self.ask = ask

    def __missing__(self, word: str) -> Answer:
        answer = self.ask(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = answer
        return answer
