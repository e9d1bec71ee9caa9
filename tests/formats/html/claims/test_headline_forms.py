"""Headlines as content systems set them: in whatever element, beside names of the site and of its parts."""

import json

import pytest

import newsdoc

HEADLINE = "The old quay is open again after the storm"
STORY = f"<p>{'The ferry left the old quay at dawn and its crew waved from the deck. ' * 2}</p>" * 4
TOP = "<div id='top'><a href='/'>The Larkhaven Post</a><ul><li><a href='/a'>Sport</a></li></ul></div>"


def headline(head: str, title: str, meta: str = "") -> str | None:
    body = f"<body>{TOP}<div id='c'>{head}{STORY}</div></body>"
    page = f"<html lang=en><head><title>{title}</title>{meta}</head>{body}</html>"
    return newsdoc.parse(page, format="html", url="https://x7.example/a/1").headline


@pytest.mark.parametrize(
    "element",
    [
        "<div class='x1'>{}</div>",
        "<p><b>{}</b></p>",
        "<font size=5><b>{}</b></font><br>",
        "<h4>{}</h4>",
        "<table><tr><td>{}</td></tr></table>",
    ],
)
@pytest.mark.parametrize(
    "title",
    [
        HEADLINE,
        f"The Larkhaven Post - News - {HEADLINE}",
        f"{HEADLINE} (The Larkhaven Post)",
        f"[The Larkhaven Post] {HEADLINE}",
        f"Harbour: {HEADLINE} | The Larkhaven Post",
    ],
)
def test_in_no_heading(element: str, title: str) -> None:
    assert headline(element.format(HEADLINE), title) == HEADLINE


@pytest.mark.parametrize("title", ["The Larkhaven Post", "News", f"{HEADLINE} - News - The Larkhaven Post"])
@pytest.mark.parametrize(
    "head",
    [
        f"<h2>{HEADLINE}</h2>",
        f"<h1><a href='/a/1'>{HEADLINE}</a></h1>",
        f"<h1>News</h1><h2>{HEADLINE}</h2>",
        f"<h1>The Larkhaven Post</h1><h2>{HEADLINE}</h2>",
    ],
)
def test_where_a_title_or_the_first_heading_names_the_site_or_its_news(head: str, title: str) -> None:
    assert headline(head, title) == HEADLINE


def test_the_day_in_the_element_of_the_headline() -> None:
    assert headline(f"<h1>{HEADLINE} <small>5 March 2026</small></h1>", f"{HEADLINE} - News") == HEADLINE
    year = "The quay in <em>2026</em>"
    assert headline(f"<h1>{year}</h1>", "The quay in 2026") == "The quay in 2026"


def test_the_section_in_an_element_that_is_named_nothing() -> None:
    head = f"<h1><span>Harbour</span> {HEADLINE}</h1>"
    assert headline(head, f"The Larkhaven Post | Harbour | {HEADLINE}") == HEADLINE
    assert headline(head, f"Harbour {HEADLINE}") == f"Harbour {HEADLINE}"


def test_what_goes_on_behind_the_element_is_no_headline_by_itself() -> None:
    head = "<h1><span>Quay and harbour</span>: a walk through the old town</h1>"
    title = "Quay and harbour: a walk through the old town | The Larkhaven Post"
    assert headline(head, title) == "Quay and harbour: a walk through the old town"


def test_a_short_heading_that_names_a_story_stays_the_headline() -> None:
    head = "<h1>Pensions</h1><h2>How to save with the help of your employer</h2>"
    assert headline(head, "Pensions: how to save with the help of your employer") == "Pensions"


def test_the_name_of_the_site_in_a_heading_that_leads_to_its_start() -> None:
    head = "<h1><a href=/pickles/>Pickles and Marginalia</a></h1><h3>Something sharp</h3>"
    assert headline(head, "Pickles and Marginalia: Something sharp") == "Something sharp"


def test_the_title_in_the_state_of_the_page_tells_what_of_the_title_is_the_name_of_the_site() -> None:
    state = json.dumps({"a": {"headline": HEADLINE, "site": "Larkhaven", "body": STORY}}).replace("</", "<\\/")
    page = f"<title>{HEADLINE} - Post</title><div id=app></div><script>window.__STATE__ = {state}</script>"
    assert newsdoc.parse(page, format="html").headline == HEADLINE
    other = page.replace(json.dumps(HEADLINE), '"Larkhaven and the coast"')
    assert newsdoc.parse(other, format="html").headline == f"{HEADLINE} - Post"
