"""The comparisons with peers: each script takes the arguments of its command; newsmlg2, as a reader, reads."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import newsdoc

BENCHMARKS = Path(__file__).resolve().parent.parent / "benchmarks"
ROWS = len(re.findall(r"^    Comparison\(", (BENCHMARKS / "peers.py").read_text("utf-8"), re.M))


@pytest.fixture
def benchmarks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The scripts can be imported, and are forgotten afterwards."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    yield
    for name in ("peers", "newsmlg2_reader"):
        sys.modules.pop(name, None)


@pytest.fixture
def peers(benchmarks: None) -> ModuleType:
    import peers

    return peers


@pytest.mark.parametrize("number", range(ROWS))
def test_the_script_takes_the_arguments(number: int, peers: ModuleType, request: pytest.FixtureRequest) -> None:
    comparison = peers.COMPARISONS[number]
    # Those of this folder run without the shared data: they are only asked for their help.
    shared = request.getfixturevalue("shared") if "{eval}" in comparison.command else Path("shared")
    script, *words = peers.arguments(comparison, shared, Path("programs"), 1)
    command = [sys.executable, script, *words, "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=peers.variables())
    assert done.returncode == 0, done.stderr
    # An option that is not known is told only after the help.
    known = set(re.findall(r"--[\w-]+", done.stdout))
    assert {word for word in words if word.startswith("--")} <= known
    for word in words:
        if "/corpora/" in word and not word.endswith("/.."):
            assert Path(word).exists()


def test_the_table_is_whole(peers: ModuleType) -> None:
    assert len(peers.COMPARISONS) == ROWS
    assert peers.chosen(None) == list(peers.COMPARISONS)
    assert {each.name for each in peers.chosen(["wire"])} == {"wire"}
    assert [each.packages for each in peers.chosen(["wire"])] == [(), ("newsmlg2",)]


def test_a_command_that_fails_is_reported(
    peers: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "corpora").mkdir()
    (tmp_path / "works.py").write_text("print('a table')", encoding="utf-8")
    rows = (peers.Comparison("works", (), f"{tmp_path}/works.py"), peers.Comparison("lacks", (), f"{tmp_path}/no.py"))
    monkeypatch.setattr(peers, "COMPARISONS", rows)
    monkeypatch.setattr(
        sys, "argv", ["peers.py", "--no-install", "--shared", str(tmp_path), "--out", str(tmp_path / "o")]
    )
    assert peers.main() == 1
    told = capsys.readouterr()
    assert "a table" in told.out
    assert told.err == "failed: lacks\n"
    assert (tmp_path / "o" / "00-works.txt").read_text("utf-8") == "a table\n"


def test_newsmlg2_reads_an_item(benchmarks: None) -> None:
    pytest.importorskip("NewsMLG2")
    from newsmlg2_reader import read

    article = newsdoc.Article(
        "Ferry returns",
        authors=(newsdoc.Person("Ann Lee"),),
        publisher=newsdoc.Organization("Harbour News"),
        language="en",
        body=(newsdoc.Paragraph("It sails again."), newsdoc.Paragraph("The quay is old.")),
    )
    seen = read(newsdoc.to_bytes(newsdoc.export(article, "newsml-g2")), "newsml-g2")
    assert (seen["headline"], seen["authors"], seen["provider"]) == ("Ferry returns", ["Ann Lee"], "Harbour News")
    assert (seen["language"], seen["body"]) == ("en", ["It sails again.", "The quay is old."])
    assert seen["slugline"] is None
