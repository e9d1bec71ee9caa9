"""Rules for the comments of readers in a text, and for the lines over each of them."""

from newsdoc.page.page import Page


def comments_with_their_times(page: Page) -> None:
    """Behind the story of a text, what stands under a label of the comments is the readers' where one comment after the
    other has its time, or the button that answers it: "2 comments / Ann Lee / 3 hours ago / At last. / Reply".

    A story has its time once, at the head, where the number of its comments may stand too.
    """
    if page.marked:
        return
    headline = page.place_of("headline")
    story = page.blocks_as("paragraph", "deck")
    first = min((i for i in story if "ends:stop" in page.tokens[i]), default=len(page.blocks))
    for label in page.blocks_with("cue:comment"):
        if label > max(first, headline or 0) and _is_label(page, label) and _is_thread(page, label):
            for i in range(label, len(page.blocks)):
                if page.roles[i] in _STORY or page.roles[i] in _HEAD:
                    page.assign(i, "other", "a comment, or who wrote it and when")
            return


def _is_thread(page: Page, label: int) -> bool:
    """Whether a time stands right under a label, and another, or the button of an answer, a few lines under that."""
    time = next((i for i in range(label + 1, label + 1 + _NAMED) if _is_time(page, i)), None)
    if time is None or any("ends:stop" in tokens for tokens in page.tokens[label:time]):
        return False
    under = range(time + 2, min(len(page.blocks), time + 1 + _COMMENT))
    return any(_is_time(page, i) or "is:comment" in page.tokens[i] for i in under)


def _is_time(page: Page, i: int) -> bool:
    """Whether a line says when, and little else."""
    if i >= len(page.blocks) or len(page.blocks[i].text) > _TIME:
        return False
    return not _TIMES.isdisjoint(page.tokens[i]) and "ends:stop" not in page.tokens[i]


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
_STORY = ("paragraph", "heading", "deck", "caption", "quotation")
_HEAD = ("byline", "date", "tagline")
"""Roles that comments and the lines over them would take from the story."""
_NAMED = 4
"""Lines under the label among which the first time stands: behind how they are sorted, and a name."""
_COMMENT = 6
"""Lines under the time of a comment, at most, among which the next one begins: a story goes on for more."""
_TIME = 60
"""Letters of a line that says when, at most; the name may stand before it."""
