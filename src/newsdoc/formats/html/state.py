"""Stories that stand only in a script: JSON-LD `articleBody`, or the state that the page's program starts from."""

import json
import re
from collections.abc import Iterator
from typing import Any

from newsdoc.formats.html.claims.texts import clean
from newsdoc.formats.html.facts import PageFacts
from newsdoc.schema_org import loose_json
from newsdoc.schema_org.graph import Node, as_text

_TAG = re.compile(r"<[^<>]{0,2000}>")
_BREAK = re.compile(
    r"\n|<br\s*/?>\s*<br\s*/?>|</?(?:p|h\d|li|ul|ol|div|section|blockquote|table|tr)(?:\s[^<>]{0,2000})?>", re.I
)
"""What parts two paragraphs; the space around it is left to them, since a pattern that takes it tries each run of it
from every place."""
_LINE_BREAK = re.compile(r"<br\s*/?>", re.I)
_LEAST = 200
_BODY_KEYS = (
    "articleBody",
    "body",
    "content",
    "text",
    "bodyText",
    "html",
    "paragraphs",
    "blocks",
    "children",
    "articleText",
    "free_content",
    "bodyHtml",
    "contentHtml",
    "body_html",
    "articleHtml",
    "story",
)
_HEADING = re.compile(r"(?:sub|cross|inter)?-?head(?:ing|er|line)?s?[\d_-]*(?:block)?$|h[1-6]$", re.I)
"""Types of blocks that are cross-heads."""
_MAX_STATE = 3_000_000
_MAX_NODES = 200_000


def declared_body(article: Node) -> list[str]:
    """The paragraphs of JSON-LD `articleBody`; empty when there is none worth reading."""
    body = article.get("articleBody")
    text = body if isinstance(body, str) else as_text(body)
    return paragraphs_of(text) if text and len(text) >= _LEAST else []


def state_body(facts: PageFacts, source: str = "") -> list[str]:
    """The paragraphs of the longest story found in the page's JSON states, or in those that a script of its `source`
    assigns; empty when there is none.

    A story is a run of long texts under one key that names a body.
    """
    best: list[str] = []
    for value in (*_declared_states(facts), *_assigned_states(source)):
        for found in _bodies(value):
            if sum(map(len, found)) > sum(map(len, best)):
                best = found
    return best if sum(map(len, best)) >= 2 * _LEAST else []


def _declared_states(facts: PageFacts) -> Iterator[Any]:
    for element in facts.states:
        script = element.text or ""
        if _LEAST < len(script) < _MAX_STATE:
            try:
                yield loose_json.loads(script)
            except ValueError:
                continue


def _assigned_states(source: str) -> Iterator[Any]:
    """The values that scripts assign: `window.__STATE__ = {...}`, `JSON.parse("...")`, with keys quoted or not; and
    those that the server streams in pieces: `self.__next_f.push([1,"..."])`.
    """
    streamed: list[str] = []
    for script in _SCRIPT.finditer(source):
        end = source.find("</script", script.end())
        if end < 0:
            break
        if (push := _PUSHED.match(source, script.end(), end)) is not None:
            try:
                streamed.append(_DECODER.raw_decode(source[push.end() : end])[0])
            except ValueError:
                continue
            continue
        begin = _ASSIGNED.search(source, script.end(), min(end, script.end() + _OPENING))
        if begin is None or not _LEAST < end - begin.end() < _MAX_STATE:
            continue
        code = source[begin.end() : end]
        try:
            if begin["parse"]:
                text, _ = _DECODER.raw_decode(code)
                yield _DECODER.raw_decode(text)[0]
            else:
                yield _value(code)
        except (ValueError, TypeError, RecursionError):
            continue
    yield from _streamed_values("".join(streamed))


def _streamed_values(text: str) -> Iterator[Any]:
    """The values in a stream of rows, each a number in hexadecimal, a colon and JSON (React's flight format)."""
    if len(text) > _MAX_STATE:
        return
    for row in text.split("\n"):
        begin = _ROW.match(row)
        if begin is None or len(row) < _LEAST:
            continue
        try:
            yield _DECODER.raw_decode(row[begin.end() :])[0]
        except (ValueError, RecursionError):
            continue


def _value(code: str) -> Any:
    """The object that a piece of JavaScript begins with."""
    try:
        return _DECODER.raw_decode(code)[0]
    except ValueError:
        return _DECODER.raw_decode(_KEY.sub(_quoted, code))[0]


def _quoted(found: re.Match[str]) -> str:
    return f'{found[1]}"{found[2]}"{found[3]}' if found[2] else found[0]


_SCRIPT = re.compile(r"<script(?![^>]{0,200}\bsrc\s*=)[^>]{0,300}>", re.I)
_ASSIGNED = re.compile(r"=\s*(?:(?P<parse>JSON\.parse\(\s*)(?=\")|(?=\{))")
_PUSHED = re.compile(r"\s*\(?self\.__next_f\s*=.{0,60}?\.push\(\[1,\s*(?=\")|\s*self\.__next_f\.push\(\[1,\s*(?=\")")
_ROW = re.compile(r"[0-9a-f]{1,6}:(?=[\[{\"])")
_OPENING = 400
"""Characters of a script within which it assigns its state."""
_KEY = re.compile(r'"(?:[^"\\]|\\.)*+"|([{,]\s*)([A-Za-z_$][\w$]*)(\s*:)')
_DECODER = json.JSONDecoder()


def paragraphs_of(text: str) -> list[str]:
    """A text with or without markup as paragraphs of plain text."""
    found = []
    for part in _BREAK.split(text):
        plain = " ".join((clean(_TAG.sub("", _LINE_BREAK.sub(" ", part))) or "").split())
        if plain:
            found.append(plain)
    return found


def _bodies(value: Any) -> list[list[str]]:
    """Every text or list of texts that stands under a key naming a body."""
    bodies: list[list[str]] = []
    stack: list[tuple[str, Any]] = [("", value)]
    known = value if isinstance(value, dict) else {}
    seen = 0
    while stack and seen < _MAX_NODES:
        key, node = stack.pop()
        seen += 1
        if isinstance(node, dict):
            stack.extend(node.items())
        elif isinstance(node, list):
            items = [
                known.get(item["__ref"], item) if isinstance(item, dict) and "__ref" in item else item for item in node
            ]
            if key in _BODY_KEYS and (texts := _texts(items)):
                bodies.append(texts)
            stack.extend((key, item) for item in node if isinstance(item, (dict, list)))
        elif isinstance(node, str) and key in _BODY_KEYS and len(node) >= _LEAST and " " in node:
            bodies.append(paragraphs_of(node))
    return bodies


def _texts(items: list[Any]) -> list[str]:
    """The paragraphs of a list of blocks: strings, or objects with a text."""
    found: list[str] = []
    for item in items:
        text = item if isinstance(item, str) else None
        if isinstance(item, dict):
            if _HEADING.match(str(item.get("type") or item.get("_type") or item.get("__typename") or "")):
                continue
            text = next(
                (item[key] for key in ("text", "content", "html", "value", "data") if isinstance(item.get(key), str)),
                None,
            )
        if text and " " in text:
            found += paragraphs_of(text)
    return found
