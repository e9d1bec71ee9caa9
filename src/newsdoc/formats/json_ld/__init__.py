"""JSON-LD with the vocabulary of schema.org: NewsArticle and its relatives, as search engines read them."""

from collections.abc import Iterable

from newsdoc.formats.json_ld.exporter import JsonLdExporter
from newsdoc.formats.json_ld.parser import JsonLdParser
from newsdoc.hookspecs import Exporter, Parser, hookimpl


@hookimpl
def newsdoc_parsers() -> Iterable[Parser]:
    """The parser of JSON-LD."""
    return (JsonLdParser(),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """The exporter of JSON-LD."""
    return (JsonLdExporter(),)
