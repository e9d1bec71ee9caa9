"""Words in class names, as tokens of the role model."""

import newsdoc
from newsdoc.page.model import explain_role, role_model
from newsdoc.page.plain_words import in_words
from newsdoc.page.roles import AT
from newsdoc.page.tokens.class_words import class_token_set


def test_words_of_the_element_and_of_the_one_around_it() -> None:
    assert class_token_set("entry-titleRow__inner entry-title", "x9 css-1ab Meta").tokens == (
        "class:entry", "class:inner", "class:title", "around:css", "around:meta",
    )  # fmt: skip
    assert class_token_set("c1 p-2 H3", "").tokens == ()


def test_the_model_has_learned_words_that_many_sites_use_and_no_site() -> None:
    assert all(map(role_model().weights, ("class:caption", "class:related", "around:sidebar")))


def test_a_class_name_tells_what_stands_under_a_picture() -> None:
    prose = "The ferry sails again, the harbour office said on Monday, and its crew waved from the deck. " * 3
    picture = "<img src=q.jpg width=900 height=500><div class='{}'>Old quay</div>"
    for name, caption in (("image-caption", "Old quay"), ("x1", None)):
        page = f"<h1>Ferry returns</h1><p>{prose}</p>{picture.format(name)}<p>{prose}"
        (figure,) = newsdoc.parse(page, "html").figures()
        assert figure.caption == caption


def test_reasons_name_the_word() -> None:
    told = explain_role(["class:tags", "around:tags", "tag:div"], AT["topic"], AT["other"])
    assert "has “tags” in its class name" in in_words(told, 5)
