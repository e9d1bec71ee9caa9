"""What the meta elements, title and links in the page's head say."""

import datetime as dt
import re
from collections.abc import Iterable

from newsdoc.addresses import host_of, is_archive
from newsdoc.formats.html.claims.claim import Claim, Source, claimed
from newsdoc.formats.html.claims.keywords import as_keywords
from newsdoc.formats.html.claims.newsroom_time import on_the_day
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.claims.tags import language_tag
from newsdoc.formats.html.claims.texts import clean
from newsdoc.model import NewsDate, Organization, Person
from newsdoc.wording.bylines import begins_with_by
from newsdoc.wording.declared_names import read_declared
from newsdoc.wording.moments import read_moment
from newsdoc.wording.page_titles import site_in

PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "publishdate",
    "publish-date", "publish_date", "pubdate", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "dcterms.created", "dcterms.date", "dc.date.issued", "dc.date", "dcterms.issued", "date", "article.published",
    "citation_publication_date", "citation_date", "citation_online_date", "published_time",
    "og:published_time", "datecreated", "publication_date", "release_date", "published_on", "published", "publishtime",
    "publish_time", "pub_date", "published-date", "dc.date.created", "dc:date", "created",
    "article:create_time", "og:pubdate", "weibo:article:create_at",
    "shareaholic:article_published_time", "rnews:datepublished",
)  # fmt: skip
MODIFIED = (
    "article:modified_time", "og:article:modified_time", "datemodified", "dcterms.modified", "last-modified", "lastmod",
    "article:modified", "article.updated",
)  # fmt: skip
AUTHORS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
    "cxenseparse:author", "articleauthor", "citation_author", "article:author_name", "og:article:author", "og:author",
    "author_name", "dc:creator", "dable:author", "rbauthors", "twitter:creator:name",
)  # fmt: skip
_OTHER_DAY = re.compile(
    r"publish|publication|pubdate|posted|issued|created|creation|releasedate|date(?:written|line)"
    r"|(?:display|entry|story|news|article|content|page|doc|blog|post)date"
)
"""What names a day of publication under a name of the site's own, without its separators: `story_date`."""
_NO_DAY = re.compile(
    r"last|sitecreat|domain|account|app|modif|updat|unpubl|expir|event|valid|video|copyright|publisher|birth|member"
    r"|image|build|version|cache|next|republ|id$|number|count"
)
_OTHER_AUTHOR = re.compile(r"(?:^|[-_.:])(?:authors?|author[-_]?name|byline|writer|journalist|reporter)$")
"""The same for authors: `article_author`, `bt:author`; an id or address of the author's has another word behind."""
_NO_AUTHOR = re.compile(
    r"(?:^|[-_.:])(?:app|book|comment|design|image|photo|plugin|site|template|theme|video|web)[-_.:]"
)
"""Who made something else than the story: `web_author`, `theme:author`."""
_SEPARATORS = re.compile(r"[-_.:/]+")
_MOST_AUTHORS = 6
"""Values of one name that are read: a story has a few authors, an element each; more are the staff of a site."""
_LABELS = 4
"""Pairs of `twitter:label` and `twitter:data` that a page may have."""
_KEYWORDS = re.compile(r"(?:^|[-_.:])(?:keywords|tags)$")
_KNOWN_KEYWORDS = frozenset(("article:tag", "news_keywords", "parsely-tags", "sailthru.tags", "keywords"))


def _text(page: Page, *names: str) -> Claim[str] | None:
    found = page.facts.first(*names)
    return claimed(clean(found[0]), found[1]) if found else None


def _described(page: Page, *names: str) -> Claim[str] | None:
    """The description under one of these names; once, where a content system wrote it twice in a row."""
    found = _text(page, *names)
    if found is not None and len(found.value) % 2:
        half = len(found.value) // 2
        if found.value[half] == " " and found.value[:half] == found.value[half + 1 :]:
            return Claim(found.value[:half], where=found.where)
    return found


def _first_moment(page: Page, names: Iterable[str]) -> Claim[NewsDate] | None:
    """The first of these that holds a date; where it gives a day alone, another one's time on that day."""
    day: Claim[NewsDate] | None = None
    for name in names:
        for value in page.facts.meta.get(name, ())[:1]:
            moment = read_moment(value, page.language)
            if moment is None:
                continue
            if day is None:
                day = Claim(moment, where=name)
            if isinstance(moment, dt.datetime) and (timed := on_the_day(moment, day.value)) is not None:
                return Claim(timed, where=name)
    return day


def _authors(page: Page) -> Claim[tuple[Person, ...]] | None:
    site: Claim[tuple[Person, ...]] | None = None
    for name in AUTHORS:
        values = [text for value in page.facts.meta.get(name, ()) if (text := clean(value)) and not text.isdigit()]
        if name == "author" and len(values) > 1 and "(" in values[-1]:
            values = values[:1]
        if name == _LAST_NAME_FIRST:
            values = list(map(_first_name_first, values))
        people = [person for value in values[:_MOST_AUTHORS] for person in read_declared(value, page.language)]
        if not people:
            continue
        found = Claim(tuple({person.name.casefold(): person for person in people}.values()), where=name)
        if {person.name for person in people} != {page.site}:
            return found
        site = site or found
    for number in range(1, _LABELS + 1):
        label, value = page.facts.first(f"twitter:label{number}"), page.facts.first(f"twitter:data{number}")
        if label and value and begins_with_by(f"{label[0]}: {value[0]}", page.language):
            return claimed(read_declared(clean(value[0]), page.language), f"twitter:data{number}")
    return site


_LAST_NAME_FIRST = "citation_author"
"""The name of the meta elements that catalogues of papers read, where the family name comes first."""


def _first_name_first(name: str) -> str:
    """A name as it is printed: "Ann Lee" for "Lee, Ann"."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and given.strip() and "," not in given else name


def _other_day(page: Page) -> Claim[NewsDate] | None:
    """A day of publication under a name of the site's own."""
    for name, values in page.facts.meta.items():
        compact = _SEPARATORS.sub("", name)
        if name in PUBLISHED or not _OTHER_DAY.search(compact) or _NO_DAY.search(compact):
            continue
        if values and (moment := read_moment(values[0], page.language)) is not None:
            return Claim(moment, where=name)
    return None


def _other_authors(page: Page) -> Claim[tuple[Person, ...]] | None:
    """Authors under a name of the site's own."""
    for name, values in page.facts.meta.items():
        if name in AUTHORS or not _OTHER_AUTHOR.search(name) or _NO_AUTHOR.search(name):
            continue
        people = [person for value in values[:_MOST_AUTHORS] for person in read_declared(clean(value), page.language)]
        if people:
            return Claim(tuple({person.name.casefold(): person for person in people}.values()), where=name)
    return None


def _language(page: Page) -> Claim[str] | None:
    found = page.facts.first("content-language", "language", "dc.language", "dcterms.language")
    return claimed(language_tag(found[0]), found[1]) if found else None


def _locale(page: Page) -> Claim[str] | None:
    found = page.facts.first("og:locale")
    return claimed(language_tag(found[0])) if found else None


def _other_keywords(page: Page) -> Claim[tuple[str, ...]] | None:
    """Keywords under a name of the site's own: `custom-keywords`, `cms.tags`."""
    for name, values in page.facts.meta.items():
        if name not in _KNOWN_KEYWORDS and _KEYWORDS.search(name) and (found := as_keywords(values)):
            return Claim(found, where=name)
    return None


def _publisher(page: Page) -> Claim[Organization] | None:
    for source in ("og:site_name", "application-name", "publisher", "dc.publisher", "twitter:site"):
        found = page.facts.first(source)
        if found and "://" not in found[0] and not found[0].startswith(("www.", "/")):
            return Claim(Organization((clean(found[0]) or found[0]).lstrip("@")), where=source)
    return None


def _titles(page: Page) -> Claim[Organization] | None:
    """What the page's title ends or begins with, where a link to the first page, or the host, says the same."""
    name = site_in(clean(page.facts.title) or "", page.home_links, page.host)
    return claimed(Organization(name), name) if name else None


def _host(page: Page) -> Claim[Organization] | None:
    hosts = [host_of(address) for address in (page.url, page.facts.canonical) if address]
    host = next((host for host in hosts if not is_archive(host)), "")
    return claimed(Organization(host)) if host else None


def _tags(name: str) -> Source[tuple[str, ...]]:
    return Source(
        name,
        "keywords",
        f"the meta element `{name}` has them",
        lambda page: claimed(as_keywords(page.facts.meta.get(name, ()))),
    )


SOURCES: tuple[
    Source[str] | Source[NewsDate] | Source[tuple[str, ...]] | Source[tuple[Person, ...]] | Source[Organization], ...
] = (
    Source("og", "headline", "og:title, which social networks show", lambda page: _text(page, "og:title")),
    Source(
        "twitter", "headline", "twitter:title, which a social network shows", lambda page: _text(page, "twitter:title")
    ),
    Source("title", "headline", "the title of the page", lambda page: claimed(clean(page.facts.title))),
    Source(
        "og", "summary", "og:description, which social networks show", lambda page: _described(page, "og:description")
    ),
    Source("meta", "summary", "the description for search engines", lambda page: _described(page, "description")),
    Source(
        "twitter",
        "summary",
        "`{where}`, a description",
        lambda page: _described(page, "twitter:description", "dc.description", "dcterms.abstract"),
    ),
    Source("html", "language", "the page's `lang` attribute", lambda page: claimed(language_tag(page.facts.language))),
    Source("og", "language", "og:locale, which social networks read", _locale),
    Source("meta", "language", "the meta element `{where}`", _language),
    Source("meta", "authors", "the meta element `{where}` names them", _authors),
    Source("other meta", "authors", "the meta element `{where}` names them", _other_authors),
    Source("meta", "published", "the meta element `{where}` has it", lambda page: _first_moment(page, PUBLISHED)),
    Source("other meta", "published", "the meta element `{where}` has it", _other_day),
    Source(
        "og updated",
        "published",
        "og:updated_time, and nothing else",
        lambda page: _first_moment(page, ("og:updated_time",)),
    ),
    Source("meta", "modified", "the meta element `{where}` has it", lambda page: _first_moment(page, MODIFIED)),
    *map(_tags, ("article:tag", "news_keywords", "parsely-tags", "sailthru.tags", "keywords")),
    Source("meta", "keywords", "the meta element `{where}` has them", _other_keywords),
    Source("meta", "publisher", "the meta element `{where}` names it", _publisher),
    Source("titles", "publisher", "the title names it, and the page's head or address does so too", _titles),
    Source("host", "publisher", "the host of the page's address", _host),
    Source(
        "meta",
        "section",
        "the meta element `{where}` has it",
        lambda page: _text(page, "article:section", "og:article:section", "parsely-section", "section"),
    ),
    Source("canonical", "url", "the page links it as canonical", lambda page: claimed(page.facts.canonical)),
    Source("og", "url", "og:url, which social networks read", lambda page: _text(page, "og:url")),
    Source("given", "url", "the address the page was read from", lambda page: claimed(page.url)),
)
"""One source a field."""
