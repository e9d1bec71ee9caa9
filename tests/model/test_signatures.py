"""How the classes of the model are made: what may be given by place, what only by name, and what it is when left out.

`signatures.txt` is the contract; `NEWSDOC_GOLDEN=write pytest tests/model` writes it anew.
"""

import inspect
import os
from pathlib import Path

import attrs

import newsdoc
from newsdoc import model

FILE = Path(__file__).parent / "signatures.txt"


def signatures() -> str:
    lines = []
    for name in sorted(set(dir(model)) | set(newsdoc.__all__)):
        each = getattr(model, name, None)
        if isinstance(each, type) and attrs.has(each):
            parameters = inspect.signature(each).parameters.values()
            places = [f"{p.name}{_default(p)}" for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD]
            names = [f"{p.name}{_default(p)}" for p in parameters if p.kind is p.KEYWORD_ONLY]
            lines.append(f"{name}({', '.join(places + (['*', *names] if names else []))})")
            hidden = [f.alias for f in attrs.fields(each) if not f.eq]
            silent = [f.alias for f in attrs.fields(each) if not f.repr]
            lines += [f"    not compared: {', '.join(hidden)}"] if hidden else []
            lines += [f"    not shown: {', '.join(silent)}"] if silent else []
    return "\n".join(lines) + "\n"


def _default(parameter: inspect.Parameter) -> str:
    default = parameter.default
    return "" if default is parameter.empty else "=..." if callable(default) else f"={default!r}"


def test_what_may_be_given_is_as_it_was() -> None:
    if os.environ.get("NEWSDOC_GOLDEN") == "write":
        FILE.write_text(signatures(), "utf-8")
    assert signatures() == FILE.read_text("utf-8")
