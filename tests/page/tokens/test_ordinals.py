"""Which of its sort a block is."""

from newsdoc.page.tokens.ordinals import ordinal_token_sets
from newsdoc.page.tokens.own import own_token_sets


def ordinals(texts: list[str], sort: str, story: range = range(0)) -> list[list[str]]:
    """For each block, its tokens of this sort."""
    found = ordinal_token_sets(own_token_sets(texts, "en"), story)
    return [
        [token for token in found[i].tokens if token.endswith(sort)] if i in found else [] for i in range(len(texts))
    ]


def test_the_dates_of_a_page_are_counted() -> None:
    found = ordinals(["Ferry returns", *["5 March 2026"] * 6], "has:date")
    assert [each[0] if each else "" for each in found] == [
        "", "first has:date", "second has:date", "early has:date", "early has:date", "late has:date", "late has:date",
    ]  # fmt: skip


def test_each_sort_is_counted_by_itself() -> None:
    found = ordinals(["Ann Lee", "5 March 2026", "Bo Ray", "Why?"], "name:only", range(2, 3))
    assert found == [
        ["first name:only", "before first name:only"], [], ["second name:only", "within second name:only"], [],
    ]  # fmt: skip


def test_the_place_counts() -> None:
    found = ordinals(["Why?"] * 4, "ends:?", range(1, 3))
    assert [each[1] for each in found] == [
        "before first ends:?", "within second ends:?", "within early ends:?", "after early ends:?",
    ]  # fmt: skip


def test_what_is_of_no_sort_that_counts() -> None:
    assert ordinal_token_sets(own_token_sets(["Ferry returns", "The ferry is back."], "en"), range(1, 2)) == {}
