"""Blocks of NewsDoc: objects whose data are texts. What is of another type counts as missing."""

import json
from typing import Any

from newsdoc.markup.elements import collapsed, flat_text
from newsdoc.markup.json_items import objects, text
from newsdoc.model import ForeignElement
from newsdoc.xml.reading import parse_html

FORMAT = "ttab"
Values = dict[str, Any]
USUAL_NOTE, USUAL_DESCRIPTION = "internal", "public"
"""The roles of a note and a description of which nobody says more."""
USUAL_SUBJECT = "core/category"
"""The type of a subject of which nobody says what it is."""
DEEPEST = 40
"""Blocks inside blocks beyond this depth are not read."""


blocks = objects
"""The blocks of the list under this key."""


def data(block: Values, *keys: str) -> str | None:
    """The first of these data of a block."""
    values = block.get("data")
    return text(values, *keys) if isinstance(values, dict) else None


def plain(markup: str | None) -> str | None:
    """A text that may hold markup (the format "html" of revisor) as plain text."""
    if not markup:
        return None
    root = parse_html(markup) if "<" in markup or "&" in markup else None
    return (flat_text(root) if root is not None else collapsed(markup)) or None


def lines(markup: str | None) -> str | None:
    """As `plain`, a line for each of the text's own."""
    found = [line for each in (markup or "").split("\n") if (line := plain(each))]
    return "\n".join(found) or None


def carried(place: str, block: Any) -> ForeignElement:
    """A block that the model has no place for."""
    return ForeignElement(FORMAT, content=json.dumps(block, ensure_ascii=False), place=place)
