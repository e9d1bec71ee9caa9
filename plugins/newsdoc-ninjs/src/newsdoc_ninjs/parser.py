"""Reads ninjs 1.x (lower case, single values), 2.x (lists) and 3.x (camel case)."""

import json
from collections.abc import Iterable

from newsdoc.errors import ParseError
from newsdoc.model import Article, Problem
from newsdoc.source import Source
from newsdoc_ninjs.fields import Values
from newsdoc_ninjs.item import FORMAT, read_item
from newsdoc_ninjs.rules import check

_KEYS = ("versioncreated", "versionCreated", "body_html", "bodies", "pubstatus", "pubStatus", "representationtype")
_LISTS = ("item", "items", "_items", "docs", "newsItems")


class NinjsParser:
    """Parser of ninjs."""

    name = FORMAT
    media_types = ("application/vnd.iptc.ninjs+json",)
    suffixes = (".ninjs", ".json")

    def sniff(self, source: Source) -> float:
        """By the names of the fields near the start."""
        head = source.head.lstrip()
        if not head.startswith(("{", "[")) or '"@context"' in head:
            return 0.0
        found = sum(f'"{key}"' in head for key in _KEYS)
        named = '"uri"' in head or '"guid"' in head
        return 0.8 if found and named else 0.5 if found else 0.1 * named

    def parse(self, source: Source, /) -> Article:
        """The first text item; where there is none, the first item. Raises ParseError."""
        items = _items(source)
        texts = [item for item in items if item.get("type", "text") in ("text", "composite")]
        return read_item((texts or items)[0])

    def validate(self, source: Source, /) -> list[Problem]:
        """What is wrong with the items by the rules that no schema holds. Raises ParseError as `parse` does."""
        return [problem for number, item in enumerate(_items(source)) for problem in check(item, f"/{number}")]

    def parse_all(self, source: Source, /) -> Iterable[Article]:
        """Every item, in order. Raises as `parse` does."""
        return [read_item(item) for item in _items(source)]


def _items(source: Source) -> list[Values]:
    try:
        values = json.loads(source.text, strict=False)
    except json.JSONDecodeError as error:
        raise ParseError(f"not JSON: {error.msg}", format=FORMAT, line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise ParseError("nested too deeply", format=FORMAT) from error
    except ValueError as error:
        raise ParseError(str(error), format=FORMAT) from error
    if isinstance(values, dict):
        inner = next((values[key] for key in _LISTS if isinstance(values.get(key), list)), None)
        values = inner if inner else [values]
        if inner is None and not _looks_like_item(values[0]):  # an answer that holds the item under some name
            values = [each for each in values[0].values() if isinstance(each, dict)] or values
    items = [each for each in values if isinstance(each, dict)] if isinstance(values, list) else []
    if not items:
        raise ParseError("no item in it", format=FORMAT, expected="an object with `uri`")
    if not any(_looks_like_item(item) for item in items):
        raise ParseError("an object without any field of ninjs", format=FORMAT, expected="an object with `uri`")
    return items


def _looks_like_item(item: Values) -> bool:
    return any(key in item for key in ("uri", "guid", "type", *_KEYS, "headline", "headlines"))
