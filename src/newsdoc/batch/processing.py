"""Documents in, results out."""

import os
from collections.abc import Iterable, Iterator

from newsdoc.batch.documents import Document
from newsdoc.batch.pool import Pool
from newsdoc.batch.results import Result
from newsdoc.batch.steps import Steps, register_plugins
from newsdoc.batch.worker_limits import WorkerLimits
from newsdoc.errors import BatchError, expect, expect_each


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def check_documents(documents: object) -> None:
    """Raises TypeError for a path, whose letters are not documents, and for what holds none."""
    if isinstance(documents, (str, os.PathLike)):
        path = os.fspath(documents)
        raise TypeError(f"{path!r} is not a document; newsdoc.batch.Sources({path!r}) gives those in it")
    expect_each(documents, "Document", "the documents")


def process(
    documents: Iterable[Document], steps: Steps | None = None, *, workers: int = 0, limits: WorkerLimits | None = None
) -> Iterator[Result]:
    """One result for each document, in order: its articles, or why there are none. Memory is bounded.

    - `steps`: what to do with each document; by default, parse it.
    - `workers`: number of processes. With workers, a script must do its work under `if __name__ == "__main__":`. With
      0, this process does the work; it cannot stop a document that hangs, so `limits` do not apply.

    Raises BatchError, OptionError, UnknownFormat or PluginError for steps that cannot work, before the first document.

    >>> [result] = process([Document("a", "Ferry returns\\n\\nBy Ann Lee\\n\\nThe ferry sails again.")])
    >>> result.article.headline
    'Ferry returns'
    """
    check_documents(documents)
    steps = Steps() if steps is None else steps
    expect(steps, Steps, "steps")
    expect(limits, (WorkerLimits, type(None)), "limits")
    expect(workers, int, "the number of workers")
    if workers < 0:
        raise BatchError("the number of workers must be 0 or more")
    steps.check()
    if workers == 0:
        register_plugins(steps.plugins)
        return map(steps, documents)
    return _pooled(documents, Pool(steps, workers, limits or WorkerLimits()))


def _pooled(documents: Iterable[Document], pool: Pool) -> Iterator[Result]:
    with pool:
        yield from pool.results(documents)
