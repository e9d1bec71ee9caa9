"""What the fields of an article are in a NITF document that is read."""

import datetime as dt
import re
from collections.abc import Callable

import attrs

from newsdoc.markup.datelines import opening_dateline, with_parts
from newsdoc.markup.dates import parse_date
from newsdoc.markup.elements import attributes, flat_text, whole_number
from newsdoc.markup.language_tags import as_tag
from newsdoc.markup.nitf_head import printed_corrections
from newsdoc.model import (
    AltId,
    ArticleKind,
    Concept,
    Dateline,
    Layer,
    Name,
    NewsDate,
    Organization,
    Place,
    RelatedLink,
    Rights,
    RoleText,
    Subject,
    kind_of,
)
from newsdoc_nitf.document import Document, once
from newsdoc_nitf.identified import read_classified, read_located, read_subjects
from newsdoc_nitf.names import (
    CREATED,
    DATELINE_PARTS,
    EMBARGO_META,
    EMBARGOED,
    HOLDER_META,
    ID_META,
    KEYWORD_META,
    OWN_METAS,
    PARTY_KEYS,
    PUBLISHER_META,
    SECTION_METAS,
    SOURCE_META,
    STATUS_META,
    VERSION_CREATED,
)

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# The subject reference numbers of the IPTC: eight digits, vocabulary "subj" (Subject Codes) in NewsML-G2.
_IPTC_NUMBER = re.compile(r"\d{8}\Z")
_COPYRIGHT = re.compile(
    r"(?:(?<!\s)\s+)?(?:(?:copyright|\(c\)|©)[\s,:]*){1,3}(?:\d{4}\b)?(?:\s*by\s)?[\s,:]*", re.IGNORECASE
)
_URGENCY_DIGITS = 3
"""NITF's urgency goes from 1 to 8; what is longer than this is something else."""
_PROVIDER_METAS = ("provider", "source", "agency", "publisher")


# ---------------------------------------------------------------------- dates
@once
def _history(document: Document) -> list[tuple[str | None, NewsDate]]:
    """The dated entries of the revision history, each with what it says was done."""
    entries = [each for each in document.by_name.get("revision-history", ()) if each.get("norm")]
    return [(each.get("comment"), date) for each in entries if (date := parse_date(each.get("norm")))]


def created(document: Document) -> NewsDate | None:
    """When the content was made."""
    return next((date for comment, date in _history(document) if comment == CREATED), None)


def version_created(document: Document) -> NewsDate | None:
    """When this version was made."""
    return next((date for comment, date in _history(document) if comment == VERSION_CREATED), None)


def published(document: Document) -> NewsDate | None:
    """The date of issue; else of release, of publication, of the dateline."""
    issued = document.date("date.issue")
    if issued is not None or "published" in document.unstated:
        return issued
    for name, found in (
        ("date.release", document.date("date.release")),
        ("pubdata", document.date("pubdata", "date.publication")),
        ("the dateline's date", document.head.date),
    ):
        if found is not None:
            document.assumed("published", f"date.issue is not stated; {name} was used instead")
            return found
    return None


def modified(document: Document) -> NewsDate | None:
    """The last change that the revision history states, else the date of issue."""
    revised = [date for comment, date in _history(document) if comment not in (CREATED, VERSION_CREATED)]
    return revised[-1] if revised else document.date("date.issue")


def embargoed(document: Document) -> NewsDate | None:
    """The date of release, where that is not the date of issue."""
    release = document.date("date.release")
    return release if release is not None and release != document.date("date.issue") else None


def embargoed_indefinitely(document: Document) -> bool:
    """An embargo without a date."""
    said = document.first("docdata", "management-status") == EMBARGOED or document.meta(EMBARGO_META) is not None
    return said and embargoed(document) is None


def pub_status(document: Document) -> str | None:
    """The management status; NITF's `embargoed` is told by the embargo."""
    found = document.first("docdata", "management-status")
    return document.meta(STATUS_META) if found == EMBARGOED else found


# ---------------------------------------------------------------------- texts
@once
def language(document: Document) -> str | None:
    """The language of the document."""
    root = document.root
    found = root.get("baselang") or root.get(_LANG) or document.meta("language", "lang")
    bodies = root.iterchildren("{*}body")
    return as_tag(found or next((said for each in bodies if (said := each.get(_LANG) or each.get("baselang"))), None))


def slugline(document: Document) -> str | None:
    """The dynamic use key, else a meta element that is named for it."""
    return document.first("du-key", "key") or document.meta("slugline", "slug", KEYWORD_META, "catchline")


def urgency(document: Document) -> int | None:
    """The editorial urgency."""
    found = document.first("urgency", "ed-urg")
    if found is None:
        body_wide = (each.get("ed-urg") for each in document.root.iter("{*}urgency"))
        found = next((value for value in body_wide if value), None)
    if found is None:
        return None
    value = whole_number(found, _URGENCY_DIGITS)
    if value is None:
        document.unreadable("urgency", found)
    return value


def guid(document: Document) -> str | None:
    """The identifier of the document."""
    return document.first("doc-id", "id-string") or document.root.get("uno") or None


def alt_ids(document: Document) -> tuple[AltId, ...]:
    """Further identifiers."""
    found = [(name[len(ID_META) :], content) for name, content in document.named if name.startswith(ID_META)]
    if (uno := document.root.get("uno")) and uno not in (guid(document), *(content for _, content in found)):
        found.append(("uno", uno))  # beside the identifier of the document
    return tuple([AltId(content, type=kind or None) for kind, content in found])


def ed_notes(document: Document) -> tuple[RoleText, ...]:
    """Corrections, messages to editors, and notes in the head; what an editor must see."""
    found = [RoleText(text, role="correction") for text in document.all("correction", "info")]
    for each in document.by_name.get("ed-msg", ()):
        if text := (each.get("info") or "").strip():
            found.append(RoleText(text, role=each.get("msg-type")))
    printed = [RoleText(text, role="correction") for text in printed_corrections(document.root)]
    return (*found, *printed, *document.head.notes)


# ---------------------------------------------------------------------- concepts and parties
def publisher(document: Document) -> Organization | None:
    """Who sends it: the distributor; else the publication that it stands in, who holds the rights, the first source of
    the delivery list.
    """
    head = document.head
    name = (
        head.distributor
        or document.first("pubdata", "name")
        or document.first("doc.copyright", "holder")
        or _without_copyright(head.rights_owner)
        or document.first("doc.rights", "owner")
        or document.first("from-src", "src-name")
        or document.meta(*_PROVIDER_METAS)
    )
    codes = head.distributor_codes if name == head.distributor else {}
    return Organization(name, **{**_more(document, PUBLISHER_META), **codes}) if name else None


def _more(document: Document, prefix: str) -> dict[str, str | None]:
    """What meta elements say of an organisation besides its name."""
    return {key: document.meta(f"{prefix}-{key}") for key in PARTY_KEYS} if document.has_own else {}


def _without_copyright(notice: str | None) -> str | None:
    """The holder in a line such as "Copyright 2024 Northern News"."""
    return _COPYRIGHT.sub("", notice).strip() or None if notice else None


def info_sources(document: Document) -> tuple[Organization, ...]:
    """The stations of the delivery list."""
    names = document.all("from-src", "src-name")
    return tuple(Organization(name, **_more(document, f"{SOURCE_META}-{level}")) for level, name in enumerate(names, 1))


@once
def dateline(document: Document) -> Dateline | None:
    """The dateline, in the body's head, or as the first words of the text."""
    if document.head.dateline is None:
        return opening_dateline(document.body.blocks, language(document), document.unstated)
    return with_parts(document.head.dateline, language(document), document.unstated, apart=DATELINE_PARTS)


def located(document: Document) -> tuple[Place, ...]:
    """Where the story was written."""
    if found := read_located(document.identified):
        return found
    if place := document.head.location:
        if document.head.dateline is not None and place == document.head.dateline.text:  # "MOSCOW, March 5"
            line = dateline(document)
            place = line.place or place if line is not None else place
        return (Place((Name(place),)),)
    for each in document.by_name.get("evloc", ()):
        names = [each.get(key) for key in ("city", "county-dist", "state-prov", "iso-cc")]
        given = [name for name in names if name]
        if given:
            return (Place((Name(given[0]),), broader=tuple(Concept((Name(name),)) for name in given[1:])),)
    return ()


def services(document: Document) -> tuple[Concept, ...]:
    """The services it is sent in."""
    return read_classified(document.identified, "service")


def signals(document: Document) -> tuple[Concept, ...]:
    """Instructions to the receiver."""
    return read_classified(document.identified, "signal")


def genres(document: Document) -> tuple[Concept, ...]:
    """What sort of text it is."""
    plain = document.all("tobject.property", "tobject.property.type")
    return read_classified(document.identified, "genre") or tuple(Concept((Name(value),)) for value in plain)


def subjects(document: Document) -> tuple[Subject, ...]:
    """What it is about."""
    return read_subjects(document.identified, _subject_codes(document))


def _subject_codes(document: Document) -> tuple[Subject, ...]:
    found = []
    for each in document.by_name.get("tobject.subject", ()):
        said = attributes(each).get
        names = [said("tobject.subject.detail"), said("tobject.subject.matter"), said("tobject.subject.type")]
        given = [Name(name) for name in names if name]
        code = said("tobject.subject.refnum", "").strip() or said("tobject.subject.code", "").strip()
        if not (code or given):
            continue
        scheme = said("tobject.subject.ipr") or None
        if _IPTC_NUMBER.match(code) and (scheme or "IPTC").upper() == "IPTC":
            scheme = "subj"
        wider = tuple([Concept((name,)) for name in given[1:]])
        found.append(Subject(tuple(given[:1]), broader=wider, code=code or None, scheme=scheme if code else None))
    return tuple(found)


def keywords(document: Document) -> tuple[str, ...]:
    """The words of the key list."""
    words = [each.get("key") or flat_text(each) for each in document.by_name.get("keyword", ())]
    return tuple(dict.fromkeys(word for word in words if word))


def rights(document: Document) -> Rights | None:
    """Copyright and terms of use."""
    holder = document.first("doc.copyright", "holder") or document.head.rights_owner
    holder = holder or document.first("doc.rights", "owner")
    year = document.first("doc.copyright", "year")
    terms = tuple(dict.fromkeys((*document.all("doc.rights", "limitations"), *document.head.limitations)))
    number = whole_number(year)
    notice = document.meta("newsdoc-copyright")
    license = document.meta("newsdoc-license")
    if not (holder or number or terms or notice or license):
        return None
    owner = Organization(holder, **_more(document, HOLDER_META)) if holder else None
    return Rights(owner, notice=notice, year=number, usage_terms=terms, license=license)


# ---------------------------------------------------------------------- body
def related(document: Document) -> tuple[RelatedLink, ...]:
    """The links after the story."""
    return tuple(map(_by_identifier, document.body.related))


def _by_identifier(link: RelatedLink) -> RelatedLink:
    """A link with what its address is too, where that names the other story and does not say where it is."""
    if link.title == link.href:  # what is shown where nobody knows a title
        link = attrs.evolve(link, title=None)
    if link.guid is None and link.href and link.href.startswith(("urn:", "tag:")):
        return attrs.evolve(link, guid=link.href)
    return link


def layers(document: Document) -> tuple[Layer, ...]:
    """The quotations that are marked up."""
    return document.body.layers


def expires(document: Document) -> dt.date | None:
    """The date after which it must not be used."""
    return document.date("date.expire")


def kind(document: Document) -> ArticleKind | None:
    """What the item is, where our exporter has said so."""
    return kind_of(document.meta(OWN_METAS["kind"]))


def section(document: Document) -> str | None:
    """The section, as newsdoc writes it; else that of the publication, in pubdata or in a meta element."""
    if (own := document.meta(OWN_METAS["section"])) is not None:
        return own
    found = document.first("pubdata", "position.section") or document.meta(*SECTION_METAS)
    return found.partition(";")[0].strip() or None if found else None


def own_meta(name: str) -> Callable[[Document], str | None]:
    """A reader of the meta element of this name, which newsdoc writes for what NITF has no place for."""
    return lambda document: document.meta(name)
