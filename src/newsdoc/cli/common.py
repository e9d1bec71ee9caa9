"""What the commands share: reading the input, reporting errors and problems, options of plugins."""

import os
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from errno import EBADF, ENOENT
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import attrs
import click

import newsdoc
from newsdoc.cli import completion
from newsdoc.limits import DEFAULT, raising
from newsdoc.options import from_text
from newsdoc.printable import printable
from newsdoc.registry import default_registry
from newsdoc.source import Source

if TYPE_CHECKING:
    from rich.console import Console

Result = TypeVar("Result")
Command = TypeVar("Command", bound=Callable[..., Any])

STDIN = "-"
USAGE = 2
"""Exit status of a command that was called wrongly."""
_ALWAYS_TOLD = ("items-left", "withheld", "terms-lost", "file-name", "lacking")
"""Codes of problems that nobody should have to ask for: without them the output is misunderstood, or refused."""


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


def asked(flag: str, work: Callable[[], Result], instead: str = "") -> Result:
    """What `work` finds by a name that was given with a flag; an unknown name is a usage error that names the flag.

    `instead`: what else can be done, for the message.
    """
    try:
        return work()
    except newsdoc.UnknownFormat as error:
        fail(flag, newsdoc.NewsdocError(f"{error} ({instead})") if instead else error, USAGE)


def asked_format(name: str | None) -> None:
    """End the command when --from names no format."""
    if name is not None:
        asked("--from", lambda: default_registry().find_parser(name))


def asked_analyzers(names: Iterable[str]) -> None:
    """End the command when --analyze names no analyzer."""
    for name in names:
        asked("--analyze", lambda name=name: default_registry().find_analyzer(name))  # type: ignore[misc]


_LONGEST_NAME = 240
"""Characters of a path that a message shows whole, so that it can be copied; of a longer one, its two ends."""


def name_of(source: str) -> str:
    """The input as messages call it."""
    if len(source) > _LONGEST_NAME:
        half = _LONGEST_NAME // 2
        return f"{source[:half]}…{source[-half:]}"
    return "standard input" if source == STDIN else source


def data_of(source: str, limits: newsdoc.Limits) -> tuple[bytes, str | None]:
    """The bytes of the input, and the suffix of its name. Raises LimitExceeded."""
    if source == STDIN:
        if sys.stdin is None:
            raise OSError(EBADF, "is closed")
        return limits.read(sys.stdin.buffer), None
    if source.startswith(("https://", "http://")):
        raise FileNotFoundError(
            ENOENT, "is an address, and newsdoc fetches nothing; give a file, with --url for its address"
        )
    path = Path(source)
    with path.open("rb") as file:
        return limits.read(file), path.suffix


def write_file(name: str, data: bytes) -> None:
    """Write a file; OSError says it when its folder is missing, which the system calls a missing file."""
    path = Path(name)
    if not path.parent.is_dir():
        raise OSError(ENOENT, f"there is no folder {path.parent}")
    path.write_bytes(data)


def console() -> "Console":
    """A terminal, or a file or pipe with lines as long as they need."""
    from rich.console import Console  # few commands need it

    return Console(highlight=False) if sys.stdout.isatty() else Console(highlight=False, width=10_000)


# ---------------------------------------------------------------------- options
def _pairs(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    pairs = []
    for pair in values:
        key, equals, value = pair.partition("=")
        if not equals or not key.isidentifier():
            raise click.BadParameter(f"expected NAME=VALUE, not {pair!r}")
        pairs.append((key, value))
    return tuple(pairs)


def option_pairs(flag: str, name: str, what: str) -> Callable[[Command], Command]:
    """A flag of the command line that takes `NAME=VALUE` for a parser, exporter or analyzer."""
    text = f"Option of the {what}. May be repeated."
    return click.option(flag, name, multiple=True, callback=_pairs, metavar="NAME=VALUE", help=text)


Pairs = Sequence[tuple[str, str]]


def options_from(pairs: Pairs, work: Callable[..., Any], what: str) -> dict[str, Any]:
    """The options that the pairs give to a method, each of the type that it takes. Raises OptionError."""
    return {name: from_text(work, name, text, what) for name, text in pairs}


from_format = click.option(
    "--from",
    "format",
    metavar="FORMAT",
    shell_complete=completion.readable,
    help="Format of the input; by default it is recognised.",
)
url_option = click.option("--url", help="Address that the input came from; the base of relative links.")
analyze_option = click.option(
    "--analyze",
    "analyzers",
    multiple=True,
    metavar="NAME",
    shell_complete=completion.analyzers,
    help="Run this analyzer. May be repeated.",
)


def _limits(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> newsdoc.Limits:
    known = [field.name for field in attrs.fields(newsdoc.Limits)]
    given = {}
    for pair in values:
        name, _equals, number = pair.partition("=")
        if name not in known or not (number.isascii() and number.isdigit()):
            raise click.BadParameter(f"expected NAME=NUMBER, not {pair!r}; the limits are {', '.join(known)}")
        given[name] = int(number[:_DIGITS])
    try:
        return newsdoc.Limits(**given)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


_DIGITS = 18
"""Digits of a limit that count: no machine has more memory."""
limit_option = click.option(
    "--limit",
    "limits",
    multiple=True,
    callback=_limits,
    metavar="NAME=N",
    help=f"Raise or lower a limit: {', '.join(field.name for field in attrs.fields(newsdoc.Limits))}. May be repeated.",
)
from_option = option_pairs("--from-option", "from_options", "parser")
analyzer_option = option_pairs("--analyze-option", "analyzer_options", "analyzers")


@attrs.frozen
class Request:
    """What is to be read, and how."""

    source: str
    """A file, or "-" for standard input."""
    format: str | None = None
    """Name of its format; None: recognised."""
    url: str | None = None
    """Where it came from."""
    from_options: Pairs = ()
    """Options of the parser."""
    analyzers: tuple[str, ...] = ()
    """Analyzers to run."""
    analyzer_options: Pairs = ()
    """Options of the analyzers."""
    why: bool = False
    """Keep reasons."""
    limits: newsdoc.Limits = DEFAULT
    """How much is taken."""

    def articles(self, *, all_items: bool = False) -> tuple[newsdoc.Article, ...]:
        """The first article, or all of them, analyzed. An error ends the command."""
        self._check_names()
        return guarded(name_of(self.source), lambda: self._articles(self._opened(), all_items))

    def with_source(self) -> tuple[newsdoc.Article, Source]:
        """The first article, analyzed, and what it was read from. An error ends the command."""
        self._check_names()
        source = guarded(name_of(self.source), self._opened)
        (article,) = guarded(name_of(self.source), lambda: self._articles(source, all_items=False))
        return article, source

    def _check_names(self) -> None:
        asked_format(self.format)
        asked_analyzers(self.analyzers)

    def _opened(self) -> Source:
        data, suffix = data_of(self.source, self.limits)
        return Source(data, url=self.url, suffix=suffix)

    def _articles(self, source: Source, all_items: bool) -> tuple[newsdoc.Article, ...]:
        format, options = self.format, {}
        if self.from_options:
            registry = default_registry()
            found = registry.find_parser(format) if format else registry.candidates(source)[0]
            format = found.member.name
            pairs = [pair for pair in self.from_options if pair[0] != "language"]
            options = options_from(pairs, found.member.parse, f"the parser {format!r}")
            options |= {name: text for name, text in self.from_options if name == "language"}
        found_all = newsdoc.parsing.articles(
            source, format, why=self.why, limits=self.limits, all_items=all_items, **options
        )
        return tuple(self._analyzed(article) for article in found_all)

    def _analyzed(self, article: newsdoc.Article) -> newsdoc.Article:
        for name in self.analyzers:
            analyzer = default_registry().analyzer(name)
            options = options_from(self.analyzer_options, analyzer.analyze, f"the analyzer {name!r}")
            article = newsdoc.analyze(article, name, limits=self.limits, **options)
        return article


# ---------------------------------------------------------------------- problems
@attrs.frozen
class Report:
    """How problems are told on standard error."""

    quiet: bool = False
    """Tell nothing."""
    full: bool = False
    """Tell each problem, not just how many there are of a kind."""
    for_more: str = ""
    """What takes the items that were left, for the problem that says there are some."""
    strict: bool = False
    """End the command with exit status 1 when there is one."""

    def tell(self, where: str, problems: Iterable[newsdoc.Problem]) -> None:
        """Sum the problems up, or print them in full."""
        found = list(problems)
        if not self.quiet:
            for line in self._lines(where, found):
                click.echo(f"newsdoc: {printable(line)}", err=True)
        if self.strict and found:
            raise SystemExit(1)

    def _lines(self, where: str, found: list[newsdoc.Problem]) -> list[str]:
        told = [each for each in found if self.full or each.code in _ALWAYS_TOLD]
        lines = [f"{where}{_place(each)}: {each.code}: {self._message(each)}" for each in told]
        if not self.full:  # of many items, each may lack or be forbidden the same
            lines = list(dict.fromkeys(lines))
        counts = Counter(each.code for each in found if each not in told)
        if counts:
            kinds = ", ".join(f"{number} {code}" if number > 1 else code for code, number in counts.items())
            total = sum(counts.values())
            lines.append(f"{where}: {total} problem{'s' if total > 1 else ''} ({kinds}); --problems lists them")
        return lines

    def _message(self, problem: newsdoc.Problem) -> str:
        if problem.code != "items-left" or not self.for_more:
            return problem.message
        return f"{problem.message.removesuffix(_IN_PYTHON)}; {self.for_more}"


_IN_PYTHON = "; newsdoc.parse_all reads them"
"""What parsers advise those who call them from Python."""


def _place(problem: newsdoc.Problem) -> str:
    place = ":".join(str(number) for number in (problem.line, problem.column) if number is not None)
    return f":{place}" if place else ""


def report_options(command: Command) -> Command:
    """The flags that decide how problems are told; the command gets them as `quiet`, `problems`, `strict`."""
    for flag, text in (
        ("--strict", "End with exit status 1 if there is any problem."),
        ("--problems", "List every problem, not just how many there are."),
        ("--quiet", "Do not mention problems."),
    ):
        command = click.option(flag, is_flag=True, help=text)(command)
    return command


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
