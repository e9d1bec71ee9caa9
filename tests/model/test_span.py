"""Spans that know where each character of a text came from whose white space was closed up."""

import pickle

from newsdoc import analyze, export, parse
from newsdoc.model import Span
from newsdoc.model.span import ClosedSpan

CLOSED = ClosedSpan.of(10, 24, 12, ((0, 10), (4, 16)))
"""Of the text "Ann Moss sat", two spaces more behind "Ann"."""


def test_a_part_of_the_text_is_found_in_the_source() -> None:
    assert CLOSED.part(0, 3) == Span(10, 13)
    assert CLOSED.part(4, 8) == Span(16, 20)
    assert CLOSED.part(0, 12) == Span(10, 24)


def test_it_equals_the_plain_span_and_is_kept_by_a_copy() -> None:
    assert Span(10, 24) == CLOSED
    assert pickle.loads(pickle.dumps(CLOSED)).part(4, 8) == Span(16, 20)


def test_what_is_reported_in_a_text_with_double_spaces_has_a_place_in_the_source() -> None:
    text = "Ferry returns\n\nThe pier is  closed for  repairs, Ann Moss said. It opens in May, she said."
    article = analyze(parse(text, format="text"), "quotes")
    spans = [quote.span for quote in article.quotes()]
    assert [text[span.start : span.end] for span in spans if span] == [
        "The pier is  closed for  repairs",
        "It opens in May",
    ]
    assert parse(export(article, "json")) == article
