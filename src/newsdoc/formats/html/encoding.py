"""The encoding that an HTML page declares (HTML Living Standard, section 13.2.3.2)."""

import re

from newsdoc.source import Source
from newsdoc.source.charset import ESCAPED, codec_of

_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,300}?charset\s*=\s*|<\?xml[^>]{0,100}?encoding\s*=\s*)["']?\s*([\w:.-]{2,40})""", re.I
)
_HEAD = 8192
"""Bytes in which a declaration is looked for: browsers take 1024, many pages need more."""


def page_text(source: Source) -> str:
    """The page as text, the text that spans count in. Raises UnknownFormat for data that is not text."""
    data = source.data
    if isinstance(data, str) or (data.isascii() and b"\x1b" not in data):  # escapes may stand for other letters
        return source.text
    declared = declared_encoding(data)
    text = source.decoded(declared)
    is_other = declared and not data.startswith(b"\xef\xbb\xbf") and codec_of(declared) not in ("utf-8", ESCAPED, None)
    if is_other and source.read_as == "utf-8":
        source.problem("charset-wrong", f"the page declares {declared} but is in UTF-8, and was read as UTF-8")
    return text


def declared_encoding(data: bytes) -> str | None:
    """The label in the page's head; None where there is none, or one that is no label of the Encoding Standard."""
    match = _DECLARED.search(data[:_HEAD])
    label = match[1].decode("ascii", "replace").lower() if match else ""
    return label if label and codec_of(label) else None
