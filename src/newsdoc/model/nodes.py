"""What all nodes share, and the table of node types that native JSON reads and plugins add to."""

from collections.abc import Iterable, Iterator
from typing import ClassVar, TypeVar

import attrs

from newsdoc.model.span import Span
from newsdoc.model.values import Value, checked


@attrs.frozen(repr=False, field_transformer=checked)
class Node(Value):
    """Anything that can be in a document: a block of the body, a piece of furniture, an annotation.

    >>> isinstance(Paragraph("It sails."), Node), isinstance(Furniture("Share"), Node)
    (True, True)
    """

    type_name: ClassVar[str] = "node"
    """The name of the node type in native JSON; unique over all installed plugins."""

    span: Span | None = attrs.field(default=None, kw_only=True, eq=False, repr=False)
    """Where the node is in the source; None when it was made by hand or the source has no offsets. Not compared."""


@attrs.frozen(repr=False, field_transformer=checked)
class Block(Node):
    """What a body may hold. A plugin's own block derives from this and says how it reads as plain text.

    >>> @register_node
    ... @attrs.frozen(repr=False)
    ... class Score(Block):
    ...     type_name: ClassVar[str] = "example-score"
    ...     home: int
    ...     guests: int
    ...
    ...     def plain_text(self) -> str:
    ...         return f"{self.home} : {self.guests}"
    >>> Article(body=(Score(2, 1),)).text
    '2 : 1'
    """

    type_name: ClassVar[str] = "block"

    def plain_text(self) -> str:
        """The block as text for readers: what an exporter writes that does not know this type of block."""
        return "\n\n".join(text for child in self.children() if (text := child.plain_text()))

    def children(self) -> tuple["Block", ...]:
        """The blocks inside this one, in reading order; none by default."""
        return ()


@attrs.frozen(repr=False, field_transformer=checked)
class Mark(Value):
    """A stretch of a paragraph's text that is more than text. Offsets are code points into that text, end exclusive.

    >>> isinstance(Link(0, 4, href="https://quay.example/"), Mark)
    True
    """

    type_name: ClassVar[str] = "mark"

    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character."""


NodeClass = TypeVar("NodeClass", bound=type[Node] | type[Mark])

_NODE_TYPES: dict[str, type[Node] | type[Mark]] = {}


def register_node(cls: NodeClass) -> NodeClass:
    """Make a node or mark class known under its `type_name`, so that native JSON can read it back. A class decorator.

    Raises ValueError when another class has the name, and TypeError for a class without a name or fields of its own, or
    a block that does not say how it reads as plain text.

    >>> @register_node
    ... @attrs.frozen(repr=False)
    ... class Minutes(Node):
    ...     type_name: ClassVar[str] = "example-minutes"
    ...     minutes: int
    >>> node_type("example-minutes") is Minutes
    True
    """
    if not isinstance(cls, type):
        raise TypeError(f"register_node must stand over a class, not {cls!r}")
    if "type_name" not in vars(cls):
        raise TypeError(f"{cls.__name__} needs a type_name of its own, such as type_name: ClassVar[str] = 'my-poll'")
    known = _NODE_TYPES.get(cls.type_name)
    if known is not None and (known.__module__, known.__qualname__) != (cls.__module__, cls.__qualname__):
        raise ValueError(f"node type {cls.type_name!r} is taken by {known.__module__}.{known.__qualname__}")
    if "__attrs_attrs__" not in vars(cls):
        raise TypeError(f"{cls.__name__} is not an attrs class; put @attrs.frozen under @register_node")
    if issubclass(cls, Block) and cls.plain_text is Block.plain_text and cls.children is Block.children:
        raise TypeError(f"{cls.__name__} needs plain_text(): formats that do not know it would leave it out")
    _NODE_TYPES[cls.type_name] = cls
    return cls


def node_types() -> dict[str, type[Node] | type[Mark]]:
    """All registered node and mark classes by `type_name`; a copy.

    >>> {"embed", "emphasis", "paragraph"} <= set(node_types())
    True
    """
    return dict(_NODE_TYPES)


def node_type(name: str) -> type[Node] | type[Mark] | None:
    """The class registered under this `type_name`, or None.

    >>> node_type("paragraph").__name__
    'Paragraph'
    """
    return _NODE_TYPES.get(name)


def walk(blocks: Iterable[Block], *, skip: tuple[type[Block], ...] = ()) -> Iterator[Block]:
    """All blocks, depth first in reading order; the children of blocks of a type in `skip` are left out.

    Works without recursion, so any depth is fine.

    >>> body = (Section("A boat", body=(Paragraph("One."), Paragraph("Two."))),)
    >>> [block.type_name for block in walk(body)]
    ['section', 'paragraph', 'paragraph']
    """
    stack = [*blocks][::-1]
    while stack:
        block = stack.pop()
        yield block
        if (inner := block.children()) and not isinstance(block, skip):
            stack += inner[::-1]
