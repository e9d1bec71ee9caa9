"""No pattern of the package takes the square of a text's length."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

import newsdoc


@pytest.fixture
def backtracking(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(root / "fuzz"))
    import backtracking

    yield backtracking
    sys.modules.pop("backtracking", None)


_LONGEST = 300
"""Seconds for all patterns, ten times what they take: one that takes for ever fails then, and is to be looked for."""


def test_no_pattern_backtracks(root: Path) -> None:
    """In a process of its own, since patterns are caught while the modules that hold them are imported."""
    command = [sys.executable, "-W", "ignore", str(root / "fuzz" / "backtracking.py"), "--few", "--size", "400"]
    done = subprocess.run(command, timeout=_LONGEST, capture_output=True, text=True, check=False, cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    assert int(done.stdout.split()[0]) > 300, "too few patterns were found"


@pytest.mark.parametrize(
    ("pattern", "use", "slow"),
    [
        (r"\s*x", "search", True),
        (r"\s*x", "match", False),
        (r"(?:(?<!\s)\s+)?x", "search", False),
        (r"<(\w+)([^<>]*)/>", "match", True),
        (r"<(\w++)([^<>]*)/>", "match", False),
        (r"(?:a|aa)+\n", "match", True),
        (r"^[ \t]*\^(.*?)@?<?[ ]*$", "match", True),
        (r"(?:\d|x)[^,]=a*a*b", "match", True),
        (r"(?:\d|x)[^,]=a+b", "match", False),
    ],
)
def test_what_backtracks_is_noticed(backtracking: ModuleType, pattern: str, use: str, slow: bool) -> None:
    found = backtracking.Found(re.compile(pattern), "planted.py:1", frozenset((use,)))
    runs = ["ab", "a"] if "aa" not in pattern else ["a" * 6]
    size = 1500 if "aa" not in pattern else 8  # so long that other work on the machine cannot hide the growth
    assert bool(list(backtracking.slow_patterns([found], [" ", *runs], size))) == slow


@pytest.mark.parametrize("unit", [" ", "\\n", "<br> ", "</p> "])
def test_a_story_in_a_script_is_read_in_linear_time(
    unit: str, takes_linear_time: Callable[[Callable[[int], object], int], None]
) -> None:
    def work(size: int) -> object:
        body = f"The ferry {unit * size}x"
        script = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{body}"}}</script>'
        return newsdoc.parse(f"{script}<p>a", "html")

    takes_linear_time(work, 1000)
