"""Reads what ninjs says of parties and places in objects of their own."""

from typing import Any

from newsdoc.json_text import finite


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
    longitude, latitude = map(finite, pair) if len(pair) == 2 else (None, None)
    return (longitude, latitude) if longitude is not None and latitude is not None else (None, None)
