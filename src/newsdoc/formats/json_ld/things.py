"""Writes the model's people, concepts, figures and quotations as things of schema.org.

Properties and their domains: schema.org release 30.0. A value that is missing or empty is left out.
"""

import math
from typing import Any

from newsdoc.markup.uris import safe_uri
from newsdoc.model import Concept, Figure, Organization, Person, Place, Quote, RelatedLink, Rendition

Thing = dict[str, Any]

CONCEPT_TYPES = {
    "cpnat:person": "Person",
    "cpnat:organisation": "Organization",
    "cpnat:geoArea": "Place",
    "cpnat:poi": "Place",
    "cpnat:event": "Event",
}
"""schema.org's type for an IPTC concept nature; any other concept is a DefinedTerm."""
FIGURE_TYPES = {"picture": "ImageObject", "graphic": "ImageObject", "video": "VideoObject", "audio": "AudioObject"}


def thing(type_: str, /, **properties: Any) -> Thing:
    """An object of this type with the properties that have a value."""
    return {"@type": type_} | {key: value for key, value in properties.items() if value not in (None, "", [], {})}


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
    identifier = one_or_list([each for each in (property_value("qcode", value.qcode),) if each])
    literal = value.literal if value.literal != name else None
    common = {
        "name": name,
        "url": uri(value.url),
        "email": value.email,
        "image": uri(value.image),
        "description": value.note,
        "sameAs": uri(value.uri),
        "identifier": identifier or literal,
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
        identifier=property_value("qcode", value.qcode) or (value.literal if value.literal != name else None),
    )


def concept(value: Concept) -> Thing | None:
    """A subject or genre; None when it has neither name nor code."""
    type_ = CONCEPT_TYPES.get(value.type or "", "DefinedTerm")
    names = list(dict.fromkeys(name.text for name in value.names if name.text))
    name = names[0] if names else value.code or value.literal or value.uri
    if not name:
        return None
    same_as = uri(value.uri)
    if type_ == "DefinedTerm":
        code: dict[str, Any] = {"termCode": value.code, "inDefinedTermSet": value.scheme_uri or value.scheme}
    else:
        code = {"identifier": property_value(value.scheme, value.code)}
    literal = value.literal if value.literal != name else None
    identifier = code.pop("identifier", None) or literal
    return thing(type_, name=name, alternateName=one_or_list(names[1:]), **code, identifier=identifier, sameAs=same_as)


def place(value: Place) -> Thing | None:
    """A place with its coordinates and the places that hold it; None when nothing names it."""
    found = concept(value)
    if found is None:
        return None
    found = {"@type": "Place", "name": found["name"]}
    if value.code:
        found["identifier"] = property_value(value.scheme, value.code)
    if same_as := uri(value.uri):
        found["sameAs"] = same_as
    latitude, longitude = value.latitude, value.longitude
    if latitude is not None and longitude is not None and math.isfinite(latitude) and math.isfinite(longitude):
        found["geo"] = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
    wider = [inner for each in value.broader[:1] if (inner := concept(each))]
    if wider:
        found["containedInPlace"] = thing("Place", name=wider[0]["name"])
    return found


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
