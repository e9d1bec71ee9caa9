"""Writes the properties of NewsML-G2 that are more than a text: parties, concepts, places, labels, links."""

import math
import re

from newsdoc.formats.newsml_g2.codes import Codes, flat
from newsdoc.markup.uris import safe_uri
from newsdoc.model import Concept, Name, Organization, Person, Place, RelatedLink, RoleText, Subject
from newsdoc.xml import attribute_text, element, escape_attribute, escape_text, text_element

Attributes = dict[str, str | None]

# BCP 47 as far as receivers understand it: language, script, region, variants, extensions, private use.
_LANGUAGE = re.compile(
    r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{5,8}|-[0-9][A-Za-z0-9]{3})*"
    r"(-[a-wyz0-9](-[A-Za-z0-9]{2,8})+)*(-x(-[A-Za-z0-9]{1,8})+)?\Z"
)


def language_tag(text: str | None) -> str | None:
    """The tag when it has the form of BCP 47, else None."""
    return text if text and _LANGUAGE.match(text) else None


def names(concept_names: tuple[Name, ...], codes: Codes) -> str:
    """The names of a concept."""
    if len(concept_names) == 1 and concept_names[0].role is None and concept_names[0].language is None:
        text = concept_names[0].text
        return f"<name>{escape_text(flat(text) or '')}</name>" if text else "<name/>"
    return "".join(
        text_element(
            "name",
            flat(name.text) or "",
            {"xml:lang": language_tag(name.language), "role": codes.word(name.role) if name.role is not None else None},
        )
        for name in concept_names
    )


def _whole(value: int | None, top: int) -> str | None:
    return str(value) if value is not None and 0 <= value <= top else None


def concept(tag: str, value: Concept, codes: Codes, *, literals: bool = True) -> str:
    """A concept as an element of this name. `literals` False: for properties that know only qcode and uri."""
    type_ = f' type="{escape_attribute(codes.word(value.type))}"' if literals and value.type is not None else ""
    qcode = codes.qcode(value.qcode, value.scheme_uri) if value.qcode else None
    if qcode is not None and value.uri is None and value.literal is None:
        about = f'{type_} qcode="{escape_attribute(qcode)}"'
    else:
        about = type_ + attribute_text(_identity(value, codes, literals=literals))
    if not literals and value.type is not None:
        about += f' nd:type="{escape_attribute(value.type)}"'
    if value.role is not None:
        about += f' nd:role="{escape_attribute(value.role)}"'
    if isinstance(value, Subject):
        about += _weights(value, codes)
    content = names(value.names, codes)
    if literals:
        content += "".join(broader(each, codes) for each in value.broader)
    if isinstance(value, Place):
        content += _position(value)
    return f"<{tag}{about}>{content}</{tag}>\n" if content else f"<{tag}{about}/>\n"


def _identity(value: Concept, codes: Codes, *, literals: bool) -> Attributes:
    about = codes.identity(value)
    if not literals:
        literal = about.pop("literal")
        if about["qcode"] is None and about["uri"] is None and literal is not None:
            about["qcode"] = codes.word(literal)
    return about


def _weights(value: Subject, codes: Codes) -> str:
    """The attributes of a subject, and of no other concept."""
    if value.confidence is None and value.relevance is None and value.why is None and value.rank is None:
        return ""
    return attribute_text(
        {
            "confidence": _whole(value.confidence, 100),
            "relevance": _whole(value.relevance, 100),
            "why": codes.word(value.why) if value.why is not None else None,
            "rank": _whole(value.rank, 1 << 31),
        }
    )


def broader(value: Concept, codes: Codes) -> str:
    """A wider concept, without what is wider still: the schema has no place for it."""
    about: Attributes = {"type": codes.word(value.type) if value.type is not None else None, **codes.identity(value)}
    return element("broader", about, names(value.names, codes))


def _position(place: Place) -> str:
    latitude, longitude = place.latitude, place.longitude
    if latitude is None or longitude is None or not (math.isfinite(latitude) and math.isfinite(longitude)):
        return ""
    about: Attributes = {"latitude": _decimal(latitude), "longitude": _decimal(longitude)}
    return element("geoAreaDetails", None, element("position", about))


def _decimal(number: float) -> str:
    return f"{number:.12f}".rstrip("0").rstrip(".")


def organization(tag: str, value: Organization, codes: Codes) -> str:
    """An organisation as a party element of this name."""
    content = text_element("name", flat(value.name) or "") if value.name else ""
    if value.slogan is not None:
        content += text_element("definition", value.slogan, {"role": codes.fixed("slogan")})
    content += _address("home", value.url, codes) + _address("logo", value.logo, codes)
    return element(tag, _party_identity(value, codes), content) + "\n"


def person(tag: str, value: Person, codes: Codes) -> str:
    """A person, or a party in a person's place, as an author element of this name."""
    about: Attributes = {"role": codes.word(value.function) if value.function is not None else None}
    about["type"] = "cpnat:organisation" if value.kind == "organization" else "cpnat:person"
    about |= _party_identity(value, codes)
    content = text_element("name", flat(value.name) or "") if value.name else ""
    if value.note is not None:
        content += text_element("note", value.note)
    content += _address("home", value.url, codes) + _address("portrait", value.image, codes)
    for name in ("role", "affiliation", "location", "email"):
        if (text := getattr(value, name)) is not None:
            content += element("related", {"rel": codes.fixed(name)}, text_element("name", flat(text) or ""))
    return element(tag, about, content) + "\n"


def _party_identity(value: Organization | Person, codes: Codes) -> Attributes:
    qcode = codes.qcode(value.qcode) if value.qcode else None
    literal = value.literal if value.qcode is None or qcode is not None or value.literal else value.qcode
    uri = safe_uri(value.uri) if value.uri else None
    nobody = not (value.name or qcode or uri or literal)
    return {"qcode": qcode, "uri": uri, "literal": flat(literal) if not nobody else "unknown"}


def _address(kind: str, href: str | None, codes: Codes) -> str:
    uri = safe_uri(href) if href else None
    return element("related", {"rel": codes.fixed(kind), "uri": uri}) if uri else ""


def label(tag: str, text: str, codes: Codes, role: str | None = None, language: str | None = None) -> str:
    """A text with a role (a QCode already) and language."""
    return text_element(tag, text, {"xml:lang": language_tag(language), "role": role}) + "\n"


def role_text(tag: str, value: RoleText, codes: Codes) -> str:
    """A text with its role; without a role it gets one that says so, as it is not the main one."""
    return label(tag, value.text, codes, codes.word(value.role), value.language)


def link(value: RelatedLink, codes: Codes) -> str:
    """A link to another story or item."""
    version = value.version if value.version and re.fullmatch(r"[1-9][0-9]{0,17}", value.version) else None
    about: Attributes = {
        "rel": codes.word(value.rel) if value.rel is not None else "irel:seeAlso",
        "nd:assumed": "rel" if value.rel is None else None,
        "href": safe_uri(value.href) if value.href and value.href != value.guid else None,
        "residref": value.guid,
        "version": version,
        "contenttype": value.content_type,
    }
    return element("link", about, text_element("title", value.title) if value.title is not None else None) + "\n"
