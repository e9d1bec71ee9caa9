"""What is said of the pictures of a body beside it."""

import pytest

from newsdoc import Article, FactBox, Figure, Gallery, Paragraph, Rendition, Section
from newsdoc.markup.figure_words import parted, seems_parted, with_figures, with_parted

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


@pytest.mark.parametrize(
    ("caption", "found"),
    [
        ("The boat, yesterday. COP/Bo Ray", ("The boat, yesterday.", "COP/Bo Ray")),
        ("The boat, yesterday. BO RAY/COP", ("The boat, yesterday.", "BO RAY/COP")),
        ("The boat docks. THE QUAY PRESS/Bo Ray", ("The boat docks.", "THE QUAY PRESS/Bo Ray")),
        ("The ferry goes on 24/7. NOW/THEN it rests", ("The ferry goes on 24/7. NOW/THEN it rests", None)),
        ("The boat. Now/then", ("The boat. Now/then", None)),
    ],
)
def test_captions_that_an_agency_signs_whether_known_or_not(caption: str, found: tuple[str, str | None]) -> None:
    assert parted(caption, None) == found


def test_figures_are_parted_wherever_they_stand() -> None:
    figure, parted_one = Figure("A boat. (Bo Ray/AP)", url=BOAT), Figure("A boat.", credit="Bo Ray/AP", url=BOAT)
    blocks = (
        Section("Two", body=(FactBox("Box", body=(figure,)),)),
        Gallery(figures=(figure,)),
        Paragraph("It sails."),
    )
    found = Article(body=with_parted(blocks))
    assert found.figures() == (parted_one, parted_one)
    assert found.body[2] == blocks[2]


def test_whether_a_reader_would_part_a_figure() -> None:
    assert seems_parted(Article(body=(Figure("A boat. (Bo Ray/AP)"),)))
    assert seems_parted(Article(lead_image=Figure("A boat.", credit="Photo: Bo Ray")))
    assert not seems_parted(Article(body=(Figure("A boat.", credit="Bo Ray"),)))


def test_what_is_said_of_a_bare_picture_is_parted() -> None:
    found = with_figures((Figure(url=BOAT),), (Figure("A boat. (Bo Ray/AP)", url=BOAT),))
    assert found == (Figure("A boat.", credit="Bo Ray/AP", url=BOAT),)
