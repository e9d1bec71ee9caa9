"""What became of one document."""

from collections.abc import Mapping
from typing import Any

import attrs

from newsdoc.batch.documents import Document
from newsdoc.batch.failures import Failure
from newsdoc.model import Article, Problem

Row = tuple[Any, ...]


@attrs.frozen
class Result:
    """The result for one document: its articles, or why there are none. Every document has exactly one.

    >>> from newsdoc.batch import Document, process
    >>> (result,) = process([Document("ferry.txt", "Ferry returns\\n\\nThe ferry sails again from the old quay.")])
    >>> result.article.headline, result.failure
    ('Ferry returns', None)
    """

    document: Document
    """The document, without its data."""
    articles: tuple[Article, ...] = attrs.field(default=(), kw_only=True)
    """Usually one article; several for a feed or message. Empty if the document failed, or if only rows or outputs were
    requested."""
    failure: Failure | None = attrs.field(default=None, kw_only=True)
    """Why there is no article; None if there is one."""
    problems: tuple[Problem, ...] = attrs.field(default=(), kw_only=True)
    """Problems of the source, and of the output."""
    items: int = attrs.field(default=0, kw_only=True)
    """How many articles there are."""
    size: int = attrs.field(default=0, kw_only=True)
    """Size of its unpacked data, in bytes (characters for text)."""
    seconds: float = attrs.field(default=0.0, kw_only=True)
    """How long it took, reading included."""
    rows: Mapping[str, tuple[Row, ...]] = attrs.field(factory=dict, kw_only=True)
    """Rows of the tables that the steps name, by table."""
    outputs: tuple[str | bytes, ...] = attrs.field(default=(), kw_only=True)
    """Each article in the format that the steps name."""

    @property
    def article(self) -> Article | None:
        """The first article; None if there is none."""
        return self.articles[0] if self.articles else None
