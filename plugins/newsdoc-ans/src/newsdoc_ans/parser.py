"""Reads ANS: a story, gallery, image or video by itself, or a list of them, as Arc's content API gives it."""

from collections.abc import Iterable, Iterator
from typing import Any

from newsdoc.errors import ParseError
from newsdoc.markup.json_items import objects, text
from newsdoc.model import Article, Problem
from newsdoc.source import Source
from newsdoc_ans.checks import check
from newsdoc_ans.elements import READERS
from newsdoc_ans.item import read_item
from newsdoc_ans.values import FORMAT, ITEMS, Values

_KEYS = frozenset(
    """
    content_elements headlines credits canonical_url display_date first_publish_date created_date last_updated_date
    promo_items taxonomy related_content label distributor owner content_restrictions streams embed_html
    """.split()
)
"""Keys of ANS that few other formats have."""
_SCHEMAS = {"results": "results.json"}


class AnsParser:
    """Parser of ANS."""

    name = FORMAT
    media_types = ("application/vnd.arc.ans+json",)
    suffixes = (".ans.json", ".json")

    def sniff(self, source: Source) -> float:
        """Sure where the object says that it is an item of ANS, and has the keys of one."""
        form = source.form
        if form.family != "json" or "type" not in form.keys or "@context" in form.keys:
            return 0.0
        first = next(iter(_listed(source.json)), None)
        if first is None:
            return 0.0
        known = _KEYS.intersection(first)
        if first.get("type") not in ITEMS or not known:
            return 0.0
        return 0.9 if "content_elements" in known or ("version" in first and len(known) > 1) else 0.4

    def parse(self, source: Source, /) -> Article:
        """The story; in a list the first story, else the first item. Raises ParseError.

        An element of a body by itself is read as an article that holds just it.
        """
        items = _items(source)
        return read_item(min(items, key=lambda item: ITEMS.index(item["type"])), source)

    def parse_all(self, source: Source, /) -> Iterator[Article]:
        """Every item of the list."""
        for item in _items(source):
            yield read_item(item, source)

    def validate(self, source: Source, /) -> Iterable[Problem]:
        """What the schema of ANS does not say. Raises ParseError for data that is not JSON object."""
        value = source.load_json(self.name)
        objects_ = value if isinstance(value, list) else [value]
        if not all(isinstance(each, dict) for each in objects_):
            raise ParseError("not an ANS object", format=self.name, expected="an object with a type")
        for each in objects_:
            yield from check(each)

    def schema_files(self, source: Source, /) -> Iterable[str]:
        """The schema of the type that the object says it is."""
        value = source.json
        kind = value.get("type") if isinstance(value, dict) else None
        if isinstance(kind, str) and kind.isidentifier():
            yield _SCHEMAS.get(kind, f"{kind}.json")
        yield "content.json"


def _listed(value: Any) -> Iterator[Values]:
    """The objects of a list, of the results of a search, or the object itself."""
    if isinstance(value, dict) and value.get("type") == "results":
        yield from objects(value, "content_elements")
    elif isinstance(value, dict):
        yield value
    elif isinstance(value, list):
        yield from (each for each in value if isinstance(each, dict))


def _items(source: Source) -> list[Values]:
    """The items, at least one. Raises ParseError."""
    listed = list(_listed(source.load_json(FORMAT)))
    items = [each for each in listed if each.get("type") in ITEMS]
    if not items and any("headlines" in each or "content_elements" in each for each in listed):
        items = [{**each, "type": "story"} for each in listed if "headlines" in each or "content_elements" in each]
    if not items and (elements := [each for each in listed if text(each, "type") in READERS]):
        items = [{"type": "story", "content_elements": elements}]
    if not items:
        expected = "an object whose type is story, gallery, video, audio or image"
        raise ParseError("the data holds no ANS item", format=FORMAT, line=1, expected=expected)
    return items
