"""Token sets: tokens that are true of a block together, and all that is worked out from them once.

Blocks that show the same share one set ("a long paragraph that ends with a full stop, within the story"), so what
is known of it (the sum of its weights, whether it is prose) stands in the object itself.
"""

from functools import lru_cache
from sys import intern
from typing import Any

from newsdoc.page.tokens.groups import SENTENCE_ENDS
from newsdoc.wording.cues import CUE_KINDS

SIZES = (4, 8, 16, 28, 44, 64, 90, 130, 190, 280, 420)
"""The limits of the bins of length, in letters of an alphabet."""
SIZE_BINS = tuple(f"size:to {next(limit for limit in SIZES if size <= limit)}" for size in range(SIZES[-1] + 1))
"""Length to its token."""
LONGER = "size:over 420"
"""The token of what is longer than all bins."""
SHAPES = {
    token: "long" if size > 190 else "middle" if size > 90 else "line" if size > 28 else "scrap"
    for size, token in [*enumerate(SIZE_BINS), (1000, LONGER)]
}
"""The size of a block to its length in four steps."""
CUE_TOKENS = {name: tuple(f"{name}:{kind}" for kind in CUE_KINDS) for name in ("cue", "opens", "is")}
"""What cue words are found in a block, at its beginning, or as all of it, as tokens."""

_NOT_PROSE = frozenset(
    ("credit:whole", "credit:tail", "cue:rights", "has:©", "cue:bio", "opens:promo", "opens:contributed", "opens:share")
)


class TokenSet:
    """Tokens that go together."""

    __slots__ = ("model", "sum", "tokens")

    def __init__(self, tokens: tuple[str, ...]) -> None:
        # The same token stands in thousands of token sets.
        self.tokens = tuple(map(intern, tokens))
        self.model: Any = None
        """The role model that has weighed the token set last."""
        self.sum = 0
        """The sum that this model has made of the weights of the tokens."""


class WordTokenSet(TokenSet):
    """The tokens of the words of a block: too many, over the pages of an archive, to be kept one by one."""

    __slots__ = ()

    def __init__(self, tokens: tuple[str, ...]) -> None:
        self.tokens = tokens
        self.model = None
        self.sum = 0


class JoinedTokenSets:
    """Token sets of one block that keep the sum of them all."""

    __slots__ = ("model", "parts", "sum")

    def __init__(self, *parts: TokenSet) -> None:
        self.parts = parts
        self.model: Any = None
        """The role model that has weighed the parts last."""
        self.sum = 0
        """The sum of their sums."""

    @property
    def tokens(self) -> tuple[str, ...]:
        """The tokens of all parts."""
        return tuple([token for part in self.parts for token in part.tokens])


Weighed = TokenSet | JoinedTokenSets
"""What the role model makes a sum of."""


class OwnTokenSet(TokenSet):
    """The tokens of a block by itself, of which the second is its size and the third tells how it ends."""

    __slots__ = ("all", "ending", "is_prose", "shape", "size")

    def __init__(self, tokens: tuple[str, ...]) -> None:
        super().__init__(tokens)
        self.all = frozenset(self.tokens)
        """The tokens, to look one up in."""
        self.size, self.ending = self.tokens[1:3]
        self.shape = SHAPES[self.size]
        """The size in four steps."""
        self.is_prose = self.ending in SENTENCE_ENDS and _NOT_PROSE.isdisjoint(self.all)
        """Whether it ends like a sentence and shows no sign of furniture."""


token_set_of = lru_cache(4096)(TokenSet)
"""The token set of these tokens."""
own_token_set_of = lru_cache(8192)(OwnTokenSet)
"""The own token set of these tokens."""


def bin_of(value: float, *limits: float) -> int:
    """The number of the first limit that the value does not exceed; their count when it exceeds all."""
    for i, limit in enumerate(limits):
        if value <= limit:
            return i
    return len(limits)
