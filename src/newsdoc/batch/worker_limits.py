"""How much time and memory a document may take, and how a worker process keeps to it."""

import contextlib
import signal
import sys
from pathlib import Path

import attrs

from newsdoc.errors import BatchError, expect


@attrs.frozen(kw_only=True)
class WorkerLimits:
    """Time and memory allowed for one document in a worker process.

    >>> WorkerLimits(seconds=10).memory
    2000000000
    """

    seconds: float = 60.0
    """Seconds allowed. The slowest news pages take a few."""
    memory: int = 2_000_000_000
    """Bytes that a worker process may use beyond what it uses at its start. Enforced on Linux only."""

    def __attrs_post_init__(self) -> None:
        expect(self.seconds, (int, float), "WorkerLimits.seconds")
        expect(self.memory, int, "WorkerLimits.memory")
        if self.seconds <= 0 or self.memory <= 0:
            raise BatchError("the limits of time and memory must be above 0")


_GRACE = 10.0
"""Seconds beyond twice the time limit after which the system itself ends a worker: only where the parent cannot."""


def limit_memory(limits: WorkerLimits) -> None:
    """Make allocations of this process beyond the limit fail, where the system can do that."""
    if not sys.platform.startswith("linux"):  # macOS takes the limit and does not keep it; Windows has none
        return
    import resource

    # The first number of statm is the size of the address space, in pages (proc(5)).
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    limit = pages * resource.getpagesize() + limits.memory
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (limit if hard < 0 else min(limit, hard), hard))


def set_alarm(limits: WorkerLimits | None) -> None:
    """Let the system end this process when a document hangs and the parent, killed itself, cannot; None: no longer."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 2 * limits.seconds + _GRACE if limits else 0)
