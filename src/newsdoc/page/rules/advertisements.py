"""The rule for what advertisers say among the paragraphs of a story."""

from newsdoc.page.page import Page
from newsdoc.page.rules.story_words import shares_words, story_words


def texts_labelled_as_advertisements(page: Page) -> None:
    """A few lines in one box with the label "Sponsored" over them are an advertisement.

    `<div><span>Sponsored</span><p>With Quay Insurance your boat is safe.</p></div>`

    Sections of a story may open with the label of an advertisement that is shown there. So such boxes do not hold most
    of the story, and stand among its paragraphs, or have no words of it.
    """
    boxes = [(i, end) for i in page.blocks_with("is:advert") if i + 1 < (end := _end_of_box(page, i)) <= i + 1 + _LINES]
    inside = frozenset(k for i, end in boxes for k in range(i + 1, end))
    paragraphs = page.blocks_as("paragraph")
    if not boxes or page.size_of(k for k in paragraphs if k in inside) * 2 > page.size_of(paragraphs):
        return
    elements = {markup.parent for k in paragraphs if k not in inside and (markup := page.blocks[k].markup) is not None}
    known = story_words(page, len(page.blocks), without=inside)
    for i, end in boxes:
        label = page.blocks[i].markup
        among = label is not None and not elements.isdisjoint((label.parent, label.above))
        told = [page.blocks[k].text for k in range(i + 1, end) if page.roles[k] == "paragraph"]
        if not among and any(shares_words(text, known) for text in told):
            continue
        for k in range(i + 1, end):
            if page.roles[k] in ("paragraph", "heading", "deck"):
                page.assign(k, "promo", "in one box with the label of an advertisement")


def _end_of_box(page: Page, i: int) -> int:
    """The place behind the lines that stand in the element of a label, or in the one around it where the label opens
    it; one more than an advertisement has, at most.
    """
    label, before = page.blocks[i].markup, page.blocks[i - 1].markup if i else None
    if label is None:
        return i + 1
    around = [label.element, *([label.parent] if before is None or before.parent is not label.parent else [])]
    end = i + 1
    while end < min(len(page.blocks), i + _LINES + 2):
        markup = page.blocks[end].markup
        if markup is None or (markup.parent not in around and markup.above not in around):
            break
        end += 1
    return end


_LINES = 4
"""Lines of an advertisement, at most; a box with more of them is the story's."""
