"""NITF, the IPTC's News Industry Text Format, for newsdoc: any version read, 3.6 written."""

from collections.abc import Iterable

from newsdoc.hookspecs import Deferred, Exporter, Parser, hookimpl


@hookimpl
def newsdoc_parsers() -> Iterable[Parser | Deferred]:
    """The parser of NITF."""
    return (Deferred("nitf", "newsdoc_nitf.parser:NitfParser", roots=("nitf",)),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter | Deferred]:
    """The exporter of NITF."""
    return (Deferred("nitf", "newsdoc_nitf.exporter:NitfExporter"),)
