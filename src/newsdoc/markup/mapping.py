"""What of the model stands where in a format: the tables that the documentation of a format is made from."""

from collections.abc import Iterable
from typing import NamedTuple


class Mapping(NamedTuple):
    """One field of the model and its place in a format."""

    field: str
    place: str
    note: str = ""


def table(mappings: Iterable[Mapping]) -> str:
    """The mappings as a table in Markdown."""
    lines = ["| model | in the format | notes |", "|---|---|---|"]
    lines += [f"| `{each.field}` | {each.place} | {each.note} |" for each in mappings]
    return "\n".join(lines) + "\n"
