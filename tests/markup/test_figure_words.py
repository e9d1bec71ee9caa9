"""What is said of the pictures of a body beside it."""

from newsdoc import Figure, Gallery, Paragraph, Rendition, Section
from newsdoc.markup.figure_words import with_figures

BOAT, QUAY = "https://img.example/boat.jpg", "https://img.example/quay.jpg"


def test_words_come_to_the_figures_that_say_nothing_themselves() -> None:
    said = [
        Figure("The ferry", credit="Bo Ray", url="https://img.example/big.jpg", renditions=(Rendition(BOAT),)),
        Figure("The quay", title="Quay", url=QUAY),
        Figure("Not shown", url="https://img.example/other.jpg"),
    ]
    blocks = (
        Paragraph("One."),
        Section("Two", body=(Figure("At sea", url=BOAT),)),
        Gallery(figures=(Figure(url=QUAY), Figure("Own", credit="Own", title="Own", url=QUAY))),
    )
    assert with_figures(blocks, said) == (
        Paragraph("One."),
        Section("Two", body=(Figure("At sea", credit="Bo Ray", url=BOAT),)),
        Gallery(
            figures=(Figure("The quay", title="Quay", url=QUAY), Figure("Own", credit="Own", title="Own", url=QUAY))
        ),
        said[2],
    )


def test_figures_without_an_address_are_nobody_elses() -> None:
    assert with_figures((Figure("A"),), [Figure("B", credit="C")]) == (Figure("A"), Figure("B", credit="C"))
