"""What the blocks of a page have made so far: the body of a story, its related links, and what stands around it."""

from newsdoc.model import Block, Furniture, ListBlock, ListItem, RelatedLink, Span
from newsdoc.model.span import ClosedSpan
from newsdoc.page.assembly.sections import Crosshead, span_over
from newsdoc.page.block import Block as PageBlock


class Output:
    """Nodes in reading order; list items that follow one another become one list."""

    def __init__(self) -> None:
        self.nodes: list[Block | Crosshead] = []
        """The body, its cross-heads not yet made sections."""
        self.related: list[RelatedLink] = []
        self.furniture: list[Furniture] = []
        self._items: list[ListItem] = []

    def add(self, node: Block | Crosshead) -> None:
        """Put a node into the body."""
        if self._items:
            self.end_list()
        self.nodes.append(node)

    def add_item(self, item: ListItem) -> None:
        """Put an item into the list that is open, or that begins with it."""
        self._items.append(item)

    def end_list(self) -> None:
        """End the list that is open, if one is."""
        if self._items:
            items, self._items = tuple(self._items), []
            self.nodes.append(ListBlock(items, span=span_over(item.span for item in items)))

    def set_aside(self, block: PageBlock, kind: str) -> None:
        """Put a block beside the story."""
        self.furniture.append(Furniture(block.text, kind=kind, span=span_of(block)))


def span_of(block: PageBlock) -> Span | None:
    """Where a block stands in the source; None where that is not known."""
    if block.pieces and block.markup is None:
        return ClosedSpan.of(block.start, block.end, len(block.text), tuple(block.pieces))
    return Span(block.start, block.end) if block.start >= 0 else None


def span_of_part(block: PageBlock, start: int, end: int) -> Span | None:
    """Where a part of a block's text stands in the source; None where that is not known to the character."""
    return Span(block.source_offset(start), block.source_offset(end)) if is_exact(block) else None


def is_exact(block: PageBlock) -> bool:
    """Whether the source has the block's text as it is, without markup inside."""
    return block.markup is None or (block.start >= 0 and block.end - block.start == len(block.text))
