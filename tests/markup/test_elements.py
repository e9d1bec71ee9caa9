"""Text of elements, white space collapsed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsdoc.markup.elements import attributes, children, collapsed, flat_text, whole_number, year_number

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


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0), ("12", 12), ("00012", 12), ("9" * 11, 99_999_999_999), ("9" * 12, None), ("", None), (None, None),
        (" 1", None), ("-1", None), ("1.5", None), ("²", None), ("1²", None), ("①", None), ("٣", None),
    ],
)  # fmt: skip
def test_whole_numbers_are_of_ascii_digits(text: str | None, number: int | None) -> None:
    assert whole_number(text) == number


def test_whole_numbers_of_fewer_digits() -> None:
    assert (whole_number("999", 3), whole_number("1000", 3)) == (999, None)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2026", 2026),
        ("-0044", -44),
        ("0", 0),
        ("--5", None),
        ("-", None),
        ("", None),
        (None, None),
        ("²", None),
        ("-²", None),
    ],
)
def test_years(text: str | None, year: int | None) -> None:
    assert year_number(text) == year


def test_the_items_of_a_list_are_parted() -> None:
    assert flat_text(etree.fromstring("<div><h2>Links</h2><ul><li>One</li><li>Two</li></ul></div>")) == "Links One Two"
