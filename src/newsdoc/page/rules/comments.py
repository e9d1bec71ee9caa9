"""A rule for the lines over the comments of readers in a text."""

from newsdoc.page.page import Page


def who_comments(page: Page) -> None:
    """Behind the story of a text, a line under the label of the comments that names somebody or a day, or ends with a
    colon, is no cross-head: "Ann Lee says:", "3 May at 9:12". A name over the time of the comment is no byline.
    """
    last = page.last_paragraph()
    label = next((i for i in page.blocks_with("cue:comment") if i > last and _is_label(page, i)), None)
    if page.marked or last < 0 or label is None:
        return
    for i in page.blocks_as("heading"):
        if i > label and not _OVER_A_COMMENT.isdisjoint(page.tokens[i]):
            page.assign(i, "other", "who comments, or when")
    for i in page.blocks_as("byline"):
        if i > label and not _TIMES.isdisjoint(frozenset().union(*page.tokens[i + 1 : i + 2])):
            page.assign(i, "other", "who comments: the time stands under it")


def _is_label(page: Page, i: int) -> bool:
    """Whether a line is short, and no sentence."""
    return "ends:stop" not in page.tokens[i] and len(page.blocks[i].text.split()) <= _LABEL


_LABEL = 5
"""Words of a label of the comments, at most."""
_OVER_A_COMMENT = frozenset(("ends:colon", "has:date", "name:only"))
_TIMES = frozenset(("has:date", "cue:ago"))
