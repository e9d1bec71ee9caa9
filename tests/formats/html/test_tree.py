"""What a tree is asked for its texts: all of them, those of a line, those that readers see."""

import pytest

from newsdoc.formats.html.tree import HtmlElement, parse_tree, raw_text_of, read_texts, short_texts, texts


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
