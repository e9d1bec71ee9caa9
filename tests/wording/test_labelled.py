"""Names behind labels inside of lines."""

import pytest

from newsdoc.wording.labelled import author_labels, read_labelled


@pytest.mark.parametrize(
    ("line", "language", "names"),
    [
        ("Datum: 19.11.2021 Autor: Bo Ray", "de", ["Bo Ray"]),
        ("Autor: Fritz LindQuelle: Netz", "de", ["Fritz Lind"]),
        ("Date: 3 May 2024 | Author: Ann Lee | Photo: Cy Orr", "en", ["Ann Lee"]),
        ("By: AnnLee December 16, 2024 Categories: Quays", "en", ["AnnLee"]),
        ("Periodista: Ana Amaral", "es", ["Ana Amaral"]),
        ("Jurnalist: Ana Radu", "ro", ["Ana Radu"]),
        ("Verslaggever: Ann Lee", "nl", ["Ann Lee"]),
        ("来源：港口日报 作者：王某", "zh", ["王某"]),
        ("据新华社电（记者 王某）记者近日了解到", "zh", ["王某"]),
        ("Editor: Ann Lee", "en", []),
        ("The author: a life in books, and how it was spent at sea with the fishing crews", "en", []),
        ("Ann Lee", "en", []),
        ("", "en", []),
    ],
)
def test_names_behind_a_label(line: str, language: str, names: list[str]) -> None:
    assert [person.name for person in read_labelled(line, language)] == names


def test_what_may_stand_over_the_name_of_an_author() -> None:
    assert {"author", "written by", "autor", "auteur"} <= author_labels()
    assert author_labels().isdisjoint({"editor", "edited by", "photo", "a"})


@pytest.mark.parametrize(("letters", "names"), [(300, ["Ann Lee"]), (301, [])])
def test_a_line_of_three_hundred_letters(letters: int, names: list[str]) -> None:
    line = "Author: Ann Lee | ".ljust(letters, "a")
    assert [person.name for person in read_labelled(line, "en")] == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Author: Ann Lee December 16, 2024", ["Ann Lee"]),         ("Author: Ann Lee 16 May", ["Ann Lee"]),
        ("Author: the desk Written by: Ann Lee", ["Ann Lee"]),
        ("Coauthor: Ann Lee", []),
        ("文：王某", []),
    ],
)  # fmt: skip
def test_what_ends_the_names(line: str, names: list[str]) -> None:
    assert [person.name for person in read_labelled(line, "en")] == names


@pytest.mark.parametrize(("letters", "found"), [(99, True), (100, False)])
def test_names_behind_a_label_have_less_than_a_hundred_letters(letters: int, found: bool) -> None:
    names = "Ann Lee,".ljust(letters - len(" Cy Fox"), ",") + " Cy Fox"
    assert [person.name for person in read_labelled(f"Author: {names}| Quay", "en")] == ["Ann Lee", "Cy Fox"] * found
