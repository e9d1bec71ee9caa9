"""Analyzers that follow one another read an article once, and put their layers in place of earlier ones."""

import gc

import pytest

import newsdoc
from newsdoc.analyzers.speech import quotations
from newsdoc.model import Article, Paragraph

ARTICLE = Article("Bridge", language="en", body=(Paragraph("“We have waited,” said Carla Dent, the mayor."),))


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count how often an article is read."""
    counted: list[int] = []
    read = quotations.read_speech  # type: ignore[attr-defined]

    def counting(*args: object, **options: object) -> object:
        counted.append(1)
        return read(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(quotations, "read_speech", counting)
    return counted


def test_two_analyzers_share_one_reading(readings: list[int]) -> None:
    newsdoc.analyze(ARTICLE, "quotes", "people")
    assert len(readings) == 1


def test_another_language_is_another_reading(readings: list[int]) -> None:
    newsdoc.analyze(newsdoc.analyze(ARTICLE, "quotes"), "people", language="de")
    assert len(readings) == 2


def test_a_changed_article_is_read_again(readings: list[int]) -> None:
    first = newsdoc.analyze(ARTICLE, "quotes")
    second = newsdoc.analyze(Article("Bridge", language="en", body=(Paragraph("“No,” said Bo Ray."),)), "people")
    assert len(readings) == 2
    assert first.layer("quotes") != second.layer("people")


def test_the_reading_goes_with_its_article() -> None:
    analyzed = newsdoc.analyze(ARTICLE, "quotes")
    assert quotations._latest.reading is not None
    del analyzed
    gc.collect()
    assert quotations._latest.reading is None


def test_a_layer_takes_the_place_of_an_earlier_one() -> None:
    once = newsdoc.analyze(ARTICLE, "quotes", "people")
    twice = newsdoc.analyze(once, "quotes", "people")
    assert [layer.name for layer in twice.layers] == ["quotes", "people"]
    assert twice == once
