"""The pipeline: which tokens a page's blocks have, whose word counts for their roles."""

from typing import Any

import pytest

from newsdoc.page.block import Block
from newsdoc.page.markup import Markup
from newsdoc.page.page import Page
from newsdoc.page.profiles import Profile
from newsdoc.page.reading import described, read_roles
from newsdoc.page.roles import AT
from newsdoc.page.tokens.declared import Declared

STORY = "The ferry sails again, the harbour office said on Monday, and its crew waved from the deck for an hour."
POST = Profile("The Harbour Post", names=("Harbour Post",), patterns=(("tagline", r"Got a tip"), ("promo", r"Got")))


def block(text: str, **known: Any) -> Block:
    own: dict[str, Any] = {"kind": "text", "tag": "p", "text": text, "element": object()} | known
    return Block(text, 0, len(text), markup=Markup(**own))


def bare(*texts: str) -> list[Block]:
    return [Block(text, 0, len(text)) for text in texts]


def tokens_of(page: Page, i: int) -> set[str]:
    return {token for token_set in page.token_sets[i] for token in token_set.tokens}


@pytest.mark.parametrize(
    ("known", "tokens"),
    [
        ({}, set()),
        ({"names": "byline"}, {"class:byline"}),
        ({"around": "gallery"}, {"around:gallery"}),
        ({"names": "byline", "around": "gallery"}, {"class:byline", "around:gallery"}),
    ],
)
def test_class_names_are_told(known: dict[str, str], tokens: set[str]) -> None:
    page = described([block(STORY), block("Weather", **known)], "en")
    assert {token for token in tokens_of(page, 1) if token.startswith(("class:", "around:"))} == tokens


def test_each_source_of_tokens_is_asked() -> None:
    page = described([block("Ferry returns"), block(STORY)], "en", declared=Declared(("Ferry returns",)), title=0)
    found = tokens_of(page, 0)
    assert {"case:sentence", "place:title", "tag:p", "before prose", "like title:same"} <= found
    assert page.marked
    assert page.title == page.frame.title == 0


def test_bare_text_has_no_tokens_of_markup() -> None:
    page = described(bare("Ferry returns", STORY), "en")
    assert not page.marked
    assert not any(token.startswith(("tag:", "hint:", "run:")) for token in tokens_of(page, 1))
    assert not described([], "en").marked


def test_roles_that_the_source_gives_are_changed_by_no_rule() -> None:
    def rule(page: Page) -> None:
        for i in range(len(page.roles)):
            page.assign(i, "promo", "a rule")

    page = read_roles(bare("Ferry returns", STORY), "en", fixed={1: ("caption", "told")}, rules=[rule])
    assert page.roles == ["promo", "caption"]
    assert page.reasons == {0: "a rule", 1: "told"}
    assert page.rules[0] == "rule"


def test_without_rules_the_model_has_the_last_word() -> None:
    page = read_roles(bare("Ferry returns", STORY, "Share"), "en", rules=[])
    assert [score[i] == max(score) for score, i in zip(page.scores, map(AT.__getitem__, page.roles), strict=True)] == [
        True
    ] * 3
    assert page.rules == {}


def all_other(page: Page) -> None:
    """A rule that leaves the roles to the publisher's profile."""
    page.roles = ["other"] * len(page.roles)


@pytest.mark.parametrize(("over", "role"), [(0, "masthead"), (5, "masthead"), (6, "other")])
def test_a_publishers_name_is_its_masthead_among_the_first_lines(over: int, role: str) -> None:
    page = read_roles(bare(*["Weather"] * over, "Harbour Post", STORY), "en", POST, rules=[all_other])
    assert page.roles == [*["other"] * over, role, "other"]


def test_the_first_of_its_names_is_the_masthead_and_the_headline_is_none() -> None:
    texts = ("Harbour Post", "Harbour Post", STORY)
    for options, roles in (({}, ["masthead", "other"]), ({"title": 0}, ["other", "masthead"])):
        assert read_roles(bare(*texts), "en", POST, rules=[all_other], **options).roles[:2] == roles  # type: ignore[arg-type]
    assert read_roles(bare(*texts), "en", rules=[all_other]).roles == ["other"] * 3


def test_the_first_pattern_of_a_publisher_that_fits_counts() -> None:
    page = read_roles(bare("Ferry returns", STORY, "Got a tip? Write.", "Got it"), "en", POST, rules=[])
    assert page.roles[2:] == ["tagline", "promo"]


def test_what_a_publishers_selector_names_has_that_role() -> None:
    page = read_roles([block("Ferry returns"), block(STORY, fixed="caption")], "en", POST, rules=[])
    assert page.roles[1] == "caption"
    assert read_roles([block("Ferry returns"), block(STORY, fixed="caption")], "en", rules=[]).roles[1] != "caption"
