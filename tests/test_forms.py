"""Forms of bylines, credits, quotations and lines around a story, as the benchmarks read them: none may be lost again.

A small part of what `benchmarks/forms.py` counts: every language, one name.
"""

from collections.abc import Callable
from types import ModuleType

import pytest

UNREAD = 0.1
"""The share of forms that may be unread: some name a role, an office or a place that no list has."""
LANGUAGES = [
    "en",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "sv",
    "da",
    "no",
    "fi",
    "pl",
    "cs",
    "hu",
    "ro",
    "tr",
    "id",
    "de",
    "ru",
    "ar",
    "ja",
    "zh",
    "uk",
    "bg",
    "el",
    "vi",
]


@pytest.fixture(scope="module")
def forms(benchmark_module: Callable[[str], ModuleType]) -> ModuleType:
    module = benchmark_module("forms")
    module.NAMES = ({"A": "Maria Keller", "S": "Keller"}, {"A": "Kim Min-jae", "S": "Kim"})  # type: ignore[attr-defined]
    return module


def test_the_languages(forms: ModuleType) -> None:
    assert [language["code"] for language in forms.FORMS["languages"]] == LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", ["bylines", "quotations", "around"])
def test_forms_of_a_language(forms: ModuleType, code: str, kind: str) -> None:
    language = next(language for language in forms.FORMS["languages"] if language["code"] == code)
    readings = list(getattr(forms, kind)(language))
    wrong = [(form, found) for form, found, right in readings if not right]
    assert len(wrong) <= UNREAD * len(readings), wrong


def test_credits(forms: ModuleType) -> None:
    english = forms.FORMS["languages"][0]
    readings = list(forms.credits(forms.FORMS["pictures"], english))
    wrong = [(form, found) for form, found, right in readings if not right]
    assert readings
    assert len(wrong) <= UNREAD * len(readings), wrong


def test_a_form_that_is_not_read_is_counted(forms: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    readings = [("By {A}", "Ann Lee", True), ("Gone: {A}", "", False)]
    assert forms.row("en", {"bylines": readings}, True) == "| en | 1 of 2 |"
    assert "en bylines 'Gone: {A}'" in capsys.readouterr().out
