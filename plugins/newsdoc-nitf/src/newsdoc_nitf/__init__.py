"""NITF, the IPTC's News Industry Text Format, for newsdoc: any version read, 3.6 written."""

from collections.abc import Iterable

from newsdoc.hookspecs import Exporter, Parser, hookimpl
from newsdoc_nitf.exporter import NitfExporter
from newsdoc_nitf.parser import NitfParser


@hookimpl
def newsdoc_parsers() -> Iterable[Parser]:
    """The parser of NITF."""
    return (NitfParser(),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """The exporter of NITF."""
    return (NitfExporter(),)
