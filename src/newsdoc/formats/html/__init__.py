"""HTML: a news site's page, read into an article; and an article written as a page."""

from collections.abc import Iterable

from newsdoc.formats.html.exporter import HtmlExporter
from newsdoc.formats.html.own_pages import PageParser
from newsdoc.hookspecs import Exporter, Parser, hookimpl


@hookimpl
def newsdoc_parsers() -> Iterable[Parser]:
    """The parser of HTML pages."""
    return (PageParser(),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """The exporter of HTML pages."""
    return (HtmlExporter(),)
