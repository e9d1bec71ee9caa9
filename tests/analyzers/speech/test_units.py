"""The texts of an article in which somebody may speak, and the way back to paragraphs and source."""

import pytest

from newsdoc.analyzers.speech.units import Unit, units
from newsdoc.model import (
    Anchor,
    Article,
    Embed,
    FactBox,
    Figure,
    Layer,
    Paragraph,
    Person,
    Provenance,
    Quote,
    Section,
    SourceBlock,
    Span,
)

EXACT = Unit("Ann Moss said", 3, Span(10, 23))
CLOSED = Unit("Ann said “We go.” It did.", 0, Span(0, 30), landmarks=((0, 0), (10, 12), (16, 18), (25, 30)))
"""With two spaces closed up somewhere before the marks, and three behind them."""


@pytest.mark.parametrize(("start", "end", "span"), [(0, 3, Span(10, 13)), (4, 13, Span(14, 23))])
def test_a_text_as_it_stands_in_the_source(start: int, end: int, span: Span) -> None:
    assert EXACT.source(start, end) == span
    assert EXACT.anchor(start, end) == Anchor(3, start, end, span=span)


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        (10, 16, Span(12, 18)), (9, 17, Span(11, 19)), (8, 17, Span(10, 19)), (0, 2, Span(0, 2)),
        (12, 14, Span(14, 16)),
        (5, 16, None), (10, 20, None), (0, 25, Span(0, 30)), (23, 25, Span(28, 30)),
    ],
)  # fmt: skip
def test_a_text_with_spaces_closed_up_is_known_near_its_landmarks(start: int, end: int, span: Span | None) -> None:
    assert CLOSED.source(start, end) == span


def test_a_text_of_which_the_place_is_not_known() -> None:
    unit = Unit("Ann Moss said", None, None)
    assert (unit.source(0, 3), unit.anchor(0, 3)) == (None, None)
    assert Unit("Ann Moss said", 0, Span(0, 20)).source(0, 3) is None


def test_the_texts_of_an_article_in_reading_order() -> None:
    body = (
        Paragraph("One.", span=Span(0, 4)),
        Section("Two", body=(Paragraph("Three."), Figure("Four", span=Span(30, 40))), heading_span=Span(20, 23)),
        FactBox("Five", body=(Paragraph("Six."),)),
        Quote(body=(Paragraph("Seven."), Paragraph("Eight.")), speaker=Person("Ann Moss")),
        Quote(body=(Paragraph("Nine."),), speaker=Person("Bo Ray"), pull=True),
        Embed("https://x.example/1", text="Ten.— Ida Holm (@holm) May 5, 2024"),
        Embed("https://x.example/2", text="Eleven"),
        Section(None, body=(Figure(None), Paragraph("Twelve."))),
    )
    found = units(Article("Headline", summary="Deck", body=body))
    assert [(unit.text, unit.paragraph, unit.is_block_quotation) for unit in found] == [
        ("Headline", None, False), ("Deck", None, False), ("One.", 0, False), ("Two", None, False),
        ("Three.", 1, False),
        ("Four", None, False), ("Seven.", 2, True), ("Eight.", 3, True), ("— Ann Moss", None, False),
        ("Nine.", 4, False),
        ("Ten.", None, True), ("— Ida Holm", None, False), ("Twelve.", 5, False),
    ]  # fmt: skip
    assert [unit.span for unit in found[2:6]] == [Span(0, 4), Span(20, 23), None, Span(30, 40)]


def test_the_parsers_own_quotations_are_landmarks() -> None:
    body = (Paragraph("Ann said “We go.”", span=Span(0, 20)),)
    said = Quote("We go.", anchors=(Anchor(0, 9, 17, span=Span(13, 19)),))
    others = (
        Quote("We go.", anchors=()), Quote("We go.", anchors=(Anchor(0, 9, 17),)),
        Quote("They go.", anchors=(Anchor(0, 9, 17, span=Span(13, 19)),)),
        Quote("We go.", anchors=(Anchor(1, 9, 17, span=Span(13, 19)),)),
    )  # fmt: skip
    (unit,) = units(Article(body=body, layers=(Layer("quotes", items=(*others, said)),)))
    assert unit.landmarks == ((0, 0), (10, 13), (16, 19), (17, 20))


def test_headline_deck_and_caption_stand_where_the_source_has_them() -> None:
    blocks = (
        SourceBlock("headline", 0, 9),
        SourceBlock("headline", 20, 28),
        SourceBlock("deck", 30, 34),
        SourceBlock("caption", 40, 44),
    )
    body = (Figure("Four", span=Span(40, 60)), Figure("Five", span=Span(70, 80)))
    found = units(Article("Headline", summary="Deck!", body=body, provenance=Provenance(blocks=blocks)))
    assert [unit.span for unit in found] == [Span(20, 28), None, Span(40, 44), Span(70, 80)]
