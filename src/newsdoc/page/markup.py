"""What HTML knows of a block beyond its text: the markup evidence of the role model and the rules.

Elements are held only to be told apart ("in the same list", "with the same parent"); nothing in this room looks into
one. Pictures are asked for their files when they are put into the article.
"""

from collections.abc import Sequence
from typing import Any, Literal, Protocol

import attrs

from newsdoc.model import Figure, Span
from newsdoc.page.roles import FineRole

Kind = Literal["text", "heading", "item", "cell", "image", "embed", "rule", "pre"]
"""What sort of element a block is, by its tag."""


class Picture(Protocol):
    """The picture, player or post of a block, as the format knows it."""

    repeated: bool
    """Whether it was found, when asked for its figure, to have been shown before."""

    def figure(self, captions: list[str], credits: list[str], span: Span | None) -> Figure | None:
        """The figure with these texts; None for an icon, a portrait of the author and other files that show nothing."""

    def address(self) -> str | None:
        """Where a player or a post has its content from."""


@attrs.define(eq=False)
class Markup:
    """The evidence of one block."""

    kind: Kind
    tag: str
    text: str
    element: Any
    """Its element, or the one around it that stands on lines of its own."""
    hint: str | None = None
    """What the names of the elements around it say, the nearest first."""
    marks: tuple[tuple[str, int, int, str], ...] = ()
    """(kind, start, end, href) of links and emphasis."""
    linked: int = 0
    """Characters that are links."""
    bold: int = 0
    """Characters that are bold."""
    quote: Any = None
    """The block quotation it stands in."""
    list: Any = None
    """The list or table it is an item or cell of."""
    outer: Any = None
    """The outermost list around that one."""
    item: Any = None
    """Its list item, or its table row."""
    figure: Any = None
    """The figure it stands in."""
    inside: bool = True
    """Whether it stands in the element that holds the story."""
    nodes: Sequence[str] = ()
    """Its raw text nodes, by which it is found in the source."""
    parent: Any = None
    """The element around its own."""
    above: Any = None
    """The element around that one."""
    names: str = ""
    """The class names of its own element."""
    around: str = ""
    """The class names of the element around its own."""
    elsewhere: bool = False
    """Whether it belongs to another story: in an `article` element of its own, or behind its title."""
    fixed: FineRole | None = None
    """The role that a selector of the publisher's profile gives it."""
    role: str = ""
    """What it is, once that is decided."""
    picture: Picture | None = None
    """For pictures, players and posts."""
