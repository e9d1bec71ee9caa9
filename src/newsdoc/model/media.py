"""Pictures, graphics, videos and sounds: figures of a body, and the files they come in."""

from typing import ClassVar, Literal

import attrs

from newsdoc.model.nodes import Block, register_node
from newsdoc.model.values import Value, checked


@attrs.frozen(repr=False, field_transformer=checked)
class Rendition(Value):
    """One file of a picture, video or sound.

    >>> Figure("The ferry.", renditions=(Rendition("https://quay.example/big.jpg", width=1600),)).renditions[0].width
    1600
    """

    href: str
    """Address of the file."""
    role: str | None = attrs.field(default=None, kw_only=True)
    """What it is for, as a code or word (`rnd:highRes`, "thumbnail"); None when not stated."""
    width: int | None = attrs.field(default=None, kw_only=True)
    """Pixels; None when unknown."""
    height: int | None = attrs.field(default=None, kw_only=True)
    """Pixels; None when unknown."""
    content_type: str | None = attrs.field(default=None, kw_only=True)
    """Media type; None when unknown."""
    size: int | None = attrs.field(default=None, kw_only=True)
    """Bytes; None when unknown."""


FigureKind = Literal["picture", "graphic", "video", "audio"]


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class Figure(Block):
    """A picture, graphic, video or sound with its caption and credit.

    >>> Figure("The ferry at the quay.", credit="Ines Calder", url="https://quay.example/ferry.jpg").plain_text()
    'The ferry at the quay. (Ines Calder)'
    """

    type_name: ClassVar[str] = "figure"

    caption: str | None = None
    """The caption without the credit; None when there is none."""
    credit: str | None = attrs.field(default=None, kw_only=True)
    """Who made or supplied it, as printed, without brackets and label ("Ann Lee/AP"); None when not stated."""
    url: str | None = attrs.field(default=None, kw_only=True)
    """Address of the best rendition; None when the source has only its caption."""
    alt: str | None = attrs.field(default=None, kw_only=True)
    """Text for those who cannot see it; None when there is none."""
    title: str | None = attrs.field(default=None, kw_only=True)
    """The headline of the picture; None when it has none."""
    kind: FigureKind = attrs.field(default="picture", kw_only=True)
    """What sort of figure it is."""
    renditions: tuple[Rendition, ...] = attrs.field(default=(), kw_only=True)
    """All known files; empty when only `url` or not even that is known."""
    guid: str | None = attrs.field(default=None, kw_only=True)
    """Identifier of the picture as an item of its own; None when it has none."""

    def plain_text(self) -> str:
        """Caption and credit, or the alternative text."""
        text = self.caption or self.title or self.alt or ""
        return f"{text} ({self.credit})".strip() if self.credit else text


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class Gallery(Block):
    """Figures shown one after another in one place.

    >>> [figure.caption for figure in Article(body=(Gallery("The day", figures=(Figure("At noon."),)),)).figures()]
    ['At noon.']
    """

    type_name: ClassVar[str] = "gallery"

    title: str | None = None
    """The title of the gallery; None when it has none."""
    figures: tuple[Figure, ...] = attrs.field(default=(), kw_only=True)
    """The figures, in order."""

    def children(self) -> tuple[Block, ...]:
        """The figures."""
        return self.figures

    def plain_text(self) -> str:
        """The title, then each figure."""
        return "\n\n".join(part for part in (self.title, Block.plain_text(self)) if part)
