"""A rule for the box of a newsletter within a text."""

from newsdoc.page.page import Page
from newsdoc.page.rules.story_words import shares_words, story_words
from newsdoc.wording.scripts import is_unspaced


def lines_over_a_form(page: Page) -> None:
    """A short sentence of a text that has no words of the story, right over the lines of a form that calls, belongs to
    the box, and so does the name over it: "The Morning Tide / Our best stories, every morning. / Your email address /
    Sign up".
    """
    found = [i for i in page.blocks_as("paragraph", "promo") if not page.marked and _is_over_form(page, i)]
    known = story_words(page, found[-1], without=frozenset(found)) if found else frozenset()
    for i in found:
        if page.roles[i] == "paragraph":
            if shares_words(page.blocks[i].text, known) or is_unspaced(page.blocks[i].text):
                continue
            page.assign(i, "promo", "stands over the form of a newsletter")
        if page.roles[i - 1] == "heading" and len(page.blocks[i - 1].text) <= _NAME:
            page.assign(i - 1, "promo", "the name of a newsletter")


def _is_over_form(page: Page, i: int) -> bool:
    """Whether a block is a short sentence right over the lines of a form, and not the first line of all."""
    short = len(page.blocks[i].text) <= _SENTENCE and "ends:stop" in page.tokens[i]
    return i > 0 and short and _is_form(page, i + 1)


def _is_form(page: Page, i: int) -> bool:
    """Whether lines of a form begin at a block: short calls without a full stop."""
    lines = range(i, i + _LINES)
    return lines.stop <= len(page.blocks) and all(
        page.roles[k] == "promo"
        and len(page.blocks[k].text.split()) <= _CONTROL
        and "cue:promo" in page.tokens[k]
        and "ends:stop" not in page.tokens[k]
        for k in lines
    )


_LINES = 2
"""Lines of a form, at least: the field for the address, and the button."""
_SENTENCE, _NAME = 130, 40
"""Letters of what is told of a newsletter, and of its name, at most."""
_CONTROL = 5
"""Words of a field or a button, at most."""
