"""Text in which each link has its number before it, as browsers without windows write pages: "By [7]Ann Lee"."""

import re
from itertools import pairwise

_NUMBER = re.compile(r"\[(?P<number>\d{1,4})\](?=\S)|\[(?:INLINE|IMAGE|LINK)\]")
"""A link's number, or the sign for a picture without words (Lynx)."""
_LINKS = 4
"""Links of such a text, at least; the notes of a scholarly text stand behind words, and are cited again."""


def without_numbers(text: str) -> str:
    """The text with spaces for the numbers, so that all else keeps its place; unchanged where they do not count the
    links one after another.

    >>> without_numbers("[1]News [2]Sport [3]Jobs\\n\\nBy [4]Ann Lee")
    '   News    Sport    Jobs\\n\\nBy    Ann Lee'
    """
    if "[2]" not in text:
        return text
    numbers = [int(found["number"]) for found in _NUMBER.finditer(text) if found["number"]]
    counted = sum(behind - before == 1 for before, behind in pairwise(numbers))
    if len(numbers) < _LINKS or counted * 10 < (len(numbers) - 1) * 9:
        return text
    return _NUMBER.sub(lambda found: " " * len(found[0]), text)
