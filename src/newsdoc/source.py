"""The data a parser is given: as it came, and decoded."""

import codecs
import re
from functools import cached_property

from charset_normalizer import from_bytes

from newsdoc.errors import UnknownFormat

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD = 4096
_SAMPLE = 1 << 16
# The C0 controls that text files hold: tab, line feed, vertical tab, form feed, carriage return, escape.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Source:
    """Data to be parsed. Knows nothing of formats; a format that declares its encoding decodes `bytes` itself."""

    def __init__(self, data: str | bytes, *, url: str | None = None, suffix: str | None = None) -> None:
        """`url`: where the data came from, as base for relative links; `suffix`: of its file name, with the dot."""
        if isinstance(data, (bytearray, memoryview)):
            data = bytes(data)
        if not isinstance(data, (str, bytes)):
            raise TypeError(f"data must be str or bytes, not {type(data).__name__}")
        self.data: str | bytes = data
        self.url = url
        self.suffix = suffix.casefold() if suffix else None

    @cached_property
    def text(self) -> str:
        """The data as text, without a byte order mark; spans are offsets into it.

        Bytes are decoded by their byte order mark, else as UTF-8, else as `charset-normalizer` judges them, else as
        Windows-1252 with U+FFFD for what is undefined. Raises UnknownFormat when the bytes are no text at all.
        """
        if isinstance(self.data, str):
            return self.data.removeprefix("\ufeff")
        if self.looks_binary:
            raise UnknownFormat(None, reason="the data is binary, not text in a known encoding")
        return _decode(self.data, self.encoding)

    @property
    def bytes(self) -> bytes:
        """The data as bytes; text is encoded as UTF-8, lone surrogates as U+FFFD."""
        return self.data if isinstance(self.data, bytes) else _encode(self.data)

    @cached_property
    def head(self) -> str:
        """The first few thousand characters, for recognising the format; bytes are decoded leniently."""
        if isinstance(self.data, str):
            return self.data[:_HEAD].removeprefix("\ufeff")
        return _decode(self.data[:_HEAD], self.encoding)

    @cached_property
    def encoding(self) -> str:
        """The encoding of the bytes by byte order mark or content; `utf-8` when the data is text already."""
        if isinstance(self.data, str):
            return "utf-8"
        for mark, name in _BOMS:
            if self.data.startswith(mark):
                return name
        return _wide_encoding(self.data[:_HEAD]) or _narrow_encoding(self.data)

    @cached_property
    def looks_binary(self) -> bool:
        """True for bytes that are no text: control characters beyond what any text holds."""
        if isinstance(self.data, str):
            return False
        sample = _decode(self.data[:_SAMPLE], self.encoding)
        controls = len(_CONTROLS.findall(sample))
        undecoded = sample.count("\ufffd")
        return (controls + undecoded) * 10 > len(sample)


def _encode(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode("utf-8")


def _decode(data: bytes, encoding: str) -> str:
    return data.decode(encoding, "replace").removeprefix("\ufeff")


def _wide_encoding(head: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is NUL."""
    if len(head) < 4:
        return None
    half = len(head) // 2
    if head[1::2].count(0) > half * 0.7 and head[0::2].count(0) < half * 0.1:
        return "utf-16-le"
    if head[0::2].count(0) > half * 0.7 and head[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return None


def _narrow_encoding(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        # One bad byte in a page of UTF-8 does not make it Latin-1.
        if error.start > 64 and data[: error.start].decode("utf-8").isascii() is False:
            return "utf-8"
        start = max(0, error.start - _HEAD)
        matches = from_bytes(data[start : start + _SAMPLE])
        # Among equally good guesses the most common one: Western text is as good Windows-1250 as Windows-1252.
        best = min(matches, key=lambda each: (each.chaos, -each.coherence, each.encoding != "cp1252"), default=None)
        return best.encoding if best is not None and best.encoding != "ascii" else "cp1252"
    return "utf-8"
