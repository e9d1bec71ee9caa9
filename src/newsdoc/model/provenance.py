"""Where an article came from: source blocks with their roles, decisions with their reasons, problems met."""

from collections.abc import Iterable
from typing import Any, Literal, NamedTuple, overload

import attrs

from newsdoc.model.span import Span
from newsdoc.model.values import Value, checked

Role = Literal[
    "headline", "deck", "byline", "date", "paragraph", "heading", "caption", "credit", "related", "tagline", "promo",
    "masthead", "other",
]  # fmt: skip
"""What a block of an unstructured page is."""

Severity = Literal["error", "warning"]


class _SourceBlock(NamedTuple):
    role: Role
    """What the block is."""
    start: int
    """Offset of its first character in the source text."""
    end: int
    """Offset after its last character."""


class SourceBlock(_SourceBlock):
    """A block of the source and the role it was given; unpacks as `role, start, end`.

    >>> for role, start, end in parse("Ferry returns\\n\\nThe ferry sails again from the old quay.").nodes():
    ...     print(role, start, end)
    headline 0 13
    paragraph 15 55
    """

    __slots__ = ()

    @overload
    def __new__(cls, role: Role, start: int, end: int) -> "SourceBlock": ...
    @overload
    def __new__(cls, role: Iterable[Any]) -> "SourceBlock": ...
    def __new__(cls, role: Any, start: int | None = None, end: int | None = None) -> "SourceBlock":
        """`attrs.asdict` makes tuples anew from one list of their items, so that is taken as well."""
        return cls._make((role, start, end) if start is not None else role)


@attrs.frozen(repr=False, field_transformer=checked)
class Alternative(Value):
    """What else could have been chosen, and why it was not.

    >>> Alternative("caption", evidence=("stands under a picture",), score=0.4).value
    'caption'
    """

    value: str
    """The value or role that lost."""
    evidence: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """Where it was found and what spoke for or against it, each a short phrase."""
    score: float | None = attrs.field(default=None, kw_only=True)
    """Its weight, comparable with the decision's own; None where the choice was by rule."""


@attrs.frozen(repr=False, field_transformer=checked)
class Decision(Value):
    """One decision of a parser or analyzer, with its evidence.

    >>> article = parse("Ferry returns\\n\\nBy Ann Lee\\n\\nThe ferry sails again from the old quay.", why=True)
    >>> article.decisions[0].about, article.decisions[0].chosen
    ('block', 'headline')
    """

    about: str
    """What was decided: a field ("headline"), or "block" with a span, or "speaker" ..."""
    chosen: str
    """The value or role that won."""
    evidence: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """The evidence for it, strongest first, each a short phrase ("json-ld headline", "ends like a sentence")."""
    alternatives: tuple[Alternative, ...] = attrs.field(default=(), kw_only=True)
    """What lost, nearest first."""
    score: float | None = attrs.field(default=None, kw_only=True)
    """Score of the winner; None if a rule decided."""
    span: Span | None = attrs.field(default=None, kw_only=True)
    """The stretch of the source it is about; None for the whole document."""


@attrs.frozen(repr=False, field_transformer=checked)
class Problem(Value):
    """A flaw of an input that could still be used, or an error in a validated document.

    >>> [problem.code for problem in parse("Ferry returns", language="en").problems]
    ['no-body']
    """

    code: str
    """A short stable name of the rule, such as `date-without-zone`."""
    message: str
    """A sentence for a person."""
    severity: Severity = attrs.field(default="warning", kw_only=True)
    """`error`: the document breaks a rule of its format; `warning`: it could be better."""
    line: int | None = attrs.field(default=None, kw_only=True)
    """Line in the source, from 1; None when unknown."""
    column: int | None = attrs.field(default=None, kw_only=True)
    """Column in the line, from 1; None when unknown."""
    path: str | None = attrs.field(default=None, kw_only=True)
    """Element or field it is about (`/newsItem/itemMeta/provider`); None when it is about the whole."""
    span: Span | None = attrs.field(default=None, kw_only=True)
    """Where in the source text; None when unknown."""


@attrs.frozen(repr=False, field_transformer=checked)
class Provenance(Value):
    """All that an article knows of its source. Never part of a comparison of articles.

    >>> parse("Ferry returns\\n\\nThe ferry sails again from the old quay.").provenance.format
    'text'
    """

    format: str | None = None
    """Name of the format it was read from; None when made by hand."""
    blocks: tuple[SourceBlock, ...] = attrs.field(default=(), kw_only=True)
    """The blocks of an unstructured page in source order; together they hold each non-blank character once."""
    decisions: tuple[Decision, ...] = attrs.field(default=(), kw_only=True)
    """Why the article is as it is; empty where the format leaves nothing to decide, or reasons were not asked for."""
    problems: tuple[Problem, ...] = attrs.field(default=(), kw_only=True)
    """What was imperfect in the source."""
