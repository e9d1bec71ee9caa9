"""Where a heading stands."""

import pytest
from lxml import html

from newsdoc.formats.html.claims.heading_places import (
    NOT_OF_A_LAYOUT,
    is_in_head,
    is_in_story,
    is_link,
    is_outside,
    is_unseen_heading,
)
from newsdoc.formats.html.tree import HtmlElement

FARES = "Ferry fares stay"


def heading(markup: str) -> HtmlElement:
    """The `h1` of a page with this body."""
    return next(html.document_fromstring(f"<body>{markup}</body>").iter("h1"))


@pytest.mark.parametrize(
    ("markup", "outside", "far"),
    [
        (f"<h1>{FARES}</h1>", False, False),
        (f"<nav><h1>{FARES}</h1></nav>", True, True),
        (f"<div class=breadcrumbs><h1>{FARES}</h1></div>", True, True),
        (f"<div role=navigation><h1>{FARES}</h1></div>", True, True),
        (f"<div class=page-masthead><h1>{FARES}</h1></div>", True, False),
        (f"<div class=masthead><h1>{FARES}</h1></div>", True, True),
        (f"<nav><article><h1>{FARES}</h1></article></nav>", False, False),
    ],
)
def test_outside_of_the_story(markup: str, outside: bool, far: bool) -> None:
    assert is_outside(heading(markup)) == outside
    assert is_outside(heading(markup), NOT_OF_A_LAYOUT) == far


@pytest.mark.parametrize(
    ("markup", "unseen"),
    [
        (f"<h1>{FARES}</h1>", False),
        (f"<h1 style='display:none'>{FARES}</h1>", True),
        (f"<div class=sr-only><h1>{FARES}</h1></div>", True),
    ],
)
def test_unseen(markup: str, unseen: bool) -> None:
    assert is_unseen_heading(heading(markup)) == unseen


@pytest.mark.parametrize(
    ("markup", "link"),
    [
        (f"<h1><a href=/1>{FARES}</a></h1>", True),
        (f"<h1><a href=/>Harbour</a> {FARES}</h1>", False),
    ],
)
def test_a_link_is_the_whole_heading(markup: str, link: bool) -> None:
    assert is_link(heading(markup)) == link
    assert is_in_story(heading(f"<main>{markup}</main>")) != link


@pytest.mark.parametrize(
    ("markup", "head"),
    [
        (f"<article><header><h1>{FARES}</h1></header></article>", True),
        (f"<header><h1>{FARES}</h1></header>", False),
        (f"<hgroup><h1>{FARES}</h1></hgroup>", True),
        (f"<div class=article-header><h1>{FARES}</h1></div>", True),
        (f"<article><h1>{FARES}</h1></article>", False),
    ],
)
def test_the_head_of_an_article(markup: str, head: bool) -> None:
    assert is_in_head(heading(markup)) == head
