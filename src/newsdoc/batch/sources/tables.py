"""Tables: a document a row, in a column of a CSV or Parquet file."""

import csv
import io
import re
from collections.abc import Collection, Iterator
from typing import Any

from newsdoc.batch.documents import Document
from newsdoc.batch.encodings import DAMAGED
from newsdoc.batch.failures import Failure, failure
from newsdoc.batch.packages import needed
from newsdoc.batch.sources.reading import Reading

_FAULTS: tuple[type[Exception], ...] = (*DAMAGED, csv.Error)
_ESCAPED = re.compile("[\udc80-\udcff]")
"""Bytes that are not UTF-8, in text that was decoded with "surrogateescape"."""
_ROWS = 64
"""Rows of a Parquet file that are held at a time: pages are large."""
_SHOWN = 20
"""Columns that a message names: a table may have thousands."""
_LONGEST = 60
"""Characters of a column's name that it shows: a file without a header may have a page there."""


def csv_documents(reading: Reading) -> Iterator[Document]:
    """The rows of a CSV file with a header (RFC 4180), or of one with tabs. A document that is not UTF-8 stays
    bytes, whose encoding is found as that of any file; in its address and name such bytes become U+FFFD.
    """
    make = reading.maker()
    # The module's own limit is 131,072 characters a field: less than many a page.
    csv.field_size_limit(max(csv.field_size_limit(), reading.max_bytes))
    text = io.TextIOWrapper(reading.stream(), "utf-8-sig", "surrogateescape", newline="")
    rows = csv.DictReader(text, delimiter="\t" if reading.name.lower().endswith(".tsv") else ",")
    try:
        known = rows.fieldnames or ()
        if (column := reading.fields.text) is None or column not in known:
            yield make(error=_no_column(column, known))
            return
        for row in rows:
            yield _row(make, reading, _as_read(row, column), column)
    except _FAULTS as error:
        yield make(error=failure("source", f"the table cannot be read further: {error}"))
    finally:
        text.detach()  # else it would close the file


def _as_read(row: dict[str, Any], column: str) -> dict[str, Any]:
    """The row with what is not UTF-8 as bytes in this column, and with U+FFFD elsewhere."""
    odd = {key: _bytes(value) for key, value in row.items() if isinstance(value, str) and _ESCAPED.search(value)}
    return {**row, **{key: data if key == column else data.decode("utf-8", "replace") for key, data in odd.items()}}


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def parquet_documents(reading: Reading) -> Iterator[Document]:
    """The rows of a Parquet file. Raises BatchError when pyarrow is missing."""
    make = reading.maker()
    parquet = needed("pyarrow.parquet", "arrow", "a Parquet file")
    fields = reading.fields
    try:
        table = parquet.ParquetFile(reading.file if not reading.encodings else io.BytesIO(reading.stream().read()))
        known = table.schema_arrow.names
        if (column := fields.text) is None or column not in known:
            yield make(error=_no_column(column, known))
            return
        wanted = [name for name in (column, fields.url, fields.name) if name in known]
        for batch in table.iter_batches(_ROWS, columns=list(dict.fromkeys(wanted))):
            for row in batch.to_pylist():
                yield _row(make, reading, row, column)
    except DAMAGED as error:  # pyarrow's errors are OSError or ValueError
        yield make(error=failure("source", f"the table cannot be read further: {error}"))


def _no_column(column: str | None, known: Collection[str]) -> Failure:
    """Why the table gives no documents. One table among many other files is no reason to end a run."""
    has = f"it has {_listed(known)}" if known else "it has no header"
    if column is None:
        said = "say which column holds the documents (text_field, --text-field), or leave the file out of the sources"
        return failure("source", f"this is a table, and {has}: {said}")
    return failure("source", f"the table has no column {column!r}; {has}")


def _listed(known: Collection[str]) -> str:
    names = [repr(str(name)[:_LONGEST]) for name in list(known)[:_SHOWN]]
    more = len(known) - len(names)
    return ", ".join(names) + (f" and {more} more" if more else "")


def _row(make: Any, reading: Reading, row: dict[str, Any], column: str) -> Document:
    url, name = (row.get(key) if key else None for key in (reading.fields.url, reading.fields.name))
    about = {"url": None if url is None else str(url), "name": None if name is None else str(name)}
    data = row.get(column)
    if isinstance(data, (str, bytes)) and data:
        document: Document = make(data, **about)
        return document
    return make(error=failure("empty", f"the column {column!r} is empty in this row"), **about)  # type: ignore[no-any-return]
