"""Reads single properties of NewsML-G2 into values of the model (texts, dates, codes, links)."""

import re
from collections.abc import Iterable
from typing import Any

from newsdoc.formats.newsml_g2.codes import read_word
from newsdoc.formats.newsml_g2.files import media_type
from newsdoc.formats.newsml_g2.reading import LANG, ND, Read, Schemes, own
from newsdoc.markup.dates import parse_date
from newsdoc.markup.elements import Element, attributes, children, collapsed, flat_text, local, whole_number
from newsdoc.model import AltId, Dateline, Figure, RelatedLink, RoleText, kind_of

# xs:dateTime in another form than our own: with a fraction, or UTC as an offset.
_OTHER_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(Z|[+-]\d\d:\d\d)\Z|.{19}\+00:00\Z")
_URGENCY_DIGITS = 5
"""Urgency goes from 1 to 9; longer ones than this are carried along unread."""
_LINK = ("rel", "href", "residref", "version", "contenttype")


# ---------------------------------------------------------------------- texts
def text(element: Element, schemes: Schemes) -> Read:
    """A plain text."""
    return flat_text(element) or None, not element.keys() and not len(element)


def role_text(element: Element, schemes: Schemes) -> Read:
    """A text with role and language."""
    return _with_role(element, flat_text(element), schemes)


def keyword(element: Element, schemes: Schemes) -> Read:
    """A keyword, of which the model holds the word: a role of another vocabulary is carried along."""
    value, whole = role_text(element, schemes)
    role = element.get("role")
    return value, whole and (role is None or bool(own(read_word(role, schemes), schemes)))


def lines(element: Element, schemes: Schemes) -> Read:
    """A text with role and language that may have lines: breaks of the source and `br` count."""
    raw = element.text or ""
    if len(element):
        for child in children(element):
            raw += ("\n" if local(child) == "br" else flat_text(child)) + (child.tail or "")
    found = "\n".join([line for each in raw.split("\n") if (line := collapsed(each))])
    return _with_role(element, found, schemes)


def _with_role(element: Element, found: str, schemes: Schemes) -> Read:
    keys = element.keys()
    if not found:
        return None, not keys
    if not keys:
        return RoleText(found), not len(element)
    role, language = element.get("role"), element.get(LANG)
    known = (role is not None) + (language is not None)
    value = RoleText(found, role=read_word(role, schemes) if role else None, language=language)
    return value, len(keys) == known and not len(element)


def date(element: Element, schemes: Schemes) -> Read:
    """A date. One without a zone is not carried along: it is written with one, as the standard asks for."""
    raw = element.text
    if not element.keys():
        # Other forms that xs:dateTime allows (fractions of zero) are carried along as they stood.
        return parse_date(raw), not raw or raw[19:] == "Z" or not _OTHER_DATE_TIME.match(raw)
    return parse_date(raw), False


def dateline(element: Element, schemes: Schemes) -> Read:
    """The dateline."""
    found = flat_text(element)
    given = attributes(element)
    if found and not given:
        return Dateline(found), not len(element)
    place, day, agency = (given.get(ND + name) for name in ("place", "date", "agency"))
    known = (place is not None) + (day is not None) + (agency is not None)
    value = Dateline(found, place=place, date=parse_date(day), agency=agency) if found else None
    return value, len(given) == known and not len(element)


# ---------------------------------------------------------------------- others
def alt_id(element: Element, schemes: Schemes) -> Read:
    """A further identifier."""
    found = flat_text(element)
    type_ = element.get("type")
    value = AltId(found, type=read_word(type_, schemes) if type_ else None) if found else None
    return value, len(element.keys()) == (type_ is not None)


def link(element: Element, schemes: Schemes) -> Read:
    """A link to another item."""
    given = attributes(element)
    rel, href, guid, version, content_type = map(given.get, _LINK)
    seen = sum([key in given for key in _LINK])
    old = given.get("guidref")
    assumed = given.get(ND + "assumed", "").split()
    if assumed:
        seen += 1
    if "rel" in assumed:
        rel = None
    inner = children(element)
    titles = [child for child in inner if local(child) == "title"]
    title = flat_text(titles[0]) if titles else given.get("title")
    value = RelatedLink(
        title or None,
        href=href or (guid or old if "href" not in assumed else None),
        rel=read_word(rel, schemes) if rel else None,
        guid=guid or old,
        version=version,
        content_type=content_type,
    )
    if not (value.href or value.guid or value.title):
        return None, False
    whole = len(inner) == len(titles) and not any(child.keys() for child in titles)
    return value, whole and seen == len(given)


def references(group_sets: Iterable[Element]) -> list[RelatedLink]:
    """The items that a package is made of, each once, in its order."""
    found: dict[str, RelatedLink] = {}
    for each in [each for group_set in group_sets for each in group_set.iter("{*}itemRef")]:
        href, guid = each.get("href"), each.get("residref") or each.get("guidref")
        if (address := href or guid) is not None and address not in found:
            words = (flat_text(child) for name in ("title", "headline") for child in each if local(child) == name)
            found[address] = RelatedLink(
                next((text for text in words if text), None),
                href=address,
                guid=guid,
                version=each.get("version"),
                content_type=each.get("contenttype"),
            )
    return list(found.values())


_OF_A_FIGURE = ("caption", "credit", "alt", "title", "guid")
"""Fields of a figure that stand in attributes of our own, where the icon is none of the body's figures."""


def icon(element: Element, schemes: Schemes) -> Read:
    """The picture that stands for the story."""
    given = attributes(element)
    href = given.pop("href", None)
    if not href:
        return None, False
    said: dict[str, Any] = {name: value for name in _OF_A_FIGURE if (value := given.pop(ND + name, None)) is not None}
    kind: Any = given.pop(ND + "kind", "picture")
    type_ = given.pop("contenttype", None)
    figure = Figure(url=href, kind=kind if kind in ("picture", "graphic", "video", "audio") else "picture", **said)
    return figure, not given and type_ == media_type(href)


def status(element: Element, schemes: Schemes) -> Read:
    """The publishing status, without its alias."""
    given = attributes(element)
    if (plain := given.get(ND + "status")) is not None:
        return plain, len(given) == 2
    code = given.get("qcode") or given.get("uri") or ""
    value = code.rpartition(":")[2].rpartition("/")[2] or None
    return value, len(given) == 1 and not len(element) and code == f"stat:{value}"


def kind(element: Element, schemes: Schemes) -> Read:
    """What the item is, where our exporter has said so; what others say of its role is carried along."""
    found = element.get("qcode")
    known = kind_of(read_word(found, schemes)) if found else None
    return known, known is not None and len(element.keys()) == 1 and not len(element)


def number(element: Element, schemes: Schemes) -> Read:
    """A whole number."""
    return whole_number((element.text or "").strip(), _URGENCY_DIGITS), not element.keys()


def language(element: Element, schemes: Schemes) -> Read:
    """A language tag."""
    return element.get("tag") or None, len(element.keys()) == 1 and not len(element)
