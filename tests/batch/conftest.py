"""The helpers and the misbehaving plugin beside these tests can be imported, in worker processes too."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdoc.registry import forget_registry

HERE = str(Path(__file__).parent)
if HERE not in sys.path:
    sys.path.insert(0, HERE)


@pytest.fixture
def faulty_plugin() -> Iterator[str]:
    """The plugin `faulty`, to be named in `Steps.plugins`; gone from this process afterwards."""
    yield "faulty"
    forget_registry()
