"""JSON in: parsed safely, with the place of every value for messages; JSON out: safe to put into a page."""

import math
import re
from typing import Any, cast

import attrs

from newsdoc.errors import ExportError, LimitExceeded, ParseError
from newsdoc.invisible import FRAME
from newsdoc.limits import check_values

_BLANKS = " \t\r\n"
_AROUND = f"{FRAME}{_BLANKS}\ufeff"
_DEPTH = "the depth that Python's JSON reader allows"


@attrs.define
class Oddities:
    """What stands in a JSON text and not in its value, each once."""

    repeated: dict[str, None] = attrs.field(factory=dict)
    """Names that an object has more than once: the last counts (RFC 8259, section 4, leaves that open)."""
    numbers: dict[str, None] = attrs.field(factory=dict)
    """What is no number of JSON, or one that no float holds: null."""

    framed: bool = False
    """Whether controls of a transmission stood around it."""

    def object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """The object of these members."""
        made = dict(pairs)
        if len(made) != len(pairs):
            seen: set[str] = set()
            for name, _ in pairs:
                if name in seen:
                    self.repeated[name] = None
                seen.add(name)
        return made

    def constant(self, name: str) -> None:
        """What NaN and Infinity become."""
        self.numbers[name] = None

    def float(self, number: str) -> float | None:
        """A number with a fraction or an exponent."""
        found = as_finite(number)
        if found is None:
            self.numbers[number] = None
        return found


def parse_json(text: str, *, format: str | None = None, strict: bool = True, oddities: Oddities | None = None) -> Any:
    """The value of a JSON text.

    `strict` False: what RFC 8259 forbids and agencies send is taken: control characters inside strings (section 7),
    and Infinity and NaN (section 6), which become null, as a number too large for a float does; `oddities` is told.
    Raises ParseError, with `format`, line and column, when the text is not JSON, and LimitExceeded when it is nested
    too deeply, holds a number of too many digits, or more values than the limits in force allow.
    """
    import json

    check_values(text)
    try:
        if strict:
            return json.loads(text, parse_constant=_refuse)
        odd = oddities or Oddities()
        if (bare := text.strip(_AROUND)) != text.strip(_BLANKS):
            odd.framed = True
            text = bare
        return json.loads(
            text, strict=False, parse_constant=odd.constant, parse_float=odd.float, object_pairs_hook=odd.object
        )
    except json.JSONDecodeError as error:
        is_lines = error.msg == "Extra data" and text[error.pos] in "{["
        what = "a second document begins; newsdoc.batch reads files with a document a line" if is_lines else error.msg
        raise ParseError(f"not JSON: {what}", format=format, line=error.lineno, column=error.colno) from error
    except _NoConstant as error:
        raise ParseError(f"not JSON: {error} is not JSON number", format=format) from error
    except RecursionError as error:
        raise LimitExceeded("the JSON is nested too deeply", limit=_DEPTH) from error
    except ValueError as error:  # more digits than Python turns into a number
        raise LimitExceeded("the JSON holds a number with too many digits", limit="4300 digits") from error


def finite(value: object) -> float | None:
    """A number of JSON; None for what is none, and for one beyond what a float holds.

    >>> finite(3), finite(10**400), finite(True), finite("3")
    (3.0, None, None, None)
    """
    if type(value) not in (int, float):
        return None
    try:
        number = float(cast(float, value))
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


class _NoConstant(ValueError):
    """A constant that JSON does not know."""


def _refuse(name: str) -> Any:
    raise _NoConstant(name)


def as_null(_: str) -> Any:
    """What Infinity and NaN become, which are no values of JSON."""
    return None


def as_finite(number: str) -> float | None:
    """The number that a JSON text writes; None for one beyond what a float holds."""
    return finite(float(number))


_PIECE = re.compile(r'"(?:[^"\\]|\\.)*+"|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.S)
Path = tuple[str | int, ...]


def places(text: str) -> dict[Path, tuple[int, int]]:
    """Line and column, from 1, of each value of a JSON text by its path: keys and indexes from the top.

    The text must be JSON. Takes one look at each character.
    """
    import json

    found: dict[Path, tuple[int, int]] = {}
    trail: list[str | int] = []
    kinds: list[str] = []
    key: str | None = None
    line, last, expect_key = 1, 0, False
    for match in _PIECE.finditer(text):
        piece, at = match[0], match.start()
        breaks = text.count("\n", last, at)
        line, last = line + breaks, at
        if piece == ",":
            if kinds and kinds[-1] == "[":
                trail[-1] = int(trail[-1]) + 1
            expect_key = bool(kinds) and kinds[-1] == "{"
        elif piece in "}]":
            kinds.pop()
            trail.pop()
            expect_key = False
        elif piece == ":":
            expect_key = False
        elif expect_key:
            key = json.loads(piece, strict=False)
            trail[-1] = key
        else:
            column = at - text.rfind("\n", 0, at)
            found.setdefault(tuple(trail), (line, column))
            if piece in "{[":
                kinds.append(piece)
                trail.append(0 if piece == "[" else "")
                expect_key = piece == "{"
    return found


WIDEST = 100
"""Spaces a level, at most: more, in a document of many levels, could fill the memory."""


def written(value: Any, indent: int | None = None) -> str:
    """JSON of a value, harmless in a page; as UTF-8 can hold it: a lone surrogate is escaped. Raises ValueError for a
    number that JSON does not know, and ExportError for an indent beyond WIDEST.

    >>> written({"a": "</p>"})
    '{"a": "<\\\\/p>"}'
    """
    return harmless(dumped(value, indent))


def dumped(value: Any, indent: int | None = None) -> str:
    """As `written`, for those who make it harmless in their own way."""
    import json

    if indent is not None and not 0 <= indent <= WIDEST:
        raise ExportError(f"indent must be from 0 to {WIDEST}, not {indent}")
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, ensure_ascii=True, indent=indent, allow_nan=False)
    return text


def harmless(text: str) -> str:
    """The same JSON, so written that it ends no script element and opens no comment where it is put into a page.

    >>> harmless('{"a": "</script><!-- b"}')
    '{"a": "<\\\\/script>\\\\u003c!-- b"}'
    """
    return text.replace("</", "<\\/").replace("<!--", "\\u003c!--") if "<" in text else text


def place(found: dict[Path, tuple[int, int]], path: Path) -> tuple[int | None, int | None]:
    """Line and column of the value at this path, or of the nearest value around it."""
    for length in range(len(path), -1, -1):
        if path[:length] in found:
            return found[path[:length]]
    return (None, None)
