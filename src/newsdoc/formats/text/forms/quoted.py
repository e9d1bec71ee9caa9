"""Text with the marks of a quoted mail before its lines: "> The ferry sails again."."""

import re
from collections.abc import Sequence

from newsdoc.page.block import Block

_MARKS = re.compile(r"^[ \t]*>[> \t]*", re.M)
_LINES = 3
"""Lines of such a text, at least."""
_SHARE = 0.9
"""The share of its lines that have the mark; who wrote it stands above them without."""


def without_marks(text: str) -> str:
    """The text with spaces for the marks before its lines, so that all else keeps its place; unchanged if few have one.

    >>> without_marks("> Ferry returns\\n>\\n> It sails again.\\n> It is late.")
    '  Ferry returns\\n \\n  It sails again.\\n  It is late.'
    """
    if ">" not in text:
        return text
    lines = [line for line in text.splitlines() if line.strip()]
    marked = sum(line.lstrip().startswith(">") for line in lines)
    if len(lines) < _LINES or marked < _SHARE * len(lines):
        return text
    plain = _MARKS.sub(lambda found: " " * len(found[0]), text)
    return text if plain.isspace() else plain


def with_marks(blocks: Sequence[Block], text: str) -> list[Block]:
    """The blocks of a text without its marks, which belong to the block behind them, and the last ones to the last."""
    out: list[Block] = []
    before = 0
    for block in blocks:
        gap = text[before : block.start]
        if gap and not gap.isspace():
            start = before + len(gap) - len(gap.lstrip())
            block = block._replace(start=start, pieces=block.pieces or ((0, block.start),))
        out.append(block)
        before = block.end
    if out and (end := len(text.rstrip())) > out[-1].end:
        last = out[-1]
        out[-1] = last._replace(end=end, pieces=last.pieces or ((0, last.start),))
    return out
