"""What is told of an author."""

import pytest

from newsdoc.wording.lives import subject_of_life


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee writes about the coast.", "Ann Lee"),
        ("Ann van der Berg is a staff writer at The Quay Post.", "Ann van der Berg"),
        ("Ann Lee ist Redakteurin der Hafenzeitung.", "Ann Lee"),
        ("Ferry fares rise again", None),
        ("The ferry is late.", None),
        ("ann lee writes about the coast.", None),
    ],
)
def test_it_begins_with_a_name_and_what_its_bearer_does(text: str, name: str | None) -> None:
    assert subject_of_life(text) == name
