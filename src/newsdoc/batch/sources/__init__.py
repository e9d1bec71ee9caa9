"""Where documents come from: files, folders, patterns, archives, tables; one generator over all of them."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import IO

from newsdoc.batch.documents import MAX_BYTES, Document, Fields, file_document, name_of
from newsdoc.batch.encodings import encodings_of
from newsdoc.batch.failures import failure_of
from newsdoc.batch.sources.archives import tar_documents, zip_documents
from newsdoc.batch.sources.files import Found, find_files, patterns, plain_folder
from newsdoc.batch.sources.json_lines import line_documents
from newsdoc.batch.sources.reading import Reading
from newsdoc.batch.sources.tables import csv_documents, parquet_documents
from newsdoc.batch.sources.warc import warc_documents
from newsdoc.errors import expect_each

SourceName = str | PathLike[str]
Reader = Callable[[Reading], Iterator[Document]]

_CONTAINERS: dict[str, Reader] = {
    ".jsonl": line_documents,
    ".ndjson": line_documents,
    ".zip": zip_documents,
    ".tar": tar_documents,
    ".tgz": tar_documents,
    ".warc": warc_documents,
    ".wet": warc_documents,
    ".parquet": parquet_documents,
    ".csv": csv_documents,
    ".tsv": csv_documents,
}
"""Files that hold many documents, by suffix; a suffix such as `.gz` may follow. All other files are one document."""


class Sources:
    """The documents of files, folders, patterns and archives, in a fixed order, one at a time.

    Iterating gives each `Document`; a file or record that cannot be read becomes one with an `error`. Memory does not
    grow with the number of documents. Folders are searched in order of name. Hidden files, and those that cannot be
    news documents (pictures, style sheets, scripts), are skipped and counted in `skipped`.

    >>> [document.id for document in Sources("examples/samples")][:1]
    ['examples/samples/harbour.txt']
    """

    def __init__(
        self,
        sources: SourceName | Iterable[SourceName],
        *,
        text_field: str | None = None,
        url_field: str | None = None,
        name_field: str | None = None,
        max_bytes: int = MAX_BYTES,
    ) -> None:
        """`text_field`, `url_field` and `name_field` name the fields of JSON Lines, or columns of tables, that hold the
        document, its address and its identifier. Without `text_field`, a line of JSON Lines is a document itself.
        `max_bytes`: the largest document to read.

        Raises BatchError for a file or folder that does not exist.
        """
        if not isinstance(sources, (str, PathLike)):
            expect_each(sources, "paths", "the sources")
        named = [sources] if isinstance(sources, (str, PathLike)) else list(sources)
        self.names = tuple(str(name) for name in named)
        """The sources, as given."""
        self.fields = Fields(text_field, url_field, name_field)
        """The fields of JSON Lines and tables."""
        self.max_bytes = max_bytes
        """The largest document that is read."""
        self.skipped: Counter[str] = Counter()
        """What the last iteration left out, by kind."""
        self.without: Path | None = None
        """A folder to skip although it is inside a source: the output of the run."""
        self._done = 0
        self._open: IO[bytes] | None = None
        self._matched = patterns(self.names)

    def __iter__(self) -> Iterator[Document]:
        """The documents, in order."""
        self._done = 0
        for found in self.files():
            read = self._reader(found)
            if read is None:
                self._done += found.size
                yield self._file(found)
            else:
                yield from self._inside(found, *read)
                self._done += found.size

    def files(self) -> Iterator[Found]:
        """The files that hold the documents, in order: to share the work between machines."""
        self.skipped.clear()
        return find_files(self.names, self._matched, self.skipped, self.without)

    @property
    def root(self) -> str:
        """The folder that all files are in; empty where there is none but the current one."""
        folders = [name if Path(name).is_dir() else plain_folder(name) for name in self.names]
        try:
            return name_of(Path(os.path.commonpath(folders))).removeprefix(".") if folders else ""
        except ValueError:  # some are absolute and some are not
            return ""

    def total_bytes(self) -> int:
        """The size of all files together. Looks at each of them."""
        return sum(found.size for found in find_files(self.names, self._matched, Counter(), self.without))

    @property
    def read_bytes(self) -> int:
        """How many bytes of the files have been read in the last iteration: with `total_bytes`, how far it is."""
        try:
            return self._done + (self._open.tell() if self._open and not self._open.closed else 0)
        except (OSError, ValueError):
            return self._done

    @staticmethod
    def _reader(found: Found) -> tuple[Reader, str, tuple[str, ...]] | None:
        """What reads a container, with its name and packing; None for a file that is a document."""
        name, encodings = encodings_of(found.path.name)
        suffix = Path(name).suffix.lower()
        if found.error is not None or suffix not in _CONTAINERS:
            return None
        return _CONTAINERS[suffix], name, ("gzip",) if suffix == ".tgz" else encodings

    def _file(self, found: Found) -> Document:
        if found.error is not None:
            return Document(name_of(found.path), source=name_of(found.path), error=found.error)
        return file_document(found.path, self.max_bytes)

    def _inside(self, found: Found, read: Reader, name: str, encodings: tuple[str, ...]) -> Iterator[Document]:
        where = name_of(found.path)
        try:
            with found.path.open("rb") as file:
                self._open = file
                yield from read(Reading(file, where, name, encodings, self.fields, self.max_bytes, self.skipped))
        except OSError as error:
            yield Document(where, source=where, error=failure_of(error))
        finally:
            self._open = None


def iter_documents(sources: SourceName | Iterable[SourceName], **options: object) -> Iterator[Document]:
    """Every document of these files, folders, patterns and archives, in a fixed order, with bounded memory.

    Arguments and errors are those of `Sources`, which also tells what was skipped and how far it is.

    >>> [document.id for document in iter_documents("examples/samples")][:1]
    ['examples/samples/harbour.txt']
    """
    return iter(Sources(sources, **options))  # type: ignore[arg-type]
