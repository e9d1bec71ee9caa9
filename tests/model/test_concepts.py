"""Concepts: their codes, and their names in several languages."""

import pytest

from newsdoc.model import Concept, Name, Place

ZEALAND = Place(
    (
        Name("Seeland", language="de"),
        Name("Zealand", language="en-GB"),
        Name("Zeeland", language="EN"),
        Name("Sjælland"),
    )
)


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("de", "Seeland"), ("DE", "Seeland"), ("de-AT", "Seeland"), ("en", "Zeeland"), ("en-gb", "Zealand"),
        ("en-US", "Zealand"), ("fr", None), ("", None),
    ],
)  # fmt: skip
def test_the_name_in_a_language(language: str, name: str | None) -> None:
    assert ZEALAND.name_in(language) == name


def test_the_first_name() -> None:
    assert ZEALAND.name == "Seeland"
    assert Concept(scheme="a", code="b").name is None


def test_a_qcode_needs_scheme_and_code() -> None:
    assert Concept(scheme="a", code="b").qcode == "a:b"
    assert Concept(scheme="a").qcode is None
    assert Concept(code="b").qcode is None


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_a_coordinate_is_a_finite_number(value: float) -> None:
    with pytest.raises(ValueError, match="latitude must be a finite number"):
        Place(latitude=value)
    with pytest.raises(ValueError, match="longitude must be a finite number"):
        Place(longitude=value)
    assert Place(latitude=0.0, longitude=8).longitude == 8
