"""The commands `validate` and `losses`."""

from pathlib import Path

import pytest
from click.testing import CliRunner

import newsdoc
from newsdoc.cli import main
from newsdoc.testing import HARBOUR


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(arguments))
    return result.exit_code, result.output


@pytest.fixture
def item(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.newsml"
    newsdoc.write(HARBOUR, path)
    return path


def test_validate_says_what_it_checked(item: Path) -> None:
    code, output = run("validate", str(item))
    assert code == 0
    assert output.startswith(f"{item}: valid (checked: the rules of newsml-g2; no schema: `newsdoc schemas` says where")


def test_validate_names_line_and_rule(item: Path) -> None:
    item.write_text(item.read_text("utf-8").replace("12:01:00Z", "12:01:00"), "utf-8")
    code, output = run("validate", str(item))
    assert code == 1
    assert "error date-zone: versionCreated '2026-03-05T12:01:00' has no time zone" in output
    assert output.startswith(f"{item}:")


def test_validate_tells_a_place_once(tmp_path: Path) -> None:
    cut = tmp_path / "cut.newsml"
    cut.write_text('<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta>', "utf-8")
    code, output = run("validate", str(cut))
    assert code == 1
    assert output.splitlines()[0].startswith(f"{cut}:1:")
    assert "column" not in output


def test_validate_takes_several_files(item: Path, tmp_path: Path) -> None:
    broken, strange = tmp_path / "broken.newsml", tmp_path / "strange.xml"
    broken.write_text(item.read_text("utf-8").replace("12:01:00Z", "12:01:00"), "utf-8")
    strange.write_text("<strange/>", "utf-8")
    code, output = run("validate", str(strange), str(broken), str(item))
    assert code == 1
    assert "strange.xml: the data looks like XML with the root element <strange>" in output
    assert f"{broken}: not valid" in output
    assert f"{item}: valid" in output
    assert run("validate", str(item), str(strange))[0] == 3
    assert run("validate", str(item), str(item))[0] == 0
    assert run("validate")[0] == 2


def test_losses_say_where_a_quotation_was_and_what_changes_places(tmp_path: Path) -> None:
    story = tmp_path / "story.newsdoc.json"
    figure = newsdoc.Figure(url="https://coast.example/quay.jpg", caption="The quay.")
    words = newsdoc.Paragraph("“It sails,” she said.")
    article = newsdoc.Article("Ferry returns", language="en", body=(words, figure, newsdoc.Paragraph("It rains.")))
    newsdoc.write(newsdoc.analyze(article, "quotes"), story)
    code, output = run("losses", str(story), "--to", "json-ld")
    assert code == 0
    assert "is lost: paragraph 0, characters 0 to 11" in output
    assert "body changes its order, from item 1 on" in output


def test_losses(item: Path) -> None:
    code, output = run("losses", str(item), "--to", "json-ld")
    assert code == 0
    assert "kicker is lost: Ports" in output
    assert run("losses", str(item), "--to", "newsml-g2") == (0, "")
