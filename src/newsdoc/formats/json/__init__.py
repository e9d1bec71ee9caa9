"""Native JSON: every article, exactly, with all its provenance."""

from collections.abc import Iterable

from newsdoc.hookspecs import Deferred, Exporter, Parser, hookimpl


@hookimpl
def newsdoc_parsers() -> Iterable[Parser | Deferred]:
    """The parser of native JSON."""
    return (Deferred("json", "newsdoc.formats.json.format:JsonFormat", families=("json",)),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter | Deferred]:
    """The exporter of native JSON."""
    return (Deferred("json", "newsdoc.formats.json.format:JsonFormat"),)
