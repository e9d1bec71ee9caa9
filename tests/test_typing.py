"""What a user's type checker says, and that the types told are the types given."""

import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

import newsdoc
from newsdoc import Article
from newsdoc.api import TextFormat, XmlFormat


def test_a_checker_says_what_typing_tests_state(root: Path) -> None:
    pytest.importorskip("mypy")
    if not (root / "typing_tests").is_dir():
        pytest.skip("the tests of types are not here")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file", "pyproject.toml", "typing_tests"],
        cwd=root, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("format", [*get_args(TextFormat), *get_args(XmlFormat)])
def test_built_in_formats_give_what_their_type_says(format: str) -> None:
    kind = str if format in get_args(TextFormat) else bytes
    assert isinstance(newsdoc.export(Article("Ferry returns"), format), kind)
    assert isinstance(newsdoc.export_text(Article("Ferry returns"), format), str)
    assert isinstance(newsdoc.export_bytes(Article("Ferry returns"), format), bytes)


def test_every_built_in_format_is_typed() -> None:
    written = [each for each in newsdoc.formats() if each.writes]
    own = {each.name for each in written if all(plugin.startswith("newsdoc.") for plugin in each.plugins)}
    assert own == {*get_args(TextFormat), *get_args(XmlFormat)}
