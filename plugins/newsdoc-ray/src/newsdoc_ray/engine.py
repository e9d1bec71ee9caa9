"""The engine: Ray Data shares out the files, reads their documents and processes them, all in the order of the sources.

Each of Ray's actors has one worker process of newsdoc.batch, so that a document that hangs, dies or eats memory is
ended, told and left behind as in a run on one machine. When Ray loses an actor or a machine it does that part again.
"""

import pickle
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped,unused-ignore]
import ray  # type: ignore[import-not-found,unused-ignore]

from newsdoc.batch import Document, Result, Sources, Steps, WorkerLimits
from newsdoc.batch.pool import Pool

_FILES_A_TASK = 64
"""Files that a task reads: most hold one page, which is read where it is processed; an archive is a task by itself."""
_DOCUMENTS_AT_A_TIME = 64
"""Documents that go from one stage to the next together; held in memory, so not more than needed to share the cost."""
_CONTEXT = "newsdoc"


def process(
    sources: Sources | Iterable[Document],
    steps: Steps | None = None,
    workers: int = 2,
    limits: WorkerLimits | None = None,
) -> Iterator[Result]:
    """One result for each document, in the order of the sources; the arguments are those of `newsdoc.batch.process`.

    `workers`: how many actors. Files must be reachable under the same paths from every machine. Of `Sources` only the
    names of the files are gathered here; any other iterable of documents is gathered whole. Uses the Ray that is
    initialised, or starts one on this machine. Raises what `Steps.check` raises, and Ray's errors.
    """
    steps = steps or Steps()
    steps.check()
    context = ray.data.DataContext.get_current()
    before = context.execution_options.preserve_order
    context.execution_options.preserve_order = True
    try:
        dataset = _results(_tasks(sources), steps, workers, limits or WorkerLimits())
        for batch in dataset.iter_batches(batch_size=None, batch_format="pyarrow"):
            for value in batch.column("value"):
                yield pickle.loads(value.as_py())
    finally:
        context.execution_options.preserve_order = before


def _results(tasks: list[bytes], steps: Steps, workers: int, limits: WorkerLimits) -> Any:
    dataset: Any = ray.data.from_items([{"value": task} for task in tasks], override_num_blocks=max(1, len(tasks)))
    dataset = dataset.map_batches(_documents, batch_size=None, batch_format="pyarrow")
    return dataset.map_batches(
        _Worker,
        fn_constructor_args=(pickle.dumps((steps, limits)),),
        batch_size=_DOCUMENTS_AT_A_TIME,
        batch_format="pyarrow",
        concurrency=workers,
    )


def _tasks(sources: Sources | Iterable[Document]) -> list[bytes]:
    """What each task of the first stage reads: documents as they are, or the files of some more `Sources`."""
    if not isinstance(sources, Sources):
        documents = iter(sources)
        groups: list[Any] = []
        while group := list(islice(documents, _DOCUMENTS_AT_A_TIME)):
            groups.append(group)
        return [pickle.dumps(group) for group in groups]
    files = (str(found.path) for found in sources.files())
    tasks = []
    while names := list(islice(files, _FILES_A_TASK)):
        fields = sources.fields
        options = {"text_field": fields.text, "url_field": fields.url, "name_field": fields.name}
        tasks.append(pickle.dumps((names, {**options, "max_bytes": sources.max_bytes})))
    return tasks


def _documents(batch: pa.Table) -> Iterator[pa.Table]:
    """First stage: the documents that the tasks stand for."""
    for value in batch.column("value"):
        task = pickle.loads(value.as_py())
        documents = iter(task if isinstance(task, list) else Sources(task[0], **task[1]))
        while group := list(islice(documents, _DOCUMENTS_AT_A_TIME)):
            yield _table(group)


class _Worker:
    """Second stage: an actor with one process of `newsdoc.batch`, kept from batch to batch."""

    def __init__(self, arguments: bytes) -> None:
        steps, limits = pickle.loads(arguments)
        self._pool = Pool(steps, 1, limits)

    def __call__(self, batch: pa.Table) -> pa.Table:
        documents = [pickle.loads(value.as_py()) for value in batch.column("value")]
        return _table(list(self._pool.results(documents)))


def _table(values: list[Any]) -> pa.Table:
    packed = [pickle.dumps(value, pickle.HIGHEST_PROTOCOL) for value in values]
    return pa.table({"value": pa.array(packed, pa.large_binary())})
