"""A page of which the source says what some blocks are."""

from newsdoc.page.block import Block
from newsdoc.page.known import Known, read_around
from newsdoc.page.reading import read_roles
from newsdoc.page.reasons import decisions

STORY = (
    "Two ships met in the harbour on Monday, and their crews waved for more than an hour before the captain went on."
)
TEXTS = ["###", "Ferry returns", "By Ann Lee", "Old quay", STORY, "(x)", STORY + " Again.", "###"]
BLOCKS = [Block(text, 200 * i, 200 * i + len(text)) for i, text in enumerate(TEXTS)]
ASIDE = {i: Known("other", "a mark") for i in (0, 5, 7)}


def test_what_is_set_aside_changes_nothing_for_the_rest() -> None:
    page = read_around(BLOCKS, ASIDE, "en")
    rest = [i for i in range(len(BLOCKS)) if i not in ASIDE]
    assert [page.roles[i] for i in rest] == read_roles([BLOCKS[i] for i in rest], "en").roles
    assert {page.roles[i] for i in ASIDE} == {"other"}
    assert page.frame.first == 4
    assert page.frame.last == 6


def test_no_rule_changes_a_known_role() -> None:
    page = read_around(
        BLOCKS, ASIDE | {3: Known("headline", "told"), 4: Known("caption", "told"), 6: Known("deck", "told")}, "en"
    )
    assert page.roles[3] == "headline"
    assert page.roles[4] == "caption"
    assert page.roles[6] == "deck"
    assert page.roles[1] != "headline"


def test_the_reasons_are_told() -> None:
    found = decisions(read_around(BLOCKS, ASIDE, "en"))
    assert found[0].evidence[0] == "rule: a mark"


def test_a_page_of_nothing_but_marks_is_read() -> None:
    assert len(read_around(BLOCKS, {i: Known("other", "a mark") for i in range(len(BLOCKS))}, "en").roles) == len(
        BLOCKS
    )
