"""The table of a metadata format: which field of an article stands where, and what reads and writes it.

Reading, writing and the documentation come from the same rows, so that none of them can say something else.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from operator import attrgetter
from typing import Any, NamedTuple

import attrs

from newsdoc.model import Article

Write = Callable[[Article, Any], Any]
"""Gives what the format writes for a field: of the article, with what the exporter knows besides."""
Read = Callable[[Any], Any]
"""Gives the value of the field: of what the parser has gathered of the document."""


class Row(NamedTuple):
    """One field of the model in a format."""

    field: str
    """The field of Article."""
    place: str
    """Where it stands in the format, for people."""
    write: Write | None = None
    """None: another row of the field writes it, or the format's body does."""
    read: Read | None = None
    """None: another row of the field reads it, or the format's body does."""
    note: str = ""
    """What else there is to know."""
    always: bool = False
    """True where something is written though the article has nothing in the field: what the format demands, or what
    other fields say."""


class Writers:
    """The rows of a table that write. Most fields of an article are empty, and nobody is asked about those."""

    def __init__(self, rows: Iterable[Row]) -> None:
        rows = [row for row in rows if row.write is not None]
        self._writers = [(row.write, row.always) for row in rows]
        self._values = attrgetter(*[row.field for row in rows])

    def written(self, article: Article, writing: Any) -> list[Any]:
        """What the rows write, in their order; what says nothing is left out."""
        found = []
        for (write, always), value in zip(self._writers, self._values(article), strict=True):
            if always or value or not (value is None or value is False or value == ()):
                part = write(article, writing)  # type: ignore[misc]  # rows without a writer are left out
                if part or part == 0:  # a number says something
                    found.append(part)
        return found


class Readers:
    """The rows of a table that read: one a field."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """Raises ValueError for two rows that read one field."""
        self._readers = [(row.field, row.read) for row in rows if row.read is not None]
        if len(dict(self._readers)) < len(self._readers):
            raise ValueError(f"a field is read by two rows: {[field for field, _ in self._readers]}")

    def read(self, reading: Any) -> dict[str, Any]:
        """The fields of the article, as arguments of its class."""
        return {field: read(reading) for field, read in self._readers}


def missing(rows: Iterable[Row], not_carried: Mapping[str, str], own: Collection[str] = ()) -> list[str]:
    """The fields of Article that a format neither has a row for nor says why it has none; `own`: read otherwise."""
    fields = {field.name for field in attrs.fields(Article)} - {"provenance"}
    return sorted(fields - {row.field for row in rows} - set(not_carried) - set(own))


def table(rows: Iterable[Row], not_carried: Mapping[str, str] | None = None) -> str:
    """The rows as a table in Markdown, and what the format does not carry: a row for each reason."""
    lines = ["| model | in the format | notes |", "|---|---|---|"]
    lines += [f"| `{row.field}` | {row.place} | {row.note} |" for row in rows]
    fields: dict[str, list[str]] = {}
    for field, why in (not_carried or {}).items():
        fields.setdefault(why, []).append(f"`{field}`")
    lines += [f"| {', '.join(names)} | not carried | {why} |" for why, names in fields.items()]
    return "\n".join(lines) + "\n"


def not_carried(*reasons: tuple[str, str]) -> dict[str, str]:
    """Each field, or part of one, that a format does not carry, with the reason; given as a reason and its fields.

    >>> not_carried(("topics have no hierarchy", "subjects.broader genres.broader"))
    {'subjects.broader': 'topics have no hierarchy', 'genres.broader': 'topics have no hierarchy'}
    """
    return {field: why for why, fields in reasons for field in fields.split()}
