"""Writes one article as a newsItem."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from newsdoc.formats.newsml_g2 import properties as write
from newsdoc.formats.newsml_g2.assumed import known_moment, unstated
from newsdoc.formats.newsml_g2.carried import Carried
from newsdoc.formats.newsml_g2.codes import Codes, flat
from newsdoc.formats.newsml_g2.options import Options
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
from newsdoc.identity import identity
from newsdoc.markup import nitf_writer, xhtml_writer
from newsdoc.markup.dates import iso, zone
from newsdoc.markup.uris import is_absolute, safe_uri
from newsdoc.model import Article, Dateline, Name, NewsDate, Rights, Subject
from newsdoc.xml import element, escape_attribute, escape_text, text_element

Property = tuple[str, Any, str]
"""A property to be written: element name, the model's value (None: not to be looked for among the carried), XML."""

_ITEM_META_ORDER = {tag: place for place, tag in enumerate(ITEM_META)}
_CONTENT_META_ORDER = {tag: place for place, tags in enumerate(CONTENT_META) for tag in tags}
IPTC_REFERENCE = f'<catalogRef href="{IPTC_CATALOG}"/>\n'
_VERSION = re.compile(r"[1-9][0-9]{0,17}\Z")


def about_item(
    guid: str,
    language: str | None,
    conformance: str,
    *,
    version: str | None = None,
    unstated: Sequence[str] = (),
    own_namespace: bool = False,
) -> str:
    """The attributes of an item, as they stand in its start tag.

    `unstated`: names of what the item says and the article does not; `own_namespace`: whether the item has other
    attributes of ours.
    """
    own = f' xmlns:nd="{OWN_NAMESPACE}"' if own_namespace or unstated else ""
    tag = write.language_tag(language)
    return (
        f' xmlns="{G2}"{own} guid="{escape_attribute(guid)}"'
        + (f' version="{version}"' if version is not None else "")
        + f' standard="NewsML-G2" standardversion="{STANDARD_VERSION}" conformance="{conformance}"'
        + (f' xml:lang="{tag}"' if tag else "")
        + (f' nd:unstated="{" ".join(unstated)}"' if unstated else "")
    )


class ItemWriter:
    """One newsItem while it is written."""

    def __init__(self, article: Article, options: Options) -> None:
        """Raises ExportError for a time zone that is none."""
        self._article = article
        self._options = options
        self._zone = zone(options.timezone or "UTC")
        self._carried = Carried(article) if article.foreign else None
        known, foreign = (self._carried.schemes, self._carried.has_foreign_catalog) if self._carried else ({}, False)
        self._codes = Codes(known, foreign_catalogs=foreign or bool(options.catalogs))

    def item(self) -> tuple[str, str]:
        """The newsItem as XML, and its guid."""
        article, carried, options = self._article, self._carried, self._options
        rights = self._rights() if article.rights is not None or carried is not None else ""
        meta = self._item_meta(options.version_created, options.provider, options.generator) + self._content_meta()
        before = after = ""
        if carried is not None:
            before = carried.item_parts("hopHistory", "pubHistory")
            after = carried.item_parts("partMeta", "assert", "inlineRef", "derivedFrom", "derivedFromValue")
        content = self._content()
        rest = f"{self._codes.catalog()}{before}{rights}{meta}{after}<contentSet>\n{content}</contentSet>\n"
        guid = options.guid if options.guid and options.guid.strip() else None
        guid = guid or identity(article, prefix=options.guid_prefix).uri
        version = article.version if article.version and _is_version(article.version) else None
        # An element that came in may have taken the place of the one with an attribute of ours.
        own = self._codes.has_own_attributes and (carried is None or " nd:" in rest)
        names = unstated(article, options)
        about = about_item(
            guid, article.language, options.conformance, version=version, unstated=names, own_namespace=own
        )
        return f"<newsItem{about}>\n{self._catalogs()}{rest}</newsItem>", guid

    # ------------------------------------------------------------------ parts of the item
    def _catalogs(self) -> str:
        """The references to catalogs, and the inline catalogs that are carried along."""
        carried = "".join(each + "\n" for each in self._carried.catalogs) if self._carried is not None else ""
        if self._carried is None or not self._carried.has_iptc_catalog:
            carried = IPTC_REFERENCE + carried
        for href in self._options.catalogs:
            carried += element("catalogRef", {"href": safe_uri(href)}) + "\n"
        return carried

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
        content = f'<inlineXML contenttype="{kind}">{body}</inlineXML>\n'
        return content + carried.other_renditions() if carried is not None else content

    def _rights(self) -> str:
        rights, kept = self._article.rights, self._carried.rights() if self._carried is not None else []
        first = next((each for each in kept if read_rights(each.element, self._codes.known)[0] == rights), None)
        others = "".join(each.content + "\n" for each in kept[1:] if each is not first)
        if first is not None:
            return first.content + "\n" + others
        return (self._own_rights(rights) if rights is not None else "") + others

    def _own_rights(self, rights: Rights) -> str:
        about = self._codes.own_attribute("year", str(rights.year)) if rights.year is not None else ""
        content = write.organization("copyrightHolder", rights.holder, self._codes) if rights.holder else ""
        if rights.notice is not None:
            content += text_element("copyrightNotice", rights.notice) + "\n"
        for terms in rights.usage_terms:
            content += text_element("usageTerms", terms) + "\n"
        if rights.license and (uri := safe_uri(rights.license)):
            content += element("link", {"rel": self._codes.fixed("license"), "href": uri}) + "\n"
        return f"<rightsInfo{about}>{content}</rightsInfo>\n" if content else f"<rightsInfo{about}/>\n"

    def _meta(self, place: str, properties: list[Property], order: dict[str, int]) -> str:
        """The properties with what is carried along there, in schema order."""
        carried = self._carried
        if carried is None:
            return f"<{place}>\n{''.join([xml for _, _, xml in properties])}</{place}>\n"
        written: list[tuple[str, str]] = []
        for tag, value, own in properties:
            kept = carried.take(place, tag, value) if value is not None else None
            if _is_local(value):  # the standard asks for a zone
                kept = None
            written.append((tag, own if kept is None else kept))
        written += [(tag, xml) for tag, xml, own in carried.rest(place) if tag in order or not own]
        last = len(order)
        written.sort(key=lambda pair: order.get(pair[0], last))
        return f"<{place}>\n{''.join([xml for _, xml in written])}</{place}>\n"

    def _item_meta(self, version_created: NewsDate | None, provider: str | None, generator: str | None) -> str:
        article, codes = self._article, self._codes
        parts: list[Property] = [
            ("itemClass", None, '<itemClass qcode="ninat:text"/>\n'),
            ("provider", article.publisher, self.provider(provider)),
            ("versionCreated", article.version_created, self.version_created(version_created)),
        ]
        if article.published is not None:
            parts.append(("firstCreated", article.published, self._date("firstCreated", article.published)))
        if article.embargoed is not None:
            parts.append(("embargoed", article.embargoed, self._date("embargoed", article.embargoed)))
        elif article.embargoed_indefinitely:
            parts.append(("embargoed", None, "<embargoed/>\n"))
        parts.append(("pubStatus", article.pub_status, self.status()))
        if article.kind is not None:
            parts.append(("role", article.kind, f'<role qcode="{codes.word(article.kind)}"/>\n'))
        if (system := article.generator or generator) is not None:
            parts.append(("generator", system, write.line("generator", system) + "\n"))
        if article.profile is not None:
            parts.append(("profile", article.profile, write.line("profile", article.profile) + "\n"))
        for service in article.services:
            parts.append(("service", service, write.concept("service", service, codes, literals=False)))
        for note in article.ed_notes:
            role = codes.word(note.role) if note.role is not None else None
            parts.append(("edNote", note, write.label("edNote", note.text, role, note.language)))
        for signal in article.signals:
            parts.append(("signal", signal, write.concept("signal", signal, codes)))
        if article.expires is not None:
            parts.append(("expires", article.expires, self._expires(article.expires)))
        for related in article.related:
            parts.append(("link", related, write.link(related, codes)))
        return self._meta("itemMeta", parts, _ITEM_META_ORDER)

    def _content_meta(self) -> str:
        article, codes = self._article, self._codes
        parts: list[Property] = []
        if article.urgency is not None and 1 <= article.urgency <= 9:
            parts.append(("urgency", article.urgency, f"<urgency>{article.urgency}</urgency>\n"))
        if article.created is not None:
            parts.append(("contentCreated", article.created, self._date("contentCreated", article.created)))
        if article.modified is not None:
            parts.append(("contentModified", article.modified, self._date("contentModified", article.modified)))
        for place in article.located:
            parts.append(("located", place, write.concept("located", place, codes)))
        for source in article.info_sources:
            parts.append(("infoSource", source, write.organization("infoSource", source, codes)))
        for person in article.authors:
            parts.append(("creator", person, write.person("creator", person, codes)))
        for person in article.contributors:
            parts.append(("contributor", person, write.person("contributor", person, codes)))
        parts += self._alt_ids()
        if tag := write.language_tag(article.language):
            parts.append(("language", tag, f'<language tag="{tag}"/>\n'))
        for genre in article.genres:
            parts.append(("genre", genre, write.concept("genre", genre, codes)))
        for word in article.keywords:
            parts.append(("keyword", word, write.line("keyword", word) + "\n"))
        for subject in article.subjects:
            parts.append(("subject", subject, write.concept("subject", subject, codes)))
        if article.section is not None:
            section = Subject((Name(article.section),), type="cpnat:abstract", role="section")
            parts.append(("subject", None, write.concept("subject", section, codes)))
        if article.slugline is not None:
            parts.append(("slugline", article.slugline, write.line("slugline", article.slugline) + "\n"))
        return self._meta("contentMeta", parts + self._labels(), _CONTENT_META_ORDER)

    def _labels(self) -> list[Property]:
        """Headlines, dateline, byline, credit and descriptions."""
        article, codes = self._article, self._codes
        parts: list[Property] = []
        if article.headline is not None:
            parts.append(("headline", article.headline, write.label("headline", article.headline)))
        if article.kicker is not None:
            parts.append(("headline", None, write.label("headline", article.kicker, codes.fixed("kicker"))))
        for each in article.alternative_headlines:
            parts.append(("headline", each, write.role_text("headline", each, codes)))
        if article.dateline is not None:
            parts.append(("dateline", article.dateline, self._dateline(article.dateline)))
        if article.byline is not None:
            parts.append(("by", article.byline, write.label("by", article.byline)))
        if article.creditline is not None:
            parts.append(("creditline", article.creditline, write.line("creditline", article.creditline) + "\n"))
        if article.summary is not None:
            summary = write.label("description", article.summary, "drol:summary")
            parts.append(("description", article.summary, summary))
        for each in article.descriptions:
            parts.append(("description", each, write.role_text("description", each, codes)))
        return parts

    # ------------------------------------------------------------------ single properties
    def provider(self, provider: str | None) -> str:
        """The provider element."""
        if self._article.publisher is not None:
            return write.organization("provider", self._article.publisher, self._codes)
        if provider is None or not provider.strip():
            return f'<provider literal="{UNKNOWN_PROVIDER}"/>\n'
        uri = safe_uri(provider) if is_absolute(provider) else None
        return element("provider", {"uri": uri} if uri else {"literal": flat(provider)}) + "\n"

    def version_created(self, given: NewsDate | None) -> str:
        """The versionCreated element; the documentation of the exporter says where the time comes from."""
        return self._date("versionCreated", given or known_moment(self._article))

    def _date(self, tag: str, date: NewsDate) -> str:
        """A date with time and zone."""
        return f"<{tag}>{iso(date, self._zone)}</{tag}>\n"

    def _expires(self, date: NewsDate) -> str:
        if isinstance(date, dt.datetime):
            return self._date("expires", date)
        return f"<expires>{date.isoformat()}</expires>\n"

    @property
    def envelope(self) -> list[tuple[str, str]]:
        """What the header of the message says that the item came in."""
        return self._carried.header if self._carried is not None else []

    @property
    def codes(self) -> Codes:
        """The codes of the item, which its other items share."""
        return self._codes

    def moment(self, given: NewsDate | None) -> str:
        """The time of the version, as text."""
        return iso(given or known_moment(self._article), self._zone)

    def status(self) -> str:
        """The pubStatus element."""
        status = self._article.pub_status
        if status is None:
            return '<pubStatus qcode="stat:usable"/>\n'
        plain = status.removeprefix("stat:")
        if plain in PUB_STATUS:
            return f'<pubStatus qcode="stat:{plain}"/>\n'
        return f'<pubStatus qcode="stat:withheld"{self._codes.own_attribute("status", status)}/>\n'

    def _alt_ids(self) -> list[Property]:
        article, codes = self._article, self._codes
        parts: list[Property] = []
        for each in article.alt_ids:
            about = f' type="{codes.word(each.type)}"' if each.type else ""
            parts.append(("altId", each, write.line("altId", each.value, about) + "\n"))
        if article.url is not None:
            url = write.line("altId", article.url, f' type="{codes.fixed("url")}"')
            parts.append(("altId", None, url + "\n"))
        if article.version is not None and not _is_version(article.version):
            version = write.line("altId", article.version, f' type="{codes.fixed("version")}"')
            parts.append(("altId", None, version + "\n"))
        return parts

    def _dateline(self, dateline: Dateline) -> str:
        about = self._codes.own_attribute("place", dateline.place) if dateline.place is not None else ""
        if dateline.date is not None:
            about += self._codes.own_attribute("date", dateline.date.isoformat())
        if dateline.agency is not None:
            about += self._codes.own_attribute("agency", dateline.agency)
        text = escape_text(dateline.text)
        return f"<dateline{about}>{text}</dateline>\n" if text else f"<dateline{about}/>\n"


def _is_local(value: Any) -> bool:
    return isinstance(value, dt.datetime) and value.tzinfo is None


def _is_version(text: str) -> bool:
    return _VERSION.match(text) is not None
