"""NewsML-G2, the IPTC's format for news exchange (version 2.35), and its forerunner NewsML 1."""

from collections.abc import Iterable

from newsdoc.formats.newsml_g2.exporter import NewsMLG2Exporter
from newsdoc.hookspecs import Exporter, hookimpl


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """The exporter of NewsML-G2."""
    return (NewsMLG2Exporter(),)
