"""Given names of two syllables, as Korean and Chinese ones are written in Latin letters."""

import pytest

from newsdoc.wording.romanised import is_romanised_given_name


@pytest.mark.parametrize("name", ["Min-jae", "Ing-wen", "Yuet-ngor", "Chee-hwa", "Duck-soo", "Kyung-wha", "Hyun-a"])
def test_given_names(name: str) -> None:
    assert is_romanised_given_name(name)


@pytest.mark.parametrize(
    "word", ["Ardale-based", "Han-run", "Kim-led", "Two-year", "Min-Jae", "min-jae", "Minjae", "Anna-lena", "Sun-dried"]
)
def test_other_words(word: str) -> None:
    assert not is_romanised_given_name(word)
