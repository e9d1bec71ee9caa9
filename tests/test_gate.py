"""The gate for accuracy: what it reads of the scorers' lines, and when it fails."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def gate(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(root / "benchmarks"))
    import gate

    yield gate
    sys.modules.pop("gate", None)


def test_a_figure_that_falls_is_named(gate: ModuleType) -> None:
    written = {"body": 0.96, "heading": 0.9, "deck": 0.7, "authors": 0.8}
    now = {"body": 0.954, "heading": 0.895, "deck": 0.685}
    assert gate.fallen(written, now) == ["body 0.960 -> 0.954", "authors 0.800 -> not measured"]


def test_a_figure_that_rises_is_fine(gate: ModuleType) -> None:
    assert gate.fallen({"body": 0.9}, {"body": 0.99, "new": 0.1}) == []


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("pages 181  body 0.961  macro of roles 0.786  errors 0", {"body": 0.961, "macro of roles": 0.786}),
        ("news  120 pages  headline 0.977 (43)  without 1.000 (4)", {"headline": 0.977, "without": 1.0}),
        ("94 documents, 1 refused, 65.6 docs/s, core mean 0.9964", {"core mean": 0.9964}),
        ("  macro F1 0.896  same extent 1.000  0.83 MB/s", {"macro F1": 0.896, "same extent": 1.0}),
    ],
)
def test_figures_are_read_from_a_line(
    gate: ModuleType, line: str, figures: dict[str, float], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "eval").mkdir()
    (tmp_path / "eval" / "scorer.py").write_text(f"print({line!r})", "utf-8")
    found = gate.figures(gate.Scorer("invented", ("scorer.py",), r"\s*(pages|news|94|macro)"), tmp_path)
    assert found == figures


def test_every_scorer_has_its_figures_written(gate: ModuleType) -> None:
    import json

    assert set(json.loads(gate.FIGURES.read_text("utf-8"))) == {scorer.name for scorer in gate.SCORERS}
