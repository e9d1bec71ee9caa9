"""Reads one ninjs item into an Article."""

import re
from typing import Any

import attrs

from newsdoc.markup.body import Body
from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.escaped import unescaped
from newsdoc.markup.reader import read_body
from newsdoc.markup.text import plain_blocks
from newsdoc.model import (
    AltId,
    Article,
    Concept,
    Dateline,
    Layer,
    Organization,
    Person,
    Place,
    Provenance,
    Rights,
    RoleText,
    Subject,
)
from newsdoc.wording.bylines import read_declared
from newsdoc.xml import parse_html
from newsdoc_ninjs.associations import associations
from newsdoc_ninjs.codes import names, read_identity, read_party
from newsdoc_ninjs.details import contact, position
from newsdoc_ninjs.fields import MARKUP, Fields, Values, string

FORMAT = "ninjs"
_MAIN = ("main", "", "headline", "title")
_SUMMARY = ("summary", "main", "abstract", "")
_TAG = re.compile(r"<[^<>]{0,500}>")
_CONCEPTS = {"people": "cpnat:person", "person": "cpnat:person", "organisations": "cpnat:organisation",
             "organisation": "cpnat:organisation", "places": "cpnat:geoArea", "place": "cpnat:geoArea",
             "events": "cpnat:event", "event": "cpnat:event"}  # fmt: skip


def read_item(item: Values) -> Article:
    """The item, an object as JSON has it, as an article."""
    return _Item(item).article()


class _Item(Fields):
    """One item."""

    def article(self) -> Article:
        headlines = self.roles("headlines", "headline")
        descriptions = self.roles("descriptions", "description")
        main = _pick(headlines, _MAIN)
        summary = _pick(descriptions, _SUMMARY)
        kicker = next((each for each in headlines if each.role == "kicker"), None)
        title = main.text if main else self.text("title")
        body = self._body(title)
        byline = self._byline()
        if byline is None and not self._authors():
            byline = opening_byline(body.blocks)
        figures, related = associations(self, body.blocks)
        created = self.date("contentcreated")
        versioned = self.date("versioncreated")
        located = self.text("located")
        version = self.text("version")
        return Article(
            title,
            alternative_headlines=tuple(each for each in headlines if each is not main and each is not kicker),
            kicker=kicker.text if kicker else None,
            summary=summary.text if summary else None,
            descriptions=tuple(each for each in descriptions if each is not summary),
            byline=byline,
            authors=self._authors() or read_declared(byline),
            dateline=self._dateline(),
            contributors=self._people("contributor"),
            located=self._located() or ((Place(names(located)),) if located else ()),
            created=created,
            published=self.date("firstcreated", "firstpublished", "published", "datepublished") or created or versioned,
            modified=versioned,
            version_created=versioned,
            embargoed=self.date("embargoeduntil", "embargoed"),
            expires=self.date("expires"),
            language=self.text("language"),
            publisher=self._publisher(),
            info_sources=self._sources(),
            section=self._named("section"),
            slugline=self.text("slugline"),
            guid=self.text("uri", "guid"),
            version=version,
            alt_ids=tuple(
                AltId(str(each["value"]), type=each.get("role"))
                for each in self.objects("altids")
                if isinstance(each.get("value"), str)
            ),
            pub_status=self.text("pubstatus"),
            urgency=self.whole("urgency"),
            ed_notes=tuple(RoleText(line) for line in (self.text("ednote") or "").split("\n\n") if line.strip()),
            profile=self.text("profile"),
            genres=tuple(self._concept(Concept, each) for each in self.objects("genres", "genre")),
            subjects=self._subjects(),
            keywords=self._keywords(),
            rights=self._rights(),
            body=(*body.blocks, *figures),
            related=related,
            layers=(Layer("quotes", items=body.quotes),) if body.quotes else (),
            url=self._web_address(),
            provenance=Provenance(FORMAT),
        )

    def _byline(self) -> str | None:
        """The byline; several in a list as one line."""
        found = self.text("by", "byline")
        if found is None:
            names = [string(each, "name", "value") for each in self.objects("by", "byline")]
            found = ", ".join(name for name in names if name) or None
        return found

    def _dateline(self) -> Dateline | None:
        value = self.value("dateline")
        text = string(value, "text") if isinstance(value, dict) else self.text("dateline")
        return Dateline(text.strip()) if text and text.strip() else None

    def _body(self, headline: str | None) -> Body:
        markup: list[str] = []
        plain: list[str] = []
        for each in sorted(self.objects("bodies"), key=lambda each: string(each, "role", "name") != "main"):
            value = each.get("value")
            if isinstance(value, str) and value.strip():
                kind = str(each.get("contentType") or each.get("contenttype") or "")
                (markup if "html" in kind or ("plain" not in kind and MARKUP.search(value)) else plain).append(value)
        for name, value in self.texts():
            if (name == "body" or name.startswith("body_")) and value.strip():
                is_plain = "text" in name or (name == "body" and not MARKUP.search(value))
                (plain if is_plain else markup).append(value)
        for value in markup:
            root = parse_html(unescaped(value))
            if root is not None and (body := read_body(root, headline=headline)).blocks:
                return body
        if plain:
            return Body(plain_blocks(plain[0]))
        # Markup that no parser takes (nested too deeply): its text at least.
        return Body(plain_blocks(_TAG.sub(" ", markup[0]))) if markup else Body()

    # ------------------------------------------------------------------ people and organisations
    def _authors(self) -> tuple[Person, ...]:
        listed = tuple(
            Person(
                name,
                role=string(each, "jobtitle", "role"),
                url=string(each, "url"),
                email=string(each, "email"),
                image=string(each, "avatar_url"),
            )
            for each in self.objects("authors", "bylines")
            if (name := string(each, "name") or _full_name(each))
        )
        return listed or self._people("author", "creator")

    def _people(self, *rels: str) -> tuple[Person, ...]:
        return tuple(
            Person(
                name,
                email=contact(each, "email"),
                url=contact(each, "web"),
                kind="organization" if key.startswith("org") else "person",
                **read_party(string(each, "uri"), string(each, "literal")),
            )
            for key in ("people", "person", "organisations", "organisation")
            for each in self.objects(key)
            if each.get("rel") in rels and (name := string(each, "name"))
        )

    def _publisher(self) -> Organization | None:
        for each in self.objects("infosources", "infosource"):
            if each.get("role") == "publisher" or each.get("rel") == "publisher":
                return _organization(each)
        name = self.text("source", "provider", "publisher")
        for key in ("provider", "source", "publisher"):
            given = self.value(key)
            if name is None and isinstance(given, dict):
                name = string(given, "name", "literal")
        if name:
            return Organization(name)
        first = next(
            (found for each in self.objects("infosources", "infosource") if (found := _organization(each))), None
        )
        if first is not None:
            return first
        holder = self.text("copyrightholder")
        return Organization(holder) if holder else None

    def _sources(self) -> tuple[Organization, ...]:
        rest = [each for each in self.objects("infosources", "infosource") if each.get("role") != "publisher"]
        return tuple(found for each in rest if (found := _organization(each)))

    def _rights(self) -> Rights | None:
        holder, notice, terms = (self.text(key) for key in ("copyrightholder", "copyrightnotice", "usageterms"))
        info = self.value("rightsinfo")
        license = string(info, "linkedRights", "linkedrights") if isinstance(info, dict) else None
        if not (holder or notice or terms or license):
            return None
        return Rights(
            Organization(holder) if holder else None,
            notice=notice,
            usage_terms=tuple(terms.split("\n\n")) if terms else (),
            license=license,
        )

    # ------------------------------------------------------------------ concepts
    def _concept(self, cls: type[Any], each: Values, type_: str | None = None) -> Any:
        code = each.get("code")
        values = read_identity(string(each, "uri"), string(each, "literal"), str(code) if code else None)
        return cls(names(each.get("name")), type=type_, **values)

    def _subjects(self) -> tuple[Subject, ...]:
        found = []
        for each in self.objects("subjects", "subject"):
            if each.get("rel") not in ("keyword", "section"):
                subject = self._concept(Subject, each)
                numbers = {key: each[key] for key in ("relevance", "confidence") if type(each.get(key)) is int}
                found.append(Subject(subject.names, **{**_fields(subject), **numbers}))
        for key, type_ in _CONCEPTS.items():
            for each in self.objects(key):
                if each.get("rel") not in ("author", "creator", "contributor", "located") and self._is_subject(key):
                    found.append(self._concept(Subject, each, type_))
        return tuple(found)

    def _located(self) -> tuple[Place, ...]:
        """The places that are said to be where the item was written."""
        found = []
        for each in self.objects("places"):
            if each.get("rel") == "located":
                place = self._concept(Place, each)
                longitude, latitude = position(each.get("geoJSON"))
                found.append(attrs.evolve(place, longitude=longitude, latitude=latitude))
        return tuple(found)

    def _web_address(self) -> str | None:
        """Where the item is to be read as a web page."""
        pages = [each for each in self.objects("renditions") if each.get("contentType") == "text/html"]
        return next((href for each in pages if (href := string(each, "href"))), None)

    def _is_subject(self, key: str) -> bool:
        """ninjs 1 has `place` for the dateline's place; in 2.x and 3.x the lists are what the item is about."""
        return key.endswith("s") or key == "people"

    def _named(self, rel: str) -> str | None:
        return next((string(each, "name") for each in self.objects("subjects") if each.get("rel") == rel), None)

    def _keywords(self) -> tuple[str, ...]:
        given = [each.get("name") for each in self.objects("keywords", "keyword")]
        given += [each.get("name") for each in self.objects("subjects") if each.get("rel") == "keyword"]
        return tuple(word for word in given if isinstance(word, str) and word)


def _pick(texts: list[RoleText], roles: tuple[str, ...]) -> RoleText | None:
    for role in roles:
        for each in texts:
            if (each.role or "") == role:
                return each
    return texts[0] if texts and roles is _MAIN else None


def _full_name(values: Values) -> str:
    parts = (string(values, "firstname", "given_name"), string(values, "lastname", "family_name"))
    return " ".join(part for part in parts if part)


def _organization(values: Values) -> Organization | None:
    name = string(values, "name", "literal", "uri")
    codes = read_party(string(values, "uri"), string(values, "literal"))
    return Organization(name, url=contact(values, "web"), **codes) if name else None


def _fields(concept: Concept) -> Values:
    keys = ("scheme", "code", "scheme_uri", "uri", "literal", "type")
    return {key: value for key in keys if (value := getattr(concept, key)) is not None}
