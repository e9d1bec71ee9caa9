"""Codes of NITF 3.6 as they are read: `idsrc` and `value` of person, org and others; alt-code for further ones.

`idsrc` is the alias of the vocabulary; `uri` for a URI, `literal` for an identifier from no vocabulary.
"""

from newsdoc.markup.elements import Element, children, local

ATTRIBUTES = {
    "location": ("code-source", "location-code"),
    "sublocation": ("code-source", "location-code"),
    "city": ("code-source", "city-code"),
    "state": ("code-source", "state-code"),
    "region": ("code-source", "region-code"),
    "country": None,
}
"""The attributes of elements that have others than idsrc and value (location and its parts), or none for such codes."""
USUAL = ("idsrc", "value")


def codes_of(element: Element) -> dict[str, str]:
    """The codes of an element: `scheme`, `code`, `uri`, `literal`, as far as it has them."""
    names = ATTRIBUTES.get(local(element), USUAL)
    given = [(element.get(names[0]), element.get(names[1]))] if names else []
    given += [(each.get("idsrc"), each.get("value")) for each in children(element) if local(each) == "alt-code"]
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
