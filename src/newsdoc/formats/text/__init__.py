"""Plain text: the parser that reads a page's flat text, and the exporter that writes an article like wire copy."""

from collections.abc import Iterable

from newsdoc.hookspecs import Deferred, Exporter, Parser, hookimpl


@hookimpl
def newsdoc_parsers() -> Iterable[Parser | Deferred]:
    """The parser of flat text."""
    return (Deferred("text", "newsdoc.formats.text.parser:TextParser", families=("text",)),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter | Deferred]:
    """The exporter of plain text."""
    return (Deferred("text", "newsdoc.formats.text.exporter:TextExporter"),)
