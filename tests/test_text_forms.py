"""Texts of wires, press offices, mails, editors, databases and printers, as the benchmark reads them."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

UNREAD = frozenset(("xinhua", "pa", "pti", "dpa", "efe", "europresse"))
"""How an agency signs behind the last word of its story, or beside the reporter; a day in another language."""


@pytest.fixture(scope="module")
def text_forms(benchmark_module: Callable[[str], ModuleType]) -> ModuleType:
    return benchmark_module("text_forms")


def test_every_text_is_read(text_forms: ModuleType) -> None:
    texts: list[dict[str, Any]] = text_forms.FORMS["texts"]
    wrong = {form["name"]: found for form in texts if (found := list(text_forms.faults(form)))}
    assert wrong.keys() == UNREAD, {name: found for name, found in wrong.items() if name not in UNREAD}


def test_faults_are_told(text_forms: ModuleType) -> None:
    form = {"text": "{title}\n\nBy Bo Ray\n\nMay 4, 2024\n\n{0}\n\n{1}", "authors": ["Ann Keller"], "day": "2024-05-03"}
    lost, authors, day = text_forms.faults(form)
    assert lost.startswith("lost ['“We have heard")
    assert authors == "authors ['bo ray']"
    assert day == "day 2024-05-04"
