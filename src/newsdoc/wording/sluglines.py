"""Slug lines: the line over a wire story by which desks know it, with the take and the length.

"BC-Ferry Vote,3rd Ld-Writethru,310" (the form of the American wire, ANPA 1312), "FERRY-VOTE/ (UPDATE 2, PICTURE)".
"""

import re

_MAX = 90
"""Characters of a slug line, at most: it fits in one line of a screen or a printer, 80 columns, and a few more."""
_CYCLE = re.compile(
    r"(?P<slug>(?:AM|PM|BC)-{1,2}[A-Z0-9][^,\n]{1,50}?)"  # cycle and keyword
    r"(?P<take>(?:,\s?(?:\d{1,2}(?:st|nd|rd|th)\s|Adv\d|[A-Z])[^,\n]{0,24}){0,2})"  # "3rd Ld-Writethru"
    r"(?:,\s?\d{2,4})?$"  # words
)
_KEYWORDS = re.compile(r"(?P<slug>[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*/[A-Z0-9-]*)(?:\s\([A-Z][A-Z0-9, -]{2,50}\))?$")


def read_slugline(text: str) -> str | None:
    """The slug of a line that is wholly a slug line, without take and length; None for any other line.

    Only the forms that cannot be a headline are read: a cycle ("BC-") before the keyword, or keywords in capitals that
    end in or are joined by a slash and a hyphen.
    """
    if "-" not in text and "/" not in text:
        return None
    text = text.strip()
    if len(text) > _MAX:
        return None
    if (found := _CYCLE.match(text)) and (text.startswith("BC") or "," in text):
        return found["slug"].strip()
    if (found := _KEYWORDS.match(text)) and ("-" in found["slug"] or found["slug"].endswith("/")):
        return found["slug"]
    return None


def read_take(text: str) -> str | None:
    """The take in a slug line, "3rd Ld-Writethru" or "UPDATE 2"; None where it has none."""
    text = text.strip()
    if len(text) > _MAX:
        return None
    found = _CYCLE.match(text) or _UPDATED.search(text)
    return found["take"].strip(", ") or None if found else None


_UPDATED = re.compile(r"\((?P<take>(?:UPDATE|WRAPUP) \d{1,2})\b")
