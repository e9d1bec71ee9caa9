"""The rule for what stands in a figure beside its `figcaption`: credits, and the labels of controls."""

from newsdoc.page.page import Page


def texts_beside_a_figcaption(page: Page) -> None:
    """In a figure with picture and `figcaption`, a link as a whole is a control, and a short line no paragraph but who
    made the picture.

    `<figure><a><img><span>12</span> <span>Show all</span></a><figcaption>The old quay at dawn</figcaption></figure>`;
    `<figure><div><img><p>Coastguard</p></div><figcaption>...`.
    """
    pictured = {id(each.figure) for pictures in page.pictures.values() for each in pictures if each.figure is not None}
    captioned = {
        id(markup.figure)
        for block in page.blocks
        if (markup := block.markup) is not None and _is_caption(markup.tag, markup.hint)
    }
    figures = pictured & captioned
    for i, block in enumerate(page.blocks) if figures else ():
        markup = block.markup
        if markup is None or id(markup.figure) not in figures or _is_caption(markup.tag, markup.hint):
            continue
        if page.roles[i] in _TAKEN_FOR and markup.linked >= len(block.text) and markup.hint != "credit":
            page.assign(i, "other", "a link in a figure, beside its caption")
        elif page.roles[i] == "paragraph" and len(block.text) <= _CREDIT and "ends:stop" not in page.tokens[i]:
            page.assign(i, "credit", "a short line in a figure, beside its caption")


_TAKEN_FOR = ("caption", "paragraph", "heading", "deck")
_CREDIT = 60
"""Letters of a credit, at most."""


def _is_caption(tag: str, hint: str | None) -> bool:
    return tag == "figcaption" or hint == "caption"
