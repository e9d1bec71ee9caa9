"""Imports run one way: a room never looks to its right. Lazy imports count."""

import ast
from pathlib import Path

import pytest

# From left to right. Rooms on one line do not know each other.
ORDER = (
    ("model", "errors", "problem_codes", "invisible", "toml_files", "node_counts"),
    ("limits", "addresses", "printable", "whole_files"),
    ("active_content", "json_text", "profiles", "user_data"),
    ("source",),
    ("xml",),
    ("wording",),
    ("schema_org", "fidelity"),
    ("hookspecs",),
    ("markup",),
    ("identity", "vocabularies"),
    ("page",),
    ("formats", "analyzers"),
    ("registry", "schema_store"),
    ("validation", "pipeline"),
    ("api",),
    ("outline", "testing", "view", "batch"),
    ("cli",),
    ("__main__",),
)
RANK = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}


def modules(package: Path) -> dict[str, Path]:
    names = {}
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package.parent).with_suffix("").parts
        names[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return names


def imports(path: Path, known: dict[str, Path]) -> set[str]:
    """The modules of newsdoc that a module imports; of `from package import module` the module only."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= inner & set(known)
            if not inner <= set(known):
                found.add(node.module or "")
    return found & set(known)


def room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def test_every_room_is_known(packages: list[Path]) -> None:
    rooms = {room(module) for module in modules(packages[0])} - {""}
    assert rooms == set(RANK), "ORDER holds each room, and nothing else"


def test_every_room_is_described(root: Path) -> None:
    described = (root / "docs" / "architecture.md").read_text("utf-8")
    lacking = [each for each in RANK if f"`{each}/" not in described and f"`{each}.py`" not in described]
    assert lacking == []


def test_no_room_looks_right(packages: list[Path]) -> None:
    known = modules(packages[0])
    wrong = []
    for module, path in known.items():
        here = room(module)
        if not here:
            continue
        for target in imports(path, known):
            there = room(target)
            if there == "" and here not in ("cli", "outline", "testing", "view", "__main__"):
                wrong.append(f"{module} imports the package root")
            elif there and there != here and RANK[there] >= RANK[here]:
                wrong.append(f"{module} ({here}) imports {target} ({there})")
    assert not wrong, "\n".join(wrong)


def test_what_decides_roles_does_not_know_what_they_become(packages: list[Path]) -> None:
    known = modules(packages[0])
    deciding = {m: p for m, p in known.items() if m.startswith("newsdoc.page.") and ".assembly" not in m}
    assert not [m for m, p in deciding.items() if any(".assembly" in target for target in imports(p, known))]


@pytest.mark.parametrize("kind", ["formats", "analyzers"])
def test_members_do_not_know_each_other(packages: list[Path], kind: str) -> None:
    known = modules(packages[0])
    shared = {"speech"}  # what the analyzers share
    wrong = []
    for module, path in known.items():
        parts = module.split(".")
        if len(parts) < 3 or parts[1] != kind:
            continue
        for target in imports(path, known):
            other = target.split(".")
            if len(other) > 2 and other[1] == kind and other[2] not in {parts[2], *shared}:
                wrong.append(f"{module} imports {target}")
    assert not wrong, "\n".join(wrong)


def test_no_cycles(packages: list[Path]) -> None:
    known = modules(packages[0])
    graph = {module: imports(path, known) - {module} for module, path in known.items()}
    # A package's __init__ gathers its own modules; what they import of the package counts as themselves.
    for module in graph:
        graph[module] = {target for target in graph[module] if not module.startswith(f"{target}.")}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join([*trail, module])
        if module not in done:
            for target in graph[module]:
                visit(target, (*trail, module))
            done.add(module)

    for module in graph:
        visit(module, ())


def test_nothing_private_is_imported(packages: list[Path], root: Path) -> None:
    """What another module needs is no secret of the one that has it."""
    paths = [path for package in (*packages, root / "tests") for path in sorted(package.rglob("*.py"))]
    wrong = [
        f"{path.name}: {node.module}.{alias.name}"
        for path in paths
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("newsdoc")
        for alias in node.names
        if alias.name.startswith("_") and not alias.name.startswith("__")
    ]
    assert not wrong, "\n".join(wrong)
