"""ZIP and tar files: a document a member."""

import struct
import tarfile
import zipfile
from collections.abc import Iterator
from tarfile import ReadError
from typing import IO, Any

from newsdoc.batch.documents import Document
from newsdoc.batch.encodings import DAMAGED, encodings_of, file_name, read_at_most, suffix_of, too_large
from newsdoc.batch.failures import failure, failure_of
from newsdoc.batch.sources.files import is_no_document
from newsdoc.batch.sources.reading import Reading
from newsdoc.errors import LimitExceeded

_ZIP_FAULTS: tuple[type[Exception], ...] = (
    *DAMAGED,
    zipfile.BadZipFile,
    RuntimeError,
    NotImplementedError,
    struct.error,
    LimitExceeded,
)
"""What zipfile raises for members that are damaged, encrypted, or packed by a method it does not know."""


_NO_HEADER = (tarfile.InvalidHeaderError, tarfile.TruncatedHeaderError)  # type: ignore[attr-defined]  # typeshed has neither
_TAR_FAULTS: tuple[type[Exception], ...] = (*DAMAGED, tarfile.TarError)


def zip_documents(reading: Reading) -> Iterator[Document]:
    """The members of a ZIP file, in the order of its directory."""
    make = reading.maker()
    try:
        archive = zipfile.ZipFile(reading.stream())  # reads only; the file is closed by whoever opened it
        members = archive.infolist()
    except _ZIP_FAULTS as error:
        yield reading.broken(make, OSError(f"the ZIP file cannot be read: {error}"))
        return
    for member in members:
        if member.is_dir() or _skipped(member.filename, reading):
            continue
        about = {**_about(member.filename), "offset": member.header_offset}
        if member.file_size > reading.max_bytes:
            yield make(error=failure_of(too_large(reading.max_bytes)), **about)
            continue
        try:
            with archive.open(member) as stream:
                data = read_at_most(stream, reading.max_bytes)
        except _ZIP_FAULTS as error:
            failed = failure_of(error) if isinstance(error, LimitExceeded) else failure("source", str(error))
            yield make(error=failed, **about)
        else:
            yield make(data, **about)


def tar_documents(reading: Reading) -> Iterator[Document]:
    """The files of a tar archive, in order; read as a stream."""
    make = reading.maker()
    try:
        stream: Any = _Watched(reading.stream())
        archive = tarfile.open(fileobj=stream, mode="r|", tarinfo=_Member)  # noqa: SIM115 - closed with the file
        while (member := archive.next()) is not None:
            archive.members = []  # type: ignore[attr-defined]  # tarfile keeps every member it has seen
            stream.allow(member.size)
            if not member.isfile() or _skipped(member.name, reading):
                continue
            about = {**_about(member.name), "offset": member.offset}
            content = archive.extractfile(member)
            if member.size > reading.max_bytes or content is None:
                yield make(error=failure_of(too_large(reading.max_bytes)), **about)
                continue
            try:
                data = content.read()
            except _TAR_FAULTS as error:
                yield make(error=failure("source", f"the archive ends or is damaged here: {error}"), **about)
                return
            yield make(data, **about)
    except _TAR_FAULTS as error:
        yield reading.broken(make, OSError(f"the archive cannot be read further: {error}"))


class _Member(tarfile.TarInfo):
    """A member whose header is damaged, or cut off, is an error: behind the first one tarfile takes it for the end."""

    @classmethod
    def fromtarfile(cls, tarfile: tarfile.TarFile) -> "_Member":
        """The next member. Raises ReadError."""
        try:
            return super().fromtarfile(tarfile)
        except _NO_HEADER as error:
            raise ReadError(f"{error} at byte {tarfile.offset}") from error


_ENDS = 8
"""Times that a reader may meet the end: tarfile looks for more a few times, and no more where it knows its way."""
_LONGEST_HEADER = 1 << 24
"""Bytes that may stand in front of a member: long names and attributes take some hundred."""


class _Watched:
    """A stream that is damaged where somebody goes on reading behind its end, or reads more than members have.

    tarfile skips a member by reading as much as its header says, and does not stop where nothing comes: a header of 512
    bytes that speaks of exabytes would keep it busy for years. And it holds a whole name or attribute in memory, which
    may be gigabytes once unpacked.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._ends = 0
        self._left = _LONGEST_HEADER

    def allow(self, size: int) -> None:
        """A member of this size may be read, and what stands in front of the next one."""
        self._left = size + _LONGEST_HEADER

    def read(self, size: int) -> bytes:
        """The next bytes. Raises EOFError behind the end, and OSError in a header without end."""
        data = self._stream.read(size)
        self._ends = 0 if data else self._ends + 1
        self._left -= len(data)
        if self._ends > _ENDS:
            raise EOFError("it ends inside a member")
        if self._left < 0:
            raise OSError("the header of a member is too large")
        return data


def _skipped(name: str, reading: Reading) -> bool:
    """True for what is not a document; counted. macOS puts files of its own into archives under `__MACOSX`."""
    last = file_name(name)
    kind = is_no_document(last)
    if kind is None and (last.startswith(".") or "__MACOSX" in name.split("/")):
        kind = "hidden file"
    if kind is not None:
        reading.skipped[kind] += 1
    return kind is not None


def _about(name: str) -> dict[str, Any]:
    plain, encodings = encodings_of(name)
    return {"name": name, "suffix": suffix_of(plain) or None, "encodings": encodings}
