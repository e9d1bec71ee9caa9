"""NewsML-G2, the IPTC's format for news exchange (version 2.35), and its forerunner NewsML 1."""

from collections.abc import Iterable

from newsdoc.formats.newsml_g2.exporter import NewsMLG2Exporter
from newsdoc.formats.newsml_g2.newsml1 import NewsML1Parser
from newsdoc.formats.newsml_g2.newsml1_exporter import NewsML1Exporter
from newsdoc.formats.newsml_g2.parser import NewsMLG2Parser
from newsdoc.hookspecs import Exporter, Parser, hookimpl


@hookimpl
def newsdoc_parsers() -> Iterable[Parser]:
    """The parsers of NewsML-G2 and NewsML 1."""
    return (NewsMLG2Parser(), NewsML1Parser())


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """The exporters of NewsML-G2 and NewsML 1.2."""
    return (NewsMLG2Exporter(), NewsML1Exporter())
