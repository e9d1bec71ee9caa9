"""Fields of a ninjs item that came in and go out again as they stood: what the model has no place for.

A field that nobody asks for is carried along, and one of whose objects one says more than is asked for. When the
article is written, such a field takes the place of ours as long as the item still reads the same.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

from newsdoc.fidelity import field_names
from newsdoc.model import Article, ForeignElement
from newsdoc_ninjs.fields import Values
from newsdoc_ninjs.item import Item
from newsdoc_ninjs.versions import FILE_KEYS, is_known

FORMAT = "ninjs"
_FIXED = frozenset(("type", "standard", "$standard", "$schema", "wordcount", "charcount"))
"""Fields that say how the item is written, or count what is in it."""
_OBJECTS = frozenset(
    """
    name rel uri guid literal code qcode scheme role value contenttype contactinfo relevance confidence geojson
    geometry_geojson jobtitle url email avatar_url wordcount charcount href width height sizeinbytes mimetype title
    headlines headline descriptions description description_text description_caption renditions by byline type version
    linkedrights first_name firstname lastname given_name family_name text
    biography filename
    """.split()
)
"""Names inside the objects of a field that are asked for, in lower case."""
_RIGHTS = frozenset(("langId", "linkedRights", "encodedRights"))
"""Fields of `rightsInfo` in version 3, which allows no others."""
_encoded = json.JSONEncoder(ensure_ascii=False).encode
"""JSON as text; `json.dumps` would make an encoder for each field."""


def carried(item: Item, values: Values, version: str) -> tuple[ForeignElement, ...]:
    """What of an item that was read is to be carried along; `version`: the one it is in, which is its place."""
    return tuple(_carried(item, values, version))


def _carried(item: Item, values: Values, version: str) -> Iterator[ForeignElement]:
    for key, value in values.items():
        if key.casefold() in _FIXED or value in (None, "", [], {}):
            continue
        if key not in item.asked or key in item.in_part or _says_more(value):
            yield ForeignElement(FORMAT, content=_encoded({key: value}), place=version[:1])


def _says_more(value: Any) -> bool:
    objects = value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) else []
    return any(
        isinstance(each, dict)
        and any(str(key).casefold() not in _OBJECTS and one not in (None, "", [], {}) for key, one in each.items())
        for each in objects
    )


def with_carried(own: Values, article: Article, version: str, read: Callable[[Values], Article]) -> Values:
    """The item with what the article carries along from one of the same version, as far as it contradicts nothing."""
    kept = dict(_fitting(article, version))
    if not kept:
        return own
    ours = read(own)
    together = {**own, **kept}
    if _reads_alike(ours, read(together), article):
        return together
    found = own
    for key, value in kept.items():
        candidate = {**found, key: value}
        if _reads_alike(ours, read(candidate), article):
            found = candidate
    return found


def _fitting(article: Article, version: str) -> Iterator[tuple[str, Any]]:
    for each in article.foreign:
        if each.format != FORMAT or each.place != version[:1]:
            continue
        try:
            found = json.loads(each.content)
        except ValueError:
            continue
        for key, value in found.items() if isinstance(found, dict) else ():
            if is_known(key, version[:1]) and key != "uri" and (valid := _valid(key, value, version[:1])):
                yield key, valid


def _valid(key: str, value: Any, major: str) -> Any:
    """The value without fields that the version does not know: systems add their own to files and other items."""
    if key == "rightsInfo" and isinstance(value, dict):
        return {name: each for name, each in value.items() if name in _RIGHTS}
    turn = {"renditions": _valid_file, "associations": _valid_item}.get(key)
    if turn is None:
        return value
    if isinstance(value, list):
        return [found for each in value if isinstance(each, dict) and (found := turn(each, major))]
    if isinstance(value, dict):
        given = ((name, turn(each, major)) for name, each in value.items() if isinstance(each, dict))
        return {name: found for name, found in given if found}
    return None


def _valid_file(file: Values, major: str) -> Values:
    return {key: value for key, value in file.items() if key in FILE_KEYS[major]}


def _valid_item(item: Values, major: str) -> Values:
    """An item beside the item; empty for one without the identifier that each must have."""
    uri = item.get("uri") or item.get("guid")
    if not isinstance(uri, str):
        return {}
    own = () if major == "1" else ("name", "rel")
    given = {key: _valid(key, value, major) for key, value in item.items() if key in own or is_known(key, major)}
    return {**given, "uri": uri}


def _reads_alike(ours: Article, other: Article, article: Article) -> bool:
    """Whether the other reading says nothing else than ours, or what the article itself says."""
    return all(getattr(other, name) in (getattr(ours, name), getattr(article, name)) for name in field_names(article))
