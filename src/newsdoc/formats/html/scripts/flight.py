"""React's flight format: what a server streams of a page, row by row, in pieces that scripts push.

A row is a number in hexadecimal, a colon and JSON up to the end of the line, or `T`, the length of a text in bytes and
the text (react-client, ReactFlightClient.js). `"$3"` stands for the value of row 3. An element is a list: `"$"`, its
tag, its key, its properties, among them `children`.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

_ROW = re.compile(r"([0-9a-f]{1,6}):")
_TEXT = re.compile(r"T([0-9a-f]{1,7}),")
_REFERENCE = re.compile(r"\$[L@]?([0-9a-f]{1,6})\Z")
_ELEMENT = "$"
_SHORTEST: Final = 200
"""Characters of a row that may hold a story."""
_DEEPEST: Final = 100
"""Levels of a value that are read: components lie tens deep in one another, and Python stops at a thousand calls."""
_DECODER = json.JSONDecoder(strict=False)


def flight_values(stream: str) -> Iterator[Any]:
    """The values of a stream's rows, with the texts of other rows in their places.

    Elements come as `{"type": tag, "children": [...]}`, with their other properties.
    """
    texts: dict[str, str] = {}
    rows: list[str] = []
    for name, text, row in _rows(stream):
        if text is not None:
            texts[name] = text
        elif len(row) >= _SHORTEST or (texts and '"$' in row):
            rows.append(row)
    for row in rows:
        try:
            value = _DECODER.raw_decode(row)[0]
        except (ValueError, RecursionError):
            continue
        yield _resolved(value, texts, 0)
    yield from ({"html": text} for text in texts.values() if len(text) >= _SHORTEST and "<p" in text)


def _rows(stream: str) -> Iterator[tuple[str, str | None, str]]:
    """Name, text and JSON of each row."""
    at = 0
    while at < len(stream):
        row = _ROW.match(stream, at)
        end = stream.find("\n", at)
        end = len(stream) if end < 0 else end
        if row is None:
            at = end + 1
            continue
        sized = _TEXT.match(stream, row.end())
        if sized is None:
            yield row[1], None, stream[row.end() : end]
            at = end + 1
            continue
        text = _of_bytes(stream, sized.end(), int(sized[1], 16))
        yield row[1], text, ""
        at = sized.end() + len(text)


def _of_bytes(stream: str, at: int, size: int) -> str:
    """The text at a place that takes so many bytes in UTF-8."""
    text = stream[at : at + size]
    return text if text.isascii() else text.encode("utf-8", "replace")[:size].decode("utf-8", "ignore")


def _resolved(value: Any, texts: dict[str, str], depth: int) -> Any:
    """A value with what it refers to, and with elements as objects."""
    if depth > _DEEPEST:
        return None
    if isinstance(value, str):
        found = _REFERENCE.match(value) if value[:1] == _ELEMENT else None
        return texts.get(found[1], value) if found is not None else value
    if isinstance(value, dict):
        return {key: _resolved(each, texts, depth + 1) for key, each in value.items()}
    if isinstance(value, list):
        if value[:1] == [_ELEMENT] and len(value) > _PROPERTIES and isinstance(value[_PROPERTIES], dict):
            return {**_resolved(value[_PROPERTIES], texts, depth + 1), "type": value[1]}
        return [_resolved(each, texts, depth + 1) for each in value]
    return value


_PROPERTIES: Final = 3
"""Where an element has its properties."""
