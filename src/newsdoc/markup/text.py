"""Plain text as blocks."""

import re

from newsdoc.model import Block, Paragraph

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")


def plain_blocks(text: str) -> tuple[Block, ...]:
    """Plain text as paragraphs: parted at blank lines, else at indented lines, else at each line."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    parts = _BLANK_LINE.split(text)
    if len(parts) == 1 and "\n" in text:
        lines = text.split("\n")
        indented = any(line[:1].isspace() for line in lines)
        parts = re.split(r"\n(?=[ \t])", text) if indented else lines
    return tuple(Paragraph(found) for part in parts if (found := " ".join(part.split())))
