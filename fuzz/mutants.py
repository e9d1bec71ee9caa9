"""Do the tests notice? Plants one fault at a time in a copy of the package and runs the tests that belong to it.

    python fuzz/mutants.py --room page/rules --count 40 [--seed N] [--report FILE]

A fault is one small change, drawn from a seed: a comparison turned round, a number off by one, `and` for `or`, a
condition negated, None returned, a statement left out. The tests of the module come first, by the mirror of its place
under tests/, then those that EXTRA names for its room; the first failing test kills the mutant. Tests on the shared
corpora are left out, so that what counts is what stands in this repository, and so are those that take time's measure.
The command prints each survivor, and the share killed by room. Survivors are to be read: some change nothing that
anybody could see.
"""

import argparse
import ast
import copy
import os
import py_compile
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "newsdoc"

EXTRA: dict[str, tuple[str, ...]] = {
    "page": ("tests/formats/text", "tests/formats/html", "tests/test_golden.py"),
    "formats": ("tests/page", "tests/test_golden.py", "tests/test_limits.py", "tests/test_bad_input.py"),
    "formats/newsml_g2": ("tests/formats/newsml_g2", "tests/test_golden.py",
                          "tests/properties/test_exporters.py", "tests/test_bad_input.py"),
    "formats/json": ("tests/test_golden.py", "tests/properties/test_json.py", "tests/model", "tests/test_bad_input.py"),
    "formats/json_ld": ("tests/test_golden.py", "tests/schema_org", "tests/test_bad_input.py"),
    "model": ("tests/markup", "tests/formats/json", "tests/formats/newsml_g2", "tests/test_golden.py", "tests/view",
              "tests/analyzers", "tests/testing/test_kit.py"),
    "markup": ("tests/formats/newsml_g2", "tests/test_golden.py", "plugins/newsdoc-nitf/tests"),
    "analyzers": ("tests/analyzers", "tests/properties/test_quotes.py"),
    "wording": ("tests/page", "tests/formats", "tests/analyzers", "tests/test_golden.py"),
    "schema_org": ("tests/formats/html", "tests/formats/json_ld", "tests/test_golden.py"),
    "batch": ("tests/test_cli_batch.py",),
    "xml": ("tests/test_hostile_xml.py", "tests/source", "tests/test_golden.py", "tests/formats/newsml_g2"),
    "": ("tests/registry", "tests/source", "tests/test_api.py", "tests/test_problems.py", "tests/test_bad_input.py",
         "tests/test_limits.py", "tests/test_hostile_xml.py", "tests/test_validation.py",
         "tests/cli", "tests/testing/test_kit.py", "tests/test_golden.py"),
}  # fmt: skip
"""Room to the tests that are run after those of the module itself: the longest name that fits counts."""
LEFT_OUT = "not linear and not conformance and not hostile_sizes and not megabytes"
"""Tests that measure time say nothing of a fault, and take most of it."""
PATIENCE = 4.0
"""A mutant's tests may take so many times as long as without it; then it hangs, which is a fault noticed."""


@attrs.frozen
class Mutant:
    """One fault in one module."""

    module: Path
    """The file, under PACKAGE."""
    line: int
    kind: str
    """What was done: "number", "comparison" ..."""
    before: str
    after: str
    source: bytes
    """The module with the fault."""

    def __str__(self) -> str:
        """One line: where, and what for what."""
        place = f"{self.module.relative_to(PACKAGE)}:{self.line}"
        return f"{place} {self.kind}: {_short(self.before)}  ->  {_short(self.after)}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 90 else text[:87] + "..."


_TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip


def _comparison(node: ast.AST, _: random.Random) -> ast.expr | None:
    if not isinstance(node, ast.Compare):
        return None
    changed = copy.deepcopy(node)
    changed.ops[0] = _TURNED[type(node.ops[0])]()
    return changed


def _number(node: ast.AST, dice: random.Random) -> ast.expr | None:
    if not isinstance(node, ast.Constant) or type(node.value) not in (int, float):
        return None
    return ast.Constant(node.value + dice.choice((1, -1)))


def _truth(node: ast.AST, _: random.Random) -> ast.expr | None:
    return ast.Constant(not node.value) if isinstance(node, ast.Constant) and type(node.value) is bool else None


def _and_or(node: ast.AST, _: random.Random) -> ast.expr | None:
    if not isinstance(node, ast.BoolOp):
        return None
    changed = copy.deepcopy(node)
    changed.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    return changed


def _negated(node: ast.AST, _: random.Random) -> ast.expr | None:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return node.operand
    return None


def _sum(node: ast.AST, _: random.Random) -> ast.expr | None:
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Add | ast.Sub):
        return None
    changed = copy.deepcopy(node)
    changed.op = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
    return changed


_CHANGES: dict[str, Callable[[ast.AST, random.Random], ast.expr | None]] = {
    "comparison": _comparison, "number": _number, "truth": _truth, "and/or": _and_or, "not": _negated, "sum": _sum,
}  # fmt: skip
"""Kinds of fault in an expression: what stands there instead, or None where there is nothing to change."""


def _statement(node: ast.AST) -> tuple[str, ast.AST, str] | None:
    """A fault in a statement: its kind, the node that is replaced, and by what."""
    match node:
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            return "return", value, "None"
        case ast.If(test=test) | ast.While(test=test) if not isinstance(test, ast.Constant):
            return "condition", test, f"not ({ast.unparse(test)})"
        case ast.Expr(value=ast.Call()) | ast.AugAssign() | ast.Continue() | ast.Break() | ast.Raise():
            return "left out", node, "pass"
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            return "left out", node, "pass"
    return None


def mutants(module: Path, dice: random.Random) -> Iterator[Mutant]:
    """All mutants of a module, each with one fault."""
    source = module.read_bytes()
    lines = source.splitlines(keepends=True)
    for node in _code(ast.parse(source)):
        found = [(kind, node, ast.unparse(new)) for kind, make in _CHANGES.items() if (new := make(node, dice))]
        if isinstance(node, ast.stmt) and (changed := _statement(node)):
            found.append(changed)
        for kind, old, text in found:
            start, end = _offsets(lines, old)
            new = text.encode() if text in ("pass", "None") else f"({text})".encode()
            mutated = source[:start] + new + source[end:]
            try:
                compile(mutated, str(module), "exec")
            except SyntaxError:  # a number in a pattern of a `match` statement, a part of an f-string
                continue
            yield Mutant(module, old.lineno, kind, source[start:end].decode(), text, mutated)


def _code(tree: ast.AST) -> Iterator[ast.AST]:
    """The nodes that run: no annotations, no docstrings, no f-strings, whose parts have no place of their own."""
    for field, value in ast.iter_fields(tree):
        if field in ("annotation", "returns", "type_params", "decorator_list"):
            continue
        for node in value if isinstance(value, list) else [value]:
            if isinstance(node, ast.AST) and not isinstance(node, ast.JoinedStr | ast.Import | ast.ImportFrom):
                yield node
                yield from _code(node)


def _offsets(lines: list[bytes], node: ast.AST) -> tuple[int, int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    return starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset


def tests_for(module: Path) -> list[str]:
    """The tests of a module, the nearest first."""
    place = module.relative_to(PACKAGE)
    found = [ROOT / "tests" / place.parent / f"test_{place.stem}.py"]
    folder = ROOT / "tests" / place.parent
    while folder.name != "tests" and not any(folder.rglob("test_*.py")):
        folder = folder.parent
    if folder.name != "tests":
        found.append(folder)
    room = max((each for each in EXTRA if _is_in(place, each)), key=len)
    found += [ROOT / each for each in EXTRA[room]]
    return list(dict.fromkeys(str(path) for path in found if path.exists()))


def _is_in(place: Path, room: str) -> bool:
    return not room or place.as_posix().startswith(room + "/")


class Bench:
    """A copy of the package in which mutants are tried."""

    def __init__(self, folder: Path) -> None:
        self.package = folder / "src" / "newsdoc"
        shutil.copytree(PACKAGE, self.package, ignore=shutil.ignore_patterns("__pycache__"))
        for path in self.package.rglob("*.py"):
            py_compile.compile(str(path), invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH)
        plugins = sorted(str(path) for path in ROOT.glob("plugins/*/src"))
        self._environment = os.environ | {
            "PYTHONPATH": os.pathsep.join([str(folder / "src"), *plugins]),
            "PYTHONDONTWRITEBYTECODE": "1",
            "NEWSDOC_SHARED": str(folder / "absent"),
            "CI": "1",
        }
        self._taken: dict[tuple[str, ...], float] = {}

    def kills(self, mutant: Mutant) -> str | None:
        """The test that fails, "hangs", or None: the mutant survives."""
        tests = tests_for(mutant.module)
        patience = PATIENCE * self._usual(tests) + 10
        path = self.package / mutant.module.relative_to(PACKAGE)
        path.write_bytes(mutant.source)
        try:
            done = self._run(tests, patience)
        except subprocess.TimeoutExpired:
            return "hangs"
        finally:
            path.write_bytes(mutant.module.read_bytes())
        if done.returncode == 0:
            return None
        failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
        return failed[0].split(" - ")[0] if failed else "no test could be collected"

    def _usual(self, tests: list[str]) -> float:
        """Seconds that the tests take without a fault; they must pass."""
        key = tuple(tests)
        if key not in self._taken:
            start = time.monotonic()
            done = self._run(tests, None)
            if done.returncode:
                raise SystemExit(f"these tests fail without any fault:\n{done.stdout[-3000:]}")
            self._taken[key] = time.monotonic() - start
        return self._taken[key]

    def _run(self, tests: list[str], patience: float | None) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-rfE", "--tb=no", "-p", "no:cacheprovider"]
        command += ["-k", LEFT_OUT, *tests]
        return subprocess.run(
            command, cwd=ROOT, env=self._environment, capture_output=True, text=True, timeout=patience, check=False
        )


def main() -> int:
    """The command."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--room", nargs="+", default=["page", "formats", "model", "analyzers", "api.py"])
    arguments.add_argument("--count", type=int, default=40, help="mutants of each room that is named")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--report", type=Path, help="a file for all mutants, killed ones too")
    options = arguments.parse_args()
    killed, tried, lines = Counter[str](), Counter[str](), []
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        for room in options.room:
            for mutant in drawn(room, options.count, options.seed):
                by = bench.kills(mutant)
                tried[room] += 1
                killed[room] += by is not None
                lines.append(f"{'killed by ' + by if by else 'SURVIVED'}\t{mutant}")
                if by is None:
                    print(f"survived  {mutant}", flush=True)
    for room, count in tried.items():
        print(f"{room}: {killed[room]} of {count} killed, {100 * killed[room] / count:.0f} %")
    if options.report:
        options.report.write_text("\n".join(lines) + "\n", "utf-8")
    return 0


def drawn(room: str, count: int, seed: int) -> list[Mutant]:
    """`count` mutants of a room (a folder or a file of the package), the same ones for the same seed."""
    dice = random.Random(f"{seed} {room}")
    place = PACKAGE / room
    modules = [place] if place.is_file() else sorted(place.rglob("*.py"))
    if not modules or not place.exists():
        raise SystemExit(f"no such room: {room}")
    found = [mutant for module in modules for mutant in mutants(module, dice)]
    return dice.sample(found, min(count, len(found)))


if __name__ == "__main__":
    raise SystemExit(main())
