"""The rule for polls of a page's readers."""

from newsdoc.page.page import Page
from newsdoc.wording.punctuation import QUESTION_MARKS
from newsdoc.wording.sites import label_of, site_labels


def polls_of_the_readers(page: Page) -> None:
    """What readers are asked, and may answer, over what is pressed to vote or to see who else did: "Should the ferry be
    free?", "Yes", "No", "Vote".

    The question is the nearest one above, with an answer or more below it; a label such as "Poll" may stand over it.
    """
    votes, labels = site_labels("votes"), site_labels("polls")
    for i, block in enumerate(page.blocks):
        if len(block.text) > _LABEL or label_of(block.text) not in votes:
            continue
        first = next((k for k in range(i - 1, max(-1, i - 1 - _LINES), -1) if _asks(page, k)), None)
        if first is None or first > i - 2 or any(len(page.blocks[k].text) > _ANSWER for k in range(first + 1, i)):
            continue
        if first and label_of(page.blocks[first - 1].text) in labels:
            first -= 1
        for k in range(first, i + 1):
            if page.roles[k] not in ("promo", "other"):
                page.assign(k, "promo", "part of a poll of the readers")


def _asks(page: Page, i: int) -> bool:
    text = page.blocks[i].text.rstrip()
    return len(text) <= _QUESTION and text[-1:] in QUESTION_MARKS


_LABEL = 30
"""Letters of what is pressed, at most."""
_LINES = 10
"""Lines over it among which the question stands: answers, with their counts."""
_QUESTION = 160
"""Letters of a question, at most."""
_ANSWER = 80
"""Letters of an answer, at most."""
