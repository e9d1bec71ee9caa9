"""Native JSON as a format: one object an article, several in a list."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from newsdoc.errors import ExportError, ParseError
from newsdoc.formats.json.converter import from_values, to_values
from newsdoc.hookspecs import RESTRICTIONS
from newsdoc.json_text import parse_json, written
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
        values = _values(source)
        if len(values) > 1:
            source.problem("items-left", f"the first of {len(values)} articles was read")
        return _article(values[0])

    def parse_all(self, source: Source, /) -> Iterable[Article]:
        """All articles of an object or a list. Raises as `parse` does."""
        return map(_article, _values(source))

    def export(self, article: Article, /, *, indent: int | None = 1) -> str:
        """The article as JSON text.

        `indent`: spaces a level; None for one line. Fields that have their default are left out.
        """
        return _text({_KEY: VERSION, **to_values(article)}, indent)

    def export_all(self, articles: Sequence[Article], /, *, indent: int | None = 1) -> str:
        """The articles as a list; `indent` as for `export`. Raises ExportError where there are none."""
        if not articles:
            raise ExportError("there is no article to write", format="json")
        return _text([{_KEY: VERSION, **to_values(article)} for article in articles], indent)


def _text(values: Any, indent: int | None) -> str:
    return written(values, indent)


def _values(source: Source) -> list[Any]:
    """The articles of a document, as JSON has them. Raises ParseError where there are none."""
    values = parse_json(source.text, format="json")
    if isinstance(values, dict):
        values = [values]
    if not values or not isinstance(values, list):
        raise ParseError("the data holds no article", format="json", expected="an object or a list of objects")
    return values


def _article(values: Any) -> Article:
    if not isinstance(values, dict):
        raise ParseError(f"{type(values).__name__} where an article was expected", format="json", expected="an object")
    version = values.get(_KEY)
    if version != VERSION:
        raise ParseError(f"version {version!r} of the JSON form", format="json", expected=f'"{_KEY}": {VERSION}')
    return from_values({key: value for key, value in cast(dict[str, Any], values).items() if key != _KEY})
