"""How much newsdoc takes before it says no: limits that hold for every parser and analyzer, and can be raised."""

from collections.abc import Iterable

import attrs

from newsdoc.errors import LimitExceeded
from newsdoc.model import Article, Block, FactBox, Gallery, ListBlock, Paragraph, Quote, Section


@attrs.frozen(kw_only=True)
class Limits:
    """The limits of a call. Each may be raised, by a caller who trusts the data and has the memory.

    >>> Limits(input_size=500_000_000).depth
    64
    """

    input_size: int = 64_000_000
    """Bytes, or characters, of a document. Reading takes 5 to 10 bytes of memory for each."""
    page_size: int = 32_000_000
    """Bytes, or characters, of an HTML page: its tree takes up to 18 times as much, and the blocks as much again."""
    depth: int = 64
    """Levels of blocks inside blocks (a list in a list is two). What lies deeper stands as plain paragraphs: no story
    has more than a few levels, and Python's stack bears some hundred."""
    blocks: int = 500_000
    """Blocks of an article, inner ones included."""
    analyzed_size: int = 16_000_000
    """Characters of running text that analyzers take: they need some 15 bytes of memory a byte."""

    def __attrs_post_init__(self) -> None:
        for field in attrs.fields(Limits):
            value = getattr(self, field.name)
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise ValueError(f"Limits.{field.name} must be a whole number from 1, not {value!r}")

    def check_input(self, size: int) -> None:
        """Raise LimitExceeded for a document of more bytes or characters."""
        _check("a document", size, "bytes or characters", "input_size", self.input_size)

    def check_page(self, size: int) -> None:
        """Raise LimitExceeded for an HTML page of more bytes or characters."""
        _check("a page", size, "bytes or characters", "page_size", self.page_size)

    def check_analysis(self, article: Article) -> None:
        """Raise LimitExceeded for an article with more text than analyzers take."""
        if sum(map(_size, article.paragraphs())) > self.analyzed_size:
            _check("an article", len(article.text), "characters of text", "analyzed_size", self.analyzed_size)


def _size(paragraph: Paragraph) -> int:
    return len(paragraph.text)


def _check(what: str, size: int, unit: str, name: str, limit: int) -> None:
    if size > limit:
        message = f"{what} of {size:,} {unit}; limits=newsdoc.Limits({name}=...) allows more"
        raise LimitExceeded(message, limit=f"{name} {limit:,}")


DEFAULT = Limits()
"""The limits where none are given."""


def extent_of(blocks: Iterable[Block]) -> tuple[int, int]:
    """Number of blocks, inner ones included, and levels of blocks inside blocks; works without recursion."""
    level, count, deepest = list(blocks), 0, 0
    while level:
        count += len(level)
        deepest += 1
        level = [inner for block in level for inner in block.children()]
    return count, deepest


def within(article: Article, limits: Limits) -> tuple[Article, bool]:
    """The article with what lies too deep as plain paragraphs, and whether that changed it.

    Raises LimitExceeded for an article of too many blocks.
    """
    count, depth = extent_of(article.body)
    _check("an article", count, "blocks", "blocks", limits.blocks)
    if depth <= limits.depth:
        return article, False
    return attrs.evolve(article, body=_shallow(article.body, limits.depth)), True


_LEVELS_OF_A_LIST = 2
"""A list and its items, which hold blocks of their own."""


def _shallow(blocks: tuple[Block, ...], levels: int) -> tuple[Block, ...]:
    """The blocks with at most this many levels. Takes `levels` of the stack, which the limit keeps small."""
    return tuple(_shallow_block(block, levels) for block in blocks)


def _shallow_block(block: Block, levels: int) -> Block:
    if not block.children():
        return block
    match block:
        case Section() | FactBox() if levels > 1:
            return attrs.evolve(block, body=_shallow(block.body, levels - 1))
        case ListBlock() if levels > _LEVELS_OF_A_LIST:
            items = (attrs.evolve(item, body=_shallow(item.body, levels - 2)) for item in block.items)
            return attrs.evolve(block, items=tuple(items))
        case Quote() | Gallery() if levels > 1:
            return block  # hold nothing that holds anything
    return Paragraph(_deep_text(block), span=block.span)


def _deep_text(block: Block) -> str:
    """The text of the innermost blocks, in order; `plain_text` would need a level of the stack for each."""
    texts, stack = [], [block]
    while stack:
        here = stack.pop()
        heading = getattr(here, "heading", None)
        if heading:
            texts.append(heading)
        if inner := here.children():
            stack.extend(reversed(inner))
        elif text := here.plain_text():
            texts.append(text)
    return "\n\n".join(texts)
