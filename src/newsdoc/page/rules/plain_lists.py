"""A rule for the lists of a text that have lost their signs: short lines in a row within the story."""

from newsdoc.page.page import Page
from newsdoc.page.roles import FineRole
from newsdoc.page.rules.body import BODY_CUES
from newsdoc.wording.scripts import is_unspaced

_ITEM = 140
"""Letters of an item, at most."""
_LEAST = 3
"""Items of a list that nothing leads to, at least."""
_SHARE = 3
"""Of so many lines one at least is taken for a paragraph in a list of the story; hardly any title of a link is."""


def lists_without_signs(page: Page) -> None:
    """Short lines without a full stop, three and more in a row within the story, are one list: all of it is the story's
    where the line above leads to it with a colon, or where the model takes a part of them for paragraphs.
    """
    if page.marked:
        return
    first, last = page.first_paragraph(), page.last_paragraph()
    i = first + 1
    while i <= last:
        end = i
        while end < len(page.blocks) and _may_be_item(page, end):
            end += 1
        if end - i > 1 and i <= last:
            _settle(page, i, min(end, last + 1) if not _is_led(page, i) else end)
        i = max(end, i + 1)


def _settle(page: Page, start: int, end: int) -> None:
    roles = page.roles[start:end]
    told = roles.count("paragraph")
    if told == len(roles) or not (_is_led(page, start) or (len(roles) >= _LEAST and told * _SHARE >= len(roles))):
        return
    for i in range(start, end):
        page.assign(i, "paragraph", "an item of a list of the story")


def _is_led(page: Page, i: int) -> bool:
    """Whether the line above is the story's, ends with a colon and is no label of links."""
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
