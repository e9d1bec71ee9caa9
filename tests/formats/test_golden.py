"""Each exporter writes the sample article as it stands in tests/golden/<format>/harbour/.

`NEWSDOC_GOLDEN=write pytest tests/formats/test_golden.py` writes the files anew; read the difference before keeping it.
"""

import os
from pathlib import Path

import pytest

import newsdoc
from newsdoc.testing.samples import HARBOUR

CASES = [
    ("newsml-g2", "expected.xml", {}),
    ("json-ld", "expected.jsonld", {}),
    ("text", "expected.txt", {}),
    ("text", "wrapped.txt", {"width": 60}),
]


@pytest.mark.parametrize(("format", "name", "options"), CASES)
def test_golden(root: Path, format: str, name: str, options: dict[str, int]) -> None:
    output = newsdoc.export(HARBOUR, format, **options)
    data = output if isinstance(output, bytes) else output.encode()
    file = root / "tests" / "golden" / format / "harbour" / name
    if os.environ.get("NEWSDOC_GOLDEN") == "write":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    assert data.decode() == file.read_text("utf-8")


@pytest.mark.parametrize("format", ["newsml-g2", "json-ld"])
def test_golden_reads_back(root: Path, format: str) -> None:
    name = {"newsml-g2": "expected.xml", "json-ld": "expected.jsonld"}[format]
    article = newsdoc.read(root / "tests" / "golden" / format / "harbour" / name)
    assert article.headline == HARBOUR.headline
    assert article.published == HARBOUR.published
    assert [person.name for person in article.authors] == ["Ann Lee", "Bo Ray"]
    assert article.paragraphs()[0].text == HARBOUR.paragraphs()[0].text


def test_newsml_g2_keeps_the_sample_whole() -> None:
    assert newsdoc.parse(newsdoc.export(HARBOUR, "newsml-g2"), "newsml-g2") == HARBOUR
