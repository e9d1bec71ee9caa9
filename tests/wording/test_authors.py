"""Who wrote the story, from several byline blocks."""

import pytest

from newsdoc.wording.authors import read_authors


def test_one_person_a_line() -> None:
    people = read_authors([(2, "By Ann Lee"), (3, "Bo Ray")], "en")
    assert [person.name for person in people] == ["Ann Lee", "Bo Ray"]


def test_job_and_employer_under_a_name() -> None:
    (ann,) = read_authors([(2, "By Ann Lee"), (3, "Political Editor"), (4, "The Harbour Press")], "en")
    assert (ann.role, ann.affiliation) == ("Political Editor", "The Harbour Press")
    (ann,) = read_authors([(2, "By Ann Lee"), (3, "Associated Press")], "en")
    assert ann.affiliation == "Associated Press"


def test_the_initials_of_an_agency_sign() -> None:
    assert [person.name for person in read_authors([(1, "Von Ann Lee"), (2, "dpa")], "de")] == ["Ann Lee", "dpa"]


def test_a_label_elsewhere_is_no_signature_once_somebody_has_signed() -> None:
    assert [person.name for person in read_authors([(2, "By Ann Lee"), (9, "Harbour Walks")], "en")] == ["Ann Lee"]
    people = read_authors([(2, "By Ann Lee"), (9, "By Bo Ray")], "en")
    assert [person.name for person in people] == ["Ann Lee", "Bo Ray"]


def test_a_signature_at_the_end_where_there_is_none_above() -> None:
    assert [person.name for person in read_authors([(14, "Ann Lee")], "en")] == ["Ann Lee"]


def test_what_looks_like_a_name_before_a_line_that_signs_is_none() -> None:
    found = read_authors([(0, "Tech Mobile"), (4, "Ann Lee"), (5, "Bo Ray")], "en")
    assert [person.name for person in found] == ["Ann Lee", "Bo Ray"]


def test_rare_names_right_before_a_known_one_are_of_its_list() -> None:
    found = read_authors([(2, "Quorra Vantongeren"), (3, "Ilvo Brankenholt"), (4, "Ann Lee")], "en")
    assert [person.name for person in found] == ["Quorra Vantongeren", "Ilvo Brankenholt", "Ann Lee"]
    found = read_authors([(3, "Tech Mobile"), (4, "By Ann Lee")], "en")
    assert [person.name for person in found] == ["Ann Lee"]


def test_a_rare_name_is_kept_where_no_line_surely_signs() -> None:
    found = read_authors([(3, "Quorra Vantongeren")], "en")
    assert [person.name for person in found] == ["Quorra Vantongeren"]


def test_a_label_without_a_name_far_below_is_no_signature() -> None:
    found = read_authors([(3, "Quorra Vantongeren"), (50, "Autor")], "de")
    assert [person.name for person in found] == ["Quorra Vantongeren"]


Told = list[tuple[str, str | None, str | None]]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([(1, "Ann Lee"), (2, "Bo Ray")], [("Ann Lee", None, None), ("Bo Ray", None, None)]),
        ([(1, "Ann Lee"), (3, "Bo Ray")], [("Ann Lee", None, None)]),
        ([(1, "Ann Lee"), (2, "and"), (3, "Bo Ray")], [("Ann Lee", None, None), ("Bo Ray", None, None)]),
        ([(1, "Ann Lee"), (2, "ANN LEE")], [("Ann Lee", None, None)]),
        ([(1, "Ann Lee"), (2, "ANSA")], [("Ann Lee", None, None), ("ANSA", None, None)]),
        ([(1, "Ann Lee"), (2, "Belga")], [("Ann Lee", None, "Belga")]),
        ([(1, "Ann Lee, Bo Ray"), (2, "Quay News")], [("Ann Lee", None, "Quay News"), ("Bo Ray", None, "Quay News")]),
        ([(1, "Ann Lee for The Post"), (2, "Quay News")], [("Ann Lee", None, "The Post")]),
        ([(1, "Quay News"), (2, "Coast News")], [("Quay News", None, None), ("Coast News", None, None)]),
        ([(1, "Ann Lee"), (2, "Editor"), (3, "Reporter")], [("Ann Lee", "Editor", None)]),
        ([(1, "Ann Lee"), (2, "Editor"), (3, "Bo Ray")], [("Ann Lee", "Editor", None), ("Bo Ray", None, None)]),
        ([(1, "Ann Lee"), (2, "Editor ".ljust(79, "x"))], [("Ann Lee", "Editor ".ljust(79, "x"), None)]),
        ([(1, "Ann Lee"), (2, "Editor ".ljust(80, "x"))], [("Ann Lee", None, None)]),
    ],
)
def test_lines_one_below_the_other(lines: list[tuple[int, str]], told: Told) -> None:
    assert [(person.name, person.role, person.affiliation) for person in read_authors(lines, "en")] == told


def test_each_of_two_names_over_its_house() -> None:
    lines = [(2, "Ann Lee"), (3, "Harbour News"), (4, "Bo Ray"), (5, "Coast Press")]
    assert [person.name for person in read_authors(lines, "en")] == ["Ann Lee", "Bo Ray"]


def test_a_house_that_signs_above_people_is_where_they_work() -> None:
    (ann,) = read_authors([(2, "By Harbour Press Agency"), (3, "Ann Lee")], "en")
    assert (ann.name, ann.affiliation) == ("Ann Lee", "Harbour Press Agency")
    people = read_authors([(2, "By dpa"), (3, "Ann Lee")], "en")
    assert [person.name for person in people] == ["dpa", "Ann Lee"]
    assert [person.name for person in read_authors([(2, "By Harbour Press Agency")], "en")] == ["Harbour Press Agency"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Paul", ["Paul"]),
        ("anna lee", ["anna lee"]),
        ("Mo", []),
        ("harbour notes", []),
        ("Zorb", []),
        ("anna maria lee", []),
        ("paul", []),
    ],
)
def test_a_given_name_that_signs_alone_or_in_small_letters(line: str, names: list[str]) -> None:
    assert [person.name for person in read_authors([(2, line)], "en")] == names


def test_an_office_in_small_letters_stands_between_two_who_sign() -> None:
    people = read_authors([(8, "Karin Holm"), (9, "ordförande, Vikens sim"), (10, "Anders Lind")], "sv")
    assert [(person.name, person.role) for person in people] == [
        ("Karin Holm", "ordförande, Vikens sim"),
        ("Anders Lind", None),
    ]


def test_a_house_behind_a_job_is_no_second_author() -> None:
    (ann,) = read_authors([(2, "Ann Lee"), (3, "Reporter·Valley Herald·")], "en")
    assert (ann.name, ann.affiliation) == ("Ann Lee", "Valley Herald")
    people = read_authors([(2, "Ann Lee"), (3, "Reporter | Ben Ray")], "en")
    assert [person.name for person in people] == ["Ann Lee", "Ben Ray"]


def test_a_place_under_a_name() -> None:
    (lia,) = read_authors([(2, "LIA ROCHA"), (3, "DE PORTO CLARO")], "pt")
    assert (lia.name, lia.location) == ("Lia Rocha", "PORTO CLARO")
    people = read_authors([(2, "Anna Ray"), (3, "Von Ben Holm")], "de")
    assert [person.name for person in people] == ["Anna Ray", "Ben Holm"]
    (anna,) = read_authors([(2, "Anna Ray"), (4, "Aus Ostmark")], "de")
    assert anna.location is None


def test_who_took_the_pictures_is_no_author() -> None:
    assert [person.name for person in read_authors([(1, "Ana Lua (texto) e Rui Cova (fotografia)")], "pt")] == [
        "Ana Lua"
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Boat News, Weather, Written by Ann Lee", ["Ann Lee"]),
        ("Ann Lee, Bo Ray, written by hand", ["Ann Lee", "Bo Ray"]),
        ("By Ann Lee, Quay Post, posted by Bo Ray", ["Ann Lee"]),
    ],
)
def test_sections_before_what_signs(line: str, names: list[str]) -> None:
    assert [person.name for person in read_authors([(1, line)], "en")][: len(names)] == names
