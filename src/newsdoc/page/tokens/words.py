"""The words of a block themselves, cut to stems: "word:subs", "pair:sign up", "first:read more".

The cues (`wording/cues.py`) are the words that people know to mark a byline or a promotion. These are all the others:
which of them tell a role is learned. A word counts by its first letters, so that its forms are one token, in languages
too for which nobody wrote a list.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from newsdoc.page.tokens.sets import WordTokenSet

WORDS = ("word:", "pair:", "first:")
"""How the tokens of words begin."""
END = "$"
"""What stands for the word behind the last in a pair."""
_WORD = re.compile(r"[^\W\d_]+")
_STEM = 4
"""Letters of a stem; by folds over sites as good as 5, and 6 with fewer letters beside it no better."""
_FEW = 12
"""A line of so many words is known by all of them, prose only by how it begins; 8 and 20 are worse by folds."""
_LINE = 160
"""What has more letters is prose, however few its words."""
_REMEMBERED = 100
"""Lines of so many letters are remembered: labels and teasers stand on many pages of a site."""
_HEAD = 60
"""Letters in which the first two words of prose stand."""


def word_token_sets(texts: Sequence[str]) -> list[WordTokenSet]:
    """The tokens for the words of every block."""
    return [_remembered(text) if len(text) <= _REMEMBERED else _read(text) for text in texts]


def _read(text: str) -> WordTokenSet:
    stems = [word[:_STEM] for word in _WORD.findall((text if len(text) <= _LINE else text[:_HEAD]).lower())]
    return _line(stems) if len(stems) <= _FEW and len(text) <= _LINE else _opening(tuple(stems[:2]))


_remembered = lru_cache(2048)(_read)


def _line(stems: list[str]) -> WordTokenSet:
    words = [f"word:{stem}" for stem in stems]
    pairs = [f"pair:{one} {other}" for one, other in pairwise((*stems, END))]
    return WordTokenSet((*dict.fromkeys(words), *dict.fromkeys(pairs), *_first(tuple(stems[:2]))))


@lru_cache(2048)
def _opening(stems: tuple[str, ...]) -> WordTokenSet:
    return WordTokenSet(_first(stems))


def _first(stems: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens for the first two words."""
    return tuple("first:" + " ".join(stems[:count]) for count in range(1, len(stems) + 1))
