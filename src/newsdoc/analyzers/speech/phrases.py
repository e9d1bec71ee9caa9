"""A noun phrase of a line, and who it stands for."""

from typing import Literal

import attrs

from newsdoc.analyzers.speech.names import NameMention

__all__ = ["Phrase", "Referent"]


@attrs.define(slots=True, eq=False)
class Phrase:
    """A noun phrase, not changed once it is made: `start` and `end` are token indices in the line."""

    line: int
    start: int
    end: int
    kind: Literal["name", "pronoun", "description"]
    name: NameMention | None = None
    head: str = ""
    """The pronoun, or the head word of the description, in lower case."""
    first: NameMention | None = None
    """Whom the phrase names before "and", if it stands for two: Ann Moss and Bob Lee."""


@attrs.frozen(slots=True)
class Referent:
    """Who a phrase stands for: one of the named, or (`named` None) what `text` says."""

    text: str
    named: int | None = None
    how: str = "name"
    """name, pronoun, description (resolved: the senator), or printed (kept as the article has it)."""
    runner_up: int | None = None
