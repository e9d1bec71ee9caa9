"""The values that a page's scripts hold: what the program of the page starts from, as its server has written it.

JSON in a script of its own or in an attribute, `window.__STATE__ = {...}`, `JSON.parse("...")`, what a function returns
that is called where it stands (Nuxt 2), a flat list whose values name one another by their places (Nuxt 3, SvelteKit),
and what the server streams in pieces (`self.__next_f.push`).
"""

import base64
import binascii
import html
import json
import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import unquote

from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.scripts.flight import flight_values
from newsdoc.formats.html.scripts.js_values import read_js_value
from newsdoc.schema_org import loose_json

_SCRIPT = re.compile(r"<script(?![^>]{0,200}\bsrc\s*=)([^>]{0,300})>", re.I)
_DATA = re.compile(r"\btype\s*=\s*[\"']?[\w/+.-]*json", re.I)
"""A script of data, which is read from the tree."""
_BEGUN = re.compile(
    r"""JSON\.parse\(\s*+(?:(?:decodeURIComponent|unescape|escape|(?:window\.)?atob)\(\s*+){0,3}+(?=["'`])"""
    r"""|[\w\])]\s*+=\s*+(?=[{\[](?!\s*+[}\]])|\(?\s*+function\s*+\(|\(\([\w$,\s]{0,20000}+\)\s*+=>|["'](?:\{|\[|%7B|%5B))"""
    r"""|[(,]\s*+(?=\{(?:["']|[\w$]{1,30}+:[\[{"']))"""
)
"""What stands before a value: an assignment, a call that reads it, or one that is given it."""
_PUSHED = re.compile(r"\s*+\(?self\.__next_f(?:\s*+=.{0,60}?)?\.push\(\[1,\s*+(?=\")")
_ATTRIBUTE = re.compile(
    r"\sdata-(?:page|props|state|react-props|initial-\w{1,20}|\w{1,20}-props)=([\"'])(\{|\[|&quot;|&#34;)", re.I
)
_SHORTEST: Final = 200
"""Characters of a state in which a story may stand."""
_LONGEST: Final = 3_000_000
"""Characters of a script that is read, fewer than: the state of a page has some hundred thousand; the bound keeps
hostile data from endless work."""
_TRIES: Final = 60
"""Values looked at in one script, and attributes on one page."""
_FAILURES: Final = 8
"""Of these such that cannot be read; each may take as long as the script."""
_DECODER = json.JSONDecoder()


def script_values(facts: PageFacts, source: str = "") -> Iterator[Any]:
    """The values in the page's scripts of data, and those in the scripts and attributes of its `source`."""
    for element in facts.states:
        script = element.text or ""
        if _SHORTEST < len(script) < _LONGEST:
            try:
                yield unflattened(loose_json.loads(_unquoted(script)))
            except ValueError:
                continue
    yield from _assigned_values(source)
    yield from _attribute_values(source)


def _unquoted(script: str) -> str:
    """JSON as Angular writes it into a page: `&q;` for a quotation mark, and so on."""
    if "&q;" not in script:
        return script
    for written, sign in (("&q;", '"'), ("&s;", "'"), ("&l;", "<"), ("&g;", ">"), ("&a;", "&")):
        script = script.replace(written, sign)
    return script


def _assigned_values(source: str) -> Iterator[Any]:
    streamed: list[str] = []
    for script in _SCRIPT.finditer(source):
        end = source.find("</script", script.end())
        if end < 0:
            break
        if end - script.end() < _SHORTEST and "__next_f" not in source[script.end() : end]:
            continue
        if _DATA.search(script[1]):
            continue
        if (push := _PUSHED.match(source, script.end(), end)) is not None:
            try:
                streamed.append(_DECODER.raw_decode(source[push.end() : end])[0])
            except ValueError:
                continue
            continue
        if end - script.end() < _LONGEST:
            yield from _values_of_script(source[script.end() : end])
    stream = "".join(streamed)
    if len(stream) < _LONGEST:
        yield from flight_values(stream)


def _values_of_script(code: str) -> Iterator[Any]:
    """The values that one script assigns."""
    at = tries = failures = 0
    while (begin := _BEGUN.search(code, at)) is not None and tries < _TRIES and failures < _FAILURES:
        at = begin.end()
        if len(code) - at < _SHORTEST:
            return
        tries += 1
        try:
            value, at = read_js_value(code, at)
            yield unflattened(_parsed(value) if isinstance(value, str) else value)
        except (ValueError, TypeError, RecursionError):
            failures += 1


def _parsed(text: str) -> Any:
    """The value that a string holds: JSON, also with the signs of an address, or in base 64."""
    if text[:3].upper() in ("%7B", "%5B"):
        text = unquote(text)
    elif _BASE64.match(text):
        try:
            text = base64.b64decode(text, validate=True).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError):
            return None
        text = unquote(text) if text[:1] == "%" else text
    return _DECODER.raw_decode(text)[0] if text[:1] in ("{", "[") else None


_BASE64 = re.compile(r"(?:ey|JTdC|W3s)[A-Za-z0-9+/]{200,}")
"""How `{"`, `%7B` and `[{` begin in base 64."""


def _attribute_values(source: str) -> Iterator[Any]:
    """The values in attributes that a framework reads: `data-page` (Inertia), `data-react-props`."""
    for tried, begin in enumerate(_ATTRIBUTE.finditer(source)):
        if tried > _TRIES:
            return
        start = begin.start(2)
        end = source.find(begin[1], start)
        if _SHORTEST < end - start < _LONGEST:
            try:
                yield unflattened(json.loads(html.unescape(source[start:end])))
            except (ValueError, RecursionError):
                continue


def unflattened(value: Any) -> Any:
    """A value whose parts name one another by their places in one list (devalue), put together; any other as it is.

    >>> unflattened([{"title": 1, "lines": 2}, "Fares stay", [1, 3], "for good"])
    {'title': 'Fares stay', 'lines': ['Fares stay', 'for good']}
    """
    if not isinstance(value, list) or len(value) < _FEWEST or not _names_places(value[0], len(value)):
        return value
    told: dict[int, Any] = {}

    def put(place: Any, depth: int) -> Any:
        if not isinstance(place, int) or not 0 <= place < len(value) or depth > _DEEPEST:
            return None
        if place in told:
            return told[place]
        told[place] = None  # one that holds itself
        part = value[place]
        if isinstance(part, dict):
            part = {key: put(each, depth + 1) for key, each in part.items()}
        elif isinstance(part, list):
            if part and isinstance(part[0], str):  # `["Reactive", 1]`, `["Date", "2024-05-03"]`
                part = put(part[1], depth + 1) if len(part) > 1 and isinstance(part[1], int) else part[-1]
            else:
                part = [put(each, depth + 1) for each in part]
        told[place] = part
        return part

    return put(0, 0)


_FEWEST: Final = 4
"""Parts of such a list."""
_DEEPEST: Final = 150
"""Levels of a value that are read: states are tens deep, and Python stops at a thousand calls."""


def _names_places(part: Any, size: int) -> bool:
    """Whether an object or list holds nothing but places in a list of this size."""
    if isinstance(part, dict):
        places = list(part.values())
    elif isinstance(part, list):
        places = part[1:] if part and isinstance(part[0], str) else part
    else:
        return False
    return bool(places) and all(type(place) is int and -_FEWEST * 2 < place < size for place in places)
