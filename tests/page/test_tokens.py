"""The tokens of a block by itself: which blocks are looked at closely, and that what is remembered is the same."""

import pytest

from newsdoc.page.tokens import own_token_sets

STOP = "The council met in the old customs house and spoke of the ferry for an hour."
TITLE = "Council Speaks About Ferry Fares, Island School Places and Harbour Lights Again"


def cases_of(text: str) -> list[str]:
    (token_set,) = own_token_sets([text], "en")
    return [token for token in token_set.tokens if token.startswith("case:")]


@pytest.mark.parametrize("text", [STOP, f"{STOP} {STOP} {STOP}"])
def test_a_sentence_is_no_line(text: str) -> None:
    assert cases_of(text) == []


@pytest.mark.parametrize("text", [TITLE[:24], TITLE, f"{TITLE} and {TITLE[:60]}"])
def test_the_case_of_a_line_is_looked_at(text: str) -> None:
    assert cases_of(text) == ["case:title"]


def test_a_text_gives_the_same_token_set_each_time() -> None:
    for text in ("Harbour", TITLE, STOP):
        first, second = own_token_sets([text, text], "en")
        assert first is second
        assert first is own_token_sets([text], "en")[0]


def test_what_is_remembered_is_kept_apart_by_language() -> None:
    (english,), (german,) = own_token_sets(["Von Ann Lee"], "en"), own_token_sets(["Von Ann Lee"], "de")
    assert "opens:by" in german.all
    assert english.all != german.all
