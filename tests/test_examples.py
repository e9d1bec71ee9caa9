"""Every example runs as it stands, from the checkout, and does what it says."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree


def run(root: Path, where: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=where, capture_output=True, encoding="utf-8", check=False,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(root / "src")},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_example_is_tested_here(root: Path) -> None:
    here = Path(__file__).read_text("utf-8")
    missing = [path.name for path in (root / "examples").glob("*.py") if f'"{path.name}"' not in here]
    assert not missing


def test_convert_file(root: Path, tmp_path: Path) -> None:
    out = run(root, tmp_path, str(root / "examples" / "convert_file.py"))
    assert "Larkhaven council backs tidal ferry after two-year dispute (Marta Ellwood, Tomas Brandt, 2024-03-05" in out
    item = etree.parse(tmp_path / "out" / "harbour.newsml.xml").getroot()
    assert etree.QName(item).localname == "newsItem"
    article = json.loads((tmp_path / "out" / "harbour.jsonld").read_text("utf-8"))
    assert article["@type"] == "NewsArticle"
    assert [author["name"] for author in article["author"]] == ["Marta Ellwood", "Tomas Brandt"]


def test_convert_folder(root: Path, tmp_path: Path) -> None:
    out = run(root, tmp_path, str(root / "examples" / "convert_folder.py"))
    assert out.startswith("3 documents, 3 articles, 0 failed")
    assert "LARKHAVEN — The town council" in (tmp_path / "converted" / "articles" / "harbour.txt.txt").read_text(
        "utf-8"
    )


def test_the_converters_can_be_tried_one_after_the_other(root: Path, tmp_path: Path) -> None:
    run(root, tmp_path, str(root / "examples" / "convert_file.py"))
    run(root, tmp_path, str(root / "examples" / "convert_folder.py"))


@pytest.mark.parametrize("example", ["convert_file.py", "convert_folder.py"])
def test_a_missing_input_is_told_in_one_line(root: Path, tmp_path: Path, example: str) -> None:
    done = subprocess.run(
        [sys.executable, str(root / "examples" / example), "none", "out"],
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=False,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(root / "src")},
    )  # fmt: skip
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "none" in done.stderr


def test_write_exporter(root: Path, tmp_path: Path) -> None:
    out = run(root, tmp_path, str(root / "examples" / "write_exporter.py"))
    assert out.startswith("Larkhaven council backs tidal ferry after two-year dispute: LARKHAVEN")
    assert out.endswith("…\n")
    assert len(out) <= 101


def test_write_analyzer(root: Path, tmp_path: Path) -> None:
    out = run(root, tmp_path, str(root / "examples" / "write_analyzer.py"))
    assert "minutes; the longest paragraph is number" in out


def test_build_article(root: Path, tmp_path: Path) -> None:
    out = run(root, tmp_path, str(root / "examples" / "build_article.py"))
    assert "<headline" in out
    assert '"NewsArticle"' in out


@pytest.mark.parametrize("name", ["write_exporter.py", "write_analyzer.py"])
def test_plugins_are_short(root: Path, name: str) -> None:
    """Thirty lines of code, not counting docstrings, imports and the lines that run the demonstration."""
    text = (root / "examples" / name).read_text("utf-8").partition('if __name__ == "__main__"')[0]
    code = [
        line
        for line in text.splitlines()
        if line.strip() and not line.strip().startswith(('"""', "#", "import", "from"))
    ]
    assert len(code) <= 40
