"""A rule for the lists of a text that have lost their signs: short lines in a row within the story."""

from newsdoc.page.page import Page
from newsdoc.page.roles import FineRole
from newsdoc.page.rules.body import BODY_CUES
from newsdoc.wording.scripts import is_unspaced

_ITEM = 140
"""Letters of an item, at most."""


def lists_without_signs(page: Page) -> None:
    """Short lines without a full stop, two and more in a row within the story behind a line that leads to them with a
    colon, are a list of the story.

    By folds no list without such a line above is told well enough: comments and titles stand in rows too.
    """
    if page.marked:
        return
    last = page.last_paragraph()
    i = page.first_paragraph() + 1
    while i <= last:
        end = i
        while end < len(page.blocks) and _may_be_item(page, end):
            end += 1
        if end - i > 1 and _is_led(page, i):
            for item in range(i, end):
                page.assign(item, "paragraph", "an item of a list of the story")
        i = max(end, i + 1)


def _is_led(page: Page, i: int) -> bool:
    """Whether the line above is the story's, ends with a colon and is not a label of links."""
    above = page.tokens[i - 1]
    told = page.roles[i - 1] in ("paragraph", "heading") and page.blocks[i - 1].text[-1] in ":："
    return told and "opens:more" not in above and "is:more" not in above


def _may_be_item(page: Page, i: int) -> bool:
    text, tokens = page.blocks[i].text, page.tokens[i]
    plain = (
        page.roles[i] in _TAKEN_FOR and len(text) <= _ITEM and "ends:stop" not in tokens and text[-1] not in ":：?!？！"
    )
    return plain and BODY_CUES.isdisjoint(tokens) and _OTHERS.isdisjoint(tokens) and not is_unspaced(text)


_TAKEN_FOR: tuple[FineRole, ...] = ("paragraph", "other", "related", "caption", "promo", "topic", "box", "embed")
_OTHERS = frozenset(("name:by", "has:address", "cue:photo", "cue:promo", "cue:rights", "credit:tail", "starts:quote"))
