"""Writes single fields of an article as elements of a NewsML-G2 item: the functions that the table names.

Each takes what is known of the item, the name of the element and one value of the field, and gives the element with a
line break behind it, or nothing where NewsML-G2 has no place for the value.
"""

import datetime as dt
from typing import Any

from newsdoc.formats.newsml_g2 import properties
from newsdoc.formats.newsml_g2.assumed import known_moment
from newsdoc.formats.newsml_g2.codes import flat
from newsdoc.formats.newsml_g2.files import media_type
from newsdoc.formats.newsml_g2.vocabulary import PUB_STATUS, UNKNOWN_PROVIDER
from newsdoc.formats.newsml_g2.writing import Writing, is_version
from newsdoc.markup.language_tags import language_tag
from newsdoc.markup.media_items import nature_of
from newsdoc.markup.uris import is_absolute, safe_uri
from newsdoc.model import (
    AltId,
    Concept,
    Dateline,
    Figure,
    Name,
    NewsDate,
    Organization,
    Person,
    RelatedLink,
    Rights,
    RoleText,
    Subject,
)
from newsdoc.xml.writing import attribute_text, element, escape_text, text_element


# ---------------------------------------------------------------------- texts and codes
def line(w: Writing, tag: str, value: str) -> str:
    """A text on one line."""
    return properties.line(tag, value) + "\n"


def label(w: Writing, tag: str, value: str) -> str:
    """A text."""
    return properties.label(tag, value)


def kicker(w: Writing, tag: str, value: str) -> str:
    """The line over the headline."""
    return properties.label(tag, value, w.codes.fixed("kicker"))


def summary(w: Writing, tag: str, value: str) -> str:
    """The description that is the summary."""
    return properties.label(tag, value, "drol:summary")


def role_text(w: Writing, tag: str, value: RoleText) -> str:
    """A text with its role; without a role it gets one that says so, as it is not the main one."""
    return properties.label(tag, value.text, w.codes.word(value.role), value.language)


def note(w: Writing, tag: str, value: RoleText) -> str:
    """A note to editors."""
    role = w.codes.word(value.role) if value.role is not None else None
    return properties.label(tag, value.text, role, value.language)


def code(w: Writing, tag: str, value: str) -> str:
    """A property that is only a code."""
    return f'<{tag} qcode="{w.codes.word(value)}"/>\n'


def kind(w: Writing, tag: str, value: str) -> str:
    """What the item is, where its class does not say so."""
    return "" if nature_of(w.article) is not None else code(w, tag, value)


def language(w: Writing, tag: str, value: str) -> str:
    """A language, where it has the form of a tag."""
    known = language_tag(value)
    return f'<{tag} tag="{known}"/>\n' if known else ""


def urgency(w: Writing, tag: str, value: int) -> str:
    """An urgency, in the range of the standard."""
    return f"<{tag}>{value}</{tag}>\n" if 1 <= value <= 9 else ""


def generator(w: Writing, tag: str, value: str | None) -> str:
    """The system that made the item."""
    system = value if value is not None else w.options.generator
    return properties.line(tag, system) + "\n" if system is not None else ""


def status(w: Writing, tag: str, value: str | None) -> str:
    """The publishing status; one that is not the IPTC's must not go out as usable."""
    plain = "usable" if value is None else value.removeprefix("stat:")
    if plain in PUB_STATUS:
        return f'<{tag} qcode="stat:{plain}"/>\n'
    return f'<{tag} qcode="stat:withheld"{w.codes.own_attribute("status", value or "")}/>\n'


# ---------------------------------------------------------------------- dates
def date(w: Writing, tag: str, value: NewsDate) -> str:
    """A date with time and zone."""
    return f"<{tag}>{w.moment(value)}</{tag}>\n"


def expires(w: Writing, tag: str, value: NewsDate) -> str:
    """A date that may be a day."""
    return date(w, tag, value) if isinstance(value, dt.datetime) else f"<{tag}>{value.isoformat()}</{tag}>\n"


def version_created(w: Writing, tag: str, value: NewsDate | None) -> str:
    """The time of the version; the documentation of the exporter says where it comes from."""
    return date(w, tag, w.options.version_created or value or known_moment(w.article))


def embargoed_indefinitely(w: Writing, tag: str, value: bool) -> str:
    """An embargo without a date, where there is none with one."""
    return f"<{tag}/>\n" if value and w.article.embargoed is None else ""


def dateline(w: Writing, tag: str, value: Dateline) -> str:
    """The dateline, with what it means."""
    about = w.codes.own_attribute("place", value.place) if value.place is not None else ""
    if value.date is not None:
        about += w.codes.own_attribute("date", value.date.isoformat())
    if value.agency is not None:
        about += w.codes.own_attribute("agency", value.agency)
    text = escape_text(value.text)
    return f"<{tag}{about}>{text}</{tag}>\n" if text else f"<{tag}{about}/>\n"


# ---------------------------------------------------------------------- identifiers and links
def alt_id(w: Writing, tag: str, value: AltId) -> str:
    """A further identifier."""
    return properties.line(tag, value.value, f' type="{w.codes.word(value.type)}"' if value.type else "") + "\n"


def url(w: Writing, tag: str, value: str) -> str:
    """The canonical address."""
    return properties.line(tag, value, f' type="{w.codes.fixed("url")}"') + "\n"


def version(w: Writing, tag: str, value: str) -> str:
    """A version that the item itself cannot state."""
    return "" if is_version(value) else properties.line(tag, value, f' type="{w.codes.fixed("version")}"') + "\n"


def link(w: Writing, tag: str, value: RelatedLink) -> str:
    """A link to another story or item."""
    return properties.link(value, w.codes)


def icon(w: Writing, tag: str, value: Figure) -> str:
    """The picture that stands for the story; what it shows is said where it is none of the body's figures."""
    href = safe_uri(value.url) if value.url else None
    if href is None:
        return ""
    about = attribute_text({"href": href, "contenttype": media_type(href)})
    if next((each for each in w.article.figures() if each.url == value.url), None) != value:
        for name in ("caption", "credit", "alt", "title", "guid"):
            if (said := getattr(value, name)) is not None:
                about += w.codes.own_attribute(name, said)
        if value.kind != "picture":
            about += w.codes.own_attribute("kind", value.kind)
    return f"<{tag}{about}/>\n"


# ---------------------------------------------------------------------- concepts and parties
def concept(w: Writing, tag: str, value: Concept) -> str:
    """A subject, genre, place or signal."""
    return properties.concept(tag, value, w.codes)


def service(w: Writing, tag: str, value: Concept) -> str:
    """A service, which has no literal."""
    return properties.concept(tag, value, w.codes, literals=False)


def section(w: Writing, tag: str, value: str) -> str:
    """The section, as a subject that says what it is."""
    return properties.concept(tag, Subject((Name(value),), type="cpnat:abstract", role="section"), w.codes)


def person(w: Writing, tag: str, value: Person) -> str:
    """An author or contributor."""
    return properties.person(tag, value, w.codes)


def organization(w: Writing, tag: str, value: Organization) -> str:
    """A party."""
    return properties.organization(tag, value, w.codes)


def provider(w: Writing, tag: str, value: Organization | None) -> str:
    """Who provides the item: the publisher, else what the option says."""
    if value is not None:
        return properties.organization(tag, value, w.codes)
    given = w.options.provider
    if given is None or not given.strip():
        return f'<{tag} literal="{UNKNOWN_PROVIDER}"/>\n'
    uri = safe_uri(given) if is_absolute(given) else None
    return element(tag, {"uri": uri} if uri else {"literal": flat(given)}) + "\n"


def rights(w: Writing, tag: str, value: Rights) -> str:
    """Copyright and terms of use."""
    about = w.codes.own_attribute("year", str(value.year)) if value.year is not None else ""
    content = properties.organization("copyrightHolder", value.holder, w.codes) if value.holder else ""
    if value.notice is not None:
        content += text_element("copyrightNotice", value.notice) + "\n"
    for terms in value.usage_terms:
        content += text_element("usageTerms", terms) + "\n"
    if value.license and (uri := safe_uri(value.license)):
        given: dict[str, Any] = {"rel": w.codes.fixed("license"), "href": uri}
        content += element("link", given) + "\n"
    return f"<{tag}{about}>{content}</{tag}>\n" if content else f"<{tag}{about}/>\n"
