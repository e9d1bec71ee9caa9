"""What the command says when it is called wrongly: one line, what and where, and what helps."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import newsdoc
from newsdoc.cli import main
from newsdoc.testing import FULL

STORY = "Ferry returns\n\nBy Ann Lee\n\nThe ferry sails again from the old quay.\n"
CASES = [
    ("convert {story} --to md", 2, "newsdoc: --to: unknown format 'md'; files in .md are 'markdown'"),
    ("convert {story} --to htlm", 2, "newsdoc: --to: unknown format 'htlm'; did you mean 'html'"),
    ("convert {story} --to zzz", 2, "`newsdoc formats` lists the "),
    ("convert {story} -o x.zzz", 2, "newsdoc: -o: unknown file name suffix '.zzz'"),
    ("convert {story} -o x.pdf", 2, "known ones (give the format with --to)"),
    ("convert {story} -o x.csv", 2, "known are .people.csv, .quotes.csv (give the format with --to)"),
    ("convert {story} -o x", 2, "the file name has no suffix that tells the format (give the format with --to)"),
    ("convert {story} -o {folder}/none/x.json", 1, "x.json: there is no folder "),
    ("view {story} -o {folder}/none/x.html", 1, "x.html: there is no folder "),
    ("view {story} --losses zzz", 2, "newsdoc: --losses: unknown format 'zzz'"),
    ("view {story} --from zzz", 2, "newsdoc: --from: unknown format 'zzz'"),
    ("view {story} --analyze zzz", 2, "newsdoc: --analyze: unknown analyzer 'zzz'"),
    ("convert {story} --to html --option page=maybe", 2, "must be true or false, not 'maybe'"),
    ("convert {story} --to text --option width=wide", 2, "must be a whole number or none, not 'wide'"),
    ("batch {folder}/none -o {folder}/out --table csv", 1, "newsdoc: SOURCES: no such file or folder"),
    ("batch - -o {folder}/out --table csv", 1, "newsdoc: SOURCES: standard input is not a source; give files"),
    ("batch {story} -o {folder}/out --to zzz", 2, "newsdoc: --to: unknown format 'zzz'"),
    ("batch {story} -o {folder}/out --to text --from zzz", 2, "newsdoc: --from: unknown format 'zzz'"),
    ("batch {story} -o {folder}/out --table csv --analyze zzz", 2, "newsdoc: --analyze: unknown analyzer 'zzz'"),
    (
        "batch {story} -o {folder}/out --table csv --tables zzz",
        2,
        "--tables: unknown table 'zzz'; the tables are",
    ),
    ("convert {story} --from md --to json", 2, "newsdoc: --from: unknown format 'md'"),
    (
        "convert {story} --to json --analyze quote",
        2,
        "--analyze: unknown analyzer 'quote'; did you mean 'quotes'?",
    ),
    ("convert {story} --to text --option widht=3", 2, "has no option 'widht'; did you mean 'width'?"),
    ("convert {story} --to json --from-option foo=1", 2, "the parser 'text' has no option 'foo'; it has language"),
    ("convert {folder} --to json", 1, "is a folder; give a file (`newsdoc batch` reads folders)"),
    ("convert {empty} --to json", 1, "text: the text is empty"),
    ("convert {pdf} --to json", 1, "the data looks like PDF, which no installed format reads"),
    ("convert {packed} --to json", 1, "unpack it first (`newsdoc batch` does so, once)"),
    ("convert {folder}/none.txt --to json", 1, "No such file or directory"),
    ("losses {story} --to zzz", 2, "newsdoc: --to: unknown format"),
    ("vocabulary add {story}", 1, "story.txt: the file holds no names of concepts"),
    ("view --serve {story}", 2, "--serve takes no file"),
    ("view --serve --port 99999", 2, "99999 is not in the range 0<=x<=65535"),
    ("view --serve --from text", 2, "--from does not go with --serve"),
    ("view --serve -o x.html", 2, "-o does not go with --serve"),
    ("view --serve --from-option language=nb", 2, "--from-option does not go with --serve"),
    ("view --serve --analyze-option language=nb", 2, "--analyze-option does not go with --serve"),
    ("view {story} --from-option foo=1", 2, "the parser 'text' has no option 'foo'; it has language"),
    ("view {story} --analyze-option foo=1", 2, "the analyzer 'quotes' has no option 'foo'; it has "),
    ("convert {story} --to json --analyze-option indirect=false", 2, "--analyze-option needs the analyzer"),
    (
        "convert {story} --to json --analyze quotes --analyze people --analyze-option foo=1",
        2,
        "the analyzers 'quotes' and 'people' have no option 'foo'; they have indirect, language",
    ),
    ("batch {story} -o {folder}/out --table csv --analyze-option indirect=false", 2, "--analyze-option needs the"),
    ("batch {story} -o {folder}/out --to json --near-duplicates", 2, "--near-duplicates goes with --table"),
    ("batch {story} -o {story} --table csv", 1, "is a file, and a folder is needed"),
    ("convert {story} --to text --all -o {story}/", 1, "is a file, and a folder is needed"),
    ("covnert {story}", 2, "No such command 'covnert'. Did you mean 'convert'?"),
]


@pytest.mark.parametrize(("line", "status", "said"), CASES, ids=[line for line, _, _ in CASES])
def test_a_wrong_call_says_what_is_wrong(line: str, status: int, said: str, tmp_path: Path) -> None:
    texts = {"story": STORY, "empty": "", "pdf": "%PDF-1.7", "packed": "BZh91AY&SY"}
    given = {name: tmp_path / f"{name}.txt" for name in texts} | {"folder": tmp_path}
    for name, text in texts.items():
        given[name].write_text(text, "utf-8")
    result = CliRunner().invoke(main, line.format(**given).split())
    assert result.exit_code == status
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    (told,) = [each for each in result.stderr.splitlines() if each.startswith(("newsdoc:", "Error:"))]
    assert len(told) < 400 + 3 * len(str(tmp_path))


@pytest.mark.parametrize("order", [("quotes", "people"), ("people", "quotes")])
def test_an_option_goes_to_the_analyzers_that_have_it(order: tuple[str, str], tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "Ferry returns\n\nBy Ann Lee\n\nThe ferry sails again, said Dora Ek, the harbour master.\n", "utf-8"
    )
    analyze = [part for name in order for part in ("--analyze", name)]
    arguments = ["convert", str(story), "--to", "quotes-jsonl", "--quiet", *analyze]
    assert "Dora Ek" in CliRunner().invoke(main, arguments).stdout
    direct = CliRunner().invoke(main, [*arguments, "--analyze-option", "indirect=false"])
    assert (direct.exit_code, direct.stdout.strip()) == (0, "")
    out = tmp_path / "out"
    batch = ["batch", str(story), "-o", str(out), "--table", "jsonl", "--quiet", "--workers", "0", *analyze]
    assert CliRunner().invoke(main, [*batch, "--analyze-option", "indirect=false"]).exit_code == 0
    assert "Dora Ek" not in "".join(part.read_text("utf-8") for part in (out / "quotes").glob("*"))


def test_long_names_are_cut() -> None:
    result = CliRunner().invoke(main, ["convert", f"{'l' * 600}.txt", "--to", "json"])
    assert "l…l" in result.stderr
    assert len(result.stderr) < 400


def test_the_list_of_commands_cuts_no_sentence() -> None:
    said = " ".join(CliRunner().invoke(main, ["--help"]).output.partition("Commands:")[2].split())
    assert "..." not in said
    assert "Show the article in IN (a file, or - for standard input) as a labelled outline." in said


def test_every_command_has_an_example() -> None:
    context = click.Context(main)
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command is not None
        assert f"Example: newsdoc {name}" in (command.help or ""), name


@pytest.mark.parametrize(
    ("words", "expected", "other"),
    [
        ("newsdoc convert x --to json", ["json", "json-ld"], "text"),
        ("newsdoc convert x --from js", ["json", "json-ld"], "quotes-csv"),
        ("newsdoc show x --analyze q", ["quotes"], "people"),
        ("newsdoc losses x --to newsml", ["newsml-1", "newsml-g2"], "html"),
    ],
)
def test_names_are_completed(words: str, expected: list[str], other: str) -> None:
    count = len(words.split()) - 1
    environment = {"_NEWSDOC_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(count)}
    output = CliRunner().invoke(main, prog_name="newsdoc", env=environment).output
    offered = [line.partition(",")[2] for line in output.splitlines()]
    assert set(expected) <= set(offered)
    assert other not in offered


@pytest.mark.parametrize("format", ["json", "json-ld", "html", "text", "newsml-g2", "people-jsonl"])
def test_files_end_with_a_line_break(format: str, tmp_path: Path) -> None:
    story, out = tmp_path / "story.txt", tmp_path / "out"
    story.write_text(STORY, "utf-8")
    arguments = ["convert", str(story), "--analyze", "people", "--to", format]
    assert CliRunner().invoke(main, [*arguments, "-o", str(out)]).exit_code == 0
    data = out.read_bytes()
    assert not data or data.endswith(b"\n")
    assert not data.endswith(b"\n\n")
    assert CliRunner().invoke(main, arguments).stdout_bytes == data


@pytest.mark.parametrize("format", ["newsml-g2", "newsml-1", "json", "json-ld"])
def test_json_and_xml_are_set_in_and_say_the_same(format: str, tmp_path: Path) -> None:
    path = tmp_path / "full.json"
    path.write_text(newsdoc.export(FULL, "json"), "utf-8")
    plain = CliRunner().invoke(main, ["convert", str(path), "--quiet", "--to", format])
    found = CliRunner().invoke(main, ["convert", str(path), "--quiet", "--to", format, "--indent", "3"])
    assert found.exit_code == 0
    assert any(line.startswith("      ") and line[6] != " " for line in found.stdout.splitlines())
    assert newsdoc.parse(found.stdout_bytes, format) == newsdoc.parse(plain.stdout_bytes, format)
