"""Who said what: the analyzer "quotes" and the tables of quotations, "quotes-csv" and "quotes-jsonl"."""

from collections.abc import Iterable

from newsdoc.analyzers.quotes.analyzer import QuotesAnalyzer
from newsdoc.analyzers.quotes.tables import CsvTable, JsonLinesTable
from newsdoc.hookspecs import Analyzer, Exporter, hookimpl

__all__ = ["CsvTable", "JsonLinesTable", "QuotesAnalyzer"]


@hookimpl
def newsdoc_analyzers() -> Iterable[Analyzer]:
    """The analyzer of quotations."""
    return (QuotesAnalyzer(),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """The tables of quotations."""
    return (CsvTable(), JsonLinesTable())
