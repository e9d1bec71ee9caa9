"""Reads things of schema.org into the model's people, concepts, figures and quotations."""

import html
import math
from collections.abc import Iterator
from typing import Any

from newsdoc.markup.dates import parse_date
from newsdoc.markup.text import plain_blocks
from newsdoc.model import (
    Concept,
    Figure,
    Name,
    Organization,
    Person,
    Place,
    Quote,
    RelatedLink,
    Rendition,
    Section,
    Subject,
)

Thing = dict[str, Any]
_MAX_NODES = 100_000
_MAX_PLACES = 20
_PREFIXES = ("https://schema.org/", "http://schema.org/", "https://www.schema.org/", "schema:")
_PEOPLE = frozenset(("Person",))
_ORGANIZATIONS = frozenset(("Organization", "NewsMediaOrganization", "Corporation", "LocalBusiness", "NGO", "Brand"))
_NATURES = {"Person": "cpnat:person", "Organization": "cpnat:organisation", "NewsMediaOrganization":
            "cpnat:organisation", "Place": "cpnat:geoArea", "City": "cpnat:geoArea", "Country": "cpnat:geoArea",
            "Event": "cpnat:event"}  # fmt: skip
_KINDS: dict[str, Any] = {"VideoObject": "video", "AudioObject": "audio", "ImageObject": "picture"}


def types_of(node: Any) -> set[str]:
    """The types of a node, without the vocabulary's prefix."""
    if not isinstance(node, dict):
        return set()
    given = node.get("@type", node.get("type"))
    names = given if isinstance(given, list) else [given]
    return {_local(name) for name in names if isinstance(name, str)}


def _local(name: str) -> str:
    for prefix in _PREFIXES:
        if name.startswith(prefix):
            return name[len(prefix) :]
    return name


class Graph:
    """The nodes of a document, and what they refer to by `@id`."""

    def __init__(self, values: Any) -> None:
        self.nodes: list[Thing] = list(_top_nodes(values))
        self._by_id = {node["@id"]: node for node in self.nodes if isinstance(node.get("@id"), str) and len(node) > 1}

    def resolve(self, value: Any) -> Any:
        """The node that a reference `{"@id": ...}` stands for, else the value itself."""
        if isinstance(value, dict) and set(value) <= {"@id", "@type"} and isinstance(value.get("@id"), str):
            return self._by_id.get(value["@id"], value)
        return value

    def things(self, value: Any) -> list[Any]:
        """The values of a property, as a list, references resolved."""
        values = value if isinstance(value, list) else [value]
        return [self.resolve(each) for each in values if each not in (None, "", [], {})]

    def _strings(self, value: Any) -> Iterator[str]:
        """The values as texts; of an object its value, text or name."""
        for each in self.things(value):
            if isinstance(each, dict):
                each = next(
                    (each[key] for key in ("@value", "text", "name", "headline", "url", "@id") if each.get(key)), None
                )
            if isinstance(each, (str, int, float)) and not isinstance(each, bool):
                yield str(each)

    def text(self, value: Any) -> str | None:
        """A value as text without HTML entities: of a list the first."""
        return next((text for each in self._strings(value) if (text := clean(each))), None)

    def raw(self, value: Any) -> str | None:
        """A value as text as it stands, for one that may be HTML: of a list the first."""
        return next((each for each in self._strings(value) if each.strip()), None)

    def texts(self, value: Any) -> list[str]:
        """All values of a property as texts."""
        return [text for each in self.things(value) if (text := self.text(each))]

    def language(self, value: Any) -> str | None:
        """A language tag: a string, or a Language with its code."""
        for each in self.things(value):
            if isinstance(each, dict):
                each = each.get("alternateName") or each.get("identifier") or each.get("name")
            if isinstance(each, str) and each.strip():
                return each.strip().replace("_", "-")
        return None

    def organization(self, value: Any) -> Organization | None:
        """An organisation, or a person in its place; None when it has no name."""
        if isinstance(value, str):
            return Organization(clean(value)) if clean(value) else None
        if not isinstance(value, dict):
            return None
        name = self.text(value.get("name")) or self.text(value.get("legalName"))
        if not name:
            return None
        identifier = self._identifier(value)
        return Organization(
            name,
            slogan=self.text(value.get("slogan")),
            url=self.address(value.get("url")),
            logo=self.address(value.get("logo")),
            uri=self.text(value.get("sameAs")),
            qcode=identifier.get("qcode"),
            literal=identifier.get(""),
        )

    def _identifier(self, value: Thing) -> dict[str, str]:
        found: dict[str, str] = {}
        for each in self.things(value.get("identifier")):
            if isinstance(each, dict):
                if text := self.text(each.get("value")):
                    found.setdefault(self.text(each.get("propertyID")) or "", text)
            elif isinstance(each, str):
                found.setdefault("", each)
        return found

    def identifier(self, value: Thing) -> dict[str, str]:
        """Identifiers of a thing by their kind, "" for one without."""
        return self._identifier(value)

    def address(self, value: Any) -> str | None:
        """An address: a string, or the one of an object."""
        for each in self.things(value):
            if isinstance(each, dict):
                each = next((each[key] for key in ("url", "contentUrl", "embedUrl", "@id") if each.get(key)), None)
                each = each[0] if isinstance(each, list) and each else each
            if isinstance(each, str) and each.strip():
                return each.strip()
        return None


def _top_nodes(values: Any) -> Iterator[Thing]:
    """The nodes of a document: itself, its list, its @graph; and what a page's node says it is mainly about."""
    stack = [values]
    count = 0
    while stack and count < _MAX_NODES:
        each = stack.pop()
        count += 1
        if isinstance(each, list):
            stack.extend(reversed(each))
        elif isinstance(each, dict):
            if "@type" in each or "@id" in each or "type" in each:
                yield each
            stack.extend(each[key] for key in ("mainEntity", "mainEntityOfPage", "@graph") if key in each)


def clean(text: str) -> str:
    """A text without HTML entities, which many pages leave in their JSON-LD."""
    if "&" in text and ";" in text:
        text = html.unescape(text)
    return text.strip()


def person(graph: Graph, value: Any) -> Person | None:
    """An author or speaker; None when there is no name."""
    if isinstance(value, str):
        return Person(clean(value)) if clean(value) else None
    if not isinstance(value, dict):
        return None
    name = graph.text(value.get("name"))
    if not name:
        return None
    identifier = graph.identifier(value)
    return Person(
        name,
        role=graph.text(value.get("jobTitle")),
        affiliation=graph.text(value.get("affiliation")) or graph.text(value.get("worksFor")),
        location=graph.text(value.get("workLocation")) or graph.text(value.get("location")),
        note=graph.text(value.get("description")),
        url=graph.address(value.get("url")),
        email=graph.text(value.get("email")),
        image=graph.address(value.get("image")),
        kind="organization" if types_of(value) & _ORGANIZATIONS else "person",
        uri=graph.text(value.get("sameAs")),
        qcode=identifier.get("qcode"),
        literal=identifier.get(""),
    )


def _names(graph: Graph, value: Thing) -> tuple[Name, ...]:
    return tuple(Name(text) for key in ("name", "alternateName") for text in graph.texts(value.get(key)))


def _concept(graph: Graph, value: Any) -> dict[str, Any] | None:
    if isinstance(value, str):
        return {"names": (Name(clean(value)),)} if clean(value) else None
    if not isinstance(value, dict):
        return None
    found: dict[str, Any] = {"names": _names(graph, value)}
    identifiers = graph.identifier(value)
    if literal := identifiers.pop("", None):
        found["literal"] = literal
    if code := graph.text(value.get("termCode")):
        found |= {"code": code, **_term_set(graph, value.get("inDefinedTermSet"))}
    elif identifiers:
        found["scheme"], found["code"] = next(iter(identifiers.items()))
    if uri := graph.text(value.get("sameAs")):
        found["uri"] = uri
    nature = next((_NATURES[name] for name in types_of(value) if name in _NATURES), None)
    further = graph.text(value.get("additionalType"))
    if type_ := further if further and "/" not in further else nature:
        found["type"] = type_
    return found if len(found) > 1 or found["names"] else None


def _term_set(graph: Graph, value: Any) -> dict[str, str]:
    """The vocabulary of a term: its address, its alias, or a DefinedTermSet with either."""
    named = graph.resolve(value)
    if isinstance(named, dict):
        parts = {"scheme": graph.text(named.get("name")), "scheme_uri": graph.address(named)}
        return {key: text for key, text in parts.items() if text}
    text = graph.text(value)
    return {"scheme_uri" if ":" in text else "scheme": text} if text else {}


def subject(graph: Graph, value: Any) -> Subject | None:
    """What the story is about."""
    found = _concept(graph, value)
    return Subject(**found) if found else None


def genre(graph: Graph, value: Any) -> Concept | None:
    """A genre: a word, or a defined term."""
    found = _concept(graph, value)
    return Concept(**found) if found else None


def place(graph: Graph, value: Any) -> Place | None:
    """A place with its coordinates."""
    found = _place(graph, value)
    if found is None:
        return None
    if isinstance(value, dict):
        position = graph.resolve(value.get("geo"))
        if isinstance(position, dict):
            for key in ("latitude", "longitude"):
                try:
                    number = float(position[key])
                except (KeyError, TypeError, ValueError, OverflowError):
                    continue
                if math.isfinite(number):
                    found[key] = number
        found["broader"] = tuple(_around(graph, value))
    return Place(**found)


def _place(graph: Graph, value: Any) -> dict[str, Any] | None:
    """What identifies a place, which need not be said to be one."""
    found = _concept(graph, value)
    if found is not None and isinstance(value, dict) and not value.get("additionalType"):
        found.pop("type", None)
    return found


def _around(graph: Graph, value: Any) -> Iterator[Concept]:
    """The places that hold a place, each in the next."""
    for _ in range(_MAX_PLACES):
        if not isinstance(value, dict):
            return
        value = next(iter(graph.things(value.get("containedInPlace"))), None)
        found = _place(graph, value)
        if found is None:
            return
        yield Concept(**found)


def figure(graph: Graph, value: Any) -> Figure | None:
    """A picture, video or sound; None when it has neither address nor caption."""
    if isinstance(value, str):
        return Figure(url=value.strip()) if value.strip() else None
    if not isinstance(value, dict):
        return None
    kind: Any = next((_KINDS[name] for name in types_of(value) if name in _KINDS), "picture")
    if graph.text(value.get("additionalType")) == "graphic":
        kind = "graphic"
    url = graph.address(value.get("contentUrl")) or graph.address(value.get("url")) or graph.address(value.get("@id"))
    caption = graph.text(value.get("caption"))
    if not (url or caption):
        return None
    renditions = tuple(r for each in graph.things(value.get("encoding")) if (r := _rendition(graph, each)))
    return Figure(
        caption,
        credit=graph.text(value.get("creditText")) or graph.text(value.get("creator")),
        url=url,
        alt=graph.text(value.get("description")),
        title=graph.text(value.get("name")),
        kind=kind,
        renditions=renditions,
        guid=graph.text(value.get("identifier")),
    )


def _rendition(graph: Graph, value: Any) -> Rendition | None:
    href = graph.address(value)
    if not href or not isinstance(value, dict):
        return Rendition(href) if href else None
    return Rendition(
        href,
        role=graph.text(value.get("name")),
        width=_whole(value.get("width")),
        height=_whole(value.get("height")),
        content_type=graph.text(value.get("encodingFormat")),
        size=_whole(value.get("contentSize")),
    )


def _whole(value: Any) -> int | None:
    if isinstance(value, dict):
        value = value.get("value")
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 12:
        return int(value)
    return value if type(value) is int else None


def quotation(graph: Graph, value: Any) -> Quote | None:
    """A Quotation with its speaker."""
    if "Quotation" not in types_of(value) or not (text := graph.text(value.get("text"))):
        return None
    speaker = next((p for each in graph.things(value.get("spokenByCharacter")) if (p := person(graph, each))), None)
    return Quote(text, speaker=speaker, cite=graph.address(value.get("url")))


def related(graph: Graph, value: Any) -> RelatedLink | None:
    """Another work that the article cites or mentions; None for other things."""
    if isinstance(value, str):
        return RelatedLink(href=value) if ":" in value else RelatedLink(value)
    works = ("CreativeWork", "WebPage", "Report", "Book", "Movie", "Dataset")
    if not isinstance(value, dict) or not any(each in works or each.endswith("Article") for each in types_of(value)):
        return None
    found = RelatedLink(
        graph.text(value.get("name")) or graph.text(value.get("headline")),
        href=graph.address(value.get("url")) or graph.address(value.get("@id")),
        rel=graph.text(value.get("additionalType")),
        guid=graph.text(value.get("identifier")),
        version=graph.text(value.get("version")),
        content_type=graph.text(value.get("encodingFormat")),
    )
    return found if found.title or found.href or found.guid else None


def entry(graph: Graph, value: Thing) -> Section | None:
    """An entry of a live blog."""
    text = graph.text(value.get("articleBody")) or graph.text(value.get("description")) or ""
    heading = graph.text(value.get("headline"))
    if not (text or heading):
        return None
    return Section(heading, body=plain_blocks(text), published=parse_date(graph.text(value.get("datePublished"))))
