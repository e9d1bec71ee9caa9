"""Reads single properties of NewsML-G2, each into a value of the model.

Each reader also says whether the model holds all that the element says. What it does not hold whole is carried along as
the element stood (`Article.foreign`), and written back as long as it still reads as what the article then says.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from newsdoc.formats.newsml_g2.codes import read_word
from newsdoc.formats.newsml_g2.vocabulary import G2, OWN_ALIAS, OWN_NAMESPACE, OWN_SCHEME, UNKNOWN_SCHEME, XML
from newsdoc.markup.dates import UNKNOWN_TIME, parse_date
from newsdoc.markup.elements import Element, flat_text, local
from newsdoc.model import (
    AltId,
    Concept,
    Dateline,
    Name,
    NewsDate,
    Organization,
    Person,
    Place,
    RelatedLink,
    Rights,
    RoleText,
    Subject,
)

LANG = XML + "lang"
# xs:dateTime in another form than our own: with a fraction, or without a zone.
_OTHER_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+(Z|[+-]\d\d:\d\d)?)?\Z|.{19}\+00:00\Z")
ND = f"{{{OWN_NAMESPACE}}}"
_NAME = f"{{{G2}}}name"
_OWN = f"{OWN_ALIAS}:"
Schemes = Mapping[str, str]


class Read(NamedTuple):
    """What an element says."""

    value: Any
    whole: bool
    """True when the value holds all of it."""


def own(code: str, schemes: Schemes) -> str:
    """The name of a code of our own scheme ("nd:kicker" gives "kicker"), or ""."""
    return code[3:] if code.startswith("nd:") and "nd" in schemes and not code.startswith("nd:-") else ""


# ---------------------------------------------------------------------- texts
def text(element: Element, schemes: Schemes) -> Read:
    """A plain text."""
    return Read(flat_text(element) or None, not element.attrib and not len(element))


def role_text(element: Element, schemes: Schemes) -> Read:
    """A text with role and language."""
    role, language = element.get("role"), element.get(LANG)
    found = flat_text(element)
    if not found:
        return Read(None, not element.attrib)
    known = (role is not None) + (language is not None)
    value = RoleText(found, role=read_word(role, schemes) if role else None, language=language)
    return Read(value, len(element.attrib) == known and not len(element))


def lines(element: Element, schemes: Schemes) -> Read:
    """A text with role and language that may have lines: breaks of the source and `br` count."""
    role, language = element.get("role"), element.get(LANG)
    raw = element.text or ""
    if len(element):
        raw = "".join(
            [raw, *(("\n" if local(child) == "br" else flat_text(child)) + (child.tail or "") for child in element)]
        )
    found = "\n".join(line for each in raw.split("\n") if (line := " ".join(each.split())))
    if not found:
        return Read(None, not element.attrib)
    known = (role is not None) + (language is not None)
    value = RoleText(found, role=read_word(role, schemes) if role else None, language=language)
    return Read(value, len(element.attrib) == known and not len(element))


def date(element: Element, schemes: Schemes) -> Read:
    """A date; one that our exporter had to assume counts as none."""
    raw = element.text
    if not element.attrib:
        # Other forms that xs:dateTime allows (fractions of zero, no zone) are carried along as they stood.
        return Read(parse_date(raw), not raw or not _OTHER_DATE_TIME.match(raw))
    if element.get(ND + "assumed"):
        return Read(None, True)
    found = parse_date(raw)
    precision = element.get(ND + "precision")
    value: NewsDate | None = found
    if precision and isinstance(found, dt.datetime):
        value = found.date() if precision == "day" else found.replace(tzinfo=None)
    return Read(value if found != UNKNOWN_TIME else None, len(element.attrib) == (precision is not None))


def dateline(element: Element, schemes: Schemes) -> Read:
    """The dateline."""
    found = flat_text(element)
    place, day, agency = (element.get(ND + name) for name in ("place", "date", "agency"))
    known = sum(each is not None for each in (place, day, agency))
    value = Dateline(found, place=place, date=parse_date(day), agency=agency) if found else None
    return Read(value, len(element.attrib) == known and not len(element))


# ---------------------------------------------------------------------- concepts
def _name(child: Element, schemes: Schemes) -> tuple[Name | None, bool]:
    """A name of a concept, and whether that is all the element says."""
    content = flat_text(child)
    if not content:
        return None, False
    if not child.attrib:
        return Name(content), True
    role, language = child.get("role"), child.get(LANG)
    name = Name(content, language=language, role=read_word(role, schemes) if role else None)
    return name, len(child.attrib) == (role is not None) + (language is not None)


def _identity(given: dict[str, str], schemes: Schemes) -> dict[str, Any]:
    """Takes the attributes that identify a concept out of `given`."""
    values: dict[str, Any] = {}
    qcode = given.pop("qcode", None)
    if qcode:
        scheme, colon, code = qcode.partition(":")
        if scheme == OWN_ALIAS and schemes.get(scheme) == OWN_SCHEME:  # a word where only a code could stand
            values["literal"] = read_word(qcode, schemes)
        elif colon:
            values["scheme"] = scheme
            values["code"] = code
            uri = schemes.get(scheme)
            if uri and not uri.startswith(UNKNOWN_SCHEME):
                values["scheme_uri"] = uri
        else:
            values["code"] = qcode
    for key in ("uri", "literal"):
        if key in given and (value := given.pop(key)):
            values[key] = value
    own_code = given.pop(ND + "code", "") if given else ""
    if own_code:
        values.pop("literal", None)
        values["code"] = own_code
        if ND + "scheme" in given:
            values["scheme"] = given.pop(ND + "scheme")
    if "type" in given and (type_ := given.pop("type")):
        values["type"] = read_word(type_, schemes)
    return values


def _concept(
    cls: type[Concept], element: Element, schemes: Schemes, given: dict[str, str], extra: dict[str, Any]
) -> Read:
    """A concept; `given` are the attributes that are still to be read, `extra` what was read already."""
    values = _identity(given, schemes)
    names: list[Name] = []
    wider: list[Concept] = []
    whole = True
    for child in element:
        tag = local(child)
        if tag == "name":
            name, exact = _name(child, schemes)
            if name is not None:
                names.append(name)
            whole = whole and exact
        elif tag == "broader":
            read = broader(child, schemes)
            wider.append(read.value)
            whole = whole and read.whole
        elif tag == "geoAreaDetails" and cls is Place:
            position = next((each for each in child if local(each) == "position"), None)
            if position is not None:
                extra |= {key: _float(position.get(key)) for key in ("latitude", "longitude")}
            whole = whole and position is not None and len(position.attrib) == 2 and len(child) == 1
        else:
            whole = False
    if given:
        if (role := given.pop(ND + "role", None)) is not None:
            extra["role"] = role
        if (type_ := given.pop(ND + "type", None)) is not None:
            values["type"] = type_
    if not (names or values):
        return Read(None, not element.attrib)
    return Read(cls(tuple(names), broader=tuple(wider), **values, **extra), whole and not given)


def _simple(cls: type[Concept], element: Element, schemes: Schemes) -> Read | None:
    """A concept in the form that nearly all have: a code, perhaps a type, plain names. None for any other form."""
    qcode = type_ = ""
    for key, value in element.items():
        if key == "qcode":
            qcode = value  # type: ignore[assignment]
        elif key == "type" and value:
            type_ = value  # type: ignore[assignment]
        else:
            return None
    scheme, colon, code = qcode.partition(":")
    if not colon or scheme == OWN_ALIAS or type_.startswith(_OWN):
        return None
    names: list[Name] = []
    for child in element:
        if child.tag != _NAME:
            return None
        given = child.items()
        raw = child.text
        if len(child) or not raw or len(given) > 1 or (given and given[0][0] != LANG):
            return None
        found = " ".join(raw.split())
        if not found:
            return None
        names.append(Name(found, language=given[0][1]) if given else Name(found))  # type: ignore[arg-type]
    uri = schemes.get(scheme) if schemes else None
    if uri and uri.startswith(UNKNOWN_SCHEME):
        uri = None
    return Read(cls(tuple(names), scheme=scheme, code=code, scheme_uri=uri or None, type=type_ or None), True)


def _attributes(element: Element) -> dict[str, str]:
    return dict(element.items())  # type: ignore[arg-type]


def concept(element: Element, schemes: Schemes) -> Read:
    """A genre, signal or service."""
    return _simple(Concept, element, schemes) or _concept(Concept, element, schemes, _attributes(element), {})


def place(element: Element, schemes: Schemes) -> Read:
    """A place, with its position."""
    return _simple(Place, element, schemes) or _concept(Place, element, schemes, _attributes(element), {})


def broader(element: Element, schemes: Schemes) -> Read:
    """A wider concept."""
    given = _attributes(element)
    values = _identity(given, schemes)
    read = [_name(child, schemes) for child in element if local(child) == "name"]
    names = tuple(name for name, _ in read if name is not None)
    whole = len(read) == len(element) and all(exact for _, exact in read)
    return Read(Concept(names, **values), whole and not given)


def subject(element: Element, schemes: Schemes) -> Read:
    """A subject."""
    simple = _simple(Subject, element, schemes)
    if simple is not None:
        return simple
    given = _attributes(element)
    extra: dict[str, Any] = {}
    for key in ("relevance", "confidence", "rank"):
        raw = given.get(key)
        if raw is not None and raw.isascii() and raw.isdigit() and len(raw) < 12:
            extra[key] = int(given.pop(key))
    if "why" in given:
        extra["why"] = read_word(given.pop("why"), schemes)
    return _concept(Subject, element, schemes, given, extra)


def _float(raw: str | None) -> float | None:
    try:
        return float(raw) if raw else None
    except ValueError:
        return None


# ---------------------------------------------------------------------- parties
def _party(element: Element) -> tuple[dict[str, Any], str, int]:
    """Identifiers, the name that stands in where none is given, and how many attributes that took."""
    identity = {key: value for key in ("qcode", "uri", "literal") if (value := element.get(key))}
    name = next((flat_text(child) for child in element if local(child) == "name" and flat_text(child)), "")
    return identity, name or fallback_name(identity), len(identity)


def fallback_name(identity: Mapping[str, Any]) -> str:
    """What a party that has only identifiers is called: the literal, the code, the URI."""
    qcode = identity.get("qcode") or ""
    return identity.get("literal") or qcode.partition(":")[2] or identity.get("uri") or ""


def organization(element: Element, schemes: Schemes) -> Read:
    """A provider, source or rights holder."""
    if element.get(ND + "assumed"):
        return Read(None, True)
    identity, name, seen = _party(element)
    whole = 0
    for child in element:
        tag = local(child)
        kind = own(child.get("rel") or child.get("role") or "", schemes)
        if tag == "name" and not child.attrib:
            whole += 1
        elif tag == "definition" and kind == "slogan":
            identity["slogan"] = flat_text(child)
            whole += 1
        elif tag == "related" and kind in ("home", "logo"):
            identity["url" if kind == "home" else "logo"] = child.get("uri")
            whole += 1
    if not (name or identity):
        return Read(None, not element.attrib)
    exact = whole == len(element) and seen == len(element.attrib) and whole <= 1 + ("slogan" in identity) + 2
    return Read(Organization(name, **identity), exact)


_RELATED = ("role", "affiliation", "location", "email")


def person(element: Element, schemes: Schemes) -> Read:
    """A creator or contributor."""
    identity, name, seen = _party(element)
    values: dict[str, Any] = {}
    whole = 0
    if role := element.get("role"):
        values["function"] = read_word(role, schemes)
        seen += 1
    type_ = element.get("type") or ""
    if type_:
        if type_.endswith(("organisation", "organization")):
            values["kind"] = "organization"
        seen += type_ in ("cpnat:person", "cpnat:organisation")
    for child in element:
        tag = local(child)
        kind = own(child.get("rel") or "", schemes)
        if tag == "name":
            whole += not child.attrib
        elif tag == "note" and not child.attrib:
            values["note"] = flat_text(child)
            whole += 1
        elif tag == "related" and kind in ("home", "portrait"):
            values["url" if kind == "home" else "image"] = child.get("uri")
            whole += 1
        elif tag == "related" and kind in _RELATED:
            values[kind] = flat_text(child)
            whole += 1
        elif tag == "related" and "role" not in values and flat_text(child) and "title" in (child.get("rel") or ""):
            values["role"] = flat_text(child)
    if not (name or identity):
        return Read(None, not element.attrib)
    # A creator without a type is written with one by us, so it is carried as it stood.
    exact = whole == len(element) and seen == len(element.attrib) and bool(type_)
    return Read(Person(name, **identity, **values), exact)


def read_rights(element: Element, schemes: Schemes) -> tuple[Rights, bool]:
    """A rightsInfo, and whether the model holds all of it."""
    values: dict[str, Any] = {}
    terms: list[str] = []
    whole = True
    year = element.get(ND + "year")
    for child in element:
        name = local(child)
        if name == "copyrightHolder" and "holder" not in values:
            read = organization(child, schemes)
            values["holder"] = read.value
            whole = whole and read.whole and read.value is not None
        elif name == "copyrightNotice" and "notice" not in values:
            values["notice"] = flat_text(child) or None
            whole = whole and bool(values["notice"]) and not child.attrib and not len(child)
        elif name == "usageTerms":
            if found := flat_text(child):
                terms.append(found)
            whole = whole and bool(found) and not child.attrib and not len(child)
        elif name == "link" and own(child.get("rel") or "", schemes) == "license":
            values["license"] = child.get("href")
        elif name:
            whole = False
    if year and year.removeprefix("-").isdigit() and len(year) < 12:
        values["year"] = int(year)
    return Rights(usage_terms=tuple(terms), **values), whole and len(element.attrib) == (year is not None)


# ---------------------------------------------------------------------- others
def alt_id(element: Element, schemes: Schemes) -> Read:
    """A further identifier."""
    found = flat_text(element)
    type_ = element.get("type")
    value = AltId(found, type=read_word(type_, schemes) if type_ else None) if found else None
    return Read(value, len(element.attrib) == (type_ is not None))


def link(element: Element, schemes: Schemes) -> Read:
    """A link to another item."""
    keys = ("rel", "href", "residref", "version", "contenttype")
    rel, href, guid, version, content_type = (element.get(key) for key in keys)
    seen = sum(element.get(key) is not None for key in keys)
    old = element.get("guidref")
    if element.get(ND + "assumed") == "rel":
        rel = None
        seen += 1
    titles = [child for child in element if local(child) == "title"]
    title = flat_text(titles[0]) if titles else element.get("title")
    value = RelatedLink(
        title or None,
        href=href or guid or old,
        rel=read_word(rel, schemes) if rel else None,
        guid=guid or old,
        version=version,
        content_type=content_type,
    )
    if not (value.href or value.guid or value.title):
        return Read(None, False)
    whole = len(element) == len(titles) and not any(child.attrib for child in titles)
    return Read(value, whole and seen == len(element.attrib))


def status(element: Element, schemes: Schemes) -> Read:
    """The publishing status, without its alias."""
    if element.get(ND + "assumed"):
        return Read(None, True)
    if (plain := element.get(ND + "status")) is not None:
        return Read(plain, len(element.attrib) == 2)
    code = element.get("qcode") or element.get("uri") or ""
    value = code.rpartition(":")[2].rpartition("/")[2] or None
    return Read(value, len(element.attrib) == 1 and not len(element) and code == f"stat:{value}")


def code(element: Element, schemes: Schemes) -> Read:
    """A property that is only a code."""
    found = element.get("qcode")
    return Read(read_word(found, schemes) if found else None, len(element.attrib) == 1 and not len(element))


def number(element: Element, schemes: Schemes) -> Read:
    """A whole number."""
    raw = (element.text or "").strip()
    return Read(int(raw) if raw.isascii() and raw.isdigit() and len(raw) < 6 else None, not element.attrib)


def language(element: Element, schemes: Schemes) -> Read:
    """A language tag."""
    return Read(element.get("tag") or None, len(element.attrib) == 1 and not len(element))


Reader = Callable[[Element, Schemes], Read]

READERS: dict[str, Reader] = {
    "provider": organization,
    "versionCreated": date,
    "firstCreated": date,
    "embargoed": date,
    "pubStatus": status,
    "role": code,
    "generator": text,
    "profile": text,
    "service": concept,
    "edNote": lines,
    "signal": concept,
    "expires": date,
    "link": link,
    "urgency": number,
    "contentCreated": date,
    "contentModified": date,
    "located": place,
    "infoSource": organization,
    "creator": person,
    "contributor": person,
    "altId": alt_id,
    "language": language,
    "genre": concept,
    "keyword": role_text,
    "subject": subject,
    "slugline": text,
    "headline": role_text,
    "dateline": dateline,
    "by": text,
    "creditline": text,
    "description": lines,
}
"""Who reads which property of itemMeta and contentMeta. An element without a reader is carried along."""
