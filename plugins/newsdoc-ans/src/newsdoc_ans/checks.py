"""What makes an ANS object poor that its schema cannot say."""

from collections.abc import Iterator

from newsdoc.markup.dates import parse_date
from newsdoc.markup.json_items import objects
from newsdoc.model import Problem
from newsdoc_ans.values import ITEMS, Values, inner, real

_DATES = ("created_date", "last_updated_date", "publish_date", "first_publish_date", "display_date")
_FOCUS = ("x", "y")


def check(item: Values) -> Iterator[Problem]:
    """The problems of one object."""
    for key in _DATES:
        value = item.get(key)
        if isinstance(value, str) and parse_date(value) is None:
            message = f"{key} {value[:60]!r} is not an RFC 3339 date"
            yield Problem("date", message, severity="error", path=f"/{key}")
    if _is_item(item) and item.get("type") not in ITEMS:
        message = f"{str(item.get('type'))[:60]!r} is not a type of item"
        yield Problem("type", message, severity="error", path="/type")
    if item.get("type") == "story":
        if not inner(item, "headlines").get("basic"):
            yield Problem("headline", "the story has no basic headline", path="/headlines/basic")
        if not item.get("content_elements"):
            yield Problem("body", "the story has no content_elements", path="/content_elements")
    yield from _focus(item)
    for index, element in enumerate(objects(item, "content_elements")):
        dropcap = inner(element, "block_properties").get("dropcap", "letter")
        if dropcap != "letter":  # trait_block_properties.json, which the schema of a story does not go down to
            path = f"/content_elements/{index}/block_properties/dropcap"
            yield Problem(
                "dropcap", f"a dropcap must be a letter, not {str(dropcap)[:60]!r}", severity="error", path=path
            )


def _is_item(item: Values) -> bool:
    return "headlines" in item or ("version" in item and "content_elements" in item)


def _focus(item: Values) -> Iterator[Problem]:
    """The focal point of an image lies on it."""
    point = inner(item, "focal_point")
    for key, side in zip(_FOCUS, ("width", "height"), strict=True):
        value, limit = real(point.get(key)), real(item.get(side))
        if value is not None and (value < 0 or (limit is not None and value > limit)):
            message = f"the focal point's {key} {value} lies outside the image"
            yield Problem("focal-point", message, severity="error", path=f"/focal_point/{key}")
