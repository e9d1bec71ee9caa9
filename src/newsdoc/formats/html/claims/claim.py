"""A claim: what one source on a page says of one field."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

import attrs

if TYPE_CHECKING:
    from newsdoc.formats.html.claims.page import Page

Field = Literal[
    "language", "headline", "summary", "authors", "published", "modified", "keywords", "publisher", "section",
    "rights", "url",
]  # fmt: skip
T = TypeVar("T")


@attrs.frozen(slots=True)
class Claim(Generic[T]):
    """What a page says of one field."""

    value: T
    """The value, as the article has it: a text, a date, people, keywords."""
    source: str = ""
    """The name of the source, as the table of trust has it ("json-ld"); set when the source is read."""
    where: str = ""
    """Where the source has it: the name of a meta element, the printed line."""
    evidence: str = ""
    """What this is, for people: "the JSON-LD names it as `author`"; set when the source is read."""


@attrs.frozen(slots=True)
class Source(Generic[T]):
    """Where on a page a field may be read."""

    name: str
    """How the table of trust knows it."""
    field: Field
    """What it speaks of."""
    says: str
    """The evidence in words; `{where}` stands for the place that a claim names."""
    read: "Callable[[Page], Claim[T] | None]"
    """The claim, or None; called once a page, and only when it is asked for."""

    def claim(self, page: "Page") -> Claim[T] | None:
        """What the source says on a page, with its name; None when it says nothing."""
        found = self.read(page)
        return Claim(found.value, self.name, found.where, self.says) if found is not None else None


def claimed(value: T | None, where: str = "") -> Claim[T] | None:
    """A claim of a value, if there is one."""
    return Claim(value, where=where) if value else None


def shown(value: Any) -> str:
    """A value as the reasons give it."""
    if isinstance(value, tuple):
        return ", ".join(getattr(each, "name", None) or str(each) for each in value)
    return str(getattr(value, "name", None) or (value.isoformat() if hasattr(value, "isoformat") else value))
