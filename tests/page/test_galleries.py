"""Pictures that the page counts."""

from newsdoc.model import Figure, Gallery, Paragraph, Span
from newsdoc.page.galleries import with_galleries


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
