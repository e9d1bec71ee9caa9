"""Lines of code as programs that colour it set them: in elements, and numbered."""

import pytest

import newsdoc
from newsdoc.formats.html.preformatted import lines_of, numbers_lines
from newsdoc.formats.html.tree import HtmlElement, parse_tree

CODE = "let quay = 2;\nlet boats = 14;"
SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
STORY = f"<p>{SENTENCE * 2}</p><p>{SENTENCE * 2}</p>"


def first_pre(body: str) -> HtmlElement:
    return next(parse_tree(f"<html><body>{body}</body></html>").iter("pre"))


@pytest.mark.parametrize(
    "inner",
    [
        "let quay = 2;\nlet boats = 14;",
        "<span class=line>let quay = 2;</span><br><span class=line>let boats = 14;</span>",
        "<code><div>let quay = 2;</div><div>let <b>boats</b> = 14;</div></code>",
        "<ol><li>let quay = 2;</li><li>let boats = 14;</li></ol>",
        "<span class=ln>1</span>let quay = 2;\n<span class=ln>2</span>let boats = 14;",
        "<code><table><tr><td class=hljs-ln-numbers>1</td><td>let quay = 2;</td></tr>"
        "<tr><td class=hljs-ln-numbers>2</td><td>let boats = 14;</td></tr></table></code>",
        "<button>Copy</button><code>let quay = 2;\nlet boats = 14;</code>",
        "<code><table><tr><td class=gutter><pre>1\n2</pre></td>"
        "<td class=code><pre>let quay = 2;\nlet boats = 14;</pre></td></tr></table></code>",
    ],
)
def test_lines_end_where_readers_see_them_end_and_have_no_numbers(inner: str) -> None:
    assert lines_of(first_pre(f"<pre>{inner}</pre>"))[0] == CODE


def test_names_of_numbers_are_no_proof() -> None:
    assert lines_of(first_pre("<pre><span class=ln>let quay</span>\nlet boats</pre>"))[0] == "let quay\nlet boats"
    assert lines_of(first_pre("<pre><span class=lint>2</span>\n14</pre>"))[0] == "2\n14"


@pytest.mark.parametrize(
    ("column", "beside", "numbers"),
    [
        ("1\n2\n3", "<pre>a</pre>", True),
        ("41", "<div class=highlight><pre>a</pre></div>", True),
        ("<span>1</span><br><span>2</span>", "<pre>a</pre>", True),
        ("1\n3", "<pre>a</pre>", False),
        ("1\n2", "<p>a</p>", False),
        ("a\nb", "<pre>a</pre>", False),
        ("", "<pre>a</pre>", False),
    ],
)
def test_a_column_of_numbers_before_the_code(column: str, beside: str, numbers: bool) -> None:
    row = f"<table><tr><td><pre>{column}</pre></td><td>{beside}</td></tr></table>"
    assert numbers_lines(first_pre(row)) is numbers
    assert not numbers_lines(first_pre(f"<pre>{column}</pre>{beside}"))


def test_a_table_of_code_is_its_lines_in_the_article() -> None:
    code = "<span>let quay = 2;</span><br><span>let boats = 14;</span>"
    table = f"<table><tr><td class=gutter><pre>1<br>2</pre></td><td class=code><pre>{code}</pre></td></tr></table>"
    body = f"<article><h1>Ferry fares stay</h1>{STORY}<figure>{table}</figure>{STORY}</article>"
    article = newsdoc.parse(f"<html lang=en><body>{body}</body></html>", format="html")
    (found,) = [block for block in article.body if isinstance(block, newsdoc.Preformatted)]
    assert found.text == CODE
    assert [each.text for each in article.furniture] == ["1 2"]
