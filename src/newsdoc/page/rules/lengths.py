"""A rule for texts that are longer than any element of a page but its story: one block may hold a whole story."""

from newsdoc.page.page import Page
from newsdoc.page.roles import AT
from newsdoc.wording.scripts import measured

_LONGEST = 900
"""Letters of a deck, caption, tagline, teaser or call: the longest on labelled pages has 750. One paragraph in forty is
longer than this, and besides these only notes of the site are.
"""


def texts_too_long_for_their_role(page: Page) -> None:
    """What is longer than teasers, captions, taglines and calls are is a paragraph, or a text of the site."""
    for i in page.blocks_as("deck", "caption", "credit", "tagline", "related", "promo", "kicker", "topic", "byline"):
        if measured(page.blocks[i].text) > _LONGEST:
            paragraph = page.scores[i][AT["paragraph"]] >= page.scores[i][AT["other"]]
            page.assign(i, "paragraph" if paragraph else "other", "too long for what the model takes it for")
