"""Sets of words by name: each one that the code asks for is there in every language."""

import re
from pathlib import Path

import pytest

from newsdoc.analyzers.speech import word_sets
from newsdoc.analyzers.speech.language import language, languages

_ASKED = re.compile(r"""\b(?:words|sets)\[["'](\w+)["']\]""")


def asked_for() -> set[str]:
    """The names of sets in the code."""
    folder = Path(word_sets.__file__).parent
    return {name for path in folder.glob("*.py") for name in _ASKED.findall(path.read_text(encoding="utf-8"))}


def test_the_code_asks_for_sets() -> None:
    assert asked_for() > {"determiners", "prepositions", "contracted_pronouns"}


@pytest.mark.parametrize("code", [*languages(), "cy"])
def test_each_set_that_the_code_asks_for_is_there(code: str) -> None:
    """One that is missing belongs in `word_sets._ASKED_FOR`."""
    assert sorted(asked_for() - set(language(code).words)) == []
