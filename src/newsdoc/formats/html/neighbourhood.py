"""What of a page is kept: the story, some blocks before its headline, and some behind its end."""

from typing import Final

from newsdoc.formats.html.closed import SENTENCES
from newsdoc.formats.html.tree import HtmlElement
from newsdoc.page.markup import Markup
from newsdoc.wording.scripts import measured

BEFORE: Final = 16
"""Blocks kept of what stands before the headline."""
SIBLINGS: Final = 4
"""Elements right before the headline, and before each element around it, that are looked at."""
BEHIND: Final = 30
"""Blocks kept of what stands behind the story: topics, notes on the author, links to other stories."""
_STORY = 3
"""Paragraphs before what was taken for the headline, from which it is rather a cross-head."""


class Neighbourhood:
    """Where a walk of the page stands to its story, which is the element `core`, under a `headline`."""

    def __init__(self, core: HtmlElement, headline: HtmlElement | None) -> None:
        self.core, self.headline = core, headline
        self.inside = True
        """Whether what is read stands in the story's element."""
        self.over = False
        """Whether the story's element has ended."""
        self.left = BEHIND
        """Blocks that are still kept behind it."""
        self.around: set[HtmlElement] = set()
        """The elements that hold the headline."""
        node = headline.getparent() if headline is not None else None
        while node is not None:
            self.around.add(node)
            node = node.getparent()

    @property
    def within(self) -> bool:
        """Whether what is read is of the story."""
        return self.inside and not self.over

    def children(self, element: HtmlElement) -> list[HtmlElement]:
        """The children of an element that holds the headline, but for those far before it."""
        children = list(element)
        for at, child in enumerate(children):
            if child is self.headline or child in self.around:
                return children[max(0, at - SIBLINGS) :]
        return children

    def begin(self, blocks: list[Markup]) -> None:
        """The headline begins: of the blocks before it only the last are kept, unless they are a story."""
        self.headline = None
        prose = [each for each in blocks if measured(each.text) > SENTENCES and each.linked * 3 < len(each.text)]
        if sum(each.inside for each in prose) < _STORY:
            del blocks[: max(0, len(blocks) - BEFORE)]

    def count(self, size: int, linked: int) -> None:
        """Count a block of so many letters, so many of them in links: behind the story, what is no prose."""
        if self.over and not (size > SENTENCES and linked * 3 < size):
            self.left -= 1
