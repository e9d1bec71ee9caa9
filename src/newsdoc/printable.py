"""Text of a document on its way to a terminal."""

import re

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Controls of ISO 6429, which terminals obey, and the marks that turn the direction of text around (Unicode, UAX 9)."""


def printable(text: str) -> str:
    """The text without what a terminal would obey: every control but tab and line feed becomes U+FFFD."""
    return _CONTROLS.sub("\ufffd", text)
