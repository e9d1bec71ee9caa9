"""The text of the block that is being read: pieces joined with single spaces, with links, emphasis and their extent."""

import re
from collections import Counter

from newsdoc.formats.html.elements import UNSEEN
from newsdoc.formats.html.tree import HtmlElement, texts
from newsdoc.invisible import is_icon, visible, without_breaks

_SPACES = re.compile(r"\s+")
_KEPT_SPACES = "\u00a0\u2007\u2009\u202f"
"""No-break, figure, thin and narrow no-break space: a typesetter put them there."""
_PLAIN_SPACES = str.maketrans(dict.fromkeys(_KEPT_SPACES, " "))
_FEW = 4
"""Characters of a text that may be nothing but joiners and marks of direction."""
LINE = 60
"""Characters up to which a block is a line (byline, date, credit, label), whose readers look for plain spaces."""


def _one_space(match: re.Match[str]) -> str:
    """A stretch of white space as one space; a single no-break or thin space as it is."""
    return match[0] if match[0] in _KEPT_SPACES else " "


class BlockText:
    """The text nodes of one block, as they come."""

    __slots__ = ("bold", "linked", "marks", "nodes", "pieces", "size", "space")

    def __init__(self) -> None:
        self.space = False
        """Whether white space stands behind what was read."""
        self.clear()

    def clear(self) -> None:
        """Begin the next block."""
        self.pieces: list[str] = []
        self.size = 0
        """Characters by now."""
        self.marks: list[tuple[str, int, int, str]] = []
        """(kind, start, end, href) of links and emphasis."""
        self.linked = 0
        self.bold = 0
        self.nodes: list[str] = []
        """The raw text nodes."""

    def add(self, raw: str) -> None:
        """Take a text node that is more than white space."""
        nodes = self.nodes
        nodes.append(raw)
        if not raw.isascii():
            raw = without_breaks(raw)
            if not raw or raw.isspace() or is_icon(raw):
                nodes.pop()
                self.space = self.space or bool(raw)
                return
        piece = raw.strip()
        # Of all white space only the plain space is printable; looking is faster than splitting and joining.
        if "  " in piece or not piece.isprintable():
            piece = _SPACES.sub(_one_space, piece)
        size = self.size
        if size and (self.space or raw[0].isspace()):
            self.pieces.append(" ")
            size += 1
        self.pieces.append(piece)
        self.size = size + len(piece)
        self.space = raw[-1].isspace()

    def is_unseen(self) -> bool:
        """Whether what was read is nothing but joiners and marks of direction, as page builders leave them."""
        return self.size <= _FEW and not visible("".join(self.pieces)).strip()

    def text(self) -> str:
        """What was read, as one text."""
        text = "".join(self.pieces)
        return text.translate(_PLAIN_SPACES) if self.size <= LINE and not text.isprintable() else text


def seen_nodes(element: HtmlElement) -> list[str]:
    """The text nodes under an element that are more than white space, without what nobody reads on the page."""
    nodes = [raw for raw in texts(element) if not raw.isspace()]
    unseen = [raw for each in element.iter(*UNSEEN) if (raw := each.text)]
    if not unseen:
        return nodes
    left = Counter(unseen)
    return [raw for raw in nodes if not _taken(left, raw)]


def _taken(left: Counter[str], raw: str) -> bool:
    """Whether a text is one of those left, which then has one less."""
    if not left[raw]:
        return False
    left[raw] -= 1
    return True
