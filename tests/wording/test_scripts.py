"""How much a text says: a sign of Chinese as much as some letters."""

import pytest

from newsdoc.wording.scripts import measured


@pytest.mark.parametrize(
    ("text", "says"),
    [("The ferry is late.", 18), ("Fähre fällt aus", 15), ("渡船今天停航", 15), ("Паром не придёт", 15), ("渡", 2)],
)
def test_an_ideograph_says_more_than_a_letter(text: str, says: int) -> None:
    assert measured(text) == says
