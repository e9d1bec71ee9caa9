"""Reads an entry of an RSS or Atom feed, as feedparser gives it, as an article."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any

from newsdoc.markup.datelines import with_parts
from newsdoc.markup.dates import parse_date, with_zone
from newsdoc.markup.elements import collapsed
from newsdoc.markup.language_tags import as_tag
from newsdoc.markup.schemes import code_of
from newsdoc.markup.unstated import without
from newsdoc.markup.uris import is_absolute
from newsdoc.model import (
    Article,
    Block,
    Figure,
    ForeignElement,
    Name,
    NewsDate,
    Organization,
    Person,
    Provenance,
    RelatedLink,
    Rights,
    RoleText,
    Subject,
    walk,
)
from newsdoc.source import Source
from newsdoc.wording.moments import read_moment
from newsdoc_feeds.beside import Beside
from newsdoc_feeds.contents import (
    dateline,
    has_tags,
    is_story,
    named,
    named_in,
    plain,
    read_content,
    with_media,
)
from newsdoc_feeds.nitf import NO_HEAD
from newsdoc_feeds.own_links import page_of, without_own_links
from newsdoc_feeds.unstated import NOBODY
from newsdoc_feeds.wordpress import TAXONOMIES, without_shortcodes


class Values:
    """What feedparser says of a feed or an entry, without the values that it puts in place of missing ones."""

    def __init__(self, values: Any) -> None:
        self._values = values

    def get(self, key: str) -> Any:
        """The value itself; None where there is none."""
        return dict.get(self._values, key)

    def text(self, key: str) -> str | None:
        """The value where it is a text that says anything."""
        value = self.get(key)
        return value.strip() or None if isinstance(value, str) else None

    def all(self, key: str) -> list["Values"]:
        """The objects of a list."""
        value = self.get(key)
        return [Values(each) for each in value if isinstance(each, dict)] if isinstance(value, list) else []

    def one(self, key: str) -> "Values":
        """The object under this key; an empty one where there is none."""
        value = self.get(key)
        return Values(value if isinstance(value, dict) else {})


Feed = Values
_ITUNES = "http://www.itunes.com/"
"""What feedparser gives for the scheme of `itunes:keywords`, which are words."""
_WORDS = (None, _ITUNES, *TAXONOMIES)
"""Schemes of categories that are words."""
_WEB = ("http:", "https:")
_SUMMARIES = ("description", "summary", "subtitle", "abstract", "tagline")
_CONTENTS = ("encoded", "content", "body", "fullitem", "div")
"""Elements in which an entry has its whole text: of RSS's module, Atom, XHTML in RSS, and user land."""


class Entry(Values):
    """An entry with its media."""

    def __init__(
        self,
        values: Any,
        media: list[Figure],
        elements: frozenset[str] | None,
        unstated: list[str] | None = None,
        vocabularies: frozenset[str] = frozenset(),
        beside: Beside | None = None,
        thumbnail: Figure | None = None,
    ) -> None:
        """`elements`: the names of its elements, those of media left out; None where they are not known. `unstated`:
        what the entry says that its article does not state. `vocabularies`: domains of several categories of the feed.
        `beside`: what its elements say that feedparser does not. `thumbnail`: the picture for lists of entries.
        """
        super().__init__(values)
        self.media = media
        self.unstated = unstated or []
        self.vocabularies = vocabularies
        self.beside = beside or Beside()
        self.thumbnail = thumbnail
        self.has_author = elements is None or "author" in elements
        self.dated = elements is not None and "date" in elements and elements.isdisjoint(("updated", "modified"))
        self.has_summary = elements is None or not elements.isdisjoint(_SUMMARIES)
        # Of several descriptions feedparser takes one for the content; that of a picture may be among them.
        self.has_content = (
            elements is None or not elements.isdisjoint(_CONTENTS) or len(elements.intersection(_SUMMARIES)) > 1
        )
        self.has_title = elements is None or "title" in elements


def read_entry(entry: Entry, feed: Feed, source: Source, format: str) -> Article:
    """The entry as an article. `feed`: what holds for all its entries."""
    headline = _words(entry, "title", format) if entry.has_title else None
    headline = _without_source(headline, plain(entry.one("source").text("title")))
    given = entry.text("summary") if entry.has_summary else None
    summary = _words(entry, "summary", format) if given else None
    url = _address(entry, format)
    content = _content(entry) if entry.has_content else None
    is_html = content is None or "html" in (content.text("type") or "html")
    full = entry.beside.full_text if content is None else None
    head, nitf = NO_HEAD, entry.beside.nitf
    if nitf is not None:
        head, body = nitf
        title, headline = headline, head.headline or headline
        if title and title != headline:  # on some wires the slug
            head.lines += (RoleText(title, role="title"),)
    elif full is not None:
        body = read_content(full, is_html=has_tags(full), headline=headline)
    else:
        text = without_shortcodes((content or entry).text("value") or "")
        body = read_content(text, is_html=is_html, headline=headline)
    body.blocks, furniture = without_own_links(body.blocks, url, headline)
    if content is not None and given == content.text("value"):  # feedparser's own, where the feed has none
        summary = None
    elif given and url and page_of(url) in given:
        described = read_content(given, is_html=True, headline=headline)
        described.blocks, added = without_own_links(described.blocks, url, headline)
        if content is None and full is None and is_story(described):
            body, summary, furniture = described, None, added
        elif added:
            summary = collapsed(" ".join(block.plain_text() for block in described.blocks)) or None
    elif (
        content is None
        and full is None
        and given
        and is_story(described := read_content(given, is_html=True, headline=headline))
    ):
        body, summary = described, None
    language = _language(entry, content, feed)
    beside = entry.beside
    published, modified = _moments(entry, source, language)
    media, lead = _media(entry, body.blocks, format)
    article = Article(
        headline,
        alternative_headlines=(*([RoleText(beside.alternative)] if beside.alternative else []), *head.lines),
        kicker=head.kicker,
        summary=summary or plain(beside.excerpt) or head.abstract,
        byline=head.byline,
        authors=head.authors or _authors(entry, feed, format, language),
        contributors=_persons(entry, "contributors", language),
        dateline=with_parts(head.dateline, language) or dateline(body, language, entry.unstated),
        published=published,
        modified=modified or beside.modified,
        created=_date(entry, "created", source, language),
        embargoed=_embargo(beside.starts, published),
        expires=_date(entry, "expired", source, language) or beside.expires,
        language=language,
        publisher=_publisher(entry, feed),
        pub_status=beside.status,
        guid=beside.guid or entry.text("id"),
        section=beside.section,
        located=(beside.place,) if beside.place is not None else (),
        subjects=_subjects(entry, format),
        keywords=_keywords(entry),
        rights=_rights(entry, feed),
        body=with_media(body.blocks, media),
        lead_image=lead,
        related=(*_related(entry), *beside.documents),
        furniture=furniture,
        layers=body.layers,
        url=url,
        foreign=tuple([ForeignElement(format, content=each, place="entry") for each in beside.others]),
        provenance=Provenance(format),
    )
    return without(article, entry.unstated) if entry.unstated else article


def _without_source(headline: str | None, source: str | None) -> str | None:
    """The headline without the name of the publication that the entry is from, as collections of news put it behind."""
    return (headline and source and headline.removesuffix(f" - {source}")) or headline


def _words(entry: Entry, key: str, format: str) -> str | None:
    """A text without markup. Atom says what is plain text (RFC 4287, section 3.1.1); in RSS there may be markup."""
    text = entry.text(key)
    if format == "atom" and entry.one(f"{key}_detail").text("type") == "text/plain":
        return collapsed(text) or None
    return plain(text)


def _address(entry: Entry, format: str) -> str | None:
    """The page of the entry. feedparser takes its identifier for one, which in RSS it may be; in Atom it is none."""
    if entry.beside.page is not None:
        return entry.beside.page
    link, guid = entry.text("link"), entry.beside.guid
    if any(each.text("rel") == "alternate" and each.text("href") == link for each in entry.all("links")):
        return link
    is_page = format == "rss" and link and link.startswith(_WEB) and (guid is None or guid.startswith(_WEB))
    return link if is_page else None


def _content(entry: Entry) -> Values | None:
    """The content of an entry, HTML before plain text."""
    contents = [each for each in entry.all("content") if each.text("value")]
    return next((each for each in contents if "html" in (each.text("type") or "")), next(iter(contents), None))


def _date(entry: Entry, key: str, source: Source, language: str | None) -> NewsDate | None:
    """A date as the feed writes it, with its zone; forms that only feedparser knows in UTC; words of its language."""
    text = entry.text(key)
    if text is None:
        return None
    if (found := parse_date(text)) is not None:
        return found
    try:
        parts = entry.get(f"{key}_parsed")
        year, month, day, hour, minute, second = parts[:6]
        if not _is_year_of(text, year):
            raise ValueError(text)
        return dt.datetime(year, month, day, hour, minute, second, tzinfo=dt.UTC)
    except (TypeError, ValueError):
        if (found := read_moment(text, language)) is not None:
            return found
        source.problem("date-unreadable", f"the date {text[:60]!r} could not be read", path=key)
        return None


_YEARS = re.compile(r"(?<![+\d:-])\d{4}(?![\d:])")
_ZONE = re.compile(r"[+-](\d\d):?\d\d\s*\Z")
_FARTHEST_ZONE = 14
"""Hours of the zone that is farthest from UTC."""


def _is_year_of(text: str, year: int) -> bool:
    """Whether this year, in UTC, is one that a date prints: feedparser makes 2000 of 0000, and takes any zone."""
    if (zone := _ZONE.search(text)) and int(zone[1]) > _FARTHEST_ZONE:
        return False
    printed = [int(each) for each in _YEARS.findall(text)]
    return not printed or any(abs(each - year) <= 1 for each in printed)


def _moments(entry: Entry, source: Source, language: str | None) -> tuple[NewsDate | None, NewsDate | None]:
    """Publication and last change. feedparser takes `dc:date` for a change, which is the date there is: that of the
    publication, where nothing else tells it.
    """
    published, modified = (_date(entry, key, source, language) for key in ("published", "updated"))
    modified = modified or _date(entry, "dc_modified", source, language)  # for dcterms, as some aggregators ask for
    if entry.dated and published in (None, modified):
        return modified, None
    return published, modified


def _embargo(starts: NewsDate | None, published: NewsDate | None) -> NewsDate | None:
    """When what is not valid yet may be shown: what is valid from its publication, or from before it, is not held."""
    if starts is None or published is None:
        return starts
    return starts if with_zone(starts, dt.UTC) > with_zone(published, dt.UTC) else None


def _authors(entry: Entry, feed: Feed, format: str, language: str | None) -> tuple[Person, ...]:
    """Those whom the entry names; in Atom, where it names none, those of the feed (RFC 4287, section 4.1.2)."""
    if entry.beside.signed:
        found = dict.fromkeys(person for text in entry.beside.signed for person in named_in(text, language))
        return tuple(found)
    own = _persons(entry, "authors", language)
    if own or format != "atom" or entry.has_author:
        return own
    # The feed itself, which must name somebody, is not an author of what stands in it.
    nobody = (plain(feed.text("title")), NOBODY)
    return _people([each for each in feed.all("authors") if plain(each.text("name")) not in nobody], language)


def _persons(values: Values, key: str, language: str | None) -> tuple[Person, ...]:
    return _people(values.all(key), language)


def _people(values: Iterable[Values], language: str | None) -> tuple[Person, ...]:
    found: dict[Person, None] = {}
    for each in values:
        name, url, email = each.text("name") or each.text("email"), each.text("href"), each.text("email")
        for person in named(name, url=url, email=email, language=language):
            found[person] = None
    return tuple(found)


def _media(entry: Entry, blocks: tuple[Block, ...], format: str) -> tuple[list[Figure], Figure | None]:
    """The media beside the text, and the picture that stands for the entry: the thumbnail where the text has others."""
    lead = _picture(entry, format)
    if entry.media or entry.thumbnail is None:
        return entry.media, lead
    if any(isinstance(each, Figure) for each in walk(blocks)):
        return [], lead or entry.thumbnail
    return [entry.thumbnail], lead


def _picture(entry: Entry, format: str) -> Figure | None:
    """The picture that stands for an entry of RSS: itunes:image of a podcast."""
    href = entry.one("image").text("href") if format == "rss" else None
    return Figure(url=href) if href else None


def _language(entry: Entry, content: Values | None, feed: Feed) -> str | None:
    stated = (entry.text("language"), content.text("language") if content else None)
    detail = entry.one("title_detail").text("language")
    return as_tag(next((each for each in (*stated, detail, feed.text("language")) if each), None))


def _publisher(entry: Entry, feed: Feed) -> Organization | None:
    """Where the entry comes from, else who publishes the feed."""
    origin = entry.one("source")
    name = plain(entry.text("publisher")) or plain(origin.text("title"))
    if name and name != plain(feed.text("title")):
        url = origin.text("link") or origin.text("href")
        return Organization(name, url=url, logo=origin.text("logo"), slogan=plain(origin.text("subtitle")))
    name = plain(feed.text("title"))
    if name is None:
        return None
    slogan = plain(feed.text("subtitle"))
    logo = feed.one("image").text("href") or feed.text("logo")
    link = feed.text("link")  # of a feed without one feedparser gives its identifier
    page = link if link and (link.startswith(("http:", "https:")) or not is_absolute(link)) else None
    return Organization(name, url=page, logo=logo, slogan=slogan if slogan != name else None)


def _keywords(entry: Entry) -> tuple[str, ...]:
    words = [
        plain(each.text("label") or each.text("term")) for each in entry.all("tags") if each.text("scheme") in _WORDS
    ]
    return tuple(dict.fromkeys(word for word in words if word))


def _subjects(entry: Entry, format: str) -> tuple[Subject, ...]:
    """Categories of a scheme."""
    found: dict[Subject, None] = {}
    for each in entry.all("tags"):
        scheme, term = each.text("scheme"), each.text("term")
        if scheme and term and scheme not in _WORDS:
            subject = _of_domain(entry, scheme, term) if format == "rss" else None
            found[subject or _of_scheme(scheme, term, plain(each.text("label")))] = None
    return tuple(found)


def _of_scheme(scheme: str, code: str, label: str | None) -> Subject:
    names = (Name(label),) if label else ()
    if known := code_of(scheme + code):
        return Subject(names, scheme=known[0], code=known[1])
    if not is_absolute(scheme):  # a word, as RSS takes it too
        return Subject(names or (Name(code),), scheme=scheme, code=code)
    return Subject(names, code=code, scheme_uri=scheme)


def _of_domain(entry: Entry, domain: str, text: str) -> Subject | None:
    """A category whose domain is its own address, and whose text a name; None for one of a vocabulary.

    RSS 2.0 calls the domain a taxonomy and the text a place in it, but many feeds link each category to its page.
    Where one domain has several texts, it is a vocabulary's.
    """
    if known := code_of(domain):
        return Subject((Name(text),), scheme=known[0], code=known[1])
    own = is_absolute(domain) and not domain.endswith(("/", "#", "=")) and domain not in entry.vocabularies
    return Subject((Name(text),), uri=domain) if own else None


def _rights(entry: Entry, feed: Feed) -> Rights | None:
    notice = plain(entry.text("rights")) or plain(feed.text("rights"))
    license = entry.text("license")
    return Rights(notice=notice, license=license) if notice or license else None


def _related(entry: Entry) -> tuple[RelatedLink, ...]:
    """Links to other pages, and to the one that the entry is from (RFC 4287, section 4.2.7.2)."""
    return tuple(
        RelatedLink(plain(each.text("title")), href=each.text("href"), rel=rel if rel != "related" else None)
        for each in entry.all("links")
        if (rel := each.text("rel")) in ("related", "via") and each.text("href")
    )
