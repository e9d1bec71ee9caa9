"""Coverage-guided fuzzing with atheris, which is no dependency: `pip install atheris`.

    python fuzz/coverage.py TARGET [CORPUS_FOLDER] [-max_total_time=600] [-max_len=100000]

TARGET is "parse:FORMAT" (each format that can be read), "recognise" (the format is to be found out), or
"through:FORMAT" (read as HTML or text, analyzed, and written in FORMAT). `--list` prints them, and `--check N` runs a
target on N mutated documents without atheris. An error that is not newsdoc's own is a crash, and so is output that is
not well-formed. What is found goes, reduced to a few bytes (`-minimize_crash=1`), into `tests/test_bad_input.py`.
"""

import importlib
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import newsdoc
from newsdoc.registry import default_registry
from newsdoc.testing.check_members import text_of_output

Target = Callable[[bytes], None]


def targets() -> dict[str, Target]:
    """What can be fuzzed, by name."""
    found: dict[str, Target] = {"recognise": lambda data: _read(data, None)}
    for info in newsdoc.formats():
        if info.reads:
            found[f"parse:{info.name}"] = lambda data, name=info.name: _read(data, name)  # type: ignore[misc]
        if info.writes:
            found[f"through:{info.name}"] = lambda data, name=info.name: _through(data, name)  # type: ignore[misc]
    return found


def _read(data: bytes, format: str | None) -> None:
    try:
        newsdoc.parse(data, format)
    except newsdoc.PluginError as error:  # a member raised what is no error of ours
        raise error.__cause__ or error from None
    except newsdoc.NewsdocError:
        pass


def _through(data: bytes, format: str) -> None:
    """Reads the first half of the bytes' numbers as HTML, the others as text, and writes what it finds."""
    try:
        article = newsdoc.parse(data[1:], "html" if data[:1] < b"\x80" else "text")
        output = newsdoc.export(newsdoc.analyze(article, "quotes", "people"), format)
    except newsdoc.PluginError as error:
        raise error.__cause__ or error from None
    except newsdoc.NewsdocError:
        return
    text_of_output(output, default_registry().exporter(format).media_types)


def main() -> int:
    """The command."""
    warnings.simplefilter("ignore")
    known = targets()
    if "--list" in sys.argv:
        print("\n".join(sorted(known)))
        return 0
    if len(sys.argv) < 2 or sys.argv[1] not in known:
        raise SystemExit(__doc__)
    target = known[sys.argv.pop(1)]
    if "--check" in sys.argv:
        from mutations import mutated

        for _, data in mutated(1, int(sys.argv[sys.argv.index("--check") + 1])):
            target(data)
        return 0
    try:
        atheris = importlib.import_module("atheris")
    except ImportError:
        raise SystemExit("atheris is not installed: pip install atheris") from None
    atheris.instrument_all()
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
