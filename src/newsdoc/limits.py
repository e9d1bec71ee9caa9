"""How much data newsdoc accepts: limits that hold for every parser and analyzer, and can be raised."""

from collections.abc import Callable, Iterable
from contextvars import ContextVar
from typing import IO, Any, TypeVar

import attrs

from newsdoc import node_counts
from newsdoc.errors import LimitExceeded
from newsdoc.model import Article, Block, FactBox, Gallery, ListBlock, Paragraph, Quote, Section

Data = TypeVar("Data", str, bytes, str | bytes)


@attrs.frozen(kw_only=True)
class Limits:
    """How much data a call accepts. Raise a limit if you trust the data and have the memory.

    >>> Limits(input_size=500_000_000).depth
    64
    """

    input_size: int = 64_000_000
    """Bytes or characters of a document. Reading takes 5 to 10 bytes of memory for each."""
    page_size: int = 32_000_000
    """Bytes or characters of an HTML page, which takes more memory than other documents. The largest real pages have a
    few million."""
    nodes: int = 2_000_000
    """Elements of markup, values of JSON, or lines of text, those inside fields and scripts included. An element takes
    up to 800 bytes of memory, a value 200, so a few megabytes of tiny ones could use up all memory. The densest real
    documents hold one in 34 bytes, so none within `input_size` exceeds the default."""
    depth: int = 64
    """Levels of blocks inside blocks (a list in a list is two). Deeper blocks become plain paragraphs."""
    blocks: int = 500_000
    """Blocks of an article, nested ones included, or in and around the story of a page. Each takes some two thousand
    bytes while it is read."""
    analyzed_size: int = 16_000_000
    """Characters of running text that analyzers accept. Each needs some 15 bytes of memory."""

    def __attrs_post_init__(self) -> None:
        for field in attrs.fields(Limits):
            value = getattr(self, field.name)
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise ValueError(f"Limits.{field.name} must be a whole number from 1, not {value!r}")

    def check_input(self, size: int) -> None:
        """Raise LimitExceeded for a document of more bytes or characters."""
        _check("the document", size, "bytes or characters", "input_size", self.input_size)

    def read(self, file: IO[Any]) -> Any:
        """All of a file: str or bytes, as it gives them. Raises LimitExceeded before it reads more than the limit."""
        parts: list[Any] = []
        size = 0
        while part := file.read(_AT_ONCE):
            parts.append(part)
            size += len(part)
            _check("the document", size, "bytes or characters, or more", "input_size", self.input_size)
        empty: Any = "" if isinstance(parts[0] if parts else part, str) else b""
        return empty.join(parts)

    def check_page(self, size: int) -> None:
        """Raise LimitExceeded for an HTML page of more bytes or characters."""
        _check("the page", size, "bytes or characters", "page_size", self.page_size)

    def check_nodes(self, data: Data, count: Callable[[Data, int], int], unit: str) -> None:
        """Raise LimitExceeded for a document of more nodes, as `count` counts them; small documents are not counted."""
        if len(data) > node_counts.LEAST * self.nodes:
            _check("the document", count(data, self.nodes), unit, "nodes", self.nodes)

    def check_blocks(self, count: int, what: str = "the article") -> None:
        """Raise LimitExceeded for more blocks than are accepted."""
        _check(what, count, "blocks", "blocks", self.blocks)

    def check_analysis(self, article: Article) -> None:
        """Raise LimitExceeded for an article with more text than analyzers accept."""
        if sum(map(_size, article.paragraphs())) > self.analyzed_size:
            _check("the article", len(article.text), "characters of text", "analyzed_size", self.analyzed_size)


_AT_ONCE = 1 << 20
"""Bytes or characters that are read of a file at a time."""


def _size(paragraph: Paragraph) -> int:
    return len(paragraph.text)


def raising(name: str) -> str:
    """How a message says that a limit is raised; the command line has words of its own for it."""
    return f"limits=newsdoc.Limits({name}=...)"


def _check(what: str, size: int, unit: str, name: str, limit: int) -> None:
    if size > limit:
        message = f"{what} has {size:,} {unit}; {raising(name)} allows more"
        raise LimitExceeded(message, limit=f"{name} {limit:,}")


DEFAULT = Limits()
"""The limits where none are given."""


@attrs.define
class _Reading:
    """A document that is being read."""

    limits: Limits
    inner: int = 0
    """Nodes of the markup and JSON that stood inside of it, so far."""

    @property
    def left(self) -> int:
        """How many more nodes may stand inside."""
        return self.limits.nodes - self.inner

    def add(self, nodes: int) -> None:
        """Count nodes that stand inside. Raises LimitExceeded."""
        self.inner += nodes
        _check("a document", self.inner, "elements and values inside its fields", "nodes", self.limits.nodes)


_READING: ContextVar[_Reading | None] = ContextVar("newsdoc.reading", default=None)
"""Trees are built far below the doors that take limits, by readers of values that know no document; so the limits are
those of the call. Where nobody reads a document, as when an article is written, there are none."""


class InForce:
    """While this lasts, the limits hold for every tree that is built in this thread; None: there are none."""

    def __init__(self, limits: Limits | None) -> None:
        self._reading = _Reading(limits) if limits is not None else None

    def __enter__(self) -> None:
        self._token = _READING.set(self._reading)

    def __exit__(self, *error: object) -> None:
        _READING.reset(self._token)


def check_elements(markup: str | bytes) -> None:
    """Raise LimitExceeded for a document of more elements than the limits in force allow; before it is parsed."""
    if (reading := _READING.get()) is not None:
        reading.limits.check_nodes(markup, node_counts.elements, "elements")


def check_values(json: str) -> None:
    """Raise LimitExceeded for JSON of more values than the limits in force allow; before it is parsed."""
    if (reading := _READING.get()) is not None:
        reading.limits.check_nodes(json, node_counts.values, "values")


def check_inner_elements(markup: str) -> None:
    """As `check_elements`, for markup inside of a document: all that was seen of one is taken together."""
    if (reading := _READING.get()) is not None:
        reading.add(node_counts.elements(markup, reading.left))


def check_inner_values(json: str) -> None:
    """As `check_values`, for JSON inside of a document: all that was seen of one is taken together."""
    if (reading := _READING.get()) is not None:
        reading.add(node_counts.values(json, reading.left))


def check_blocks(count: int) -> None:
    """Raise LimitExceeded for a page of more blocks than the limits in force allow; before they are looked at."""
    if (reading := _READING.get()) is not None:
        reading.limits.check_blocks(count, "the page")


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
    limits.check_blocks(count)
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
