"""What is noted of a page that is imperfect, in words."""

import pytest

import newsdoc
from newsdoc.model import Emphasis, Link, Problem, Span

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
STORY = f"<article><h1>Ferry fares stay</h1><p>{SENTENCE * 2}</p><p>{SENTENCE}</p>"


def problems(page: str, code: str) -> list[Problem]:
    return [each for each in newsdoc.parse(page, format="html").problems if each.code == code]


def messages(page: str, code: str) -> list[str]:
    return [each.message for each in problems(page, code)]


@pytest.mark.parametrize(
    ("end", "where"),
    [
        ("<p class='x", "a tag"),
        ("<", None),
        ("</artic", "a tag"),
        ("<!-- advert", "a comment"),
        ("<!-- a --", "a comment"),
        ("<!-- a --><p>b", None),
        ("<script>var a = 1;", "a script"),
        ("<script", "a script"),
        ("<scripts>x", None),
        ("<script>a</script>", None),
        ("<script>a</script><script>b", "a script"),
        ("<style>p {", "a style sheet"),
        ("<style>p {}</style>", None),
        ("<p>2 < 3", None),
        ("<p>x", None),
        ("<p>a > b", None),
        ("<styles>x", None),
    ],
)
def test_where_a_page_ends_inside_markup(end: str, where: str | None) -> None:
    page = STORY + end
    found = problems(page, "markup-truncated")
    assert [each.message for each in found] == ([f"the page ends inside {where}"] if where else [])
    if where:
        opening = {"a comment": "<!--", "a script": "<script", "a style sheet": "<style", "a tag": "<"}[where]
        assert found[0].span == Span(page.rindex(opening), len(page))


@pytest.mark.parametrize(
    ("page", "where"),
    [
        ("<html><body><article><h1>Ferry returns</h1><p>The ferry sails ag", "<article>"),
        ("<BODY><DIV><DIV><p>The ferry</DIV> sails ag", "<div>"),
        ("<html><body><article><p>The ferry sails again.</article>", None),  # the end of body may be left out
        ("<html><body><p>The ferry sails again.", None),
        ("<html><body><article><p>The ferry sails again.</article><script>a('<div>')</script><!-- <div> -->", None),
        ("<html><body><article><script>a('</article>')</script><p>The ferry sails ag", "<article>"),
        ("<article><p>The ferry sails again.", None),  # a fragment
        ("<html><body><div><p>The ferry sails again.</body></html>", None),  # untidy, and whole
    ],
)
def test_a_page_cut_off_within_its_story(page: str, where: str | None) -> None:
    found = messages(page, "markup-truncated")
    assert found == ([f"the page ends inside {where}"] if where else [])


def test_further_headlines_in_the_story() -> None:
    long = "Ferries go on using the old landing stage, and will do so until the year has ended"
    page = (
        STORY + f"<h1>Ferry fares stay</h1><p>{SENTENCE}</p><h1>{long}</h1><p>{SENTENCE}</p><h1>Boats</h1><p>{SENTENCE}"
    )
    (found,) = problems(page, "several-candidates")
    assert found.message == f"the page has further h1 elements in its story: {long[:60]}; Boats"
    assert found.path == "headline"


def test_days_that_differ_by_more_than_one() -> None:
    head = (
        "<meta property='article:published_time' content='2024-03-{}'>"
        '<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "2024-03-07T23:00Z"}}</script>'
    )
    assert messages(head.format("09") + STORY, "several-candidates") == [
        "the page declares 2024-03-07T23:00:00+00:00 and 2024-03-09; the first was taken"
    ]
    assert messages(head.format("05") + STORY, "several-candidates") != []
    assert messages(head.format("08") + STORY, "several-candidates") == []
    assert messages(head.format("06") + STORY, "several-candidates") == []


def test_what_was_left_out_of_the_story() -> None:
    one = "<p>It costs <math><mi>x</mi></math> more than it did a year ago, they say.</p>"
    assert messages(STORY + one, "dropped") == ["1 math element in the story"]
    assert messages(STORY + one * 2, "dropped") == ["2 math elements in the story"]


def test_links_that_run_code_are_dropped_and_others_stay() -> None:
    links = "<a href='javascript:x()'>more</a> and <a href='/fares'>fares</a> and <i>all</i> of it, the board says."
    article = newsdoc.parse(STORY + f"<p>{SENTENCE}{links}</p>", format="html")
    assert [each.message for each in article.problems if each.code == "address-dropped"] == [
        "the address 'javascript:x()' runs code"
    ]
    assert [type(mark) for mark in article.paragraphs()[-1].marks] == [Link, Emphasis]


@pytest.mark.parametrize(
    ("attributes", "text", "noted"),
    [
        ('style="display:none"', SENTENCE, True), ("hidden", SENTENCE, True),
        ('hidden class="article-body"', SENTENCE, True),
        ('class="newsletter-signup" style="display:none"', SENTENCE, False), ("hidden", "Skip to the end", False),
        ('class="teaser"', SENTENCE, False),
    ],
)  # fmt: skip
def test_paragraphs_that_the_page_hides_in_its_story(attributes: str, text: str, noted: bool) -> None:
    part = f"<div {attributes}><p>{text}</p></div>"
    page = f"{STORY}{part}<p>{SENTENCE * 2}</p><p>{SENTENCE}</p></article>"
    assert messages(page, "dropped") == (["1 hidden p element in the story"] if noted else [])
