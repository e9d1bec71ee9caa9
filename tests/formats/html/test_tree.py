"""What a tree is asked for its texts: all of them, those of a line, those that readers see."""

import pytest
from lxml import etree

import newsdoc
from newsdoc.formats.html.tree import (
    HtmlElement,
    body_start,
    parse_tree,
    raw_text_of,
    read_texts,
    short_texts,
    shown_texts,
    text_of,
    texts,
)


def element(markup: str) -> HtmlElement:
    return parse_tree(f"<body><div id=x>{markup}</div>")[0][0]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("Ann  Lee", ["Ann Lee"]),
        ("By <b>Ann Lee</b>,\n<i> 3 May</i> 2024", ["By", "Ann Lee", ",", "3 May", "2024"]),
        ("<b><i></i> </b>", []),
        ("", []),
        ("x" * 20, ["x" * 20]),
        ("x" * 21, None),
        (f"<b>{'x' * 10}</b> <b>{'x' * 11}</b>", None),
    ],
)
def test_the_texts_of_a_line(markup: str, expected: list[str] | None) -> None:
    assert short_texts(element(markup), 20) == expected


@pytest.mark.parametrize("markup", ["Ann Lee", "", " ", "By <b>Ann</b> Lee<br>3 May"])
def test_a_leaf_is_read_as_any_other_element_is(markup: str) -> None:
    found = element(markup)
    assert "".join(texts(found)) == raw_text_of(found) == "".join(str(text) for text in found.itertext())


def test_texts_that_readers_see() -> None:
    found = element("Ferry <script>var a</script>fares <style>p</style><b>stay</b><select><option>Five</select>.")
    assert "".join(read_texts(found)) == "Ferry fares stay."


def test_texts_that_are_the_story() -> None:
    found = element("Ferry <style>p</style><ruby>町<rp>(</rp><rt>まち</rt><rp>)</rp></ruby> <script>x</script>stays")
    assert "".join(shown_texts(found)) == "Ferry 町 stays"
    assert shown_texts(element("Ferry")) == ["Ferry"]
    assert text_of(element(" Ferry\n <b>stays</b> ")) == "Ferry stays"
    assert text_of(element("")) == ""


def test_every_node_of_the_tree_is_an_element() -> None:
    root = parse_tree("<?php echo 1 ?><body><!-- c --><p>Ferry<!-- d --> stays</p><?x y?></body>")
    assert all(isinstance(each.tag, str) for each in root.iter())
    assert text_of(root) == "Ferry stays"


def test_text_without_markup_is_read() -> None:
    assert text_of(parse_tree("Fähre & Boot")) == "Fähre & Boot"


@pytest.mark.parametrize("text", ["", " ", "<!-- c -->"])
def test_nothing_to_read(text: str) -> None:
    with pytest.raises(newsdoc.ParseError, match="nothing to read"):
        parse_tree(text)


@pytest.mark.parametrize("depth", [10, 100, 245, 250, 260, 1000])
def test_what_lies_deep_is_read(depth: int) -> None:
    page = f"<p>Before</p>{'<div>' * depth}<p>Deep</p>{'</div>' * depth}<p>After</p>"
    assert text_of(parse_tree(page)) == "BeforeDeepAfter"
    assert text_of(parse_tree(f"{'<div>' * depth}<p>Deep")) == "Deep"


def test_where_the_body_begins() -> None:
    assert [body_start(text) for text in ("<p><body>", "<p><BODY BGCOLOR=white>", "<p>")] == [3, 3, 0]


@pytest.mark.parametrize(
    ("page", "body"),
    [
        ("<title>W</title><main><h1>x</h1></main><div>z</div>", "<main><h1>x</h1></main><div>z</div>"),
        ("<title>W</title><header>a</header> b <main>c</main> d", "<header>a</header> b <main>c</main> d"),
        ("<meta name=a><link><main>c</main><meta name=b>", '<main>c</main><meta name="b"/>'),
    ],
)
def test_the_body_begins_with_what_is_not_of_the_head(page: str, body: str) -> None:
    found = next(parse_tree(page).iterchildren("body"))
    assert etree.tostring(found, encoding="unicode") == f"<body>{body}</body>"
