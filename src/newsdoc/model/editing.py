"""Changing the body of an article, and whether annotations still stand where they say."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import attrs

from newsdoc.model.article import Article, Layer
from newsdoc.model.blocks import Anchor, FactBox, Paragraph, Quote
from newsdoc.model.nodes import Block, Node

Change = Callable[[Block], Block | Iterable[Block] | None]
"""What `edit` calls with each block: gives the block or blocks to put in its place, or None to leave it."""


def edit(article: Article, change: Change) -> Article:
    """The article with a changed body. Every block is passed to `change`, in reading order, those inside a block before
    the block itself.

    - `change`: gives None to leave the block as it is, another block to put in its place, or several, or an empty tuple
      to remove it.

    Annotations, such as quotations, move along with their paragraphs. One whose words were changed, removed or doubled
    is left out: run the analyzer again to find what is new. Raises TypeError if a block does not fit into its place.

    >>> def shorten(block: Block) -> Block | tuple[Block, ...] | None:
    ...     if isinstance(block, Embed):
    ...         return ()
    ...     if isinstance(block, Paragraph):
    ...         return attrs.evolve(block, text=block.text.replace("at this point in time", "now"))
    ...     return None
    >>> story = Article(body=(Embed("https://posts.example/1"), Section("Why", body=(Paragraph("Nobody knows.",),))))
    >>> edit(story, shorten).body
    (Section('Why', body=(Paragraph('Nobody knows.'),)),)
    """
    walk = _Walk(change)
    body = walk.over(article.body)
    edited = attrs.evolve(article, body=body)
    if not any(layer.items for layer in article.layers):
        return edited
    move = _Move(article.paragraphs(), edited.paragraphs(), walk.successors)
    moved = [(layer, Layer(layer.name, items=tuple(move.items(layer.items)))) for layer in article.layers]
    # an empty layer says that an analyzer found nothing, which is not so of one that lost all it had
    return attrs.evolve(edited, layers=tuple(new for old, new in moved if new.items or not old.items))


def in_place(quote: Quote, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the words of an annotated quotation stand at its anchors. They do not if the body was changed afterwards
    without `edit`: its anchors then lie on words that the speaker never said.

    >>> quote = Quote("It sails,", anchors=(Anchor(0, 1, 10),))
    >>> in_place(quote, (Paragraph("“It sails,” she said."),)), in_place(quote, (Paragraph("The ferry is late."),))
    (True, False)
    """
    if any(not 0 <= anchor.paragraph < len(paragraphs) for anchor in quote.anchors):
        return False
    there = "".join(paragraphs[each.paragraph].text[each.start : each.end] for each in quote.anchors)
    return _letters(quote.text) in _letters(there)


def _letters(text: str) -> str:
    """Letters and digits alone, in lower case: quotation marks, how the paragraphs of one quotation are joined, and a
    capital at the beginning of a sentence do not count.
    """
    return "".join(filter(str.isalnum, text.lower()))


@attrs.define
class _Open:
    """A block whose children are being changed."""

    block: Block | None
    """The block; None for the body itself."""
    children: Iterator[Block]
    """Those of its children that are still to come."""
    in_box: bool
    """Whether it is, or stands in, a fact box."""
    done: list[tuple[Block, ...]] = attrs.field(factory=list)
    """For each child so far, what took its place."""


class _Walk:
    """Calls `change` with every block; without recursion, so any depth is fine."""

    def __init__(self, change: Change) -> None:
        self._change = change
        self.successors: list[tuple[Block, ...]] = []
        """For each paragraph of the story, by its number, what took its place."""

    def over(self, body: tuple[Block, ...]) -> tuple[Block, ...]:
        """The changed body."""
        stack = [_Open(None, iter(body), in_box=False)]
        while True:
            inner = stack[-1]
            if (child := next(inner.children, None)) is not None:
                box = inner.in_box or isinstance(child, FactBox)
                stack.append(_Open(child, iter(child.children()), in_box=box))
                continue
            stack.pop()
            if inner.block is None:
                return tuple(block for blocks in inner.done for block in blocks)
            found = self._changed(_with_children(inner.block, inner.done))
            if isinstance(inner.block, Paragraph) and not inner.in_box:
                self.successors.append(found)
            stack[-1].done.append(found)

    def _changed(self, block: Block) -> tuple[Block, ...]:
        found = self._change(block)
        if found is None:
            return (block,)
        return (found,) if isinstance(found, Block) else tuple(found)


def _with_children(block: Block, done: list[tuple[Block, ...]]) -> Block:
    """The block with what took the place of its children, in whichever of its fields these stand."""
    children = block.children()
    if all(len(found) == 1 and found[0] is child for child, found in zip(children, done, strict=True)):
        return block
    left: dict[int, deque[tuple[Block, ...]]] = defaultdict(deque)  # one object may be a child more than once
    for child, found in zip(children, done, strict=True):
        left[id(child)].append(found)
    fields: dict[str, Any] = {}
    for field in attrs.fields(type(block)):
        value = getattr(block, field.name)
        if field.init and isinstance(value, tuple) and any(left.get(id(each)) for each in value):
            fields[field.alias] = tuple(new for each in value for new in left[id(each)].popleft())
    return attrs.evolve(block, **fields)


class _Move:
    """Anchors annotations in the paragraphs of the edited story."""

    def __init__(
        self, before: Sequence[Paragraph], after: Sequence[Paragraph], successors: Sequence[tuple[Block, ...]]
    ) -> None:
        self._before, self._after = before, after
        numbers: dict[int, deque[int]] = defaultdict(deque)
        for number, paragraph in enumerate(after):
            numbers[id(paragraph)].append(number)
        self._places = [
            [numbers[id(each)].popleft() for each in found if numbers.get(id(each))] for found in successors
        ]
        """For each paragraph there was, the numbers of those that took its place."""

    def items(self, items: Iterable[Node]) -> Iterator[Node]:
        """The annotations whose words are still there."""
        for item in items:
            fields: dict[str, Any] = {}
            for field in attrs.fields(type(item)):
                value = getattr(item, field.name)
                if isinstance(value, Anchor):
                    fields[field.alias] = self._moved(value)
                elif isinstance(value, tuple) and value and all(isinstance(each, Anchor) for each in value):
                    fields[field.alias] = self._all_or_some(value, all_needed=isinstance(item, Quote))
                elif isinstance(value, tuple) and value and all(isinstance(each, Node) for each in value):
                    fields[field.alias] = tuple(self.items(value))
            if None not in fields.values():
                yield attrs.evolve(item, **fields) if fields else item

    def _all_or_some(self, anchors: Iterable[Anchor], *, all_needed: bool) -> tuple[Anchor, ...] | None:
        """The anchors in the new paragraphs. The words of a quotation are those at all of its anchors together; of
        others, such as the mentions of a person, those that are left will do. None if that is not enough.
        """
        moved = [self._moved(each) for each in anchors]
        found = tuple(each for each in moved if each is not None)
        return None if not found or (all_needed and len(found) < len(moved)) else found

    def _moved(self, anchor: Anchor) -> Anchor | None:
        """The anchor in the new paragraphs; None where its words are gone, or stand there more than once."""
        if not 0 <= anchor.paragraph < len(self._before):
            return None
        text = self._before[anchor.paragraph].text
        places = self._places[anchor.paragraph]
        for number in places:
            if self._after[number].text == text:
                return attrs.evolve(anchor, paragraph=number)
        words = text[anchor.start : anchor.end]
        found = [number for number in places for _ in range(self._after[number].text.count(words))] if words else []
        if len(found) != 1:
            return None
        start = self._after[found[0]].text.index(words)
        return attrs.evolve(anchor, paragraph=found[0], start=start, end=start + len(words))
