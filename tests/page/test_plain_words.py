"""Every token that the model weighs can be told in plain words."""

import pytest

import newsdoc
from newsdoc.page.model import role_model
from newsdoc.page.plain_words import facts_of, in_words


def test_every_token_of_the_model_has_words() -> None:
    tokens = (token for table in role_model().for_page(marked=False).tables for token in table)
    untold = [token for token in tokens if (token, token) in facts_of(token)]
    assert not untold, f"add their words to page/plain_words.py: {untold[:20]}"


_SHORT = "is very short"


@pytest.mark.parametrize(
    ("token", "words"),
    [
        ("ends:stop", ["ends with a full stop"]),
        ("within since prose:2 scrap", ["stands within the story", "stands two blocks after running text", _SHORT]),
        ("after case:title", ["stands after the story", "has each word capitalised"]),
        ("after date: name", ["follows a date line"]),
        ("two before heading link name", ["stands two blocks before a name set as a heading that is a link"]),
        ("between the edge and prose", ["is the first block", "stands before a paragraph"]),
        ("picture:wrapper in story", ["stands in one box with a picture", "stands in the element of the story"]),
        ("size:to 44", ["has at most 44 letters"]),
        ("line cue promo", ["is a short line", "speaks of a promotion"]),
        ("class:byline", ["has “byline” in its class name"]),
        ("around:gallery", ["stands in an element with “gallery” in its class name"]),
        ("word:news", ["has “news…”"]),
        ("pair:sign up", ["has “sign… up…”"]),
        ("pair:news $", ["ends with “news…”"]),
        ("first:sign up", ["begins with “sign… up…”"]),
        ("under cue:more", ["stands right under a block that speaks of more stories"]),
        ("over has:date", ["stands right over a block that has a date"]),
        ("before first has:date", ["stands before the story", "is the first of its sort", "has a date"]),
        ("within part:9", ["stands within the story", "stands in the last tenth of the page"]),
        ("before to:internal page:section", [
            "stands before the story", "leads to a page of the same site", "leads to a section above the page",
        ]),
        ("after opens with author", ["stands after the story", "begins with the name of an author"]),
        ("of another model:1", ["of another model:1"]),
    ],
)  # fmt: skip
def test_a_token_is_taken_apart_into_its_facts(token: str, words: list[str]) -> None:
    assert [each for _, each in facts_of(token)] == words


def test_one_fact_of_a_family_is_told_and_the_strongest_first() -> None:
    tokens = ["words:7-9", "size:to 44", "markup", "within ends:stop", "after date", "line ends:stop"]
    assert in_words(tokens, 3) == ("has 7 to 9 words", "stands within the story", "ends with a full stop")


def test_reasons_are_sentences() -> None:
    page = "Ferry returns to the old quay\n\nBy Ann Lee\n\nThe ferry sails again, the harbour office said on Monday."
    article = newsdoc.parse(page, "text", why=True)
    byline = article.decisions[1]
    assert byline.chosen == "byline"
    assert "opens by speaking of a byline" in byline.evidence
    assert not any(":" in each.removeprefix("rule: ") for decision in article.decisions for each in decision.evidence)
