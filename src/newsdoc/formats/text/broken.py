"""Sentences that are broken over lines where a page has a link or another element in them.

Text that is taken out of a page element by element has each in a line of its own: "The ferry between Ardale and /
Ostmark / will sail again, / Tom Reyes / , the mayor, said." Such a line goes on with the one above.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from newsdoc.wording.bylines import begins_with_by

CLOSING = ",.;:!?)]”’…"
"""Signs with which no line of its own begins, but the rest of a sentence does."""
_CLOSES = re.compile(r"[,.;:!?)\]”’…]+(?=\s|$)")
_OPEN_ENDS = ',([«“„"”’»)'
"""How a line ends in the middle of a sentence."""
_ENDS = '.!?…:"”“»’)]。'
"""How a line ends at the end of one."""
_ADDRESS = re.compile(r"https?:|www\.|\S+@\S")
_ABOVE = 25
"""Letters of the beginning of a sentence, at least: labels, names and many cross-heads are shorter."""
_REST = 15
"""Letters of the rest of a sentence, at least: lines of a day or of a share of something are shorter."""
_LINK = 80
"""Letters of a link inside a sentence, at most."""
_WORDS, _LEADS_ON = 5, 3
"""Words of a link under a short line, at most; and letters of a small word that leads on, at most."""
_SHORTEST = 4
"""Letters of the beginning in a text that is surely broken: a line begins with a comma or stop, or another goes on."""

_Place = tuple[int, int]


class _Line:
    """A line, and what its beginning and its end tell."""

    __slots__ = ("closes", "first", "is_next", "is_open", "is_small", "last", "size", "text")

    def __init__(self, text: str, place: _Place, above: _Place) -> None:
        start, end = place
        self.text, self.size = text[start:end], end - start
        self.first, self.last = text[start], text[end - 1]
        self.is_next = above[1] > 0 and text.count("\n", above[1], start) == 1
        self.closes = self.is_next and _CLOSES.match(text, start, end) is not None
        self.is_small = self.first.islower()
        self.is_open = self.last.isalnum() or self.last in _OPEN_ENDS

    def is_rest(self, least: int) -> bool:
        """Whether a line that begins small is long enough, and neither a byline ("di Anna Holm") nor an address."""
        ended = self.last in ".!?" and not self.text.endswith("..")
        signs = not ended and begins_with_by(self.text, None)
        return self.size >= least and not signs and not _ADDRESS.match(self.text)

    def ends_under(self, above: "_Line") -> bool:
        """Whether a short line with a full stop stands under one that ends with a small letter: "said on / Sunday."."""
        plain = not any(map(str.isdigit, self.text))
        return self.last == "." and above.last.islower() and self.size <= _LINK and plain

    def may_be_link(self, above: "_Line", above_goes_on: bool) -> bool:
        """Whether a line may be a link inside the sentence that begins above.

        Under a short line ("Mayor", or a date) it is one of a few words, the last of which is none that leads on.
        """
        if above_goes_on or above.size >= _ABOVE:
            return self.size <= _LINK
        words = self.text.split()
        leads_on = len(words[-1]) <= _LEADS_ON and words[-1].islower()
        return len(words) <= _WORDS and not leads_on and not any(map(str.isdigit, above.text))

    def is_behind_a_link(self, least: int) -> bool:
        """Whether a line is the rest of a sentence with a link above it."""
        return self.closes or (self.is_next and self.is_small and self.is_rest(1 if self.last == "." else least))


def broken_sentences(text: str, places: Sequence[_Place]) -> frozenset[int]:
    """The lines that go on with the one above: rests of sentences, and the links before them."""
    if not any(text[start].islower() or text[start] in CLOSING for start, _ in places):
        return frozenset()
    lines = [_Line(text, place, above) for above, place in pairwise(((-1, -1), *places))]
    surely = any(line.closes and line.first in ",.;" and line.text[:2] != ".." for line in lines)
    found = set() if surely else _joined(lines, _ABOVE, _REST)
    return frozenset(_joined(lines, _SHORTEST, 1) if surely or found else found)


def _joined(lines: Sequence[_Line], least_above: int, least: int) -> set[int]:
    """The lines that go on, where what is above has so many letters and what goes on so many."""
    found: set[int] = set()
    for i in range(1, len(lines)):
        if lines[i].closes or _goes_on(lines[i - 1 : i + 2], i - 1 in found, least_above, least):
            found.add(i)
    for i in sorted(found, reverse=True):  # what is broken ends as a sentence does; lists of small words do not
        if i + 1 not in found and lines[i].last not in _ENDS:
            found.discard(i)
    return found


def _goes_on(around: Sequence[_Line], above_goes_on: bool, least_above: int, least: int) -> bool:
    """Whether a line goes on with the one above: the rest of a sentence, its end, or a link before its rest."""
    above, own = around[:2]
    if not own.is_next or not above.is_open or not (above_goes_on or above.size >= least_above):
        return False
    if own.is_small:
        return own.is_rest(1 if above_goes_on or own.ends_under(above) else least)
    if above_goes_on and own.ends_under(above):
        return True
    return own.may_be_link(above, above_goes_on) and any(line.is_behind_a_link(least) for line in around[2:])
