"""How a command ends that cannot go on: one line on standard error, and an exit status."""

import os
import sys
import warnings
from collections.abc import Callable, Iterable
from typing import Any, NoReturn, TypeVar

import attrs
import click

import newsdoc
from newsdoc.limits import raising
from newsdoc.printable import printable
from newsdoc.registry import default_registry

Result = TypeVar("Result")

USAGE = 2
"""Exit status of a command that was called wrongly."""


def fail(where: str, error: Exception, status: int = 1) -> NoReturn:
    """End the command with one line on standard error."""
    text = " ".join(str(error).split()).removeprefix(f"{where} ") or type(error).__name__
    for field in attrs.fields(newsdoc.Limits) if isinstance(error, newsdoc.LimitExceeded) else ():
        text = text.replace(raising(field.name), f"--limit {field.name}=N")
    click.echo(f"newsdoc: {where}: {printable(text)}", err=True)
    raise SystemExit(status)


def guarded(where: str, work: Callable[[], Result], status: int = 1) -> Result:
    """What `work` returns; an error of newsdoc or of the file system ends the command with one line."""
    try:
        return work()
    except newsdoc.OptionError as error:
        raise click.UsageError(str(error)) from error
    except newsdoc.NewsdocError as error:
        fail(where, error, status)
    except IsADirectoryError:
        fail(where, OSError("is a folder; give a file (`newsdoc batch` reads folders)"), status)
    except FileExistsError:
        fail(where, OSError("is a file, and a folder is needed; choose another name"), status)
    except OSError as error:
        fail(where, OSError(error.strerror or str(error)), status)


def lookup(flag: str, work: Callable[[], Result], instead: str = "") -> Result:
    """What `work` finds by a name that was given with a flag; an unknown name is a usage error that names the flag.

    `instead`: what else can be done, for the message.
    """
    try:
        return work()
    except newsdoc.UnknownFormat as error:
        fail(flag, newsdoc.NewsdocError(f"{error} ({instead})") if instead else error, USAGE)


def check_format(name: str | None) -> None:
    """End the command when --from names no format."""
    if name is not None:
        lookup("--from", lambda: default_registry().find_parser(name))


def check_analyzers(names: Iterable[str]) -> None:
    """End the command when --analyze names no analyzer."""
    for name in names:
        lookup("--analyze", lambda name=name: default_registry().find_analyzer(name))  # type: ignore[misc]


def tell_warnings(message: Warning | str, category: type[Warning], *_: Any, **__: Any) -> None:
    """Print a warning of Python as one line; what an export warns of is told as a problem already."""
    if not issubclass(category, newsdoc.ExportWarning):
        click.echo(f"newsdoc: warning: {printable(str(message))}", err=True)


def prepare_streams() -> None:
    """Text that the terminal's encoding lacks must not end in a traceback, nor a stream that is closed."""
    warnings.showwarning = tell_warnings
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for as long as the process lives
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
