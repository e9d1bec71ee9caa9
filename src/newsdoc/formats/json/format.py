"""Native JSON as a format: one object an article, several in a list."""

import json
from collections.abc import Iterable
from typing import Any, cast

from newsdoc.errors import ParseError
from newsdoc.formats.json.converter import from_values, to_values
from newsdoc.hookspecs import RESTRICTIONS
from newsdoc.json_text import parse_json
from newsdoc.model import Article
from newsdoc.source import Source

VERSION = 1
"""Version of the JSON form; it goes up when an older newsdoc could no longer read it."""

_KEY = "newsdoc"


class JsonFormat:
    """Parser and exporter of native JSON. Keeps every article exactly, spans and decisions included."""

    name = "json"
    media_types = ("application/vnd.newsdoc+json",)
    suffixes = (".newsdoc.json", ".json")
    restrictions = RESTRICTIONS

    def sniff(self, source: Source) -> float:
        """Certain where the object has our version key."""
        return 1.0 if _KEY in source.form.keys else 0.0

    def parse(self, source: Source, /) -> Article:
        """The first article. Raises ParseError when the data is not JSON of this form."""
        return next(iter(self.parse_all(source)))

    def parse_all(self, source: Source, /) -> Iterable[Article]:
        """All articles of an object or a list. Raises as `parse` does."""
        values = parse_json(source.text, format="json")
        if isinstance(values, dict):
            values = [values]
        if not values or not isinstance(values, list):
            raise ParseError("no article in it", format="json", expected="an object or a list of objects")
        return map(_article, values)

    def export(self, article: Article, /, *, indent: int | None = 1) -> str:
        """The article as JSON text.

        `indent`: spaces a level; None for one line. Fields that have their default are left out.
        """
        values = {_KEY: VERSION, **to_values(article)}
        text = json.dumps(values, ensure_ascii=False, indent=indent)
        # Lone surrogates have no UTF-8 form; JSON can escape them.
        return text if _encodable(text) else json.dumps(values, ensure_ascii=True, indent=indent)


def _article(values: Any) -> Article:
    if not isinstance(values, dict):
        raise ParseError(f"{type(values).__name__} in place of an article", format="json", expected="an object")
    version = values.get(_KEY)
    if version != VERSION:
        raise ParseError(f"version {version!r} of the JSON form", format="json", expected=f'"{_KEY}": {VERSION}')
    return from_values({key: value for key, value in cast(dict[str, Any], values).items() if key != _KEY})


def _encodable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
