"""Reads things of schema.org into the model's concepts, figures, quotations and links."""

from collections.abc import Iterator
from typing import Any

from newsdoc.json_text import finite
from newsdoc.markup.elements import whole_number
from newsdoc.markup.schemes import code_of
from newsdoc.model import (
    Concept,
    Figure,
    Name,
    Place,
    Quote,
    RelatedLink,
    Rendition,
    Subject,
)
from newsdoc.schema_org.graph import Graph, Node
from newsdoc.schema_org.people import person
from newsdoc.schema_org.types import types_of

_MAX_PLACES = 20
"""A quarter is in a city, that in a county, a country, a continent; more than twenty are a place that holds itself."""
_NATURES = {"Person": "cpnat:person", "Organization": "cpnat:organisation", "NewsMediaOrganization":
            "cpnat:organisation", "Place": "cpnat:geoArea", "City": "cpnat:geoArea", "Country": "cpnat:geoArea",
            "Event": "cpnat:event"}  # fmt: skip
_KINDS: dict[str, Any] = {"VideoObject": "video", "AudioObject": "audio", "ImageObject": "picture"}


def _names(graph: Graph, value: Node) -> tuple[Name, ...]:
    return tuple(Name(text) for key in ("name", "alternateName") for text in graph.texts(value.get(key)))


def _concept(graph: Graph, value: Any) -> dict[str, Any] | None:
    if isinstance(value, str):
        return {"names": (Name(text),)} if (text := graph.text(value)) else None
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
    address = graph.text(value.get("sameAs"))
    own = value.get("@id") if isinstance(value.get("@id"), str) else None
    named = code_of(address) or code_of(own)
    if own and named is None and "scheme_uri" not in found and (code := found.get("code")) and own.endswith(code):
        found["scheme_uri"] = own.removesuffix(code)
    if named is not None and "code" not in found:
        found["scheme"], found["code"] = named
    if address and code_of(address) is None:
        found["uri"] = address
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
                if (number := _number(position.get(key))) is not None:
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
        credit=next((name for key in _MAKERS if (name := graph.text(value.get(key)))), None),
        url=url,
        alt=graph.text(value.get("description")),
        title=graph.text(value.get("name")),
        kind=kind,
        renditions=renditions,
        guid=graph.text(value.get("identifier")),
    )


_MAKERS = ("creditText", "creator", "author")
"""Who made a picture, as it is to be printed or as a thing."""


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


def _number(value: Any) -> float | None:
    try:
        return finite(float(value) if isinstance(value, str) else value)
    except ValueError:
        return None


def _whole(value: Any) -> int | None:
    if isinstance(value, dict):
        value = value.get("value")
    if isinstance(value, str):
        return whole_number(value)
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
