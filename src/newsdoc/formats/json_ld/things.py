"""Writes the model's people, concepts, figures and quotations as things of schema.org.

Properties and their domains: schema.org release 30.0. A value that is missing or empty is left out.
"""

from typing import Any

from newsdoc.markup.schemes import concept_uri
from newsdoc.markup.uris import safe_uri
from newsdoc.model import Concept, Figure, Name, Organization, Person, Place, Quote, RelatedLink, Rendition

Thing = dict[str, Any]

CONCEPT_TYPES = {
    "cpnat:person": "Person",
    "cpnat:organisation": "Organization",
    "cpnat:geoArea": "Place",
    "cpnat:poi": "Place",
    "cpnat:event": "Event",
}
"""schema.org's type for an IPTC concept nature; any other concept is a DefinedTerm."""
_SAID = frozenset(CONCEPT_TYPES) - {"cpnat:poi"}
"""Natures that schema.org's type says already."""
FIGURE_TYPES = {"picture": "ImageObject", "graphic": "ImageObject", "video": "VideoObject", "audio": "AudioObject"}


def thing(type_: str, /, **properties: Any) -> Thing:
    """An object of this type with the properties that have a value."""
    return {"@type": type_} | {key: value for key, value in properties.items() if value or value == 0}


def one_or_list(values: list[Any]) -> Any:
    """A single value by itself, several as a list, none as None."""
    return values[0] if len(values) == 1 else values or None


def uri(text: str | None) -> str | None:
    """The address in a form that a URL property may hold, or None."""
    return safe_uri(text) if text else None


def property_value(kind: str | None, value: str | None) -> Thing | None:
    """An identifier with the name of its kind."""
    return thing("PropertyValue", propertyID=kind, value=value) if value else None


def person(value: Person) -> Thing | None:
    """A person, or the organisation that signs in a person's place; None when nothing names it."""
    name = value.name or value.literal or value.qcode or value.uri
    if not name:
        return None
    common = {
        "name": name,
        "url": uri(value.url),
        "email": value.email,
        "image": uri(value.image),
        "description": value.note,
        "sameAs": uri(value.uri),
        "identifier": _identifiers(value, name),
    }
    if value.kind == "organization":
        return thing("Organization", **common, location=value.location)
    return thing(
        "Person",
        **common,
        jobTitle=value.role,
        affiliation=thing("Organization", name=value.affiliation) if value.affiliation else None,
        workLocation=thing("Place", name=value.location) if value.location else None,
    )


def organization(value: Organization) -> Thing | None:
    """A publisher, source or rights holder; None when nothing names it."""
    name = value.name or value.literal or value.qcode or value.uri
    if not name:
        return None
    logo = uri(value.logo)
    return thing(
        "Organization",
        name=name,
        slogan=value.slogan,
        url=uri(value.url),
        logo=thing("ImageObject", url=logo, contentUrl=logo) if logo else None,
        sameAs=uri(value.uri),
        identifier=_identifiers(value, name),
    )


def _identifiers(value: Person | Organization, name: str) -> Any:
    """Code and literal of a party, the literal not where it stands in for the name."""
    literal = value.literal if value.name or value.literal != name else None
    return one_or_list([each for each in (property_value("qcode", value.qcode), literal) if each])


def concept(value: Concept) -> Thing | None:
    """A subject or genre; None when nothing identifies it."""
    type_ = CONCEPT_TYPES.get(value.type or "", "DefinedTerm")
    found = _identified(type_, value)
    if not found.keys() & {"name", "termCode", "identifier", "sameAs"}:
        return None
    return found | thing(type_, additionalType=value.type if value.type not in _SAID else None)


def genre(value: Concept) -> Thing | str | None:
    """A genre: a plain word where the name is all there is of it."""
    return value.name if value == Concept((Name(value.name or ""),)) else concept(value)


def _identified(type_: str, value: Concept) -> Thing:
    names = list(dict.fromkeys(name.text for name in value.names if name.text))
    address = concept_uri(value) if value.uri is None and value.code else None
    found = thing(
        type_, **{"@id": uri(address)}, name=names[0] if names else None, alternateName=one_or_list(names[1:])
    )
    identifier: Any = value.literal
    if type_ == "DefinedTerm":
        found |= thing(type_, termCode=value.code, inDefinedTermSet=_term_set(value) if value.code else None)
    elif code := property_value(value.scheme, value.code):
        identifier = [code, value.literal] if value.literal else code
    return found | thing(type_, identifier=identifier, sameAs=uri(value.uri))


def _term_set(value: Concept) -> Thing | None:
    """The vocabulary of a code, by its alias and address."""
    found = thing("DefinedTermSet", name=value.scheme, url=uri(value.scheme_uri))
    return found if len(found) > 1 else None


def place(value: Place) -> Thing | None:
    """A place with its coordinates and the places that hold it, each in the next; None when nothing names it."""
    found = _place(value)
    latitude, longitude = value.latitude, value.longitude
    if latitude is not None and longitude is not None:
        found["geo"] = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
    inner = found
    for each in value.broader:
        inner["containedInPlace"] = inner = _place(each)
    return found if len(found) > 1 else None


def _place(value: Concept) -> Thing:
    return _identified("Place", value) | thing("Place", additionalType=value.type)


def figure(value: Figure) -> Thing:
    """A figure as a media object."""
    href = uri(value.url)
    return thing(
        FIGURE_TYPES[value.kind],
        url=href,
        contentUrl=href,
        name=value.title,
        caption=value.caption,
        creditText=value.credit,
        description=value.alt,
        identifier=value.guid,
        additionalType="graphic" if value.kind == "graphic" else None,
        encoding=one_or_list([rendition(each, FIGURE_TYPES[value.kind]) for each in value.renditions]),
    )


def rendition(value: Rendition, type_: str) -> Thing:
    """A file of a figure."""
    return thing(
        type_,
        contentUrl=uri(value.href),
        name=value.role,
        width=value.width,
        height=value.height,
        encodingFormat=value.content_type,
        contentSize=str(value.size) if value.size is not None else None,
    )


def quotation(value: Quote) -> Thing | None:
    """A quotation with its speaker; None when it has no words, or only reports them."""
    if not value.text or value.kind == "indirect":
        return None
    speaker = person(value.speaker) if value.speaker else None
    return thing("Quotation", text=value.text, spokenByCharacter=speaker, url=uri(value.cite))


def related(value: RelatedLink) -> Thing | None:
    """Another story; None when nothing is known of it."""
    found = thing(
        "CreativeWork",
        name=value.title,
        url=uri(value.href),
        identifier=value.guid,
        version=value.version,
        encodingFormat=value.content_type,
        additionalType=value.rel,
    )
    return found if len(found) > 1 else None
