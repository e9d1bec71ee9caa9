"""Links that are lines of their own, by what stands beside them: the titles of other stories, one over another.

`<div><a href=...>Ferry fares stay for now</a><a href=...>Harbour office to move in May</a></div>`: styles set each on
its line, and a label or a time beside it on another.
"""

from newsdoc.formats.html.elements import INLINE
from newsdoc.formats.html.flow import is_anchor
from newsdoc.formats.html.tree import HtmlElement, raw_text_of
from newsdoc.wording.scripts import measured

_TITLE = 25
"""Letters that the links beside each other have on an average, where they are titles: topics and names have ten."""


class LinkLines:
    """Which elements hold links that are lines of their own; each is looked at once."""

    def __init__(self) -> None:
        self._known: dict[HtmlElement, bool] = {}

    def __call__(self, link: HtmlElement) -> bool:
        """Whether a link is a line."""
        parent = link.getparent()
        if parent is None:
            return False
        known = self._known.get(parent)
        if known is None:
            known = self._known[parent] = _holds_lines(parent)
        return known


def _holds_lines(element: HtmlElement) -> bool:
    """Whether an element holds links to stories among labels and times, and no text between them."""
    if _has_letters(element.text):
        return False
    links, parts = [], 0
    for child in element:
        if _has_letters(child.tail):
            return False
        if child.tag == "a" and child.get("href") and not is_anchor(child.keys()):
            if (length := measured(raw_text_of(child).strip())) > 0:
                links.append(length)
        elif child.tag in INLINE:
            text = raw_text_of(child).strip()
            if text.endswith(":"):
                return False  # a label that leads to its link is a part of the line
            parts += bool(text)
    return len(links) + parts > 1 and bool(links) and sum(links) >= _TITLE * len(links)


def _has_letters(text: str | None) -> bool:
    return text is not None and any(map(str.isalnum, text))
