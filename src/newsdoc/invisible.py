"""Characters that show nothing, by what they are for: the one list of them.

Each constant is what stands between the brackets of a pattern. Who reads a text takes off what carries no meaning
there, and keeps the rest:

- `BREAKS` and the soft hyphen say where a line may end. They are no letters, and leave every text that is read.
- `JOINERS` and `DIRECTION` shape the letters beside them in Persian, Hindi and emoji, and in lines that mix scripts. A
  story keeps them; names and declared titles, which are compared, do not.
- A terminal obeys `DIRECTION`, so text for it shows that there was a mark (`printable.py`).
"""

import re

SOFT_HYPHEN = "\u00ad"
"""Where a word may be broken: shown as a hyphen, but only at the end of a line."""
BREAKS = "\u200b\u2060\ufeff"
"""Zero-width space, word joiner, and the no-break space without a width, which is the byte order mark too."""
JOINERS = "\u200c\u200d"
"""The zero-width non-joiner and joiner."""
DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""The marks that turn the direction of text around (Unicode, UAX 9)."""
ALL = SOFT_HYPHEN + BREAKS + JOINERS + DIRECTION
PRIVATE = "\ue000-\uf8ff"
"""Characters without a meaning of their own (Unicode, chapter 23.5): a page's font draws pictures for them."""
FRAME = "\x00\x01\x02\x03\x04\x1a"
"""Controls that systems put around a document: start of heading and text, end of text and transmission, the end of a
file of DOS, and the NUL that fills a record."""

_BREAKS = re.compile(f"[{SOFT_HYPHEN}{BREAKS}]")
_ALL = re.compile(f"[{ALL}]")
_ICONS = re.compile(rf"\s*[{PRIVATE}](?:\s?[{PRIVATE}])?\s*")


def without_breaks(text: str) -> str:
    """The text without the signs that only say where a line may end.

    >>> without_breaks("har\\u00adbour\\u200b")
    'harbour'
    """
    return text if text.isascii() else _BREAKS.sub("", text)


def visible(text: str) -> str:
    """The text without anything that nobody sees.

    >>> visible("\\u200fharbour\\u200e")
    'harbour'
    """
    return text if text.isascii() else _ALL.sub("", text)


def is_icon(text: str) -> bool:
    """Whether a text is nothing but one or two pictures of an icon font: a camera before a caption. More may be a
    script that Unicode did not have when the page was written.

    >>> is_icon("\\ue044 "), is_icon("\\ue044 5"), is_icon("5")
    (True, False, False)
    """
    return not text.isascii() and _ICONS.fullmatch(text) is not None
