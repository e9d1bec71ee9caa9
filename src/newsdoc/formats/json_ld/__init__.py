"""JSON-LD with the vocabulary of schema.org: NewsArticle and its relatives, as search engines read them."""

from collections.abc import Iterable

from newsdoc.hookspecs import Deferred, Exporter, Parser, hookimpl


@hookimpl
def newsdoc_parsers() -> Iterable[Parser | Deferred]:
    """The parser of JSON-LD."""
    return (Deferred("json-ld", "newsdoc.formats.json_ld.parser:JsonLdParser", families=("json",)),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter | Deferred]:
    """The exporter of JSON-LD."""
    return (Deferred("json-ld", "newsdoc.formats.json_ld.exporter:JsonLdExporter"),)
