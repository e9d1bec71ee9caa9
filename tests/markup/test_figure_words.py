"""What is said of the pictures of a body beside it."""

import pytest

from newsdoc import Figure, Gallery, Paragraph, Rendition, Section
from newsdoc.markup.figure_words import parted, with_figures

BOAT, QUAY = "https://img.example/boat.jpg", "https://img.example/quay.jpg"


@pytest.mark.parametrize(
    ("caption", "credit", "found"),
    [
        ("A boat. Photo: Ann Lee/AP", "Ann Lee", ("A boat.", "Ann Lee/AP")),
        ("A boat. (Foto: Ann Lee)", None, ("A boat.", "Ann Lee")),
        ("A boat. Photo: Ann Lee", "Ann Lee/Coast", ("A boat.", "Ann Lee/Coast")),
        ("A boat. Photo: Ann Lee", "Bo Ray", ("A boat. Photo: Ann Lee", "Bo Ray")),
        ("A boat.", "Bo Ray", ("A boat.", "Bo Ray")),
        ("Photo: Ann Lee", "Ann Lee", (None, "Ann Lee")),
        (None, "Bo Ray", (None, "Bo Ray")),
        (None, "Foto: Bo Ray", (None, "Bo Ray")),
        ("A boat.", "Photo by Bo Ray", ("A boat.", "Bo Ray")),
    ],
)
def test_captions_that_end_with_their_credit(
    caption: str | None, credit: str | None, found: tuple[str | None, str | None]
) -> None:
    assert parted(caption, credit) == found


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
