"""`newsdoc convert`."""

import re
import sys
from pathlib import Path

import click

import newsdoc
from newsdoc.cli import completion
from newsdoc.cli.errors import guarded, lookup
from newsdoc.cli.flags import (
    Pairs,
    analyze_option,
    analyzer_option,
    from_format,
    from_option,
    limit_option,
    option_pairs,
    options_from,
    report_options,
    url_option,
)
from newsdoc.cli.inputs import STDIN, Request, name_of
from newsdoc.cli.problems import Report
from newsdoc.hookspecs import Exporter, MultiExporter
from newsdoc.json_text import WIDEST
from newsdoc.pipeline.exporting import file_bytes
from newsdoc.printable import printable
from newsdoc.registry import default_registry
from newsdoc.registry.options import options_of
from newsdoc.whole_files import write_whole

_NAME_LENGTH = 60
"""Characters of a headline that go into the name of a file."""


@click.command()
@click.argument("source", metavar="IN")
@click.option(
    "-t",
    "--to",
    metavar="FORMAT",
    shell_complete=completion.writable,
    help="Format of the output; by default the suffix of OUT says it.",
)
@click.option("-o", "--output", metavar="OUT", help="File to write; by default standard output.")
@click.option(
    "--all",
    "all_items",
    is_flag=True,
    help="Convert every item: into one document, or a file each if OUT is a folder; end a new folder with /.",
)
@click.option(
    "--indent", type=click.IntRange(0, WIDEST), metavar="N", help="Indent JSON and XML by N spaces per level."
)
@from_format
@url_option
@analyze_option
@option_pairs("--option", "options", "exporter")
@from_option
@analyzer_option
@limit_option
@report_options
def convert(
    source: str,
    to: str | None,
    output: str | None,
    all_items: bool,
    indent: int | None,
    format: str | None,
    url: str | None,
    analyzers: tuple[str, ...],
    options: Pairs,
    from_options: Pairs,
    analyzer_options: Pairs,
    limits: newsdoc.Limits,
    quiet: bool,
    problems: bool,
    strict: bool,
) -> None:
    """Convert IN (a file, or - for standard input) into another format.

    Example: newsdoc convert story.html --to newsml-g2 -o story.xml
    """
    if to is None and (output is None or output == STDIN):
        raise click.UsageError("name the output format with --to FORMAT, or give -o a file name with its suffix")
    where = name_of(source)
    request = Request(source, format, url, from_options, analyzers, analyzer_options, limits=limits)
    flag, instead = ("--to", "") if to is not None else ("-o", "give the format with --to")
    exporter = lookup(flag, lambda: _exporter(to, output), instead)
    given = guarded(where, lambda: options_from(options, exporter.export, f"the exporter {exporter.name!r}"))
    if indent is not None and "indent" in options_of(exporter.export).known:
        given.setdefault("indent", indent)
    articles = request.articles(all_items=all_items)
    found = [
        problem
        for article in articles
        for problem in (
            *article.problems,
            *guarded(where, lambda article=article: newsdoc.export_problems(article, exporter.name, **given)),  # type: ignore[misc]
        )
    ]
    Report(quiet=quiet, full=problems, for_more="--all takes them all", strict=strict).tell(where, found)

    def export() -> str | bytes:
        if not all_items:
            return newsdoc.export(articles[0], exporter.name, **given)
        return newsdoc.export_all(articles, exporter.name, **given)

    if all_items and output is not None and _is_folder(output):
        guarded(output, lambda: _write_folder(articles, Path(output), exporter, given))
        return
    if all_items and len(articles) > 1 and not isinstance(exporter, MultiExporter):
        raise click.UsageError(f"{exporter.name} holds only one item per document: give a folder with -o FOLDER/")
    result = guarded(where, export)
    if indent is not None and isinstance(result, bytes):
        from newsdoc.xml.layout import indented  # brings lxml

        result = indented(result, indent, [each.content for article in articles for each in article.foreign])
    if output is not None and output != STDIN:
        guarded(output, lambda: write_whole(Path(output), file_bytes(result)))
        return
    if isinstance(result, str) and sys.stdout.isatty():
        result = printable(result)
    click.echo(file_bytes(result), nl=False)


def _exporter(to: str | None, output: str | None) -> Exporter:
    registry = default_registry()
    if to is not None:
        return registry.exporter(to)
    return registry.exporter_for_file(Path(output or "").name).member


def _is_folder(output: str) -> bool:
    return output.endswith("/") or Path(output).is_dir()


def _write_folder(
    articles: tuple[newsdoc.Article, ...], folder: Path, exporter: Exporter, options: dict[str, object]
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    suffix = exporter.suffixes[0] if exporter.suffixes else ""
    width = len(str(len(articles)))
    for number, article in enumerate(articles, 1):
        words = re.sub(r"\W+", "-", (article.headline or article.slugline or "item").casefold()).strip("-")
        name = f"{number:0{width}}-{words[:_NAME_LENGTH].rstrip('-')}{suffix}"
        newsdoc.write(article, folder / name, exporter.name, **options)
