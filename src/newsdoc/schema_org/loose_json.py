"""JSON as web pages really write it: with comments, trailing commas, raw control characters and HTML entities.

Strict JSON (RFC 8259) takes the fast way through the standard library. Only what that refuses is mended, in one pass
over the text, and read again.
"""

import html
import json
import re
from typing import Any

from newsdoc.json_text import as_finite, as_null
from newsdoc.limits import check_inner_values

_TOKEN = re.compile(
    r"""
      (?P<string>"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z))   # a string, perhaps cut off
    | (?P<comment>//[^\n]*|/\*.*?(?:\*/|\Z)|<!--|-->|<!\[CDATA\[|\]\]>)
    | (?P<comma>,)
    | (?P<close>[\]}])
    | (?P<number>\d++(?:\.\d++)?+(?:[eE][+-]?\d++)?+)  # its exponent is no word
    | (?P<word>[A-Za-z_$][\w$]*)
    | (?P<space>[\s\ufeff\x00]+)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_WORDS = {"undefined": "null", "None": "null", "True": "true", "False": "false", "nan": "NaN"}
_LITERALS = {"true", "false", "null", "NaN", "Infinity"}
_BAD_ESCAPE = re.compile(r"\\(?:([\"\\/bfnrt])|(u[0-9a-fA-F]{4})|(.)|\Z)", re.DOTALL)
_DECODER = json.JSONDecoder(strict=False, parse_float=as_finite, parse_constant=as_null)
"""Numbers that no JSON text can hold again are none: an article that keeps them could not be written."""


def loads(text: str) -> Any:
    """Read JSON, tolerating what browsers and search engines tolerate in a page's JSON-LD.

    Mended are: comments (`//`, `/* */`, HTML comment and CDATA wrappers), trailing and doubled commas, raw control
    characters in strings, unknown escapes, unquoted keys, `undefined`, a closing semicolon, text behind the value, and
    a text whose quotation marks are all HTML entities (`&quot;`), quotation marks in a string that were not escaped.
    Several values in a row come back as a list.

    Raises ValueError when no value can be read, also when it is nested too deeply; LimitExceeded for more values than
    the limits in force allow.
    """
    check_inner_values(text)
    try:
        return _DECODER.decode(text)
    except (ValueError, RecursionError):
        pass
    if '"' not in text and "&" in text:
        text = html.unescape(text)
    try:
        try:
            return _values(_mended(text))
        except ValueError:
            if (escaped := _escaped(text)) == text:
                raise
            return _values(_mended(escaped))
    except RecursionError:
        raise ValueError("JSON nested too deeply") from None


def _escaped(text: str) -> str:
    """The text with the quotation marks escaped that end no string: behind them nothing follows that does in JSON.

    >>> _escaped('{"a": "Mayor: "no way", he says", "b": 1}')
    '{"a": "Mayor: \\\\"no way\\\\", he says", "b": 1}'
    """
    pieces: list[str] = []
    done, inside = 0, False
    for mark in _MARK.finditer(text):
        at = mark.start()
        if text[at] != '"':
            continue
        if inside and _ENDS.match(text, at + 1) is None:
            pieces += (text[done:at], "\\")
            done = at
        else:
            inside = not inside
    return "".join((*pieces, text[done:]))


_MARK = re.compile(r'"|\\.', re.DOTALL)
_ENDS = re.compile(r'\s{0,80}(?:[}\]:;]|,\s{0,80}(?:["{\[}\]\d-]|true\b|false\b|null\b)|\Z)')
"""What follows a string in JSON."""


def _values(text: str) -> Any:
    """The value that the text begins with; a list of values when whole objects or arrays follow it."""
    found: list[Any] = []
    at = 0
    while at < len(text):
        try:
            value, at = _DECODER.raw_decode(text, at)
        except ValueError:
            if found:  # something else stands behind the value: it is not ours
                break
            raise
        if not found or isinstance(value, (dict, list)):
            found.append(value)
        while at < len(text) and text[at] in " \t\r\n;,":
            at += 1
    if not found:
        raise ValueError("no JSON value")
    return found[0] if len(found) == 1 else found


def _mended(text: str) -> str:
    """The same text with everything outside and inside of strings made acceptable to the standard library."""
    pieces: list[str] = []
    comma = False  # a comma was read and not yet written: it may turn out to be one too many
    for match in _TOKEN.finditer(text):
        kind, token = match.lastgroup, match[0]
        if kind in ("comment", "space"):
            continue
        if kind == "comma":
            comma = bool(pieces) and pieces[-1] not in ("[", "{", ":")
            continue
        if kind == "close":
            comma = False
        elif comma:
            pieces.append(",")
            comma = False
        if kind == "string":
            token = _mended_string(token)
        elif kind == "word" and token not in _LITERALS:
            token = _WORDS.get(token, f'"{token}"')
        pieces.append(token)
    return "".join(pieces)


def _mended_string(token: str) -> str:
    if len(token) < 2 or token[-1] != '"':
        token = token.removesuffix("\\") + '"'
    if "\\" not in token:
        return token
    return _BAD_ESCAPE.sub(lambda m: m[0] if m[1] or m[2] else (m[3] or ""), token)
