"""How fast are the wire formats read and written, compared with what lxml alone needs?

    python benchmarks/wire_speed.py [--shared DIR] [--seconds S]

Reading: `newsdoc.parse` over the XML text items of the wire corpus, against `lxml.etree.fromstring` on the same bytes.
Writing: `newsdoc.export` of what was read, against `lxml.etree.tostring` of the finished tree. Each is the best of
several rounds over all documents, in CPU time: other work on the machine does not count.
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


def main() -> int:
    """Prints a line a format."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--shared", default=str(ROOT.parent / "shared"))
    arguments.add_argument("--seconds", type=float, default=2)
    options = arguments.parse_args()
    folder = Path(options.shared) / "corpora/wire"
    rows = json.loads((folder / "expected.json").read_text("utf-8"))["docs"]
    known = {each.name for each in newsdoc.formats() if each.reads}
    for format in ("newsml-g2", "newsml-1", "nitf"):
        if format not in known:
            continue
        data = [(folder / row["file"]).read_bytes() for row in rows if row["format"] == format and row["use"] == "text"]
        bare = best(etree.fromstring, data, options.seconds)
        ours = best(lambda each, f=format: newsdoc.parse(each, f), data, options.seconds)
        line = f"{format}: {len(data)} documents, {len(data) / ours:.0f} read a second, {ours / bare:.1f} times lxml"
        if format != "newsml-1":
            # As an article made elsewhere would be written: without the elements it carries along.
            articles = [attrs.evolve(newsdoc.parse(each, format), foreign=()) for each in data]
            trees = [etree.fromstring(newsdoc.export(article, format)) for article in articles]
            bare = best(
                lambda tree: etree.tostring(tree, encoding="UTF-8", xml_declaration=True), trees, options.seconds
            )
            ours = best(lambda each, f=format: newsdoc.export(each, f), articles, options.seconds)
            line += f"; written at {len(data) / ours:.0f} a second, {ours / bare:.1f} times serialising the tree"
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
