"""HTML: a news site's page, read into an article; and an article written as a page."""

from collections.abc import Iterable

from newsdoc.formats.html.sniffing import sniff
from newsdoc.hookspecs import Deferred, Exporter, Parser, hookimpl


@hookimpl
def newsdoc_parsers() -> Iterable[Parser | Deferred]:
    """The parser of HTML pages."""
    return (Deferred("html", "newsdoc.formats.html.page_parser:PageParser", sniff=sniff),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter | Deferred]:
    """The exporter of HTML pages."""
    return (Deferred("html", "newsdoc.formats.html.exporter:HtmlExporter"),)
