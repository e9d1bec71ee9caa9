"""What stands at a place of the source, as a person reads it."""

import html
import re

_INLINE = "a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|mark|q|s|small|strong|sub|sup|u|wbr"
"""Elements that stand within a line of text and part no words; span is not one, since pages make blocks of it."""
_WITHIN = re.compile(rf"</?(?:{_INLINE})(?:\s[^<>]*)?/?>", re.I)
_TAG = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^<>]*>", re.S | re.I)


def words_at(source: str, start: int, end: int, *, is_markup: bool) -> str:
    """The text between two places of the source; of markup without its tags and entities, on one line.

    >>> words_at("<p>Ferry <b>returns</b></p>", 0, 27, is_markup=True)
    'Ferry returns'
    >>> words_at("<td>2<td>3 m<sup>2</sup>", 0, 24, is_markup=True)
    '2 3 m2'
    """
    found = source[start:end]
    return " ".join(html.unescape(_TAG.sub(" ", _WITHIN.sub("", found))).split()) if is_markup else found
