"""What a form of text yields: blocks, the roles that the form decides, and what it says of the article."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Protocol

import attrs

from newsdoc.formats.text.cut import Layout
from newsdoc.model import NewsDate
from newsdoc.page.block import Block
from newsdoc.page.known import Known


@attrs.frozen
class Claims:
    """What a form states of its article besides the blocks that print it."""

    slugline: str | None = None
    version: str | None = None
    """The take: "2nd Ld-Writethru", "UPDATE 2"."""
    ed_notes: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    rights: str | None = None
    """The line of rights, as printed."""
    authors: tuple[str, ...] = ()
    """Names in a field of authors that no byline prints so: in a list, or with the family name first."""
    section: str | None = None
    """The section of the paper, from a field of its own."""
    dateline: str | None = None
    """What stands in a field of its own for the dateline: "LARKHAVEN"."""
    sent: NewsDate | None = None
    """When an agency sent it, as its last line says."""
    dated: bool = False
    """Whether the day in the dateline is that of the release."""


@attrs.frozen
class Form:
    """A text taken apart."""

    name: str
    """Which form it has."""
    blocks: Sequence[Block]
    known: Mapping[int, Known] = attrs.field(factory=dict)
    """Block to the role that the form decides."""
    claims: Claims = attrs.field(factory=Claims)


@attrs.frozen
class CutText:
    """A text cut into lines and blocks, before its form is known."""

    text: str
    layout: Layout
    blocks: Sequence[Block]


class ReadsForm(Protocol):
    """What each module of a form has: the text taken apart if it has that form, and None if it has not."""

    def read(self, cut: CutText) -> Form | None:
        """The text, taken apart."""


_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright\b)[\s:]*(?:©\s*|\(c\)\s*)?(?:\d{4}|[^\W\d_])[^\n]{2,200}$"
    r"|[^\n]{2,80}\ball rights reserved\.?$",
    re.I,
)
_STATES_RIGHTS = ("©", "(c)", "copyright", "rights reserved")
"""One of these is in each such line, which is quicker to see."""
_LONGEST = 260
"""Characters of a line of rights, at most: who holds them, and what nobody may do. More is a paragraph about
copyright."""


def is_rights_line(text: str) -> bool:
    """Whether a line says who holds the rights: "Copyright 2024 Nordic Wire Service. All rights reserved."."""
    if len(text) > _LONGEST or not any(map(text.lower().__contains__, _STATES_RIGHTS)):
        return False
    return _RIGHTS.match(text.strip()) is not None


def part_of(block: Block, start: int, end: int) -> Block:
    """The block with only these characters of its text; it keeps its place in the source whole."""
    text = block.text[start:end]
    if not text or (start == 0 and end == len(block.text)):
        return block
    pieces = [(max(0, at - start), place + max(0, start - at)) for at, place in block.pieces or ((0, block.start),)]
    kept = [
        piece
        for k, piece in enumerate(pieces)
        if piece[0] < len(text) and (k + 1 == len(pieces) or pieces[k + 1][0] > piece[0])
    ]
    return Block(text, block.start, block.end, tuple(kept))


def without(block: Block, cuts: Sequence[tuple[int, int]], links: Sequence[tuple[int, int, str]] = ()) -> Block:
    """The block without these stretches of its text, which are in order and do not overlap; it keeps its place in the
    source whole. `links`: begin, end and address of those in the text as it is.
    """
    kept = list(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(block.text)], strict=True))
    text = "".join([block.text[start:end] for start, end in kept])
    if not cuts or not text.strip():
        return block
    pieces: list[tuple[int, int]] = []
    size = 0
    for start, end in kept:
        if start < end:
            part = part_of(block, start, end)
            pieces += [(size + offset, place) for offset, place in part.pieces or ((0, block.start),)]
            size += end - start
    ends = [end for _, end in cuts]
    gone = [0, *accumulate(end - start for start, end in cuts)]
    moved = [
        (start - gone[bisect_right(ends, start)], end - gone[bisect_right(ends, end)], href)
        for start, end, href in links
    ]
    shown = tuple(link for link in moved if link[0] < link[1])
    return Block(text, block.start, block.end, tuple(pieces), links=shown)
