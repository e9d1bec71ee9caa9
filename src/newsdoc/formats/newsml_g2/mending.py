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


_NUMBERS = frozenset(
    """
    audiobitrate audiosamplerate charcount colourdepth confidence duration height linecount pagecount rank relevance
    resolution size videoavgbitrate videoframerate width wordcount
    """.split()
)
"""Attributes that hold a number, which is not an empty text."""
_CONTENTS = frozenset(("inlineXML", "inlineData", "remoteContent"))
"""Elements whose texts are the story's own."""
_OFFSET = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d)(\d\d)\Z")
"""A moment with its zone as ISO 8601 allows it, and xs:dateTime does not."""


def mend(element: Element) -> bool:
    """Mends the element and what is in it; true when anything was changed."""
    changed = False
    is_content = local(element) in _CONTENTS
    for each in element.iter(f"{{{G2}}}*"):
        for name, value in each.items():
            mended = _attribute(str(name), str(value))
            if mended != value:
                changed = True
                if mended is None:
                    del each.attrib[name]
                else:
                    each.set(name, mended)
        if not is_content and not len(each) and each.text and (text := _line(each.text)) != each.text:
            changed = True
            each.text = text
    return changed


def _attribute(name: str, value: str) -> str | None:
    """The value as the schema takes it; None where it is none."""
    if name in _CODES:
        return _code(name, value)
    return None if name in _NUMBERS and not value.strip() else value


def _line(text: str) -> str:
    """A text on one line without the line breaks around it, and a moment with a colon in its zone."""
    inner = text.strip()
    if not inner or "\n" in inner:
        return text
    if "\n" in text:
        text = inner
    return _OFFSET.sub(r"\1:\2", text)


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
