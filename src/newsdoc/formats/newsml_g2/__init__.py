"""NewsML-G2, the IPTC's format for news exchange (version 2.35), and its forerunner NewsML 1."""

from collections.abc import Iterable

from newsdoc.formats.newsml_g2.roots import ROOTS
from newsdoc.hookspecs import Deferred, Exporter, Parser, hookimpl


@hookimpl
def newsdoc_parsers() -> Iterable[Parser | Deferred]:
    """The parsers of NewsML-G2 and NewsML 1."""
    return (
        Deferred("newsml-g2", "newsdoc.formats.newsml_g2.parser:NewsMLG2Parser", roots=tuple(map(str.lower, ROOTS))),
        Deferred("newsml-1", "newsdoc.formats.newsml_g2.newsml1.parser:NewsML1Parser", roots=("newsml",)),
    )


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter | Deferred]:
    """The exporters of NewsML-G2 and NewsML 1.2."""
    return (
        Deferred("newsml-g2", "newsdoc.formats.newsml_g2.exporter:NewsMLG2Exporter"),
        Deferred("newsml-1", "newsdoc.formats.newsml_g2.newsml1.exporter:NewsML1Exporter"),
    )
