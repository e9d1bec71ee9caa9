"""Markup that came as text: in CDATA, escaped once, or escaped twice."""

import html
import re

from newsdoc.markup.elements import Element
from newsdoc.xml import parse_html

_MARKUP = re.compile(
    r"<(?:p|br|div|html|body|h[1-6]|span|ul|ol|table|pre|section|figure|blockquote|aside|nitf)\b", re.IGNORECASE
)
_ESCAPED = re.compile(r"&lt;(?:p|br|div|html|body|h[1-6]|span|ul|table)\b", re.IGNORECASE)


def unescaped(text: str) -> str:
    """The text with markup that was escaped once or twice as markup; any other text as it stands."""
    for _ in range(2):
        if not _ESCAPED.search(text) or _MARKUP.search(text):
            break
        text = html.unescape(text)
    return text


def escaped_markup(text: str) -> Element | None:
    """The root of the markup that a text is; None for plain text."""
    if "<" not in text and "&lt;" not in text and "&amp;" not in text:
        return None
    text = unescaped(text)
    return parse_html(text) if _MARKUP.search(text) else None
