"""The scorers that lie with the shared data."""

import importlib.util
from pathlib import Path
from typing import Any


def scorer(shared: Path, name: str) -> Any:
    """The module `name` of the scorers, loaded anew: some benchmarks put their own readers into it."""
    spec = importlib.util.spec_from_file_location(f"{name}_scorer", shared / "eval" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
