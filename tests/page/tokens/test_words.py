"""The words of a block as tokens of the role model."""

import pytest

from newsdoc.page.model import role_model
from newsdoc.page.roles import AT
from newsdoc.page.tokens.words import word_token_sets


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Sign up!", ["word:sign", "word:up", "pair:sign up", "pair:up $", "first:sign", "first:sign up"]),
        ("Abonnieren", ["word:abon", "pair:abon $", "first:abon"]),
        ("News, news, news", ["word:news", "pair:news news", "pair:news $", "first:news", "first:news news"]),
        ("12:30", []),
        ("…", []),
    ],
)
def test_a_line_is_known_by_the_stems_of_its_words(text: str, tokens: list[str]) -> None:
    assert list(word_token_sets([text])[0].tokens) == tokens


@pytest.mark.parametrize("text", ["The ferry sails again " * 4, "The ferryman " + "x" * 200])
def test_prose_is_known_by_how_it_begins(text: str) -> None:
    assert word_token_sets([text])[0].tokens == ("first:the", "first:the ferr")


def test_no_token_stands_in_a_set_twice() -> None:
    (found,) = word_token_sets(["More news, more sport, more news, more sport"])
    assert len(set(found.tokens)) == len(found.tokens)


def test_the_model_has_learned_what_promotions_say() -> None:
    row = role_model().weights("word:subs")
    assert row[AT["promo"]] > row[AT["paragraph"]]
