"""ANS, Arc XP's JSON for stories, galleries and images, for newsdoc: read, and written as version 0.10.12."""

from collections.abc import Iterable

from newsdoc.hookspecs import Deferred, Exporter, Parser, hookimpl


@hookimpl
def newsdoc_parsers() -> Iterable[Parser | Deferred]:
    """The parser of ANS."""
    return (Deferred("ans", "newsdoc_ans.parser:AnsParser", families=("json",)),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter | Deferred]:
    """The exporter of ANS."""
    return (Deferred("ans", "newsdoc_ans.exporter:AnsExporter"),)
