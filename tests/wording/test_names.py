"""What tells a person's name from other capitalised words."""

import pytest

from newsdoc.wording.names import opens_with_given_name, without_degrees


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
        ("Ann Lee MD", "Ann Lee"),
        ("Bo Ray III", "Bo Ray III"),
        ("ANN B LEE MD", "ANN B LEE MD"),
    ],
)
def test_degrees_behind_a_name(name: str, bare: str) -> None:
    assert without_degrees(name) == bare
