"""`newsdoc show` and `newsdoc losses`: an article, and what of it a format would not carry."""

import click
from rich.text import Text

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
    url_option,
)
from newsdoc.cli.inputs import Request, name_of
from newsdoc.cli.outputs import make_console
from newsdoc.outline import outline
from newsdoc.printable import printable
from newsdoc.registry import default_registry
from newsdoc.source import Source

_LABEL_WIDTH = 18
"""Columns, with the indent: most labels fit ("note to editors"); a longer one moves its text to the right."""


@click.command()
@click.argument("source", metavar="IN")
@from_format
@url_option
@analyze_option
@from_option
@analyzer_option
@limit_option
@click.option("--why", is_flag=True, help="Show every decision, with its evidence and the runner-up.")
def show(
    source: str,
    format: str | None,
    url: str | None,
    analyzers: tuple[str, ...],
    from_options: Pairs,
    analyzer_options: Pairs,
    limits: newsdoc.Limits,
    why: bool,
) -> None:
    """Show the article in IN (a file, or - for standard input) as a labelled outline.

    Example: newsdoc show --why story.html
    """
    request = Request(source, format, url, from_options, analyzers, analyzer_options, why=why, limits=limits)
    article, given = request.with_source()
    text = None if _is_stored(given) else given.source_text
    if why and not article.decisions:
        click.echo("newsdoc: nothing had to be decided: the format says what everything is", err=True)
    console = make_console()
    for line in outline(article, why=why, source=text):
        label = Text("  " * line.depth + line.label, style="bold cyan")
        label.pad_right(max(1, _LABEL_WIDTH - label.cell_len))
        style = "dim" if line.label.startswith("furniture") else ""
        console.print(label + Text(printable(line.text), style=style))


def _is_stored(source: Source) -> bool:
    """Whether data is native JSON, with places in the text that was read first, which is not at hand."""
    if source.form.family != "json":
        return False
    from newsdoc.formats.json.format import JsonFormat  # brings cattrs

    return JsonFormat().sniff(source) > 0


@click.command()
@click.argument("source", metavar="IN")
@click.option(
    "-t",
    "--to",
    required=True,
    metavar="FORMAT",
    shell_complete=completion.writable,
    help="Format in which the article would be written.",
)
@option_pairs("--option", "options", "exporter")
@from_format
@url_option
@from_option
@limit_option
def losses(
    source: str,
    to: str,
    options: Pairs,
    format: str | None,
    url: str | None,
    from_options: Pairs,
    limits: newsdoc.Limits,
) -> None:
    """List what a format cannot carry of the article in IN (a file, or - for standard input).

    Example: newsdoc losses story.html --to nitf
    """
    lookup("--to", lambda: default_registry().find_exporter(to))
    (article,) = Request(source, format, url, from_options, limits=limits).articles()

    def work() -> tuple[newsdoc.Loss, ...]:
        export = default_registry().exporter(to).export
        return newsdoc.losses(article, to, **options_from(options, export, f"the exporter {to!r}"))

    for loss in guarded(name_of(source), work):
        click.echo(printable(str(loss)))
