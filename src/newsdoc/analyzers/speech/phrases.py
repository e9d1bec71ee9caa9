"""A noun phrase of a line, and who it stands for."""

from collections.abc import Callable, Sequence
from typing import Literal

import attrs

from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.persons import Named
from newsdoc.analyzers.speech.tokens import Passage

__all__ = ["Phrase", "Referent", "named_phrase"]


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


def named_phrase(line: Passage, name: NameMention, start: int | None = None) -> Phrase:
    """The phrase of a name, whose head is the last word of it; `start`: of what stands before it, as an article."""
    first = name.start if start is None else start
    return Phrase(line.index, first, name.end, "name", name, line.lower[name.end - 1])


@attrs.define(slots=True, eq=False)
class Referent:
    """Who a phrase stands for, not changed once it is made: one of the named of the text, or somebody else."""

    named: int | None = None
    how: str = "name"
    """name, pronoun, description (resolved: the senator), or printed (kept as the article has it)."""
    runner_up: int | None = None
    words: str | Callable[[], str] = ""
    """What the text calls somebody without a name, or a function that reads it: most are never asked for."""

    def text(self, named: Sequence[Named]) -> str:
        """The full name, or what the text says instead; `named` are those of the text."""
        if self.named is not None:
            return named[self.named].text
        return self.words if isinstance(self.words, str) else self.words()
