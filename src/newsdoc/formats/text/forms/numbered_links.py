"""Text in which each link has its number before it, as browsers without windows write pages: "By [7]Ann Lee"."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from newsdoc.page.block import Block
from newsdoc.page.known import Known

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


def addresses_at_the_foot(blocks: Sequence[Block]) -> Mapping[int, Known]:
    """The list of addresses that closes such a text, with the line over it: "References", "1. https://quay.example/"."""
    start = len(blocks)
    while start and _ADDRESS.match(blocks[start - 1].text):
        start -= 1
    if start == len(blocks):
        return {}
    labelled = start > 0 and len(blocks[start - 1].text) <= _LABEL and blocks[start - 1].text[-1].isalpha()
    return dict.fromkeys(range(start - labelled, len(blocks)), _OF_THE_LIST)


_ADDRESS = re.compile(r"\d{1,4}\. [a-z]{3,8}:\S{1,2000}(?:\s\d{1,4}\. [a-z]{3,8}:\S{1,2000})*$")
"""One address with its number, or several where their lines were joined."""
_LABEL = 24
"""Characters of the line over the addresses, at most."""
_OF_THE_LIST = Known("other", "the addresses of the links")
