"""Tables of what an analyzer finds in an article, as CSV (RFC 4180) or JSON Lines: what all of them share."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from newsdoc.fidelity import Loss, listed
from newsdoc.json_text import written
from newsdoc.model import Article

__all__ = ["LONGEST_HEADLINE", "csv_table", "headline_cell", "json_lines", "table_losses"]

LONGEST_HEADLINE = 500
"""Letters of a headline in a row: it stands in every row, and what a broken page gives as one may fill megabytes."""
_CARRIED = frozenset({"guid", "headline"})
_NOT_CONTENT = frozenset({"provenance", "layers"})


def csv_table(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, header: bool) -> str:
    r"""The rows as CSV; `header`: with the names of the columns before them.

    >>> csv_table(("name", "mentions"), [("Moss, Ann", 2)], header=True)
    'name,mentions\r\n"Moss, Ann",2\r\n'
    """
    out = io.StringIO()
    writer = csv.writer(out)
    if header:
        writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()


def json_lines(rows: Iterable[Mapping[str, Any]]) -> str:
    """The rows as JSON Lines: one object a line, its keys the names of the columns."""
    return "".join(written(row) + "\n" for row in rows)


def headline_cell(article: Article) -> str | None:
    """The article's headline, by which a reader knows the article; a longer one is cut, with "…" at its end."""
    headline = article.headline
    if headline is None or len(headline) <= LONGEST_HEADLINE:
        return headline
    return headline[: LONGEST_HEADLINE - 1] + "…"


def table_losses(article: Article) -> tuple[Loss, ...]:
    """A loss for each field of the article that has a value and no column: a table is about one thing in it."""
    carried = _CARRIED if article.guid else _CARRIED | {"url"}
    found: list[Loss] = []
    for field in attrs.fields(Article):
        value = getattr(article, field.name)
        if field.name in carried or field.name in _NOT_CONTENT or value in (None, "", ()) or value == field.default:
            continue
        found.append(Loss(field.name, fate="lost", value=listed(value)))
    return tuple(found)
