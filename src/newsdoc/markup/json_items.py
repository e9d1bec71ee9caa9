"""Items in JSON: what the readers of formats in JSON share, those of plugins too."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from newsdoc.errors import ParseError
from newsdoc.json_text import finite
from newsdoc.markup.body import Body
from newsdoc.markup.datelines import with_dateline_of_metadata
from newsdoc.markup.dates import parse_date
from newsdoc.markup.elements import collapsed, flat_text, whole_number
from newsdoc.markup.figure_words import addresses
from newsdoc.markup.reader import read_body
from newsdoc.model import Article, Block, Figure, ForeignElement, Name, NewsDate, Rendition, walk
from newsdoc.source import Source
from newsdoc.xml.reading import parse_html

Values = dict[str, Any]


def text(values: Values, *keys: str) -> str | None:
    """The first of these values that is a text that says anything, as it stands."""
    for key in keys:
        value = values.get(key)
        if isinstance(value, str) and value.strip():
            return value
    return None


def objects(values: Values, key: str) -> list[Values]:
    """The objects of the list under this key."""
    value = values.get(key)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def given(**values: Any) -> Values:
    """An object of the values that say something."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}


class Item:
    """An object of JSON, looked at with care: what is of another type than it should be counts as missing."""

    def __init__(self, values: Any) -> None:
        self.values: Values = values if isinstance(values, dict) else {}

    def text(self, *keys: str) -> str | None:
        """The first of these that is a text that says anything, or a number."""
        for key in keys:
            value = self.values.get(key)
            if isinstance(value, str) and value.strip():
                return value.strip()
            if type(value) in (int, float):
                return str(value)
        return None

    def plain(self, *keys: str) -> str | None:
        """As `text`, without markup and with white space collapsed."""
        found = self.text(*keys)
        if found is None:
            return None
        root = parse_html(found) if "<" in found or "&" in found else None
        return (flat_text(root) if root is not None else collapsed(found)) or None

    def one(self, key: str) -> "Item":
        """The object under this key; an empty one where there is none."""
        return Item(self.values.get(key))

    def all(self, key: str) -> list["Item"]:
        """The objects of a list, or of an object that names them."""
        value = self.values.get(key)
        listed = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
        return [Item(each) for each in listed if isinstance(each, dict)]

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a list, or the one text that stands in place of it."""
        value = self.values.get(key)
        listed = value if isinstance(value, list) else [value]
        return tuple(dict.fromkeys(each.strip() for each in listed if isinstance(each, str) and each.strip()))

    def date(self, source: Source, *keys: str) -> NewsDate | None:
        """The first of these that is a date; one that cannot be read is noted."""
        for key in keys:
            given = self.text(key)
            if given is None:
                continue
            if (found := parse_date(given)) is not None:
                return found
            source.problem("date-unreadable", f"{key} {given[:60]!r} could not be read", path=key)
        return None

    def whole(self, *keys: str) -> int | None:
        """The first of these that is a whole number, or a text of one."""
        for key in keys:
            value = self.values.get(key)
            if isinstance(value, str):
                value = whole_number(value)
            if type(value) is int and value >= 0:
                return value
        return None

    def position(self, key: str) -> tuple[float | None, float | None]:
        """Longitude and latitude of a GeoJSON point (RFC 7946, section 3.1.2)."""
        given = self.one(key).values.get("coordinates")
        pair = given[:2] if isinstance(given, list) and self.one(key).text("type") == "Point" else []
        longitude, latitude = map(finite, pair) if len(pair) == 2 else (None, None)
        return (longitude, latitude) if longitude is not None and latitude is not None else (None, None)

    def urgency(self, *keys: str) -> int | None:
        """A whole number from 1 to 9."""
        found = self.whole(*keys)
        return found if found is not None and 1 <= found <= 9 else None

    def body(self, *keys: str, headline: str | None = None) -> Body:
        """The blocks of HTML or NITF."""
        markup = next((value for key in keys if isinstance(value := self.values.get(key), str) and value.strip()), "")
        root = parse_html(markup)
        return read_body(root, headline=headline) if root is not None else Body()

    def carried(self, format: str, known: Iterable[str]) -> tuple[ForeignElement, ...]:
        """What is said beyond what was read, but for what is empty and what systems keep for themselves (`_etag`)."""
        left_out = set(known)
        return tuple(
            ForeignElement(format, content=json.dumps(value, ensure_ascii=False), place=key)
            for key, value in self.values.items()
            if key not in left_out and not key.startswith("_") and value not in (None, "", [], {})
        )


def rest(format: str, place: str, value: Any) -> tuple[ForeignElement, ...]:
    """What is left of a value of which a part was read; nothing where nothing is left."""
    return (ForeignElement(format, content=json.dumps(value, ensure_ascii=False), place=place),) if value else ()


def names(text: str | None) -> tuple[Name, ...]:
    """A name as the model has it."""
    return (Name(text),) if text else ()


def renditions(items: Iterable[Item]) -> tuple[Rendition, ...]:
    """Files of a picture."""
    return tuple(
        Rendition(
            href,
            role=each.text("rel", "role", "name"),
            width=each.whole("width"),
            height=each.whole("height"),
            content_type=each.text("mimetype", "contenttype", "mime_type"),
            size=each.whole("sizeinbytes", "size"),
        )
        for each in items
        if (href := each.text("href", "url"))
    )


class JsonParser:
    """What the parsers of items in JSON share: which objects of the data are items, and one or all of them."""

    name: ClassVar[str] = ""
    media_types: ClassVar[tuple[str, ...]] = ("application/json",)
    suffixes: ClassVar[tuple[str, ...]] = (".json",)

    def sniff(self, source: Source) -> float:
        """Sure where the first item has the keys of the format."""
        if source.form.family != "json" or "@context" in source.form.keys:
            return 0.0
        first = next(self.items(source.json), None)
        return 0.9 if first is not None and self.knows(first) else 0.0

    def parse(self, source: Source, /) -> Article:
        """The first item; of several, the others are noted. Raises ParseError when there is none."""
        items = self._items(source)
        if len(items) > 1:
            source.problem("items-left", f"the first of {len(items)} items was read")
        return with_dateline_of_metadata(self.read(items[0], source))

    def parse_all(self, source: Source, /) -> Iterator[Article]:
        """Every item, in order."""
        for item in self._items(source):
            yield with_dateline_of_metadata(self.read(item, source))

    def _items(self, source: Source) -> list[Item]:
        found = list(self.items(source.load_json(self.name)))
        if not found:
            raise ParseError(
                f"the data holds no {self.name} item",
                format=self.name,
                line=1,
                expected="an object, or a list of objects",
            )
        return found

    def items(self, value: Any) -> Iterator[Item]:
        """The items in the data."""
        raise NotImplementedError

    def knows(self, item: Item) -> bool:
        """Whether an item is of this format."""
        raise NotImplementedError

    def read(self, item: Item, source: Source) -> Article:
        """An item as an article."""
        raise NotImplementedError


def listed(value: Any, *keys: str) -> Iterator[Item]:
    """The objects of a list, of the list under one of these keys, or the object itself."""
    if isinstance(value, dict):
        inner = next((value[key] for key in keys if isinstance(value.get(key), list)), None)
        yield from listed(inner) if inner is not None else (Item(value),)
    elif isinstance(value, list):
        yield from (Item(each) for each in value if isinstance(each, dict))


def shown(blocks: Iterable[Block], featured: Iterable[Item]) -> Figure | None:
    """The figure of a body that is the picture of the story, as one of the items beside it is said to be."""
    wanted = {each.href for one in featured for each in renditions(one.all("renditions"))}
    figures = (each for each in walk(blocks) if isinstance(each, Figure))
    return next((each for each in figures if not wanted.isdisjoint(addresses(each))), None) if wanted else None
