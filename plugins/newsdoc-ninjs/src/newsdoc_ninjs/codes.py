"""Concepts in ninjs: a URI, or a literal that may be a QCode."""

import re
from collections.abc import Mapping
from typing import Any

from newsdoc.model import Concept, Name

IPTC_SCHEMES: Mapping[str, str] = {
    "medtop": "http://cv.iptc.org/newscodes/mediatopic/",
    "subj": "http://cv.iptc.org/newscodes/subjectcode/",
    "genre": "http://cv.iptc.org/newscodes/genre/",
}
"""URIs of the IPTC vocabularies that ninjs documents use (cv.iptc.org)."""
_QCODE = re.compile(r"([A-Za-z_][\w.-]*):([^\s/][^\s]*)\Z")


def identity(concept: Concept) -> dict[str, Any]:
    """`uri` and `literal` of a concept."""
    uri = concept.uri
    if uri is None and concept.code:
        base = concept.scheme_uri or IPTC_SCHEMES.get(concept.scheme or "")
        uri = base + concept.code if base else None
    literal = concept.literal
    if uri is None and literal is None:
        literal = concept.qcode or concept.code
    return {key: value for key, value in (("uri", uri), ("literal", literal)) if value}


def read_identity(uri: str | None, literal: str | None, code: str | None = None) -> dict[str, Any]:
    """The fields of a concept that `identity`, or a ninjs 1 `code`, gives."""
    values: dict[str, Any] = {}
    for scheme, base in IPTC_SCHEMES.items():
        if uri and uri.startswith(base) and len(uri) > len(base):
            return {"scheme": scheme, "code": uri[len(base) :]}
    if uri:
        values["uri"] = uri
    if literal:
        match = _QCODE.match(literal)
        values |= {"scheme": match[1], "code": match[2]} if match else {"literal": literal}
    if code:
        match = _QCODE.match(code)
        values |= {"scheme": match[1], "code": match[2]} if match else {"code": code}
    return values


def names(text: Any) -> tuple[Name, ...]:
    """A name as the model has it."""
    return (Name(text),) if isinstance(text, str) and text else ()
