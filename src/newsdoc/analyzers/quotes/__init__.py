"""Who said what: the analyzer "quotes" and the tables of quotations, "quotes-csv" and "quotes-jsonl"."""

from collections.abc import Iterable

from newsdoc.hookspecs import Analyzer, Deferred, Exporter, hookimpl


@hookimpl
def newsdoc_analyzers() -> Iterable[Analyzer | Deferred]:
    """The analyzer of quotations."""
    return (Deferred("quotes", "newsdoc.analyzers.quotes.analyzer:QuotesAnalyzer"),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter | Deferred]:
    """The tables of quotations."""
    return (
        Deferred("quotes-csv", "newsdoc.analyzers.quotes.tables:CsvTable"),
        Deferred("quotes-jsonl", "newsdoc.analyzers.quotes.tables:JsonLinesTable"),
    )
