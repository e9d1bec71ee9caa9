"""Concepts in ninjs: a URI, or a literal that may be a QCode."""

import re
from typing import Any

from newsdoc.markup.schemes import SCHEMES, code_of
from newsdoc.model import Concept, Name, Organization, Person

_QCODE = re.compile(r"([A-Za-z_][\w.-]*):([^\s/][^\s]*)\Z")


def identity(concept: Concept) -> dict[str, str]:
    """`uri` and `literal` of a concept: its QCode, but for a code that the URI says already, else its own literal."""
    base = concept.scheme_uri or SCHEMES.get(concept.scheme or "")
    uri = concept.uri or (base + concept.code if base and concept.code else None)
    said = bool(uri) and uri == SCHEMES.get(concept.scheme or "", "") + (concept.code or "")
    literal = (None if said else concept.qcode) or concept.literal or (concept.code if uri is None else None)
    return {key: value for key, value in (("uri", uri), ("literal", literal)) if value}


def read_identity(uri: str | None, literal: str | None, code: str | None = None) -> dict[str, Any]:
    """The fields of a concept that `identity`, or a ninjs 1 `code`, gives."""
    values: dict[str, Any] = {}
    if known := code_of(uri):
        return {"scheme": known[0], "code": known[1]}
    if uri:
        values["uri"] = uri
    if literal:
        match = _QCODE.match(literal)
        values |= {"scheme": match[1], "code": match[2]} if match else {"literal": literal}
        if uri and match and uri.endswith(match[2]) and not uri.endswith(literal):
            values |= {"uri": None, "scheme_uri": uri.removesuffix(match[2])}
    if code:
        match = _QCODE.match(code)
        values |= {"scheme": match[1], "code": match[2]} if match else {"code": code}
    return values


def party_identity(party: Person | Organization) -> dict[str, str]:
    """`uri` and `literal` of a party: its QCode, else its own literal."""
    pairs = (("uri", party.uri), ("literal", party.qcode or party.literal))
    return {key: value for key, value in pairs if value}


def read_party(
    uri: str | None, literal: str | None, code: str | None = None, scheme: str | None = None
) -> dict[str, Any]:
    """The fields of a party that `party_identity`, or a ninjs 1 `code` with its `scheme`, gives."""
    if uri is None and code and scheme and ":" in scheme:  # the scheme of ninjs 1 is an address
        uri, code = scheme + code, None
    literal = literal or code
    return {"uri": uri, "qcode" if literal and _QCODE.match(literal) else "literal": literal}


def names(text: Any) -> tuple[Name, ...]:
    """A name as the model has it."""
    return (Name(text),) if isinstance(text, str) and text else ()
