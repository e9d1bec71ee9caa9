"""Rules for filler: placeholder text and lines of signs, which stand in a story and say nothing."""

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


def end_marks(page: Page) -> None:
    """A last paragraph that says that the text ends, or is a sign, is none: "-ENDS-", "（完）", "■"."""
    for i in page.blocks_as("paragraph")[:0:-1]:
        text = page.blocks[i].text
        if len(text) > _END or not (whole_line(text, "ends") or not any(map(str.isalnum, text))):
            return
        page.assign(i, "other", "says that the text ends")


_END = 16
"""Letters of such a line, at most."""
