"""Text with a blank line between any two lines, as typescripts and some PDFs have it: its lines are not paragraphs."""

import re
from itertools import pairwise

from newsdoc.formats.text.cut import places_of_lines

_LINES = 8
"""Lines of such a text, at least."""
_WIDEST = 100
"""Characters of a line, at most: longer ones are paragraphs."""
_SPACED = 0.9
"""The share of its lines that a blank one stands over."""
_BROKEN = 0.4
"""The share of its lines that go on with a small letter within the sentence of the line above; paragraphs do not."""
_GOES_ON = ",-–—"
_BLANK = re.compile(r"\n(?P<blank>[ \t]*\n)(?=[ \t]*[^\s])")


def without_blank_lines(text: str) -> str:
    """The text with spaces for single blank lines, so that all else keeps its place; unchanged if its lines are whole.

    >>> text = "The ferry that\\n\\nsails again is blue."
    >>> without_blank_lines(text) == text
    True
    """
    if text.count("\n\n") < _LINES:
        return text
    places = places_of_lines(text)
    if not places or max(end - start for start, end in places) > _WIDEST:
        return text
    spaced = broken = 0
    for (_, end), (start, _) in pairwise(places):
        spaced += text.count("\n", end, start) == 2
        broken += text[start].islower() and (text[end - 1].isalnum() or text[end - 1] in _GOES_ON)
    pairs = len(places) - 1
    if spaced < _SPACED * pairs or broken < _BROKEN * pairs:
        return text
    return _BLANK.sub(lambda found: " " * len(found["blank"]) + "\n", text)
