"""Marks: the links, emphasis and dateline inside a paragraph's text."""

from typing import ClassVar, Literal

import attrs

from newsdoc.model.nodes import Mark, register_node

EmphasisKind = Literal["em", "strong", "mark", "sub", "sup", "code", "u", "s"]
"""How a stretch is set off; the names are HTML's (HTML Living Standard, section 4.5)."""


@register_node
@attrs.frozen
class Link(Mark):
    """A hyperlink in the text."""

    type_name: ClassVar[str] = "link"

    href: str = attrs.field(default="", kw_only=True)
    """The address as printed in the source; relative when the source's was and no base was known."""
    title: str | None = attrs.field(default=None, kw_only=True)
    """The link's title (tooltip); None when it has none."""
    rel: str | None = attrs.field(default=None, kw_only=True)
    """Relation, such as `nofollow`; None when not stated."""


@register_node
@attrs.frozen
class Emphasis(Mark):
    """A stretch that is set off: emphasised, strong, struck, ..."""

    type_name: ClassVar[str] = "emphasis"

    kind: EmphasisKind = attrs.field(default="em", kw_only=True)
    """How it is set off."""


@register_node
@attrs.frozen
class DatelineMark(Mark):
    """The stretch that is the story's dateline ("MOSCOW, March 5 (Agency) — "), its closing dash included.

    The dateline stays in the paragraph's text, as printed; `Article.dateline` says what it means.
    """

    type_name: ClassVar[str] = "dateline_mark"


@register_node
@attrs.frozen
class UnknownMark(Mark):
    """A mark of a plugin that is not installed, kept as it was read from native JSON."""

    type_name: ClassVar[str] = "unknown_mark"

    name: str = attrs.field(default="", kw_only=True)
    """The `type_name` that the plugin gave it."""
    data: str = attrs.field(default="{}", kw_only=True)
    """The whole mark as JSON text."""
