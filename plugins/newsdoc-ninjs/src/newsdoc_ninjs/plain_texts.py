"""Entities in fields that are plain text: many systems escape a headline as for HTML before they put it into JSON."""

from typing import Any

from newsdoc.markup.escaped import PLAIN_TEXTS, has_entities, without_entities
from newsdoc.markup.unstated import MARK
from newsdoc_ninjs.fields import Values


def mended(values: Values) -> Values:
    """The item with entities in its plain texts as their characters, unless it says that they are words."""
    if not _any(values) or _says_plain(values.get("altIds", values.get("altids"))):
        return values
    return {key: value if _is_body(key) else _without(value) for key, value in values.items()}


def marked(values: Values) -> Values:
    """An item of ours, which says so where its plain texts hold entities."""
    if not _any(values):
        return values
    others = [each for each in values.get("altIds", ()) if each.get("role") != MARK]
    said = [each["value"] for each in values.get("altIds", ()) if each.get("role") == MARK]
    return {**values, "altIds": [*others, {"role": MARK, "value": " ".join([*said, PLAIN_TEXTS])}]}


def _any(values: Values) -> bool:
    """Whether a text that is no body holds an entity."""
    for key, value in values.items():
        if isinstance(value, str):
            if "&" in value and _holds(value) and not _is_body(key):
                return True
        elif isinstance(value, (dict, list)) and not _is_body(key) and _holds(value):
            return True
    return False


def _is_body(key: str) -> bool:
    return key.casefold().startswith(("body", "bodies"))


def _holds(value: Any) -> bool:
    if isinstance(value, str):
        return "&" in value and "<" not in value and has_entities(value)
    if isinstance(value, dict):
        return _any(value)
    if isinstance(value, list):
        for each in value:
            if _holds(each):
                return True
    return False


def _without(value: Any) -> Any:
    if isinstance(value, str):
        return without_entities(value) if "&" in value and "<" not in value else value
    if isinstance(value, dict):
        return {key: each if _is_body(key) else _without(each) for key, each in value.items()}
    return list(map(_without, value)) if isinstance(value, list) else value


def _says_plain(identifiers: Any) -> bool:
    if isinstance(identifiers, dict):
        said = [identifiers.get(MARK)]
    else:
        listed = identifiers if isinstance(identifiers, list) else []
        said = [each.get("value") for each in listed if isinstance(each, dict) and each.get("role") == MARK]
    return any(isinstance(each, str) and PLAIN_TEXTS in each.split() for each in said)
