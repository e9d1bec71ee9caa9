"""The command that plants faults: what it plants, and that the tests of a module are found."""

import ast
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

CODE = '''
"""A docstring with 5 and 7."""
LIMIT: int = 5


def told(items: list[int], deep: bool = False) -> int | None:
    """Another one."""
    found = 0
    for item in items:
        if not item or (deep and item > LIMIT):
            continue
        found += item
    return found
'''


@pytest.fixture
def mutants(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(root / "fuzz"))
    import mutants

    if not mutants.PACKAGE.is_dir():
        pytest.skip("the sources are not here: an installed newsdoc is tested")
    yield mutants
    sys.modules.pop("mutants", None)


def test_each_kind_of_fault_is_planted_once_a_place(mutants: ModuleType, tmp_path: Path) -> None:
    module = tmp_path / "told.py"
    module.write_text(CODE, "utf-8")
    found = list(mutants.mutants(module, random.Random(1)))
    planted = {(each.line, each.kind) for each in found}
    assert planted == {
        (3, "number"), (6, "truth"), (8, "number"), (10, "not"), (10, "and/or"), (10, "comparison"),
        (10, "condition"), (11, "left out"), (12, "left out"), (13, "return"),
    }  # fmt: skip
    for each in found:
        assert each.source != module.read_bytes()
        assert ast.get_docstring(ast.parse(each.source)) == "A docstring with 5 and 7."


def test_a_fault_stands_where_it_is_said_to(mutants: ModuleType, tmp_path: Path) -> None:
    module = tmp_path / "told.py"
    module.write_text('é = "ü"; a = 1 < 2 and 3  # ß\n', "utf-8")
    sources = {each.kind: each.source.decode() for each in mutants.mutants(module, random.Random(1))}
    assert sources["comparison"] == 'é = "ü"; a = (1 <= 2) and 3  # ß\n'
    assert sources["and/or"] == 'é = "ü"; a = (1 < 2 or 3)  # ß\n'


def test_the_tests_of_a_module_come_first(mutants: ModuleType, root: Path) -> None:
    found = mutants.tests_for(mutants.PACKAGE / "page" / "interviews.py")
    assert found[0] == str(root / "tests" / "page" / "test_interviews.py")
    assert found[1] == str(root / "tests" / "page")
    assert str(root / "tests" / "test_golden.py") in found


def test_the_same_seed_draws_the_same_faults(mutants: ModuleType) -> None:
    first, second = (mutants.drawn("model", 20, seed=3) for _ in range(2))
    assert first == second
    assert first != mutants.drawn("model", 20, seed=4)


def test_all_tests_named_for_a_room_exist(mutants: ModuleType, root: Path) -> None:
    assert [path for paths in mutants.EXTRA.values() for path in paths if not (root / path).exists()] == []
