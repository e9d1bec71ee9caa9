"""Who is named: the analyzer "people"."""

from collections.abc import Iterable

from newsdoc.analyzers.people.analyzer import NamedPerson, PeopleAnalyzer
from newsdoc.hookspecs import Analyzer, hookimpl

__all__ = ["NamedPerson", "PeopleAnalyzer"]


@hookimpl
def newsdoc_analyzers() -> Iterable[Analyzer]:
    """The analyzer of persons."""
    return (PeopleAnalyzer(),)
