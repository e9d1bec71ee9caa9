"""Every public function and class has an example in its docstring, and every example is true."""

import doctest
import importlib
import inspect
import pkgutil
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, ClassVar

import attrs
import pytest

import newsdoc
import newsdoc.batch
import newsdoc.model
import newsdoc.testing
from newsdoc.registry import forget_registry

PUBLIC = (newsdoc, newsdoc.model, newsdoc.batch, newsdoc.testing)
FLAGS = doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL | doctest.NORMALIZE_WHITESPACE
NEEDS = {
    "pyarrow": ("newsdoc.batch.tables.arrow", "newsdoc.errors"),
    "rensa": ("newsdoc.batch.dedup",),
    "hypothesis": ("newsdoc.testing",),
}
MODULES = sorted(
    each.name for each in pkgutil.walk_packages(newsdoc.__path__, "newsdoc.") if not each.name.endswith("__main__")
)


def callables(module: ModuleType) -> Iterator[tuple[str, Any]]:
    for name in vars(module)["__all__"]:
        found = getattr(module, name)
        if inspect.isclass(found) or inspect.isfunction(found):
            yield name, found


def test_every_public_callable_has_an_example() -> None:
    lacking = [
        f"{module.__name__}.{name}"
        for module in PUBLIC
        for name, found in callables(module)
        if ">>>" not in (inspect.getdoc(found) or "")
    ]
    assert lacking == []


@pytest.fixture
def at_hand() -> dict[str, Any]:
    """What examples use without importing it: the public names of newsdoc."""
    own = {"attrs": attrs, "ClassVar": ClassVar, "__name__": "examples_of_docstrings"}
    return {name: getattr(newsdoc, name) for name in newsdoc.__all__} | own


@pytest.mark.parametrize("name", MODULES)
def test_examples_are_true(
    name: str, at_hand: dict[str, Any], root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "examples").symlink_to(root / "examples")
    monkeypatch.chdir(tmp_path)
    for package, modules in NEEDS.items():
        if name.startswith(modules):
            pytest.importorskip(package)
    module = importlib.import_module(name)
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    forget_registry()
    for test in doctest.DocTestFinder(exclude_empty=True).find(module, name, globs=vars(module) | at_hand):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            runner.run(test)
    forget_registry()
    assert runner.failures == 0, f"{runner.failures} examples of {name} are not true; doctest has printed them"


def test_docstrings_say_what_is_given(packages: list[Path]) -> None:
    """One dialect: a docstring begins with what is given or true: "The name", "Whether it opens"; with no command."""
    opening = re.compile(r'^\s*"""(?:Returns?|Yields?|Say whether)\b', re.MULTILINE)
    found = [
        f"{path}: {match[0].strip()}"
        for package in packages
        for path in sorted(package.rglob("*.py"))
        for match in opening.finditer(path.read_text("utf-8"))
    ]
    assert found == []
