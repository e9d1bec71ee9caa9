"""Whole pages and the outline they are read into. NEWSDOC_REWRITE_GOLDEN=1 writes the outlines anew."""

import os
from pathlib import Path

import pytest

import newsdoc
from newsdoc.outline import outline

FOLDER = Path(__file__).parents[2] / "golden/html"


@pytest.mark.parametrize("case", sorted(path.name for path in FOLDER.iterdir() if path.is_dir()))
def test_outline(case: str) -> None:
    page = (FOLDER / case / "input.html").read_text(encoding="utf-8")
    article = newsdoc.parse(page, format="html", url="https://quaycourier.example/page")
    found = "".join(f"{'  ' * line.depth}{line.label}: {line.text}\n" for line in outline(article))
    expected = FOLDER / case / "expected.txt"
    if os.environ.get("NEWSDOC_REWRITE_GOLDEN"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
