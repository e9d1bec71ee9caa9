"""How a long run tells how far it is: a bar on a terminal, a line now and then elsewhere."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from newsdoc.batch import Report, Sources
from newsdoc.printable import counted

_SECONDS_A_LINE = 10.0
"""A log is read afterwards: of a run of an hour it has some hundreds of lines."""
_SECONDS_A_PAINT = 0.2
"""Five times a second a bar seems to move, and painting it costs the run nothing."""

Tell = Callable[[Report], None]


@contextmanager
def progress(sources: Sources, *, quiet: bool = False) -> Iterator[Tell | None]:
    """A function to be called with the report so far, as often as one likes; None where nothing is to be told.

    How far the run is, is measured in bytes of the sources.
    """
    if quiet:
        yield None
        return
    total = max(1, sources.total_bytes())
    if not sys.stderr.isatty():
        yield _at_most_every(_SECONDS_A_LINE, lambda report: click.echo(_line(sources, total, report), err=True))
        return
    columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("starting", total=total)
        yield _at_most_every(
            _SECONDS_A_PAINT,
            lambda report: bar.update(task, completed=sources.read_bytes, description=_counts(report)),
        )


def _at_most_every(seconds: float, tell: Tell) -> Tell:
    last = time.monotonic()

    def seldom(report: Report) -> None:
        nonlocal last
        if time.monotonic() - last >= seconds:
            last = time.monotonic()
            tell(report)

    return seldom


def _counts(report: Report) -> str:
    return f"{counted(report.documents, 'document')}, {report.failed} failed, {report.rate:.1f}/s"


def _line(sources: Sources, total: int, report: Report) -> str:
    share = min(1.0, sources.read_bytes / total)
    left = f", {duration(report.seconds / share * (1 - share))} left" if share and not report.resumed else ""
    return f"newsdoc: {share:.0%}: {_counts(report)}{left}"


def duration(seconds: float) -> str:
    """A time to wait, as people say it: nobody waits for "1486 s"."""
    minutes = round(seconds / 60)
    if minutes < 2:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60:02} min"
