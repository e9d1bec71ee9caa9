"""Rules for the last lines of a text: those that an agency signs, and those within which the text is cut off."""

import re

from newsdoc.page.page import Page
from newsdoc.page.rules.body import NO_SENTENCE
from newsdoc.page.rules.unsure import CALLS, TAKEN_FOR
from newsdoc.page.tokens.groups import RUNNING_WORDS
from newsdoc.wording.agencies import is_news_agency


def last_lines_of_agencies(page: Page) -> None:
    """A last sentence with the sign of its agency behind it is the story's: "The road is open. (ABC)", "... EFE"."""
    last = page.last_paragraph()
    if page.marked or not 0 <= last < len(page.blocks) - 1:
        return
    i, text = last + 1, page.blocks[last + 1].text
    found = _SIGNED_OFF.search(text)
    if found is None or page.roles[i] not in TAKEN_FOR or len(text[: found.start()].split()) < _WORDS:
        return
    if is_news_agency(found["agency"]) and CALLS.isdisjoint(page.tokens[i]):
        page.assign(i, "paragraph", "the last sentence, signed by an agency")


def texts_that_are_cut_off(page: Page) -> None:
    """A last block right behind a paragraph that ends within its second sentence, or a later one, is the story's: the
    text is cut off there. "... to get back two," she said. "And the people we".
    """
    i = len(page.blocks) - 1
    if page.marked or i < 1 or page.roles[i] not in TAKEN_FOR or page.roles[i - 1] != "paragraph":
        return
    tokens, text = page.tokens[i], page.blocks[i].text
    goes_on = text[-1].islower() or text[-1] == ","
    running = goes_on and _WITHIN.search(text) is not None and not RUNNING_WORDS.isdisjoint(tokens)
    if running and len(text) >= _CUT and NO_SENTENCE.isdisjoint(tokens) and CALLS.isdisjoint(tokens):
        page.assign(i, "paragraph", "the text is cut off within a sentence")


_WITHIN = re.compile(r"[^\W\d_]{3}[.!?][\"”»“’']?\s[\"“„«‘]?[^\W\d_a-z]")
_CUT = 60
"""Letters of such a block, at least."""
_SIGNED_OFF = re.compile(r"[.!?…][\"”»“’']?\s\(?(?P<agency>[A-ZÀ-Þ]{2,6}|[a-z]{3,4}(?=\)))\)?\.?$")
_WORDS = 3
"""Words of a sentence that may stand by itself, at least."""
