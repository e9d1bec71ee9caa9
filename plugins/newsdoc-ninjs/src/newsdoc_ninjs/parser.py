"""Reads ninjs 1.x (lower case, single values), 2.x (lists) and 3.x (camel case)."""

import json
import re
from collections.abc import Iterable
from typing import Any

import attrs

from newsdoc.errors import ParseError
from newsdoc.markup.body import Body
from newsdoc.markup.bylines import opening_byline, people
from newsdoc.markup.dates import UNKNOWN_TIME, parse_date
from newsdoc.markup.elements import flat_text
from newsdoc.markup.escaped import unescaped
from newsdoc.markup.reader import read_body
from newsdoc.markup.text import plain_blocks
from newsdoc.model import (
    AltId,
    Article,
    Block,
    Concept,
    Dateline,
    Figure,
    Layer,
    NewsDate,
    Organization,
    Person,
    Place,
    Problem,
    Provenance,
    RelatedLink,
    Rendition,
    Rights,
    RoleText,
    Subject,
    walk,
)
from newsdoc.source import Source
from newsdoc.xml import parse_html
from newsdoc_ninjs.codes import names, read_identity, read_party
from newsdoc_ninjs.details import contact, position
from newsdoc_ninjs.rules import check

FORMAT = "ninjs"
_KEYS = ("versioncreated", "versionCreated", "body_html", "bodies", "pubstatus", "pubStatus", "representationtype")
_LISTS = ("item", "items", "_items", "docs", "newsItems")
_MAIN = ("main", "", "headline", "title")
_SUMMARY = ("summary", "main", "abstract", "")
_PICTURES = {"picture": "picture", "graphic": "graphic", "video": "video", "audio": "audio"}
_TAG = re.compile(r"<[^<>]{0,500}>")
_MARKUP = re.compile(r"<[a-zA-Z/!]")
_CONCEPTS = {"people": "cpnat:person", "person": "cpnat:person", "organisations": "cpnat:organisation",
             "organisation": "cpnat:organisation", "places": "cpnat:geoArea", "place": "cpnat:geoArea",
             "events": "cpnat:event", "event": "cpnat:event"}  # fmt: skip

Values = dict[str, Any]


class NinjsParser:
    """Parser of ninjs."""

    name = FORMAT
    media_types = ("application/vnd.iptc.ninjs+json",)
    suffixes = (".ninjs", ".json")

    def sniff(self, source: Source) -> float:
        """By the names of the fields near the start."""
        head = source.head.lstrip()
        if not head.startswith(("{", "[")) or '"@context"' in head:
            return 0.0
        found = sum(f'"{key}"' in head for key in _KEYS)
        named = '"uri"' in head or '"guid"' in head
        return 0.8 if found and named else 0.5 if found else 0.1 * named

    def parse(self, source: Source, /) -> Article:
        """The first text item; where there is none, the first item. Raises ParseError."""
        items = _items(source)
        texts = [item for item in items if item.get("type", "text") in ("text", "composite")]
        return _Item((texts or items)[0]).article()

    def validate(self, source: Source, /) -> list[Problem]:
        """What is wrong with the items by the rules that no schema holds. Raises ParseError as `parse` does."""
        return [problem for number, item in enumerate(_items(source)) for problem in check(item, f"/{number}")]

    def parse_all(self, source: Source, /) -> Iterable[Article]:
        """Every item, in order. Raises as `parse` does."""
        return [_Item(item).article() for item in _items(source)]


def _items(source: Source) -> list[Values]:
    try:
        values = json.loads(source.text, strict=False)
    except json.JSONDecodeError as error:
        raise ParseError(f"not JSON: {error.msg}", format=FORMAT, line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise ParseError("nested too deeply", format=FORMAT) from error
    except ValueError as error:
        raise ParseError(str(error), format=FORMAT) from error
    if isinstance(values, dict):
        inner = next((values[key] for key in _LISTS if isinstance(values.get(key), list)), None)
        values = inner if inner else [values]
        if inner is None and not _looks_like_item(values[0]):  # an answer that holds the item under some name
            values = [each for each in values[0].values() if isinstance(each, dict)] or values
    items = [each for each in values if isinstance(each, dict)] if isinstance(values, list) else []
    if not items:
        raise ParseError("no item in it", format=FORMAT, expected="an object with `uri`")
    if not any(_looks_like_item(item) for item in items):
        raise ParseError("an object without any field of ninjs", format=FORMAT, expected="an object with `uri`")
    return items


def _looks_like_item(item: Values) -> bool:
    return any(key in item for key in ("uri", "guid", "type", *_KEYS, "headline", "headlines"))


class _Item:
    """One item. Names are looked up without regard to case, so that 2.x and 3.x read alike."""

    def __init__(self, item: Values) -> None:
        self._values = {str(key).casefold().replace("_", ""): value for key, value in item.items()}
        self._raw = item

    def _text(self, *keys: str) -> str | None:
        for key in keys:
            value = self._values.get(key)
            if isinstance(value, str) and value.strip():
                return value
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                return str(value)
        return None

    def _date(self, *keys: str) -> NewsDate | None:
        for key in keys:
            date = parse_date(self._text(key))
            if date is not None and date != UNKNOWN_TIME:
                return date
        return None

    def _list(self, *keys: str) -> list[Values]:
        for key in keys:
            value = self._values.get(key)
            if isinstance(value, dict):
                return [{"name": name, **each} for name, each in value.items() if isinstance(each, dict)]
            if isinstance(value, list):
                return [each if isinstance(each, dict) else {"name": each} for each in value if each]
        return []

    # ------------------------------------------------------------------ the article
    def article(self) -> Article:
        headlines = self._roles("headlines", "headline")
        descriptions = self._roles("descriptions", "description")
        main = _pick(headlines, _MAIN)
        summary = _pick(descriptions, _SUMMARY)
        kicker = next((each for each in headlines if each.role == "kicker"), None)
        title = main.text if main else self._text("title")
        body = self._body(title)
        byline = self._byline()
        if byline is None and not self._authors():
            byline = opening_byline(body.blocks)
        figures, related = self._associations(body)
        created = self._date("contentcreated")
        versioned = self._date("versioncreated")
        located = self._text("located")
        version = self._text("version")
        return Article(
            title,
            alternative_headlines=tuple(each for each in headlines if each is not main and each is not kicker),
            kicker=kicker.text if kicker else None,
            summary=summary.text if summary else None,
            descriptions=tuple(each for each in descriptions if each is not summary),
            byline=byline,
            authors=self._authors() or people(byline),
            dateline=self._dateline(),
            contributors=self._people("contributor"),
            located=self._located() or ((Place(names(located)),) if located else ()),
            created=created,
            published=self._date("firstcreated", "firstpublished", "published", "datepublished")
            or created
            or versioned,
            modified=versioned,
            version_created=versioned,
            embargoed=self._date("embargoeduntil", "embargoed"),
            expires=self._date("expires"),
            language=self._text("language"),
            publisher=self._publisher(),
            info_sources=self._sources(),
            section=self._named("section"),
            slugline=self._text("slugline"),
            guid=self._text("uri", "guid"),
            version=version,
            alt_ids=tuple(
                AltId(str(each["value"]), type=each.get("role"))
                for each in self._list("altids")
                if isinstance(each.get("value"), str)
            ),
            pub_status=self._text("pubstatus"),
            urgency=self._whole("urgency"),
            ed_notes=tuple(RoleText(line) for line in (self._text("ednote") or "").split("\n\n") if line.strip()),
            profile=self._text("profile"),
            genres=tuple(self._concept(Concept, each) for each in self._list("genres", "genre")),
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
        found = self._text("by", "byline")
        if found is None:
            names = [_string(each, "name", "value") for each in self._list("by", "byline")]
            found = ", ".join(name for name in names if name) or None
        return found

    def _dateline(self) -> Dateline | None:
        value = self._values.get("dateline")
        text = _string(value, "text") if isinstance(value, dict) else self._text("dateline")
        return Dateline(text.strip()) if text and text.strip() else None

    def _whole(self, key: str) -> int | None:
        value = self._text(key)
        return int(value) if value and value.isascii() and value.isdigit() and len(value) < 6 else None

    def _roles(self, plural: str, single: str) -> list[RoleText]:
        """Values with roles: a list of objects (2.x, 3.x), or `headline`, `headline_seo` (1.x)."""
        found = [
            RoleText(text, role=each.get("role") or None)
            for each in self._list(plural)
            if isinstance(each.get("value"), str)
            and (text := _plain(each["value"], markup=each.get("contentType") != "text/plain"))
        ]
        for key, value in self._raw.items():
            name = str(key).casefold()
            if isinstance(value, str) and (name == single or name.startswith(f"{single}_")):
                role = name[len(single) + 1 :]
                if role in ("html", "xhtml") and any(str(other).casefold() == f"{single}_text" for other in self._raw):
                    continue
                if text := _plain(value):
                    found.append(RoleText(text, role=role if role not in ("", "text", "html", "xhtml") else None))
        return found

    def _body(self, headline: str | None) -> Body:
        markup: list[str] = []
        plain: list[str] = []
        for each in sorted(self._list("bodies"), key=lambda each: _string(each, "role", "name") != "main"):
            value = each.get("value")
            if isinstance(value, str) and value.strip():
                kind = str(each.get("contentType") or each.get("contenttype") or "")
                (markup if "html" in kind or ("plain" not in kind and _MARKUP.search(value)) else plain).append(value)
        for key, value in self._raw.items():
            name = str(key).casefold()
            if (name == "body" or name.startswith("body_")) and isinstance(value, str) and value.strip():
                is_plain = "text" in name or (name == "body" and not _MARKUP.search(value))
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
                role=_string(each, "jobtitle", "role"),
                url=_string(each, "url"),
                email=_string(each, "email"),
                image=_string(each, "avatar_url"),
            )
            for each in self._list("authors", "bylines")
            if (name := _string(each, "name") or _full_name(each))
        )
        return listed or self._people("author", "creator")

    def _people(self, *rels: str) -> tuple[Person, ...]:
        return tuple(
            Person(
                name,
                email=contact(each, "email"),
                url=contact(each, "web"),
                kind="organization" if key.startswith("org") else "person",
                **read_party(_string(each, "uri"), _string(each, "literal")),
            )
            for key in ("people", "person", "organisations", "organisation")
            for each in self._list(key)
            if each.get("rel") in rels and (name := _string(each, "name"))
        )

    def _publisher(self) -> Organization | None:
        for each in self._list("infosources", "infosource"):
            if each.get("role") == "publisher" or each.get("rel") == "publisher":
                return _organization(each)
        name = self._text("source", "provider", "publisher")
        for key in ("provider", "source", "publisher"):
            given = self._values.get(key)
            if name is None and isinstance(given, dict):
                name = _string(given, "name", "literal")
        if name:
            return Organization(name)
        first = next(
            (found for each in self._list("infosources", "infosource") if (found := _organization(each))), None
        )
        if first is not None:
            return first
        holder = self._text("copyrightholder")
        return Organization(holder) if holder else None

    def _sources(self) -> tuple[Organization, ...]:
        rest = [each for each in self._list("infosources", "infosource") if each.get("role") != "publisher"]
        return tuple(found for each in rest if (found := _organization(each)))

    def _rights(self) -> Rights | None:
        holder, notice, terms = (self._text(key) for key in ("copyrightholder", "copyrightnotice", "usageterms"))
        info = self._values.get("rightsinfo")
        license = _string(info, "linkedRights", "linkedrights") if isinstance(info, dict) else None
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
        values = read_identity(_string(each, "uri"), _string(each, "literal"), str(code) if code else None)
        return cls(names(each.get("name")), type=type_, **values)

    def _subjects(self) -> tuple[Subject, ...]:
        found = []
        for each in self._list("subjects", "subject"):
            if each.get("rel") not in ("keyword", "section"):
                subject = self._concept(Subject, each)
                numbers = {key: each[key] for key in ("relevance", "confidence") if type(each.get(key)) is int}
                found.append(Subject(subject.names, **{**_fields(subject), **numbers}))
        for key, type_ in _CONCEPTS.items():
            for each in self._list(key):
                if each.get("rel") not in ("author", "creator", "contributor", "located") and self._is_subject(key):
                    found.append(self._concept(Subject, each, type_))
        return tuple(found)

    def _located(self) -> tuple[Place, ...]:
        """The places that are said to be where the item was written."""
        found = []
        for each in self._list("places"):
            if each.get("rel") == "located":
                place = self._concept(Place, each)
                longitude, latitude = position(each.get("geoJSON"))
                found.append(attrs.evolve(place, longitude=longitude, latitude=latitude))
        return tuple(found)

    def _web_address(self) -> str | None:
        """Where the item is to be read as a web page."""
        pages = [each for each in self._list("renditions") if each.get("contentType") == "text/html"]
        return next((href for each in pages if (href := _string(each, "href"))), None)

    def _is_subject(self, key: str) -> bool:
        """ninjs 1 has `place` for the dateline's place; in 2.x and 3.x the lists are what the item is about."""
        return key.endswith("s") or key == "people"

    def _named(self, rel: str) -> str | None:
        return next((_string(each, "name") for each in self._list("subjects") if each.get("rel") == rel), None)

    def _keywords(self) -> tuple[str, ...]:
        given = [each.get("name") for each in self._list("keywords", "keyword")]
        given += [each.get("name") for each in self._list("subjects") if each.get("rel") == "keyword"]
        return tuple(word for word in given if isinstance(word, str) and word)

    # ------------------------------------------------------------------ associations
    def _associations(self, body: Body) -> tuple[list[Block], tuple[RelatedLink, ...]]:
        shown = _addresses(body.blocks)
        figures: list[Block] = []
        related: list[RelatedLink] = []
        for each in self._list("associations"):
            item = _Item(each)
            kind = item._text("type")
            renditions = item._renditions()
            if kind in _PICTURES or (kind in (None, "composite") and renditions):
                if not shown.intersection(rendition.href for rendition in renditions) and renditions:
                    figures.append(item._figure(kind, renditions))
            else:
                uri = item._text("uri", "guid")
                title = next((text.text for text in item._roles("headlines", "headline")), None)
                if uri or title:
                    page = renditions[0] if renditions else None
                    related.append(
                        RelatedLink(
                            title,
                            href=page.href if page else uri,
                            guid=uri,
                            rel=_string(each, "rel"),
                            version=item._text("version"),
                            content_type=page.content_type if page else None,
                        )
                    )
        own = self._renditions()
        if self._text("type") in _PICTURES and own and not shown.intersection(each.href for each in own):
            figures.append(self._figure(self._text("type"), own))
        return figures, tuple(related)

    def _renditions(self) -> tuple[Rendition, ...]:
        found = []
        for each in self._list("renditions"):
            href = _string(each, "href")
            if href:
                size = each.get("sizeInBytes", each.get("sizeinbytes"))
                found.append(
                    Rendition(
                        href,
                        role=_string(each, "name"),
                        width=_number(each.get("width")),
                        height=_number(each.get("height")),
                        content_type=_string(each, "contentType", "contenttype", "mimetype"),
                        size=_number(size),
                    )
                )
        return tuple(found)

    def _figure(self, kind: str | None, renditions: tuple[Rendition, ...]) -> Figure:
        best = max(renditions, key=lambda each: (each.width or 0) * (each.height or 0))
        captions = self._roles("descriptions", "description")
        titles = self._roles("headlines", "headline")
        return Figure(
            captions[0].text if captions else None,
            credit=self._text("by", "byline"),
            url=best.href,
            title=titles[0].text if titles else None,
            kind=_PICTURES.get(kind or "", "picture"),  # type: ignore[arg-type]
            renditions=renditions if len(renditions) > 1 else (),
            guid=self._text("uri", "guid"),
        )


def _addresses(blocks: Iterable[Block]) -> set[str]:
    figures = [each for each in walk(blocks) if isinstance(each, Figure)]
    return {href for each in figures for href in (each.url, *(one.href for one in each.renditions)) if href}


def _pick(texts: list[RoleText], roles: tuple[str, ...]) -> RoleText | None:
    for role in roles:
        for each in texts:
            if (each.role or "") == role:
                return each
    return texts[0] if texts and roles is _MAIN else None


def _plain(text: str, *, markup: bool = True) -> str:
    """The text without markup, white space collapsed."""
    if markup and _MARKUP.search(text):
        root = parse_html(text)
        text = flat_text(root) if root is not None else text
    return " ".join(text.split())


def _string(values: Values, *keys: str) -> str | None:
    return next((value for key in keys if isinstance(value := values.get(key), str) and value), None)


def _full_name(values: Values) -> str:
    parts = (_string(values, "firstname", "given_name"), _string(values, "lastname", "family_name"))
    return " ".join(part for part in parts if part)


def _number(value: Any) -> int | None:
    return value if type(value) is int else None


def _organization(values: Values) -> Organization | None:
    name = _string(values, "name", "literal", "uri")
    codes = read_party(_string(values, "uri"), _string(values, "literal"))
    return Organization(name, url=contact(values, "web"), **codes) if name else None


def _fields(concept: Concept) -> Values:
    keys = ("scheme", "code", "scheme_uri", "uri", "literal", "type")
    return {key: value for key in keys if (value := getattr(concept, key)) is not None}
