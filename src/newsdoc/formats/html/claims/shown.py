"""Whether readers of a page see a name: somewhere in its text, or where a page says who signs."""

import re
from collections.abc import Sequence

from newsdoc.formats.html.claims.page import Page
from newsdoc.model import Person
from newsdoc.page.roles import STORY
from newsdoc.wording.comparing import letters

_WORD = re.compile(r"\w{2,}")
"""A word of a name; initials are printed or left out at will."""
_LINE = 120
"""Characters of a line that says who signs."""
_NEAR = 30
"""Blocks in which the head of a story stands."""


def is_shown(page: Page, name: str) -> bool:
    """Whether a name stands in a text of the page, perhaps with a word more in it: "Ann Lee" in "By Ann B. Lee"."""
    words = [word.casefold() for word in _WORD.findall(name)]
    if not words:
        return True
    if " ".join(words) in page.block_text:
        return True
    printed = re.compile(r"(?:\W+\w+)?\W+".join(map(re.escape, words)))
    for block in page.blocks:
        text = block.text.casefold()
        if words[-1] in text and printed.search(text):
            return True
    return words[-1] in page.shown_text and printed.search(page.shown_text) is not None


def is_in_headline(name: str, headline: str) -> bool:
    """Whether a headline has a name, or the last word of it: that of whom the story is about."""
    last = name.rpartition(" ")[2]
    return name in headline or (len(last) >= _FAMILY and re.search(rf"\b{re.escape(last)}\b", headline) is not None)


_FAMILY = 4
"""Letters of a family name that is not a common word."""


def is_subject(page: Page, name: str) -> bool:
    """Whether the headline, or the story's first paragraphs, have a name: that of whom they are about."""
    if is_in_headline(name, page.headline or ""):
        return True
    told = 0
    for block in page.blocks:
        if block.role in STORY and len(block.text) > _LINE:
            if name in block.text:
                return True
            told += 1
            if told == _FIRST:
                break
    return False


_FIRST = 3
"""Paragraphs in which a story has said whom it is about."""


def is_signed(page: Page, people: Sequence[Person]) -> bool:
    """Whether a byline names one of these, or a line between headline and story says nothing else.

    Its name alone proves nothing: it stands in the menus of every page.
    """
    wanted = {letters(person.name) for person in people} - {""}
    first = next((i for i, block in enumerate(page.blocks) if block.role in STORY and len(block.text) > _LINE), _NEAR)
    head = next((i for i, block in enumerate(page.blocks[:first]) if block.role == "headline"), 0)
    for block in page.blocks[head:first]:
        line = letters(block.text)
        if line in wanted or (block.role == "byline" and any(name in line for name in wanted)):
            return True
    return False
