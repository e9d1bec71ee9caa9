"""Any input gives an article or one of our errors, in linear time."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newsdoc

Linear = Callable[[Callable[[int], object], int], None]

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry. "
PIECES = st.sampled_from(
    ["<p>", "</p>", "<div>", "</div>", "<a href='x'>", "</a>", "<b>", "</b>", "<br>", "<h2>", "</h2>", "<ul>",
     "<li>", "</ul>", "<table>", "<td>", "</table>", "<blockquote>", "</blockquote>", "<figure>", "<img src=a.jpg>",
     "</figure>",
     "<script>", "</script>", "<!--", "-->", "&amp;", "&nbsp;", "\x00", "<", ">", '"', "<p class='byline'>By Ann Lee",
     "<noscript>",
     '<script type="application/ld+json">{"@type":"NewsArticle","author":', "<template>", "</template>",
     "<template shadowrootmode=open>", "<svg>", SENTENCE, "\ud800",
     "町議会"]
)  # fmt: skip


def read(page: str | bytes) -> newsdoc.Article | None:
    try:
        return newsdoc.parse(page, format="html", url="https://quay.example/a")
    except newsdoc.NewsdocError:
        return None


@given(st.lists(PIECES, max_size=60).map("".join))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_broken_markup(page: str) -> None:
    article = read(page)
    if article is not None:
        for paragraph in article.paragraphs():
            for mark in paragraph.marks:
                assert 0 <= mark.start <= mark.end <= len(paragraph.text)
            if paragraph.span is not None:
                assert 0 <= paragraph.span.start <= paragraph.span.end <= len(page)


@given(st.binary(max_size=300))
@settings(max_examples=80, deadline=None)
def test_any_bytes(data: bytes) -> None:
    read(data)


def test_truncated_anywhere(root: Path) -> None:
    page = (root / "tests/golden/html/full-story/input.html").read_text(encoding="utf-8")
    for end in range(0, len(page), 37):
        read(page[:end])
    whole = read(page)
    assert whole is not None
    cut = read(page[: page.index("Engineers named")])
    assert cut is not None
    assert [p.text for p in cut.paragraphs()][:3] == [p.text for p in whole.paragraphs()][:3]


@pytest.mark.parametrize(
    "unit",
    [
        "<div>", "<b>", "<p>a</p>", "<a href='x'>y</a> ", "x<br>", "<h2>a</h2>", "<li>", "<span>a", "<blockquote>",
        "<figure><img src='a.jpg'><figcaption>c</figcaption></figure>", "<tr><td>a</td></tr>", "&amp;", "<", "<!--",
        "<script>", "<p class='x y'>" + SENTENCE + "</p>", "<meta name='author' content='A B'>", "<title>a | ",
        "(Photo: ", "<template><p>a</p>", "<template shadowrootmode='open'>", "<p>a<template><p>b</p></template>",
        '<script type="application/ld+json">{"@type":"Article","headline":"a"}</script>', "<img srcset='a 1w, b 2w'>",
        f"<h1>a</h1><p>By Ann Lee</p><p>{SENTENCE}</p>", f"<h3>24 comments</h3><p>{SENTENCE}</p>",
    ],
)  # fmt: skip
def test_time_is_linear(unit: str, takes_linear_time: Linear) -> None:
    takes_linear_time(lambda times: read("<html><body>" + unit * times), 1_500)


@pytest.mark.parametrize("count", [50_000])
def test_an_element_with_endless_attributes(count: int) -> None:
    page = "<p " + " ".join(f'a{i}="1"' for i in range(count)) + f">{SENTENCE * 4}</p>"
    start = time.process_time()
    article = read(page)
    assert article is not None
    assert article.text == (SENTENCE * 4).strip()
    assert time.process_time() - start < 5


def test_a_page_beyond_the_limit() -> None:
    with pytest.raises(newsdoc.LimitExceeded):
        newsdoc.parse("<p>" + "x" * 32_000_001, format="html")
