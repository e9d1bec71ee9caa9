"""Plain text: the exporter that writes an article like wire copy."""

from collections.abc import Iterable

from newsdoc.formats.text.exporter import TextExporter
from newsdoc.hookspecs import Exporter, hookimpl


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """The exporter of plain text."""
    return (TextExporter(),)
