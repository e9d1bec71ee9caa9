"""Plain text as blocks."""

import re

from newsdoc.markup.elements import collapsed
from newsdoc.model import Block, Paragraph

_BLANK_LINE = re.compile(r"\n[ \t\r\u3000]*\n[ \t\n\r\f\u3000]*")
_INDENTED = re.compile(r"\n(?=[ \t\u00a0\u3000])")
_INDENTS = " \u00a0\u3000"
"""Spaces that set in a paragraph."""
_WRAPPED = 90
"""Characters of the longest line of hard-wrapped text, at most: programs break at 60 to 80. Longer lines are
paragraphs."""
_ENDS = (".", "!", "?", "”", "’", '"', "»", "。", ":", ")")


def plain_blocks(text: str) -> tuple[Block, ...]:
    """Plain text as paragraphs: parted at blank lines, else at indented lines, else at each line.

    Lines that look wrapped (short, most of them ending inside a sentence) make one paragraph.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    parts = _BLANK_LINE.split(text)
    if len(parts) == 1 and "\n" in text:
        parts = _INDENTED.split(text)
        if len(parts) == 1 and not _looks_wrapped(text):
            parts = text.split("\n")
    return tuple(Paragraph(found) for part in parts if (found := collapsed(part).lstrip(_INDENTS)))


def _looks_wrapped(text: str) -> bool:
    lines = [line.rstrip() for line in text.split("\n")]
    if len(lines) < _FEW_LINES or max(map(len, lines)) > _WRAPPED:
        return False
    ending = sum(line.endswith(_ENDS) for line in lines)
    return ending * 2 < len(lines)


_FEW_LINES = 4
"""Lines below which it cannot be told by their ends whether they are wrapped."""
