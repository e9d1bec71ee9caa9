"""Stories that stand only in a script."""

import json
from typing import Any

import pytest

import newsdoc
from newsdoc.formats.html.facts import read_facts
from newsdoc.formats.html.scripts.stories import declared_body, paragraph_text, paragraphs_of, state_body
from newsdoc.formats.html.tree import parse_tree
from newsdoc.model import Paragraph, Section

LONG = "The council met in the old customs house and spoke for two hours about the ferry and its fares. " * 3
LONG = LONG[:250].strip()
STORY = [LONG, LONG]


def body(page: str) -> list[str]:
    told = paragraph_text(state_body(read_facts(parse_tree(page)), page))
    return told.split("\n") if told else []


def declared(value: Any) -> list[str]:
    """What is read from a JSON script of a page."""
    return body(f"<div></div><script type=application/json>{json.dumps(value)}</script>")


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One.\nTwo.", ["One.", "Two."]),
        ("<p>One <b>and</b> half.</p><p>Two.</p>", ["One and half.", "Two."]),
        ("One.<br><br/>Two.", ["One.", "Two."]),
        ("One.<br>Two.", ["One. Two."]),
        ("<p class='a'>One<p>Two<ul><li>Three", ["One", "Two", "Three"]),
        ("One <pre>and</pre> <link> half", ["One and half"]),
        ("<h2>One</h2>Two.<li>Three</li>", ["One", "Two.", "Three"]),
        ("One &amp; two.\n \n&nbsp;\n", ["One & two."]),
        ("&lt;p&gt;One &amp;amp; half.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", ["One & half.", "Two."]),
        ("5 < 6 and 7 > 6.", ["5 6."]),
        ("", []),
    ],
)
def test_a_text_as_paragraphs(text: str, paragraphs: list[str]) -> None:
    assert paragraphs_of(text) == paragraphs


def test_the_body_that_json_ld_declares() -> None:
    assert declared_body({"articleBody": f"{LONG}\n{LONG}"}) == STORY
    assert declared_body({"articleBody": {"@value": LONG}}) == [LONG]
    assert declared_body({"articleBody": LONG[:199]}) == []
    assert declared_body({"articleBody": LONG[:200]}) == [LONG[:200].strip()]
    assert declared_body({}) == []


@pytest.mark.parametrize(
    "key",
    ["body", "content", "text", "html", "paragraphs", "blocks", "children", "story", "free_content", "articleHtml"],
)
def test_a_list_or_a_text_under_a_key_that_names_a_body(key: str) -> None:
    assert declared({"a": [{"b": {key: STORY}}]}) == STORY
    assert declared({"a": [{"b": {key: f"<p>{LONG}</p><p>{LONG}</p>"}}]}) == STORY


@pytest.mark.parametrize("key", ["processed", "value"])
def test_a_text_in_an_object_under_such_a_key(key: str) -> None:
    field = {key: f"<p>{LONG}</p><p>{LONG}</p>", "format": "full_html"}
    assert declared({"node": {"title": "Ferry fares stay", "body": field}}) == STORY
    assert declared({"node": {"title": "Ferry fares stay", "other": field}}) == []


def test_several_paragraphs_under_any_key_beside_the_title_of_the_page() -> None:
    told = {"titel": "Ferry fares stay", "tekst": f"<p>{LONG}</p>" * 3, "regels": 5}
    script = f"<script type=application/json>{json.dumps({'artikel': told})}</script>"
    assert body(f"<title>Ferry fares stay | The Quay</title>{script}") == [LONG] * 3
    assert body(f"<title>Ferry fares rise | The Quay</title>{script}") == []
    listed = {"titel": "Ferry fares stay", "regels": [LONG, LONG, LONG], "woorden": ["a", "b", "c"]}
    script = f"<script type=application/json>{json.dumps({'artikel': listed})}</script>"
    assert body(f"<meta property=og:title content='Ferry fares stay'>{script}") == [LONG] * 3
    assert body(f"<title>Ferry fares stay</title>{script.replace('Ferry fares stay', 'Fares')}") == []


def test_other_keys_name_none() -> None:
    assert declared({"description": STORY, "teaser": "\n".join(STORY)}) == []


@pytest.mark.parametrize("key", ["text", "content", "html", "value", "data"])
def test_blocks_with_a_text(key: str) -> None:
    assert declared(
        {"body": [{"type": "p", key: LONG}, {"type": "image", "src": "/a.jpg"}, {"type": "p", key: LONG}]}
    ) == (STORY)


@pytest.mark.parametrize("name", ["type", "_type", "__typename"])
@pytest.mark.parametrize(
    "kind", ["heading", "subheading", "crosshead", "Header", "h2", "sub-head_2", "subheadlineblock"]
)
def test_crossheads_are_no_paragraphs(name: str, kind: str) -> None:
    value = {"body": [{name: kind, "text": "The fares of the ferry"}, *STORY]}
    assert declared(value) == STORY
    page = f"<div></div><script type=application/json>{json.dumps(value)}</script>"
    found = state_body(read_facts(parse_tree(page)))
    assert found == (Section("The fares of the ferry", body=(Paragraph(LONG), Paragraph(LONG))),)


def test_other_blocks_are() -> None:
    fares = "The fares of the ferry stay."
    assert declared({"body": [{"type": "headings-and-more", "text": fares}, *STORY]}) == [fares, *STORY]


def test_single_words_are_no_paragraphs() -> None:
    assert declared({"body": ["Fares", {"text": "stay"}, *STORY, ""]}) == STORY
    assert declared({"body": "x" * 500}) == []


def test_references_to_blocks_that_stand_apart() -> None:
    value = {"article": {"body": [{"__ref": "p:1"}, {"__ref": "p:2"}, {"__ref": "p:3"}]}, "p:1": {"text": LONG}}
    assert declared({**value, "p:2": {"text": LONG}}) == STORY


def test_the_longest_story_of_all() -> None:
    assert (
        declared({"other": {"body": [LONG, LONG]}, "story": {"body": [LONG] * 3}, "more": {"body": STORY}})
        == [LONG] * 3
    )


def test_a_story_has_400_characters() -> None:
    assert declared({"body": [LONG[:200], "y " * 100]}) == []
    half = "y" * 99 + " " + "z" * 100
    assert declared({"body": [half, half]}) == [half, half]
    assert declared({"body": [half, half[:-1]]}) == []


def test_several_paragraphs_are_a_story_from_200_characters_on() -> None:
    line = "y" * 33 + " " + "z" * 33
    assert declared({"body": f"<p>{line}</p><p>{line}</p><p>{line}</p>"}) == [line] * 3
    assert declared({"body": f"<p>{line}</p><p>{line}</p><p>{line[:-2]}</p>"}) == []
    assert declared({"body": f"<p>{line} {line}</p><p>{line}</p>"}) == []


def test_a_lone_text_has_200() -> None:
    text = "y" * 99 + " " + "z" * 100
    assert declared({"body": f"{text}<p>{text}"}) == [text, text]
    assert declared({"a": {"text": text}, "b": {"text": text[:-1]}}) == []


def test_a_script_that_is_no_json_is_passed_over() -> None:
    good = f"<script type=application/json>{json.dumps({'body': STORY})}</script>"
    assert body(f"<script type=application/json>{{{LONG}</script>{good}") == STORY


DATA = json.dumps({"x": {"body": STORY}})


@pytest.mark.parametrize(
    "script",
    [
        f"window.__STATE__ = {DATA};",
        f"window.__STATE__={DATA}; go();",
        f"var a = 1; window.__STATE__ = {DATA}",
        f"x = JSON.parse({json.dumps(DATA)})",
        f"x = JSON.parse( {json.dumps(DATA)} )",
        "window.__STATE__ = {x: {body: "
        + json.dumps(STORY)
        + ", $y_1 : 'z: {a: 1}'.length}}".replace("'z: {a: 1}'.length", '"{z: 1}"'),
        f"self.__next_f.push([1,{json.dumps('1a:' + DATA)}])",
        f"(self.__next_f=self.__next_f||[]).push([1,{json.dumps('1a:' + DATA)}])",
    ],
)
def test_what_a_script_assigns(script: str) -> None:
    assert body(f"<div></div><script>{script}</script>") == STORY


def test_what_a_server_streams_in_pieces() -> None:
    rows = f"0:[1]\n1f:{DATA}\nzz:{DATA}\n"
    pieces = (rows[:100], rows[100:300], rows[300:])
    scripts = "".join(f"<script>self.__next_f.push([1,{json.dumps(piece)}])</script>" for piece in pieces)
    assert body(f"<div></div>{scripts}") == STORY


def test_broken_pieces_and_rows_are_passed_over() -> None:
    broken = f'<script>self.__next_f.push([1,"x)</script><script>x = {{{LONG}</script>'
    row = json.dumps(f"1:{{{LONG}\n2:{DATA}")
    assert body(f"<div></div>{broken}<script>self.__next_f.push([1,{row}])</script>") == STORY


@pytest.mark.parametrize(
    "script",
    [
        f"<script src=/a.js>x = {DATA}</script>",
        f"<script>x = {DATA}",
        f"<script>x + {DATA}</script>",
    ],
)
def test_what_no_script_assigns(script: str) -> None:
    assert body(f"<div></div>{script}") == []


def test_json_in_a_text_of_json() -> None:
    assert declared({"-1": {"data": json.dumps({"article": {"body": STORY}})}}) == STORY
    assert declared({"-1": {"data": "{" + json.dumps({"article": {"body": STORY}})}}) == []


def test_a_list_of_references() -> None:
    blocks = {f"Block:{i}": {"__typename": "Paragraph", "text": LONG} for i in range(2)}
    assert declared({"Article:1": {"body": {"__refs": ["Block:0", "Block:1"]}}, **blocks}) == STORY


def test_the_story_beside_the_title_of_the_page_against_a_longer_one() -> None:
    def page(times: int) -> str:
        state = {"more": {"title": "Another story", "body": f"<p>{LONG[::-1]}</p>" * times},
                 "story": {"title": "Ferry fares stay", "body": f"<p>{LONG}</p>" * 3}}  # fmt: skip
        return f"<title>Ferry fares stay</title><script type=application/json>{json.dumps(state)}</script>"

    assert body(page(11)) == [LONG] * 3
    assert body(page(13)) == [LONG[::-1]] * 13


def live_page(shown: str) -> newsdoc.Article:
    updates = [
        {
            "@type": "BlogPosting",
            "headline": "Doors open",
            "datePublished": "2024-05-03T09:10:00Z",
            "articleBody": LONG,
        },
        {"@type": "BlogPosting", "articleBody": f"<p>{LONG}</p><p>{LONG}</p>"},
        {"@type": "BlogPosting", "headline": "Nothing yet"},
    ]
    data = {"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": "Vote", "liveBlogUpdate": updates}
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    return newsdoc.parse(f"<html lang=en><body>{script}<h1>Vote</h1>{shown}", "html")


def test_a_live_blog_that_shows_nothing_has_the_updates_that_it_declares() -> None:
    article = live_page("<div id=app></div>")
    assert article.kind == "live blog"
    first, second = article.body
    assert isinstance(first, Section)
    assert isinstance(second, Section)
    assert (first.heading, first.published and first.published.isoformat()) == (
        "Doors open",
        "2024-05-03T09:10:00+00:00",
    )
    assert (second.heading, len(second.body)) == (None, 2)


def test_what_a_live_blog_shows_stands_over_its_updates_once() -> None:
    lead = "The paper reports from the customs house all day, and readers may follow it here."
    assert [type(each) for each in live_page(f"<p>{lead}").body] == [Paragraph, Section, Section]
    assert live_page(f"<p>{LONG[:97]}").text.count(LONG[:97]) == live_page("").text.count(LONG[:97])


def test_a_live_blog_that_shows_its_entries_keeps_them() -> None:
    entries = "".join(f"<h3>Entry {i}</h3><p>{LONG}" for i in range(3))
    assert "Entry 2" in live_page(entries).text
