"""Codes in NITF 3.6, both ways: attributes `idsrc` and `value` of person, org and others; alt-code for further ones.

`idsrc` is the alias of the vocabulary; `uri` for a URI, `literal` for an identifier from no vocabulary.
"""

from newsdoc.markup.elements import Element, local
from newsdoc.model import Concept, Organization, Person
from newsdoc.xml import attribute

Pair = tuple[str | None, str]
"""Where a code is from, and the code."""

_NAMES = {
    "location": ("code-source", "location-code"),
    "sublocation": ("code-source", "location-code"),
    "city": ("code-source", "city-code"),
    "state": ("code-source", "state-code"),
    "region": ("code-source", "region-code"),
    "country": None,
}
"""The attributes of elements that have others than idsrc and value (location and its parts), or none for such codes."""
_USUAL = ("idsrc", "value")


def party_codes(party: Person | Organization) -> list[Pair]:
    """What identifies a party beside the name."""
    alias, _, code = party.qcode.partition(":") if party.qcode else ("", "", "")
    return _codes(alias if code else None, code if alias else None, party.uri, party.literal)


def concept_codes(concept: Concept) -> list[Pair]:
    """What identifies a concept beside the name."""
    return _codes(concept.scheme, concept.code, concept.uri, concept.literal)


def _codes(scheme: str | None, code: str | None, uri: str | None, literal: str | None) -> list[Pair]:
    found: list[Pair] = []
    if code:
        found.append((scheme, code))
    if uri:
        found.append(("uri", uri))
    if literal:
        found.append(("literal", literal))
    return found


def coded(tag: str, content: str, codes: list[Pair], about: str = "") -> str:
    """An element with its codes; `content` is XML already, `about` further attributes."""
    names = _NAMES.get(tag, _USUAL)
    if names and codes:
        (idsrc, code), *codes = codes
        about += attribute(names[0], idsrc) + attribute(names[1], code)
    for idsrc, code in codes:
        content += f"<alt-code{attribute('idsrc', idsrc or '')}{attribute('value', code)}/>"
    return f"<{tag}{about}>{content}</{tag}>" if content else f"<{tag}{about}/>"


def codes_of(element: Element) -> dict[str, str]:
    """The codes of an element: `scheme`, `code`, `uri`, `literal`, as far as it has them."""
    names = _NAMES.get(local(element), _USUAL)
    given = [(element.get(names[0]), element.get(names[1]))] if names else []
    given += [(each.get("idsrc"), each.get("value")) for each in element if local(each) == "alt-code"]
    found: dict[str, str] = {}
    for idsrc, code in given:
        if code and idsrc in ("uri", "literal"):
            found.setdefault(idsrc, code)
        elif code and "code" not in found:
            found |= {"code": code, "scheme": idsrc} if idsrc else {"code": code}
    return found


def party_of(element: Element) -> dict[str, str]:
    """The codes of a party: `qcode`, `uri`, `literal`."""
    found = codes_of(element)
    code, scheme = found.pop("code", None), found.pop("scheme", None)
    if code and scheme:
        found["qcode"] = f"{scheme}:{code}"
    elif code:
        found.setdefault("literal", code)
    return found
