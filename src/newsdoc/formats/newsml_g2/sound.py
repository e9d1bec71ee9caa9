"""Mends carried elements that would make an item invalid, as far as a glance can tell (schema of NewsML-G2 2.35).

What is changed or left out here comes back changed or not at all, so that `newsdoc.losses` tells it.
"""

import re

from newsdoc.formats.newsml_g2.vocabulary import G2
from newsdoc.markup.elements import Element, local

_QCODE = re.compile(r"[^\s:]+:\S+\Z")
_SPACE = re.compile(r"\s+")
_LISTS = frozenset(("aspect", "concepttype", "derivedfrom", "environment", "pubconstraint", "role", "scope", "type"))
"""Attributes that may hold several QCodes, at least on some elements (type QCodeListType)."""
_CODES = _LISTS | frozenset(
    """
    accesstype audiochannels audiocodec authoritystatus colourindicator colourspace confirmationstatus creator
    durationunit format hashtype heightunit how idformat interactiontype jobtitle layoutorientation market
    marketlabelsrc qcode radunit ratertype ratingtype rel rendition renditionref reposrole representation
    residrefformat scaleunit severity symbolsrc target timeunit valcalctype valueunit videocodec videodefinition
    videoscaling why widthunit
    """.split()
)
"""Attributes that hold a QCode (type QCodeType), wherever they stand."""


def mend(element: Element) -> bool:
    """Mends the element and what is in it; true when anything was changed."""
    changed = False
    for each in element.iter(f"{{{G2}}}*"):
        for name, value in each.items():
            if name in _CODES and (mended := _code(str(name), str(value))) != value:
                changed = True
                if mended is None:
                    del each.attrib[name]
                else:
                    each.set(name, mended)
    return changed


def _code(name: str, value: str) -> str | None:
    """The code as the schema takes it, white space percent-encoded; None where it is none."""
    if _QCODE.match(value):
        return value
    parts = value.split()
    if parts and name in _LISTS and all(map(_QCODE.match, parts)):
        return value
    joined = _SPACE.sub("%20", value.strip())
    return joined if _QCODE.match(joined) else None


def is_usable(element: Element) -> bool:
    """False for an element that must hold something and does not."""
    name = local(element)
    if name == "inlineXML":
        return any(isinstance(child.tag, str) for child in element)
    if name == "remoteContent":
        return bool(element.get("href") or element.get("residref"))
    return True
