"""Fixtures for all tests."""

import gc
import importlib.util
import inspect
import os
import time
from collections.abc import Callable, Iterator
from functools import partialmethod
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# How long an example takes says how busy the machine is: speed is measured in benchmarks. All else stays as CI has it.
settings.register_profile("newsdoc", settings(deadline=None))
settings.load_profile("newsdoc")

if "mix_stderr" in inspect.signature(CliRunner).parameters:
    # Click 8.1 keeps standard error apart only when asked to; later ones always do.
    CliRunner.__init__ = partialmethod(CliRunner.__init__, mix_stderr=False)  # type: ignore[assignment]


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def packages(root: Path) -> list[Path]:
    """The folders of the packages that are tested, newsdoc's first: in the checkout, or where wheels were installed."""
    names = ["newsdoc", *sorted(path.name.replace("-", "_") for path in (root / "plugins").glob("newsdoc-*"))]
    specs = [spec for name in names if (spec := importlib.util.find_spec(name)) is not None]
    return [Path(spec.origin).parent for spec in specs if spec.origin is not None]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with corpora, standards and scorers: beside the checkout, or where NEWSDOC_SHARED points."""
    folder = Path(os.environ.get("NEWSDOC_SHARED", ROOT.parent / "shared"))
    if not (folder / "corpora").is_dir():
        pytest.skip(f"the shared corpora are not there ({folder}); set NEWSDOC_SHARED to their folder")
    return folder


@pytest.fixture(scope="session")
def benchmark_module(root: Path) -> Iterator[Callable[[str], ModuleType]]:
    """Loads a module of `benchmarks/`, which are scripts and no package, with those beside it that it imports."""

    def load(name: str) -> ModuleType:
        spec = importlib.util.spec_from_file_location(name, root / "benchmarks" / f"{name}.py")
        assert spec
        assert spec.loader
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(root / "benchmarks"))
        yield load


@pytest.fixture
def takes_linear_time() -> Callable[[Callable[[int], object], int], None]:
    """Checks that `work(10 * size)` takes about ten times as long as `work(size)`: quadratic time would take a hundred.

    Processor time, the best of two runs, and a second and third chance on a busy machine: only what is slow each time
    fails.
    """

    def seconds(work: Callable[[int], object], size: int) -> float:
        # Collections of a test session's large heap would be counted as the work's own time.
        gc.collect()
        gc.disable()
        try:
            start = time.process_time()
            work(size)
            return time.process_time() - start
        finally:
            gc.enable()

    def check(work: Callable[[int], object], size: int) -> None:
        work(max(1, size // 10))
        ratios = []
        gc.collect()
        gc.freeze()  # the session's heap is gone through once, and not before each run
        try:
            for _ in range(3):
                small = max(min(seconds(work, size), seconds(work, size)), 0.002)
                ratios.append(min(seconds(work, 10 * size), seconds(work, 10 * size)) / small)
                if ratios[-1] < 35:
                    return
        finally:
            gc.unfreeze()
        pytest.fail(f"ten times the input took {', '.join(f'{ratio:.0f}' for ratio in ratios)} times as long")

    return check
