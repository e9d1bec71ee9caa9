"""Lines that are nothing but names."""

import pytest

from newsdoc.formats.html.claims.bare_names import bare_names, before_more


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Ann Lee and Bo Ray", "en", ["Ann Lee", "Bo Ray"]),
        ("Ann Lee, Bo Ray", "en", ["Ann Lee", "Bo Ray"]),
        ("Ann Lee·", "en", ["Ann Lee"]),
        ("Anna Elm i Jan Holm", "pl", ["Anna Elm", "Jan Holm"]),
        ("Ana Elm y Jan Holm", None, ["Ana Elm", "Jan Holm"]),
        ("Ana Elm in Jan Holm", "sl", ["Ana Elm", "Jan Holm"]),
        ("Ann Lee in Jan Holm", "en", []),
        ("Ann Lee in Jan Holm", None, []),
    ],
)
def test_what_stands_between_two_names_is_a_word_of_the_language(
    text: str, language: str | None, names: list[str]
) -> None:
    assert [person.name for person in bare_names(text, language)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Lee @annlee", ["Ann Lee"]),
        ("Ann Lee/Reuters", ["Ann Lee"]),
        ("Ann Lee | Low Dale", ["Ann Lee"]),
        ("Ann Lee | Anna Ek", []),  # two names: another reader's
        ("Ann Lee | 2 comments", []),
        ("Ann Lee, photo: Bo Ek", ["Ann Lee"]),
        ("Low Dale | Larkhaven", []),
    ],
)
def test_what_stands_behind_a_name(text: str, names: list[str]) -> None:
    assert [person.name for person in before_more(text, "en")] == names


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Kertész Anna", "hu", ["Kertész Anna"]),
        ("Kertész Anna és Lantos Anna", "hu", ["Kertész Anna", "Lantos Anna"]),
        ("Kertész Anna", "en", []),
        ("Kertész Anna", None, []),
        ("Régi Híd", "hu", []),
    ],
)
def test_the_given_name_is_the_last_word_of_some_languages(text: str, language: str | None, names: list[str]) -> None:
    assert [person.name for person in bare_names(text, language)] == names


def test_the_house_in_brackets_is_no_part_of_a_name() -> None:
    (person,) = bare_names("Ann Lee (Quay Press)", "en")
    assert (person.name, person.affiliation) == ("Ann Lee", "Quay Press")
