"""`newsdoc batch`."""

from pathlib import Path
from typing import Any

import attrs
import click

import newsdoc
from newsdoc.batch import KINDS, MAX_BYTES, TABLES, Report, Sources, Steps, WorkerLimits, run
from newsdoc.batch.sources.files import patterns
from newsdoc.cli.errors import check_analyzers, check_format, guarded, lookup
from newsdoc.cli.flags import (
    Pairs,
    analyze_option,
    analyzer_option,
    analyzer_options_from,
    from_format,
    from_option,
    limit_option,
    option_pairs,
    options_from,
)
from newsdoc.cli.progress import progress
from newsdoc.printable import printable
from newsdoc.registry import default_registry

SOME_FAILED = 3
"""Exit status of a run that went through and has documents in its error table."""
INTERRUPTED = 130
"""Exit status after an interruption by the keyboard, as shells count it."""
_MB = 1_000_000
"""Bytes in a megabyte, in which people give sizes: the decimal one of SI."""


@click.command()
@click.argument("sources", metavar="SOURCES...", nargs=-1, required=True)
@click.option("-o", "--output", metavar="OUT", required=True, help="Folder to write to.")
@click.option("--table", type=click.Choice(["parquet", "csv", "jsonl"]), help="Write tables of this kind.")
@click.option(
    "--tables",
    metavar="NAMES",
    help=f"Tables to write, separated by commas: {', '.join(TABLES)}; by default articles, and those of the analyzers.",
)
@click.option("-t", "--to", metavar="FORMAT", help="Write each article in this format, to a file of its own.")
@click.option("--lines", is_flag=True, help="With --to: write JSON Lines instead of files.")
@from_format
@analyze_option
@click.option("--near-duplicates", is_flag=True, help="Find near-duplicates; they are in the table clusters.")
@click.option(
    "--workers",
    type=click.IntRange(0),
    help="Processes; by default one per core. 0: this one alone, no limits.",
)
@click.option("--resume", is_flag=True, help="Continue the interrupted run in OUT.")
@click.option(
    "--max-seconds",
    type=float,
    default=WorkerLimits().seconds,
    show_default=True,
    help="Seconds allowed per document.",
)
@click.option(
    "--max-memory",
    type=int,
    default=WorkerLimits().memory // _MB,
    show_default=True,
    help="Megabytes of memory allowed per process.",
)
@click.option(
    "--max-size",
    type=int,
    default=MAX_BYTES // _MB,
    show_default=True,
    help="Megabytes allowed per document.",
)
@click.option("--text-field", metavar="NAME", help="JSON Lines field, or table column, that holds the document.")
@click.option("--url-field", metavar="NAME", help="Field or column that holds its address.")
@click.option("--name-field", metavar="NAME", help="Field or column that holds its identifier.")
@option_pairs("--option", "options", "exporter")
@from_option
@analyzer_option
@limit_option
@click.option("--quiet", is_flag=True, help="Show neither progress nor the report.")
def batch(
    sources: tuple[str, ...],
    output: str,
    table: str | None,
    tables: str | None,
    to: str | None,
    lines: bool,
    format: str | None,
    analyzers: tuple[str, ...],
    near_duplicates: bool,
    workers: int | None,
    resume: bool,
    max_seconds: float,
    max_memory: int,
    max_size: int,
    text_field: str | None,
    url_field: str | None,
    name_field: str | None,
    options: Pairs,
    from_options: Pairs,
    analyzer_options: Pairs,
    limits: newsdoc.Limits,
    quiet: bool,
) -> None:
    """Process all documents in SOURCES: files, folders, patterns, ZIP, tar, WARC, JSON Lines, tables.

    Every document ends up exactly once, in the output or in the table errors. The exit status is 0 if every document
    was processed, 3 if some are in errors, 1 if the run could not be completed (--resume continues it), 130 if it was
    interrupted.

    Example: newsdoc batch pages/ -o tables --table parquet --analyze quotes
    """
    if (table is None) == (to is None):
        raise click.UsageError("give either --table parquet, csv or jsonl, or --to FORMAT")
    if lines and to is None:
        raise click.UsageError("--lines goes with --to")
    if near_duplicates and table is None:
        raise click.UsageError("--near-duplicates goes with --table: they are written as a table")
    check_format(format)
    check_analyzers(analyzers)
    if to is not None:
        lookup("--to", lambda: default_registry().find_exporter(to))
    if unknown := [name for name in _tables(tables, analyzers) if name not in TABLES]:
        raise click.UsageError(f"--tables: unknown table {unknown[0]!r}; the tables are {', '.join(TABLES)}")
    guarded("SOURCES", lambda: patterns(sources))
    if not quiet and table is not None and "quotes" in _tables(tables, analyzers) and "quotes" not in analyzers:
        click.echo("newsdoc: --tables: quotes have no speakers without --analyze quotes", err=True)

    def work() -> Report:
        found = Sources(
            sources, text_field=text_field, url_field=url_field, name_field=name_field, max_bytes=max_size * _MB
        )
        steps = Steps(
            format=format,
            parse_options=_parse_options(format, from_options),
            analyzers=analyzers,
            analyze_options=analyzer_options_from(analyzers, analyzer_options),
            tables=_tables(tables, analyzers) if table is not None else (),
            to=to,
            export_options=_export_options(to, options),
            near_duplicates=near_duplicates,
            limits=attrs.evolve(limits, input_size=max(limits.input_size, max_size * _MB)),
        )
        of_workers = WorkerLimits(seconds=max_seconds, memory=max_memory * _MB)
        with progress(found, quiet=quiet) as tell:
            return run(
                found,
                output,
                steps=steps,
                table=table,
                lines=lines,
                workers=workers,
                limits=of_workers,
                resume=resume,
                progress=tell,
            )

    try:
        report = guarded(output, work)
    except KeyboardInterrupt:
        click.echo(f"newsdoc: {output}: interrupted; --resume continues it", err=True)
        raise SystemExit(INTERRUPTED) from None
    if not quiet:
        click.echo(printable(f"{output}: {report}"), err=True)
        for kind in report.failures:
            click.echo(printable(f"  {kind}: {KINDS[kind]} First: {report.first_failures[kind]}"), err=True)
        if report.failed:
            click.echo(printable(f"  the documents, with their reasons: {Path(output, 'errors')}"), err=True)
    if report.failed:
        raise SystemExit(SOME_FAILED)


def _tables(named: str | None, analyzers: tuple[str, ...]) -> tuple[str, ...]:
    if named is not None:
        return tuple(name.strip() for name in named.split(",") if name.strip())
    of_analyzers = {"quotes": "quotes", "people": "persons"}
    return ("articles", *(table for analyzer, table in of_analyzers.items() if analyzer in analyzers))


def _parse_options(format: str | None, pairs: Pairs) -> dict[str, Any]:
    language = {name: text for name, text in pairs if name == "language"}
    others = [pair for pair in pairs if pair[0] != "language"]
    if not others:
        return language
    if format is None:
        raise click.UsageError("--from-option needs the format: give --from")
    parser = default_registry().parser(format)
    return language | options_from(others, parser.parse, f"the parser {format!r}")


def _export_options(to: str | None, pairs: Pairs) -> dict[str, Any]:
    if to is None:
        return {}
    return options_from(pairs, default_registry().exporter(to).export, f"the exporter {to!r}")
