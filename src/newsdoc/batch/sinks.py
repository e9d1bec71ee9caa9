"""Where results go: tables, files, or JSON Lines; a shard at a time."""

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any, Protocol

import attrs

from newsdoc.batch.documents import Document
from newsdoc.batch.results import Result
from newsdoc.batch.tables.columns import TableSchema
from newsdoc.batch.tables.files import FILE_KINDS
from newsdoc.batch.tables.schemas import ERRORS, SCHEMAS
from newsdoc.pipeline.exporting import file_bytes, to_bytes
from newsdoc.whole_files import TEMPORARY, sync_folder, whole_file

Files = dict[str, int]
"""Files of a shard, relative to the folder of the run, with their rows."""


class Sink(Protocol):
    """Writes shards. A shard that is written again replaces what the first attempt left."""

    def write(self, folder: Path, number: int, results: Sequence[Result]) -> Files:
        """Write one shard. Raises OSError."""

    def clear(self, folder: Path, committed: int) -> None:
        """Remove what a run that was killed left of shards that were never completed: those from `committed` on."""


def part(table: str, number: int, kind: str) -> str:
    """The name of a shard's file of a table."""
    return f"{table}/part-{number:05}.{kind}"


@attrs.frozen
class TableSink:
    """Tables, a file a table and shard; failures in the table `errors`."""

    tables: tuple[str, ...]
    """The tables that the results have rows of."""
    kind: str = "parquet"
    """One of `FILE_KINDS`."""

    def write(self, folder: Path, number: int, results: Sequence[Result]) -> Files:
        """Write one shard of each table; the errors only where there are any."""
        files: Files = {}
        for table in self.tables:
            rows = [row for result in results for row in result.rows.get(table, ())]
            files |= _table(folder, number, SCHEMAS[table], rows, self.kind)
        return files | _errors(folder, number, results, self.kind)

    def clear(self, folder: Path, committed: int) -> None:
        """Remove the files of shards from `committed` on."""
        _clear(folder, (*self.tables, "errors"), committed)


@attrs.frozen
class LinesSink:
    """JSON Lines, an article a line: its document, its item, and its content in the format of the steps.

    The content is a JSON value where the format is JSON, a text otherwise.
    """

    def write(self, folder: Path, number: int, results: Sequence[Result]) -> Files:
        """Write one shard."""
        name, count = part("articles", number, "jsonl"), 0
        with whole_file(folder / name) as file:
            for result in results:
                for item, output in enumerate(result.outputs, 1):
                    _line(file, result.document, item, output)
                    count += 1
        sync_folder((folder / name).parent)
        return {name: count} | _errors(folder, number, results, "jsonl")

    def clear(self, folder: Path, committed: int) -> None:
        """Remove the files of shards from `committed` on."""
        _clear(folder, ("articles", "errors"), committed)


@attrs.frozen
class FilesSink:
    """A file an article, named after its document; failures in the table `errors`."""

    suffix: str
    """What the files end with."""
    root: str = ""
    """The folder that all documents are in: left out of the names."""

    def write(self, folder: Path, number: int, results: Sequence[Result]) -> Files:
        """Write the files of one shard."""
        files: Files = {}
        for result in results:
            for item, output in enumerate(result.outputs, 1):
                with whole_file(self._path(folder, result, item), durable=False) as file:
                    file.write(file_bytes(output))
            self._remove_after(folder, result)
        if hasattr(os, "sync"):
            os.sync()  # once a shard: a file at a time takes as long as the work
        return files | _errors(folder, number, results, "jsonl")

    def _path(self, folder: Path, result: Result, item: int) -> Path:
        return folder / "articles" / file_name(result.document, item, self.suffix, self.root)

    def _remove_after(self, folder: Path, result: Result) -> None:
        """Remove what an earlier attempt wrote of this document and this one did not: it failed now, or has fewer."""
        item = len(result.outputs) + 1
        path = self._path(folder, result, item)
        path.with_name(path.name + TEMPORARY).unlink(missing_ok=True)
        while path.is_file():
            path.unlink()
            item += 1
            path = self._path(folder, result, item)

    def clear(self, folder: Path, committed: int) -> None:
        """Remove the errors of shards from `committed` on; the files are written again under the same names."""
        _clear(folder, ("errors",), committed)


# ---------------------------------------------------------------------- names
_UNSAFE = re.compile(r'[\x00-\x1f<>:"\\|?*%~\ud800-\udfff]')
"""What file systems do not take, surrogates, which have no place in UTF-8, and the two signs that names are made with
here."""
_LONGEST = 120
"""Characters of a part of a path: file systems take 255 bytes, and a character may take two, percent-encoded six."""
_SLUG = 60
"""Characters of the address in a file's name, which is unique without them: enough to recognise the story."""


def file_name(document: Document, item: int, suffix: str, root: str = "") -> str:
    """The name of the file for an article; no two articles have the same.

    `pages/a.html` becomes `pages/a.html.json`, its second item `pages/a.html~2.json`; the third document of
    `crawl.warc.gz` becomes `crawl.warc.gz/000003-story.json`, with a word of its address. `root`: a folder that all
    documents are in, which is left out.
    """
    more = f"~{item}" if item > 1 else ""
    if document.source is None:  # an id of one's own is not a path
        return f"{_safe(document.id).replace('/', '%2F') or '%'}{more}{suffix}"
    source = document.source.removeprefix(f"{root.rstrip('/')}/" if root else "")
    parts = [part for part in source.split("/") if part not in ("", ".")]
    top = ["%2F"] if source.startswith("/") else []  # /quay/a.html is not quay/a.html
    if document.id == document.source:
        return "/".join([*top, *(_folder(part, suffix) for part in parts[:-1]), f"{_safe(parts[-1])}{more}{suffix}"])
    folders = [*top, *(_folder(part, suffix) for part in parts)]
    words = re.sub(r"\W+", "-", (document.name or "").rstrip("/").rpartition("/")[2]).strip("-")[:_SLUG]
    return "/".join([*folders, f"{document.number:06}{'-' if words else ''}{words}{more}{suffix}"])


def _folder(part: str, suffix: str) -> str:
    """A folder that no file can be called like."""
    safe = _safe(part)
    return f"{safe}~" if safe.endswith(suffix) else safe


def _safe(part: str) -> str:
    if part == "..":
        return "%2E%2E"
    safe = _UNSAFE.sub(lambda found: f"%{ord(found.group()):02X}", part)
    if len(safe.encode()) <= _LONGEST:
        return safe
    mark = hashlib.sha256(part.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"{safe.encode()[: _LONGEST - 18].decode('utf-8', 'ignore')}~{mark}"


# ---------------------------------------------------------------------- files
def error_row(result: Result) -> tuple[Any, ...]:
    """The row of the table `errors` for a result that has a failure."""
    document, why = result.document, result.failure
    assert why is not None
    about = (document.source, document.number, document.offset, document.name, document.url)
    return document.id, *about, why.kind, why.message, why.detail


def _errors(folder: Path, number: int, results: Sequence[Result], kind: str) -> Files:
    rows = [error_row(result) for result in results if result.failure is not None]
    return _table(folder, number, ERRORS, rows, kind) if rows else {}


def _table(folder: Path, number: int, table: TableSchema, rows: Sequence[tuple[Any, ...]], kind: str) -> Files:
    name = part(table.name, number, kind)
    write: Callable[[IO[bytes], TableSchema, Sequence[tuple[Any, ...]]], None] = FILE_KINDS[kind]
    with whole_file(folder / name) as file:
        write(file, table, rows)
    sync_folder((folder / name).parent)
    return {name: len(rows)}


def _clear(folder: Path, tables: Sequence[str], committed: int) -> None:
    for table in tables:
        for path in _parts(folder / table):
            if path.name.endswith(TEMPORARY) or int(path.name[len("part-") :].partition(".")[0]) >= committed:
                path.unlink()


def _parts(folder: Path) -> Iterator[Path]:
    return (path for path in folder.glob("part-*") if re.match(r"part-\d+\.", path.name))


def _line(file: IO[bytes], document: Document, item: int, output: str | bytes) -> None:
    text = to_bytes(output).decode("utf-8", "replace")
    try:
        content = json.loads(text)
    except ValueError:
        content = text
    values = {"document": document.id, "item": item, "name": document.name, "url": document.url, "content": content}
    file.write(to_bytes(json.dumps(values, ensure_ascii=False) + "\n"))
