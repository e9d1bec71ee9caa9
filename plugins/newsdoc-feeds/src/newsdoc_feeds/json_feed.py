"""JSON Feed 1.1 (jsonfeed.org), read and written; 1.0 read."""

import datetime as dt
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from newsdoc.addresses import join
from newsdoc.errors import ParseError
from newsdoc.identity import identity
from newsdoc.json_text import written
from newsdoc.markup.dates import iso, parse_date, zone
from newsdoc.markup.elements import collapsed
from newsdoc.markup.escaped import PLAIN_TEXTS, has_entities, is_marked_up, without_entities, without_tags
from newsdoc.markup.language_tags import as_tag
from newsdoc.markup.unstated import without
from newsdoc.model import (
    Article,
    Figure,
    ForeignElement,
    Organization,
    Person,
    Problem,
    Provenance,
    RelatedLink,
    Rendition,
)
from newsdoc.source import Source
from newsdoc_feeds import unstated
from newsdoc_feeds.contents import dateline, media_of, named, plain, read_content, with_media
from newsdoc_feeds.own_links import without_own_links
from newsdoc_feeds.writing import Channel, channel, content, missing, problems

FORMAT = "json-feed"
VERSION = "https://jsonfeed.org/version/1.1"
_VERSIONS = "https://jsonfeed.org/version/"
Values = dict[str, Any]


class JsonFeedParser:
    """Parser of JSON Feed."""

    name = FORMAT
    media_types = ("application/feed+json",)
    suffixes = (".json",)

    def sniff(self, source: Source) -> float:
        """Sure by the address that `version` holds."""
        if source.form.family != "json" or not {"version", "items"} <= set(source.form.keys):
            return 0.0
        value = source.json
        stated = value.get("version") if isinstance(value, dict) else None
        return 0.95 if isinstance(stated, str) and stated.startswith(_VERSIONS) else 0.0

    def parse(self, source: Source, /) -> Article:
        """The first item. Raises ParseError when there is none."""
        feed, items = _items(source)
        if len(items) > 1:
            source.problem("items-left", f"the feed holds {len(items) - 1} more; newsdoc.parse_all reads them")
        return _read(items[0], feed, source)

    def parse_all(self, source: Source, /) -> Iterator[Article]:
        """Every item, in order."""
        feed, items = _items(source)
        for item in items:
            yield _read(item, feed, source)


def _items(source: Source) -> tuple[Values, list[Values]]:
    feed = source.load_json(FORMAT)
    items = _objects(feed, "items") if isinstance(feed, dict) else []
    if not items:
        raise ParseError("the feed holds no item", format=FORMAT, line=1, expected="an object with items")
    return feed, items


def _text(values: Values, key: str) -> str | None:
    value = values.get(key)
    return value.strip() or None if isinstance(value, str) else None


def _words(values: Values, key: str, names: Collection[str]) -> str | None:
    """A plain text, in which many systems escape as for HTML; `names`: what the item says of itself."""
    text = collapsed(_text(values, key))
    if not text or PLAIN_TEXTS in names:
        return text or None
    return collapsed(without_tags(text)) if is_marked_up(text) else without_entities(text)


def _objects(values: Values, key: str) -> list[Values]:
    value = values.get(key)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _date(values: Values, key: str, source: Source) -> Any:
    text = _text(values, key)
    found = parse_date(text)
    if text and found is None:
        source.problem("date-unreadable", f"{key} {text[:60]!r} is not an RFC 3339 date", path=key)
    return found


_READ = frozenset(
    """
    id url title content_html content_text summary image date_published date_modified authors author tags language
    attachments
    """.split()
) | {unstated.EXTENSION}
"""Keys that are read. Of two addresses of pages or pictures one is; any other key is carried along."""


def _read(item: Values, feed: Values, source: Source) -> Article:
    names = unstated.read_extension(item)
    headline = _words(item, "title", names)
    page = _text(item, "url") or _text(item, "external_url")
    base = source.url or page or _text(feed, "home_page_url")
    markup, text = _text(item, "content_html"), _text(item, "content_text")
    body = read_content(markup or text or "", is_html=markup is not None, headline=headline, base=base)
    body.blocks, furniture = without_own_links(body.blocks, page, headline)
    guid = item.get("id")
    guid = str(guid) if isinstance(guid, (str, int, float)) and not isinstance(guid, bool) and guid != "" else None
    title = plain(_text(feed, "title"))
    words = item.get("tags")
    picture = _text(item, "image") or _text(item, "banner_image")
    language = as_tag(_text(item, "language") or _text(feed, "language"))
    article = Article(
        headline,
        summary=_words(item, "summary", names),
        authors=_authors(item) or _authors(feed),
        dateline=dateline(body, language, names),
        published=_date(item, "date_published", source),
        modified=_date(item, "date_modified", source),
        language=language,
        publisher=unstated.read_publisher(item) or (_publisher(feed, title) if title else None),
        guid=guid,
        keywords=tuple(each for each in words if isinstance(each, str) and each.strip())
        if isinstance(words, list)
        else (),
        body=with_media(body.blocks, _media(item)),
        lead_image=Figure(url=join(base, picture)) if picture else None,
        related=_documents(item),
        furniture=furniture,
        layers=body.layers,
        url=page,
        foreign=tuple(
            ForeignElement(FORMAT, content=json.dumps(value, ensure_ascii=False), place=key)
            for key, value in item.items()
            if key not in _READ and value not in (None, page, picture, "", [], {})
        ),
        provenance=Provenance(FORMAT),
    )
    return without(article, names) if names else article


def _publisher(feed: Values, title: str) -> Organization:
    logo = _text(feed, "icon") or _text(feed, "favicon")
    return Organization(title, url=_text(feed, "home_page_url"), logo=logo, slogan=plain(_text(feed, "description")))


def _authors(values: Values) -> tuple[Person, ...]:
    listed = _objects(values, "authors") or [each for each in [values.get("author")] if isinstance(each, dict)]
    found: list[Person] = []
    for each in listed:
        url, image = _text(each, "url"), _text(each, "avatar")
        people = named(_text(each, "name"), url=url)
        found += [Person(people[0].name, url=url, image=image)] if image and people else people
    return tuple(found)


def _media(item: Values) -> list[Figure]:
    found: list[Figure] = []
    for each in _objects(item, "attachments"):
        url, media_type = _text(each, "url"), _text(each, "mime_type") or ""
        kind: Any = {"image": "picture", "video": "video", "audio": "audio"}.get(media_type.partition("/")[0])
        if url and kind:
            size = each.get("size_in_bytes")
            file = Rendition(url, content_type=media_type, size=size if type(size) is int and size >= 0 else None)
            found.append(Figure(url=url, title=plain(_text(each, "title")), kind=kind, renditions=(file,)))
    return found


def _documents(item: Values) -> tuple[RelatedLink, ...]:
    """Attached files that are no pictures, films or sounds."""
    shown = {each.url for each in _media(item)}
    return tuple(
        RelatedLink(plain(_text(each, "title")), href=url, content_type=_text(each, "mime_type"))
        for each in _objects(item, "attachments")
        if (url := _text(each, "url")) and url not in shown
    )


class JsonFeedExporter:
    """Exporter of JSON Feed."""

    name = FORMAT
    media_types = ("application/feed+json",)
    suffixes = (".feed.json",)

    def export(
        self,
        article: Article,
        /,
        *,
        title: str | None = None,
        link: str | None = None,
        feed_url: str | None = None,
        timezone: str | dt.tzinfo | None = None,
        indent: int | None = 1,
    ) -> str:
        """A feed of one article; the options are those of `export_all`."""
        return self.export_all((article,), title=title, link=link, feed_url=feed_url, timezone=timezone, indent=indent)

    def export_all(
        self,
        articles: Sequence[Article],
        /,
        *,
        title: str | None = None,
        link: str | None = None,
        feed_url: str | None = None,
        timezone: str | dt.tzinfo | None = None,
        indent: int | None = 1,
    ) -> str:
        """A feed of the articles, in the order given.

        `title`, `link`: of the feed; default the name and page of the publisher that all of them share. `feed_url`:
        where the feed itself is to be found. `timezone`: of dates that state none; default UTC. `indent`: spaces a
        level. An identifier that had to be made, and what is written of a date that the article does not say, is named
        in the item's extension `_newsdoc`, and our reader does not take it for the article's own.
        Raises ExportError for a time zone that is none.
        """
        assumed = zone(timezone or "UTC")
        about = channel(articles, title, link)
        logo = about.publisher.logo if about.publisher else None
        feed = {
            "version": VERSION,
            "title": about.title or "",
            **_given(
                home_page_url=about.link,
                feed_url=feed_url,
                description=about.description,
                icon=logo,
                language=about.language,
            ),
            "items": [_item(article, about, assumed) for article in articles],
        }
        return written(feed, indent)

    def problems(
        self,
        article: Article,
        /,
        *,
        title: str | None = None,
        link: str | None = None,
        feed_url: str | None = None,
        timezone: str | dt.tzinfo | None = None,
        indent: int | None = 1,
    ) -> Iterable[Problem]:
        """What JSON Feed demands and nobody has said, and what had to be assumed."""
        if not channel((article,), title, link).title:
            yield missing("publisher", "a title of the feed", "title")
        yield from problems(article, timezone)


def _given(**values: Any) -> Values:
    return {key: value for key, value in values.items() if value not in (None, "", [])}


def _item(article: Article, about: Channel, assumed: dt.tzinfo) -> Values:
    language = about.language
    figures = media_of(article)
    lead = article.lead_image or _picture(article)
    attachments = [
        _given(url=each.url, mime_type=file.content_type, title=each.title, size_in_bytes=file.size)
        for each in figures
        if each.kind in ("video", "audio")
        for file in each.renditions
        if file.href == each.url and file.content_type
    ]
    item = {
        "id": identity(article).uri,
        **_given(
            url=article.url,
            title=article.headline,
            content_html=content(article),
            summary=article.summary,
            image=lead.url if lead else None,
            date_published=iso(article.published, assumed) if article.published is not None else None,
            date_modified=iso(article.modified, assumed) if article.modified is not None else None,
            authors=[_given(name=each.name, url=each.url, avatar=each.image) for each in article.authors if each.name],
            tags=[word for word in article.keywords if word],
            language=article.language if article.language != language else None,
            attachments=attachments,
        ),
    }
    if "content_html" not in item:
        item["content_text"] = article.text  # one of the two must be there
    for each in article.foreign:
        if each.format == FORMAT and each.place not in _READ:
            item.setdefault(each.place, json.loads(each.content))
    publisher = article.publisher if article.publisher != about.publisher else None
    names = unstated.names(article, {"lead_image": _picture})
    if any(text and (has_entities(text) or is_marked_up(text)) for text in (article.headline, article.summary)):
        names.append(PLAIN_TEXTS)
    return item | unstated.extension(names, publisher)


def _picture(article: Article) -> Figure | None:
    """The first picture of the story, which stands for it where no other does."""
    return next((each for each in media_of(article) if each.kind in ("picture", "graphic")), None)
