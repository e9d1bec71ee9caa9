"""Writes one article as a newsItem."""

import datetime as dt
import hashlib
import re
from typing import Any, Literal

import attrs

from newsdoc.formats.newsml_g2 import properties as write
from newsdoc.formats.newsml_g2.carried import Carried
from newsdoc.formats.newsml_g2.codes import Codes, flat
from newsdoc.formats.newsml_g2.party_readers import read_rights
from newsdoc.formats.newsml_g2.vocabulary import (
    CONTENT_META,
    G2,
    IPTC_CATALOG,
    ITEM_META,
    OWN_NAMESPACE,
    PUB_STATUS,
    STANDARD_VERSION,
    UNKNOWN_PROVIDER,
)
from newsdoc.markup import nitf_writer, xhtml_writer
from newsdoc.markup.dates import UNKNOWN_TIME, iso, zone
from newsdoc.markup.uris import is_absolute, safe_uri
from newsdoc.model import Article, Dateline, NewsDate, Rights, RoleText
from newsdoc.xml import element, text_element

Property = tuple[str, Any, str]
"""A property to be written: element name, the model's value (None: not to be looked for among the carried), XML."""

_ITEM_META_ORDER = {tag: place for place, tag in enumerate(ITEM_META)}
_CONTENT_META_ORDER = {tag: place for place, tags in enumerate(CONTENT_META) for tag in tags}
GUID_PREFIX = "urn:newsdoc:sha256:"


@attrs.frozen
class Options:
    """How to write an item; `NewsMLG2Exporter.export` says what each means."""

    guid: str | None = None
    guid_prefix: str = GUID_PREFIX
    version_created: NewsDate | None = None
    timezone: str | dt.tzinfo | None = None
    provider: str | None = None
    conformance: str = "power"
    generator: str | None = None
    body: Literal["xhtml", "nitf"] | None = None
    catalogs: tuple[str, ...] = ()


class ItemWriter:
    """One newsItem while it is written."""

    def __init__(self, article: Article, options: Options) -> None:
        """Raises ExportError for a time zone that is none."""
        self._article = article
        self._options = options
        self._zone = zone(options.timezone or "UTC")
        self._keeps_local_dates = options.timezone is None
        self._carried = Carried(article) if article.foreign else None
        known, foreign = (self._carried.schemes, self._carried.has_foreign_catalog) if self._carried else ({}, False)
        self._codes = Codes(known, foreign_catalogs=foreign or bool(options.catalogs))

    def item(self) -> tuple[str, str]:
        """The newsItem as XML, and its guid."""
        article, carried, options = self._article, self._carried, self._options
        rights = self._rights()
        item_meta = self._item_meta(options.version_created, options.provider, options.generator)
        content_meta = self._content_meta()
        parts = [self._codes.catalog()]
        if carried is not None:
            parts.append(carried.item_parts("hopHistory", "pubHistory"))
        parts += [rights, item_meta, content_meta]
        if carried is not None:
            parts.append(carried.item_parts("partMeta", "assert", "inlineRef", "derivedFrom", "derivedFromValue"))
        parts.append(f"<contentSet>\n{self._content()}</contentSet>\n")
        rest = "".join(parts)
        guid = options.guid if options.guid and options.guid.strip() else article.guid
        if not guid or not guid.strip():
            guid = options.guid_prefix + hashlib.sha256(rest.encode("utf-8", "replace")).hexdigest()
        about = {
            "xmlns": G2,
            "xmlns:nd": OWN_NAMESPACE if " nd:" in rest else None,
            "guid": guid,
            "version": article.version if _is_version(article.version) else "1",
            "standard": "NewsML-G2",
            "standardversion": STANDARD_VERSION,
            "conformance": options.conformance,
            "xml:lang": write.language_tag(article.language),
        }
        catalogs = list(carried.catalogs) if carried is not None else []
        if carried is None or not carried.has_iptc_catalog:
            catalogs.insert(0, element("catalogRef", {"href": IPTC_CATALOG}))
        catalogs += [element("catalogRef", {"href": safe_uri(href)}) for href in options.catalogs]
        return element("newsItem", about, "\n" + "\n".join(catalogs) + f"\n{rest}"), guid

    # ------------------------------------------------------------------ parts of the item
    def _content(self) -> str:
        """The renditions of the content: as they came in where the body is unchanged, else the body as asked for."""
        article, carried = self._article, self._carried
        kept = carried.contents(article) if carried is not None and self._options.body is None else None
        if kept is not None:
            return kept
        if self._options.body == "nitf":
            body, kind = nitf_writer.document(article, self._zone), "application/nitf+xml"
        else:
            body, kind = xhtml_writer.document(article, article.headline or ""), "application/xhtml+xml"
        content = element("inlineXML", {"contenttype": kind}, body) + "\n"
        return content + (carried.other_renditions() if carried is not None else "")

    def _rights(self) -> str:
        rights, kept = self._article.rights, self._carried.rights() if self._carried is not None else []
        first = next((each for each in kept if read_rights(each.element, self._codes.known)[0] == rights), None)
        others = "".join(each.content + "\n" for each in kept[1:] if each is not first)
        if first is not None:
            return first.content + "\n" + others
        return (self._own_rights(rights) if rights is not None else "") + others

    def _own_rights(self, rights: Rights) -> str:
        content = write.organization("copyrightHolder", rights.holder, self._codes) if rights.holder else ""
        if rights.notice is not None:
            content += text_element("copyrightNotice", rights.notice) + "\n"
        content += "".join(text_element("usageTerms", terms) + "\n" for terms in rights.usage_terms)
        if rights.license and (uri := safe_uri(rights.license)):
            content += element("link", {"rel": self._codes.fixed("license"), "href": uri}) + "\n"
        return element("rightsInfo", {"nd:year": _text(rights.year)}, content) + "\n"

    def _meta(self, place: str, properties: list[Property], order: dict[str, int]) -> str:
        """The properties with what is carried along there, in schema order."""
        carried = self._carried
        written: list[tuple[str, str]] = []
        for tag, value, own in properties:
            kept = carried.take(place, tag, value) if carried is not None and value is not None else None
            if kept is not None and not self._keeps_local_dates and _is_local(value):
                kept = None
            written.append((tag, own if kept is None else kept))
        if carried is not None:
            written += [(tag, xml) for tag, xml, own in carried.rest(place) if tag in order or not own]
            last = len(order)
            written.sort(key=lambda pair: order.get(pair[0], last))
        return f"<{place}>\n{''.join(xml for _, xml in written)}</{place}>\n"

    def _item_meta(self, version_created: NewsDate | None, provider: str | None, generator: str | None) -> str:
        article, codes = self._article, self._codes
        parts: list[Property] = [("itemClass", None, element("itemClass", {"qcode": "ninat:text"}) + "\n")]
        parts.append(("provider", article.publisher, self.provider(provider)))
        parts.append(("versionCreated", article.version_created, self.version_created(version_created)))
        if article.published is not None:
            parts.append(("firstCreated", article.published, self._date("firstCreated", article.published)))
        if article.embargoed is not None:
            parts.append(("embargoed", article.embargoed, self._date("embargoed", article.embargoed)))
        elif article.embargoed_indefinitely:
            parts.append(("embargoed", None, "<embargoed/>\n"))
        parts.append(("pubStatus", article.pub_status, self._pub_status(article.pub_status)))
        if article.kind is not None:
            parts.append(("role", article.kind, element("role", {"qcode": codes.word(article.kind)}) + "\n"))
        if (system := article.generator or generator) is not None:
            parts.append(("generator", system, text_element("generator", flat(system) or "") + "\n"))
        if article.profile is not None:
            parts.append(("profile", article.profile, text_element("profile", flat(article.profile) or "") + "\n"))
        parts += [("service", each, write.concept("service", each, codes, literals=False)) for each in article.services]
        for note in article.ed_notes:
            role = codes.word(note.role) if note.role is not None else None
            parts.append(("edNote", note, write.label("edNote", note.text, codes, role, note.language)))
        parts += [("signal", each, write.concept("signal", each, codes)) for each in article.signals]
        if article.expires is not None:
            parts.append(("expires", article.expires, self._expires(article.expires)))
        parts += [("link", each, write.link(each, codes)) for each in article.related]
        return self._meta("itemMeta", parts, _ITEM_META_ORDER)

    def _content_meta(self) -> str:
        article, codes = self._article, self._codes
        parts: list[Property] = []
        if article.urgency is not None and 1 <= article.urgency <= 9:
            parts.append(("urgency", article.urgency, text_element("urgency", str(article.urgency)) + "\n"))
        if article.created is not None:
            parts.append(("contentCreated", article.created, self._date("contentCreated", article.created)))
        if article.modified is not None:
            parts.append(("contentModified", article.modified, self._date("contentModified", article.modified)))
        parts += [("located", each, write.concept("located", each, codes)) for each in article.located]
        parts += [("infoSource", each, write.organization("infoSource", each, codes)) for each in article.info_sources]
        parts += [("creator", each, write.person("creator", each, codes)) for each in article.authors]
        parts += [("contributor", each, write.person("contributor", each, codes)) for each in article.contributors]
        parts += self._alt_ids()
        if tag := write.language_tag(article.language):
            parts.append(("language", tag, element("language", {"tag": tag}) + "\n"))
        parts += [("genre", each, write.concept("genre", each, codes)) for each in article.genres]
        for word in article.keywords:
            parts.append(("keyword", RoleText(word), text_element("keyword", flat(word) or "") + "\n"))
        if article.section is not None:
            role = {"role": codes.fixed("section")}
            parts.append(("keyword", None, text_element("keyword", flat(article.section) or "", role) + "\n"))
        parts += [("subject", each, write.concept("subject", each, codes)) for each in article.subjects]
        if article.slugline is not None:
            parts.append(("slugline", article.slugline, text_element("slugline", flat(article.slugline) or "") + "\n"))
        return self._meta("contentMeta", parts + self._labels(), _CONTENT_META_ORDER)

    def _labels(self) -> list[Property]:
        """Headlines, dateline, byline, credit and descriptions."""
        article, codes = self._article, self._codes
        parts: list[Property] = []
        if article.headline is not None:
            parts.append(("headline", RoleText(article.headline), write.label("headline", article.headline, codes)))
        if article.kicker is not None:
            kicker = write.label("headline", article.kicker, codes, codes.fixed("kicker"))
            parts.append(("headline", None, kicker))
        parts += [
            ("headline", each, write.role_text("headline", each, codes)) for each in article.alternative_headlines
        ]
        if article.dateline is not None:
            parts.append(("dateline", article.dateline, self._dateline(article.dateline)))
        if article.byline is not None:
            parts.append(("by", article.byline, write.label("by", article.byline, codes)))
        if article.creditline is not None:
            credit = write.label("creditline", flat(article.creditline) or "", codes)
            parts.append(("creditline", article.creditline, credit))
        if article.summary is not None:
            summary = write.label("description", article.summary, codes, "drol:summary")
            parts.append(("description", RoleText(article.summary), summary))
        parts += [("description", each, write.role_text("description", each, codes)) for each in article.descriptions]
        return parts

    # ------------------------------------------------------------------ single properties
    def provider(self, provider: str | None) -> str:
        """The provider element."""
        if self._article.publisher is not None:
            return write.organization("provider", self._article.publisher, self._codes)
        if provider is None or not provider.strip():
            return element("provider", {"literal": UNKNOWN_PROVIDER, "nd:assumed": "provider"}) + "\n"
        uri = safe_uri(provider) if is_absolute(provider) else None
        return element("provider", {"uri": uri} if uri else {"literal": flat(provider)}) + "\n"

    def version_created(self, given: NewsDate | None) -> str:
        """The versionCreated element; the documentation of the exporter says where the time comes from."""
        article = self._article
        own = given or article.version_created
        if own is not None:
            return self._date("versionCreated", own)
        return self._date("versionCreated", self._known_moment(), assumed="time")

    def _date(self, tag: str, date: NewsDate | None, assumed: str | None = None) -> str:
        """A date with zone. An attribute of ours says where day or zone are all that the article knows."""
        if date is None:
            return ""
        about = {"nd:assumed": assumed}
        if not isinstance(date, dt.datetime):
            about["nd:precision"] = "day"
        elif date.tzinfo is None:
            about["nd:precision"] = "local"
        return text_element(tag, iso(date, self._zone), about) + "\n"

    def _expires(self, date: NewsDate) -> str:
        if isinstance(date, dt.datetime):
            return self._date("expires", date)
        return text_element("expires", date.isoformat()) + "\n"

    @property
    def codes(self) -> Codes:
        """The codes of the item, which its other items share."""
        return self._codes

    def moment(self, given: NewsDate | None) -> str:
        """The time of the version, as text."""
        return iso(given or self._known_moment(), self._zone)

    def status(self) -> str:
        """The pubStatus element."""
        return self._pub_status(self._article.pub_status)

    def _known_moment(self) -> NewsDate:
        article = self._article
        dated = article.dateline.date if article.dateline else None
        known = (article.version_created, article.modified, article.published, article.created, dated, UNKNOWN_TIME)
        return next(date for date in known if date is not None)

    def _pub_status(self, status: str | None) -> str:
        if status is None:
            return element("pubStatus", {"qcode": "stat:usable", "nd:assumed": "status"}) + "\n"
        plain = status.removeprefix("stat:")
        if plain in PUB_STATUS:
            return element("pubStatus", {"qcode": f"stat:{plain}"}) + "\n"
        return element("pubStatus", {"qcode": "stat:withheld", "nd:status": status}) + "\n"

    def _alt_ids(self) -> list[Property]:
        article, codes = self._article, self._codes
        parts: list[Property] = []
        for each in article.alt_ids:
            about = {"type": codes.word(each.type) if each.type else None}
            parts.append(("altId", each, text_element("altId", flat(each.value) or "", about) + "\n"))
        own = [("url", article.url), ("version", None if _is_version(article.version) else article.version)]
        for kind, text in own:
            if text is not None:
                about = {"type": codes.fixed(kind)}
                parts.append(("altId", None, text_element("altId", flat(text) or "", about) + "\n"))
        return parts

    def _dateline(self, dateline: Dateline) -> str:
        about = {
            "nd:place": dateline.place,
            "nd:date": dateline.date.isoformat() if dateline.date is not None else None,
            "nd:agency": dateline.agency,
        }
        return text_element("dateline", dateline.text, about) + "\n"


def _is_local(value: Any) -> bool:
    return isinstance(value, dt.datetime) and value.tzinfo is None


def _is_version(text: str | None) -> bool:
    return bool(text and re.fullmatch(r"[1-9][0-9]{0,17}", text))


def _text(number: int | None) -> str | None:
    return None if number is None else str(number)
