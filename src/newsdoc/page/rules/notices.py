"""Rules for what a page says to its visitors."""

from newsdoc.page.page import Page
from newsdoc.page.roles import FineRole
from newsdoc.wording.notices import is_imprint, is_paywall_prompt, is_site_notice
from newsdoc.wording.scripts import measured


def notices_of_the_site(page: Page) -> None:
    """That the site uses cookies, or needs JavaScript, is not part of a story; unless most of the page speaks of it."""
    told = page.blocks_as(
        "paragraph", "deck", "heading", "caption", "tagline", *(() if page.marked else ("promo", "related"))
    )
    notices = [i for i in told if _is_box_of_consent(page, i) or is_site_notice(page.blocks[i].text)]
    if len(notices) * 2 > len(told):
        return
    for i in notices:
        page.assign(i, "other", "the site speaks of its cookies or scripts")


def _is_box_of_consent(page: Page, i: int) -> bool:
    """Whether a block is a whole box in which the site asks for consent; what opens over a page holds captions too."""
    markup = page.blocks[i].markup
    captioned = page.roles[i] == "caption" and (bool(page.pictures.get(i)) or not page.is_bare_caption(i))
    return markup is not None and markup.hint == "consent" and not captioned


def imprint_behind_the_story(page: Page) -> None:
    """Behind the story, in another element than its paragraphs, stands whose the site is and what may not be copied:
    all in that element is the foot of the page.
    """
    first = page.first_paragraph()
    run = page.blocks[first].markup if first < len(page.blocks) else None
    while run is not None and (last := page.last_paragraph()) > first:
        markup = page.blocks[last].markup
        if markup is None or markup.parent in (run.parent, run.above) or markup.above is run.parent:
            return
        box = [
            k
            for k in range(first + 1, last + 1)
            if (beside := page.blocks[k].markup) is not None and beside.parent is markup.parent
        ]
        if len(box) > _FOOT or not any(is_imprint(page.blocks[k].text) for k in box):
            return
        for k in box:
            if page.roles[k] in _OF_THE_STORY:
                page.assign(k, "other", "in one element with the imprint, after the story")


_FOOT = 8
"""Lines in the foot of a page, at most; more are a text that names such things."""
_OF_THE_STORY: tuple[FineRole, ...] = ("paragraph", "heading", "deck", "tagline")


def prompts_of_a_paywall(page: Page) -> None:
    """That the rest is for subscribers is a promo, with all that stands in a box of its own with it: the price, "Log
    in". A box that holds the story, or a paragraph of a story's length, is none.
    """
    first = page.first_paragraph()
    run = page.blocks[first].markup if first < len(page.blocks) else None
    if first == len(page.blocks) or is_paywall_prompt(page.blocks[first].text):
        return
    for i in page.blocks_as(*_OF_THE_STORY, *(() if page.marked else ("other", "related"))):
        text = page.blocks[i].text
        if i < first or (run is None and len(text) > _PROMPT) or not is_paywall_prompt(text):
            continue
        if "opens:advert" in page.tokens[i]:
            continue
        page.assign(i, "promo", "says that the rest is for subscribers")
        markup = page.blocks[i].markup
        if markup is None or run is None or markup.parent is run.parent:
            continue
        box = [
            k
            for k in range(first + 1, len(page.blocks))
            if (beside := page.blocks[k].markup) is not None and markup.parent in (beside.parent, beside.above)
        ]
        if all(measured(page.blocks[k].text) < _OFFER for k in box):
            for k in box:
                if page.roles[k] in (*_OF_THE_STORY, "other", "related"):
                    page.assign(k, "promo", "in one box with a note that the rest is for subscribers")


_PROMPT = 160
"""Letters of a prompt in a text without markup, at most; a longer one is told from the story by its box alone."""
_OFFER = 280
"""Letters of what is offered, at most."""


_RIGHTS = frozenset(("opens:rights", "starts:©"))
"""How a line opens that says who holds the rights."""


def rights_behind_the_story(page: Page) -> None:
    """A last paragraph that opens with who holds the rights, and forbids to copy it or names a year, is the house's."""
    last = page.last_paragraph()
    if last < 0 or page.roles.index("paragraph") == last or _RIGHTS.isdisjoint(page.tokens[last]):
        return
    if is_imprint(page.blocks[last].text) or any(map(str.isdigit, page.blocks[last].text)):
        page.assign(last, "other", "says who holds the rights, after the story")
