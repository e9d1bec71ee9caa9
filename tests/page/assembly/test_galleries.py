"""Pictures that the page counts."""

import pytest

from newsdoc.model import Figure, Gallery, Paragraph, Span
from newsdoc.page.assembly.galleries import with_galleries


def test_counted_figures_are_a_gallery_without_their_counters() -> None:
    figures = [Figure(f"{i}/3 Ship {i}", credit="Cy Fox", span=Span(i * 10, i * 10 + 5)) for i in (1, 2, 3)]
    before, gallery, after = with_galleries([Paragraph("a"), *figures, Paragraph("b")])
    assert (before, after) == (Paragraph("a"), Paragraph("b"))
    assert isinstance(gallery, Gallery)
    assert [figure.caption for figure in gallery.figures] == ["Ship 1", "Ship 2", "Ship 3"]
    assert [figure.credit for figure in gallery.figures] == ["Cy Fox"] * 3
    assert gallery.span == Span(10, 35)


def test_other_ways_of_counting() -> None:
    (gallery,) = with_galleries([Figure("Bild 1 von 2: Schiff"), Figure("Bild 2 von 2: Hafen")])
    assert isinstance(gallery, Gallery)
    assert [figure.caption for figure in gallery.figures] == ["Schiff", "Hafen"]
    (gallery,) = with_galleries([Figure("(4 of 9) A ship"), Figure("(5 of 9)")])
    assert isinstance(gallery, Gallery)
    assert [figure.caption for figure in gallery.figures] == ["A ship", None]


def test_what_is_no_gallery() -> None:
    for blocks in (
        (Figure("1/3 A ship"),),
        (Figure("A ship"), Figure("A harbour")),
        (Figure("1/3 A ship"), Figure("3/3 A harbour")),
        (Figure("1/3 A ship"), Paragraph("a"), Figure("2/3 A harbour")),
        (Figure("2 of the ships"), Figure("3 of the ships")),
    ):
        assert with_galleries(blocks) == blocks


@pytest.mark.parametrize(
    ("first", "second", "counted"),
    [
        ("1/2 Ship", "2/2 Quay", True), ("1/1 Ship", "2/1 Quay", False), ("0/2 Ship", "1/2 Quay", False),
        ("1/2 Ship", "2/3 Quay", False),
        ("2/2 Ship", "1/2 Quay", False), ("3/2 Ship", "4/2 Quay", False), ("9/10 Ship", "10/10 Quay", True),
    ],
)  # fmt: skip
def test_counters_follow_one_another_up_to_their_number(first: str, second: str, counted: bool) -> None:
    blocks = with_galleries([Figure(first), Figure(second)])
    assert isinstance(blocks[0], Gallery) == counted


def test_two_galleries_in_a_row() -> None:
    found = with_galleries([Figure(f"{i}/2 {name}") for name in ("Ship", "Quay") for i in (1, 2)])
    assert [len(block.figures) for block in found if isinstance(block, Gallery)] == [2, 2]


def test_a_gallery_of_which_one_place_is_not_known() -> None:
    for spans in ((Span(0, 5), None), (None, Span(0, 5))):
        (gallery,) = with_galleries([Figure(f"{i}/2 Ship", span=span) for i, span in zip((1, 2), spans, strict=True)])
        assert isinstance(gallery, Gallery)
        assert gallery.span is None
