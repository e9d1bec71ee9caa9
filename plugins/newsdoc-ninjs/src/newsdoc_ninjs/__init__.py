"""ninjs, the IPTC's News in JSON, for newsdoc: 1.x, 2.x and 3.x read, 1.4 to 3.1 written."""

from collections.abc import Iterable

from newsdoc.hookspecs import Exporter, Parser, hookimpl
from newsdoc_ninjs.exporter import NinjsExporter
from newsdoc_ninjs.parser import NinjsParser


@hookimpl
def newsdoc_parsers() -> Iterable[Parser]:
    """The parser of ninjs."""
    return (NinjsParser(),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """The exporter of ninjs."""
    return (NinjsExporter(),)
