"""Tables as pyarrow tables, which pandas, polars and DuckDB take as they are."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newsdoc import api
from newsdoc.batch.documents import Document
from newsdoc.batch.packages import needed
from newsdoc.batch.results import Result
from newsdoc.batch.tables.columns import Column, TableSchema
from newsdoc.batch.tables.schemas import SCHEMAS, TABLES, rows_of
from newsdoc.errors import BatchError, expect, expect_each
from newsdoc.model import Article
from newsdoc.pipeline.exporting import to_bytes

NATIVE = Column("json", "text", "The whole article as native JSON, to be read back.")
"""The last column of the table of articles that `to_table` makes."""


def to_table(articles: Iterable[Article | Result], table: str = "articles") -> Any:
    """The articles as a `pyarrow.Table`: one of `newsdoc.batch.TABLES`.

    Also takes results of `newsdoc.batch.process`; those that failed have no rows. The column `document` then has the
    number of each article, from 1. The table of articles has each one as native JSON in the column `json`, so that
    `from_table` gives equal articles back. Raises BatchError for an unknown table, or if pyarrow is missing.

    >>> to_table([Article("Ferry returns")]).column("headline").to_pylist()
    ['Ferry returns']
    """
    if table not in TABLES:
        raise BatchError(f"unknown table {table!r}; the tables are {', '.join(TABLES)}")
    native = (NATIVE,) if table == "articles" else ()
    rows: list[tuple[Any, ...]] = []
    for article, document, item in _each(articles):
        found = rows_of(table, article, document, item)
        rows += [(*row, api.export(article, "json", indent=None)) for row in found] if native else found
    return arrow_table((*TABLES[table].columns, *native), rows)


def from_table(table: Any) -> tuple[Article, ...]:
    """The articles of a table that `to_table` has made: a `pyarrow.Table`, or anything else with a column `json`.

    Raises BatchError if there is no such column, ParseError if it holds something else.

    >>> from_table(to_table([Article("Ferry returns")]))[0].headline
    'Ferry returns'
    """
    try:
        column = table[NATIVE.name]
    except (KeyError, ValueError, TypeError) as error:
        raise BatchError(f"the table has no column {NATIVE.name!r}; to_table makes it") from error
    values = column.to_pylist() if hasattr(column, "to_pylist") else list(column)
    return tuple(api.parse(text, "json") for text in values)


def _each(articles: Iterable[Article | Result]) -> Iterator[tuple[Article, Document, int]]:
    expect_each(articles, "Article or Result", "the articles")
    for number, each in enumerate(articles, 1):
        expect(each, (Article, Result), "each of the articles")
        if isinstance(each, Result):
            for item, article in enumerate(each.articles, 1):
                yield article, each.document, item
        else:
            yield each, Document(str(number)), 1


def schema(table: str | TableSchema) -> Any:
    """The `pyarrow.Schema` of a table. Raises BatchError when pyarrow is missing.

    >>> schema("articles").names[:3]
    ['document', 'item', 'headline']
    """
    return _schema((SCHEMAS[table] if isinstance(table, str) else table).columns)


def _schema(columns: Sequence[Column]) -> Any:
    arrow = needed("pyarrow", "arrow", "a table")
    types = {
        "text": arrow.string(),
        "integer": arrow.int64(),
        "boolean": arrow.bool_(),
        "time": arrow.timestamp("us", tz="UTC"),
        "texts": arrow.list_(arrow.string()),
    }
    return arrow.schema([arrow.field(each.name, types[each.type], metadata={"doc": each.doc}) for each in columns])


def arrow_table(columns: Sequence[Column], rows: Sequence[tuple[Any, ...]]) -> Any:
    """Rows as a `pyarrow.Table`. Lone surrogates, which Arrow's text cannot hold, become U+FFFD."""
    arrow = needed("pyarrow", "arrow", "a table")
    wanted = _schema(columns)
    values = list(zip(*rows, strict=True)) if rows else [()] * len(columns)
    arrays = []
    for field, column in zip(wanted, values, strict=True):
        try:
            arrays.append(arrow.array(column, field.type))
        except UnicodeEncodeError:
            arrays.append(arrow.array([without_surrogates(cell) for cell in column], field.type))
    return arrow.Table.from_arrays(arrays, schema=wanted)


def without_surrogates(cell: Any) -> Any:
    """A text, or list of texts, that UTF-8 can hold."""
    if isinstance(cell, str):
        return to_bytes(cell).decode("utf-8")
    return [without_surrogates(each) for each in cell] if isinstance(cell, list) else cell
