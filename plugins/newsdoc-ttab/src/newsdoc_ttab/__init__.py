"""NewsDoc, the document JSON of github.com/ttab/newsdoc, for newsdoc: read and written."""

from collections.abc import Iterable

from newsdoc.hookspecs import Exporter, Parser, hookimpl
from newsdoc_ttab.exporter import TtabExporter
from newsdoc_ttab.parser import TtabParser


@hookimpl
def newsdoc_parsers() -> Iterable[Parser]:
    """The parser of NewsDoc documents."""
    return (TtabParser(),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """The exporter of NewsDoc documents."""
    return (TtabExporter(),)


__all__ = ["TtabExporter", "TtabParser", "newsdoc_exporters", "newsdoc_parsers"]
