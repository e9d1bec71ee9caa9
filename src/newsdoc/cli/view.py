"""`newsdoc view`."""

import sys
import tempfile
import webbrowser
from pathlib import Path

import click

import newsdoc
from newsdoc.cli import completion
from newsdoc.cli.errors import check_analyzers, check_format, guarded, lookup
from newsdoc.cli.flags import analyze_option, from_format, limit_option, url_option
from newsdoc.cli.inputs import STDIN, data_of, name_of
from newsdoc.registry import default_registry
from newsdoc.source import Source
from newsdoc.view import render_read
from newsdoc.whole_files import write_whole


@click.command()
@click.argument("source", metavar="[IN]", required=False)
@click.option("-o", "--output", metavar="OUT", help="HTML file to write; by default standard output.")
@click.option("--open", "open_it", is_flag=True, help="Open the page in a browser.")
@click.option(
    "--losses", metavar="FORMAT", shell_complete=completion.writable, help="List what this format cannot carry."
)
@click.option("--serve", is_flag=True, help="Serve a local page for pasted text and dropped files.")
@click.option("--port", type=click.IntRange(0, 65_535), default=0, help="Port for --serve; by default any free one.")
@from_format
@url_option
@analyze_option
@limit_option
def view(
    source: str | None,
    output: str | None,
    open_it: bool,
    losses: str | None,
    serve: bool,
    port: int,
    format: str | None,
    url: str | None,
    analyzers: tuple[str, ...],
    limits: newsdoc.Limits,
) -> None:
    """Show IN (a file, or - for standard input) as an HTML page: source and reading side by side, with the reasons.

    The analyzer quotes runs unless --analyze names others. The page is one file and fetches nothing.

    Example: newsdoc view story.html --open
    """
    analyzers = analyzers or ("quotes",)
    if serve and source is not None:
        raise click.UsageError("--serve takes no file: paste the text into the page, or drop the file there")
    for flag, value in (("-o", output), ("--losses", losses), ("--from", format), ("--url", url)):
        if serve and value is not None:
            raise click.UsageError(f"{flag} does not go with --serve, whose page takes the text itself")
    if serve:
        from newsdoc.view.serve import serve_forever

        guarded("--serve", lambda: serve_forever(port, open_it, analyzers))
        return
    if source is None:
        raise click.UsageError("give a file, - for standard input, or --serve")
    check_format(format)
    check_analyzers(analyzers)
    if losses is not None:
        lookup("--losses", lambda: default_registry().find_exporter(losses))
    where = name_of(source)
    page = guarded(where, lambda: _page(source, format, url, analyzers, losses, limits))
    if open_it and output is None:
        output = str(Path(tempfile.mkdtemp(prefix="newsdoc-")) / "view.html")
    if output is None or output == STDIN:
        sys.stdout.write(page)
        return
    target = Path(output)
    guarded(output, lambda: write_whole(Path(output), page.encode("utf-8", "replace")))
    if open_it:
        webbrowser.open(target.resolve().as_uri())


def _page(
    source: str,
    format: str | None,
    url: str | None,
    analyzers: tuple[str, ...],
    losses: str | None,
    limits: newsdoc.Limits,
) -> str:
    data, suffix = data_of(source, limits)
    given = Source(data, url=url, suffix=suffix)
    (article,) = newsdoc.pipeline.parsing.articles(given, format, why=True, limits=limits)
    return render_read(newsdoc.analyze(article, *analyzers, limits=limits), given, losses=losses)
