"""Writes an article as a NewsML-G2 2.35 newsItem."""

import datetime as dt
import hashlib
import re

from newsdoc.errors import ExportError
from newsdoc.formats.newsml_g2 import properties as write
from newsdoc.formats.newsml_g2.codes import Codes, flat
from newsdoc.formats.newsml_g2.vocabulary import (
    G2,
    IPTC_CATALOG,
    OWN_NAMESPACE,
    PUB_STATUS,
    STANDARD_VERSION,
    UNKNOWN_PROVIDER,
)
from newsdoc.markup import xhtml_writer
from newsdoc.markup.dates import UNKNOWN_TIME, iso, zone
from newsdoc.markup.uris import is_absolute, safe_uri
from newsdoc.model import Article, Dateline, NewsDate, Rights
from newsdoc.xml import element, text_element

GUID_PREFIX = "urn:newsdoc:sha256:"


class NewsMLG2Exporter:
    """Exporter of NewsML-G2."""

    name = "newsml-g2"
    media_types = ("application/vnd.iptc.g2.newsitem+xml",)
    suffixes = (".newsml", ".xml")

    def export(
        self,
        article: Article,
        /,
        *,
        guid: str | None = None,
        guid_prefix: str = GUID_PREFIX,
        version_created: NewsDate | None = None,
        timezone: str | dt.tzinfo = "UTC",
        provider: str | None = None,
        conformance: str = "power",
        generator: str | None = None,
    ) -> bytes:
        """The article as a newsItem, UTF-8.

        What NewsML-G2 asks for and the article may lack comes from these options, never from a clock:

        `guid`: the item's; default the article's, else `guid_prefix` and the SHA-256 digest of the item.
        `version_created`: default the article's version_created, modified, published, created or dateline's date, else
        1970-01-01T00:00:00Z, each marked `nd:assumed`, so that our reader does not take it for the article's own.
        `timezone`: the zone of dates that state none, a name ("Europe/Paris") or offset; default UTC.
        `provider`: name, or URI, of who provides the item, when the article has no publisher; default `unknown`.
        `conformance`: "power" or "core". `generator`: the system named as such when the article names none.

        Characters that XML forbids become U+FFFD (`newsdoc.losses` says where). Raises ExportError for bad options.
        """
        if conformance not in ("power", "core"):
            raise ExportError(f"conformance {conformance!r} is neither 'power' nor 'core'", format=self.name)
        return _Item(article, zone(timezone)).document(
            guid, guid_prefix, version_created, provider, conformance, generator
        )


class _Item:
    """One newsItem while it is written."""

    def __init__(self, article: Article, assumed: dt.tzinfo) -> None:
        self._article = article
        self._zone = assumed
        self._codes = Codes()

    def document(
        self,
        guid: str | None,
        prefix: str,
        version_created: NewsDate | None,
        provider: str | None,
        conformance: str,
        generator: str | None,
    ) -> bytes:
        article = self._article
        rights = self._rights(article.rights) if article.rights is not None else ""
        item_meta = self._item_meta(version_created, provider, generator)
        content_meta = self._content_meta()
        body = xhtml_writer.document(article, article.headline or "")
        content = element("inlineXML", {"contenttype": "application/xhtml+xml"}, body)
        content = f"<contentSet>\n{content}\n</contentSet>\n"
        rest = f"{self._codes.catalog()}{rights}{item_meta}{content_meta}{content}"
        guid = guid if guid and guid.strip() else article.guid
        if not guid or not guid.strip():
            guid = prefix + hashlib.sha256(rest.encode("utf-8", "replace")).hexdigest()
        about = {
            "xmlns": G2,
            "xmlns:nd": OWN_NAMESPACE if " nd:" in rest else None,
            "guid": guid,
            "version": article.version if _is_version(article.version) else "1",
            "standard": "NewsML-G2",
            "standardversion": STANDARD_VERSION,
            "conformance": conformance,
            "xml:lang": write.language_tag(article.language),
        }
        catalog = element("catalogRef", {"href": IPTC_CATALOG})
        item = element("newsItem", about, f"\n{catalog}\n{rest}")
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{item}\n'.encode()

    # ------------------------------------------------------------------ parts of the item
    def _rights(self, rights: Rights) -> str:
        content = write.organization("copyrightHolder", rights.holder, self._codes) if rights.holder else ""
        if rights.notice is not None:
            content += text_element("copyrightNotice", rights.notice) + "\n"
        content += "".join(text_element("usageTerms", terms) + "\n" for terms in rights.usage_terms)
        if rights.license and (uri := safe_uri(rights.license)):
            content += element("link", {"rel": self._codes.fixed("license"), "href": uri}) + "\n"
        return element("rightsInfo", {"nd:year": _text(rights.year)}, content) + "\n"

    def _item_meta(self, version_created: NewsDate | None, provider: str | None, generator: str | None) -> str:
        article, codes = self._article, self._codes
        parts = [element("itemClass", {"qcode": "ninat:text"}) + "\n", self._provider(provider)]
        parts.append(self._version_created(version_created))
        parts.append(self._date("firstCreated", article.published))
        if article.embargoed is not None:
            parts.append(self._date("embargoed", article.embargoed))
        elif article.embargoed_indefinitely:
            parts.append("<embargoed/>\n")
        if article.pub_status is not None:
            parts.append(self._pub_status(article.pub_status))
        if article.kind is not None:
            parts.append(element("role", {"qcode": codes.word(article.kind)}) + "\n")
        if (system := article.generator or generator) is not None:
            parts.append(text_element("generator", flat(system) or "") + "\n")
        if article.profile is not None:
            parts.append(text_element("profile", flat(article.profile) or "") + "\n")
        parts += [write.concept("service", each, codes, literals=False) for each in article.services]
        for note in article.ed_notes:
            role = codes.word(note.role) if note.role is not None else None
            parts.append(write.label("edNote", note.text, codes, role, note.language))
        parts += [write.concept("signal", each, codes) for each in article.signals]
        if article.expires is not None:
            parts.append(self._expires(article.expires))
        parts += [write.link(each, codes) for each in article.related]
        return f"<itemMeta>\n{''.join(parts)}</itemMeta>\n"

    def _content_meta(self) -> str:
        article, codes = self._article, self._codes
        parts = []
        if article.urgency is not None and 1 <= article.urgency <= 9:
            parts.append(text_element("urgency", str(article.urgency)) + "\n")
        parts.append(self._date("contentCreated", article.created))
        parts.append(self._date("contentModified", article.modified))
        parts += [write.concept("located", each, codes) for each in article.located]
        parts += [write.organization("infoSource", each, codes) for each in article.info_sources]
        parts += [write.person("creator", each, codes) for each in article.authors]
        parts += [write.person("contributor", each, codes) for each in article.contributors]
        parts += self._alt_ids()
        if tag := write.language_tag(article.language):
            parts.append(element("language", {"tag": tag}) + "\n")
        parts += [write.concept("genre", each, codes) for each in article.genres]
        parts += [text_element("keyword", flat(each) or "") + "\n" for each in article.keywords]
        if article.section is not None:
            parts.append(text_element("keyword", flat(article.section) or "", {"role": codes.fixed("section")}) + "\n")
        parts += [write.concept("subject", each, codes) for each in article.subjects]
        if article.slugline is not None:
            parts.append(text_element("slugline", flat(article.slugline) or "") + "\n")
        return f"<contentMeta>\n{''.join(parts)}{self._labels()}</contentMeta>\n"

    def _labels(self) -> str:
        """Headlines, dateline, byline, credit and descriptions."""
        article, codes = self._article, self._codes
        parts = []
        if article.headline is not None:
            parts.append(write.label("headline", article.headline, codes))
        if article.kicker is not None:
            parts.append(write.label("headline", article.kicker, codes, codes.fixed("kicker")))
        parts += [write.role_text("headline", each, codes) for each in article.alternative_headlines]
        if article.dateline is not None:
            parts.append(self._dateline(article.dateline))
        if article.byline is not None:
            parts.append(write.label("by", article.byline, codes))
        if article.creditline is not None:
            parts.append(write.label("creditline", flat(article.creditline) or "", codes))
        if article.summary is not None:
            parts.append(write.label("description", article.summary, codes, "drol:summary"))
        parts += [write.role_text("description", each, codes) for each in article.descriptions]
        return "".join(parts)

    # ------------------------------------------------------------------ single properties
    def _provider(self, provider: str | None) -> str:
        if self._article.publisher is not None:
            return write.organization("provider", self._article.publisher, self._codes)
        if provider is None or not provider.strip():
            return element("provider", {"literal": UNKNOWN_PROVIDER, "nd:assumed": "provider"}) + "\n"
        uri = safe_uri(provider) if is_absolute(provider) else None
        return element("provider", {"uri": uri} if uri else {"literal": flat(provider)}) + "\n"

    def _version_created(self, given: NewsDate | None) -> str:
        article = self._article
        own = given or article.version_created
        if own is not None:
            return self._date("versionCreated", own)
        dated = article.dateline.date if article.dateline else None
        known = (article.modified, article.published, article.created, dated, UNKNOWN_TIME)
        moment = next(date for date in known if date is not None)
        return self._date("versionCreated", moment, assumed="time")

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

    def _pub_status(self, status: str) -> str:
        plain = status.removeprefix("stat:")
        if plain in PUB_STATUS:
            return element("pubStatus", {"qcode": f"stat:{plain}"}) + "\n"
        return element("pubStatus", {"qcode": "stat:withheld", "nd:status": status}) + "\n"

    def _alt_ids(self) -> list[str]:
        article, codes = self._article, self._codes
        parts = [
            text_element("altId", flat(each.value) or "", {"type": codes.word(each.type) if each.type else None}) + "\n"
            for each in article.alt_ids
        ]
        if article.url is not None:
            parts.append(text_element("altId", flat(article.url) or "", {"type": codes.fixed("url")}) + "\n")
        if article.version is not None and not _is_version(article.version):
            parts.append(text_element("altId", flat(article.version) or "", {"type": codes.fixed("version")}) + "\n")
        return parts

    def _dateline(self, dateline: Dateline) -> str:
        about = {
            "nd:place": dateline.place,
            "nd:date": dateline.date.isoformat() if dateline.date is not None else None,
            "nd:agency": dateline.agency,
        }
        return text_element("dateline", dateline.text, about) + "\n"


def _is_version(text: str | None) -> bool:
    return bool(text and re.fullmatch(r"[1-9][0-9]{0,17}", text))


def _text(number: int | None) -> str | None:
    return None if number is None else str(number)
