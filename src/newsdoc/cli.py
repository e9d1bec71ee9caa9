"""The command line: convert, show, formats, plugins.

Exit status: 0 when all went well, 1 when the input cannot be used (one line on standard error says why), 2 when the
command was called wrongly.
"""

import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

import newsdoc
from newsdoc.api import to_bytes
from newsdoc.outline import outline

Result = TypeVar("Result")

_LABEL_WIDTH = 18


def _fail(where: str, error: Exception) -> NoReturn:
    text = " ".join(str(error).split()) or type(error).__name__
    click.echo(f"newsdoc: {where}: {text}", err=True)
    raise SystemExit(1)


def _guarded(where: str, work: Callable[[], Result]) -> Result:
    """What `work` returns; an error of newsdoc or of the file system ends the command with one line."""
    try:
        return work()
    except newsdoc.NewsdocError as error:
        _fail(where, error)
    except OSError as error:
        _fail(where, OSError(error.strerror or str(error)))


def _options(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> dict[str, Any]:
    """`key=value` pairs; true, false and whole numbers are taken as such."""
    options: dict[str, Any] = {}
    for pair in values:
        key, equals, value = pair.partition("=")
        if not equals or not key.isidentifier():
            raise click.BadParameter(f"{pair!r} is not of the form name=value")
        words = {"true": True, "false": False, "none": None}
        number = value.removeprefix("-").isdecimal()
        options[key] = words[value.casefold()] if value.casefold() in words else int(value) if number else value
    return options


def _read(
    source: str, format: str | None, url: str | None, analyzers: tuple[str, ...], **options: Any
) -> newsdoc.Article:
    def work() -> newsdoc.Article:
        if source == "-":
            article = newsdoc.parse(sys.stdin.buffer.read(), format, url=url, **options)
        else:
            article = newsdoc.read(source, format, url=url, **options)
        return newsdoc.analyze(article, *analyzers)

    article: newsdoc.Article = _guarded("standard input" if source == "-" else source, work)
    return article


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newsdoc")
def main() -> None:
    """Read news documents, look at them, write them in newsroom formats."""
    warnings.showwarning = lambda message, *_: click.echo(f"newsdoc: warning: {message}", err=True)
    for stream in (sys.stdout, sys.stderr):
        # Text that the terminal's encoding lacks must not end in a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


_from = click.option("--from", "format", metavar="FORMAT", help="Format of the input; recognised when not given.")
_url = click.option("--url", help="Where the input came from, as base for relative links.")
_analyze = click.option(
    "--analyze", "analyzers", multiple=True, metavar="NAME", help="Run this analyzer; may be repeated."
)


@main.command()
@click.argument("source", metavar="IN")
@click.option("--to", metavar="FORMAT", help="Format of the output; taken from the suffix of OUT when not given.")
@click.option("-o", "--output", metavar="OUT", help="File to write; standard output when not given.")
@_from
@_url
@_analyze
@click.option(
    "--option", "options", multiple=True, callback=_options, metavar="NAME=VALUE", help="Option of the exporter."
)
def convert(
    source: str,
    to: str | None,
    output: str | None,
    format: str | None,
    url: str | None,
    analyzers: tuple[str, ...],
    options: dict[str, Any],
) -> None:
    """Convert IN (a file, or - for standard input) into another format."""
    if to is None and (output is None or output == "-"):
        raise click.UsageError("give the output format with --to, or a file name with a suffix with -o")
    article = _read(source, format, url, analyzers)
    if output is not None and output != "-":
        _guarded(output, lambda: _export_to_file(article, output, to, options))
        return
    result = _guarded(source, lambda: _export(article, to or "", options))
    click.echo(to_bytes(result), nl=isinstance(result, str) and not result.endswith("\n"))


def _export(article: newsdoc.Article, format: str, options: dict[str, Any]) -> str | bytes:
    try:
        return newsdoc.export(article, format, **options)
    except TypeError as error:
        raise _wrong_option(error, options) from error


def _export_to_file(article: newsdoc.Article, path: str, format: str | None, options: dict[str, Any]) -> None:
    try:
        newsdoc.write(article, path, format, **options)
    except TypeError as error:
        raise _wrong_option(error, options) from error


def _wrong_option(error: TypeError, options: dict[str, Any]) -> Exception:
    """An option that the exporter does not have is the caller's mistake; any other TypeError is a defect."""
    if "unexpected keyword argument" in str(error) and any(f"'{key}'" in str(error) for key in options):
        return click.UsageError(f"the exporter has no such option: {str(error).rpartition(' ')[2]}")
    return error


@main.command()
@click.argument("source", metavar="IN")
@_from
@_url
@_analyze
@click.option("--why", is_flag=True, help="Show each decision, with its evidence and what lost.")
def show(source: str, format: str | None, url: str | None, analyzers: tuple[str, ...], why: bool) -> None:
    """Show IN (a file, or - for standard input) as a labelled outline."""
    article = _read(source, format, url, analyzers, why=why)
    if why and not article.decisions:
        click.echo("newsdoc: nothing had to be decided: the format says what everything is", err=True)
    console = _console()
    for line in outline(article, why=why):
        label = Text("  " * line.depth + line.label, style="bold cyan")
        label.pad_right(max(1, _LABEL_WIDTH - label.cell_len))
        console.print(label + Text(line.text, style="dim" if line.label.startswith("furniture") else ""))


@main.command()
@click.argument("source", metavar="IN")
@click.option("--to", required=True, metavar="FORMAT", help="Format that the article would be written in.")
@_from
@_url
def losses(source: str, to: str, format: str | None, url: str | None) -> None:
    """Say what of IN (a file, or - for standard input) a format does not carry as it is."""
    article = _read(source, format, url, ())
    for loss in _guarded(source, lambda: newsdoc.losses(article, to)):
        click.echo(str(loss))


@main.command()
@click.argument("source", metavar="FILE")
@click.option("--schema", metavar="PATH", help="XSD or JSON Schema file, or a folder with the format's own.")
@_from
def validate(source: str, schema: str | None, format: str | None) -> None:
    """Check FILE (or - for standard input) by the rules of its format, and by a schema; nothing is fetched."""

    def work() -> tuple[newsdoc.Problem, ...]:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        return newsdoc.validate(data, format, schema=schema)

    problems = _guarded(source, work)
    for problem in problems:
        place = ":".join(str(number) for number in (problem.line, problem.column) if number is not None)
        where = f"{source}:{place}" if place else source
        click.echo(f"{where}: {problem.severity} {problem.code}: {problem.message}")
    if any(problem.severity == "error" for problem in problems):
        raise SystemExit(1)


def _console() -> Console:
    """A terminal, or a file or pipe with lines as long as they need."""
    return Console(highlight=False) if sys.stdout.isatty() else Console(highlight=False, width=10_000)


@main.command()
def formats() -> None:
    """List the formats that can be read and written."""
    table = Table("format", "reads", "writes", "suffixes", "media types", "plugin", box=None)
    for info in _guarded("formats", newsdoc.formats):
        table.add_row(
            info.name,
            "yes" if info.reads else "",
            "yes" if info.writes else "",
            " ".join(info.suffixes),
            " ".join(info.media_types),
            " ".join(info.plugins),
        )
    for analyzer in newsdoc.analyzers():
        table.add_row(analyzer.name, "analyzer", "", "", "", analyzer.plugin)
    _console().print(table)


@main.command()
def plugins() -> None:
    """List the plugins, and what is wrong with those that cannot be used."""
    table = Table("plugin", "distribution", "provides", "error", box=None)
    for info in _guarded("plugins", newsdoc.plugins):
        table.add_row(
            info.name, info.distribution or "built in", ", ".join(info.provides), Text(info.error or "", "red")
        )
    _console().print(table)


if __name__ == "__main__":
    main()
