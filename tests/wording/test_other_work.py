"""What bylines say of those who did not write."""

import pytest

from newsdoc.wording.declared_names import read_declared
from newsdoc.wording.other_work import labelled_behind, other_work, other_works


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Photos by Ann Lee", ("illustration", "Ann Lee")),
        ("Fotos: Ann Lee", ("photo", "Ann Lee")),
        ("Redaktion: Ann Lee", ("editing", "Ann Lee")),
        ("Text: Ann Lee", None),
        ("Ardale: Ann Lee", None),
        ("By Ann Lee", None),
    ],
)
def test_a_line_that_opens_with_it(line: str, found: tuple[str, str] | None) -> None:
    assert other_work(line) == found


@pytest.mark.parametrize(
    ("line", "works"),
    [
        ("Text: Ann Lee, Fotos: Bo Ray", [("photo", "Bo Ray")]),
        ("Tekst: Ann Lee Foto: Bo Ray", [("photo", "Bo Ray")]),
        ("Teksti: Ann Lee | kuvat: Bo Ray, Cy Dow", [("photo", "Bo Ray, Cy Dow")]),
        ("By Ann Lee\nEdited by Bo Ray\nPhotos by Cy Dow", [("editing", "Bo Ray"), ("illustration", "Cy Dow")]),
        ("By Ann Lee", []),
        ("", []),
    ],
)
def test_parts_of_a_line(line: str, works: list[tuple[str, str]]) -> None:
    assert list(other_works(line)) == works


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("Fotos: Bo Ray", [("Bo Ray", "photo")]),
        ("Tekst: Ann Lee Foto: Bo Ray", [("Ann Lee", None)]),
        ("Ann Lee: at sea", [("Ann Lee: at sea", None)]),
    ],
)
def test_in_a_field_of_authors(field: str, names: list[tuple[str, str | None]]) -> None:
    assert [(each.name, each.function) for each in read_declared(field)] == names


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Von Ann Lee (Text) und Bo Ray (Fotos)", ((None, "Von Ann Lee"), ("photo", "Bo Ray"))),
        ("By Ann Lee (words), Bo Ray (pictures)", ((None, "By Ann Lee"), ("photo", "Bo Ray"))),
        ("Ann Lee (Text), Bo Ray (Fotos), dpa", ((None, "Ann Lee"), ("photo", "Bo Ray"))),
        ("Ann Lee (texto) e Bo Ray (fotos), da Costa Azul", ((None, "Ann Lee"), ("photo", "Bo Ray"))),
        ("Ann Lee (Text), Bo Ray (Fotos), Cy Dow", ()),
        ("Ann Lee (Coast) and Bo Ray (Quay)", ()),
        ("Ann Lee (Fotos) war dabei", ()),
    ],
)
def test_what_stands_behind_the_names(line: str, found: tuple[tuple[str | None, str], ...]) -> None:
    assert labelled_behind(line) == found
