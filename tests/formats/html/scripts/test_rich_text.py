"""Stories as content systems keep them."""

from typing import Any

import pytest

from newsdoc.formats.html.scripts.rich_text import RichText, as_markup

ONE, TWO = "The ferry left the quay.", "Its crew waved from the deck."
STORY = f"<p>{ONE}</p><p>{TWO}</p>"
TITLED = f"<p>{ONE}</p><h2>At noon</h2><p>{TWO}</p>"


def written(items: list[Any], known: dict[str, Any] | None = None) -> str:
    return RichText(known or {}).of_blocks(items)


@pytest.mark.parametrize(
    ("system", "items"),
    [
        ("texts", [ONE, TWO]),
        ("Arc", [{"type": "text", "content": ONE}, {"type": "image", "url": "x"}, {"type": "text", "content": TWO}]),
        ("ProseMirror", [{"type": "doc", "content": [
            {"type": "paragraph", "content": [{"type": "text", "text": ONE[:9]}, {"type": "text", "text": ONE[9:]}]},
            {"type": "paragraph", "content": [{"type": "text", "text": TWO, "marks": [{"type": "bold"}]}]}]}]),
        ("Contentful", [{"nodeType": "document", "data": {}, "content": [
            {"nodeType": "paragraph", "data": {}, "content": [{"nodeType": "text", "value": text}]}
            for text in (ONE, TWO)]}]),
        ("Portable Text", [{"_type": "block", "style": "normal", "children": [{"_type": "span", "text": text}]}
                           for text in (ONE, TWO)]),
        ("Slate", [{"type": "paragraph", "children": [{"text": text}]} for text in (ONE, TWO)]),
        ("Draft.js", [{"type": "unstyled", "text": text} for text in (ONE, TWO)]),
        ("Editor.js", [{"type": "paragraph", "data": {"text": text}} for text in (ONE, TWO)]),
        ("WordPress", [{"name": "core/paragraph", "attributes": {"content": text}} for text in (ONE, TWO)]),
        ("React", [{"type": "p", "children": ONE}, {"type": "p", "children": [{"type": "b", "children": TWO}]}]),
        ("React, markup", [{"type": "div", "dangerouslySetInnerHTML": {"__html": STORY}}]),
        ("models", [{"type": "text", "model": {"blocks": [{"type": "paragraph", "model": {"text": text}}
                                                         for text in (ONE, TWO)]}}]),
        ("runs", [{"__typename": "ParagraphBlock", "content": [{"__typename": "TextInline", "text": text}]}
                  for text in (ONE, TWO)]),
    ],
)  # fmt: skip
def test_paragraphs(system: str, items: list[Any]) -> None:
    assert written(items) == STORY, system


@pytest.mark.parametrize(
    "heading",
    [
        {"type": "header", "level": 3, "content": "At noon"},
        {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "At noon"}]},
        {"_type": "block", "style": "h2", "children": [{"text": "At noon"}]},
        {"type": "header-two", "text": "At noon"},
        {"nodeType": "heading-3", "content": [{"value": "At noon"}]},
        {"name": "core/heading", "attributes": {"content": "At noon"}},
    ],
)
def test_crossheads(heading: dict[str, Any]) -> None:
    assert written([ONE, heading, TWO]) == TITLED


@pytest.mark.parametrize(
    ("tag", "block"),
    [
        ("ul", {"type": "list", "list_type": "unordered", "items": [{"type": "text", "content": t} for t in "ab"]}),
        ("ul", {"type": "bulletList", "content": [
            {"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": t}]}]} for t in "ab"]}),
        ("ol", {"type": "ordered-list", "children": ["a", "b"]}),
        ("ul", {"type": "list", "data": {"style": "x", "items": ["a", "b"]}}),
    ],
)  # fmt: skip
def test_lists(tag: str, block: dict[str, Any]) -> None:
    assert written([block]) == f"<{tag}><li>a</li><li>b</li></{tag}>"


def test_blocks_that_stand_apart() -> None:
    known = {"P:1": {"text": ONE}, "A.0": {"type": "paragraph", "text": TWO}}
    assert written([{"__ref": "P:1"}, {"type": "id", "id": "A.0"}, {"__ref": "P:9"}], known) == STORY


def test_single_words_are_no_paragraphs() -> None:
    assert written(["Fares", {"text": "stay"}, {"type": "paragraph", "children": [{"text": "on"}]}, 3, None]) == ""


@pytest.mark.parametrize(
    ("items", "told"),
    [
        ([{"type": "paragraph"}, {"type": "image"}, {"type": "paragraph"}], True),
        ([{"type": "paragraph"}, {"type": "image"}], False),
        ([{"type": "card"}, {"type": "card"}], False),
        ([ONE, TWO], False),
    ],
)
def test_a_list_of_paragraphs_by_their_type(items: list[Any], told: bool) -> None:
    assert RichText({}).is_story(items) is told


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("One < two & three.\n\nFour.", "<p>One &lt; two & three.</p><p>Four.</p>"),
        ("<p>One</p>\n<p>Two</p>", "<p>One</p>\n<p>Two</p>"),
        ("&lt;p&gt;One &amp;amp; two&lt;/p&gt;", "<p>One &amp; two</p>"),
        ("", ""),
    ],
)
def test_a_text_as_markup(text: str, markup: str) -> None:
    assert as_markup(text) == markup
