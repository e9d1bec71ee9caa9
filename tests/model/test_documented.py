"""Every field of the model says what it holds."""

import ast
from pathlib import Path
from typing import Any

import attrs
import pytest

import newsdoc
from newsdoc.model import nodes


def model_files(root: Path) -> list[Path]:
    return sorted((root / "src/newsdoc/model").glob("*.py"))


def test_every_field_has_a_docstring(root: Path) -> None:
    missing = []
    for path in model_files(root):
        for cls in (n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.ClassDef)):
            for here, after in zip(cls.body, [*cls.body[1:], None], strict=True):
                if not isinstance(here, ast.AnnAssign) or not isinstance(here.target, ast.Name):
                    continue
                documented = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
                private = here.target.id.startswith("_")
                inherited = "type_name" in here.target.id
                if not (documented or private or inherited):
                    missing.append(f"{path.name}: {cls.name}.{here.target.id}")
    assert not missing


def test_fields_that_may_be_absent_say_what_that_means(root: Path) -> None:
    silent = []
    for path in model_files(root):
        for cls in (n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.ClassDef)):
            for here, after in zip(cls.body, cls.body[1:], strict=False):
                if not isinstance(here, ast.AnnAssign) or "None" not in ast.unparse(here.annotation):
                    continue
                text = ast.unparse(after)
                if "None" not in text:
                    silent.append(f"{path.name}: {cls.name}.{ast.unparse(here.target)}")
    assert not silent


def test_public_classes_are_frozen_slotted_and_exported() -> None:
    own = {n: cls for n, cls in newsdoc.node_types().items() if cls.__module__.startswith("newsdoc.model.")}
    for name, cls in own.items():
        assert attrs.has(cls), name
        assert hasattr(cls, "__slots__"), name
        assert cls.__name__ in newsdoc.__all__, name
        assert all(field.kw_only for field in attrs.fields(cls)[2:] if field.name not in ("start", "end")), name


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ({}, "Odd needs a type_name of its own"),
        ({"type_name": "test-odd"}, "Odd is not an attrs class; put @attrs.frozen under @register_node"),
        ({"type_name": "test-odd", "plain": None}, r"Odd needs plain_text\(\): formats that do not know it would"),
    ],
)
def test_what_a_block_class_lacks_is_reported(members: dict[str, Any], message: str) -> None:
    cls = type("Odd", (nodes.Block,), dict(members))
    with pytest.raises(TypeError, match=message):
        newsdoc.register_node(attrs.frozen(cls) if "plain" in members else cls)
    assert "test-odd" not in newsdoc.node_types()


def test_type_name_is_taken_once() -> None:
    with pytest.raises(ValueError, match="taken by"):

        @newsdoc.register_node
        class Paragraph(nodes.Block):
            type_name = "paragraph"
