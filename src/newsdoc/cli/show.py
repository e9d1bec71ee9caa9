"""`newsdoc show` and `newsdoc losses`: an article, and what of it a format would not carry."""

import click
from rich.text import Text

import newsdoc
from newsdoc.cli import common, completion
from newsdoc.outline import outline
from newsdoc.printable import printable
from newsdoc.registry import default_registry
from newsdoc.source import Source

_LABEL_WIDTH = 18
"""Columns, with the indent: most labels fit ("note to editors"); a longer one moves its text to the right."""


@click.command()
@click.argument("source", metavar="IN")
@common.from_format
@common.url_option
@common.analyze_option
@common.from_option
@common.analyzer_option
@common.limit_option
@click.option("--why", is_flag=True, help="Show every decision, with its evidence and the runner-up.")
def show(
    source: str,
    format: str | None,
    url: str | None,
    analyzers: tuple[str, ...],
    from_options: common.Pairs,
    analyzer_options: common.Pairs,
    limits: newsdoc.Limits,
    why: bool,
) -> None:
    """Show the article in IN (a file, or - for standard input) as a labelled outline.

    Example: newsdoc show --why story.html
    """
    request = common.Request(source, format, url, from_options, analyzers, analyzer_options, why=why, limits=limits)
    article, given = request.with_source()
    text = None if _is_stored(given) else given.source_text
    if why and not article.decisions:
        click.echo("newsdoc: nothing had to be decided: the format says what everything is", err=True)
    console = common.console()
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
    "--to",
    required=True,
    metavar="FORMAT",
    shell_complete=completion.writable,
    help="Format in which the article would be written.",
)
@common.option_pairs("--option", "options", "exporter")
@common.from_format
@common.url_option
@common.from_option
@common.limit_option
def losses(
    source: str,
    to: str,
    options: common.Pairs,
    format: str | None,
    url: str | None,
    from_options: common.Pairs,
    limits: newsdoc.Limits,
) -> None:
    """List what a format cannot carry of the article in IN (a file, or - for standard input).

    Example: newsdoc losses story.html --to nitf
    """
    common.asked("--to", lambda: default_registry().find_exporter(to))
    (article,) = common.Request(source, format, url, from_options, limits=limits).articles()

    def work() -> tuple[newsdoc.Loss, ...]:
        export = default_registry().exporter(to).export
        return newsdoc.losses(article, to, **common.options_from(options, export, f"the exporter {to!r}"))

    for loss in common.guarded(common.name_of(source), work):
        click.echo(printable(str(loss)))
