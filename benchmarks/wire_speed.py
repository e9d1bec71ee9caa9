"""How fast are the wire formats read and written, compared with what lxml or the json module alone need?

    python benchmarks/wire_speed.py [--shared DIR] [--seconds S]

Reading: `newsdoc.parse` over the XML text items of the wire corpus, against `lxml.etree.fromstring` on the same bytes.
Writing: `newsdoc.export` of what was read, against `lxml.etree.tostring` of the finished tree. ninjs: against
`json.loads` and `json.dumps`. Each is the best of several rounds over all documents, in CPU time: other work on the
machine does not count.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import attrs
from lxml import etree

import newsdoc

ROOT = Path(__file__).resolve().parent.parent


def best(work: Callable[[Any], Any], inputs: Iterable[Any], seconds: float) -> float:
    """The least CPU time one round over the inputs takes."""
    inputs = list(inputs)
    least = float("inf")
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or least == float("inf"):
        start = time.process_time()
        for each in inputs:
            work(each)
        least = min(least, time.process_time() - start)
    return least


def _is(row: dict[str, Any], format: str) -> bool:
    return bool(row["use"] == "text" and (row["format"] == format or row["format"].startswith(f"{format}-")))


def measured(format: str, data: list[bytes], seconds: float) -> str:
    """A line: how often reading and writing take the time of the parser and serialiser beneath."""
    beneath, read = ("json", json.loads) if format == "ninjs" else ("lxml", etree.fromstring)
    bare = best(read, data, seconds)
    ours = best(lambda each: newsdoc.parse(each, format), data, seconds)
    line = f"{format}: {len(data)} documents, {len(data) / ours:.0f} read a second, {ours / bare:.1f} times {beneath}"
    if format == "newsml-1":
        return line
    # As an article made elsewhere would be written: without the elements it carries along.
    articles = [attrs.evolve(newsdoc.parse(each, format), foreign=()) for each in data]
    written = [newsdoc.to_bytes(newsdoc.export(article, format)) for article in articles]
    if format == "ninjs":
        write: Callable[[Any], Any] = lambda value: json.dumps(value, ensure_ascii=False, indent=1)  # noqa: E731
    else:
        write = lambda tree: etree.tostring(tree, encoding="UTF-8", xml_declaration=True)  # noqa: E731
    bare = best(write, list(map(read, written)), seconds)
    ours = best(lambda each: newsdoc.export(each, format), articles, seconds)
    return f"{line}; written at {len(data) / ours:.0f} a second, {ours / bare:.1f} times serialising"


def main() -> int:
    """Prints a line a format."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--shared", default=str(ROOT.parent / "shared"))
    arguments.add_argument("--seconds", type=float, default=2)
    options = arguments.parse_args()
    folder = Path(options.shared) / "corpora/wire"
    rows = json.loads((folder / "expected.json").read_text("utf-8"))["docs"]
    known = {each.name for each in newsdoc.formats() if each.reads}
    for format in ("newsml-g2", "newsml-1", "nitf", "ninjs"):
        if format in known:
            data = [(folder / row["file"]).read_bytes() for row in rows if _is(row, format)]
            print(measured(format, data, options.seconds))
    return 0


if __name__ == "__main__":
    sys.exit(main())
