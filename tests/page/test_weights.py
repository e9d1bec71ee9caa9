"""The sums of weights."""

from newsdoc.page.tokens.sets import TokenSet
from newsdoc.page.weights import TokenWeights


def test_the_sum_of_a_token_set() -> None:
    weights = TokenWeights({"a": 3, "b": -5})
    assert [weights.sum_of(TokenSet(tokens)) for tokens in (("a", "b"), ("a", "c"), ())] == [-2, 3, 0]


def test_a_sum_is_made_once() -> None:
    table = {"a": 3}
    weights, known = TokenWeights(table), TokenSet(("a",))
    assert weights.sum_of(known) == 3
    table["a"] = 4
    assert (weights.sum_of(known), weights.sum_of(TokenSet(("a",)))) == (3, 4)
