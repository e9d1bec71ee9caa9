"""Reads RSS 0.9x, 1.0 and 2.0 and Atom: the syntax with feedparser, on XML that newsdoc has parsed before."""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
import feedparser
from lxml import etree

from newsdoc.addresses import join
from newsdoc.errors import ParseError
from newsdoc.markup.figure_words import addresses
from newsdoc.markup.uris import is_absolute
from newsdoc.model import Article, Figure
from newsdoc.source import Source
from newsdoc.xml.reading import parse_xml
from newsdoc_feeds.beside import Beside, read_beside
from newsdoc_feeds.entries import Entry, Feed, read_entry
from newsdoc_feeds.labels import limit_labels
from newsdoc_feeds.media_rss import MEDIA, read_media, read_thumbnail
from newsdoc_feeds.unstated import read_element
from newsdoc_feeds.wordpress import is_post, names_of_logins, picture_of, pictures_of_posts

Element = etree._Element
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_RSS_1 = "purl.org/rss/1.0"
_ATOM = ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#")


class _XmlFeedParser:
    """What the parsers of RSS and Atom share."""

    name = ""

    def parse(self, source: Source, /) -> Article:
        """The first entry. Raises ParseError when there is none."""
        entries = self._entries(source)
        first = next(entries, None)
        if first is None:
            raise ParseError("the feed holds no entry", format=self.name)
        more = sum(1 for _ in entries)
        if more:
            source.problem("items-left", f"the feed holds {more} more; newsdoc.parse_all reads them")
        return read_entry(*first, source, self.name)

    def parse_all(self, source: Source, /) -> Iterator[Article]:
        """Every entry, in order."""
        for entry, feed in self._entries(source):
            yield read_entry(entry, feed, source, self.name)

    def _entries(self, source: Source) -> Iterator[tuple[Entry, Feed]]:
        root = parse_xml(source, format=self.name)
        items = [each for each in root.iter() if _local(each) in ("item", "entry")]
        if _local(root) not in ("rss", "RDF", "feed", "entry"):
            raise ParseError(
                f"<{_local(root)}> is not the root element of a feed", format=self.name, expected="rss, RDF or feed"
            )
        featured = pictures_of_posts(items)
        if others := [each for each in items if not is_post(each)]:
            items = [each for each in items if is_post(each)]
            for each in others:
                _remove(each)
            source.problem("dropped", f"{len(others)} items that are no texts (files, menus) were left out")
        root = _feed_around(root)
        _leave_out_runs(root, source)
        limit_labels(root, source)
        headers = {"content-type": "application/xml; charset=utf-8"}
        base = source.url or _site(root)
        if base:
            headers["content-location"] = base
        pictures = [(read_media(each), read_thumbnail(each)) for each in items]
        # feedparser takes the description of a picture for that of the entry.
        for each in [each for each in root.iter(etree.Element) if _is_media(each) and _local(each) == "description"]:
            _remove(each)
        # As a file: a text would be opened or fetched, where it is a name or an address. The markup in entries is not
        # shown to anybody here; our own reader takes the text out of it.
        data = io.BytesIO(etree.tostring(root, encoding="utf-8", xml_declaration=True))
        try:
            found: Any = feedparser.parse(data, response_headers=headers, sanitize_html=False)
        except (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError) as error:
            raise ParseError(f"the feed could not be read: {error}", format=self.name) from error
        channel = root.find("channel")
        about = root if channel is None else channel
        unstated = read_element(about)
        _set_own_addresses(found.get("feed", {}), about)
        feed = Feed({key: value for key, value in dict(found.get("feed", {})).items() if key not in unstated})
        entries = found.get("entries", [])
        same = len(entries) == len(items)
        vocabularies = _vocabularies(entries)
        logins = names_of_logins(about)
        for index, values in enumerate(entries):
            if same:
                _set_own_addresses(values, items[index])
            own_base = _base_of(items[index], base) if same else base
            shown, thumb = pictures[index] if same else ([], None)
            media = [_seen_from(own_base, each) for each in shown]
            thumb = thumb or (picture_of(items[index], featured) if same else None)
            thumb = _seen_from(own_base, thumb) if thumb is not None and not media else None
            own = {_local(each) for each in items[index] if not _is_media(each)} if same else set()
            names = read_element(items[index]) if same else []
            beside = _beside(items[index], logins, own_base) if same else None
            yield Entry(values, media, frozenset(own) if same else None, names, vocabularies, beside, thumb), feed


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _beside(item: Element, logins: Mapping[str, str], base: str | None) -> Beside:
    """What the elements of an item say, with the addresses of its files as seen from a page."""
    found = read_beside(item, logins)
    if base is None or not found.documents:
        return found
    files = [attrs.evolve(each, href=join(base, each.href)) if each.href else each for each in found.documents]
    return attrs.evolve(found, documents=tuple(files))


def _feed_around(root: Element) -> Element:
    """The root; around an entry that is a document of its own (RFC 4287, section 2) a feed."""
    if _local(root) != "entry":
        return root
    feed = etree.Element(f"{{{etree.QName(root).namespace or _ATOM[0]}}}feed")
    feed.append(root)
    return feed


def _site(root: Element) -> str | None:
    """The site that an RSS feed is of: what the addresses in it are seen from, where nobody says more."""
    link = (root.findtext("channel/link") or "").strip()
    return link if link.startswith(("http://", "https://")) and is_absolute(link) else None


def _base_of(item: Element, base: str | None) -> str | None:
    """What the addresses in an item are seen from: its own base, in those of the elements around it (XML Base)."""
    stated = [found for each in (item, *item.iterancestors()) if (found := each.get(_BASE))]
    for each in reversed(stated):
        base = join(base, each)
    return base


def _seen_from(base: str | None, figure: Figure) -> Figure:
    """The figure with its addresses as seen from a page, as feedparser gives those in the content of an entry."""
    if base is None or all(href.startswith(("http://", "https://")) for href in addresses(figure)):
        return figure
    files = tuple([attrs.evolve(each, href=join(base, each.href)) for each in figure.renditions])
    return attrs.evolve(figure, url=join(base, figure.url) if figure.url else None, renditions=files)


_AUTHORS = frozenset(f"{{{space}}}author" for space in _ATOM)


def _set_own_addresses(values: Any, element: Element) -> None:
    """Gives each author of Atom the address of e-mail that stands with the name, or none (RFC 4287, section 3.2).

    feedparser gives an author without one a part of that of the author before.
    """
    people: Any = dict.get(values, "authors")
    elements = [each for each in element if each.tag in _AUTHORS]
    if not isinstance(people, list) or len(people) != len(elements):
        return
    for person, each in zip(people, elements, strict=True):
        texts = {_local(child): (child.text or "").strip() for child in each}
        if email := texts.get("email"):
            person["email"] = email
        elif "@" not in texts.get("name", ""):
            person.pop("email", None)


def _vocabularies(entries: Iterable[Any]) -> frozenset[str]:
    """The domains under which the entries of a feed have different categories."""
    first: dict[str, str] = {}
    found: set[str] = set()
    for tag in (tag for entry in entries for tag in Feed(entry).all("tags")):
        domain, text = tag.text("scheme"), tag.text("term")
        if domain and text and first.setdefault(domain, text) != text:
            found.add(domain)
    return frozenset(found)


def _is_media(element: Element) -> bool:
    return isinstance(element.tag, str) and element.tag.startswith(f"{{{MEDIA}".rstrip("/"))


def _local(element: Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


_PEOPLE = frozenset("author creator publisher managingeditor webmaster owner contributor name".split())
"""Elements in whose text feedparser looks for an address of e-mail."""
_RUN = re.compile(r"[A-Za-z0-9_.+-]{255}")
"""More than an address of e-mail can have at a stretch (254, RFC 5321, section 4.5.3.1.3). Where there is no address in
it, feedparser reads such a run again from each of its characters."""


def _leave_out_runs(root: Element, source: Source) -> None:
    for each in root.iter(etree.Element):
        if _local(each).casefold() in _PEOPLE and _RUN.search("".join(map(str, each.itertext()))):
            source.problem("value-unreadable", f"<{_local(each)}> was left out: it is longer than any name or address")
            each.text = None
            del each[:]


class RssParser(_XmlFeedParser):
    """Parser of RSS."""

    name = "rss"
    media_types = ("application/rss+xml",)
    suffixes = (".rss", ".xml")

    def sniff(self, source: Source) -> float:
        """Sure by the root element."""
        form = source.form
        if form.root == "rss":
            return 0.95
        return 0.9 if form.root == "RDF" and _RSS_1 in source.head else 0.0


class AtomParser(_XmlFeedParser):
    """Parser of Atom."""

    name = "atom"
    media_types = ("application/atom+xml",)
    suffixes = (".atom", ".xml")

    def sniff(self, source: Source) -> float:
        """Sure by the root element and its namespace."""
        form = source.form
        if form.root not in ("feed", "entry"):
            return 0.0
        return 0.95 if form.namespace in _ATOM else 0.3 if form.root == "feed" else 0.0
