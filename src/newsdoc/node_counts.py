"""How many nodes a document makes before anything is made of it: elements of markup, values of JSON, lines of text.

Each count looks for single characters first, which takes a thousandth of the time of reading; only where there are more
of them than `most` does it look closely. So it is never too low, and close where it is more than `most`.
"""

import re
from typing import AnyStr as Text

# All but the signs and digits of ASCII: Python takes long to make a class of all that is beyond it.
_START_TAG = re.compile(r"<[^\x00-9;-@\[-^`{-\x7f]")
_START_TAG_IN_BYTES = re.compile(rb"<[A-Za-z_:\x80-\xff]")
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.S)
_EMPTY = re.compile(r"[\[{]\s*+[\]}]")
_LINE = re.compile(r"(?:\A|[\r\n])[^\S\r\n]*+(?=\S)")
_LINE_IN_BYTES = re.compile(rb"(?:\A|[\r\n])[^\S\r\n]*+(?=\S)")
LEAST = 2
"""Bytes of a node: `<p`, `0,`, `a` and its line break. A document of fewer need not be looked at."""


def elements(markup: str | bytes, most: int) -> int:
    """Start tags of XML or HTML, of scripts too; those that a parser adds (`html`, `body`) are not counted.

    >>> elements("<p>Ferry <b>returns</b></p>", 0)
    2
    """
    if isinstance(markup, str):
        found = markup.count("<") - markup.count("</")
        return found if found <= most else _matches(_START_TAG, markup)
    found = markup.count(b"<") - markup.count(b"</")
    if found <= most:
        return found
    # In UTF-16 and UTF-32 a NUL stands beside each character of ASCII.
    return _matches(_START_TAG_IN_BYTES, markup.replace(b"\x00", b""))


def values(json: str, most: int) -> int:
    """Values of JSON: objects, arrays, and what stands in them.

    >>> values('{"a": ["x", 1, {}], "b": null}', 0)
    6
    """
    found = 1 + json.count(",") + json.count("[") + json.count("{")
    if found <= most:
        return found
    bare = _STRING.sub("0", json)
    return 1 + bare.count(",") + bare.count("[") + bare.count("{") - _matches(_EMPTY, bare)


def lines(text: str | bytes, most: int) -> int:
    """Lines that are not blank.

    >>> lines("Ferry returns\\n\\nIt sails again.", 0)
    2
    """
    if isinstance(text, str):
        found = 1 + text.count("\n") + text.count("\r")
        return found if found <= most else _matches(_LINE, text)
    found = 1 + text.count(b"\n") + text.count(b"\r")
    return found if found <= most else _matches(_LINE_IN_BYTES, text.replace(b"\x00", b""))


def _matches(pattern: re.Pattern[Text], text: Text) -> int:
    """How often a pattern is found, without a list of what was found."""
    return sum(1 for _ in pattern.finditer(text))
