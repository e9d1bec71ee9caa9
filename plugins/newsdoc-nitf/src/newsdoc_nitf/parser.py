"""Reads NITF, any version, with or without namespace, with a DOCTYPE or without."""

import re

import attrs

from newsdoc.errors import ParseError
from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.dates import UNKNOWN_TIME, parse_date
from newsdoc.markup.elements import Element, attributes, children, flat_text, local
from newsdoc.markup.nitf_head import NitfHead, nitf_body, paragraphs_of, read_head
from newsdoc.model import (
    AltId,
    Article,
    Concept,
    Layer,
    Name,
    NewsDate,
    Organization,
    Person,
    Place,
    Problem,
    Provenance,
    RelatedLink,
    Rights,
    RoleText,
    Subject,
)
from newsdoc.source import Source
from newsdoc.wording.bylines import read_declared
from newsdoc.xml import parse_xml
from newsdoc_nitf.identified import read_classified, read_located, read_subjects
from newsdoc_nitf.rules import check
from newsdoc_nitf.vocabulary import CREATED, VERSION_CREATED

FORMAT = "nitf"
# The subject reference numbers of the IPTC: eight digits, vocabulary "subj" (Subject Codes) in NewsML-G2.
_IPTC_NUMBER = re.compile(r"\d{8}\Z")
_COPYRIGHT = re.compile(r"\s*(?:(?:copyright|\(c\)|©)[\s,:]*){1,3}(?:\d{4}\b)?(?:\s*by\s)?[\s,:]*", re.IGNORECASE)
_PROVIDER_METAS = ("provider", "source", "agency", "publisher")


class NitfParser:
    """Parser of NITF."""

    name = FORMAT
    media_types = ("application/nitf+xml",)
    suffixes = (".nitf", ".xml")

    def sniff(self, source: Source) -> float:
        """Sure where the root element is nitf."""
        return 0.9 if (source.form.root or "").casefold() == "nitf" else 0.0

    def schema_files(self, source: Source, /) -> tuple[str, ...]:
        """The schema of NITF 3."""
        return ("nitf-3-[0-9].xsd", "nitf-3-*.xsd")

    def parse(self, source: Source, /) -> Article:
        """The article. Raises ParseError for broken XML and for documents that are not NITF."""
        return _Document(_root(source)).article()

    def validate(self, source: Source, /) -> list[Problem]:
        """What is wrong with the document by the rules that no schema holds. Raises ParseError as `parse` does."""
        return check(_root(source))


def _root(source: Source) -> Element:
    root = parse_xml(source, format=FORMAT)
    if local(root) == "nitf":
        return root
    inner = next((each for each in root.iter() if local(each).casefold() == "nitf"), None)
    if inner is not None and local(inner) != "nitf":
        _in_lower_case(inner)
    if inner is None:
        raise ParseError(f"the root element is <{local(root)}>", format=FORMAT, expected="<nitf>")
    return inner


def _in_lower_case(root: Element) -> None:
    """Names as the standard has them, for systems that still write them as SGML did."""
    for each in root.iter():
        if isinstance(each.tag, str):
            space, brace, name = each.tag.rpartition("}")
            each.tag = space + brace + name.casefold()
            for key, value in each.items():
                if key != (lower := str(key).casefold()):
                    del each.attrib[key]
                    each.set(lower, value)


class _Document:
    """One NITF document, the elements of its head by name."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._by_name: dict[str, list[Element]] = {}
        by_name = self._by_name
        for child in children(root):
            if local(child) != "head":
                continue
            for each in child.iter():
                tag = each.tag
                name = tag.rpartition("}")[2] if isinstance(tag, str) else ""
                if name in by_name:
                    by_name[name].append(each)
                elif name:
                    by_name[name] = [each]
        named = ((each.get("name"), each.get("content") or "") for each in by_name.get("meta", ()))
        self._named = [(name, content) for name, content in named if name]
        """Names and contents of the meta elements."""
        self._metas = {name.casefold(): content for name, content in self._named}

    def _all(self, name: str, attribute: str) -> list[str]:
        """What the elements of this name say in an attribute, where they say anything."""
        given = [each.get(attribute) for each in self._by_name.get(name, ())]
        return [value for each in given if each and (value := each.strip())]

    def _first(self, name: str, attribute: str) -> str | None:
        for each in self._by_name.get(name, ()):
            value = each.get(attribute)
            if value and (value := value.strip()):
                return value
        return None

    def _date(self, name: str, attribute: str = "norm") -> NewsDate | None:
        if name not in self._by_name:
            return None
        for each in self._by_name[name]:
            date = parse_date(each.get(attribute))
            if date is not None and date != UNKNOWN_TIME:
                return date
        # Some write the date as the content.
        return next((date for each in self._by_name[name] if (date := parse_date(each.text))), None)

    def article(self) -> Article:
        head = read_head(self._root)
        body = nitf_body(self._root, head.headline)
        byline = head.byline or opening_byline(body.blocks)
        issued = self._date("date.issue")
        identified = [each for parent in self._by_name.get("identified-content", ()) for each in parent]
        history = self._history()
        revised = [date for comment, date in history if comment not in (CREATED, VERSION_CREATED)]
        release = self._date("date.release")
        published = issued or release or self._date("pubdata", "date.publication") or head.date
        return Article(
            head.headline,
            alternative_headlines=head.lines,
            kicker=head.kicker,
            summary=head.abstract,
            descriptions=head.descriptions,
            byline=byline,
            authors=head.authors or read_declared(byline),
            contributors=self._contributors(),
            dateline=head.dateline,
            creditline=self._metas.get("newsdoc-creditline"),
            located=read_located(identified) or self._located(head),
            created=next((date for comment, date in history if comment == CREATED), None),
            version_created=next((date for comment, date in history if comment == VERSION_CREATED), None),
            published=published,
            modified=revised[-1] if revised else issued,
            embargoed=release if release is not None and release != issued else None,
            expires=self._date("date.expire"),
            language=self._language(),
            publisher=self._publisher(head),
            info_sources=tuple(map(Organization, self._all("from-src", "src-name"))),
            section=self._metas.get("newsdoc-section"),
            slugline=self._slugline(),
            guid=self._first("doc-id", "id-string"),
            version=self._first("du-key", "version"),
            alt_ids=self._alt_ids(),
            pub_status=self._first("docdata", "management-status"),
            urgency=self._urgency(),
            ed_notes=self._notes(head),
            generator=self._metas.get("generator") or None,
            services=read_classified(identified, "service"),
            signals=read_classified(identified, "signal"),
            profile=self._metas.get("newsdoc-profile"),
            genres=read_classified(identified, "genre") or self._genres(),
            subjects=read_subjects(identified, self._subjects()),
            keywords=self._keywords(),
            rights=self._rights(head),
            body=body.blocks,
            related=tuple(map(_by_identifier, body.related)),
            layers=(Layer("quotes", items=body.quotes),) if body.quotes else (),
            kind=self._metas.get("newsdoc-kind"),
            url=self._first("pubdata", "ex-ref"),
            provenance=Provenance(FORMAT),
        )

    def _language(self) -> str | None:
        found = self._root.get("baselang") or self._root.get("{http://www.w3.org/XML/1998/namespace}lang")
        return found or self._metas.get("language") or self._metas.get("lang") or None

    def _publisher(self, head: NitfHead) -> Organization | None:
        """Who sends it: the distributor, else who holds the rights, else the last source of the delivery list."""
        name = (
            head.distributor
            or self._first("doc.copyright", "holder")
            or _without_copyright(head.rights_owner)
            or self._first("doc.rights", "owner")
            or self._first("from-src", "src-name")
            or self._first("pubdata", "name")
            or self._meta(*_PROVIDER_METAS)
        )
        codes = head.distributor_codes if name == head.distributor else {}
        return Organization(name, url=self._metas.get("newsdoc-publisher-url"), **codes) if name else None

    def _history(self) -> list[tuple[str | None, NewsDate]]:
        """The dated entries of the revision history, each with what it says was done."""
        entries = self._by_name.get("revision-history", ())
        return [(each.get("comment"), date) for each in entries if (date := parse_date(each.get("norm")))]

    def _genres(self) -> tuple[Concept, ...]:
        return tuple(Concept((Name(value),)) for value in self._all("tobject.property", "tobject.property.type"))

    def _slugline(self) -> str | None:
        """The dynamic use key, else a meta element that is named for it."""
        key = self._first("du-key", "key")
        if key:
            return key
        return self._meta("slugline", "slug", "anpa-keyword", "catchline")

    def _meta(self, *names: str) -> str | None:
        """What the first of these meta elements says that says anything."""
        return next((value for name in names if (value := self._metas.get(name))), None)

    def _urgency(self) -> int | None:
        found = self._first("urgency", "ed-urg")
        if found is None:
            body_wide = (each.get("ed-urg") for each in self._root.iter("{*}urgency"))
            found = next((value for value in body_wide if value), None)
        return int(found) if found and found.isascii() and found.isdigit() and len(found) < 4 else None

    def _alt_ids(self) -> tuple[AltId, ...]:
        own = "newsdoc-id-"
        return tuple(
            [AltId(content, type=name[len(own) :] or None) for name, content in self._named if name.startswith(own)]
        )

    def _notes(self, head: NitfHead) -> tuple[RoleText, ...]:
        messages = self._by_name.get("ed-msg", ())
        found = [
            RoleText(text, role=each.get("msg-type")) for each in messages if (text := (each.get("info") or "").strip())
        ]
        return tuple(found or ([RoleText(head.note)] if head.note else []))

    def _contributors(self) -> tuple[Person, ...]:
        line = next(self._root.iter("{*}tagline"), None)
        revised = self._by_name.get("revision-history", ())
        people = [Person(name, function=each.get("function")) for each in revised if (name := each.get("name"))]
        if line is not None and (text := paragraphs_of(line)):
            people += [Person(flat_text(each), note=text) for each in line if local(each) == "person"]
        return tuple(people)

    def _located(self, head: NitfHead) -> tuple[Place, ...]:
        if head.location:
            return (Place((Name(head.location),)),)
        for each in self._by_name.get("evloc", ()):
            names = [each.get(key) for key in ("city", "county-dist", "state-prov", "iso-cc")]
            given = [name for name in names if name]
            if given:
                return (Place((Name(given[0]),), broader=tuple(Concept((Name(name),)) for name in given[1:])),)
        return ()

    def _subjects(self) -> tuple[Subject, ...]:
        found = []
        for each in self._by_name.get("tobject.subject", ()):
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

    def _keywords(self) -> tuple[str, ...]:
        words = [each.get("key") or flat_text(each) for each in self._by_name.get("keyword", ())]
        return tuple(dict.fromkeys(word for word in words if word))

    def _rights(self, head: NitfHead) -> Rights | None:
        holder = self._first("doc.copyright", "holder") or head.rights_owner or self._first("doc.rights", "owner")
        year = self._first("doc.copyright", "year")
        terms = tuple(self._all("doc.rights", "limitations"))
        number = int(year) if year and year.isascii() and year.isdigit() and len(year) < 10 else None
        notice = self._metas.get("newsdoc-copyright")
        license = self._metas.get("newsdoc-license")
        if not (holder or number or terms or notice or license):
            return None
        owner = Organization(holder) if holder else None
        return Rights(owner, notice=notice, year=number, usage_terms=terms, license=license)


def _by_identifier(link: RelatedLink) -> RelatedLink:
    """A link with what its address is too, where that names the other story and does not say where it is."""
    if link.href and link.href.startswith(("urn:", "tag:")):
        return attrs.evolve(link, guid=link.href)
    return link


def _without_copyright(notice: str | None) -> str | None:
    """The holder in a line such as "Copyright 2024 Northern News"."""
    return _COPYRIGHT.sub("", notice).strip() or None if notice else None
