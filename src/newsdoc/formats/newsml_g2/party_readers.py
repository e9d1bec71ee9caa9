"""Reads the parties of NewsML-G2: providers, sources, creators, contributors; and who holds the rights."""

from collections.abc import Mapping
from typing import Any

from newsdoc.formats.newsml_g2.codes import read_word
from newsdoc.formats.newsml_g2.reading import ND, Read, Schemes, own
from newsdoc.markup.elements import Element, attributes, children, flat_text, local, year_number
from newsdoc.model import Organization, Person, Rights
from newsdoc.wording.names import is_organisation

_IDENTIFIERS = ("qcode", "uri", "literal")
_RELATED = ("role", "affiliation", "location", "email")


def fallback_name(identity: Mapping[str, Any]) -> str:
    """What a party that has only identifiers is called: the literal, the code, the URI."""
    qcode = identity.get("qcode") or ""
    return identity.get("literal") or qcode.partition(":")[2] or identity.get("uri") or ""


def organization(element: Element, schemes: Schemes) -> Read:
    """A provider, source or rights holder."""
    given = attributes(element)
    values: dict[str, Any] = {key: value for key in _IDENTIFIERS if (value := given.get(key))}
    exact = len(values) == len(given)
    name = ""
    whole = 0
    inner = children(element)
    for child in inner:
        tag = local(child)
        if tag == "name":
            name = name or flat_text(child)
            whole += not child.keys()
        elif tag == "definition" and _kind(child, schemes) == "slogan":
            values["slogan"] = flat_text(child)
            whole += 1
        elif tag == "related" and (kind := _kind(child, schemes)) in ("home", "logo"):
            values["url" if kind == "home" else "logo"] = child.get("uri")
            whole += 1
    name = name or fallback_name(values)
    if not (name or values):
        return None, not given
    exact = exact and whole == len(inner) and whole <= 1 + ("slogan" in values) + 2
    return Organization(name, **values), exact


def _kind(child: Element, schemes: Schemes) -> str:
    return own(child.get("rel") or child.get("role"), schemes)


def person(element: Element, schemes: Schemes) -> Read:
    """A creator or contributor: what its type says it is, else what its name says."""
    given = attributes(element)
    values: dict[str, Any] = {key: value for key in _IDENTIFIERS if (value := given.get(key))}
    seen = len(values)
    if role := given.get("role"):
        values["function"] = read_word(role, schemes)
        seen += 1
    type_ = given.get("type") or ""
    if type_:
        if type_.endswith(("organisation", "organization")):
            values["kind"] = "organization"
        seen += type_ in ("cpnat:person", "cpnat:organisation")
    inner = children(element)
    name, whole = read_about(inner, values, schemes)
    name = name or fallback_name(values)
    if not (name or any(key in values for key in _IDENTIFIERS)):
        return None, not given
    if not type_ and "kind" not in values and not any(local(each) == "personDetails" for each in inner):
        # Nobody says which: the name tells, as it does of authors in schema.org and in bylines.
        values["kind"] = "organization" if is_organisation(name) else "person"
    # A creator without a type is written with one by us, so it is carried as it stood.
    return Person(name, **values), whole == len(inner) and seen == len(given) and bool(type_)


def read_about(inner: list[Element], values: dict[str, Any], schemes: Schemes) -> tuple[str, int]:
    """Puts what the children of a person say into `values`; the name, and how many children the model holds whole."""
    name = ""
    whole = 0
    for child in inner:
        tag = local(child)
        if tag == "name":
            name = name or flat_text(child)
            whole += not child.keys()
        elif tag == "note" and not child.keys():
            values["note"] = flat_text(child)
            whole += 1
        elif tag == "related":
            rel = child.get("rel") or ""
            kind = own(rel, schemes)
            if kind in ("home", "portrait"):
                values["url" if kind == "home" else "image"] = child.get("uri")
                whole += 1
            elif kind in _RELATED:
                values[kind] = flat_text(child)
                whole += 1
            elif "role" not in values and "title" in rel and (found := flat_text(child)):
                values["role"] = found
        elif tag in ("organisationDetails", "personDetails"):
            if tag == "organisationDetails":
                values.setdefault("kind", "organization")
            _reached(child, values)
    return name, whole


def _reached(details: Element, values: dict[str, Any]) -> None:
    """Puts how to reach a party, and where a person works, into `values`."""
    for info in details:
        if local(info) == "affiliation" and "affiliation" not in values:
            house = next((flat_text(each) for each in info if local(each) == "name"), "")
            if house := house or info.get("literal") or "":
                values["affiliation"] = house
        if local(info) == "contactInfo":
            for each in info:
                key = {"email": "email", "web": "url"}.get(local(each))
                if key and key not in values and (found := flat_text(each)):
                    values[key] = found


def read_rights(element: Element, schemes: Schemes) -> tuple[Rights | None, bool]:
    """A rightsInfo, None for one that says nothing, and whether the model holds all of it."""
    values: dict[str, Any] = {}
    terms: list[str] = []
    whole = True
    year = element.get(ND + "year")
    for child in children(element):
        name = local(child)
        if name == "copyrightHolder" and "holder" not in values:
            holder, exact = organization(child, schemes)
            values["holder"] = holder
            whole = whole and exact and holder is not None
        elif name == "copyrightNotice" and "notice" not in values:
            values["notice"] = flat_text(child) or None
            whole = whole and bool(values["notice"]) and _is_plain(child)
        elif name == "usageTerms":
            if found := flat_text(child):
                terms.append(found)
            whole = whole and bool(found) and _is_plain(child)
        elif name == "link" and own(child.get("rel"), schemes) == "license":
            values["license"] = child.get("href")
        elif name == "link" and child.get("rel") == _POLICY and values.get("license") is None:
            values["license"] = child.get("href") or child.get("residref")
            whole = False  # what else it says of the document is carried along
        elif name:
            whole = False
    if (number := year_number(year)) is not None:
        values["year"] = number
    if not terms and not any(values.values()):
        return None, False
    return Rights(usage_terms=tuple(terms), **values), whole and len(element.keys()) == (year is not None)


_POLICY = "irel:rightspolicy"
"""The IPTC's relation of an item to a document of its terms, in RightsML say."""


def _is_plain(element: Element) -> bool:
    return not element.keys() and not len(element)
