"""The sample story comes back from the formats it was written in."""

from pathlib import Path

import pytest

import newsdoc
from newsdoc.testing.samples import HARBOUR


@pytest.mark.parametrize("format", ["newsml-g2", "json-ld"])
def test_golden_file_reads_back(root: Path, format: str) -> None:
    name = {"newsml-g2": "harbour.xml", "json-ld": "harbour.jsonld"}[format]
    article = newsdoc.read(root / "tests" / "golden" / format / name)
    assert article.headline == HARBOUR.headline
    assert article.published == HARBOUR.published
    assert [person.name for person in article.authors] == ["Ann Lee", "Bo Ray"]
    assert article.paragraphs()[0].text == HARBOUR.paragraphs()[0].text


def test_newsml_g2_keeps_the_sample_whole() -> None:
    assert newsdoc.parse(newsdoc.export(HARBOUR, "newsml-g2"), "newsml-g2") == HARBOUR
