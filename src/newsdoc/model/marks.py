"""Marks: the links, emphasis and dateline inside a paragraph's text."""

from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal, NamedTuple

import attrs

from newsdoc.model.nodes import Mark, register_node
from newsdoc.model.values import checked

EmphasisKind = Literal["em", "strong", "mark", "sub", "sup", "code", "u", "s"]
"""How a stretch is set off; the names are HTML's (HTML Living Standard, section 4.5)."""


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class Link(Mark):
    """A hyperlink in the text.

    >>> Paragraph("Read the report.", marks=(Link(9, 15, href="https://quay.example/report"),)).marks[0].href
    'https://quay.example/report'
    """

    type_name: ClassVar[str] = "link"

    href: str = attrs.field(default="", kw_only=True)
    """The address as printed in the source; relative when the source's was and no base was known."""
    title: str | None = attrs.field(default=None, kw_only=True)
    """The link's title (tooltip); None when it has none."""
    rel: str | None = attrs.field(default=None, kw_only=True)
    """Relation, such as `nofollow`; None when not stated."""


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class Emphasis(Mark):
    """A stretch that is set off: emphasised, strong, struck, ...

    >>> paragraph = Paragraph("It sails today.", marks=(Emphasis(9, 14, kind="strong"),))
    >>> paragraph.text[paragraph.marks[0].start : paragraph.marks[0].end]
    'today'
    """

    type_name: ClassVar[str] = "emphasis"

    kind: EmphasisKind = attrs.field(default="em", kw_only=True)
    """How it is set off."""


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class DatelineMark(Mark):
    """The stretch that is the story's dateline ("MOSCOW, March 5 (Agency) — "), its closing dash included.

    The dateline stays in the paragraph's text, as printed; `Article.dateline` says what it means.

    >>> paragraph = Paragraph("LARKHAVEN — The ferry sails.", marks=(DatelineMark(0, 12),))
    >>> paragraph.text[paragraph.marks[0].end :]
    'The ferry sails.'
    """

    type_name: ClassVar[str] = "dateline_mark"


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class UnknownMark(Mark):
    """A mark of a plugin that is not installed, kept as it was read from native JSON.

    >>> UnknownMark(0, 5, name="my-term", data='{"code": "a"}').name
    'my-term'
    """

    type_name: ClassVar[str] = "unknown_mark"

    name: str = attrs.field(default="", kw_only=True)
    """The `type_name` that the plugin gave it."""
    data: str = attrs.field(default="{}", kw_only=True)
    """The fields that the plugin gave it, as the text of a JSON object."""


class MarkEdge(NamedTuple):
    """The opening or closing of a mark, for exporters that write tags.

    >>> [(edge.offset, edge.opens) for edge in mark_edges((Emphasis(0, 2),), 5)]
    [(0, True), (2, False)]
    """

    offset: int
    """Where in the text."""
    opens: bool
    """True where the mark opens."""
    mark: Mark
    """The mark."""


def mark_edges(marks: Iterable[Mark], length: int) -> Iterator[MarkEdge]:
    """The openings and closings of the marks of a text of this length, in order and well nested.

    Of marks that start together the longer opens first. A mark that crosses another is closed and opened again where
    the other ends; one that is empty or lies outside the text is left out.

    >>> crossing = (Emphasis(0, 4), Link(2, 6, href="https://quay.example/"))
    >>> " ".join(f"{edge.offset}{'+' if edge.opens else '-'}{edge.mark.type_name}" for edge in mark_edges(crossing, 6))
    '0+emphasis 2+link 4-link 4-emphasis 4+link 6-link'
    """
    pending = sorted((mark for mark in marks if 0 <= mark.start < mark.end <= length), key=lambda m: (m.start, -m.end))
    open_marks: list[Mark] = []
    for offset in sorted({edge for mark in pending for edge in (mark.start, mark.end)}):
        lowest = next((i for i, mark in enumerate(open_marks) if mark.end == offset), len(open_marks))
        reopened = [mark for mark in open_marks[lowest:] if mark.end > offset]
        for mark in reversed(open_marks[lowest:]):
            yield MarkEdge(offset, False, mark)
        del open_marks[lowest:]
        while pending and pending[0].start == offset:
            reopened.append(pending.pop(0))
        for mark in sorted(reopened, key=lambda m: -m.end):
            open_marks.append(mark)
            yield MarkEdge(offset, True, mark)
