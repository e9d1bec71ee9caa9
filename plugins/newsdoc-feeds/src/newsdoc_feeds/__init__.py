"""Feeds for newsdoc: RSS, Atom, JSON Feed and Google's news sitemaps, read and written, and posts of WordPress, read.

Nothing is ever fetched.
"""

from collections.abc import Iterable

from newsdoc.hookspecs import Deferred, Exporter, Parser, hookimpl


@hookimpl
def newsdoc_parsers() -> Iterable[Parser | Deferred]:
    """The parsers of feeds."""
    return (
        Deferred("rss", "newsdoc_feeds.xml_feeds:RssParser", roots=("rss", "rdf")),
        Deferred("atom", "newsdoc_feeds.xml_feeds:AtomParser", roots=("feed", "entry")),
        Deferred("json-feed", "newsdoc_feeds.json_feed:JsonFeedParser", families=("json",)),
        Deferred("news-sitemap", "newsdoc_feeds.sitemap:SitemapParser", roots=("urlset",)),
        Deferred("wordpress", "newsdoc_feeds.posts:PostsParser", families=("json",)),
    )


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter | Deferred]:
    """The exporters of feeds."""
    return (
        Deferred("rss", "newsdoc_feeds.rss:RssExporter"),
        Deferred("atom", "newsdoc_feeds.atom:AtomExporter"),
        Deferred("json-feed", "newsdoc_feeds.json_feed:JsonFeedExporter"),
        Deferred("news-sitemap", "newsdoc_feeds.sitemap:SitemapExporter"),
    )
