"""Headings that are the last step of the way to the page."""

import pytest

import newsdoc
from newsdoc.formats.html.claims.heading_paths import is_in_path, is_last_step
from newsdoc.formats.html.tree import parse_tree

HOME = '<a href="/">Home</a>'
COAST = '<a href="/coast">Coast</a>'
STORY = f"<p>{'The wall is being mended, said the harbour board. ' * 3}</p>"


@pytest.mark.parametrize(
    "path",
    [
        f"<ul><li>{HOME}</li><li>{COAST}</li><li><h1>Sea wall: costs</h1></li></ul>",
        f"<ol><li>{HOME}</li><li><h1>Sea wall: costs</h1></li></ol>",
        f"<div>{HOME} › {COAST} › <h1>Sea wall: costs</h1></div>",
        f"<div><div class=a>{HOME}</div><div class=a>{COAST}</div><div class=a><h1>Sea wall: costs</h1></div></div>",
        f"<div>{HOME}&gt;{COAST}&gt;<h1>Sea wall: costs</h1></div>",
    ],
)
def test_the_last_step_of_a_path(path: str) -> None:
    (heading,) = parse_tree(path).iter("h1")
    assert is_last_step(heading)
    assert is_in_path(heading)


@pytest.mark.parametrize(
    "head",
    [
        "<h1>Sea wall: costs</h1>",
        f"<header>{HOME}<h1>Sea wall: costs</h1></header>",
        f"<header>{HOME} {COAST}<h1>Sea wall: costs</h1></header>",
        f"<header>{HOME}<nav>{COAST}</nav><h1>Sea wall: costs</h1></header>",
        f"<div><div class=a>{HOME}</div><div class=a>{COAST}</div><div class=b><h1>Sea wall: costs</h1></div></div>",
        f"<div><div>{HOME}</div><div><h1>Sea wall: costs</h1></div></div>",
        f"<ul><li>{COAST}</li><li><h1>Sea wall: costs</h1></li></ul>",
        f"<ul><li>{HOME}, and more</li><li><h1>Sea wall: costs</h1></li></ul>",
        f"<ul><li>{HOME}</li><li><h1>Sea wall: costs</h1><p>The wall is being mended.</p></li></ul>",
        f"<div>{HOME} the {COAST} › <h1>Sea wall: costs</h1></div>",
    ],
)
def test_what_is_no_path(head: str) -> None:
    (heading,) = parse_tree(head).iter("h1")
    assert not is_last_step(heading)


def test_a_path_that_is_called_so() -> None:
    (heading,) = parse_tree("<p class=crumbs><h1>Sea wall: costs</h1></p>").iter("h1")
    (other,) = parse_tree("<div class=crumbs><b><h1>Sea wall: costs</h1></b></div>").iter("h1")
    assert not is_in_path(heading)  # a heading ends the paragraph that it stands in
    assert is_in_path(other)


def test_the_headline_is_the_heading_behind_the_path_whatever_the_title_says() -> None:
    path = f"<ul class=way><li>{HOME}</li><li>{COAST}</li><li><h1>Sea wall 2025: costs and dates</h1></li></ul>"
    plain = f"<title>Sea wall 2025: costs and dates</title>{path}<div><h2>Boats in</h2>{STORY * 3}</div>"
    assert newsdoc.parse(plain, "html").headline == "Boats in"
    page = f"<title>Sea wall 2025: costs and dates</title>{path}<main><hgroup><h2>Boats in</h2></hgroup>{STORY * 3}"
    assert newsdoc.parse(page, "html").headline == "Boats in"
    with_crossheads = page.replace("<hgroup><h2>Boats in</h2></hgroup>", f"<h2>Boats in</h2>{STORY}<h2>Boats out</h2>")
    assert newsdoc.parse(with_crossheads, "html").headline == "Sea wall 2025: costs and dates"


def test_a_heading_behind_the_story_is_no_headline_for_one_word() -> None:
    head = "<html><head><title>Larkhaven sea wall: dates and costs</title></head>"
    story = f"<article><h1>A year of builders</h1>{STORY * 3}</article>"
    page = f"{head}<body>{story}<h1>More from Larkhaven</h1></body></html>"
    assert newsdoc.parse(page, "html").headline == "A year of builders"
