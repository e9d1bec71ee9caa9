"""Seconds for input of 1, 2, 4 and 8 times a size, of the shapes that tests/properties/test_linear_work.py counts.

    python benchmarks/linear_time.py [--size 500] [--only pages]

Prints each shape whose time grows by more than 2.3 a doubling, and how many there were. Processor time, the best of
three; growth counts only where the larger input takes more than a tenth of a second, since less is noise.
"""

import argparse
import gc
import importlib.util
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import newsdoc

SHAPES = Path(__file__).resolve().parent.parent / "tests" / "properties" / "test_linear_work.py"
GROWTH = 2.3
NOISE = 0.1
Work = Callable[[int], Callable[[], object]]


def shapes() -> ModuleType:
    """The module that makes the input."""
    spec = importlib.util.spec_from_file_location("shapes", SHAPES)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{SHAPES} cannot be read")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def works() -> Iterator[tuple[str, Work]]:
    """What is measured, by name."""
    made = shapes()

    def page(unit: str, format: str, head: str) -> Work:
        def prepare(size: int) -> Callable[[], object]:
            text = head + "".join(unit.format(i) for i in range(size))
            return lambda: newsdoc.parse(text, format)

        return prepare

    for name, unit in made.PAGES.items():
        yield f"pages {name}", page(unit, "html", "<html lang=en><body><h1>Ferry returns</h1>")
    for name, unit in made.TEXTS.items():
        yield f"texts {name}", page(unit, "text", "Ferry returns\n\nBy Ann Lee\n\n")
    for name, unit in made.SPOKEN.items():
        for analyzer in ("quotes", "people"):
            yield f"{analyzer} {name}", _analyzed(unit, analyzer)
    for shape in made.SHAPES:
        for info in newsdoc.formats():
            if info.writes:
                yield f"writing {info.name} {shape}", _written(made, shape, info.name)
            if info.writes and info.reads:
                yield f"reading {info.name} {shape}", _read(made, shape, info.name)
                yield f"losses {info.name} {shape}", _lost(made, shape, info.name)
                yield f"validating {info.name} {shape}", _validated(made, shape, info.name)
    yield "losses fewer in another form", _fewer


def _analyzed(unit: str, analyzer: str) -> Work:
    def prepare(size: int) -> Callable[[], object]:
        text = "".join(unit.format(i) for i in range(size))
        given = newsdoc.Article("H", body=(newsdoc.Paragraph(text),), language="en")
        return lambda: newsdoc.analyze(given, analyzer)

    return prepare


def _written(made: ModuleType, shape: str, format: str) -> Work:
    def prepare(size: int) -> Callable[[], object]:
        given = made.article(shape, size)
        return lambda: newsdoc.export(given, format)

    return prepare


def _read(made: ModuleType, shape: str, format: str) -> Work:
    def prepare(size: int) -> Callable[[], object]:
        written = newsdoc.export(made.article(shape, size), format)
        return lambda: newsdoc.parse(written, format)

    return prepare


def _lost(made: ModuleType, shape: str, format: str) -> Work:
    def prepare(size: int) -> Callable[[], object]:
        given = made.article(shape, size)
        return lambda: newsdoc.losses(given, format)

    return prepare


def _validated(made: ModuleType, shape: str, format: str) -> Work:
    def prepare(size: int) -> Callable[[], object]:
        written = newsdoc.export(made.article(shape, size), format)
        return lambda: newsdoc.validate(written, format)

    return prepare


def _fewer(size: int) -> Callable[[], object]:
    """Text that NITF keeps in another form, behind a paragraph that it leaves out."""
    lines = (newsdoc.Paragraph(f"Line  {number}") for number in range(size))
    given = newsdoc.Article("H", body=(newsdoc.Paragraph(""), *lines))
    return lambda: newsdoc.losses(given, "nitf")


def seconds(work: Callable[[], object]) -> float:
    """Processor time, the best of three."""
    best = float("inf")
    for _ in range(3):
        gc.collect()
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def main() -> int:
    """The command."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--size", type=int, default=500)
    arguments.add_argument("--only", default="", help="shapes whose names begin with this")
    options = arguments.parse_args()
    warnings.simplefilter("ignore")
    count = steep = 0
    for name, prepare in works():
        if not name.startswith(options.only):
            continue
        count += 1
        sizes = [options.size * factor for factor in (1, 2, 4, 8)]
        taken = [seconds(prepare(size)) for size in sizes]
        growth = [after / before for before, after in pairwise(taken) if after > NOISE]
        if growth and growth[-1] > GROWTH:
            steep += 1
            print(f"{name}: {', '.join(f'{each:.3f}' for each in taken)} s", flush=True)
    print(f"{count} shapes, {steep} of which grow by more than {GROWTH} a doubling")
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(main())
