"""Positions on the map, in every format that reads them: a number that is none leaves the place."""

import re

import pytest

import newsdoc
from newsdoc import Article, Name, Paragraph, Place

FORMATS = ("json-ld", "markdown", "newsml-g2", "ninjs", "ans")


@pytest.mark.parametrize("number", ["1e400", "-1e400", "NaN", "9" * 400, "null", '"north"', "[]", "true"])
@pytest.mark.parametrize("format", FORMATS)
def test_a_position_that_is_no_number_leaves_the_place(format: str, number: str) -> None:
    if format not in {info.name for info in newsdoc.formats() if info.writes}:
        pytest.skip(f"no plugin for {format} is installed")
    place = Place((Name("Northport"),), latitude=54.25, longitude=-3.5)
    article = Article("Ferry", body=(Paragraph("It sails."),), located=(place,), language="en")
    written = newsdoc.export_text(article, format)
    given = number.strip('"') if format in ("newsml-g2", "markdown") else number
    broken, count = re.subn(r"54\.25", given, written)
    assert count
    assert newsdoc.parse(written, format).located == (place,)
    (found,) = newsdoc.parse(broken, format).located
    assert (found.name, found.latitude) == ("Northport", None)
