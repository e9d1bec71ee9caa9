"""ANS, Arc XP's JSON for stories, galleries and images, for newsdoc: read, and written as version 0.10.12."""

from collections.abc import Iterable

from newsdoc.hookspecs import Exporter, Parser, hookimpl
from newsdoc_ans.exporter import AnsExporter
from newsdoc_ans.parser import AnsParser


@hookimpl
def newsdoc_parsers() -> Iterable[Parser]:
    """The parser of ANS."""
    return (AnsParser(),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """The exporter of ANS."""
    return (AnsExporter(),)


__all__ = ["AnsExporter", "AnsParser", "newsdoc_exporters", "newsdoc_parsers"]
