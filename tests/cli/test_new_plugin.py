"""`newsdoc new-plugin` writes plugins that work as they stand."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsdoc.cli import main
from newsdoc.cli.new_plugin import KINDS, write_plugin


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["new-plugin", *arguments])
    return result.exit_code, result.output + result.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_the_plugin_passes_its_tests(kind: str, tmp_path: Path, root: Path) -> None:
    folder = tmp_path / "plugin"
    code, output = run("two-words", "--kind", kind, "-o", str(folder))
    assert code == 0, output
    assert not [path for path in folder.rglob("*") if path.is_file() and "$" in path.read_text("utf-8")]
    places = [str(folder / "src"), *sys.path]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(place for place in places if place)}
    tests = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert tests.returncode == 0, tests.stdout + tests.stderr


def test_the_plugins_are_typed(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    for kind in KINDS:
        assert run(f"typed-{kind}", "--kind", kind, "-o", str(tmp_path / kind))[0] == 0
    sources = [str(tmp_path / kind / "src" / f"newsdoc_typed_{kind}" / "__init__.py") for kind in KINDS]
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", *sources],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stdout


def test_names_and_folders_are_checked(tmp_path: Path) -> None:
    code, output = run("Two Words", "--kind", "parser")
    assert code == 2
    assert "give lower-case words joined by hyphens" in output
    (tmp_path / "there").mkdir()
    code, output = run("x", "--kind", "parser", "-o", str(tmp_path / "there"))
    assert code == 1
    assert "already exists; choose another folder with -o" in output


@pytest.mark.parametrize(("name", "kind"), [("text", "parser"), ("json", "exporter"), ("quotes", "analyzer")])
def test_a_name_that_is_taken_is_refused(name: str, kind: str, tmp_path: Path) -> None:
    code, output = run(name, "--kind", kind, "-o", str(tmp_path / "made"))
    assert code == 2
    assert f"{name!r} already; choose another name" in output
    assert not (tmp_path / "made").exists()


def test_a_kind_at_the_end_of_the_name_is_not_said_twice(tmp_path: Path) -> None:
    write_plugin("tide-table-parser", "parser", tmp_path / "made")
    code = (tmp_path / "made/src/newsdoc_tide_table_parser/__init__.py").read_text("utf-8")
    assert "class TideTableParser:" in code
    assert 'name = "tide-table-parser"' in code
