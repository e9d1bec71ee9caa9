"""Google News sitemaps (schema sitemap-news 0.9), read and written: which stories are new, without their text."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from newsdoc.errors import ExportError, ParseError
from newsdoc.markup.dates import iso, parse_date, zone
from newsdoc.markup.elements import flat_text
from newsdoc.markup.escaped import mend_entities, note_of_entities
from newsdoc.markup.language_tags import as_tag
from newsdoc.markup.unstated import date_assumptions, imprecise
from newsdoc.model import Article, Concept, Figure, ForeignElement, Name, NewsDate, Organization, Problem, Provenance
from newsdoc.source import Source
from newsdoc.xml.reading import parse_xml
from newsdoc.xml.writing import element, encoded, text_element
from newsdoc_feeds.contents import media_of
from newsdoc_feeds.unstated import DATES
from newsdoc_feeds.writing import missing

FORMAT = "news-sitemap"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
IMAGE = "http://www.google.com/schemas/sitemap-image/1.1"
_MOST = 1000
"""Articles that a news sitemap may hold (Google Search Central, "News sitemaps")."""
Element = etree._Element


class SitemapParser:
    """Parser of news sitemaps."""

    name = FORMAT
    media_types = ("application/xml",)
    suffixes = (".xml",)

    def sniff(self, source: Source) -> float:
        """Sure for a sitemap that declares the namespace of news."""
        return 0.95 if source.form.root == "urlset" and "/schemas/sitemap-news/" in source.head else 0.0

    def parse(self, source: Source, /) -> Article:
        """The first story. Raises ParseError when there is none."""
        found = self.parse_all(source)
        first = next(found, None)
        if first is None:
            raise ParseError(
                "the sitemap holds no story", format=self.name, expected="url elements that hold a news element"
            )
        more = sum(1 for _ in found)
        if more:
            source.problem("items-left", f"the sitemap holds {more} more; newsdoc.parse_all reads them")
        return first

    def parse_all(self, source: Source, /) -> Iterator[Article]:
        """Every story, in order; pages that are not news are left out."""
        root = parse_xml(source, format=self.name)
        mend_entities(root, source)
        for url in root:
            news = _child(url, "news")
            if news is not None:
                yield _read(url, news, source)


def _child(element: Element | None, name: str) -> Element | None:
    if element is None:
        return None
    return next((each for each in element if isinstance(each.tag, str) and each.tag.rpartition("}")[2] == name), None)


def _children(element: Element, name: str) -> list[Element]:
    return [each for each in element if isinstance(each.tag, str) and each.tag.rpartition("}")[2] == name]


def _text(element: Element | None, name: str) -> str | None:
    child = _child(element, name)
    return flat_text(child) or None if child is not None else None


def _date(element: Element, name: str, source: Source) -> NewsDate | None:
    text = _text(element, name)
    found = parse_date(text)
    if text and found is None:
        source.problem("date-unreadable", f"{name} {text[:60]!r} could not be read", path=name)
    return found


def _read(url: Element, news: Element, source: Source) -> Article:
    publication = _child(news, "publication")
    name = _text(publication, "name")
    images, videos = _children(url, "image"), _children(url, "video")
    return Article(
        _text(news, "title"),
        published=_date(news, "publication_date", source),
        modified=_date(url, "lastmod", source),
        language=as_tag(_text(publication, "language")),
        publisher=Organization(name) if name else None,
        genres=tuple(Concept((Name(each),)) for each in _listed(_text(news, "genres"))),
        keywords=tuple(_listed(_text(news, "keywords"))),
        body=(
            *(
                Figure(_text(image, "caption"), url=href, title=_text(image, "title"))
                for image in images
                if (href := _text(image, "loc"))
            ),
            *(
                Figure(_text(video, "description"), url=href, title=_text(video, "title"), kind="video")
                for video in videos
                if (href := _text(video, "content_loc") or _text(video, "player_loc"))
            ),
        ),
        url=_text(url, "loc"),
        foreign=tuple(_foreign(url, news)),
        provenance=Provenance(FORMAT),
    )


_READ = frozenset(
    "publication publication_date title keywords genres news image video loc lastmod changefreq priority".split()
)
"""Elements that are read, or that say only when the page is to be fetched."""


def _foreign(url: Element, news: Element) -> Iterator[ForeignElement]:
    """What else is said of a story: stock tickers, who may read it, its other languages."""
    for place, parent in (("url", url), ("news", news)):
        for each in parent:
            if isinstance(each.tag, str) and etree.QName(each).localname not in _READ:
                content = etree.tostring(each, encoding="unicode", with_tail=False)
                yield ForeignElement(FORMAT, content=content, place=place)


def _listed(text: str | None) -> list[str]:
    return [part for each in (text or "").split(",") if (part := each.strip())]


class SitemapExporter:
    """Exporter of news sitemaps."""

    name = FORMAT
    media_types = ("application/xml",)
    suffixes = (".sitemap.xml",)

    def export(
        self, article: Article, /, *, publication: str | None = None, timezone: str | dt.tzinfo | None = None
    ) -> bytes:
        """A sitemap of one story; the options are those of `export_all`."""
        return self.export_all((article,), publication=publication, timezone=timezone)

    def export_all(
        self, articles: Sequence[Article], /, *, publication: str | None = None, timezone: str | dt.tzinfo | None = None
    ) -> bytes:
        """A sitemap of the stories, in the order given.

        `publication`: the name of the publication, for all; default each article's publisher. `timezone`: of times that
        state none; default UTC. What Google demands and an article does not say is left out, and told by `problems`.
        Raises ExportError for more than 1,000 articles.
        """
        assumed = zone(timezone or "UTC")
        if len(articles) > _MOST:
            raise ExportError(f"a news sitemap holds at most {_MOST} articles, not {len(articles)}", format=self.name)
        urls = "".join(f"\n{_url(article, publication, assumed)}" for article in articles)
        spaces: dict[str, str | None] = {"xmlns": SITEMAP, "xmlns:news": NEWS, "xmlns:image": IMAGE}
        document = element("urlset", spaces, urls + chr(10))
        return encoded(f'<?xml version="1.0" encoding="UTF-8"?>\n{note_of_entities(document)}{document}\n')

    def problems(
        self, article: Article, /, *, publication: str | None = None, timezone: str | dt.tzinfo | None = None
    ) -> Iterable[Problem]:
        """What Google demands and the article does not say."""
        if not publication and article.publisher is None:
            yield missing("publisher", "the name of the publication", "publication")
        for field, what in (
            ("url", "an address"),
            ("language", "a language"),
            ("published", "a date"),
            ("headline", "a title"),
        ):
            if getattr(article, field) is None:
                yield missing(field, what)
        if timezone is None:
            yield from date_assumptions(imprecise(article, DATES, days=False))


def _url(article: Article, publication: str | None, assumed: dt.tzinfo) -> str:
    name = publication or (article.publisher.name if article.publisher else None)
    parts = (("news:name", name), ("news:language", _language(article.language)))
    news = element("news:publication", None, "".join(text_element(key, text) for key, text in parts if text))
    if article.published is not None:
        news += text_element("news:publication_date", _when(article.published, assumed))
    if article.headline:
        news += text_element("news:title", article.headline)
    changed = text_element("lastmod", _when(article.modified, assumed)) if article.modified is not None else ""
    pictures = [each for each in media_of(article) if each.kind in ("picture", "graphic")]
    images = "".join(element("image:image", None, text_element("image:loc", each.url or "")) for each in pictures)
    address = text_element("loc", article.url) if article.url else ""
    return element("url", None, address + changed + element("news:news", None, news) + images)


def _language(tag: str | None) -> str | None:
    """ISO 639 code; Chinese has two by its script."""
    if tag is None:
        return None
    lower = tag.casefold().replace("_", "-")
    if lower.split("-")[0] == "zh":
        return "zh-tw" if {"tw", "hant", "hk"} & set(lower.split("-")) else "zh-cn"
    return lower.split("-")[0]


def _when(date: NewsDate, assumed: dt.tzinfo) -> str:
    return iso(date, assumed) if isinstance(date, dt.datetime) else date.isoformat()
