"""Rules for the lists of a text: behind their signs, by their numbers, and those that have lost their signs."""

import re

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
    in_story = page.roles[i - 1] in ("paragraph", "heading") and page.blocks[i - 1].text[-1] in ":："
    return in_story and "opens:more" not in above and "is:more" not in above


def _may_be_item(page: Page, i: int) -> bool:
    text, tokens = page.blocks[i].text, page.tokens[i]
    plain = (
        page.roles[i] in _TAKEN_FOR and len(text) <= _ITEM and "ends:stop" not in tokens and text[-1] not in ":：?!？！"
    )
    return plain and BODY_CUES.isdisjoint(tokens) and _OTHERS.isdisjoint(tokens) and not is_unspaced(text)


_TAKEN_FOR: tuple[FineRole, ...] = ("paragraph", "other", "related", "caption", "promo", "topic", "box", "embed")
_OTHERS = frozenset(("name:by", "has:address", "cue:photo", "cue:promo", "cue:rights", "credit:tail", "starts:quote"))


def starred_items(page: Page) -> None:
    """Lines behind one sign, two or more in a row, are the items of a list: "* Rain in spring", "– Rain", "2. Rain".

    They stand between paragraphs; behind a dash or a number, which lines of dialogue and cross-heads have too, under a
    line that ends with a colon. Titles of other stories have round signs too: no line may look like one.
    """
    last = page.last_paragraph()
    i = 1
    while i <= last:
        end = i
        sign = _sign_of(page, i)
        while sign and end < len(page.blocks) and _sign_of(page, end) == sign and page.roles[end] != "headline":
            end += 1
        colon = page.blocks[i - 1].text.endswith((":", "："))
        plain = sign in _BULLETS and {*page.roles[i:end]} <= _LISTED
        led = page.roles[i - 1] == "paragraph" and (sign == "*" or colon or plain)
        leads = colon and _leads(page, i - 1)
        if end - i > 1 and (led or leads):
            page.assign(i - 1, "paragraph", "leads to a list")
            for k in range(i, end):
                if _NOT_LISTED.isdisjoint(page.tokens[k]):
                    page.assign(k, "paragraph", "an item of a list, after its sign")
        i = max(end, i + 1)


def _leads(page: Page, i: int) -> bool:
    """Whether a line that ends with a colon is of the story: a deck leads to nothing else, a line behind it goes on."""
    return page.roles[i] == "deck" or (page.roles[i] == "other" and i > 0 and page.roles[i - 1] == "paragraph")


def numbered_sentences_go_on(page: Page) -> None:
    """A sentence with the number behind that of the paragraph above goes on with it: "4. Close it.", "5. Tell her."."""
    for i in page.blocks_as("other", "promo", "caption", "related"):
        if i and page.roles[i - 1] == "paragraph" and "ends:stop" in page.tokens[i]:
            above, own = _NUMBER.match(page.blocks[i - 1].text), _NUMBER.match(page.blocks[i].text)
            if above and own and above[2] == own[2] and int(own[1]) == int(above[1]) + 1:
                page.assign(i, "paragraph", "goes on with the next number")


_NUMBER = re.compile(r"(\d{1,2})([.)])\s+\S")


def _sign_of(page: Page, i: int) -> str:
    """The sign of a list before a line; "1" for any number, and nothing for none."""
    text = page.blocks[i].text
    found = _SIGNED.match(text) if not text[0].isalpha() else None
    return "" if found is None else "1" if found[1][0].isdigit() else found[1]


_SIGNED = re.compile(r"([*•‣▪■●◦·–—-]|\d{1,2}[.)])\s+\S")
_BULLETS = frozenset("•‣▪■●◦")
_LISTED = frozenset(("paragraph", "heading", "other", "topic", "embed"))
"""What the model takes items for."""
_NOT_LISTED = frozenset(("cue:promo", "cue:rights", "has:address", "opens:more"))
