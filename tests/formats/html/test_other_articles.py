"""Whole stories that follow the page's own one."""

from newsdoc.formats.html.other_articles import article_of, other_articles
from newsdoc.formats.html.tree import HtmlElement, parse_tree

LEAST = 100.0


def found(body: str, weights: dict[str, float]) -> list[str | None]:
    """The ids of the articles that are no part of the story under the first title; `weights`: by id."""
    tree = parse_tree(f"<html><body>{body}</body></html>")
    titles: list[HtmlElement] = list(tree.iter("h1"))
    plain = {each: weights[name] for each in tree.iter("article") if (name := each.get("id") or "") in weights}
    return [each.get("id") for each in other_articles(titles, titles[0], plain, LEAST)]


ROW = "<article id=a><h1>Ferry</h1></article><article id=b><header><h1>Tide</h1></header></article>"


def test_an_article_with_a_title_beside_the_storys_is_another_story() -> None:
    assert found(ROW, {"a": LEAST}) == ["b"]


def test_an_article_of_little_text_may_be_the_head_of_the_next() -> None:
    assert found(ROW, {"a": LEAST - 1}) == []


def test_what_stands_in_the_article_or_around_it_is_the_storys() -> None:
    assert found("<article id=a><h1>Ferry</h1><article id=b><h1>Tide</h1></article></article>", {"a": LEAST}) == []
    assert found("<article id=b><article id=a><h1>Ferry</h1></article><h1>Tide</h1></article>", {"a": LEAST}) == []


def test_titles_outside_of_articles_tell_nothing() -> None:
    assert found("<h1>Ferry</h1><article id=b><h1>Tide</h1></article>", {"b": LEAST}) == []
    assert article_of(None) is None
