"""Packed data: by suffix of a file, or by the headers of HTTP; unpacked with a limit, so that nothing explodes."""

import bz2
import gzip
import io
import lzma
import re
import zlib
from collections.abc import Callable
from typing import IO, Any, cast

from newsdoc.batch.packages import needed
from newsdoc.errors import BatchError, LimitExceeded, NewsdocError

_SUFFIXES = {".gz": "gzip", ".bz2": "bz2", ".xz": "xz", ".zst": "zstd"}
_NAMES = {"x-gzip": "gzip", "x-compress": "compress"}


def file_name(path: str) -> str:
    """The last part of a path with slashes.

    pathlib would intern it, and Python 3.12 keeps such names for good, those of millions of members and addresses.
    """
    return path.rstrip("/").rpartition("/")[2]


def suffix_of(path: str) -> str:
    """The suffix of a path's last part with its dot, as pathlib tells it; empty where there is none."""
    name = file_name(path)
    at = name.rfind(".")
    return name[at:] if 0 < at < len(name) - 1 else ""


def encodings_of(name: str) -> tuple[str, tuple[str, ...]]:
    """A file name without the suffix of its packing, and how it is packed."""
    suffix = suffix_of(name)
    packed = _SUFFIXES.get(suffix.lower())
    return (file_name(name).removesuffix(suffix), (packed,)) if packed else (name, ())


def unpacking(stream: IO[bytes], encodings: tuple[str, ...]) -> IO[bytes]:
    """A stream of the unpacked data. Raises BatchError where a package for it is missing."""
    for encoding in reversed(encodings):
        stream = cast(IO[bytes], _READERS[encoding](stream))
    return stream


def read_at_most(stream: IO[bytes], limit: int) -> bytes:
    """All of a stream. Raises LimitExceeded when there is more than the limit, before reading all of it."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise too_large(limit)
    return data


def too_large(limit: int) -> LimitExceeded:
    """The error for a document beyond the limit."""
    return LimitExceeded("the document is too large", limit=f"{limit} bytes")


def http_encodings(content: str | None, transfer: str | None) -> tuple[str, ...]:
    """The encodings that Content-Encoding and Transfer-Encoding of HTTP name (RFC 9110, 8.4; RFC 9112, 6.1)."""
    named = f"{content or ''},{transfer or ''}".casefold().split(",")
    found = (_NAMES.get(name.strip(), name.strip()) for name in named)
    return tuple(name for name in found if name not in ("", "identity"))


def decoded(data: bytes, encoding: str, limit: int) -> bytes:
    """The data unpacked. Data that is not packed, whatever its header says, is given back: crawlers unpack pages and
    keep the header.

    Raises LimitExceeded, and BatchError for damaged data, an unknown encoding, or a missing package.
    """
    magic = _MAGIC.get(encoding)
    if magic is not None and not data.startswith(magic):
        return data
    if encoding not in _READERS:
        raise BatchError(f"the encoding {encoding!r} is not known")
    try:
        return read_at_most(cast(IO[bytes], _READERS[encoding](io.BytesIO(data))), limit)
    except NewsdocError:
        raise
    except DAMAGED as error:
        raise BatchError(f"the {encoding} data is damaged: {error}") from error


DAMAGED: tuple[type[Exception], ...] = (OSError, EOFError, zlib.error, lzma.LZMAError, ValueError)
"""What the readers of packed data raise for data that is damaged or cut off."""


class _Stream(io.RawIOBase):
    """A reader that has only `read`, as a stream that can be buffered and read by lines."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer as far as there is data."""
        found = self._reader.read(len(buffer))
        buffer[: len(found)] = found
        return len(found)


def _native(name: str, what: str) -> Callable[[IO[bytes]], IO[bytes]]:
    """A reader of FastWARC: unlike others it notices data that ends in the middle."""

    def opened(stream: IO[bytes]) -> IO[bytes]:
        module = needed("fastwarc.stream_io", "warc", f"data packed with {what}")
        return io.BufferedReader(_Stream(getattr(module, name)(stream)), 1 << 16)

    return opened


def _deflate(stream: IO[bytes]) -> IO[bytes]:
    # "deflate" is zlib's format (RFC 9110, 8.4.1.2); servers that send it without zlib's header are common.
    data = stream.read()
    wrapped = len(data) > 1 and data[0] & 15 == 8 and (data[0] << 8 | data[1]) % 31 == 0
    return _Inflated(data, zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS)


class _Inflated(io.BytesIO):
    """Deflated data, unpacked no further than is asked for."""

    def __init__(self, data: bytes, window: int) -> None:
        super().__init__()
        self._data, self._unpacker = data, zlib.decompressobj(window)

    def read(self, size: int | None = -1, /) -> bytes:
        found = self._unpacker.decompress(self._data, 0 if size is None or size < 0 else size)
        if not self._unpacker.eof and len(found) != size:
            raise EOFError("it ends in the middle")
        return found


_HEXADECIMAL = re.compile(rb"[0-9A-Fa-f]+")
"""A size of a chunk: `int` would take "-6" too, and lead back to where one has been."""


def _chunked(stream: IO[bytes]) -> IO[bytes]:
    """A chunked body joined (RFC 9112, section 7.1). One that is not chunked, whatever its header says, is kept."""
    data = stream.read()
    parts: list[bytes] = []
    at = 0
    while at < len(data):
        end = data.find(b"\r\n", at)
        size = data[at : end if end > 0 else len(data)].partition(b";")[0].strip()
        if not _HEXADECIMAL.fullmatch(size):
            if not parts:
                return io.BytesIO(data)
            raise BatchError("the chunked data is damaged")
        length = int(size, 16)
        if length == 0:
            return io.BytesIO(b"".join(parts))
        parts.append(data[end + 2 : end + 2 + length])
        if len(parts[-1]) < length:
            raise BatchError("the chunked data ends in the middle")
        at = end + 2 + length + 2
    if parts:
        raise BatchError("the chunked data ends in the middle")
    return io.BytesIO(data)


_READERS: dict[str, Callable[[IO[bytes]], Any]] = {
    "gzip": lambda stream: gzip.GzipFile(fileobj=stream),
    "bz2": bz2.BZ2File,
    "xz": lzma.LZMAFile,
    "zstd": _native("ZstdReader", "zstd"),
    "deflate": _deflate,
    "chunked": _chunked,
    "br": _native("BrotliReader", "Brotli"),
}
_MAGIC = {"gzip": b"\x1f\x8b", "zstd": b"\x28\xb5\x2f\xfd"}
