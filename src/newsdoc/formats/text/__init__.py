"""Plain text: the parser that reads a page's flat text, and the exporter that writes an article like wire copy."""

from collections.abc import Iterable

from newsdoc.formats.text.exporter import TextExporter
from newsdoc.formats.text.parser import TextParser
from newsdoc.hookspecs import Exporter, Parser, hookimpl


@hookimpl
def newsdoc_parsers() -> Iterable[Parser]:
    """The parser of flat text."""
    return (TextParser(),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """The exporter of plain text."""
    return (TextExporter(),)
