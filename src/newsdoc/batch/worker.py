"""What runs in a worker process: takes documents, gives results, dies with its parent."""

import contextlib
import multiprocessing
import os
import pickle
import signal
import threading
from multiprocessing.connection import Connection

from newsdoc.batch.documents import Document
from newsdoc.batch.failures import failure_of
from newsdoc.batch.results import Result
from newsdoc.batch.steps import Steps, register_plugins
from newsdoc.batch.worker_limits import WorkerLimits, limit_memory, set_alarm
from newsdoc.errors import NewsdocError
from newsdoc.registry import default_registry

READY = b"ready"
"""The first message of a worker that has loaded everything."""
_PIPE = 1 << 20
"""Bytes that a pipe should hold: some results, or the documents that are given at a time."""


def serve(tasks: Connection, results: Connection, steps: Steps, limits: WorkerLimits) -> None:
    """Process lists of documents until the pipe is closed; each result is sent as soon as it is there.

    The first message is `READY`, or the error that keeps the worker from starting.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interruption means
    threading.Thread(target=_end_with_parent, daemon=True).start()
    widen(results)
    try:
        default_registry()
        register_plugins(steps.plugins)
    except NewsdocError as error:
        results.send_bytes(pickle.dumps(error))
        return
    limit_memory(limits)
    results.send_bytes(READY)
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            for document in tasks.recv():
                set_alarm(limits)
                message = _message(steps, document)
                set_alarm(None)
                results.send_bytes(message)


def _message(steps: Steps, document: Document) -> bytes:
    try:
        return pickle.dumps(steps(document), pickle.HIGHEST_PROTOCOL)
    except (Exception, SystemExit, KeyboardInterrupt) as error:  # a plugin's nodes may be of any kind
        failed = Result(document.without_data(), failure=failure_of(error))
        return pickle.dumps(failed, pickle.HIGHEST_PROTOCOL)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def widen(pipe: Connection) -> None:
    """Let a pipe hold more, where the system can, so that neither end waits for the other as often."""
    with contextlib.suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIPE)  # Linux only
