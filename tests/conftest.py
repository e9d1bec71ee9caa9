"""Fixtures for all tests."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with corpora, standards and scorers: beside the checkout, or where NEWSDOC_SHARED points."""
    folder = Path(os.environ.get("NEWSDOC_SHARED", ROOT.parent / "shared"))
    if not (folder / "corpora").is_dir():
        pytest.skip(f"the shared corpora are not there ({folder}); set NEWSDOC_SHARED to their folder")
    return folder
