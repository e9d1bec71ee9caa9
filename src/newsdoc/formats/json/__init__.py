"""Native JSON: every article, exactly, with all its provenance."""

from collections.abc import Iterable

from newsdoc.formats.json.format import JsonFormat
from newsdoc.hookspecs import Exporter, Parser, hookimpl


@hookimpl
def newsdoc_parsers() -> Iterable[Parser]:
    """The parser of native JSON."""
    return (JsonFormat(),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """The exporter of native JSON."""
    return (JsonFormat(),)
