"""Writes RSS 2.0 (rssboard.org) with the modules content, Dublin Core, Media RSS and Atom links."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from newsdoc.identity import identity
from newsdoc.markup.dates import iso, with_zone, zone
from newsdoc.markup.schemes import concept_uri
from newsdoc.markup.uris import safe_uri
from newsdoc.model import Article, Figure, Problem, Rendition
from newsdoc.xml.writing import element, encoded, text_element
from newsdoc_feeds import unstated
from newsdoc_feeds.contents import marked, media_of
from newsdoc_feeds.media_rss import MEDIA
from newsdoc_feeds.writing import Channel, channel, content, internet_date, latest, lines, missing, problems, site

_SPACES = {
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:media": MEDIA,
    "xmlns:atom": "http://www.w3.org/2005/Atom",
}
_MEDIUMS = {"picture": "image", "graphic": "image"}


class RssExporter:
    """Exporter of RSS."""

    name = "rss"
    media_types = ("application/rss+xml",)
    suffixes = (".rss",)

    def export(
        self,
        article: Article,
        /,
        *,
        title: str | None = None,
        link: str | None = None,
        description: str | None = None,
        feed_url: str | None = None,
        timezone: str | dt.tzinfo | None = None,
    ) -> bytes:
        """A feed of one article; the options are those of `export_all`."""
        return self.export_all(
            (article,), title=title, link=link, description=description, feed_url=feed_url, timezone=timezone
        )

    def export_all(
        self,
        articles: Sequence[Article],
        /,
        *,
        title: str | None = None,
        link: str | None = None,
        description: str | None = None,
        feed_url: str | None = None,
        timezone: str | dt.tzinfo | None = None,
    ) -> bytes:
        """A feed of the articles, in the order given.

        `title`, `link`, `description`: of the feed; default the name, page and slogan of the publisher that all of them
        share, and for the link the site that all are on. `feed_url`: where the feed itself is to be found. `timezone`:
        of dates that state none; default UTC. An identifier that had to be made, and what is written of a date that the
        article does not say, is named in the item, and our reader does not take it for the article's own.
        Raises ExportError for a time zone that is none.
        """
        assumed = zone(timezone or "UTC")
        about = channel(articles, title, link, description)
        items = "".join(f"\n{_item(article, about, assumed)}" for article in articles)
        inner = lines(_head(articles, about, feed_url, assumed))
        feed = element("rss", {"version": "2.0", **_SPACES}, f"\n{element('channel', None, inner + items + chr(10))}\n")
        return encoded(f'<?xml version="1.0" encoding="UTF-8"?>\n{feed}\n')

    def problems(self, article: Article, /, **options: Any) -> Iterable[Problem]:
        """What the feed should say and nobody has said, and what had to be assumed, with these options of `export`."""
        about = channel((article,), options.get("title"), options.get("link"))
        if not about.title:
            yield missing("publisher", "a title of the feed", "title")
        if not (about.link or site((article,))):
            yield missing("publisher", "an address of the feed's site", "link")
        if not (article.headline or article.summary):
            yield missing("headline", "a title or a description of each item")
        yield from problems(article, options.get("timezone"))


def _texts(pairs: Iterable[tuple[str, str | None]]) -> list[str]:
    return [text_element(name, text) for name, text in pairs if text]


def _head(articles: Sequence[Article], about: Channel, feed_url: str | None, assumed: dt.tzinfo) -> Iterable[str]:
    """What the channel says of itself. RSS demands title, link and description."""
    link = about.link or site(articles)
    yield text_element("title", marked(about.title or ""))
    yield from _texts([("link", link)])
    # Where nobody gave a description, the title is the least that is true.
    yield text_element("description", marked(about.description or about.title or ""))
    yield from _texts([("language", about.language)])
    changes = [with_zone(date, assumed) for article in articles if (date := latest(article)) is not None]
    yield from _texts([("lastBuildDate", internet_date(max(changes), assumed) if changes else None)])
    if href := safe_uri(feed_url) if feed_url else None:
        yield element("atom:link", {"rel": "self", "href": href, "type": RssExporter.media_types[0]})
    logo = about.publisher.logo if about.publisher else None
    if logo:
        yield element(
            "image", None, "".join(_texts([("url", logo), ("title", marked(about.title or "")), ("link", link)]))
        )
    yield unstated.written(["link"] if link and not about.link else [])


def _item(article: Article, about: Channel, assumed: dt.tzinfo) -> str:
    return element("item", None, lines([*_facts(article, about, assumed), *_contents(article)]) + "\n")


def _facts(article: Article, about: Channel, assumed: dt.tzinfo) -> Iterable[str]:
    known = identity(article).uri
    yield from _texts([("title", marked(article.headline or "")), ("link", article.url)])
    yield text_element("guid", known, {"isPermaLink": "true" if known == article.url else "false"})
    if article.published is not None:
        yield from _texts([("pubDate", internet_date(article.published, assumed))])
    if article.modified is not None:
        yield text_element("atom:updated", iso(article.modified, assumed))
    yield from _texts(("dc:creator", person.name) for person in article.authors)
    yield from _texts(("dc:contributor", person.name) for person in article.contributors)
    yield from _texts(("category", word) for word in article.keywords)
    for each in article.subjects:  # readers show the text, and take the domain for what tells one subject from another
        address = safe_uri(concept_uri(each) or "")
        if each.name and address:
            yield text_element("category", each.name, {"domain": address})
        elif each.code and each.scheme_uri:
            yield text_element("category", each.code, {"domain": each.scheme_uri})
    publisher = article.publisher.name if article.publisher else None
    notice = (article.rights.notice or article.copyright_holder) if article.rights else None
    yield from _texts(
        [
            ("dc:language", article.language if article.language != about.language else None),
            ("dc:publisher", publisher if publisher != about.title else None),
            ("dc:rights", notice),
        ]
    )
    yield unstated.written(unstated.names(article))


def _contents(article: Article) -> Iterable[str]:
    yield from _texts([("description", marked(article.summary or "")), ("content:encoded", content(article))])
    yield from (_media(figure) for figure in media_of(article))
    for each in article.related:
        if href := safe_uri(each.href) if each.href else None:
            yield element("atom:link", {"rel": "related", "href": href, "title": each.title})


def _media(figure: Figure) -> str:
    about = ("title", figure.title), ("description", figure.caption), ("credit", figure.credit)
    texts = "".join(text_element(f"media:{name}", text) for name, text in about if text)
    medium = _MEDIUMS.get(figure.kind, figure.kind)
    files = [each for each in figure.renditions if each.href] or [Rendition(figure.url or "")]
    if not any(each.href == figure.url for each in files):
        files.insert(0, Rendition(figure.url or ""))
    contents = [
        {
            "url": file.href,
            "medium": medium,
            "type": file.content_type,
            "width": str(file.width) if file.width is not None else None,
            "height": str(file.height) if file.height is not None else None,
            "fileSize": str(file.size) if file.size is not None else None,
        }
        for file in files
    ]
    if len(contents) == 1:
        return element("media:content", contents[0], texts)
    return element("media:group", None, "".join(element("media:content", each) for each in contents) + texts)
