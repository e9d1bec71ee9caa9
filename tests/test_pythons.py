"""The Pythons that newsdoc says it runs on are those that it is tested on, in each of the places that name them."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def pythons(root: Path) -> list[str]:
    """What nox has sessions for."""
    for node in ast.parse((root / "noxfile.py").read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "PYTHONS":
            return list(ast.literal_eval(node.value))
    raise AssertionError("noxfile.py has no PYTHONS")


def test_the_workflow_and_ci_have_the_pythons_of_nox(root: Path, pythons: list[str]) -> None:
    workflow = (root / ".github" / "workflows" / "test.yml").read_text("utf-8")
    matrix = re.search(r"python: \[(.*)\]", workflow)
    assert matrix is not None
    assert re.findall(r'"(.*?)"', matrix[1]) == pythons
    script = (root / ".ci" / "pythons").read_text("utf-8")
    assert f"for version in {' '.join(pythons)}; do" in script


@pytest.mark.parametrize("folder", [".", "plugins/*"])
def test_what_is_promised_is_tested(root: Path, pythons: list[str], folder: str) -> None:
    for path in root.glob(f"{folder}/pyproject.toml"):
        project = tomllib.loads(path.read_text("utf-8"))["project"]
        assert project["requires-python"] == f">={pythons[0]}", path
        named = [each.rpartition(" ")[2] for each in project.get("classifiers", ()) if " :: Python :: 3." in each]
        assert named in ([], [each for each in pythons if not each.endswith("t")]), path


@pytest.mark.skipif(os.name != "posix", reason="a script of bash")
def test_pythons_that_are_absent_are_told(root: Path, tmp_path: Path, pythons: list[str]) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("bash", "dirname", "mktemp", "rm", "env"):
        (tools / name).symlink_to(next(Path(at, name) for at in os.get_exec_path() if Path(at, name).exists()))
    broken = tools / f"python{pythons[-2]}"  # a command of that name, and no Python
    broken.write_text("#!/usr/bin/env bash\nexit 127\n")
    broken.chmod(0o755)
    done = subprocess.run(
        [tools / "bash", str(root / ".ci" / "pythons")],
        env={"PATH": str(tools), "PYTHON": sys.executable},
        capture_output=True,
        text=True,
        check=True,
    )
    here = f"{sys.version_info[0]}.{sys.version_info[1]}"
    *_, line = done.stdout.splitlines()
    assert line.startswith("Not run, since they are not on PATH: Python ")
    absent = line.rpartition("Python ")[2].split()
    assert [each.rstrip("t") for each in absent if each.rstrip("t") != here] == [
        each.rstrip("t") for each in pythons if each.rstrip("t") != here
    ]
