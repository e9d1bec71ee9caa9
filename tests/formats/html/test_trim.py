"""What the parser is not given, and that nothing of the page is lost by it."""

import json

import pytest

import newsdoc
from newsdoc.formats.html.trim import trimmed

LONG = "p { color: red } " * 600
SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
STORY = f"<h1>Ferry fares stay</h1><p>{SENTENCE * 2}</p><p>{SENTENCE * 3}</p>"


@pytest.mark.parametrize("name", ["style", "script", "SCRIPT"])
def test_long_styles_and_scripts_are_left_out(name: str) -> None:
    page = f"<head><{name} id='a'>{LONG}</{name.lower()}><title>Ferry</title></head>"
    assert trimmed(page).decode() == page.replace(LONG, "")


@pytest.mark.parametrize(
    "page",
    [
        f"<p>{LONG}</p>",
        f"<style>{LONG}",
        f"<style>{LONG}<p>Ferry</p>",
        f"<style>{LONG}</script>",
        f"<script>if (a<b) {{ {LONG} }}</script>",
        f"<stylesheet>{LONG}</stylesheet>",
        f"<!-- {LONG} -->",
        f"<p title='{LONG}'>Ferry</p>",
        f"<script type='application/ld+json'>{LONG}</script>",
        f"<script type=application/JSON id=state>{LONG}</script>",
        LONG,
        "",
        "<",
    ],
)
def test_all_else_is_kept(page: str) -> None:
    assert trimmed(page).decode() == page


def test_a_start_tag_of_thousands_of_attributes_is_bared_of_them() -> None:
    assert trimmed(f"<p {'a=b ' * 9000}>Ferry</p>") == b"<p>Ferry</p>"


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body><div><h1>Ferry fares stay</h1></body></html><p>{SENTENCE * 2}</p><p>{SENTENCE * 3}</p></div>",
        f"<body><div><h1>Ferry fares stay</h1></body><p>{SENTENCE * 2}</p><p>{SENTENCE * 3}</p></div></body></html>",
        f"<HTML><BODY><P>Warning: 1 notice</BODY></HTML>\n<html><title>Ferry</title><body>{STORY}</body></html>",
    ],
)
def test_what_stands_behind_the_end_of_a_page_belongs_to_it(page: str) -> None:
    article = newsdoc.parse(page, format="html")
    assert [paragraph.text for paragraph in article.paragraphs()] == [(SENTENCE * 2).strip(), (SENTENCE * 3).strip()]
    assert article.headline == "Ferry fares stay"
    for paragraph in article.paragraphs():
        assert paragraph.span is not None
        assert page[paragraph.span.start : paragraph.span.end] == paragraph.text


def test_lone_surrogates() -> None:
    assert trimmed("a\ud800b") == b"a?b"


def test_a_story_is_read_and_found_among_long_scripts() -> None:
    state = json.dumps({"@type": "NewsArticle", "headline": "Ferry fares stay", "author": "Ann Lee", "x": LONG})
    page = f"<head><style>{LONG}</style><script type='application/ld+json'>{state}</script></head><body>{STORY}</body>"
    page = page.replace("<p>", f"<script>{LONG}</script><p>")
    article = newsdoc.parse(page, format="html")
    assert [person.name for person in article.authors] == ["Ann Lee"]
    assert len(article.paragraphs()) == 2
    for paragraph in article.paragraphs():
        assert paragraph.span is not None
        assert page[paragraph.span.start : paragraph.span.end] == paragraph.text
