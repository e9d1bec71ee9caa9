"""Feeds for newsdoc: RSS, Atom, JSON Feed and Google's news sitemaps, read and written. Nothing is ever fetched."""

from collections.abc import Iterable

from newsdoc.hookspecs import Exporter, Parser, hookimpl
from newsdoc_feeds.atom import AtomExporter
from newsdoc_feeds.json_feed import JsonFeedExporter, JsonFeedParser
from newsdoc_feeds.rss import RssExporter
from newsdoc_feeds.sitemap import SitemapExporter, SitemapParser
from newsdoc_feeds.xml_feeds import AtomParser, RssParser


@hookimpl
def newsdoc_parsers() -> Iterable[Parser]:
    """The parsers of feeds."""
    return (RssParser(), AtomParser(), JsonFeedParser(), SitemapParser())


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """The exporters of feeds."""
    return (RssExporter(), AtomExporter(), JsonFeedExporter(), SitemapExporter())


__all__ = [
    "AtomExporter",
    "AtomParser",
    "JsonFeedExporter",
    "JsonFeedParser",
    "RssExporter",
    "RssParser",
    "SitemapExporter",
    "SitemapParser",
    "newsdoc_exporters",
    "newsdoc_parsers",
]
