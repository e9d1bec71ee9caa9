"""What opens a byline."""

import pytest

from newsdoc.wording.openers import begins_with_by, without_opener


@pytest.mark.parametrize(
    ("text", "language", "rest", "opener"),
    [
        ("By Ann Lee", "en", "Ann Lee", "en"),
        ("By: Ann Lee", "en", "Ann Lee", "en"),
        ("| By\u00a0Ann Lee |", "en", "Ann Lee", "en"),
        ("byAnn Lee", "en", "Ann Lee", "en"),
        ("Byby Ann Lee", "en", "Ann Lee", "en"),
        ("BY", "en", "", "en"),
        ("Von Ida Holm", "de", "Ida Holm", "de"),
        ("By Ida Holm", "de", "Ida Holm", "en"),
        ("Por Ana Peña", "en", "Ana Peña", "es"),  # a language that the page does not declare, before a name
        ("Por Reuters", "en", "Reuters", "es"),
        ("Escrito por Ana Peña", "en", "Ana Peña", "es"),
        ("Geschrieben von Ida Holm", "en", "Ida Holm", "de"),
        ("Texto: Ana Peña", "en", "Ana Peña", "es"),
    ],
)
def test_the_opener_and_what_it_opens(text: str, language: str, rest: str, opener: str) -> None:
    found = without_opener(text, language)
    assert (found.rest, found.language and found.language.code) == (rest, opener)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bystanders saw it", "en"),
        ("BYSTANDERS SAW IT", "en"),
        ("BYANN LEE", "en"),  # capitals throughout: where a word ends cannot be seen
        ("Ann Lee", "en"),
        ("Por la mañana", "en"),
        ("Texto Ana Peña", "en"),  # a noun of another language is a label with a colon only
        ("De Niro Smith", "en"),
        ("Por Ana Peña Mar Sol Luz Paz", "en"),
        ("", "en"),
    ],
)
def test_what_opens_nothing(text: str, language: str) -> None:
    assert not begins_with_by(text, language)
    assert without_opener(text, language).rest == text


@pytest.mark.parametrize(
    ("text", "opens"), [("Por Ana Peña Mar Sol Luz", True), ("Por Ana Peña Mar Sol Luz Paz", False)]
)
def test_five_words_are_a_name_behind_another_languages_opener(text: str, opens: bool) -> None:
    assert begins_with_by(text, "en") == opens


@pytest.mark.parametrize(
    "text", ["Por Ana Peña, Ardales", "Por Ana Peña – Ardales", "Por Ana Peña 5 mayo", "Por Ana Peña el lunes"]
)
def test_what_ends_the_name_behind_another_languages_opener(text: str) -> None:
    assert begins_with_by(text, "en")
