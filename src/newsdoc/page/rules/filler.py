"""Rules for filler: placeholder text, lines of signs and numbers of pages, which stand in a story and say nothing."""

import re

from newsdoc.page.page import Page
from newsdoc.wording.filler import is_filler
from newsdoc.wording.phrases import whole_line

_RULED = re.compile(r"[\s_*=~•·.–—-]{2,}")
"""Lines drawn with signs, and rows of stars or dots: "___", "* * *"."""


def filler(page: Page) -> None:
    """Latin that stands for a text that is not there is no part of a story."""
    for i in page.blocks_as("paragraph", "deck", "heading", "caption"):
        if is_filler(page.blocks[i].text):
            page.assign(i, "other", "Latin that stands for a text that is not there")


def ruled_lines(page: Page) -> None:
    """Signs that part a story are none of its paragraphs; in the cell of a table they say that there is no figure."""
    for i in page.blocks_as("paragraph", "deck", "heading", "caption", "tagline", "promo"):
        markup = page.blocks[i].markup
        if (markup is None or markup.kind != "cell") and _RULED.fullmatch(page.blocks[i].text):
            page.assign(i, "other", "a line of signs")


def numbers_of_pages(page: Page) -> None:
    """A number alone between the paragraphs of a text is that of a page, or counts something, and is no cross-head,
    unless such lines count from one: "1" and "2" over the parts of an essay.
    """
    if page.marked:
        return
    numbers = {i: found[1] for i in page.blocks_as("heading") if (found := _PAGE.fullmatch(page.blocks[i].text))}
    if [int(number) for number in numbers.values()][:2] == [1, 2]:
        return
    for i in numbers:
        page.assign(i, "other", "a number alone, as that of a page")


_PAGE = re.compile(r"[\s(\[–—-]{0,3}(\d{1,3})[\s)\]–—-]{0,3}")
"""A number with the signs that printers put around it; a year is longer."""


def end_marks(page: Page) -> None:
    """A last paragraph that says that the text ends, or is a sign, is none: "-ENDS-", "（完）", "■"."""
    for i in page.blocks_as("paragraph")[:0:-1]:
        text = page.blocks[i].text
        if len(text) > _END or not (whole_line(text, "ends") or not any(map(str.isalnum, text))):
            return
        page.assign(i, "other", "says that the text ends")


_END = 16
"""Letters of such a line, at most."""
