"""Reads what ninjs says of parties and places in objects of their own."""

import math
from typing import Any


def contact(values: dict[str, Any], kind: str) -> str | None:
    """The address of this type among the contacts of a party."""
    found = (each.get("value") for each in _contacts(values) if each.get("type") == kind)
    return next((value for value in found if isinstance(value, str) and value), None)


def locality(values: dict[str, Any]) -> str | None:
    """The town of the first postal address among the contacts of a party."""
    addresses = (each.get("address") for each in _contacts(values))
    found = (each.get("locality") for each in addresses if isinstance(each, dict))
    return next((value for value in found if isinstance(value, str) and value), None)


def _contacts(values: dict[str, Any]) -> list[dict[str, Any]]:
    contacts = values.get("contactInfo", values.get("contactinfo"))
    return [each for each in contacts if isinstance(each, dict)] if isinstance(contacts, list) else []


def position(point: Any) -> tuple[float | None, float | None]:
    """Longitude and latitude of a GeoJSON point (RFC 7946, section 3.1.2)."""
    given = point.get("coordinates") if isinstance(point, dict) and point.get("type") == "Point" else None
    pair = given[:2] if isinstance(given, list) else []
    if len(pair) == 2 and all(type(each) in (int, float) and math.isfinite(each) for each in pair):
        return float(pair[0]), float(pair[1])
    return None, None
