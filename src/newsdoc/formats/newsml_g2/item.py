"""Reads one newsItem into an Article."""

from typing import Any, NamedTuple

from lxml import etree

from newsdoc.formats.newsml_g2.carried import FURTHER
from newsdoc.formats.newsml_g2.content import Content, read_content
from newsdoc.formats.newsml_g2.party_readers import read_rights
from newsdoc.formats.newsml_g2.readers import READERS
from newsdoc.formats.newsml_g2.reading import Reader, own
from newsdoc.formats.newsml_g2.vocabulary import G2, IPTC_CATALOG, XML
from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.elements import Element, children, local
from newsdoc.model import (
    AltId,
    Article,
    Dateline,
    ForeignElement,
    Layer,
    Person,
    Problem,
    Provenance,
    Rights,
    RoleText,
)
from newsdoc.wording.bylines import read_declared

FORMAT = "newsml-g2"
SINGLE = frozenset(
    ("generator", "profile", "expires", "slugline", "dateline", "by", "creditline", "language", "urgency", "role")
)
"""Properties of which the model holds one; the standard lets most of them stand several times."""
MAY_BE_EMPTY = frozenset(
    ("edNote", "signal", "link", "located", "altId", "keyword", "subject", "slugline", "headline", "dateline", "by",
     "creditline", "description", "genre", "infoSource", "generator")
)  # fmt: skip
"""Properties that may stand without saying anything; such an element is carried along."""
Values = dict[str, list[Any]]


class _Property(NamedTuple):
    """How a property of the item is read."""

    name: str
    reader: Reader
    single: bool
    may_be_empty: bool


_PROPERTIES = {name: _Property(name, reader, name in SINGLE, name in MAY_BE_EMPTY) for name, reader in READERS.items()}
"""The properties that the model knows."""
_BY_TAG = {f"{{{G2}}}{name}": known for name, known in _PROPERTIES.items()}


class ItemReader:
    """Reads one item. `schemes` are the aliases of the inline catalogs that hold for it."""

    def __init__(self, schemes: dict[str, str] | None = None) -> None:
        self._schemes = dict(schemes or {})
        self._values: Values = {}
        self._foreign: list[ForeignElement] = []
        self._problems: list[Problem] = []
        self._catalogs: list[tuple[Element, set[str]]] = []
        self._described: tuple[Element, str] | None = None
        """The first description that the model holds whole, and its place."""

    def read(self, item: Element) -> Article:
        """The item as an article. An item without a text body gives an article without paragraphs."""
        rights = None
        content = Content()
        contents: list[Element] = []
        for child in children(item):
            name = local(child)
            if name in ("itemMeta", "contentMeta"):
                self._properties(child, name)
            elif name == "catalogRef":
                if child.get("href") != IPTC_CATALOG or len(child):
                    self._carry(child, "catalog")
            elif name == "catalog":
                self._catalog(child)
            elif name == "rightsInfo":
                found = self._rights(child, first=rights is None)
                rights = rights or found
            elif name == "contentSet":
                contents.append(child)
            elif name:
                self._carry(child, "newsItem")
        self._carry_catalogs()
        headline = self._headline()
        for each in contents:
            content = read_content(each, headline.text if headline else None, self._foreign, content)
        return self._article(item, rights, content)

    # ------------------------------------------------------------------ collecting
    def _carry(self, element: Element, place: str) -> None:
        content = etree.tostring(element, encoding=str, with_tail=False)
        self._foreign.append(ForeignElement(FORMAT, content=content, place=place))

    def _catalog(self, element: Element) -> None:
        schemes = {
            child.get("alias", ""): child.get("uri", "")
            for child in element
            if local(child) == "scheme" and child.get("alias")
        }
        self._schemes |= schemes
        self._catalogs.append((element, {each for each in schemes if not schemes[each].startswith("urn:newsdoc:")}))

    def _carry_catalogs(self) -> None:
        """Inline catalogs with a scheme of which no concept of the article knows the URI."""
        if not self._catalogs:
            return
        concepts = [each for name in ("subject", "genre", "signal", "service", "located") for each in self._found(name)]
        known = {each.scheme for concept in concepts for each in (concept, *concept.broader) if each.scheme_uri}
        for element, aliases in self._catalogs:
            if not aliases <= known or element.attrib or any(len(scheme) for scheme in element):
                self._carry(element, "catalog")

    def _found(self, name: str) -> list[Any]:
        return self._values.get(name, [])

    def _first(self, name: str) -> Any:
        """The first value of this property; None where there is none."""
        found = self._values.get(name)
        return found[0] if found else None

    def _properties(self, meta: Element, place: str) -> None:
        values, schemes = self._values, self._schemes
        for child in children(meta):
            known = _BY_TAG.get(child.tag) or _PROPERTIES.get(local(child))
            if known is None:
                if local(child) not in ("itemClass", ""):
                    self._carry(child, place)
                continue
            name, reader, single, may_be_empty = known
            value, whole = reader(child, schemes)
            if value is not None:
                if name not in values:
                    values[name] = [value]
                elif single:
                    self._carry(child, place + FURTHER)
                    continue
                else:
                    values[name].append(value)
            elif name == "embargoed" and not (child.text or "").strip():
                values["embargoed until further notice"] = [True]
            if not whole or (value is None and may_be_empty):
                self._carry(child, place)
            elif name == "description" and self._described is None:
                self._described = child, place

    def _headline(self) -> RoleText | None:
        """The headline without a role, else the first."""
        found: list[RoleText] = self._found("headline")
        return next((each for each in found if each.role is None), found[0] if found else None)

    def _rights(self, element: Element, *, first: bool) -> Rights:
        """The rights; an element that says more, and any but the first, is carried along."""
        rights, whole = read_rights(element, self._schemes)
        if not whole or not first:
            self._carry(element, "rightsInfo")
        return rights

    # ------------------------------------------------------------------ assembling
    def _article(self, item: Element, rights: Rights | None, content: Content) -> Article:
        values, first = self._values, self._first
        tag = item.get(XML + "lang")
        version_created = first("versionCreated")
        created = first("contentCreated")
        modified = first("contentModified")
        published = first("firstCreated")
        alt_ids, url, version = self._alt_ids(item)
        keywords, section = self._keywords()
        layers = (Layer("quotes", items=content.quotes),) if content.quotes else ()
        return Article(
            **self._headlines(content),
            **self._descriptions(content),
            **self._credits(content),
            dateline=self._dateline(content),
            located=tuple(values.get("located", ())),
            created=created,
            published=published or created or version_created,
            modified=modified or version_created,
            version_created=version_created,
            embargoed=first("embargoed"),
            embargoed_indefinitely="embargoed until further notice" in values,
            expires=first("expires"),
            language=first("language") or tag or content.language,
            publisher=first("provider"),
            info_sources=tuple(values.get("infoSource", ())),
            section=section,
            slugline=first("slugline"),
            guid=item.get("guid") or None,
            version=version,
            alt_ids=alt_ids,
            pub_status=first("pubStatus"),
            urgency=first("urgency"),
            ed_notes=tuple(values.get("edNote", ())),
            signals=tuple(values.get("signal", ())),
            services=tuple(values.get("service", ())),
            profile=first("profile"),
            generator=first("generator"),
            genres=tuple(values.get("genre", ())),
            subjects=tuple(values.get("subject", ())),
            keywords=keywords,
            rights=rights,
            body=content.blocks,
            related=tuple(values.get("link", ())),
            layers=layers,
            kind=first("role"),
            url=url,
            foreign=tuple(self._foreign),
            provenance=Provenance(FORMAT, problems=tuple(self._problems)),
        )

    def _headlines(self, content: Content) -> dict[str, Any]:
        found: list[RoleText] = self._values.get("headline", [])
        main = self._headline()
        kicker = next((each for each in found if own(each.role, self._schemes) == "kicker"), None)
        if main is not None and main is kicker:
            main = None
        # Our own exporter gives each further headline a role, so that one without is the main one.
        others = tuple(each for each in found if each is not main and each is not kicker)
        return {
            "headline": main.text if main else content.headline,
            "kicker": kicker.text if kicker else None,
            "alternative_headlines": others,
        }

    def _descriptions(self, content: Content) -> dict[str, Any]:
        found: list[RoleText] = self._values.get("description", [])
        summary = next((each for each in found if (each.role or "").endswith(":summary")), None)
        if summary is None:
            summary = next((each for each in found if each.role is None), None)
        if summary is None and found:
            # A text item has no caption: whatever the role is called, this is what describes the story.
            summary = found[0]
            if self._described is not None:
                self._carry(*self._described)
        return {
            "summary": summary.text if summary else content.abstract,
            "descriptions": tuple(each for each in found if each is not summary),
        }

    def _credits(self, content: Content) -> dict[str, Any]:
        values = self._values
        byline = self._first("by") or content.byline
        if byline is None and not values.get("creator"):
            byline = opening_byline(content.blocks)
        authors = tuple(values.get("creator", ()))
        signed = read_declared(byline) if self._first("by") else content.authors or read_declared(byline)
        if signed and authors and all(not _is_named(each) for each in authors):
            # Only codes beside a byline: the byline says who they are, the codes are carried along.
            authors = signed
            self._foreign = [_further(each) if _is_creator(each) else each for each in self._foreign]
        return {
            "byline": byline,
            "authors": authors or signed,
            "contributors": tuple(values.get("contributor", ())),
            "creditline": self._first("creditline"),
        }

    def _dateline(self, content: Content) -> Dateline | None:
        found: Dateline | None = self._first("dateline")
        if found is not None:
            return found
        if content.dateline:
            return Dateline(content.dateline)
        return None

    def _alt_ids(self, item: Element) -> tuple[tuple[AltId, ...], str | None, str | None]:
        found: list[AltId] = self._values.get("altId", [])
        url = version = None
        rest = []
        for each in found:
            kind = own(each.type, self._schemes)
            if kind == "url":
                url = each.value
            elif kind == "version":
                version = each.value
            else:
                rest.append(each)
        return tuple(rest), url, version or item.get("version")

    def _keywords(self) -> tuple[tuple[str, ...], str | None]:
        words = []
        section = None
        for each in self._values.get("keyword", ()):
            if own(each.role, self._schemes) == "section":
                section = each.text
            else:
                words.append(each.text)
        return tuple(words), section


def _is_named(person: Person) -> bool:
    code = (person.qcode or "").partition(":")[2]
    return person.name not in (code, person.uri)


def _is_creator(each: ForeignElement) -> bool:
    return each.place == "contentMeta" and each.content.startswith("<creator")


def _further(each: ForeignElement) -> ForeignElement:
    return ForeignElement(each.format, content=each.content, place=each.place + FURTHER)
