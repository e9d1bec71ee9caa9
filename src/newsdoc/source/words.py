"""What stands at a place of the source, as a person reads it."""

import html
import re

_TAG = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^<>]*>", re.S | re.I)


def words_at(source: str, start: int, end: int, *, is_markup: bool) -> str:
    """The text between two places of the source; of markup without its tags and entities, on one line.

    >>> words_at("<p>Ferry <b>returns</b></p>", 0, 27, is_markup=True)
    'Ferry returns'
    """
    found = source[start:end]
    return " ".join(html.unescape(_TAG.sub(" ", found)).split()) if is_markup else found
