"""Weights of tokens for one question, as the role model has them for each role."""

from collections.abc import Mapping
from functools import lru_cache

from newsdoc.page.tokens.sets import TokenSet


class TokenWeights:
    """How much each token speaks for one thing, in hundredths; the sums of token sets are remembered."""

    def __init__(self, table: Mapping[str, int]) -> None:
        self.table = table
        self.sum_of = lru_cache(16_384)(self._sum)
        """The sum of the weights of a token set."""

    def _sum(self, token_set: TokenSet) -> int:
        return sum([self.table.get(token, 0) for token in token_set.tokens])
