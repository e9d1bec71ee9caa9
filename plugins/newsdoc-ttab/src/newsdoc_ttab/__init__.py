"""NewsDoc, the document JSON of github.com/ttab/newsdoc, for newsdoc: read and written."""

from collections.abc import Iterable

from newsdoc.hookspecs import Deferred, Exporter, Parser, hookimpl


@hookimpl
def newsdoc_parsers() -> Iterable[Parser | Deferred]:
    """The parser of NewsDoc documents."""
    return (Deferred("ttab", "newsdoc_ttab.parser:TtabParser", families=("json",)),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter | Deferred]:
    """The exporter of NewsDoc documents."""
    return (Deferred("ttab", "newsdoc_ttab.exporter:TtabExporter"),)
