"""Marks keep to their words when white space is collapsed."""

import pytest
from lxml import etree

from newsdoc import Emphasis, Paragraph
from newsdoc.markup.reader import read_body


def paragraphs(inner: str) -> tuple[object, ...]:
    return read_body(etree.fromstring(f"<body><p>{inner}</p></body>")).blocks


@pytest.mark.parametrize(
    ("inner", "text", "marks"),
    [
        ("One <b>two</b> three", "One two three", [(4, 7)]),
        ("One\n  <b>two</b>\n three", "One two three", [(4, 7)]),
        ("  <b>One</b>  two", "One two", [(0, 3)]),
        ("One<b>  two  </b>three", "One two three", [(3, 8)]),
        ("One  <b> </b> two", "One two", []),
        ("<b>One  <b>two</b></b>  three  ", "One two three", [(0, 7), (4, 7)]),
        ("One  <b>two  three</b>", "One two three", [(4, 13)]),
    ],
)
def test_marks(inner: str, text: str, marks: list[tuple[int, int]]) -> None:
    expected = tuple(Emphasis(start, end, kind="strong") for start, end in marks)
    assert paragraphs(inner) == (Paragraph(text, marks=expected),)


def test_two_breaks_part_paragraphs() -> None:
    found = paragraphs("One <b>two<br/> <br/>three</b> four<br/>five")
    assert found == (
        Paragraph("One two", marks=(Emphasis(4, 7, kind="strong"),)),
        Paragraph("three four five", marks=(Emphasis(0, 5, kind="strong"),)),
    )


@pytest.mark.parametrize("opening", ["\u3000\u3000", " \n\u3000", "<b>\u3000</b>"])
def test_ideographic_spaces_that_set_in_a_paragraph(opening: str) -> None:
    assert paragraphs(f"{opening}One <b>two</b>") == (Paragraph("One two", marks=(Emphasis(4, 7, kind="strong"),)),)


def test_ideographic_spaces_between_words_are_the_texts_own() -> None:
    assert paragraphs("One\u3000two") == (Paragraph("One\u3000two"),)
    assert paragraphs("\u3000One") == (Paragraph("One"),)
