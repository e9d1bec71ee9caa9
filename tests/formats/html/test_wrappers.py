"""Elements that hold no story, around one."""

import pytest

import newsdoc

ONE = "The harbour board says that the wall is being mended before winter, and that the town pays for half of it."
TWO = "Nobody on the quay had seen so many gulls at once, wrote the bird watchers in their yearly note to members."
STORY = f"<h1>Sea wall costs double</h1><p>{ONE}</p><p>{TWO}</p>"


@pytest.mark.parametrize("name", ["noscript", "object", "button", "pre", "dialog", "a"])
@pytest.mark.parametrize("end", [True, False])
def test_a_story_in_an_odd_element(name: str, end: bool) -> None:
    article = newsdoc.parse(f"<title>Wall</title><body><{name}>{STORY}{f'</{name}>' * end}<footer>The Quay</footer>")
    assert article.headline == "Sea wall costs double"
    assert [paragraph.text for paragraph in article.paragraphs()] == [ONE, TWO]


@pytest.mark.parametrize("name", ["noscript", "object", "button", "dialog", "a"])
def test_a_few_lines_in_one_are_no_story(name: str) -> None:
    prompt = "Please switch on scripts in your browser, or nothing on this page will work for you as it should do."
    article = newsdoc.parse(f"<title>Wall</title><body><{name}><p>{prompt}</p></{name}>{STORY}")
    assert [paragraph.text for paragraph in article.paragraphs()] == [ONE, TWO]


def test_paragraphs_of_a_link_or_dialog_without_the_headline_are_none() -> None:
    gulls = f"<a href=/gulls><p>{TWO}</p><p>{TWO}</p></a>"
    article = newsdoc.parse(f"<h1>Sea wall costs double</h1>{gulls}<div>{ONE}</div>")
    assert TWO not in article.text


@pytest.mark.parametrize("name", ["noscript", "object", "button", "dialog"])
def test_a_story_without_paragraphs_in_an_odd_element(name: str) -> None:
    lines = "".join(f"<div>{line}</div>" for line in (f"{ONE} {TWO}", f"{TWO} {ONE}", f"{ONE} {ONE}"))
    article = newsdoc.parse(f"<title>Wall</title><body><{name}><h1>Sea wall costs double</h1>{lines}</{name}>")
    assert len(article.paragraphs()) == 3


@pytest.mark.parametrize("name", ["comments", "newsletter", "related", "cookie-wall", "sr-only"])
def test_a_wrapper_of_all_the_page_may_be_called_anything(name: str) -> None:
    article = newsdoc.parse(f"<title>Wall</title><body><div class='{name}'>{STORY}</div><footer>The Quay</footer>")
    assert [paragraph.text for paragraph in article.paragraphs()] == [ONE, TWO]
