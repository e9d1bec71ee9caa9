"""The command line: output, exit status, one-line errors."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import newsdoc
from newsdoc.cli import main


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.json"
    figure = newsdoc.Figure("A ferry", credit="Ines Calder")
    section = newsdoc.Section("Cross-head", body=(newsdoc.Paragraph("Under it."), newsdoc.ListBlock()))
    article = newsdoc.Article(
        "Ferry returns",
        authors=(newsdoc.Person("Ann Lee", role="Editor"),),
        body=(figure, newsdoc.Paragraph("“Yes,” she said."), section, newsdoc.Table(((newsdoc.Cell("1"),),))),
        related=(newsdoc.RelatedLink("Seals", href="https://example.org/seals"),),
        furniture=(newsdoc.Furniture("Sign up", kind="promo"),),
        provenance=newsdoc.Provenance(
            "json", decisions=(newsdoc.Decision("headline", "Ferry returns", evidence=("first line",), score=0.9),)
        ),
    ).with_layer("quotes", (newsdoc.Quote("Yes,", speaker=newsdoc.Person("Ann Lee"), cue="said"),))
    newsdoc.write(article, path, "json")
    return path


def run(*arguments: str, input: bytes | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=input)


def test_show_labels_everything(story: Path) -> None:
    result = run("show", str(story))
    assert result.exit_code == 0
    assert [" ".join(line.split()) for line in result.output.splitlines()] == [
        "headline Ferry returns",
        "author Ann Lee (Editor)",
        "picture A ferry",
        "credit Ines Calder",
        "paragraph “Yes,” she said.",
        "section Cross-head",
        "paragraph Under it.",
        "list",
        "table",
        "1",
        "related Seals <https://example.org/seals>",
        "furniture: promo Sign up",
        "quote: direct Yes, — Ann Lee, “said”",
    ]


def test_show_why_says_which_block_is_meant(tmp_path: Path) -> None:
    body = "<p>The ferry sails again from the old quay &amp; the new one, the office said on Monday.</p>" * 3
    page = f"<html><body><article><h1>Ferry <i>returns</i></h1>{body}</article></body></html>"
    (tmp_path / "x.html").write_text(page)
    (tmp_path / "x.txt").write_text("Ferry returns\n\nBy Ann Lee\n\nThe ferry sails again from the old quay.\n")
    assert "“The ferry sails again from the old quay" in run("show", "--why", str(tmp_path / "x.txt")).output
    assert "“The ferry sails again from the old quay" in run("show", "--why", str(tmp_path / "x.html")).output
    assert run("convert", str(tmp_path / "x.txt"), "-o", str(tmp_path / "x.json")).exit_code == 0
    assert "“" not in run("show", "--why", str(tmp_path / "x.json")).output


def test_show_why_gives_the_reasons(story: Path) -> None:
    assert "why headline      Ferry returns 0.90: first line" in run("show", "--why", str(story)).output


def test_show_says_when_there_was_nothing_to_decide(tmp_path: Path) -> None:
    newsdoc.write(newsdoc.Article("x"), tmp_path / "x.json", "json")
    assert "nothing had to be decided" in run("show", "--why", str(tmp_path / "x.json")).stderr


def test_convert_to_standard_output_and_from_standard_input(story: Path) -> None:
    result = run("convert", "-", "--to", "json", "--option", "indent=none", input=story.read_bytes())
    assert result.exit_code == 0
    assert result.output.count("\n") == 1
    assert json.loads(result.output)["headline"] == "Ferry returns"


def test_convert_takes_the_format_from_the_suffix(story: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.json"
    assert run("convert", str(story), "-o", str(target)).exit_code == 0
    assert newsdoc.read(target) == newsdoc.read(story)


@pytest.mark.parametrize(
    ("arguments", "input", "message"),
    [
        (["convert", "{story}", "--to", "jsn"], b"", "newsdoc: --to: unknown format 'jsn'; did you mean 'json'"),
        (["convert", "{story}", "-o", "{dir}/no/x.json"], b"", "newsdoc: {dir}/no/x.json: there is no folder {dir}/no"),
        (["convert", "{story}", "-o", "{dir}/x.jsn"], b"", "unknown file name suffix '.jsn'; did you mean '.json"),
        (["convert", "{dir}/none.txt", "--to", "json"], b"", "none.txt: No such file or directory"),
        (["show", "{dir}"], b"", "is a folder; give a file"),
        (["show", "-"], b'{"newsdoc": 1', "newsdoc: standard input: json: not JSON"),
        (
            ["show", "-"],
            b"\x89PNG\x00\x01\x02\x03" * 50,
            "the data looks like binary data, which no installed format",
        ),
        (["show", "--analyze", "quots", "{story}"], b"", "unknown analyzer 'quots'"),
    ],
)
def test_unusable_input_gives_one_line(
    arguments: list[str], input: bytes, message: str, story: Path, tmp_path: Path
) -> None:
    places = {"story": str(story), "dir": str(tmp_path)}
    result = run(*[argument.format(**places) for argument in arguments], input=input)
    assert result.exit_code == (2 if "unknown" in message else 1)
    assert message.format(**places) in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["convert", "x"],
        ["convert"],
        ["convert", "{story}", "--to", "json", "--option", "indent"],
        ["convert", "{story}", "--to", "json", "--option", "indnt=2"],
    ],
)
def test_wrong_call_gives_status_two(arguments: list[str], story: Path) -> None:
    assert run(*[argument.format(story=story) for argument in arguments]).exit_code == 2


def test_formats_and_plugins_are_listed() -> None:
    formats = run("formats")
    assert formats.exit_code == 0
    assert "application/vnd.newsdoc+json" in formats.output
    plugins = run("plugins")
    assert plugins.exit_code == 0
    assert "newsdoc.formats.json" in plugins.output
    assert "built in" in plugins.output


def test_help_and_version() -> None:
    assert "convert" in run("--help").output
    assert run("--version").exit_code == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a full device")
@pytest.mark.parametrize("command", [["formats"], ["show", "examples/samples/harbour.txt"], ["plugins"]])
def test_output_that_cannot_be_written_is_told_in_a_line(root: Path, command: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        run = [sys.executable, "-m", "newsdoc", *command]
        done = subprocess.run(run, stdout=full, stderr=subprocess.PIPE, text=True, cwd=root, check=False)
    assert done.returncode
    assert "Traceback" not in done.stderr
    assert "No space left on device" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="a shell closes the streams")
@pytest.mark.parametrize(("close", "status", "told"), [("<&-", 1, "standard input: is closed"), (">&-", 0, "")])
def test_streams_that_are_closed(root: Path, close: str, status: int, told: str) -> None:
    source = "-" if close == "<&-" else "examples/samples/harbour.txt"
    command = f'exec "{sys.executable}" -m newsdoc show {source} {close}'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, cwd=root, check=False)
    assert (done.returncode, told in done.stderr, "Traceback" in done.stderr) == (status, True, False)
