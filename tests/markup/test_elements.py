"""Text of elements, white space collapsed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsdoc.markup.elements import attributes, children, collapsed, flat_text

SPACES = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2009\u2028\u2029\u202f\u205f\u3000"


@given(st.text(alphabet=st.sampled_from(SPACES + "ab\u201cé\u200b\ufeff\U0001f600")))
def test_collapsed(text: str) -> None:
    assert collapsed(text) == re.sub("[ \t\n\r\f]+", " ", text).strip(" ") * (not text.isspace())


def test_nothing() -> None:
    assert collapsed(None) == collapsed("") == ""


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<p>  One\n two </p>", "One two"),
        ("<p>One<!-- c --> <b>two</b>three<br/>four</p>", "One twothree four"),
        ("<p><q>One</q><?x y?> two</p>", "One two"),
    ],
)
def test_flat_text(xml: str, text: str) -> None:
    assert flat_text(etree.fromstring(xml)) == text


def test_children_and_attributes() -> None:
    element = etree.fromstring('<p a="1" b="2"><i/><!-- c --></p>')
    assert [child.tag for child in children(element)] == ["i", etree.Comment]
    assert attributes(element) == {"a": "1", "b": "2"}
