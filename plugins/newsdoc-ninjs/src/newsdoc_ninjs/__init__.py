"""ninjs, the IPTC's News in JSON, for newsdoc: 1.x, 2.x and 3.x read, 1.4 to 3.1 written."""

from collections.abc import Iterable

from newsdoc.hookspecs import Deferred, Exporter, Parser, hookimpl


@hookimpl
def newsdoc_parsers() -> Iterable[Parser | Deferred]:
    """The parser of ninjs."""
    return (Deferred("ninjs", "newsdoc_ninjs.parser:NinjsParser", families=("json",)),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter | Deferred]:
    """The exporter of ninjs."""
    return (Deferred("ninjs", "newsdoc_ninjs.exporter:NinjsExporter"),)
