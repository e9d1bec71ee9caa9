"""Pages nested deeper than the parser goes."""

from collections.abc import Callable

import pytest

import newsdoc
from newsdoc.formats.html.depth import flattened
from newsdoc.formats.html.tree import parse_tree, text_of

Linear = Callable[[Callable[[int], object], int], None]

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
STORY = f"<h1>Ferry fares stay</h1><p>{SENTENCE * 2}</p><p>{SENTENCE}<a href='/f'>Fares</a> stay.</p>"


@pytest.mark.parametrize("levels", [30, 256, 300, 3000])
@pytest.mark.parametrize("tag", ["div", "font", "b", "table><tr><td", "blockquote", "x-wrap"])
def test_a_story_inside_of_thousands_of_elements_is_read(tag: str, levels: int) -> None:
    closing = "".join(f"</{name}>" for name in reversed(tag.split("><")))
    page = f"<body>{f'<{tag}>' * levels}{STORY}{closing * levels}<p>After. {SENTENCE}</p></body>"
    article = newsdoc.parse(page, format="html")
    assert article.headline == "Ferry fares stay"
    assert article.text.startswith((SENTENCE * 2).strip())
    assert "Fares stay." in article.text


def test_what_stands_between_and_behind_the_levels_is_read() -> None:
    paragraphs = "".join(f"<div><p>{number}. {SENTENCE}</p>" for number in range(1000))
    root = parse_tree(f"<body><h1>Ferry fares stay</h1>{paragraphs}{'</div>' * 1000}<p>At last.</p></body>")
    told = [text_of(paragraph).split(".")[0] for paragraph in root.iter("p")]
    assert told == [*map(str, range(1000)), "At last"]


def test_scripts_and_comments_are_no_levels() -> None:
    script = f"<script>{'document.write(`<div>`);' * 400}</script><!-- {'<div>' * 400} -->"
    page = f"<body>{script}{'<div>' * 400}<script>var a = '<p>';</script>{STORY}</body>"
    article = newsdoc.parse(page, format="html")
    assert len(article.paragraphs()) == 2
    assert all(paragraph.span for paragraph in article.paragraphs())


DEEP = "<div>" * 90


@pytest.mark.parametrize(
    ("inner", "flat"),
    [
        ("<b>x</b>", "x"),
        ("<p>x</p>", "<p>x</p>"),
        ("<ul><li>x</ul>", "<ul><li>x</ul>"),
        ("<b>x</b></div><b>y</b>", "x</div><b>y</b>"),
        ("<i>x</b></i>", "x</b>"),
        ("x<br>y<img src=a>", "x<br>y<img src=a>"),
        ("</b>x", "</b>x"),
        ("<b><i>x</b>y", "xy"),
        ("<script>'<b>'</script><b>x</b>", "<script>'<b>'</script>x"),
        ("<!-- <b> --><b>x</b>", "<!-- <b> -->x"),
        ("<!-- <b>", "<!-- <b>"),
        ("<b>x</b><script><b>", "x<script><b>"),
        ("<b title='a'>x</b >", "x"),
    ],
)
def test_wrappers_too_deep_are_left_out(inner: str, flat: str) -> None:
    assert flattened(DEEP + inner) == DEEP + flat
    assert flattened(DEEP[5:] + "<b>x</b>") == DEEP[5:] + "<b>x</b>"


@pytest.mark.parametrize(("tag", "levels"), [("div", 90), ("blockquote", 100), ("h2", 110)])
def test_what_says_something_by_its_name_is_left_out_later(tag: str, levels: int) -> None:
    for depth in (levels - 1, levels):
        outer = "<h1>" * depth  # an element that stays
        inner = f"<{tag}>x</{tag}>"
        assert flattened(outer + inner) == outer + (inner if depth < levels else "x")


def test_an_element_that_ends_where_the_next_begins_is_one_level() -> None:
    row = "<li>x" * 200
    assert flattened(f"<ul>{row}</ul><b>y</b>") == f"<ul>{row}</ul><b>y</b>"
    assert flattened(f"{DEEP}<ul>{row}</ul><b>y</b>") == f"{DEEP}<ul>{row}</ul>y"


@pytest.mark.parametrize(
    "unit", ["<div>", "<div>x", "<p><b>", "<div></b>", "<b><i></b>", "<!--", "<script>", "<div <", "<div '", "</div>"]
)
def test_time_is_linear(unit: str, takes_linear_time: Linear) -> None:
    takes_linear_time(lambda count: newsdoc.parse("<p>x" + "<div>" * 400 + unit * count, format="html"), 5_000)
