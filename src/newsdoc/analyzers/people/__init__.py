"""Who is named: the analyzer "people" and the tables of persons, "people-csv" and "people-jsonl"."""

from collections.abc import Iterable

from newsdoc.analyzers.people.named_person import NamedPerson
from newsdoc.hookspecs import Analyzer, Deferred, Exporter, hookimpl

__all__ = ["NamedPerson", "newsdoc_analyzers", "newsdoc_exporters"]  # the node type is known once this is loaded


@hookimpl
def newsdoc_analyzers() -> Iterable[Analyzer | Deferred]:
    """The analyzer of persons."""
    return (Deferred("people", "newsdoc.analyzers.people.analyzer:PeopleAnalyzer"),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter | Deferred]:
    """The tables of persons."""
    return (
        Deferred("people-csv", "newsdoc.analyzers.people.tables:PeopleCsv"),
        Deferred("people-jsonl", "newsdoc.analyzers.people.tables:PeopleJsonLines"),
    )
