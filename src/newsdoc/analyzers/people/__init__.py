"""Who is named: the analyzer "people" and the tables of persons, "people-csv" and "people-jsonl"."""

from collections.abc import Iterable

from newsdoc.analyzers.people.analyzer import NamedPerson, PeopleAnalyzer
from newsdoc.analyzers.people.tables import PeopleCsv, PeopleJsonLines
from newsdoc.hookspecs import Analyzer, Exporter, hookimpl

__all__ = ["NamedPerson", "PeopleAnalyzer", "PeopleCsv", "PeopleJsonLines"]


@hookimpl
def newsdoc_analyzers() -> Iterable[Analyzer]:
    """The analyzer of persons."""
    return (PeopleAnalyzer(),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """The tables of persons."""
    return (PeopleCsv(), PeopleJsonLines())
