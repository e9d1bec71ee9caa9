"""The versions of ninjs: names in camel case and lists (3.x), in lower case (2.x), single values (1.x)."""

import re
from collections.abc import Callable
from typing import Any, Literal

from newsdoc_ninjs.fields import ALTERNATIVE, Values

Version = Literal["1.4", "1.6", "2.1", "3.1"]
NEWEST: Version = "3.1"
ADDRESS = "http://www.iptc.org/std/ninjs/ninjs-schema_{}.json"

_KEYS = {
    "1": """
        uri type mimetype representationtype profile version firstcreated versioncreated contentcreated embargoed
        pubstatus urgency copyrightholder copyrightnotice usageterms ednote language person organisation place subject
        event object infosource title byline headline slugline located charcount wordcount renditions associations
        altids trustindicator $standard genre expires rightsinfo
        """,
    "2": """
        uri type representationtype profile version firstcreated versioncreated contentcreated embargoed pubstatus
        urgency copyrightholder copyrightnotice usageterms ednote language descriptions bodies headlines people
        organisations places subjects events objects infosources title by slugline located renditions associations
        altids trustindicators standard genres expires rightsinfo
        """,
    "3": """
        uri type representationType profile version firstCreated versionCreated contentCreated embargoedUntil pubStatus
        urgency copyrightHolder copyrightNotice usageTerms edNote language descriptions bodies headlines people
        organisations places subjects events eventDetails plannedCoverage objects infoSources title by slugline located
        renditions associations altIds trustIndicators standard genres expires rightsInfo digitalSourceType
        """,
}
KEYS = {major: frozenset(names.split()) for major, names in _KEYS.items()}
"""The fields of an item, by the first number of the version (the schemas of 1.4, 2.1 and 3.1)."""
_FILE_KEYS = {
    "1": "href mimetype title height width sizeinbytes duration format",
    "2": "name href contenttype title height width sizeinbytes duration format",
    "3": """
        name href contentType title width height sizeInBytes duration format aspectRatio videoCodec frameRate poi
        transportProtocol scanType bitrate
        """,
}
FILE_KEYS = {major: frozenset(names.split()) for major, names in _FILE_KEYS.items()}
"""The fields of a rendition, likewise."""
_TEXTS = ("description_", "body_", "headline_")
"""Begin the names of texts in version 1, which has a field for each role."""


def is_known(key: str, major: str) -> bool:
    """Whether an item of this version may have a field of this name."""
    return key in KEYS[major] or (major == "1" and key.startswith(_TEXTS))


_WORD = re.compile(r"[^a-zA-Z0-9_]+")


def in_version(item: Values, version: Version) -> Values:
    """An item of version 3 as one of another version."""
    standard = {"name": "ninjs", "version": version, "schema": ADDRESS.format(version)}
    if version.startswith("3"):
        return {**item, "standard": standard}
    older = _lowered(item)
    return {**_single(older), "$standard": standard} if version.startswith("1") else {**older, "standard": standard}


# ---------------------------------------------------------------------- 2.x
def _lowered(value: Any) -> Any:
    """Names in lower case."""
    if isinstance(value, list):
        return [_lowered(each) for each in value]
    if not isinstance(value, dict):
        return value
    found = {key.casefold(): _lowered(each) for key, each in value.items() if key != "geoJSON"}
    if "geoJSON" in value:
        found["geojson"] = value["geoJSON"]
    if "embargoeduntil" in found:
        found["embargoed"] = found.pop("embargoeduntil")
    for association in found.get("associations", ()):
        association.pop("rel", None)
    return found


# ---------------------------------------------------------------------- 1.x
_SINGLE = {
    "people": "person", "organisations": "organisation", "places": "place", "subjects": "subject", "events": "event",
    "objects": "object", "infosources": "infosource", "genres": "genre",
}  # fmt: skip


def _single(item: Values) -> Values:
    """An item of version 2 as one of version 1: what may have roles is a field for each role."""
    found: Values = {}
    for key, value in item.items():
        if key in _SINGLE:
            found[_SINGLE[key]] = [_coded(each, with_relation=key != "genres") for each in value]
        elif key in _TURNED:
            found |= _TURNED[key](value)
        else:
            found[key] = value
    found.pop("standard", None)
    return found


def _coded(value: Values, *, with_relation: bool) -> Values:
    """A concept or party: scheme and code for URI and literal."""
    found: Values = {key: value[key] for key in ("name", "rel") if key in value and (with_relation or key != "rel")}
    if "role" in value:
        found["rel"] = value["role"]
    uri, literal = value.get("uri"), value.get("literal")
    cut = max(uri.rfind("/"), uri.rfind("#"), uri.rfind(":")) + 1 if uri else 0
    if uri and cut < len(uri):
        found |= {"scheme": uri[:cut], "code": uri[cut:]} if cut else {"code": uri}
    elif literal:
        found["code"] = literal
    if "geojson" in value:
        found["geometry_geojson"] = value["geojson"]
    return found


def _by_role(single: str, main: str, name: str) -> Callable[[list[Values]], Values]:
    """Texts with roles as fields; the one of the role `main` is the field `name`."""

    def turn(values: list[Values]) -> Values:
        found: Values = {}
        for each in values:
            role = each.get("role", main)
            _put(found, name if role == main else f"{single}_{_word(role)}", each["value"])
        return found

    return turn


def _bodies(values: list[Values]) -> Values:
    found: Values = {}
    for each in values:
        if each.get("contenttype") == "text/plain":
            found |= {"body_text": each["value"], "wordcount": each["wordcount"]}
        else:  # receivers ask for the one or the other
            found |= {"body_html": each["value"], "body_xhtml": each["value"]}
    return found


def _named(turn: Callable[[Values], Values]) -> Callable[[list[Values]], dict[str, Values]]:
    """A list of objects as an object of them, by their names."""

    def named(values: list[Values]) -> dict[str, Values]:
        found: dict[str, Values] = {}
        for each in values:
            _put(found, _word(each["name"]), turn({key: one for key, one in each.items() if key != "name"}))
        return found

    return named


def _beside(value: Values) -> Values:
    """An item beside another; the texts of a picture stand where receivers of version 1 look for them."""
    return {_OF_A_PICTURE.get(key, key): each for key, each in _single(value).items()}


_OF_A_PICTURE = {"description_caption": "description_text", f"description_{ALTERNATIVE}": "body_text"}
"""The caption as in the IPTC's examples; what describes the picture as Superdesk has it."""


def _file(value: Values) -> Values:
    return {"mimetype" if key == "contenttype" else key: each for key, each in value.items()}


_TURNED: dict[str, Callable[[Any], Values]] = {
    "headlines": _by_role("headline", "main", "headline"),
    "descriptions": _by_role("description", "summary", "description_text"),
    "bodies": _bodies,
    "by": lambda value: {"byline": value},
    "renditions": lambda values: {"renditions": _named(_file)(values)},
    "associations": lambda values: {"associations": _named(_beside)(values)},
    "altids": lambda values: {"altids": {each.get("role", "id"): each["value"] for each in values}},
}


def _word(text: str) -> str:
    return _WORD.sub("_", text).strip("_") or "other"


def _put(values: Values, name: str, value: Any) -> None:
    """Puts a value under a name, with a number where the name is taken."""
    number, free = 1, name
    while free in values:
        number += 1
        free = f"{name}_{number}"
    values[free] = value
