"""Reads ninjs 1.x (lower case, single values), 2.x (lists) and 3.x (camel case)."""

import re
from collections.abc import Iterable
from typing import Any

from newsdoc.errors import ParseError
from newsdoc.markup.datelines import with_dateline_of_metadata
from newsdoc.markup.mapping import Readers
from newsdoc.markup.unstated import without
from newsdoc.model import Article, Problem, Provenance
from newsdoc.source import Source
from newsdoc_ninjs.carried import FORMAT, carried
from newsdoc_ninjs.checks import check
from newsdoc_ninjs.fields import Values
from newsdoc_ninjs.item import Item
from newsdoc_ninjs.plain_texts import mended
from newsdoc_ninjs.table import ROWS
from newsdoc_ninjs.versions import NEWEST

_KEYS = ("versioncreated", "versionCreated", "body_html", "bodies", "pubstatus", "pubStatus", "representationtype")
_STANDARDS = ("standard", "$standard")
_IDENTITY = ("uri", "guid")
_HEADLINES = ("headline", "headlines")
_LISTS = ("item", "items", "_items", "docs", "hits", "results", "newsItems")
_TEXTS = ("text", "composite")
_READERS = Readers(ROWS)


class NinjsParser:
    """Parser of ninjs."""

    name = FORMAT
    media_types = ("application/vnd.iptc.ninjs+json",)
    suffixes = (".ninjs", ".json")

    def sniff(self, source: Source) -> float:
        """Sure where the object states that it is ninjs; or it, or the items of a list that it holds, have an identity
        and fields of ninjs.
        """
        keys = set(source.form.keys)
        if "@context" in keys or source.form.family != "json":
            return 0.0
        if isinstance(source.json, dict):
            if any(_names_itself(source.json.get(key)) for key in _STANDARDS):
                return 0.9
            listed = next((source.json[key] for key in _LISTS if isinstance(source.json.get(key), list)), ())
            keys.update(key for item in listed if isinstance(item, dict) for key in item)
        if not keys.intersection(_IDENTITY):
            return 0.0
        return 0.8 if keys.intersection(_KEYS) else 0.5 if keys.intersection(_HEADLINES) else 0.0

    def schema_files(self, source: Source, /) -> Iterable[str]:
        """The schema of the version that the document states, else the newest of those that its names belong to."""
        yield f"ninjs-schema_{version_of(source.json)}.json"

    def parse(self, source: Source, /) -> Article:
        """The first text item; where there is none, the first item. Raises ParseError."""
        items = _items(source)
        if len(items) > 1:
            source.problem("items-left", f"the first of {len(items)} items was read")
        texts = [item for item in items if item.get("type", "text") in _TEXTS]
        return read_item((texts or items)[0], source)

    def validate(self, source: Source, /) -> list[Problem]:
        """What is wrong with the items by the rules that no schema holds. Raises ParseError as `parse` does."""
        return [problem for number, item in enumerate(_items(source)) for problem in check(item, f"/{number}")]

    def parse_all(self, source: Source, /) -> Iterable[Article]:
        """Every item, in order. Raises as `parse` does."""
        return (read_item(item, source) for item in _items(source))


def _names_itself(standard: Any) -> bool:
    return isinstance(standard, dict) and standard.get("name") == FORMAT


def read_item(values: Values, source: Source | None = None) -> Article:
    """The item, an object as JSON has it, as an article. `source`: is told what was imperfect."""
    values = mended(values)
    item = Item(values, source)
    fields = _READERS.read(item)
    unstated = item.unstated
    whole = Article(**fields, foreign=carried(item, values, version_of(values)), provenance=Provenance(FORMAT))
    article = with_dateline_of_metadata(whole)
    return without(article, unstated) if unstated else article


def _items(source: Source) -> list[Values]:
    values = source.load_json(FORMAT)
    if isinstance(values, dict):
        inner = next((values[key] for key in _LISTS if isinstance(values.get(key), list)), None)
        values = inner if inner else [values]
        if inner is None and not _looks_like_item(values[0]):  # an answer that holds the item under some name
            values = [each for each in values[0].values() if isinstance(each, dict)] or values
    items = [each for each in values if isinstance(each, dict)] if isinstance(values, list) else []
    if not items:
        raise ParseError("the data holds no item", format=FORMAT, expected="an object with `uri`")
    if not any(_looks_like_item(item) for item in items):
        raise ParseError("the object has no ninjs field", format=FORMAT, expected="an object with `uri`")
    return items


def _looks_like_item(item: Values) -> bool:
    return any(key in item for key in ("uri", "guid", "type", *_KEYS, "headline", "headlines"))


_STATED = re.compile(r"(?:ninjs-schema_|ninjs[/_-]v?|\A)(\d\.\d)\b")
_STATEMENTS = {"standard": "23", "$standard": "1", "$schema": "123"}
"""Where an item says its version, with the major versions that know the key: what a standard says that cannot say it in
that place is wrong."""
_PLURALS = frozenset(
    """
    headlines bodies genres descriptions byline_list bylines people organisations places subjects events objects
    infosources trustindicators standard by
    """.split()
)
"""Names that came with version 2.0, which made lists of what may be several."""
_CAMEL = re.compile(r"[a-z][A-Z]")


def version_of(value: Any) -> str:
    """The version of ninjs that a document is in: as its `standard` or `$schema` says, else as its names tell.

    Version 1 has single values in lower case, 2 has lists, 3 has names in camel case (ninjs User Guide).
    """
    item = value[0] if isinstance(value, list) and value else value
    if not isinstance(item, dict):
        return NEWEST
    for key, majors in _STATEMENTS.items():
        standard = item.get(key)
        stated = [standard.get("version"), standard.get("schema")] if isinstance(standard, dict) else [standard]
        for text in stated:
            if isinstance(text, str) and (match := _STATED.search(text)) and match[1][0] in majors:
                return match[1]
    if any(_CAMEL.search(key) for key in item):
        return NEWEST
    if any(isinstance(item.get(key), list) for key in ("altids", "associations", "renditions")):
        return "2.1"
    return "2.1" if _PLURALS.intersection(item) else "1.6"
