"""Reads, analyzes and writes mutated documents, and reports what should not happen.

    python fuzz/run.py [--seed N] [--count N] [--report FILE] [--schemas FOLDER]

Each document is read by its own format and by what it is taken for; what is read is analyzed, written in two formats
drawn for it, and its losses and problems are asked for. It fails when an error is not newsdoc's own, when something
takes longer than LONGEST, when an article is not what `newsdoc.testing.check_article` asks for, or when XML or JSON
that was written is not well-formed. Of SAMPLED documents one is checked by the schemas of the formats that it is
written in: native JSON by ours, the others by those in a folder.
Exit status 1 when anything failed; the report holds each failing input.
"""

import argparse
import json
import random
import sys
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs

sys.path.insert(0, str(Path(__file__).resolve().parent))
from mutations import LARGEST, mutated

import newsdoc
from newsdoc.registry import default_registry
from newsdoc.testing import check_article
from newsdoc.testing.check_members import text_of_output

LONGEST = 2.0
"""Seconds of processor time that any step may take for a document of 100 kB."""

SAMPLED = 20
"""Of so many documents one is checked by schemas, which takes longer than all else."""
OWN_SCHEMA = Path(__file__).resolve().parent.parent / "docs" / "newsdoc-1.schema.json"
_FOR_SCHEMAS: dict[str, dict[str, Any]] = {"nitf": {"namespace": True}}
"""Options by which a format is written as its schema has it."""

_SHOWN = 90
"""Characters of a reason by which failures are counted together."""


@attrs.frozen
class Failure:
    """A step that went wrong."""

    step: str
    """What was done: "parse html", "export nitf" ..."""
    reason: str
    """The error with its last place, or the time."""
    data: bytes
    """The document."""


def failures(seed: int, count: int, schemas: Path | None = None) -> Iterator[Failure]:
    """What went wrong over `count` mutated documents; `schemas`: a folder with the schemas of formats."""
    dice = random.Random(seed)
    writable = [info.name for info in newsdoc.formats() if info.writes]
    for number, (start, data) in enumerate(mutated(seed, count)):
        given = data.decode("utf-8", "replace") if dice.random() < 0.3 else data
        for format in (start.format, None):
            steps = _Steps(data)
            article = steps.do(f"parse {format}", lambda given=given, format=format: newsdoc.parse(given, format))
            if article is not None:
                formats = dice.sample(writable, min(2, len(writable)))
                _use(steps, article, given, formats)
                if number % SAMPLED == 0:
                    _check(steps, article, ["json", *formats], schemas)
            yield from steps.failures


def _use(steps: "_Steps", article: newsdoc.Article, given: str | bytes, formats: list[str]) -> None:
    if '"newsdoc"' not in str(given):  # native JSON is kept as it is
        text = given.removeprefix("\ufeff") if isinstance(given, str) else None
        steps.do("check article", lambda: check_article(article, text))
    analyzed = steps.do("analyze", lambda: newsdoc.analyze(article, "quotes", "people")) or article
    for format in formats:
        output = steps.do(f"export {format}", lambda format=format: newsdoc.export(analyzed, format))
        if output is not None:
            kinds = default_registry().exporter(format).media_types
            steps.do(f"well-formed {format}", lambda output=output, kinds=kinds: text_of_output(output, kinds))
        steps.do(f"problems {format}", lambda format=format: newsdoc.export_problems(analyzed, format))
        steps.do(f"losses {format}", lambda format=format: newsdoc.losses(analyzed, format))


def _check(steps: "_Steps", article: newsdoc.Article, formats: list[str], schemas: Path | None) -> None:
    for format in formats:
        schema = OWN_SCHEMA if format == "json" else schemas
        if schema is None or format not in {info.name for info in newsdoc.formats() if info.reads}:
            continue
        output = steps.do(
            f"export {format}", lambda format=format: newsdoc.export(article, format, **_FOR_SCHEMAS.get(format, {}))
        )
        if output is not None:
            steps.do(
                f"valid {format}",
                lambda output=output, format=format, schema=schema: _by_schema(output, format, schema),
                size=len(output),
            )


def _by_schema(output: str | bytes, format: str, schema: Path) -> None:
    """Raises ValueError for the first thing in which a document is not as its schema has it."""
    for problem in newsdoc.validate(newsdoc.to_bytes(output), format, schema=schema):
        if problem.code == "schema" and problem.severity == "error":
            raise ValueError(problem.message)


class _Steps:
    """Does one thing after the other with a document, and keeps what went wrong."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.failures: list[Failure] = []

    def do(self, step: str, work: Callable[[], Any], size: int = LARGEST) -> Any:
        """What the work gives, on so many bytes; None where it fails."""
        start = time.process_time()
        try:
            return work()
        except newsdoc.PluginError as error:  # a built-in member raised what is no error of ours
            cause = error.__cause__ or error
            self._failed(step, cause)
        except newsdoc.NewsdocError:
            pass
        except Exception as error:
            self._failed(step, error)
        finally:
            taken = time.process_time() - start
            if taken > LONGEST * max(1, size / LARGEST):
                self.failures.append(Failure(step, f"took {taken:.1f} s", self.data))
        return None

    def _failed(self, step: str, error: BaseException) -> None:
        frames = traceback.extract_tb(error.__traceback__)
        place = next((f"{Path(each.filename).name}:{each.lineno}" for each in reversed(frames)), "")
        self.failures.append(Failure(step, f"{type(error).__name__} at {place}: {str(error)[:120]}", self.data))


def main() -> int:
    """The command."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--count", type=int, default=2000)
    arguments.add_argument("--report", type=Path)
    arguments.add_argument(
        "--schemas", type=Path, help="a folder with the schemas of formats, as their makers publish them"
    )
    options = arguments.parse_args()
    warnings.simplefilter("ignore")
    found = list(failures(options.seed, options.count, options.schemas))
    kinds = Counter((each.step, each.reason[:_SHOWN]) for each in found)
    for (step, reason), number in kinds.most_common():
        print(f"{number:5} {step}: {reason}")
    if options.report:
        lines = [json.dumps({"step": each.step, "reason": each.reason, "data": each.data.hex()}) for each in found]
        options.report.write_text("\n".join(lines), "utf-8")
    print(f"{options.count} documents, {len(found)} failures")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
