"""WARC files (ISO 28500), packed or not: a document a response, resource or conversion.

Read by FastWARC. It gives up at the first damaged record; here the reading goes on at the next record that is whole,
and each damaged stretch is one document with an error.
"""

import re
from collections.abc import Generator, Iterator
from typing import Any

import attrs

from newsdoc.addresses import split
from newsdoc.batch.documents import Document, Maker
from newsdoc.batch.encodings import DAMAGED, http_encodings, suffix_of, too_large
from newsdoc.batch.failures import Failure, failure, failure_of
from newsdoc.batch.packages import needed
from newsdoc.batch.sources.files import is_no_document
from newsdoc.batch.sources.reading import Reading

_STARTS = {
    b"\x1f\x8b": rb"\x1f\x8b\x08[\x00-\x1f][\s\S]{4}[\x00\x02\x04][\x00-\x0d\xff]",  # gzip (RFC 1952, section 2.3)
    b"\x28\xb5": rb"\x28\xb5\x2f\xfd",  # zstd (RFC 8878, section 3.1.1)
    b"": rb"WARC/1\.[01]\r\n",
}
"""What a record begins with, by what the file begins with: a plain archive may well hold packed pages."""
_CHUNK = 1 << 20
_LONGEST_START = 16
"""Bytes kept from one chunk for the next, lest a beginning be cut in two: the longest has ten."""
_HTTP_OK = range(200, 300)


Resumable = Generator[Document, None, int | None]
"""Documents, and in the end where to go on; None for nowhere."""


@attrs.frozen
class _Record:
    """A record, read."""

    position: int
    """Where it begins in the file."""
    values: dict[str, Any]
    """What is known of the document."""
    skip: str | None = None
    """Why it is not a document; None for one."""


def warc_documents(reading: Reading) -> Iterator[Document]:
    """The documents of a WARC file. Pictures and the like, redirects and errors of servers are skipped and counted."""
    module = needed("fastwarc.warc", "warc", "a WARC file")
    make = reading.maker()
    position: int | None = 0
    while position is not None:
        position = yield from _records(module, reading, make, position)


def _records(module: Any, reading: Reading, make: Maker, start: int) -> Resumable:
    """The records from `start` to the end or to the first damage; returns where to go on, None at the end.

    A record is given out when the next one has been found whole, since a wrong length shows only there.
    """
    kinds = module.WarcRecordType
    wanted = kinds.response | kinds.resource | kinds.conversion
    reading.file.seek(start)
    records = iter(module.ArchiveIterator(reading.file, parse_http=True))
    held: _Record | None = None
    last = start
    while True:
        try:
            record = next(records, None)
        except DAMAGED as error:
            broken = failure("source", f"a damaged record: {error}")
            if held is not None and held.skip is None and "header" in str(error):
                broken = failure("source", "the record's length does not fit what follows it")
                return (yield from _resumed(reading, make, last, broken, held.values))
            yield from _given(held, reading, make)
            return (yield from _resumed(reading, make, last, broken))
        if record is None:
            yield from _given(held, reading, make)
            return (yield from _tail(reading, make, last))
        yield from _given(held, reading, make)
        held = None
        last = record.stream_pos
        if not record.record_type & wanted and record.content_length:
            continue
        try:
            held = _read(record, reading)
        except DAMAGED as error:
            return (yield from _resumed(reading, make, last, failure("source", f"a damaged record: {error}")))
        if "error" in held.values and held.values["error"].message == _CUT:
            return (yield from _resumed(reading, make, last, held.values["error"], held.values))


_CUT = "the record is longer than the file: cut off, or its length is wrong"


def _given(record: _Record | None, reading: Reading, make: Maker) -> Iterator[Document]:
    if record is None:
        return
    if record.skip is not None:
        reading.skipped[record.skip] += 1
    else:
        yield make(**record.values)


def _resumed(
    reading: Reading, make: Maker, damaged: int, why: Failure, values: dict[str, Any] | None = None
) -> Resumable:
    """The document that stands for a damaged stretch; returns where the next whole record begins, None for nowhere."""
    yield make(**{**(values or {}), "data": None, "offset": damaged, "error": why})
    return _next_whole(reading, damaged + 1)


def _tail(reading: Reading, make: Maker, last: int) -> Resumable:
    """After the last record: a start of another one, of which there is too little, was cut off."""
    cut = _next_start(reading, last + 1)
    if cut is not None and not _is_whole(reading, cut):
        yield make(offset=cut, error=failure("source", "the file ends in the middle of a record"))
    return None


def _next_whole(reading: Reading, position: int) -> int | None:
    start = _next_start(reading, position)
    while start is not None and not _is_whole(reading, start):
        start = _next_start(reading, start + 1)
    return start


def _is_whole(reading: Reading, position: int) -> bool:
    """True where a record with a header can be read from this position."""
    module = needed("fastwarc.warc", "warc", "a WARC file")
    reading.file.seek(position)
    try:
        record = next(iter(module.ArchiveIterator(reading.file, parse_http=False)), None)
        return record is not None and record.record_id is not None and record.stream_pos == position
    except DAMAGED:
        return False


def _next_start(reading: Reading, position: int) -> int | None:
    """Where the next record seems to begin, from this position on; None for nowhere."""
    reading.file.seek(0)
    first = reading.file.read(2)
    start = re.compile(_STARTS.get(first, _STARTS[b""]))
    reading.file.seek(position)
    kept, at = b"", position
    while chunk := reading.file.read(_CHUNK):
        data = kept + chunk
        if found := start.search(data):
            return at + found.start()
        kept = data[-_LONGEST_START:]
        at += len(data) - len(kept)
    return None


def _read(record: Any, reading: Reading) -> _Record:
    """A record's document. Raises what FastWARC raises for damaged data."""
    position = record.stream_pos
    url = record.headers.get("WARC-Target-URI")
    values: dict[str, Any] = {"offset": position, "url": url, "name": url or record.record_id}
    if not record.content_length and not record.is_http_parsed:
        return _Record(position, {**values, "error": failure("empty", "an empty record")})
    http = record.http_headers if record.is_http_parsed else None
    kind = record.http_content_type if http is not None else record.headers.get("Content-Type")
    if reason := _not_a_page(http, kind):
        return _Record(position, values, skip=reason)
    if record.content_length > reading.max_bytes and _fits(record, position, reading):
        return _Record(position, {**values, "error": failure_of(too_large(reading.max_bytes))})
    declared = record.content_length
    data = record.reader.read(min(declared, reading.max_bytes + 1))
    if len(data) < min(declared, reading.max_bytes + 1) or (declared and not data):
        return _Record(position, {**values, "error": failure("source", _CUT)})
    if not data:
        return _Record(position, {**values, "error": failure("empty", "an empty record")})
    values |= {"data": data, "suffix": _suffix(url)}
    if http is not None:
        encodings = http_encodings(http.get("Content-Encoding"), http.get("Transfer-Encoding"))
        values |= {"encodings": encodings, "charset": record.http_charset}
    return _Record(position, values)


def _fits(record: Any, position: int, reading: Reading) -> bool:
    """True where a record beyond the limit is as long as it says: it is read through, a chunk at a time."""
    left = record.content_length
    while left and (chunk := record.reader.read(min(left, _CHUNK))):
        left -= len(chunk)
    return not left


def _not_a_page(http: Any, kind: str | None) -> str | None:
    """Why a record is not a document: its status or its media type."""
    if http is not None and http.status_code is not None and http.status_code not in _HTTP_OK:
        return f"HTTP status {http.status_code}"
    return is_no_document(None, kind) if kind else None


def _suffix(url: str | None) -> str | None:
    return suffix_of(split(url).path) or None
