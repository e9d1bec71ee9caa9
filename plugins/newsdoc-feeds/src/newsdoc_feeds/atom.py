"""Writes Atom (RFC 4287)."""

import datetime as dt
from collections.abc import Iterable, Sequence

from newsdoc.markup.dates import iso, zone
from newsdoc.markup.uris import is_absolute, safe_uri
from newsdoc.model import Article, Figure, Person, Problem, Rendition
from newsdoc.xml import element, encoded, text_element
from newsdoc_feeds.contents import media_of
from newsdoc_feeds.writing import Channel, assumed_identity, channel, content, date_problems, identity, latest, missing

_NAMESPACE = "http://www.w3.org/2005/Atom"


class AtomExporter:
    """Exporter of Atom."""

    name = "atom"
    media_types = ("application/atom+xml",)
    suffixes = (".atom",)

    def export(
        self,
        article: Article,
        /,
        *,
        title: str | None = None,
        link: str | None = None,
        id: str | None = None,
        timezone: str | dt.tzinfo = "UTC",
    ) -> bytes:
        """A feed of one article; the options are those of `export_all`."""
        return self.export_all((article,), title=title, link=link, id=id, timezone=timezone)

    def export_all(
        self,
        articles: Sequence[Article],
        /,
        *,
        title: str | None = None,
        link: str | None = None,
        id: str | None = None,
        timezone: str | dt.tzinfo = "UTC",
    ) -> bytes:
        """A feed of the articles, in the order given.

        `title`, `link`: of the feed; default the name and page of the publisher that all of them share. `id`: the
        feed's identifier, a URI; default its link, else `urn:newsdoc:sha256:` and a digest. `timezone`: of dates that
        state none. Raises ExportError for a time zone that is none.
        """
        assumed = zone(timezone)
        about = channel(articles, title, link)
        identifier = id or safe_uri(about.link or "") or assumed_identity("".join(map(_identity, articles)))
        head = text_element("title", about.title or "") + text_element("id", identifier)
        if href := safe_uri(about.link) if about.link else None:
            head += element("link", {"rel": "alternate", "href": href})
        if about.description:
            head += text_element("subtitle", about.description)
        changes = [date for article in articles if (date := latest(article)) is not None]
        if changes:
            head += text_element("updated", max(iso(date, dt.UTC) for date in changes))
        if about.publisher and about.publisher.logo:
            head += text_element("logo", about.publisher.logo)
        if about.title:
            head += element("author", None, text_element("name", about.title))
        entries = "".join(f"\n{_entry(article, about, assumed)}" for article in articles)
        feed = element("feed", {"xmlns": _NAMESPACE, "xml:lang": about.language}, head + entries + "\n")
        return encoded(f'<?xml version="1.0" encoding="UTF-8"?>\n{feed}\n')

    def problems(
        self,
        article: Article,
        /,
        *,
        title: str | None = None,
        link: str | None = None,
        id: str | None = None,
        timezone: str | dt.tzinfo = "UTC",
    ) -> Iterable[Problem]:
        """What Atom demands and nobody has said, and dates without zone."""
        if not channel((article,), title, link).title:
            yield missing("publisher", "a title of the feed")
        if identity(article) is None:
            yield Problem("assumed", "the article has no identifier; one was made of its content", path="guid")
        if latest(article) is None:
            yield missing("modified", "the time of the last change")
        yield from date_problems(article, timezone, "published", "modified")


def _identity(article: Article) -> str:
    """An IRI for the entry (section 4.2.6)."""
    found = identity(article)
    if found is None:
        return assumed_identity(f"{article.headline}\n{article.text}")
    return found if is_absolute(found) else found.strip() or assumed_identity(found)


def _entry(article: Article, about: Channel, assumed: dt.tzinfo) -> str:
    found = text_element("title", article.headline or "") + text_element("id", _identity(article))
    if href := safe_uri(article.url) if article.url else None:
        found += element("link", {"rel": "alternate", "href": href})
    if article.published is not None:
        found += text_element("published", iso(article.published, assumed))
    if (changed := latest(article)) is not None:
        found += text_element("updated", iso(changed, assumed))
    found += "".join(_person("author", each) for each in article.authors if each.name)
    found += "".join(_person("contributor", each) for each in article.contributors if each.name)
    found += "".join(element("category", {"term": word}) for word in article.keywords if word)
    for each in article.subjects:
        if each.code and each.scheme_uri:
            found += element("category", {"term": each.code, "scheme": each.scheme_uri, "label": each.name})
    if article.rights and (notice := article.rights.notice or article.copyright_holder):
        found += text_element("rights", notice)
    if article.summary:
        found += text_element("summary", article.summary)
    if body := content(article):
        found += text_element("content", body, {"type": "html"})
    found += "".join(_enclosure(figure) for figure in media_of(article))
    for link in article.related:
        if href := safe_uri(link.href) if link.href else None:
            found += element("link", {"rel": "related", "href": href, "title": link.title})
    if article.publisher and article.publisher.name != about.title:
        found += element("source", None, text_element("title", article.publisher.name))
    language = article.language if article.language != about.language else None
    return element("entry", {"xml:lang": language}, found)


def _person(name: str, person: Person) -> str:
    parts = ("name", person.name), ("uri", person.url), ("email", person.email)
    return element(name, None, "".join(text_element(part, text) for part, text in parts if text))


def _enclosure(figure: Figure) -> str:
    file = next((each for each in figure.renditions if each.href == figure.url), Rendition(figure.url or ""))
    length = str(file.size) if file.size is not None else None
    return element("link", {"rel": "enclosure", "href": figure.url, "type": file.content_type, "length": length})
