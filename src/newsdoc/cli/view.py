"""`newsdoc view`."""

import sys
import tempfile
import webbrowser
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
    url_option,
)
from newsdoc.cli.inputs import STDIN, Request, name_of
from newsdoc.registry import default_registry
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
@from_option
@analyzer_option
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
    from_options: Pairs,
    analyzer_options: Pairs,
    limits: newsdoc.Limits,
) -> None:
    """Show IN (a file, or - for standard input) as an HTML page: source and reading side by side, with the reasons.

    The analyzer quotes runs unless --analyze names others. The page is one file and fetches nothing.

    Example: newsdoc view story.html --open
    """
    analyzers = analyzers or ("quotes",)
    if serve and source is not None:
        raise click.UsageError("--serve takes no file: paste the text into the page, or drop the file there")
    of_a_file = (("-o", output), ("--losses", losses), ("--from", format), ("--url", url))
    of_options = (("--from-option", from_options or None), ("--analyze-option", analyzer_options or None))
    for flag, value in (*of_a_file, *of_options):
        if serve and value is not None:
            raise click.UsageError(f"{flag} does not go with --serve, whose page takes the text itself")
    if serve:
        from newsdoc.view.serve import serve_forever

        guarded("--serve", lambda: serve_forever(port, open_it, analyzers))
        return
    if source is None:
        raise click.UsageError("give a file, - for standard input, or --serve")
    if losses is not None:
        lookup("--losses", lambda: default_registry().find_exporter(losses))
    request = Request(source, format, url, from_options, analyzers, analyzer_options, why=True, limits=limits)
    article, given = request.with_source()
    page = guarded(name_of(source), lambda: render_read(article, given, losses=losses))
    if open_it and output is None:
        output = str(Path(tempfile.mkdtemp(prefix="newsdoc-")) / "view.html")
    if output is None or output == STDIN:
        sys.stdout.write(page)
        return
    target = Path(output)
    guarded(output, lambda: write_whole(Path(output), page.encode("utf-8", "replace")))
    if open_it:
        webbrowser.open(target.resolve().as_uri())
