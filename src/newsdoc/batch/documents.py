"""One document of a source: where it stands, and its data or the way to it."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs

from newsdoc.batch.encodings import decoded, encodings_of, read_at_most, too_large
from newsdoc.batch.failures import Failure
from newsdoc.errors import BatchError
from newsdoc.source.charset import codec_of, decode

MAX_BYTES = 50_000_000
"""Largest document that is read by default, in bytes. The largest news pages have some ten million."""


@attrs.frozen
class Fields:
    """Which values of a JSON object, or columns of a table, hold the document, its address and its identifier.

    >>> Fields(text="content", url="link").text
    'content'
    """

    text: str | None = None
    """Holds the document, as text or as a JSON value; None if the whole JSON object is the document."""
    url: str | None = None
    """Holds its address."""
    name: str | None = None
    """Holds its identifier."""


OWN_LINE = Fields(text="content", url="url", name="document")
"""Of the lines that a run with `lines=True` writes."""
_OWN_LINE = re.compile(
    rb'\{"document": STRING, "item": \d+, "name": (?:null|STRING), "url": (?:null|STRING), "content": '.replace(
        b"STRING", rb'"(?:[^"\\]|\\.)*+"'
    )
)


def is_own_line(line: bytes) -> bool:
    """Whether a line was written by a run with `lines=True`: an article with the document that it is from.

    >>> is_own_line(b'{"document": "a.txt", "item": 1, "name": null, "url": null, "content": "Ferry returns"}')
    True
    """
    return _OWN_LINE.match(line) is not None


@attrs.frozen
class Document:
    """A document to process. Any iterable of documents can be a source.

    >>> Document("a", "Ferry returns").data
    'Ferry returns'
    """

    id: str
    """Identifies it within the run: the path of its file, with `#` and its number if the file is a container."""
    data: str | bytes | None = attrs.field(default=None, repr=False)
    """The data; None if it is still in the file `path`."""
    path: str | None = attrs.field(default=None, kw_only=True)
    """The file that is the document; read when the document is processed."""
    source: str | None = attrs.field(default=None, kw_only=True)
    """The file that it is, or is in."""
    number: int = attrs.field(default=1, kw_only=True)
    """Its number in that file, from 1."""
    offset: int | None = attrs.field(default=None, kw_only=True)
    """Where it begins in that file, in bytes (of the compressed file for WARC, of the uncompressed one for lines); None
    if unknown."""
    name: str | None = attrs.field(default=None, kw_only=True)
    """Its name inside a container: member of a ZIP file, address in a WARC file, identifier in a table."""
    url: str | None = attrs.field(default=None, kw_only=True)
    """Its address; relative links are resolved against it."""
    suffix: str | None = attrs.field(default=None, kw_only=True)
    """Suffix of its file name, which helps to recognise the format."""
    charset: str | None = attrs.field(default=None, kw_only=True)
    """The encoding stated by the HTTP header."""
    encodings: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """Encodings of the data, outermost last: "gzip", "br", "chunked" ..."""
    fields: Fields | None = attrs.field(default=None, kw_only=True)
    """If the data is a JSON object that holds the document: in which fields."""
    error: Failure | None = attrs.field(default=None, kw_only=True)
    """Why it cannot be read, if its source knows already."""
    max_bytes: int = attrs.field(default=MAX_BYTES, kw_only=True)
    """The largest size accepted."""

    def unpacked(self) -> "Document":
        """The document with its plain data: read, unpacked, taken out of its JSON object, decoded by its HTTP charset.

        Raises LimitExceeded, BatchError for data that is damaged, and OSError.
        """
        data = self.data
        if data is None:
            if self.path is None:
                raise BatchError("the document has neither data nor a path")
            if Path(self.path).stat().st_size > self.max_bytes:
                raise too_large(self.max_bytes)
            with Path(self.path).open("rb") as file:
                data = read_at_most(file, self.max_bytes)
        for encoding in reversed(self.encodings):
            data = decoded(data if isinstance(data, bytes) else data.encode(), encoding, self.max_bytes)
        if len(data) > self.max_bytes:
            raise too_large(self.max_bytes)
        if self.fields is not None:
            return self._from_object(data, self.fields)
        if self.charset and isinstance(data, bytes) and codec_of(self.charset):
            data = decode(data, self.charset).text
        return attrs.evolve(self, data=data, encodings=())

    def _from_object(self, data: str | bytes, fields: Fields) -> "Document":
        try:
            values = json.loads(data)
        except (ValueError, RecursionError) as error:
            raise BatchError(f"the line is not JSON: {error}") from error
        if not isinstance(values, dict):
            raise BatchError(f"the line is a {type(values).__name__}, not JSON object")
        found, suffix = values.get(fields.text) if fields.text else data, self.suffix
        if isinstance(found, (dict, list)):
            found, suffix = json.dumps(found, ensure_ascii=False), ".json"
        if not isinstance(found, (str, bytes)):
            raise BatchError(f"the field {fields.text!r} holds no text")
        url, name = (_text(values.get(key)) if key else None for key in (fields.url, fields.name))
        return attrs.evolve(self, data=found, url=url or self.url, name=name or self.name, suffix=suffix, fields=None)

    def without_data(self) -> "Document":
        """The same document without its data."""
        return attrs.evolve(self, data=None) if self.data is not None else self


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def name_of(path: Path) -> str:
    """A path as documents are called by. Bytes that are not UTF-8 are written out ("m\\xfcller.html"): in tables, which
    are UTF-8, they would all become U+FFFD, and two files might have one name.
    """
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def file_document(path: Path, max_bytes: int = MAX_BYTES) -> Document:
    """The document that a file is; one with a suffix such as `.gz` is unpacked when it is read."""
    name, encodings = encodings_of(path.name)
    where = name_of(path)
    return Document(
        where, path=str(path), source=where, suffix=Path(name).suffix, encodings=encodings, max_bytes=max_bytes
    )


Maker = Callable[..., Document]


def maker(source: str, max_bytes: int) -> Maker:
    """A function that makes the documents of one container, numbered in order."""
    count = 0

    def make(data: str | bytes | None = None, **values: Any) -> Document:
        nonlocal count
        count += 1
        return Document(f"{source}#{count}", data, source=source, number=count, max_bytes=max_bytes, **values)

    return make
