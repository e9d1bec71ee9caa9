"""Writes one article as a newsItem, by the table."""

import datetime as dt
from collections.abc import Collection, Sequence
from operator import attrgetter
from typing import Any

import attrs

from newsdoc.formats.newsml_g2 import writers
from newsdoc.formats.newsml_g2.assumed import known_moment, unstated
from newsdoc.formats.newsml_g2.carried import Carried
from newsdoc.formats.newsml_g2.codes import Codes
from newsdoc.formats.newsml_g2.files import files, remote_content
from newsdoc.formats.newsml_g2.inline_xml import inline_xml
from newsdoc.formats.newsml_g2.options import Options
from newsdoc.formats.newsml_g2.party_readers import read_rights
from newsdoc.formats.newsml_g2.table import READERS, ROWS, Row, Writer
from newsdoc.formats.newsml_g2.vocabulary import (
    CONTENT_META,
    G2,
    IPTC_CATALOG,
    ITEM_META,
    OWN_NAMESPACE,
    STANDARD_VERSION,
)
from newsdoc.formats.newsml_g2.writing import Writing, is_version
from newsdoc.identity import identity
from newsdoc.markup import xhtml_writer
from newsdoc.markup.escaped import holds_entities
from newsdoc.markup.language_tags import language_tag
from newsdoc.markup.media_items import nature_of
from newsdoc.markup.uris import safe_uri
from newsdoc.model import Article, NewsDate, Rights
from newsdoc.xml.writing import element, escape_attribute

FIRST_VERSION = "1"
"""The version of an item that states none (NewsML-G2 Specification 2.35, @version)."""
IPTC_REFERENCE = f'<catalogRef href="{IPTC_CATALOG}"/>\n'


def class_code(article: Article) -> str:
    """The class of the item: a text, where it is not all picture, film or sound (IPTC "News Item Nature")."""
    return f"ninat:{nature_of(article) or 'text'}"


class _Group:
    """The properties of itemMeta or contentMeta that are written, in schema order."""

    def __init__(self, place: str, order: Sequence[Sequence[str]]) -> None:
        """`order`: of the schema; names in one sequence may stand in any order."""
        self.place = place
        self.order = {tag: number for number, tags in enumerate(order) for tag in tags}
        rows = [row for row in ROWS if row.write is not None and row.place == f"{place}/{row.tag}"]
        self.values = attrgetter(*[row.field for row in rows])
        """Gives the values of an article for them."""
        self.rows: list[tuple[str, Writer, bool, bool, bool]] = [_written(row) for row in rows]
        """The name of the element, who writes it, whether the field has many values, is demanded, is our own."""


def _written(row: Row) -> tuple[str, Writer, bool, bool, bool]:
    if row.write is None:
        raise ValueError(row.field)
    return row.tag, row.write, _holds_many(row.field), row.demanded, row.own


def _holds_many(field: str) -> bool:
    """Whether a field of the article is a tuple."""
    return isinstance(getattr(_EMPTY, field), tuple)


_EMPTY = Article()
_ITEM_META = _Group("itemMeta", [(tag,) for tag in ITEM_META])
_CONTENT_META = _Group("contentMeta", CONTENT_META)


def about_item(
    guid: str,
    language: str | None,
    conformance: str,
    *,
    version: str = FIRST_VERSION,
    unstated: Sequence[str] = (),
    own_namespace: bool = False,
) -> str:
    """The attributes of an item, as they stand in its start tag.

    `version`: default what the standard takes a missing one for; receivers such as Superdesk demand that it is written.
    `unstated`: names of what the item says and the article does not; `own_namespace`: whether the item has other
    attributes of ours.
    """
    own = f' xmlns:nd="{OWN_NAMESPACE}"' if own_namespace or unstated else ""
    tag = language_tag(language)
    return (
        f' xmlns="{G2}"{own} guid="{escape_attribute(guid)}"'
        f' version="{version}" standard="NewsML-G2" standardversion="{STANDARD_VERSION}" conformance="{conformance}"'
        + (f' xml:lang="{tag}"' if tag else "")
        + (f' nd:unstated="{" ".join(unstated)}"' if unstated else "")
    )


class ItemWriter:
    """One newsItem while it is written."""

    def __init__(self, article: Article, options: Options) -> None:
        """Raises ExportError for a time zone that is none."""
        self._article = article
        self._options = options
        self._carried = Carried(article, READERS) if article.foreign else None
        known, foreign = (self._carried.schemes, self._carried.has_foreign_catalog) if self._carried else ({}, False)
        self._codes = Codes(known, foreign_catalogs=foreign or bool(options.catalogs))
        self._writing = Writing(article, options, self._codes)

    def item(self) -> tuple[str, str]:
        """The newsItem as XML, and its guid."""
        article, carried, options = self._article, self._carried, self._options
        rights = self._rights() if article.rights is not None or carried is not None else ""
        item_class = f'<itemClass qcode="{class_code(article)}"/>\n'
        meta = self._meta(_ITEM_META, item_class) + self._meta(_CONTENT_META)
        before = after = ""
        if carried is not None:
            before = carried.item_parts("hopHistory", "pubHistory")
            after = carried.item_parts("partMeta", "assert", "inlineRef", "derivedFrom", "derivedFromValue")
        content = self._content()
        rest = f"{self._codes.catalog()}{before}{rights}{meta}{after}<contentSet>\n{content}</contentSet>\n"
        guid = options.guid if options.guid and options.guid.strip() else None
        guid = guid or identity(article, prefix=options.guid_prefix).uri
        version = article.version if article.version and is_version(article.version) else FIRST_VERSION
        # An element that came in may have taken the place of the one with an attribute of ours.
        own = self._codes.has_own_attributes and (carried is None or " nd:" in rest)
        own = own or holds_entities(rest)  # our namespace tells readers that nothing was escaped twice
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
        body = self._options.body
        if body is None or body == "xhtml":
            document = xhtml_writer.document(article, article.headline or "")
            content = f'<inlineXML contenttype="application/xhtml+xml">{document}</inlineXML>\n'
        else:
            content = inline_xml(body, article.headline)
        others = carried.other_renditions() if carried is not None else {}
        for file in [file for figure in article.figures() for file in files(figure)]:
            if file.href not in others:
                others[file.href] = remote_content(file, self._codes) + "\n"
        return content + "".join(others.values())

    def _rights(self) -> str:
        rights = self._article.rights or Rights()
        first, others = self._carried.rights() if self._carried is not None else ((), ())
        said = [read_rights(each.element, self._codes.known)[0] or Rights() for each in others]
        elsewhere = {term for each in said for term in each.usage_terms}
        own = _without_terms(rights, elsewhere)
        kept = [
            each.content + "\n"
            for each in first
            if _without_terms(read_rights(each.element, self._codes.known)[0] or Rights(), elsewhere) == own
        ]
        if not kept and own != Rights():
            kept = [writers.rights(self._writing, "rightsInfo", own)]
        return "".join([*kept, *(each.content + "\n" for each in others)])

    def _meta(self, group: _Group, before: str = "") -> str:
        """The properties of a group in schema order. `before`: what comes first always."""
        if self._carried is not None:
            return self._meta_with_carried(group, self._carried, before)
        writing = self._writing
        written = [before]
        for (tag, write, many, demanded, _), value in zip(group.rows, group.values(self._article), strict=True):
            if many:
                for each in value:
                    written.append(write(writing, tag, each))
            elif value is not None or demanded:
                written.append(write(writing, tag, value))
        return f"<{group.place}>\n{''.join(written)}</{group.place}>\n"

    def _meta_with_carried(self, group: _Group, carried: Carried, before: str) -> str:
        """The same, with what is carried along there, in the place of ours where it says the same."""
        place, order = group.place, group.order
        written = [("itemClass", before)] if before else []
        for (tag, write, many, demanded, own), value in zip(group.rows, group.values(self._article), strict=True):
            for each in value if many else (value,):
                if each is not None or demanded:
                    ours = write(self._writing, tag, each)
                    kept = None if own or each is None or _is_local(each) else carried.take(place, tag, each)
                    written.append((tag, ours if kept is None else kept))
        written += [(tag, xml) for tag, xml, ours in carried.rest(place) if tag in order or not ours]
        last = len(order)
        written.sort(key=lambda pair: order.get(pair[0], last))
        return f"<{place}>\n{''.join([xml for _, xml in written])}</{place}>\n"

    # ------------------------------------------------------------------ for what stands around the item
    def item_meta(self, item_class: str) -> str:
        """The itemMeta of an item beside the story: a package, a picture."""
        article, writing = self._article, self._writing
        content = (
            element("itemClass", {"qcode": item_class})
            + writers.provider(writing, "provider", article.publisher)
            + writers.version_created(writing, "versionCreated", article.version_created)
            + writers.status(writing, "pubStatus", article.pub_status)
        )
        return element("itemMeta", None, content) + "\n"

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
        return self._writing.moment(given or known_moment(self._article))


def _is_local(value: Any) -> bool:
    """True for a time without a zone: what is carried along of it is not written back, as the standard asks for one."""
    return isinstance(value, dt.datetime) and value.tzinfo is None


def _without_terms(rights: Rights, terms: Collection[str]) -> Rights:
    """The rights without the terms that other elements say."""
    return attrs.evolve(rights, usage_terms=tuple([each for each in rights.usage_terms if each not in terms]))
