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
    assert "error date-zone: versionCreated '2026-03-05T12:01:00' has no zone" in output
    assert output.startswith(f"{item}:")


def test_losses(item: Path) -> None:
    code, output = run("losses", str(item), "--to", "json-ld")
    assert code == 0
    assert "kicker is lost: Ports" in output
    assert run("losses", str(item), "--to", "newsml-g2") == (0, "")
