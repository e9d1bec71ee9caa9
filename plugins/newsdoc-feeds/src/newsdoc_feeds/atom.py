"""Writes Atom (RFC 4287)."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from newsdoc.identity import identity
from newsdoc.markup.dates import day_of_writing, iso, with_zone, zone
from newsdoc.markup.schemes import SCHEMES
from newsdoc.markup.unstated import StandsIn, assumption
from newsdoc.markup.uris import is_absolute, safe_uri
from newsdoc.model import Article, Figure, NewsDate, Organization, Person, Problem, Rendition
from newsdoc.xml.writing import element, encoded, text_element
from newsdoc_feeds import unstated
from newsdoc_feeds.contents import media_of
from newsdoc_feeds.writing import Channel, channel, content, identity_of_all, latest, lines, missing, problems

_NAMESPACE = "http://www.w3.org/2005/Atom"
_DEMANDED: dict[str, StandsIn] = {"modified": lambda article: True}


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
        feed_url: str | None = None,
        timezone: str | dt.tzinfo | None = None,
    ) -> bytes:
        """A feed of one article; the options are those of `export_all`."""
        return self.export_all((article,), title=title, link=link, id=id, feed_url=feed_url, timezone=timezone)

    def export_all(
        self,
        articles: Sequence[Article],
        /,
        *,
        title: str | None = None,
        link: str | None = None,
        id: str | None = None,
        feed_url: str | None = None,
        timezone: str | dt.tzinfo | None = None,
    ) -> bytes:
        """A feed of the articles, in the order given.

        `title`, `link`: of the feed; default the name and page of the publisher that all of them share. `id`: the
        feed's identifier, a URI; default `feed_url`, its link, else one made of those of the entries. `feed_url`: where
        the feed itself is to be found. `timezone`: of dates that state none; default UTC.

        Atom demands of each entry an identifier and when it was changed; where an article does not say so, they are
        made (the date of the last change that is known, else the day of writing, or what SOURCE_DATE_EPOCH says), named
        in the entry, and not read back as the article's own. Raises ExportError for a time zone that is none.
        """
        assumed = zone(timezone or "UTC")
        about = channel(articles, title, link)
        head = lines(_head(articles, about, id, feed_url, assumed))
        entries = "".join(f"\n{_entry(article, about, assumed)}" for article in articles)
        feed = element("feed", {"xmlns": _NAMESPACE, "xml:lang": about.language}, head + entries + "\n")
        return encoded(f'<?xml version="1.0" encoding="UTF-8"?>\n{feed}\n')

    def problems(self, article: Article, /, **options: Any) -> Iterable[Problem]:
        """What Atom demands and nobody has said, and what had to be assumed, with these options of `export`."""
        if not channel((article,), options.get("title")).title:
            yield missing("publisher", "a title of the feed", "title")
            if not _names(article):
                yield assumption("authors", f"the author {unstated.NOBODY!r} of the feed")
        if article.guid and not is_absolute(article.guid.strip()):
            yield Problem("guid", f"the guid {article.guid!r} is not a URI, as Atom requires", path="guid")
        if article.modified is None:
            yield assumption("modified", iso(_changed(article), dt.UTC))
        yield from problems(article, options.get("timezone"))


def _changed(article: Article) -> NewsDate:
    """When an entry was changed last (section 4.2.15)."""
    return latest(article) or day_of_writing()


def _names(article: Article) -> bool:
    return any(person.name for person in article.authors)


def _head(
    articles: Sequence[Article], about: Channel, id: str | None, feed_url: str | None, assumed: dt.tzinfo
) -> Iterable[str]:
    """What the feed says of itself (section 4.1.1)."""
    page, own = (safe_uri(each) if each else None for each in (about.link, feed_url))
    yield text_element("title", about.title or "")
    yield text_element("id", id or own or page or identity_of_all(articles))
    if page:
        yield element("link", {"rel": "alternate", "href": page})
    if own:
        yield element("link", {"rel": "self", "href": own, "type": AtomExporter.media_types[0]})
    if about.description:
        yield text_element("subtitle", about.description)
    changes = [with_zone(_changed(article), assumed) for article in articles] or [day_of_writing()]
    yield text_element("updated", iso(max(changes), dt.UTC))
    if about.publisher and about.publisher.logo:
        yield text_element("logo", about.publisher.logo)
    if about.title or not all(map(_names, articles)):
        yield element("author", None, text_element("name", about.title or unstated.NOBODY))


def _entry(article: Article, about: Channel, assumed: dt.tzinfo) -> str:
    language = article.language if article.language != about.language else None
    inner = lines([*_facts(article, about, assumed), *_contents(article)])
    return element("entry", {"xml:lang": language}, inner + "\n")


def _facts(article: Article, about: Channel, assumed: dt.tzinfo) -> Iterable[str]:
    yield text_element("title", article.headline or "")
    yield text_element("id", identity(article).uri)
    if href := safe_uri(article.url) if article.url else None:
        yield element("link", {"rel": "alternate", "href": href})
    if article.published is not None:
        yield text_element("published", iso(article.published, assumed))
    yield text_element("updated", iso(_changed(article), assumed))
    yield from (_person("author", each) for each in article.authors if each.name)
    yield from (_person("contributor", each) for each in article.contributors if each.name)
    yield from (element("category", {"term": word}) for word in article.keywords if word)
    for each in article.subjects:
        if each.code and (scheme := each.scheme_uri or SCHEMES.get(each.scheme or "")):
            yield element("category", {"term": each.code, "scheme": scheme, "label": each.name})
    if article.rights and (notice := article.rights.notice or article.copyright_holder):
        yield text_element("rights", notice)
    if article.publisher and article.publisher.name != about.title:
        yield _source(article.publisher)
    yield unstated.written(unstated.names(article, _DEMANDED))


def _contents(article: Article) -> Iterable[str]:
    if article.summary:
        yield text_element("summary", article.summary)
    if body := content(article):
        yield text_element("content", body, {"type": "html"})
    yield from (_enclosure(figure) for figure in media_of(article))
    for link in article.related:
        if href := safe_uri(link.href) if link.href else None:
            yield element("link", {"rel": "related", "href": href, "title": link.title})


def _source(publisher: Organization) -> str:
    """The feed that an entry comes from: what there is to say of its publisher (section 4.2.11)."""
    page = safe_uri(publisher.url) if publisher.url else None
    parts = [text_element("title", publisher.name)]
    parts += [element("link", {"rel": "alternate", "href": page})] if page else []
    parts += [text_element("subtitle", publisher.slogan)] if publisher.slogan else []
    parts += [text_element("logo", publisher.logo)] if publisher.logo else []
    return element("source", None, "".join(parts))


def _person(name: str, person: Person) -> str:
    parts = ("name", person.name), ("uri", person.url), ("email", person.email)
    return element(name, None, "".join(text_element(part, text) for part, text in parts if text))


def _enclosure(figure: Figure) -> str:
    file = next((each for each in figure.renditions if each.href == figure.url), Rendition(figure.url or ""))
    length = str(file.size) if file.size is not None else None
    return element("link", {"rel": "enclosure", "href": figure.url, "type": file.content_type, "length": length})
