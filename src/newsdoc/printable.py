"""What is printed for people: text of a document on its way to a terminal, numbers with their nouns."""

import re

from newsdoc.invisible import DIRECTION

_CONTROLS = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029{DIRECTION}]")
"""Controls of ISO 6429, which terminals obey, and signs of Unicode that break lines or turn them around."""


def printable(text: str) -> str:
    """The text without what a terminal would obey: every control but tab and line feed becomes U+FFFD."""
    return _CONTROLS.sub("\ufffd", text)


def counted(number: int, what: str) -> str:
    """A number with its noun.

    >>> counted(1, "document"), counted(2, "document")
    ('1 document', '2 documents')
    """
    return f"{number} {what}{'' if number == 1 else 's'}"
