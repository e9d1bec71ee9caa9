"""Worker processes that may hang, die or eat memory without harm to the run.

Every document that goes in comes out as exactly one result, in order. A worker is given a few documents at a time and
sends each result as it is done, so that the one it is at is always known: that one is blamed when the worker hangs or
dies, and the others are given to another worker.
"""

import multiprocessing
import pickle
import signal
import time
from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection, wait

import attrs

from newsdoc.batch.documents import Document
from newsdoc.batch.failures import Failure, failure
from newsdoc.batch.results import Result
from newsdoc.batch.steps import Steps
from newsdoc.batch.worker import READY, serve, widen
from newsdoc.batch.worker_limits import WorkerLimits
from newsdoc.errors import BatchError, NewsdocError

_AT_A_TIME = 8
"""Documents that a worker is given at a time: its waiting for the parent is shared by as many."""
_BYTES_AT_A_TIME = 1_000_000
"""From so many on, a worker is given no further document: beside the reading of so much, the sending is cheap."""
_AHEAD = 2_000
"""Documents that may be done beyond the first that is not: what the others can do while one hangs."""
_BYTES_AHEAD = 256_000_000
"""Bytes of results that may wait for the first that is not there."""
_ATTEMPTS = 2
"""Workers that may die on a document. One may have been killed from outside; the second is no accident."""
_STARTS = 3
"""Workers in a row that may die before they are ready."""
_SECONDS_TO_START = 120.0
"""A worker imports the library in a second or two; one that takes this long, on however busy a machine, hangs."""


@attrs.define
class _Task:
    number: int
    document: Document
    deaths: int = 0


@attrs.define
class _Worker:
    process: multiprocessing.process.BaseProcess
    tasks: Connection
    results: Connection
    pending: deque[_Task] = attrs.field(factory=deque)
    since: float = attrs.field(factory=time.monotonic)
    ready: bool = False

    def end(self) -> int | None:
        """Kill it; returns its exit code."""
        self.process.kill()
        self.process.join()
        self.tasks.close()
        self.results.close()
        return self.process.exitcode


class Pool:
    """Worker processes; a context manager, since they must be ended."""

    def __init__(self, steps: Steps, workers: int, limits: WorkerLimits) -> None:
        self._steps, self._limits = steps, limits
        self._context = multiprocessing.get_context("spawn")
        self._count = workers
        self._workers: list[_Worker] = []
        self._failed_starts = 0
        self._begin()

    def _begin(self) -> None:
        self._again: deque[_Task] = deque()
        self._done: dict[int, tuple[Result, int]] = {}
        self._waiting_bytes = 0
        self._next = 0
        self._given = 0
        self._ended = False

    def results(self, documents: Iterable[Document]) -> Iterator[Result]:
        """One result for each document, in their order. May be called again when all of them have been taken.

        Raises BatchError when workers cannot start, and what the iterable raises.
        """
        source = iter(documents)
        self._begin()
        while len(self._workers) < self._count:
            self._workers.append(self._start())
        while True:
            for worker in self._workers:
                if worker.ready and not worker.pending:
                    self._feed(worker, source)
            while self._next in self._done:
                result, size = self._done.pop(self._next)
                self._waiting_bytes -= size
                self._next += 1
                yield result
            if self._ended and self._next == self._given:
                return
            self._listen()

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: object) -> None:
        """End the workers, whatever they are at."""
        for worker in self._workers:
            worker.end()
        self._workers = []

    # ------------------------------------------------------------------ giving
    def _start(self) -> _Worker:
        tasks_in, tasks = self._context.Pipe(duplex=False)
        results, results_out = self._context.Pipe(duplex=False)
        process = self._context.Process(
            target=serve, args=(tasks_in, results_out, self._steps, self._limits), daemon=True, name="newsdoc-worker"
        )
        process.start()
        widen(tasks)
        # Kept open here, they would hide the end of the worker.
        tasks_in.close()
        results_out.close()
        return _Worker(process, tasks, results)

    def _feed(self, worker: _Worker, source: Iterator[Document]) -> None:
        batch: list[_Task] = []
        size = 0
        while len(batch) < _AT_A_TIME and size < _BYTES_AT_A_TIME:
            if self._again:
                if batch and (self._again[0].deaths or batch[-1].deaths):
                    break  # a suspect goes alone
                task: _Task | None = self._again.popleft()
            elif batch and batch[-1].deaths:
                break
            else:
                task = self._new(source)
            if task is None:
                break
            batch.append(task)
            size += len(task.document.data or "")
        if batch:
            worker.pending.extend(batch)
            worker.since = time.monotonic()
            try:
                worker.tasks.send([task.document for task in batch])
            except OSError:
                self._replace(worker)

    def _new(self, source: Iterator[Document]) -> _Task | None:
        """The next document that a worker is needed for; None when there is none, or enough are waiting."""
        while not self._ended:
            if self._given - self._next >= _AHEAD or self._waiting_bytes >= _BYTES_AHEAD:
                return None
            document = next(source, None)
            if document is None:
                self._ended = True
                return None
            task = _Task(self._given, document)
            self._given += 1
            if document.error is None:
                return task
            self._finish(task, Result(document.without_data(), failure=document.error))
        return None

    # ------------------------------------------------------------------ taking
    def _listen(self) -> None:
        """Take what the workers have sent; end those that are over the time."""
        waiting = {worker.results: worker for worker in self._workers}
        for connection in wait(list(waiting), timeout=self._patience()):
            self._take(waiting[connection])  # type: ignore[index]
        now = time.monotonic()
        for worker in list(self._workers):
            limit = self._limits.seconds if worker.ready else _SECONDS_TO_START
            if (worker.pending or not worker.ready) and now - worker.since > limit and not worker.results.poll():
                self._out_of_time(worker)

    def _patience(self) -> float:
        """Seconds until the first worker is over its time; none where there is work to be given out."""
        if any(worker.ready and not worker.pending for worker in self._workers) and self._has_work():
            return 0.0
        now = time.monotonic()
        ends = [worker.since + self._limits.seconds - now for worker in self._workers if worker.pending]
        ends += [worker.since + _SECONDS_TO_START - now for worker in self._workers if not worker.ready]
        return max(0.0, min(ends, default=0.1)) + 0.01

    def _has_work(self) -> bool:
        room = self._given - self._next < _AHEAD and self._waiting_bytes < _BYTES_AHEAD
        return bool(self._again) or (not self._ended and room) or self._next in self._done

    def _take(self, worker: _Worker) -> None:
        try:
            message = worker.results.recv_bytes()
        except (EOFError, OSError):
            self._replace(worker)
            return
        if not worker.ready:
            if message != READY:
                raise _error_in(message)
            worker.ready = True
            worker.since = time.monotonic()
            self._failed_starts = 0
            return
        task = worker.pending.popleft()
        worker.since = time.monotonic()
        result: Result = pickle.loads(message)
        self._finish(task, result, len(message))
        if result.failure is not None and result.failure.kind == "memory":
            self._replace(worker, blame=False)  # what it still holds is unknown

    def _finish(self, task: _Task, result: Result, size: int = 0) -> None:
        self._done[task.number] = (result, size)
        self._waiting_bytes += size

    # ------------------------------------------------------------------ accidents
    def _out_of_time(self, worker: _Worker) -> None:
        if not worker.ready:
            self._replace(worker)
            return
        task = worker.pending.popleft()
        self._fail(task, failure("time", f"took more than {self._limits.seconds:g} seconds"))
        self._replace(worker, blame=False)

    def _fail(self, task: _Task, why: Failure) -> None:
        self._finish(task, Result(task.document.without_data(), failure=why))

    def _replace(self, worker: _Worker, *, blame: bool = True) -> None:
        """End a worker, give back what it had, and start another. `blame`: it died on its first document."""
        # Waiting first: a worker that died by itself then says how.
        worker.process.join(1.0 if blame else 0.0)
        code = worker.end()
        pending = list(worker.pending)
        if blame and pending and worker.ready:
            self._died(pending.pop(0), code)
        self._again.extendleft(reversed(pending))
        if not worker.ready:
            self._failed_starts += 1
            if self._failed_starts >= _STARTS * self._count:
                raise BatchError(
                    "worker processes cannot start; a script that uses them must do its work "
                    'under `if __name__ == "__main__":`'
                )
        self._workers[self._workers.index(worker)] = self._start()

    def _died(self, task: _Task, code: int | None) -> None:
        if code is not None and code == -getattr(signal, "SIGALRM", 0):
            self._fail(task, failure("time", f"took more than {self._limits.seconds:g} seconds"))
            return
        task.deaths += 1
        if task.deaths < _ATTEMPTS:
            self._again.append(task)
            return
        how = f"signal {-code}" if code is not None and code < 0 else f"exit status {code}"
        self._fail(task, failure("crash", f"the worker process ended ({how})"))


def _error_in(message: bytes) -> NewsdocError:
    error = pickle.loads(message)
    return error if isinstance(error, NewsdocError) else BatchError(f"a worker process cannot start: {error}")
