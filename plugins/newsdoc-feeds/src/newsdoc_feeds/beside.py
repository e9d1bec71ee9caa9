"""What the elements of an entry say that feedparser does not give, or gives otherwise."""

import datetime as dt
import re
from collections.abc import Mapping
from types import MappingProxyType

import attrs
from lxml import etree

from newsdoc.markup.dates import parse_date
from newsdoc.markup.elements import flat_text
from newsdoc.model import Name, NewsDate, Place, RelatedLink
from newsdoc.wording.moments import read_moment
from newsdoc_feeds.nitf import Nitf, read_nitf
from newsdoc_feeds.states import status_of
from newsdoc_feeds.wordpress import EXCERPT, MODIFIED

Element = etree._Element
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_GEO = "{http://www.w3.org/2003/01/geo/wgs84_pos#}"
_GEORSS = "{http://www.georss.org/georss}"
_PAGES = ("{http://rssnamespace.org/feedburner/ext/1.0}origLink",)
"""Elements with the address of the page, where the link leads to somebody who counts readers."""
_PRISM = re.compile(r"\{http://prismstandard\.org/namespaces/[^{}]{1,40}\}section\Z")
_EXPIRES = re.compile(r"(?:\{[^{}]{1,200}\})?(?:expirationDateTime|expirationDate|expires)\Z", re.I)
"""The end of validity, as the vocabularies of PRISM and of aggregators name it."""
_PERIOD = {name: re.compile(rf"\b{name}\s*=\s*([^;]{{4,40}})") for name in ("start", "end")}
"""Where a period of DCMI (Dublin Core, "DCMI Period") begins and ends."""
_FULL_TEXTS = ("{http://news.yandex.ru}full-text", "{http://turbo.yandex.ru}content")
"""Elements that hold the whole story beside a description."""
_SHOWN = ("image/", "video/", "audio/")


@attrs.frozen
class Beside:
    """What an entry says besides."""

    signed: tuple[str, ...] = ()
    """Who signs it."""
    guid: str | None = None
    """Its identifier as it stands: feedparser takes it for an address and completes it."""
    page: str | None = None
    """Its page, where the link is not."""
    starts: NewsDate | None = None
    """The beginning of the period in which it is valid (`dcterms:valid`)."""
    expires: NewsDate | None = None
    """The end of the period in which it is valid (`dcterms:valid`, or an element of its own)."""
    status: str | None = None
    """Whether it may be shown, where it says that it may not."""
    alternative: str | None = None
    """Another title (`dcterms:alternative`)."""
    section: str | None = None
    """The section of the publication (PRISM)."""
    modified: NewsDate | None = None
    """The last change (exports of WordPress)."""
    excerpt: str | None = None
    """The deck, which may be HTML (exports of WordPress), or an abstract (`dcterms:abstract`)."""
    full_text: str | None = None
    """The whole story, as Russian media send it to Yandex; it may be HTML."""
    nitf: Nitf | None = None
    """The document of NITF that is its content."""
    place: Place | None = None
    """Where it is about or from (GeoRSS, Geo)."""
    documents: tuple[RelatedLink, ...] = ()
    """Enclosed files that are not pictures, films or sounds."""
    others: tuple[str, ...] = ()
    """Elements of vocabularies that nobody reads, as they stand."""


_ANY_VERSION = {"expires": _EXPIRES, "section": _PRISM, "excerpt": EXCERPT, "modified": MODIFIED}
"""Elements whose namespace has a version in it."""


def read_beside(entry: Element, logins: Mapping[str, str] = MappingProxyType({})) -> Beside:
    """What the elements of an item or entry say. `logins`: the names of those who sign with a login."""
    texts: dict[str, str] = {}
    signed: list[str] = []
    documents: list[RelatedLink] = []
    others: list[str] = []
    nitf = None
    for each in entry:
        if not isinstance(each.tag, str):
            continue
        name = next((key for key, pattern in _ANY_VERSION.items() if pattern.match(each.tag)), each.tag)
        text = "".join(map(str, each.itertext())).strip() if name in _FULL_TEXTS else flat_text(each)
        if not _is_read(name) or (name == "expires" and parse_date(text) is None):
            others.append(etree.tostring(each, encoding="unicode", with_tail=False))
        elif text and name in ("author", f"{_DC}creator"):
            signed.append(logins.get(text, text))
        elif text:
            texts.setdefault(name, text)
        if len(each) and nitf is None:
            nitf = read_nitf(each)
        if (document := _document(each)) is not None:
            documents.append(document)
    changed = parse_date(texts.get("modified"))
    starts, ends = (_edge(texts.get(f"{_TERMS}valid", ""), name) for name in ("start", "end"))
    return Beside(
        tuple(signed),
        guid=texts.get("guid"),
        page=next((page for tag in _PAGES if (page := texts.get(tag, "")).startswith("http")), None),
        starts=starts,
        expires=ends or parse_date(texts.get("expires")),
        status=status_of(entry),
        alternative=texts.get(f"{_TERMS}alternative"),
        section=texts.get("section"),
        modified=changed.replace(tzinfo=changed.tzinfo or dt.UTC) if isinstance(changed, dt.datetime) else None,
        excerpt=texts.get("excerpt") or texts.get(f"{_DC}abstract") or texts.get(f"{_TERMS}abstract"),
        full_text=next((whole for name in _FULL_TEXTS if (whole := texts.get(name))), None),
        place=_place(texts),
        nitf=nitf,
        documents=tuple(documents),
        others=tuple(others),
    )


_READ = (
    "http://purl.org/dc/",
    "http://purl.org/rss/",
    "http://purl.org/atom/",
    "http://purl.org/syndication/",
    "http://www.w3.org/",
    "http://www.georss.org/",
    "http://search.yahoo.com/mrss",
    "https://search.yahoo.com/mrss",
    "http://rssnamespace.org/feedburner/",
    "http://my.netscape.com/",
    "http://wellformedweb.org/",
    "http://www.itunes.com/",
    "http://channel.netscape.com/",
    "http://backend.userland.com/",
    "urn:newsdoc:",
)
"""Namespaces whose elements feedparser or we read, or that say only how the feed is to be fetched and answered."""


def _is_read(tag: str) -> bool:
    return not tag.startswith("{") or tag[1:].startswith(_READ) or tag in _FULL_TEXTS


def _edge(period: str, name: str) -> NewsDate | None:
    found = _PERIOD[name].search(period)
    return read_moment(found[1]) if found else None


def _document(element: Element) -> RelatedLink | None:
    """An enclosed file, or the content of an entry of Atom that stands elsewhere (RFC 4287, section 4.1.3.2)."""
    name = str(element.tag).rpartition("}")[2]
    if name == "content" and (src := element.get("src")):
        return RelatedLink(href=src, content_type=element.get("type"))
    if name != "enclosure" and (name != "link" or element.get("rel") != "enclosure"):
        return None
    href, kind = element.get("url") or element.get("href"), element.get("type") or ""
    if not href or not kind or kind.startswith(_SHOWN):
        return None
    return RelatedLink(element.get("title"), href=href, content_type=kind)


def _place(texts: dict[str, str]) -> Place | None:
    """A point of GeoRSS (latitude and longitude in one), or of the Geo vocabulary, and its name."""
    pair = texts.get(f"{_GEORSS}point", "").replace(",", " ").split()
    if len(pair) != 2:
        pair = [texts.get(f"{_GEO}lat", ""), texts.get(f"{_GEO}long", "")]
    name = texts.get(f"{_GEORSS}featurename")
    names = (Name(name),) if name else ()
    if all(map(_DEGREES.match, pair)):
        return Place(names, latitude=float(pair[0]), longitude=float(pair[1]))
    return Place(names) if names else None


_DEGREES = re.compile(r"[+-]?\d{1,3}(?:\.\d{1,15})?\Z")
