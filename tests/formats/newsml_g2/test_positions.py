"""Coordinates of places in NewsML-G2."""

import pytest

import newsdoc
from newsdoc import Article, Name, Paragraph, Place


def ferry(latitude: float | None, longitude: float | None) -> Article:
    place = Place((Name("Larkhaven"),), latitude=latitude, longitude=longitude)
    return Article("Ferry returns", body=(Paragraph("It sails."),), located=(place,))


@pytest.mark.parametrize(("latitude", "longitude"), [(54.25, -3.5), (0.0, 0.0), (-90.0, 180.0), (1e-9, 1.0)])
def test_a_position_comes_back(latitude: float, longitude: float) -> None:
    article = ferry(latitude, longitude)
    again = newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2")
    assert again.located == article.located


@pytest.mark.parametrize(("latitude", "longitude"), [(1.0, 1e24), (-1e24, 1.0), (1.0, None), (None, 1.0)])
def test_what_is_no_position_is_left_out_and_told(latitude: float | None, longitude: float | None) -> None:
    article = ferry(latitude, longitude)
    output = newsdoc.to_bytes(newsdoc.export(article, "newsml-g2"))
    assert b"<position" not in output
    assert b"Larkhaven" in output
    assert any(loss.path.endswith("itude") for loss in newsdoc.losses(article, "newsml-g2"))
