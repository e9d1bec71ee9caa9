"""How long names and their parts may be; each limit from both sides."""

import pytest

from newsdoc.wording.names import (
    capitalised,
    glue_points,
    is_company,
    is_newsroom,
    is_no_person,
    is_organisation,
    looks_like_person,
    may_be_family_name,
    may_open_with_name,
)


@pytest.mark.parametrize(
    "text",
    ["Lind".ljust(75, "x") + " GmbH", "Holm AG", "Holm Oy", "Holm Oyj", "Lind, Inc.", "Lind, Inc", "Holm S.A.",
     "Holm SpA", "Holm A/S"],
)  # fmt: skip
def test_companies(text: str) -> None:
    assert is_company(text)


@pytest.mark.parametrize(
    "text",
    ["Lind".ljust(76, "x") + " GmbH", "Holm Ag", "Holm ag", "Holm oy", "Holm gmbh", "Lind inc.", "Lind, AG",
     "Ann, Bo Inc.", "Holm, Lind GmbH", "GmbH", "", "   ", "Holm | Lind GmbH", "Holm; Lind GmbH", "Holm Quay"],
)  # fmt: skip
def test_what_is_no_company(text: str) -> None:
    assert not is_company(text)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Tann Ober Unter Hinter Vorder Quai", True), ("Das Tann Ober Unter Hinter Vorder Quai", False),
        ("Ann " + "L" * 56, True), ("Ann " + "L" * 57, False), ("Ann", False),
        ("Ann Lee.", True), ("Ann Leee.", False), ("Ann J.R.R.R.", True),
        ("NO HOLM LEE", True), ("ANN NO LEE", False),
        ("Van Berg", True), ("van der Berg", False), ("Al Lee", True), ("al Lee", False), ("de Berg", False),
    ],
)  # fmt: skip
def test_the_shape_of_a_name(text: str, is_one: bool) -> None:
    assert looks_like_person(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"), [("Verband", False), ("Xverband", True), ("Agentur", False), ("Hafenagentur", True)]
)
def test_an_ending_of_organisations_stands_in_a_longer_word(text: str, is_one: bool) -> None:
    assert is_organisation(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("Jo Press", True), ("Jo Ann Press", False), ("Jo Lee", False), ("jo Press", False), ("Press", False)],
)
def test_family_names_that_name_organisations_too(text: str, is_one: bool) -> None:
    assert may_be_family_name(text) is is_one


@pytest.mark.parametrize(
    ("text", "may"),
    [("Ann", False), ("Ann Lee", True), ("Ann lee", False), ("Ann van", True), ("Ann “lee”", False), ("", False)],
)
def test_a_small_second_word_opens_no_name(text: str, may: bool) -> None:
    assert may_open_with_name(text) is may


def test_newsrooms_and_words_of_nobody() -> None:
    assert [is_newsroom(word) for word in ("Redaktion", "Redazione", "Newsroom", "Reda")] == [True, True, True, False]
    assert [is_no_person(word) for word in ("Video:", "AFP", "Quay")] == [True, True, False]


@pytest.mark.parametrize(
    ("printed", "name"), [("ANN MCA", "Ann Mca"), ("ANN MCLE", "Ann McLe"), ("JR HOLM", "JR Holm"), ("AJ", "AJ")]
)
def test_names_in_capitals(printed: str, name: str) -> None:
    assert capitalised(printed) == name


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("ab2 c", []), ("abc2 c", [3]), ("ABC2 c", []), ("Quay2Ann", [4, 5]), ("x(ab)Quay", [5]), ("end.Next", [4]),
        ("end.Com", []), ("HBNCBusiness", [4]), ("ABusiness", []), ("abcdefghijklMcLee", [12, 14]),
    ],
)  # fmt: skip
def test_seams(text: str, points: list[int]) -> None:
    assert glue_points(text) == points
