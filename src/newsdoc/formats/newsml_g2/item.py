"""Reads one newsItem into an Article."""

from typing import Any, NamedTuple

import attrs
from lxml import etree

from newsdoc.formats.newsml_g2.carried import FURTHER
from newsdoc.formats.newsml_g2.content import Content, read_content
from newsdoc.formats.newsml_g2.party_readers import read_rights
from newsdoc.formats.newsml_g2.readers import READERS, date, number
from newsdoc.formats.newsml_g2.reading import LANG, ND, Reader, own
from newsdoc.formats.newsml_g2.vocabulary import G2, IPTC_ALIASES, IPTC_CATALOG, is_iptc_catalog
from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.elements import Element, children, flat_text, line_of, local
from newsdoc.markup.unstated import without
from newsdoc.model import (
    AltId,
    Article,
    Concept,
    Dateline,
    ForeignElement,
    Layer,
    Organization,
    Person,
    Provenance,
    Rights,
    RoleText,
)
from newsdoc.source import Source
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
CONCEPTS = ("subject", "genre", "signal", "service", "located")
"""Properties that are concepts."""
_DEMANDED = {"publisher": "provider", "version_created": "versionCreated", "pub_status": "pubStatus"}
"""Properties that an exporter may have had to make up, by the field of the model."""
_SHOWN = 60
"""Characters of an unreadable value that a message shows."""


class _Property(NamedTuple):
    """How a property of the item is read."""

    name: str
    reader: Reader
    single: bool
    may_be_empty: bool


_PROPERTIES = {name: _Property(name, reader, name in SINGLE, name in MAY_BE_EMPTY) for name, reader in READERS.items()}
"""The properties that the model knows."""
_BY_TAG = {f"{{{G2}}}{name}": known for name, known in _PROPERTIES.items()}


_LINES = frozenset(("slugline", "dateline", "by", "creditline"))
"""Properties of which the model holds one, and that an item may give in several languages."""


class ItemReader:
    """Reads one item."""

    def __init__(self, source: Source) -> None:
        """`source`: is told what was imperfect."""
        self._source = source
        self._schemes: dict[str, str] = {}
        self._values: Values = {}
        self._foreign: list[ForeignElement] = []
        self._catalogs: list[tuple[Element, set[str]]] = []
        self._knows_aliases = True
        """False for an item that refers to catalogs of others, which may define any alias."""
        self._language: str | None = None
        self._in_another_language: dict[str, tuple[Element, str]] = {}
        """Lines that were taken in another language than the item's, with their place."""
        self._described: tuple[Element, str] | None = None
        """The first description that the model holds whole, and its place."""

    def read(self, item: Element, header: Element | None = None) -> Article:
        """The item as an article. An item without a text body gives an article without paragraphs.

        `header`: of the message that the item came in; carried along.
        """
        self._language = item.get(LANG)
        for each in header if header is not None else ():
            if local(each):
                self._carry(each, "header")
        rights = None
        content = Content()
        contents: list[Element] = []
        for child in children(item):
            name = local(child)
            if name in ("itemMeta", "contentMeta"):
                self._properties(child, name)
            elif name == "catalogRef":
                href = child.get("href")
                self._knows_aliases = self._knows_aliases and is_iptc_catalog(href)
                if href != IPTC_CATALOG or len(child):
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
        self._note_unknown_aliases()
        return self._article(item, rights, content)

    # ------------------------------------------------------------------ collecting
    def _carry(self, element: Element, place: str, *, further: bool = False) -> None:
        content = etree.tostring(element, encoding=str, with_tail=False)
        self._foreign.append(ForeignElement(FORMAT, content=content, place=place + FURTHER if further else place))

    def _drop_carried(self, element: Element, place: str) -> None:
        """Forget that an element was carried along: it is to be carried at another place."""
        content = etree.tostring(element, encoding=str, with_tail=False)
        self._foreign = [each for each in self._foreign if (each.content, each.place) != (content, place)]

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
        concepts = [each for name in CONCEPTS for each in self._found(name)]
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
                    if name in _LINES and not self._is_in_language(child.get(LANG)):
                        self._in_another_language[name] = child, place
                elif single:
                    if name not in self._in_another_language or not self._is_in_language(child.get(LANG)):
                        self._carry(child, place + FURTHER)
                        continue
                    self._drop_carried(*self._in_another_language[name])
                    self._carry(*self._in_another_language.pop(name), further=True)
                    values[name] = [value]
                else:
                    values[name].append(value)
            elif name == "embargoed" and not (child.text or "").strip():
                values["embargoed until further notice"] = [True]
            elif reader in (date, number) and (child.text or "").strip():
                self._note_unreadable(child, "date" if reader is date else "value")
            if not whole or (value is None and may_be_empty):
                self._carry(child, place)
            elif name == "description" and self._described is None:
                self._described = child, place

    def _headline(self) -> RoleText | None:
        """The headline: of those without a role, else of all, the first in the item's language, else the first."""
        found: list[RoleText] = self._found("headline")
        plain = [each for each in found if each.role is None] or found
        return next((each for each in plain if self._is_in_language(each.language)), plain[0] if plain else None)

    def _is_in_language(self, tag: str | None) -> bool:
        """Whether a text of this language is in the item's; one that states none is."""
        return tag is None or self._language is None or _primary(tag) == _primary(self._language)

    # ------------------------------------------------------------------ problems
    def _note_unreadable(self, element: Element, kind: str) -> None:
        text = flat_text(element)[:_SHOWN]
        message = f"{local(element)} {text!r} cannot be read"
        self._source.problem(f"{kind}-unreadable", message, line=line_of(element), path=local(element))

    def _note_unknown_aliases(self) -> None:
        """Aliases that no catalog of the item resolves."""
        if not self._knows_aliases:
            return
        concepts = [each for name in CONCEPTS for each in self._found(name)]
        aliases = {each.scheme: None for each in concepts if each.scheme is not None}
        for alias in aliases:
            if alias not in IPTC_ALIASES and alias not in self._schemes:
                self._source.problem("code-unknown", f"the alias {alias!r} is in no catalog of the item")

    def _note_candidates(self) -> None:
        found = [each for each in self._found("headline") if each.role is None and self._is_in_language(each.language)]
        if len(found) > 1:
            message = f"the item has {len(found)} headlines of equal right; the first was taken"
            self._source.problem("several-candidates", message, path="headline")

    def _rights(self, element: Element, *, first: bool) -> Rights:
        """The rights; an element that says more, and any but the first, is carried along."""
        rights, whole = read_rights(element, self._schemes)
        if not whole or not first:
            self._carry(element, "rightsInfo")
        return rights

    # ------------------------------------------------------------------ assembling
    def _article(self, item: Element, rights: Rights | None, content: Content) -> Article:
        unstated = (item.get(ND + "unstated") or "").split()
        values, first = self._values, self._first
        for name in unstated:  # what was made up must not stand in for anything else
            if tag := _DEMANDED.get(name):
                values.pop(tag, None)
        tag = item.get(LANG)
        version_created = first("versionCreated")
        created = first("contentCreated")
        modified = first("contentModified")
        published = first("firstCreated")
        alt_ids, url, version = self._alt_ids(item)
        keywords, section = self._keywords()
        subjects = self._concepts("subject")
        if desks := [each for each in subjects if each.role == "section" and each.name]:
            section = desks[0].name
            subjects = tuple(each for each in subjects if each not in desks)
        layers = (Layer("quotes", items=content.quotes),) if content.quotes else ()
        self._note_candidates()
        if published is None and "published" not in unstated and (stand_in := created or version_created) is not None:
            published = stand_in
            name = "contentCreated" if created is not None else "versionCreated"
            self._source.problem("assumed", f"firstCreated is not stated; {name} was taken", path="published")
        article = Article(
            **self._headlines(content),
            **self._descriptions(content),
            **self._credits(content),
            dateline=self._dateline(content),
            located=self._concepts("located"),
            created=created,
            published=published,
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
            signals=self._concepts("signal"),
            services=self._concepts("service"),
            profile=first("profile"),
            generator=first("generator"),
            genres=self._concepts("genre"),
            subjects=subjects,
            keywords=keywords,
            rights=rights,
            body=content.blocks,
            related=tuple(values.get("link", ())),
            layers=layers,
            kind=first("role"),
            url=url,
            foreign=tuple(self._foreign),
            provenance=Provenance(FORMAT),
        )
        return without(article, unstated) if unstated else article

    def _concepts(self, name: str) -> tuple[Any, ...]:
        """The concepts of a property, their names in the item's language first."""
        return tuple([each if len(each.names) < 2 else self._in_language(each) for each in self._found(name)])

    def _in_language(self, concept: Concept) -> Concept:
        names = sorted(concept.names, key=lambda name: name.language is None or not self._is_in_language(name.language))
        return concept if names == list(concept.names) else attrs.evolve(concept, names=tuple(names))

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
        ours = [each for each in found if self._is_in_language(each.language)] or found
        summary = next((each for each in ours if (each.role or "").endswith(":summary")), None)
        if summary is None:
            summary = next((each for each in ours if each.role is None), None)
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
        provider = self._first("provider")
        authors = tuple([_as_organization(each, provider) for each in values.get("creator", ())])
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


def _primary(tag: str) -> str:
    return tag.partition("-")[0].casefold()


def _as_organization(person: Person, provider: Organization | None) -> Person:
    """The creator; as an organisation where it is the provider itself, "Reuters" say."""
    if provider is None or person.kind == "organization":
        return person
    same = person.name == provider.name or any(
        getattr(person, key) is not None and getattr(person, key) == getattr(provider, key)
        for key in ("qcode", "uri", "literal")
    )
    return attrs.evolve(person, kind="organization") if same else person


def _is_named(person: Person) -> bool:
    code = (person.qcode or "").partition(":")[2]
    return person.name not in (code, person.uri)


def _is_creator(each: ForeignElement) -> bool:
    return each.place == "contentMeta" and each.content.startswith("<creator")


def _further(each: ForeignElement) -> ForeignElement:
    return ForeignElement(each.format, content=each.content, place=each.place + FURTHER)
