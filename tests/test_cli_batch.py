"""`newsdoc batch`."""

import csv
import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsdoc.cli import main

SAMPLE = (
    "Ferry returns\n\nBy Ann Lee\n\nThe ferry sails again from the old quay, said Ida Strand, the harbour master.\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "in" / name).write_text(SAMPLE)
    return tmp_path


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["batch", *arguments])


def test_tables(folder: Path) -> None:
    done = call("in", "-o", "out", "--table", "csv", "--analyze", "quotes", "--workers", "0")
    assert done.exit_code == 0, done.stderr
    assert "out: 2 documents, 2 articles, 0 failed" in done.stderr
    with (folder / "out/articles/part-00000.csv").open(newline="") as file:
        assert [row["headline"] for row in csv.DictReader(file)] == ["Ferry returns"] * 2
    assert (folder / "out/quotes/part-00000.csv").exists()


def test_a_table_of_quotations_without_their_speakers_is_reported(folder: Path) -> None:
    words = ("in", "--table", "csv", "--tables", "quotes", "--workers", "0")
    told = "quotes have no speakers without --analyze quotes"
    assert told in call(*words, "-o", "one").stderr
    assert told not in call(*words, "-o", "two", "--analyze", "quotes").stderr
    assert told not in call(*words, "-o", "three", "--quiet").stderr


def test_one_is_no_plural(folder: Path) -> None:
    done = call("in/a.txt", "-o", "out", "--table", "csv", "--workers", "0")
    assert "out: 1 document, 1 article, 0 failed" in done.stderr


def test_documents_that_fail(folder: Path) -> None:
    (folder / "in/c.txt").write_bytes(b"%PDF-1.4")
    done = call("in", "-o", "out", "--to", "text", "--option", "width=40", "--workers", "0")
    assert done.exit_code == 3
    assert "1 unknown-format" in done.stderr
    assert "No installed format recognises it. First: in/c.txt: " in done.stderr
    assert f"with their reasons: {Path('out/errors')}" in done.stderr
    assert (folder / "out/articles/a.txt.txt").exists()
    assert json.loads((folder / "out/errors/part-00000.jsonl").read_text())["document"] == "in/c.txt"
    done = call("in", "-o", "out", "--to", "text", "--option", "width=40", "--workers", "0", "--resume", "--quiet")
    assert (done.exit_code, done.stdout, done.stderr) == (3, "", "")


def test_lines_and_fields(folder: Path) -> None:
    (folder / "a.jsonl").write_text(json.dumps({"body": SAMPLE, "link": "https://x.example/1", "key": 7}) + "\n")
    fields = ("--text-field", "body", "--url-field", "link", "--name-field", "key")
    done = call("a.jsonl", "-o", "out", "--to", "json-ld", "--lines", *fields, "--workers", "0")
    assert done.exit_code == 0, done.stderr
    row = json.loads((folder / "out/articles/part-00000.jsonl").read_text())
    assert (row["name"], row["url"], row["content"]["headline"]) == ("7", "https://x.example/1", "Ferry returns")


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("in", "-o", "out"), 2, "give either --table"),
        (("in", "-o", "out", "--table", "csv", "--to", "text"), 2, "give either --table"),
        (("in", "-o", "out", "--table", "csv", "--lines"), 2, "--lines goes with --to"),
        (("in", "-o", "out", "--table", "csv", "--from-option", "x=1"), 2, "give --from"),
        (("in", "-o", "out", "--to", "text", "--option", "widht=1"), 2, "no option 'widht'"),
        (("in", "-o", "out", "--to", "md"), 2, "--to: unknown format 'md'"),
        (("in", "-o", "out", "--table", "csv", "--tables", "artikles"), 2, "--tables: unknown table 'artikles'"),
        (("none", "-o", "out", "--table", "csv"), 1, "no such file"),
        (("in", "-o", "in", "--table", "csv"), 1, "not empty"),
        (("in", "-o", "out", "--table", "csv", "--max-seconds", "0"), 1, "above 0"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_wrong_calls(arguments: tuple[str, ...], status: int, told: str) -> None:
    done = call(*arguments)
    assert done.exit_code == status, done.stderr
    assert told in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("folder")
def test_a_message_names_the_folder_once() -> None:
    done = call("in", "-o", "in", "--to", "text", "--workers", "0")
    assert done.stderr == "newsdoc: in: is not empty, and holds no run: choose another folder\n"


def test_progress_where_there_is_no_terminal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsdoc.cli.progress._SECONDS_A_LINE", 0.0)
    done = call("in", "-o", "out", "--table", "csv", "--workers", "0")
    assert "newsdoc: 100%: 2 documents, 0 failed" in done.stderr


@pytest.mark.parametrize(("seconds", "said"), [(18, "18 s"), (1486, "25 min"), (7500, "2 h 05 min")])
def test_a_time_to_wait(seconds: float, said: str) -> None:
    from newsdoc.cli.progress import duration

    assert duration(seconds) == said


def test_progress_on_a_terminal(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from newsdoc.batch import Sources, run
    from newsdoc.cli.progress import progress

    monkeypatch.setattr("newsdoc.cli.progress._SECONDS_A_PAINT", 0.0)
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    sources = Sources("in")
    with progress(sources) as tell:
        run(sources, "out", table="csv", workers=0, progress=tell)
    assert "2 documents" in capsys.readouterr().err


def test_an_interruption(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("newsdoc.cli.batch.run", interrupted)
    done = call("in", "-o", "out", "--table", "csv")
    assert done.exit_code == 130
    assert "--resume continues it" in done.stderr
