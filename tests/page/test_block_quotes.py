"""Quotations in a block of their own."""

import pytest

from newsdoc.page.block_quotes import is_quoted, read_attribution


@pytest.mark.parametrize(
    "text", ["“Nobody knows why.”", '"Nobody knows why."', "„Das weiß niemand.“", "«Personne ne sait»"]
)
def test_quoted(text: str) -> None:
    assert is_quoted(text)


@pytest.mark.parametrize("text", ["“Why?” she said. “Nobody knows.”", "“Nobody knows,” she said.", "Nobody", "“”", ""])
def test_not_wholly_quoted(text: str) -> None:
    assert not is_quoted(text)


def test_attributions() -> None:
    captain = read_attribution("— Ann Lee, captain of the Ostmark")
    assert captain is not None
    assert (captain.name, captain.role) == ("Ann Lee", "captain of the Ostmark")
    assert read_attribution("– Dr. Ann Lee") is not None


@pytest.mark.parametrize(
    "text", ["Ann Lee", "— two ships met", "- no crossings before noon", "— Who is Ann Lee?", "—", ""]
)
def test_other_lines(text: str) -> None:
    assert read_attribution(text) is None
