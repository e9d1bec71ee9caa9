"""Parts of pages in the forms of many sites and languages, as the benchmark reads them: none may be lost again.

A sample of what `benchmarks/page_forms.py` counts.
"""

from collections.abc import Callable
from types import ModuleType

import pytest

EVERY = 17
"""Of so many forms one is read."""
UNREAD = 0.1
"""The share of forms of a language that may be unread."""
LANGUAGES = ["en", "de", "es", "fr", "it", "pt", "nl", "pl", "tr", "ru", "ar", "he", "hi", "ja", "zh", "ko"]


@pytest.fixture(scope="module")
def page_forms(benchmark_module: Callable[[str], ModuleType]) -> ModuleType:
    module = benchmark_module("page_forms")
    module.EVERY = EVERY  # type: ignore[attr-defined]
    return module


def test_the_languages(page_forms: ModuleType) -> None:
    assert [language["code"] for language in page_forms.FORMS["languages"]] == LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES)
def test_parts_of_a_page(page_forms: ModuleType, code: str) -> None:
    language = next(language for language in page_forms.FORMS["languages"] if language["code"] == code)
    readings = [(kind, *reading) for kind, read in page_forms.KINDS.items() for reading in read(language)]
    wrong = [(kind, form, found) for kind, form, found, right in readings if not right]
    assert readings
    assert len(wrong) <= UNREAD * len(readings), wrong


def test_a_part_that_is_lost_is_counted(page_forms: ModuleType) -> None:
    english = page_forms.FORMS["languages"][0]
    article = page_forms.Page(english).read(deck="<p>Something else is said about the old harbour here</p>")
    found, right = page_forms.pictured(page_forms.Page(english), article, english["caption"])
    assert (found, right) == ("", False)
