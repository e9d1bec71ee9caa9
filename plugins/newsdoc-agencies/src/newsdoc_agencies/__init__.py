"""Formats of agencies and their systems for newsdoc, read only."""

from collections.abc import Iterable

from newsdoc.hookspecs import Parser, hookimpl
from newsdoc_agencies.anpa import AnpaParser
from newsdoc_agencies.ap import ApParser
from newsdoc_agencies.dpa import DpaParser
from newsdoc_agencies.guardian import GuardianParser
from newsdoc_agencies.iptc7901 import Iptc7901Parser
from newsdoc_agencies.superdesk import SuperdeskParser


@hookimpl
def newsdoc_parsers() -> Iterable[Parser]:
    """The parsers of agencies' formats."""
    return (SuperdeskParser(), ApParser(), DpaParser(), GuardianParser(), Iptc7901Parser(), AnpaParser())


__all__ = [
    "AnpaParser",
    "ApParser",
    "DpaParser",
    "GuardianParser",
    "Iptc7901Parser",
    "SuperdeskParser",
    "newsdoc_parsers",
]
