"""Where the time of an HTML page goes: a line a stage, as a multiple of lxml's bare parse of the same pages.

    python benchmarks/page_stages.py SHARED [--every N] [--passes N] [--fresh]

CPU time of one thread over pages of corpora/article-extraction-benchmark, each with what a stage called left out of it.
The clock costs each stage a little, so that their sum is more than the whole, which is told first. `--fresh`: what was
remembered of other pages is forgotten before each pass, as for pages of sites never seen. A machine under load reads
slower by more than lxml does: compare figures of one quiet minute.
"""

import argparse
import collections
import functools
import gc
import gzip
import importlib
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from lxml.html import document_fromstring

import newsdoc

_H, _P = "newsdoc.formats.html.", "newsdoc.page."
STAGES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("parse to a tree", (_H + "tree:parse_tree",)),
    ("facts, JSON-LD", (_H + "facts:read_facts", "newsdoc.schema_org.graph:Graph.article")),
    ("headline element", (_H + "claims.heading:find_heading",)),
    ("where the story stands", (_H + "story:find_story",)),
    ("blocks", (_H + "blocks:BlockReader.read", _H + "cut:cut")),
    ("spans", (_H + "trace:Tracer.span",)),
    ("tokens: of the words", (_P + "tokens.own:own_token_sets",)),
    ("tokens: of the place", (_P + "tokens.position:page_token_sets", _P + "tokens.markup:markup_frame")),
    ("tokens: of the markup", (_P + "tokens.markup:markup_token_sets",)),
    ("tokens: others", (_P + "reading:described",)),
    ("model", (_P + "model:score_token_sets",)),
    ("rules", (_P + "reading:read_roles",)),
    (
        "claims",
        (
            _H + "claims:PageClaims.verdict",
            _H + "claims:PageClaims.declared",
            _H + "claims.bylines:find_bylines",
            _H + "claims.bylines:printed_byline",
        ),
    ),
    ("claims: walk over all attributes", (_H + "claims.attributes:read_attributes",)),
    ("verdict", (_H + "kind:page_kind",)),
    ("assembly", (_P + "assembly.body:assemble",)),
    ("quotations", (_P + "assembly.head:find_quotes",)),
    ("the parser's rest, and freeing", (_H + "page_parser:PageParser.parse",)),
    ("all else", ("newsdoc:parse",)),
)
"""Stages with the functions that they are made of."""

Page = tuple[str, str | None]


class Stages:
    """CPU time by stage, each without the stages that it calls."""

    def __init__(self) -> None:
        self.times: collections.defaultdict[str, float] = collections.defaultdict(float)
        self.calls: collections.Counter[str] = collections.Counter()
        self._running: list[str] = []
        self._since = 0.0

    def _turn(self) -> None:
        """Give the time since the last turn to the stage that ran."""
        now = time.thread_time()
        if self._running:
            self.times[self._running[-1]] += now - self._since
        self._since = now

    def watched(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, with its time noted."""

        @functools.wraps(function)
        def wrapped(*arguments: Any, **options: Any) -> Any:
            self._turn()
            self._running.append(stage)
            self.calls[stage] += 1
            try:
                return function(*arguments, **options)
            finally:
                self._turn()
                self._running.pop()

        return wrapped


def watch(stages: Stages) -> None:
    """Put a watch on the functions of all stages, wherever they were imported."""
    for stage, places in STAGES:
        for place in places:
            module, _, path = place.partition(":")
            *classes, name = path.split(".")
            home = functools.reduce(getattr, classes, importlib.import_module(module))
            original = getattr(home, name)
            watched = stages.watched(stage, original)
            setattr(home, name, watched)
            for other in [each for key, each in sys.modules.items() if key.partition(".")[0] == "newsdoc"]:
                if vars(other).get(name) is original:
                    setattr(other, name, watched)


def pages_of(shared: Path, every: int) -> tuple[list[bytes], list[Page]]:
    """Every n-th page: its bytes, and its text with its address."""
    folder = shared / "corpora/article-extraction-benchmark"
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    names = sorted(truth)[::every]
    raw = [gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()) for name in names]
    urls = [truth[name].get("url") for name in names]
    return raw, [(data.decode("utf-8", "replace"), url) for data, url in zip(raw, urls, strict=True)]


def read_all(pages: Sequence[Page]) -> float:
    """The seconds that reading all pages takes."""
    start = time.thread_time()
    for text, url in pages:
        newsdoc.parse(text, format="html", url=url)
    return time.thread_time() - start


def floor_of(raw: Sequence[bytes]) -> float:
    """The seconds that lxml's bare parse of all pages takes."""
    start = time.thread_time()
    for data in raw:
        document_fromstring(data)
    return time.thread_time() - start


def forget() -> None:
    """Empty the bounded caches of the reader: what they hold is of pages read before. Data of languages stay."""
    for found in gc.get_objects():
        ours = isinstance(found, functools._lru_cache_wrapper) and str(found.__module__).startswith("newsdoc")
        if ours and found.cache_info().maxsize:
            found.cache_clear()


def main() -> int:
    """Prints a line a stage."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("shared", type=Path)
    parser.add_argument("--every", type=int, default=3, help="each n-th page")
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--fresh", action="store_true", help="forget what other pages have left in caches")
    options = parser.parse_args()
    raw, pages = pages_of(options.shared, options.every)
    read_all(pages)
    floors, wholes = [], []
    for _ in range(options.passes):
        floors.append(floor_of(raw))
        if options.fresh:
            forget()
        wholes.append(read_all(pages))
    floor = min(floors)
    each = 1000 * floor / len(pages)
    print(f"{len(pages)} pages, floor {each:.2f} ms a page; whole: {min(wholes) / floor:.2f} floors")
    stages = Stages()
    watch(stages)
    for _ in range(options.passes):
        if options.fresh:
            forget()
        read_all(pages)
    count = options.passes * len(pages)
    for stage, _ in STAGES:
        told = stages.times[stage] / options.passes / floor
        print(f"{told:6.2f}  {stage} ({stages.calls[stage] / count:.1f} calls a page)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
