"""Writes the properties of NewsML-G2 that are more than a text: parties, concepts, places, labels, links."""

import re

from newsdoc.formats.newsml_g2.codes import Codes, flat
from newsdoc.markup.language_tags import language_tag
from newsdoc.markup.uris import safe_uri
from newsdoc.model import Concept, Name, Organization, Person, Place, RelatedLink, Subject
from newsdoc.xml.writing import attribute_text, escape_attribute, escape_text, text_element


def line(tag: str, text: str, about: str = "") -> str:
    """An element that holds a text on one line, as the schema's normalised strings ask for."""
    if "&" in text or "<" in text or ">" in text or "\n" in text or "\t" in text or "\r" in text:
        text = escape_text(flat(text))
    return f"<{tag}{about}>{text}</{tag}>" if text else f"<{tag}{about}/>"


def names(concept_names: tuple[Name, ...], codes: Codes) -> str:
    """The names of a concept."""
    written = ""
    for name in concept_names:
        about = ""
        if name.language is not None and language_tag(name.language):
            about = f' xml:lang="{name.language}"'
        if name.role is not None:
            about += f' role="{codes.word(name.role)}"'
        written += line("name", name.text, about)
    return written


def concept(tag: str, value: Concept, codes: Codes, *, literals: bool = True) -> str:
    """A concept as an element of this name. `literals` False: for properties that know only qcode and uri."""
    about = content = ""
    if value.type is not None and literals:
        about = f' type="{codes.word(value.type)}"'
    about += codes.identity(value, literals)
    if value.type is not None and not literals:
        about += codes.own_attribute("type", value.type)
    if value.role is not None:
        about += codes.own_attribute("role", value.role)
    if value.names:
        content = names(value.names, codes)
    if value.broader and literals:
        for each in value.broader:
            content += broader(each, codes)
    if isinstance(value, Subject):
        if (
            value.why is not None
            or value.relevance is not None
            or value.confidence is not None
            or value.rank is not None
        ):
            about += _weights(value, codes)
    elif isinstance(value, Place):
        content += _position(value)
    return f"<{tag}{about}>{content}</{tag}>\n" if content else f"<{tag}{about}/>\n"


def _weights(value: Subject, codes: Codes) -> str:
    """The attributes of a subject, and of no other concept."""
    about = ""
    if value.confidence is not None and 0 <= value.confidence <= 100:
        about = f' confidence="{value.confidence}"'
    if value.relevance is not None and 0 <= value.relevance <= 100:
        about += f' relevance="{value.relevance}"'
    if value.why is not None:
        about += f' why="{codes.word(value.why)}"'
    if value.rank is not None and 0 <= value.rank <= 1 << 31:
        about += f' rank="{value.rank}"'
    return about


def broader(value: Concept, codes: Codes) -> str:
    """A wider concept, without what is wider still: the schema has no place for it."""
    about = f' type="{codes.word(value.type)}"' if value.type is not None else ""
    about += codes.identity(value)
    content = names(value.names, codes)
    return f"<broader{about}>{content}</broader>" if content else f"<broader{about}/>"


_MOST_DEGREES = 180
"""No position has more, and readers refuse decimals of very many digits (XML Schema Part 2, 3.2.3: 18 at least)."""


def _position(place: Place) -> str:
    latitude, longitude = place.latitude, place.longitude
    if latitude is None or longitude is None or max(abs(latitude), abs(longitude)) > _MOST_DEGREES:
        return ""
    position = f'<position latitude="{_decimal(latitude)}" longitude="{_decimal(longitude)}"/>'
    return f"<geoAreaDetails>{position}</geoAreaDetails>"


def _decimal(number: float) -> str:
    return f"{number:.12f}".rstrip("0").rstrip(".")


def organization(tag: str, value: Organization, codes: Codes) -> str:
    """An organisation as a party element of this name."""
    about = _party_identity(value, codes)
    content = line("name", value.name) if value.name else ""
    if value.slogan is not None:
        content += text_element("definition", value.slogan, {"role": codes.fixed("slogan")})
    if value.url:
        content += _address("home", value.url, codes)
    if value.logo:
        content += _address("logo", value.logo, codes)
    return f"<{tag}{about}>{content}</{tag}>\n" if content else f"<{tag}{about}/>\n"


def person(tag: str, value: Person, codes: Codes) -> str:
    """A person, or a party in a person's place, as an author element of this name."""
    about = f' role="{codes.word(value.function)}"' if value.function is not None else ""
    about += ' type="cpnat:organisation"' if value.kind == "organization" else ' type="cpnat:person"'
    about += _party_identity(value, codes)
    content = line("name", value.name) if value.name else ""
    if value.note is not None:
        content += text_element("note", value.note)
    if value.url:
        content += _address("home", value.url, codes)
    if value.image:
        content += _address("portrait", value.image, codes)
    for kind, text in _details(value):
        if text is not None:
            content += f'<related rel="{codes.fixed(kind)}">{line("name", text)}</related>'
    return f"<{tag}{about}>{content}</{tag}>\n" if content else f"<{tag}{about}/>\n"


def _details(value: Person) -> tuple[tuple[str, str | None], ...]:
    """What stands in a related element by its name only."""
    return (
        ("role", value.role),
        ("affiliation", value.affiliation),
        ("location", value.location),
        ("email", value.email),
    )


def _party_identity(value: Organization | Person, codes: Codes) -> str:
    """The attributes qcode, uri and literal of a party."""
    qcode = codes.qcode(value.qcode) if value.qcode else None
    uri = safe_uri(value.uri) if value.uri else None
    literal = value.literal
    if not literal and qcode is None and value.qcode is not None:
        literal = value.qcode
    if not (value.name or qcode or uri or literal):
        literal = "unknown"
    about = f' qcode="{qcode}"' if qcode is not None else ""
    if uri is not None:
        about += f' uri="{escape_attribute(uri)}"'
    if literal is not None:
        about += f' literal="{escape_attribute(flat(literal))}"'
    return about


def _address(kind: str, href: str, codes: Codes) -> str:
    uri = safe_uri(href)
    return f'<related rel="{codes.fixed(kind)}" uri="{escape_attribute(uri)}"/>' if uri else ""


def label(tag: str, text: str, role: str | None = None, language: str | None = None) -> str:
    """A text with a role (a QCode as `Codes` gives it) and language."""
    about = f' xml:lang="{language}"' if language is not None and language_tag(language) else ""
    if role is not None:
        about += f' role="{role}"'
    return f"<{tag}{about}>{escape_text(text)}</{tag}>\n" if text else f"<{tag}{about}/>\n"


def link(value: RelatedLink, codes: Codes) -> str:
    """A link to another story or item."""
    about = f' rel="{codes.word(value.rel) if value.rel is not None else "irel:seeAlso"}"'
    # A reader of ours takes the identifier for the address where there is none.
    assumed = (("rel", value.rel is None), ("href", value.href is None and value.guid is not None))
    if names := [name for name, is_missing in assumed if is_missing]:
        about += codes.own_attribute("assumed", " ".join(names))
    version = value.version if value.version and re.fullmatch(r"[1-9][0-9]{0,17}", value.version) else None
    about += attribute_text(
        {
            "href": safe_uri(value.href) if value.href and value.href != value.guid else None,
            "residref": value.guid,
            "version": version,
            "contenttype": value.content_type,
        }
    )
    title = text_element("title", value.title) if value.title is not None else ""
    return f"<link{about}>{title}</link>\n" if title else f"<link{about}/>\n"
