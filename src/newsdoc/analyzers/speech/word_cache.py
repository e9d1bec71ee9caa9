"""A function of a word whose answers are cached, since texts ask for the same words again and again."""

from collections.abc import Callable
from typing import TypeVar

__all__ = ["WordCache"]

Answer = TypeVar("Answer")

_MOST = 20_000
"""Words whose answers are cached; then the cache is emptied, so that no text can fill the memory."""
_LONGEST = 60
"""Characters of the longest word whose answer is cached."""


class WordCache(dict[str, Answer]):
    """A function of a word as a mapping: `cache[word]` is its answer.

    >>> WordCache(str.lower)["Ann"]
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
