"""Writes RSS 2.0 (rssboard.org) with the modules content, Dublin Core, Media RSS and Atom links."""

import datetime as dt
from collections.abc import Iterable, Sequence

from newsdoc.markup.dates import iso, zone
from newsdoc.markup.uris import safe_uri
from newsdoc.model import Article, Figure, Problem, Rendition
from newsdoc.xml import element, encoded, text_element
from newsdoc_feeds.contents import marked, media_of
from newsdoc_feeds.media_rss import MEDIA
from newsdoc_feeds.writing import Channel, channel, content, date_problems, identity, internet_date, missing

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
        timezone: str | dt.tzinfo = "UTC",
    ) -> bytes:
        """A feed of one article; the options are those of `export_all`."""
        return self.export_all((article,), title=title, link=link, description=description, timezone=timezone)

    def export_all(
        self,
        articles: Sequence[Article],
        /,
        *,
        title: str | None = None,
        link: str | None = None,
        description: str | None = None,
        timezone: str | dt.tzinfo = "UTC",
    ) -> bytes:
        """A feed of the articles, in the order given.

        `title`, `link`, `description`: of the feed; default the name, page and slogan of the publisher that all of them
        share. `timezone`: of dates that state none. Raises ExportError for a time zone that is none.
        """
        assumed = zone(timezone)
        about = channel(articles, title, link, description)
        head = text_element("title", marked(about.title or ""))
        head += text_element("link", about.link or "")
        # RSS demands a description; where nobody gave one, the title is the least that is true.
        head += text_element("description", marked(about.description or about.title or ""))
        if about.language:
            head += text_element("language", about.language)
        logo = about.publisher.logo if about.publisher else None
        if logo:
            parts = ("url", logo), ("title", marked(about.title or "")), ("link", about.link or "")
            head += element("image", None, "".join(text_element(name, text) for name, text in parts))
        items = "".join(f"\n{_item(article, about, assumed)}" for article in articles)
        feed = element("rss", {"version": "2.0", **_SPACES}, element("channel", None, head + items + "\n"))
        return encoded(f'<?xml version="1.0" encoding="UTF-8"?>\n{feed}\n')

    def problems(
        self,
        article: Article,
        /,
        *,
        title: str | None = None,
        link: str | None = None,
        description: str | None = None,
        timezone: str | dt.tzinfo = "UTC",
    ) -> Iterable[Problem]:
        """What the feed should say and nobody has said, and dates without zone."""
        about = channel((article,), title, link, description)
        if not about.title:
            yield missing("publisher", "a title of the feed")
        if not about.link:
            yield missing("publisher", "an address of the feed's site")
        yield from date_problems(article, timezone, "published", "modified")


def _item(article: Article, about: Channel, assumed: dt.tzinfo) -> str:
    found = text_element("title", marked(article.headline)) if article.headline else ""
    if article.url:
        found += text_element("link", article.url)
    if identifier := identity(article):
        found += text_element("guid", identifier, {"isPermaLink": "true" if identifier == article.url else "false"})
    if article.published is not None:
        found += text_element("pubDate", internet_date(article.published, assumed))
    if article.modified is not None:
        found += text_element("atom:updated", iso(article.modified, assumed))
    found += "".join(text_element("dc:creator", person.name) for person in article.authors if person.name)
    found += "".join(text_element("dc:contributor", person.name) for person in article.contributors if person.name)
    found += "".join(text_element("category", word) for word in article.keywords if word)
    found += _subjects(article)
    if article.language and article.language != about.language:
        found += text_element("dc:language", article.language)
    if article.publisher and article.publisher.name != about.title:
        found += text_element("dc:publisher", article.publisher.name)
    if article.rights and (notice := article.rights.notice or article.copyright_holder):
        found += text_element("dc:rights", notice)
    if article.summary:
        found += text_element("description", marked(article.summary))
    if body := content(article):
        found += text_element("content:encoded", body)
    found += "".join(_media(figure) for figure in media_of(article))
    for each in article.related:
        if href := safe_uri(each.href) if each.href else None:
            found += element("atom:link", {"rel": "related", "href": href, "title": each.title})
    return element("item", None, found) if found else "<item/>"


def _subjects(article: Article) -> str:
    """Subjects of a vocabulary with an address as categories of a domain."""
    coded = [each for each in article.subjects if each.code and each.scheme_uri]
    return "".join(text_element("category", each.code or "", {"domain": each.scheme_uri}) for each in coded)


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
