"""`newsdoc convert`: options of all kinds, problems on standard error, every item of a message."""

import datetime as dt
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import newsdoc
from newsdoc.cli import main

STORY = "Ferry returns\n\nBy Ann Lee\n\nThe ferry sails again from the old quay, the harbour office said on Monday.\n"


def run(*arguments: str, input: bytes | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=input)


@pytest.fixture
def message(tmp_path: Path) -> Path:
    items = []
    for headline in ("Ferry returns", "Bridge closed", "Quay opens"):
        item = newsdoc.export(newsdoc.Article(headline, body=(newsdoc.Paragraph("It is so."),)), "newsml-g2")
        items.append(newsdoc.to_bytes(item).partition(b"?>")[2].decode())
    path = tmp_path / "message.xml"
    inner = "".join(items)
    path.write_text(
        f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{inner}</itemSet></newsMessage>', "utf-8"
    )
    return path


def test_one_item_of_a_message_is_not_all(message: Path) -> None:
    result = run("convert", str(message), "--to", "text")
    assert result.exit_code == 0
    assert "Ferry returns" in result.stdout
    assert "Bridge" not in result.stdout
    assert f"newsdoc: {message}: items-left: the first of 3 items was read" in result.stderr


def test_the_items_that_were_left_can_be_had(tmp_path: Path) -> None:
    articles = [newsdoc.Article(each, body=(newsdoc.Paragraph("It is so."),)) for each in ("Ferry returns", "No ferry")]
    path = tmp_path / "two.json"
    path.write_text(str(newsdoc.export_all(articles, "json")), "utf-8")
    said = run("convert", str(path), "--to", "text").stderr
    assert "items-left: the first of 2 articles was read; --all takes them all" in said


def test_all_items_go_into_a_folder(message: Path, tmp_path: Path) -> None:
    result = run("convert", str(message), "--to", "text", "--all", "-o", f"{tmp_path}/out/")
    assert result.exit_code == 0, result.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "1-ferry-returns.txt", "2-bridge-closed.txt", "3-quay-opens.txt",
    ]  # fmt: skip


def test_a_format_of_one_item_cannot_hold_three(message: Path) -> None:
    result = run("convert", str(message), "--to", "text", "--all")
    assert result.exit_code == 2
    assert "text holds only one item per document: give a folder with -o FOLDER/" in result.stderr


def test_problems_are_summed_up_told_or_kept(tmp_path: Path) -> None:
    path = tmp_path / "story.html"
    page = "<h1>Ferry returns</h1>" + "<p>The ferry sails again from the old quäy, the office said on Monday.</p>" * 4
    path.write_bytes(page.encode("cp1252"))
    summary = run("convert", str(path), "--to", "text").stderr
    assert summary == f"newsdoc: {path}: 1 problem (charset-guessed); --problems lists them\n"
    full = run("convert", str(path), "--to", "text", "--problems").stderr
    assert full == f"newsdoc: {path}: charset-guessed: the encoding is not declared; it was guessed to be cp1252\n"
    assert run("convert", str(path), "--to", "text", "--quiet").stderr == ""
    assert run("convert", str(path), "--to", "text", "--strict").exit_code == 1
    assert run("convert", str(path), "--to", "text").exit_code == 0


def test_an_embargo_that_gets_lost_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "item.xml"
    until = dt.datetime(2026, 3, 5, 12, tzinfo=dt.UTC)
    body = (newsdoc.Paragraph("It sails."),)
    newsdoc.write(newsdoc.Article("Ferry", embargoed=until, version="1", body=body), path, "newsml-g2")
    result = run("convert", str(path), "--to", "text")
    assert "withheld: the item is embargoed until 2026-03-05T12:00:00+00:00, which text cannot say" in result.stderr
    assert result.exit_code == 0
    assert run("convert", str(path), "--to", "text", "--strict").exit_code == 1
    assert "withheld" not in run("convert", str(path), "--to", "json").stderr


def test_options_reach_parser_analyzer_and_exporter(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    language = run("convert", str(path), "--to", "json", "--from-option", "language=nb")
    assert json.loads(language.stdout)["language"] == "nb"
    arguments = ("convert", str(path), "--to", "json", "--option", "indent=none", "--analyze", "quotes")
    assert len(run(*arguments, "--analyze-option", "indirect=no").stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--to", "text", "--option", "width=abc"), "option 'width' of the exporter 'text' must be a whole number"),
        (("--to", "text", "--option", "wdth=7"), "the exporter 'text' has no option 'wdth'; did you mean 'width'?"),
        (("--to", "text", "--from-option", "langage=de"), "the parser 'text' has no option 'langage'; did you mean"),
        (("--to", "text", "--analyze", "quotes", "--analyze-option", "x=1"), "the analyzer 'quotes' has no option 'x'"),
        (("--to", "text", "--option", "width"), "expected NAME=VALUE, not 'width'"),
    ],
)
def test_wrong_options_are_the_callers_mistake(arguments: tuple[str, ...], message: str, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    result = run("convert", str(path), *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_what_cannot_be_read_is_said_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "story.pdf"
    path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj")
    result = run("convert", str(path), "--to", "text")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"newsdoc: {path}: the data looks like PDF, which no installed format reads; ")
    assert len(result.stderr.splitlines()) == 1


def test_nothing_that_a_terminal_obeys_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("Ferry \x1b]0;pwned\x07 returns \x9b2J\n\n" + STORY, "utf-8")
    output = run("show", str(path)).output
    assert "pwned" in output
    assert not any(each in output for each in "\x1b\x07\x9b")


def test_a_document_that_could_not_be_checked_is_not_a_wrong_one(tmp_path: Path) -> None:
    path = tmp_path / "item.xml"
    newsdoc.write(newsdoc.Article("Ferry"), path, "newsml-g2")
    assert run("validate", str(path), "--schema", str(tmp_path / "none")).exit_code == 3
    path.write_text("<foo><bar/></foo>", "utf-8")
    assert run("validate", str(path)).exit_code == 3
    path.write_text("<newsItem>", "utf-8")
    assert run("validate", str(path)).exit_code == 1


def test_the_short_flags_of_pandoc(message: Path) -> None:
    long = run("convert", str(message), "--from", "newsml-g2", "--to", "markdown")
    assert run("convert", str(message), "-f", "newsml-g2", "-t", "markdown").stdout == long.stdout
    assert long.exit_code == 0
