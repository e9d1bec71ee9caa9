"""What a table is made of."""

from collections.abc import Callable, Iterator
from typing import Any, Literal

import attrs

from newsdoc.model import Article

ColumnType = Literal["text", "integer", "boolean", "time", "texts"]
"""What stands in a column; each may also be empty. `time` is a moment in UTC, `texts` a list of texts."""


@attrs.frozen
class Column:
    """A column of a table.

    >>> from newsdoc.batch import TABLES
    >>> [column.name for column in TABLES["quotes"].columns][:2]
    ['document', 'item']
    """

    name: str
    """Its name."""
    type: ColumnType
    """What stands in it."""
    doc: str
    """What it says."""


@attrs.frozen
class TableSchema:
    """A table: its columns, and how the rows of an article are found.

    >>> from newsdoc.batch import TABLES
    >>> [table.name for table in TABLES.values()][:2]
    ['articles', 'paragraphs']
    """

    name: str
    """Its name."""
    doc: str
    """What a row is."""
    columns: tuple[Column, ...]
    """Its columns, in order."""
    rows: Callable[[Article], Iterator[tuple[Any, ...]]] = attrs.field(eq=False, repr=False)
    """The rows of an article, without the columns that say which article it is."""


ITEM_COLUMNS = (
    Column("document", "text", "The document: the path of its file, with `#` and a number if the file is a container."),
    Column("item", "integer", "The number of the article in the document, from 1."),
)
"""What every table of articles begins with: together they are its key, and join the tables."""
