"""Mastheads and the slogans glued to them."""

import pytest

from newsdoc.page.mastheads import read_masthead


@pytest.mark.parametrize(
    ("text", "name", "slogan"),
    [
        ("The Harbour PostTruth Before Tide", "The Harbour Post", "Truth Before Tide"),
        ("HBNCBusiness, ships and more", "HBNC", "Business, ships and more"),
        ("The Harbour Post | Truth Before Tide", "The Harbour Post", "Truth Before Tide"),
        ("The Harbour Post", "The Harbour Post", None),
        ("FreieHafenpost", "FreieHafenpost", None),
        ("McHarbour News", "McHarbour News", None),
        ("HAFEN.COM", "HAFEN.COM", None),
    ],
)
def test_name_and_slogan(text: str, name: str, slogan: str | None) -> None:
    masthead = read_masthead(text)
    assert (masthead.name, masthead.slogan) == (name, slogan)


def test_a_name_that_stands_whole_elsewhere_is_not_cut() -> None:
    others = ["© 2024 HarborFeed News and More Ltd."]
    assert read_masthead("HarborFeed News and More", others=others).slogan is None
