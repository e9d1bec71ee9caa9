"""What tells a person's name from other capitalised words."""

import pytest

from newsdoc.wording.names import is_organisation, looks_like_person, opens_with_given_name, without_degrees


@pytest.mark.parametrize("text", ["Ann Lee", "J. K. Lind", "Anna-Lena Holm", "Ольга Петрова", "山田 花子"])
def test_a_given_name_opens_it(text: str) -> None:
    assert opens_with_given_name(text)


@pytest.mark.parametrize("text", ["Brief Description", "Price Range", "Краткое Описание"])
def test_no_given_name_opens_it(text: str) -> None:
    assert not opens_with_given_name(text)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Ann B. Lee CPP", "Ann B. Lee"),
        ("Ann Lee MD PhD", "Ann Lee"),
        ("Mary Ann Ma", "Mary Ann Ma"),
        ("Ann Lee MD", "Ann Lee"),
        ("Lee MD", "Lee MD"),
        ("Bo Ray III", "Bo Ray III"),
        ("ANN B LEE MD", "ANN B LEE MD"),
    ],
)
def test_degrees_behind_a_name(name: str, bare: str) -> None:
    assert without_degrees(name) == bare


@pytest.mark.parametrize("text", ["Ann Lee", "Ann B. Lee", "Ann Lee.", "J.R.R. Holm", "María de la Cruz", "ANN LEE"])
def test_the_shape_of_a_name(text: str) -> None:
    assert looks_like_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann", "Ann lee", "ann Lee", "Ann Lee!", "Is Ann Lee?", "Ann Holmes.", "Ann Lee:", "Quay News",
        "Ann Lee/Bo Ray",
        "Ann & Bo", "Sport-Redaktion Lee", "Quay-News Lee", "Ann Bo Cy Di Ed Fay Gil", "LORD OF THE RINGS",
    ],
)  # fmt: skip
def test_what_has_not_the_shape_of_a_name(text: str) -> None:
    assert not looks_like_person(text)


@pytest.mark.parametrize("text", ["dpa", "quay.com", "Quay News", "Sportredaktion", "The Staff"])
def test_organisations(text: str) -> None:
    assert is_organisation(text)


@pytest.mark.parametrize("text", ["Ann Lee", "Quay", "Lektion"])
def test_what_is_no_organisation(text: str) -> None:
    assert not is_organisation(text)
