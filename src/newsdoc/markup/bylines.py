"""The byline that a wire story prints as its first paragraph."""

from collections.abc import Iterable
from itertools import islice

from newsdoc.model import Block, Paragraph
from newsdoc.wording.bylines import read_byline

_MAX_OPENING = 100
"""Characters of a byline, at most: some names with their offices. A longer paragraph is the first of the story."""


def opening_byline(blocks: Iterable[Block]) -> str | None:
    """The byline that stands as one of the first two paragraphs, for a story whose metadata have none.

    Only a short line that opens with the word for "by" and goes on with names counts.
    """
    for block in islice(blocks, 2):
        if isinstance(block, Paragraph) and len(block.text) <= _MAX_OPENING and not block.text.endswith("."):
            found = read_byline(block.text)
            if found.signed and any(person.kind == "person" for person in found):
                return block.text
    return None
