"""A whole run: documents of sources, processed, into a folder; to be resumed when it was cut off."""

import json
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import Any

import attrs

from newsdoc.batch.dedup import clusters
from newsdoc.batch.documents import Document
from newsdoc.batch.manifest import Manifest, Shard, digest
from newsdoc.batch.packages import needed
from newsdoc.batch.processing import check_documents, cores, process
from newsdoc.batch.report import Report
from newsdoc.batch.results import Result
from newsdoc.batch.sinks import FilesSink, LinesSink, Sink, TableSink
from newsdoc.batch.sources import Sources
from newsdoc.batch.steps import Steps
from newsdoc.batch.tables.files import FILE_KINDS, read_rows
from newsdoc.batch.tables.schemas import CLUSTERS
from newsdoc.batch.worker_limits import WorkerLimits
from newsdoc.errors import BatchError, expect
from newsdoc.registry import default_registry
from newsdoc.whole_files import whole_file

DOCUMENTS_A_SHARD = 2_000
"""A shard is written when it covers so many documents ..."""
BYTES_A_SHARD = 128_000_000
"""... or so many bytes of them: it is held in memory until then, and is what a run that is killed loses."""
REPORT = "report.json"

Progress = Callable[[Report], None]
Engine = Callable[[Sources | Iterable[Document], Steps, int, WorkerLimits], Iterator[Result]]
"""What a run may be given to process the documents with: gives one result for each, in their order, for the documents,
the steps, the number of workers and the limits."""


def run(  # noqa: PLR0913 - its options
    sources: Sources | Iterable[Document],
    output: str | Path,
    *,
    steps: Steps | None = None,
    table: str | None = None,
    lines: bool = False,
    workers: int | None = None,
    limits: WorkerLimits | None = None,
    resume: bool = False,
    shard: int = DOCUMENTS_A_SHARD,
    progress: Progress | None = None,
    engine: Engine | None = None,
) -> Report:
    """Process all documents, and write the results to the folder `output`. Every document ends up exactly once, in the
    output or in the table `errors`.

    - `steps`: what to do with each document; by default, parse it.
    - `table`: `"parquet"`, `"csv"` or `"jsonl"`; writes the tables that the steps name, by default the articles: a
      folder for each table, a file for each shard. Without it, the steps must name a format in `to`.
    - `lines`: with `to`, write JSON Lines instead of a file for each article.
    - `workers`: number of processes, by default one per core; 0 uses this process.
    - `limits`: time and memory allowed for each document in a worker.
    - `resume`: continue a run that was interrupted, however and whenever; sources and settings must be the same.
    - `shard`: number of documents written at a time.
    - `progress`: called after each document with the report so far.
    - `engine`: processes the documents in place of local worker processes, as newsdoc-ray does. Such a run cannot be
      resumed.

    Raises BatchError, and the errors of `process`, before the first document. Raises OSError if the output cannot be
    written; the complete shards stay, and the run can be resumed.

    >>> report = run(Sources("examples/samples"), "tables", table="csv", workers=0)
    >>> report.failed
    0
    """
    check_documents(sources)
    expect(output, (str, PathLike), "the output folder")
    if engine is not None and resume:
        raise BatchError("a run with an engine of its own cannot be resumed")
    steps, sink = _sink(steps or Steps(), table, lines, sources.root if isinstance(sources, Sources) else "")
    steps.check()
    if isinstance(sources, Sources):
        sources.without = Path(output)
    started = time.monotonic()
    report = Report()
    manifest = Manifest(Path(output), _settings(steps, sources, table, lines), resume=resume)
    try:
        sink.clear(Path(output), len(manifest.shards))
        writer = _Writer(Path(output), sink, manifest, shard)
        count, limits = cores() if workers is None else workers, limits or WorkerLimits()
        if engine is not None:
            results = engine(sources, steps, count, limits)
        else:
            results = process(_after(iter(sources), manifest, report), steps, workers=count, limits=limits)
        for result in results:
            report.count([result])
            writer.add(result)
            report.seconds = time.monotonic() - started
            if progress is not None:
                progress(report)
        writer.commit()
        if steps.near_duplicates:
            report.near_duplicates = _write_clusters(Path(output), manifest, str(table))
        report.seconds = time.monotonic() - started
        if isinstance(sources, Sources):
            report.skipped = sources.skipped.copy()
        with whole_file(Path(output) / REPORT) as file:
            file.write(json.dumps(report.to_dict(), indent=1).encode("ascii") + b"\n")
    except BatchError:  # the call has to be mended: with other settings, this run could not be resumed
        manifest.withdraw()
        raise
    finally:
        manifest.close()
    return report


def _sink(steps: Steps, table: str | None, lines: bool, root: str) -> tuple[Steps, Sink]:
    """Where results go, and the steps with what that needs."""
    if table is not None:
        if table not in FILE_KINDS:
            raise BatchError(f"unknown kind of table {table!r}; the kinds are {', '.join(FILE_KINDS)}")
        if steps.to is not None:
            raise BatchError("a run writes tables, or another format, not both")
        tables = steps.tables or ("articles",)
        steps = attrs.evolve(steps, tables=tables, keep_articles=False)
        if table == "parquet":
            needed("pyarrow.parquet", "arrow", "writing Parquet")
        return steps, TableSink((*tables, "signatures") if steps.near_duplicates else tables, table)
    if steps.to is None:
        raise BatchError('nothing to write: give table="csv" or another kind of table, or a format in Steps(to=...)')
    if steps.near_duplicates:
        raise BatchError('near-duplicates are written as a table: give a kind of table, such as table="csv"')
    to = steps.to
    steps = attrs.evolve(steps, keep_articles=False)
    if lines:
        return steps, LinesSink()
    exporter = default_registry().exporter(to)
    return steps, FilesSink(exporter.suffixes[0] if exporter.suffixes else f".{to}", root)


def _settings(steps: Steps, sources: object, table: str | None, lines: bool) -> dict[str, Any]:
    """What must be the same for a run to be resumed."""
    values = {key: value for key, value in attrs.asdict(steps).items() if key != "keep_articles"}
    if isinstance(sources, Sources):
        values |= {"sources": sources.names, **attrs.asdict(sources.fields), "max_bytes": sources.max_bytes}
    plain: dict[str, Any] = json.loads(json.dumps({**values, "table": table, "lines": lines}, default=str))
    return plain


def _after(documents: Iterator[Document], manifest: Manifest, report: Report) -> Iterator[Document]:
    """The documents that are left to do. Raises BatchError when those done are not the ones that come."""
    for shard in manifest.shards:
        ids = [document.id for document in islice(documents, shard.documents)]
        if digest(ids) != shard.digest:
            raise BatchError(f"the sources have changed: shard {shard.number} went from {shard.first} to {shard.last}")
        report.add(shard.counts)
        report.resumed += shard.documents
    yield from documents


class _Writer:
    """Gathers results and writes them as shards."""

    def __init__(self, folder: Path, sink: Sink, manifest: Manifest, documents: int) -> None:
        self._folder, self._sink, self._manifest, self._documents = folder, sink, manifest, documents
        self._results: list[Result] = []
        self._size = 0

    def add(self, result: Result) -> None:
        self._results.append(result)
        self._size += result.size
        if len(self._results) >= self._documents or self._size >= BYTES_A_SHARD:
            self.commit()

    def commit(self) -> None:
        """Write what was gathered: the files first, then the line of the manifest that makes them count."""
        if not self._results:
            return
        number = len(self._manifest.shards)
        files = self._sink.write(self._folder, number, self._results)
        counts = Report().count(self._results).to_dict()
        ids = [result.document.id for result in self._results]
        self._manifest.add(Shard(number, len(ids), ids[0], ids[-1], digest(ids), files, counts))
        self._results, self._size = [], 0


def _write_clusters(folder: Path, manifest: Manifest, kind: str) -> int:
    """Write the table of near-duplicates, from the signatures of all shards; returns how many there are."""
    names = [name for shard in manifest.shards for name in shard.files if name.startswith("signatures/")]
    rows = (row for name in names for row in read_rows(str(folder / name), kind, ("document", "item", "signature")))
    found = list(clusters((document, int(item), text or "") for document, item, text in rows))
    with whole_file(folder / "clusters" / f"part-00000.{kind}") as file:
        FILE_KINDS[kind](file, CLUSTERS, found)
    return sum(document != cluster for document, _, cluster in found)
