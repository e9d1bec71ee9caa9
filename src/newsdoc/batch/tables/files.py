"""Tables as files: Parquet, CSV or JSON Lines."""

import csv
import datetime as dt
import io
import json
from collections.abc import Callable, Iterable, Sequence
from typing import IO, Any

from newsdoc.batch.packages import needed
from newsdoc.batch.tables.arrow import arrow_table, without_surrogates
from newsdoc.batch.tables.columns import TableSchema

Rows = Sequence[tuple[Any, ...]]


def write_parquet(file: IO[bytes], table: TableSchema, rows: Rows) -> None:
    """Write the rows as Parquet. Raises BatchError when pyarrow is missing."""
    parquet = needed("pyarrow.parquet", "arrow", "writing Parquet")
    parquet.write_table(arrow_table(table.columns, rows), file, compression="zstd")


def write_csv(file: IO[bytes], table: TableSchema, rows: Rows) -> None:
    """Write the rows as CSV with a header (RFC 4180), UTF-8; a list is a JSON array, an empty cell is not a value."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(column.name for column in table.columns)
    writer.writerows([_csv_cell(cell) for cell in row] for row in rows)
    file.write(_utf8(out.getvalue()))


def write_json_lines(file: IO[bytes], table: TableSchema, rows: Rows) -> None:
    """Write the rows as JSON Lines: an object a row, with every column."""
    names = [column.name for column in table.columns]
    for row in rows:
        values = dict(zip(names, map(_json_cell, row), strict=True))
        file.write(_utf8(json.dumps(values, ensure_ascii=False) + "\n"))


FILE_KINDS: dict[str, Callable[[IO[bytes], TableSchema, Rows], None]] = {
    "parquet": write_parquet,
    "csv": write_csv,
    "jsonl": write_json_lines,
}
"""What tables can be written as; the name is also the suffix."""


def read_rows(path: str, kind: str, columns: Sequence[str]) -> Iterable[tuple[Any, ...]]:
    """The rows of a file that was written here, some of its columns; texts and numbers only."""
    if kind == "parquet":
        parquet = needed("pyarrow.parquet", "arrow", "reading Parquet")
        for batch in parquet.ParquetFile(path).iter_batches(columns=list(columns)):
            yield from zip(*(batch.column(name).to_pylist() for name in columns), strict=True)
        return
    with open(path, encoding="utf-8", newline="") as file:  # noqa: PTH123 - a name of a shard, as in the manifest
        rows: Iterable[dict[str, Any]] = csv.DictReader(file) if kind == "csv" else map(json.loads, file)
        for row in rows:
            yield tuple(row[name] for name in columns)


def _csv_cell(cell: Any) -> Any:
    if isinstance(cell, list):
        return json.dumps(cell, ensure_ascii=False)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return _json_cell(cell)


def _json_cell(cell: Any) -> Any:
    return cell.isoformat().replace("+00:00", "Z") if isinstance(cell, dt.datetime) else cell


def _utf8(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return str(without_surrogates(text)).encode("utf-8")
