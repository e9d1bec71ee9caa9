"""Codes of NITF 3.6 as they are written: `idsrc` and `value` of person, org and others; alt-code for further ones.

`markup.nitf_codes` reads them, for NewsML-G2 and NewsML 1 too.
"""

import re

from newsdoc.markup.nitf_codes import ATTRIBUTES, USUAL
from newsdoc.model import Concept, Organization, Person
from newsdoc.xml.writing import attribute

_TOKEN = re.compile(r"[A-Za-z0-9._:-]+\Z")
Pair = tuple[str | None, str]
"""Where a code is from, and the code."""


def is_token(text: str) -> bool:
    """Whether a text may stand where NITF asks for a name token, a subject's number among others."""
    return _TOKEN.match(text) is not None


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
    names = ATTRIBUTES.get(tag, USUAL)
    if names and codes:
        (idsrc, code), *codes = codes
        about += attribute(names[0], idsrc) + attribute(names[1], code)
    for idsrc, code in codes:
        content += f"<alt-code{attribute('idsrc', idsrc or '')}{attribute('value', code)}/>"
    return f"<{tag}{about}>{content}</{tag}>" if content else f"<{tag}{about}/>"
