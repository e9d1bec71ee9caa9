"""The data a parser is given: as it came, and decoded; with the collector of what was imperfect in it."""

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import islice
from os import PathLike
from typing import Any

from newsdoc.errors import NewsdocError, UnknownFormat, expect
from newsdoc.json_text import Oddities, parse_json
from newsdoc.limits import check_values
from newsdoc.model import Problem, Span
from newsdoc.model.provenance import Severity
from newsdoc.source.charset import Decoded, decode, is_garbled
from newsdoc.source.recognition import Form, binary_form, json_form, text_form

_HEAD = 4096
"""Characters, or bytes, by which a format is recognised: roots, namespaces and front matter stand among the first
ones."""
_SAMPLE = 1 << 16
# The C0 controls but those that text files hold: tab, line and form feed, vertical tab, carriage return, escape.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_BYTES = bytes(code for code in range(32) if _CONTROLS.match(chr(code)))
_TELLING_BYTES = _CONTROL_BYTES + bytes(range(128, 256))
_FEW = 20
"""Bytes for each one that may be no text, in whatever encoding, from which on data is text without a closer look."""
_MOST_OF_A_CODE = 20
"""Problems of one code that are kept one by one; what comes after is counted, so that a broken archive stays small."""


class Source:
    """Data to be parsed. Knows nothing of formats; a format that declares its encoding says so to `decoded`.

    >>> source = Source(b"<?xml version='1.0'?><nitf/>")
    >>> source.form.family, source.form.root
    ('markup', 'nitf')
    """

    def __init__(self, data: str | bytes, *, url: str | None = None, suffix: str | None = None) -> None:
        """`url`: where the data came from, as base for relative links; `suffix`: of its file name, with the dot."""
        if isinstance(data, (bytearray, memoryview)):
            data = bytes(data)
        if isinstance(data, PathLike) or hasattr(data, "read"):
            raise TypeError(f"data must be str or bytes, not {type(data).__name__}; newsdoc.read reads files")
        if hasattr(data, "getroottree") or hasattr(data, "getroot"):
            raise TypeError(f"data must be str or bytes, not {type(data).__name__}; lxml.etree.tostring makes it bytes")
        expect(data, (str, bytes), "data")
        expect(url, (str, type(None)), "url")
        expect(suffix, (str, type(None)), "suffix")
        self.data: str | bytes = data
        self.url = url
        self.suffix = suffix.casefold() if suffix else None
        self._read: Decoded | None = None
        self._problems: dict[tuple[object, ...], Problem] = {}
        self._more: dict[str, int] = {}
        self._oddities = Oddities()

    # ------------------------------------------------------------------ problems
    def problem(
        self,
        code: str,
        message: str,
        *,
        span: Span | None = None,
        line: int | None = None,
        column: int | None = None,
        path: str | None = None,
        severity: Severity = "warning",
    ) -> None:
        """Note that something in the data was imperfect; it ends up in `article.problems`.

        `code`: one of `newsdoc.problem_codes`; `message`: a sentence for a person; the rest: where it stands, as far
        as that is known.
        """
        what = (code, message, severity, line, column, path, span)
        if what in self._problems:
            return
        if len(self._problems) < _MOST_OF_A_CODE or sum(each[0] == code for each in self._problems) < _MOST_OF_A_CODE:
            self._problems[what] = Problem(
                code, message, severity=severity, line=line, column=column, path=path, span=span
            )
        else:
            self._more[code] = self._more.get(code, 0) + 1

    def take_problems(self) -> tuple[Problem, ...]:
        """What was noted since the last call, in order."""
        more = [Problem(code, f"and {number} more of this kind") for code, number in self._more.items()]
        taken = (*self._problems.values(), *more)
        self._problems, self._more = {}, {}
        return taken

    # ------------------------------------------------------------------ text
    @cached_property
    def text(self) -> str:
        """The data as text, without a byte order mark; spans are offsets into it.

        Bytes are decoded as `newsdoc.source.charset` says. Raises UnknownFormat when the bytes are not text at all.
        """
        return self.decoded()

    @property
    def source_text(self) -> str:
        """The text that spans count in, once the data was read: as its parser decoded it."""
        return (self._read or self._decoded).text

    def decoded(self, declared: str | None = None) -> str:
        """The data as text. `declared`: the encoding label that the data gives itself, as `charset.py` reads it.

        Raises UnknownFormat when the bytes are not text at all.
        """
        if isinstance(self.data, str):
            text = self.data.removeprefix("\ufeff")
        elif self.looks_binary:
            raise UnknownFormat(None, reason=f"the data is {self.form.name}, not text")
        else:
            found = decode(self.data, declared) if declared else self._decoded
            self._note(found)
            self._read = found
            text = found.text
        if is_garbled(text):
            self.problem("text-garbled", "parts of the text are UTF-8 that was decoded as Windows-1252")
        return text

    @property
    def read_as(self) -> str:
        """The encoding in which the data was read, as `encoding` names it."""
        return (self._read or self._decoded).encoding

    @cached_property
    def _decoded(self) -> Decoded:
        if isinstance(self.data, str):
            return Decoded(self.data.removeprefix("\ufeff"), "utf-8", guessed=False, replaced=0)
        return decode(self.data)

    def _note(self, found: Decoded) -> None:
        if found.guessed:
            self.problem("charset-guessed", f"the encoding is not declared; it was guessed to be {found.encoding}")
        if found.replaced:
            what = f"{found.replaced} byte sequence{'s' if found.replaced > 1 else ''}"
            self.problem("bytes-replaced", f"{what} could not be read as {found.encoding} and became U+FFFD")

    @property
    def bytes(self) -> bytes:
        """The data as bytes; text is encoded as UTF-8, lone surrogates as U+FFFD."""
        return self.data if isinstance(self.data, bytes) else _encode(self.data)

    @cached_property
    def head(self) -> str:
        """The first few thousand characters, for recognising the format; bytes are decoded leniently."""
        if isinstance(self.data, str):
            return self.data[:_HEAD].removeprefix("\ufeff")
        return self.data[:_HEAD].decode(self.encoding, "replace").removeprefix("\ufeff")

    @cached_property
    def encoding(self) -> str:
        """The encoding of the bytes by byte order mark or content; `utf-8` when the data is text already."""
        return self._decoded.encoding

    # ------------------------------------------------------------------ form
    @cached_property
    def form(self) -> Form:
        """What the data looks like from outside: XML with its root, JSON with its keys, text, PDF ..."""
        if isinstance(self.data, bytes):
            if magic := binary_form(self.data):
                return magic
            if self.looks_binary:
                return Form("binary", name="binary data")
        text = self._decoded.text
        form = text_form(text)
        if form.family != "json":
            return form
        if self.json is not None:
            return json_form(text, self.json)
        # "[1] Footnote", "{name} was here": brackets alone make no JSON.
        return form if form.keys else Form("text", name="text")

    @cached_property
    def json(self) -> Any:
        """The value of the data as JSON, parsed once for all who ask; None where it is none, or is `null`.

        For recognising formats: `load_json` says what is wrong. Raises LimitExceeded for too many values.
        """
        check_values(self._decoded.text)
        try:
            return parse_json(self._decoded.text, strict=False, oddities=self._oddities)
        except NewsdocError:
            return None

    def load_json(self, format: str | None = None) -> Any:
        """The value of the data as JSON; control characters inside strings are taken.

        Raises UnknownFormat for binary data, ParseError, with `format`, and LimitExceeded as `parse_json` does.
        """
        text = self.text
        found = (
            self.json
            if self.json is not None
            else parse_json(text, format=format, strict=False, oddities=self._oddities)
        )
        if names := self._oddities.repeated:
            message = f"{_shown(names)} stands more than once in one object; the last was read"
            self.problem("several-candidates", message)
        if numbers := self._oddities.numbers:
            self.problem("value-unreadable", f"{_shown(numbers)} is not a JSON number and was left out")
        if self._oddities.framed:
            self.problem("markup-mended", "control characters around the JSON were left out")
        return found

    @cached_property
    def looks_binary(self) -> bool:
        """True for bytes that are not text: a magic number, or control characters beyond what any text holds."""
        if isinstance(self.data, str):
            return False
        if binary_form(self.data):
            return True
        head = self.data[:_SAMPLE]
        if (len(head) - len(head.translate(None, _TELLING_BYTES))) * _FEW <= len(head):
            return False
        sample = head.decode(self.encoding, "replace")
        # In UTF-8 a control is a byte, and to count bytes takes a fifth of the time.
        is_utf8 = self.encoding == "utf-8"
        controls = len(head) - len(head.translate(None, _CONTROL_BYTES)) if is_utf8 else len(_CONTROLS.findall(sample))
        # A U+FFFD that stands in the data was put there by whoever wrote it.
        undecoded = sample.count("\ufffd") - (head.count(b"\xef\xbf\xbd") if is_utf8 else 0)
        return (controls + undecoded) * 10 > len(sample)


_SHOWN = 3
"""Words of the data that a message names."""
_LONGEST = 40
"""Characters that it shows of one."""


def _shown(words: Iterable[str]) -> str:
    """Some of the words, as a message names them."""
    return ", ".join(repr(word[:_LONGEST]) for word in islice(words, _SHOWN))


def _encode(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode("utf-8")
