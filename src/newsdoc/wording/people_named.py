"""What a reader of names answers: people, with the line that names them."""

from collections.abc import Iterator, Sequence
from typing import overload

import attrs

from newsdoc.model import Person, Span


@attrs.frozen
class NamedPeople(Sequence[Person]):
    """The people that a line names, with the characters that name them."""

    text: str
    """The line as it was given."""
    people: tuple[Person, ...] = ()
    """Who is named, in order."""

    @property
    def spans(self) -> tuple[Span | None, ...]:
        """Where in `text` each name stands; None for one that is not printed in one piece."""
        found: list[Span | None] = []
        at, lowered = 0, self.text.lower()
        for person in self.people:
            start = lowered.find(person.name.lower(), at)
            found.append(Span(start, start + len(person.name)) if start >= 0 else None)
            at = start + len(person.name) if start >= 0 else at
        return tuple(found)

    @overload
    def __getitem__(self, index: int) -> Person: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Person, ...]: ...
    def __getitem__(self, index: int | slice) -> Person | tuple[Person, ...]:
        """A person, or some of them."""
        return self.people[index]

    def __len__(self) -> int:
        """How many people there are; a line that names nobody is false."""
        return len(self.people)

    def __iter__(self) -> Iterator[Person]:
        """The people, in order."""
        return iter(self.people)
