"""Declared texts as people read them: without markup and escapes."""

import re
from html import unescape

from newsdoc.invisible import visible
from newsdoc.wording.filler import is_unfilled

_TAG = re.compile(r"</?[a-zA-Z!][^<>]{0,300}>")
_ESCAPED_AT_MOST = 2
"""Times that a text is decoded: two systems, each of which escapes what it is given, write "&amp;amp;" for "&"."""


def clean(text: str | None) -> str | None:
    """A declared text without tags, entities that were escaped once too often, and characters that nobody sees.

    None where a template was not filled.
    """
    if not text:
        return None
    for _ in range(_ESCAPED_AT_MOST):
        if "&" not in text:
            break
        text = unescape(text)
    if "<" in text:
        text = _TAG.sub(" ", text)
    text = " ".join(visible(text).split())
    return text if text and not is_unfilled(text) else None
