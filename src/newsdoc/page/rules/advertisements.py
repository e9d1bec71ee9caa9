"""The rule for what advertisers say among the paragraphs of a story."""

from newsdoc.page.page import Page


def texts_labelled_as_advertisements(page: Page) -> None:
    """A few lines in one box with the label "Sponsored" over them are an advertisement; unless the box holds the story.

    `<div><span>Sponsored</span><p>With Quay Insurance your boat is safe.</p></div>`
    """
    story = page.letters(page.blocks_as("paragraph"))
    for i in page.blocks_with("is:advert"):
        label = page.blocks[i].markup
        before = page.blocks[i - 1].markup if i else None
        if label is None:
            continue
        boxes = [label.element, *([label.parent] if before is None or before.parent is not label.parent else [])]
        end = i + 1
        while end < min(len(page.blocks), i + _LINES + 2):
            markup = page.blocks[end].markup
            if markup is None or (markup.parent not in boxes and markup.above not in boxes):
                break
            end += 1
        size = page.letters(k for k in range(i + 1, end) if page.roles[k] == "paragraph")
        if end - i - 1 > _LINES or size * 2 > story:
            continue
        for k in range(i + 1, end):
            if page.roles[k] in ("paragraph", "heading", "deck"):
                page.assign(k, "promo", "in one box with the label of an advertisement")


_LINES = 4
"""Lines of an advertisement, at most; a box with more of them is the story's."""
