"""Rules for cross-heads by their words alone: quotations, lines in capitals."""

import re

from newsdoc.page.page import Page
from newsdoc.page.rules.body import BODY_CUES, LONG_SENTENCE, NO_SENTENCE


def crossheads_in_capitals(page: Page) -> None:
    """Two lines in capitals and more, each between sentences of the story, are cross-heads."""
    found = [
        i
        for i in page.blocks_with("case:capitals")
        if 0 < i < len(page.roles) - 1
        and page.roles[i] in ("other", "heading", "byline")
        and len(page.blocks[i].text.split()) <= _CAPITALS
        and page.roles[i - 1] in ("paragraph", "deck")
        and "ends:stop" in page.tokens[i - 1]
        and page.roles[i + 1] == "paragraph"
        and i not in page.repeated
        and "starts:letter" in page.tokens[i]
        and BODY_CUES.isdisjoint(page.tokens[i])
    ]
    for i in found if len(found) > 1 else ():
        page.assign(i, "heading", "one of several lines in capitals between sentences")


_CAPITALS = 6
"""Words of a cross-head in capitals, at most; links to other stories are longer."""


def quoted_crossheads(page: Page) -> None:
    """A quotation with its speaker and no full stop between paragraphs is a cross-head: "‘Sleep well’: The pilots".

    So is a short one alone in a text without markup: "“She is better than I was”".
    """
    for i in page.blocks_as("related", "other"):
        if not 0 < i < len(page.roles) - 1 or page.roles[i - 1] != "paragraph":
            continue
        text = page.blocks[i].text
        if page.roles[i + 1] == "paragraph" and len(text) <= _CROSSHEAD and _QUOTED_TITLE.match(text):
            page.assign(i, "heading", "a quotation with its speaker between paragraphs")
        elif not page.marked and len(text) <= _QUOTED_CROSSHEAD and _QUOTATION.match(text) and _is_prose(page, i + 1):
            page.assign(i, "heading", "a short quotation between sentences of the story")
            page.assign(i + 1, "paragraph", "a full sentence under a quotation")


def _is_prose(page: Page, i: int) -> bool:
    """Whether a block is a paragraph, or a long full sentence taken for a link or furniture."""
    tokens, text = page.tokens[i], page.blocks[i].text
    if page.roles[i] == "paragraph":
        return True
    told = tokens >= {"ends:stop", "function words:many"} and NO_SENTENCE.isdisjoint(tokens)
    return page.roles[i] in ("other", "related") and len(text) >= LONG_SENTENCE and told


_CROSSHEAD = 110
"""Letters of a quotation with its speaker, at most."""
_QUOTED_CROSSHEAD = 60
"""Letters of a quotation that orders the story; a longer one is pulled out of it."""
_QUOTATION = re.compile(r"[\"“„«‘'][^\"”»\n.]{8,}[^\"”»\n.!,][\"”“»’']$")
_QUOTED_TITLE = re.compile(r"[\"“„«‘'][^\"”»\n]{4,90}[\"”“»’']\s?(?:[:,–—-])\s[^\W\d_a-z][^.!?\n]{1,40}$")
