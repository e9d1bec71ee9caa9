"""The times that the markup states for the entries of a live blog."""

from newsdoc.formats.html.tree import HtmlElement
from newsdoc.model import NewsDate
from newsdoc.page.page import Page
from newsdoc.wording.moments import read_moment

_ENTRY_DEPTH = 4
"""Elements up from its heading within which an entry's time stands."""


def entry_times(page: Page, language: str | None) -> dict[int, NewsDate]:
    """Block to the time of the entry that it is the heading of."""
    found = {}
    for i in page.blocks_as("heading"):
        markup = page.blocks[i].markup
        node: HtmlElement | None = markup.element if markup is not None else None
        for _ in range(_ENTRY_DEPTH):
            node = node.getparent() if node is not None else None
            if node is None:
                break
            stamps = [value for each in node.iter("time") if (value := each.get("datetime"))]
            if len(stamps) > 2:
                break
            if stamps and (moment := read_moment(stamps[0], language)) is not None:
                found[i] = moment
                break
    return found
