"""The headers of wire lines by which they are known; apart from their parsers, which nobody needs to load for a text
without one.
"""

import re

from newsdoc.source import Source

ANPA = re.compile(
    r"(?P<source>[A-Za-z]?)(?P<number>\d{1,4})(?P<upi>[^\x1f\n]{0,20})\x1f(?P<selector>[A-Za-z-]{0,8})[ ]*\n"
    r"(?P<priority>[A-Za-z]) (?P<category>[A-Za-z])(?:[ ]?[\x11-\x14]{1,2}[ ]?|[ ]{1,2})"
    r"(?P<keyword>[^\s]{0,40})[ ]?(?P<rest>[^\n]{0,200})"
)
"""The header of ANPA 1312, behind the start of header; `source` is the level of the service."""
IPTC_7901 = re.compile(
    r"(?P<source>[A-Za-z]{1,8})(?P<number>\d{1,5}) (?P<priority>\d|[A-Za-z]) (?P<category>[A-Za-z]{1,4}) "
    r"(?P<words>\d{1,6})(?: (?P<rest>[^\n]{0,200}))?[ ]*(?:\n|\Z)"
)
"""The header of IPTC 7901, behind the start of header."""


def sniff_anpa(source: Source) -> float:
    """Sure by the start of header, the unit separator and the form of the lines behind it."""
    return _sure(ANPA, source)


def sniff_iptc_7901(source: Source) -> float:
    """Sure by the start of header and the form of the line behind it."""
    return _sure(IPTC_7901, source)


def _sure(header: re.Pattern[str], source: Source) -> float:
    head = source.head.replace("\r\n", "\n").lstrip("\x00\x16\n \r")
    return 0.95 if head.startswith("\x01") and header.match(head[1:].lstrip("\n")) else 0.0
