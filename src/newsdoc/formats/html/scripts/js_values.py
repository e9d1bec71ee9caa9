"""Values as scripts write them: JSON and all that JavaScript allows besides (ECMA-262, section 13.2).

Keys without quotation marks, strings in any of three marks with JavaScript's escapes, `!0` and `void 0`, trailing
commas, comments, and names, as far as the script says what they stand for: builders that make a page small pass what
stands in it several times as arguments of a function, `(function(a,b){return {title:a}}("Fares stay",null))`.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

import attrs

__all__ = ["read_js_value"]

_TOKEN = re.compile(
    r"""
      (?:[\s;]|//[^\n]*+|/\*.*?\*/)*+
      (?: (?P<string>"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|`(?:[^`\\]|\\.)*+`)
        | (?P<number>-?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?))
        | (?P<word>[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*)
        | (?P<sign>[{}\[\]():,!=])
      )
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|.))", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": "", "\r\n": ""}
_WORDS: Mapping[str, Any] = {
    "true": True, "false": False, "null": None, "undefined": None, "NaN": None, "Infinity": None,
}  # fmt: skip
_FUNCTION = re.compile(
    r"\s*+\(?\s*+(?:function\s*+[\w$]{0,40}+\s*+\(([\w$,\s]{0,20000}+)\)\s*+|\(([\w$,\s]{0,20000}+)\)\s*+=>\s*+)\{"
)
_SET = re.compile(r"""[\s;]*+([\w$]++)(?:\.([\w$]++)|\[(?:(\d++)|"([^"]*+)"|'([^']*+)')\])\s*+=(?!=)\s*+""")
_RETURN = re.compile(r"[\s;]*+return\s*+")
_CALLED = re.compile(r"[\s;]*+\}\s*+\)?\s*+\(")
_DEEPEST: Final = 150
"""Values in values."""
_LONGEST: Final = 1_000_000
"""Characters that are read sign by sign, up to the script's end."""
_DECODER = json.JSONDecoder(strict=False)


def read_js_value(text: str, at: int = 0) -> tuple[Any, int]:
    """The value that begins at a place of a script, and where it ends. Raises ValueError where none can be read.

    >>> read_js_value("{a:'it\\\\'s', b:[!0,void 0,],}")[0]
    {'a': "it's", 'b': [True, None]}
    >>> read_js_value("(function(a){return {title:a}}('Fares stay'))")[0]
    {'title': 'Fares stay'}
    """
    try:
        return _DECODER.raw_decode(text, at)
    except (ValueError, RecursionError):
        pass
    if len(text) - at > _LONGEST:
        raise ValueError("too long for what is not JSON")
    reader = _Reader(text)
    head = _FUNCTION.match(text, at)
    if head is not None:
        return _called(reader, head)
    return reader.value(at, 0)


@attrs.frozen
class _Name:
    """A name in place of a value."""

    word: str


class _Reader:
    """Reads the values of one script."""

    def __init__(self, text: str) -> None:
        self.text = text

    def token(self, at: int) -> tuple[str, str, int]:
        """The kind of the next token, the token, and where it ends."""
        found = _TOKEN.match(self.text, at)
        if found is None or found.lastgroup is None:
            raise ValueError(f"no value at {at}")
        return found.lastgroup, found[found.lastgroup], found.end()

    def value(self, at: int, depth: int) -> tuple[Any, int]:
        """The value at a place, and where it ends."""
        if depth > _DEEPEST:
            raise ValueError("values nested too deeply")
        kind, token, end = self.token(at)
        if kind == "string":
            return _unescaped(token), end
        if kind == "number":
            return (
                int(token, 16) if "x" in token.lower() else float(token) if set(token) & set(".eE") else int(token)
            ), end
        if kind == "word":
            return self._word(token, end, depth)
        if token == "{":
            return self._object(end, depth)
        if token == "[":
            return self.values(end, "]", depth)
        if token == "!":
            value, end = self.value(end, depth + 1)
            return (None if isinstance(value, _Name) else not value), end
        raise ValueError(f"no value at {at}")

    def _word(self, word: str, end: int, depth: int) -> tuple[Any, int]:
        if word in _WORDS:
            return _WORDS[word], end
        if word == "void":
            return None, self.value(end, depth + 1)[1]
        if word == "new":  # `new Date("2024-05-03")`
            word, end = self.token(end)[1:]
        if self.text[end : end + 1] == "(":
            arguments, end = self.values(end + 1, ")", depth)
            return (arguments[0] if arguments else None), end
        return _Name(word), end

    def values(self, at: int, close: str, depth: int) -> tuple[list[Any], int]:
        """The values up to a closing sign."""
        found: list[Any] = []
        while True:
            _, token, end = self.token(at)
            if token == close:
                return found, end
            if token == ",":
                at = end
                continue
            value, at = self.value(at, depth + 1)
            found.append(value)

    def _object(self, at: int, depth: int) -> tuple[dict[str, Any], int]:
        found: dict[str, Any] = {}
        while True:
            kind, token, end = self.token(at)
            if token == "}":
                return found, end
            if token == ",":
                at = end
                continue
            if kind == "sign":
                raise ValueError(f"no key at {at}")
            key = _unescaped(token) if kind == "string" else token
            _, colon, end = self.token(end)
            if colon != ":":
                raise ValueError(f"no colon at {end}")
            found[key], at = self.value(end, depth + 1)


def _called(reader: _Reader, head: re.Match[str]) -> tuple[Any, int]:
    """What a function returns that is called where it is written, its arguments put in their places."""
    names = [name.strip() for name in (head[1] or head[2] or "").split(",")]
    text, at = reader.text, head.end()
    filled: dict[str, dict[str, Any]] = {}
    while (returned := _RETURN.match(text, at)) is None:
        setting = _SET.match(text, at)
        if setting is None:
            raise ValueError(f"a statement at {at}")
        key = next(part for part in setting.groups()[1:] if part is not None)
        filled.setdefault(setting[1], {})[key], at = reader.value(setting.end(), 0)
    value, at = reader.value(returned.end(), 0)
    call = _CALLED.match(text, at)
    arguments, end = reader.values(call.end(), ")", 0) if call is not None else ([], at)
    known: dict[str, Any] = dict(zip(names, arguments, strict=False))
    for name, parts in filled.items():
        known[name] = list(parts.values()) if all(map(str.isdigit, parts)) else parts
    return _Named(known).resolved(value, 0), end


class _Named:
    """What the names of a function stand for. Each is resolved once; its value may name others."""

    def __init__(self, known: Mapping[str, Any]) -> None:
        self._known = known
        self._resolved: dict[str, Any] = {}

    def resolved(self, value: Any, depth: int) -> Any:
        """The value with what names in it stand for."""
        if depth > _DEEPEST:
            return None
        if isinstance(value, _Name):
            if value.word not in self._resolved:
                self._resolved[value.word] = None  # one that stands for itself
                self._resolved[value.word] = self.resolved(self._known.get(value.word), depth + 1)
            return self._resolved[value.word]
        if isinstance(value, dict):
            return {key: self.resolved(each, depth + 1) for key, each in value.items()}
        if isinstance(value, list):
            return [self.resolved(each, depth + 1) for each in value]
        return value


def _unescaped(token: str) -> str:
    """The characters of a string in its marks."""
    inner = token[1:-1]
    if "\\" not in inner:
        return inner
    text = _ESCAPE.sub(_character, inner)
    # Signs beyond 16 bits stand as two halves.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if not text.isascii() else text


def _character(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2] or escape[3]
    if code is None:
        return _ESCAPED.get(escape[4], escape[4])
    number = int(code, 16)
    return chr(number) if number <= 0x10FFFF else "\ufffd"
