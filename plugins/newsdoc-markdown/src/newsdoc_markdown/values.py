"""Values of the model as front matter writes them, and back: a name where there is no more to say, else a mapping."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, get_type_hints

import attrs

from newsdoc.json_text import finite
from newsdoc.markup.dates import parse_date
from newsdoc.model import Concept, Name, NewsDate, Person
from newsdoc.model.values import fits
from newsdoc.wording.bylines import read_byline
from newsdoc.wording.moments import read_moment

Values = dict[str, Any]
_DEEPEST = 8
"""Broader concepts inside one another beyond this depth are not read; vocabularies have four levels or five."""
_NUMBER = re.compile(r"[-+]?\d{1,20}(?:\.\d{0,20})?")
_UNWRITTEN = frozenset(("span", "renditions", "names", "broader"))
"""Attributes that front matter does not hold, or that are written otherwise."""


# ---------------------------------------------------------------------- writing
def date(value: NewsDate | None) -> str | None:
    """As a string: YAML's own timestamps lose the zone in many readers."""
    return value.isoformat() if value is not None else None


def plain(value: Any, main: str) -> Any:
    """An object of the model: its main attribute where it has no other, else a mapping of all that say anything."""
    found: Values = {}
    for field in attrs.fields(type(value)):
        given = getattr(value, field.name)
        if field.name not in _UNWRITTEN and given not in (None, "", ()) and given != field.default:
            found[field.name] = date(given) if isinstance(given, dt.date) else given
    found = {main: found.pop(main, ""), **found}
    return found[main] if len(found) == 1 else found


def concept(value: Concept) -> Any:
    """A concept: its name, or a mapping with its names and codes."""
    one = value.names[0] if len(value.names) == 1 and value.names[0].role is None else None
    rest = plain(value, "type")
    found: Values = rest if isinstance(rest, dict) else {"type": rest}
    if not found["type"]:
        del found["type"]
    if one is not None:
        language = {"language": one.language} if one.language else {}
        found = {"name": one.text, **language, **found}
    elif value.names:
        found = {"names": [plain(each, "text") for each in value.names], **found}
    if value.broader:
        found["broader"] = [concept(each) for each in value.broader]
    return one.text if one is not None and len(found) == 1 else found


# ---------------------------------------------------------------------- reading
def text(value: Any) -> str | None:
    """A text on one line; numbers as they are written."""
    if isinstance(value, (str, int, float)) and not isinstance(value, bool):
        return " ".join(str(value).split()) or None
    return None


def lines(value: Any) -> str | None:
    """A text that may have several lines."""
    return (value.strip() or None) if isinstance(value, str) else text(value)


def texts(value: Any) -> tuple[str, ...]:
    """A list of texts, or one text with commas."""
    listed = value if isinstance(value, list) else value.split(",") if isinstance(value, str) else [value]
    return tuple(dict.fromkeys(found for each in listed if (found := text(each))))


def read_date(value: Any) -> NewsDate | None:
    """A date, as YAML and TOML have it or as text, also in words."""
    return value if isinstance(value, dt.date) else parse_date(text(value)) or read_moment(text(value))


def whole(value: Any) -> int | None:
    """A whole number."""
    return value if type(value) is int else None


def number(value: Any) -> float | None:
    """A number; also one that is written with more than it needs ("54.250")."""
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        value = float(value)
    return finite(value)


def listed(read: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    """Reads a list of values, or the one that stands in its place."""

    def of(value: Any) -> tuple[Any, ...]:
        found = (read(each) for each in (value if isinstance(value, list) else [value]))
        return tuple(each for each in found if each is not None)

    return of


def built(cls: type[Any], main: str) -> Callable[[Any], Any]:
    """Reads an object of this class, as `plain` writes it."""

    def of(value: Any) -> Any:
        given = _attributes(cls, value) if isinstance(value, dict) else {main: _READERS.get(main, text)(value)}  # type: ignore[no-untyped-call]
        return cls(**given) if given.get(main) else None

    return of


def _attributes(cls: type[Any], value: Values) -> Values:
    found: Values = {}
    for field in attrs.fields(cls):
        if field.name in value and field.name not in _UNWRITTEN:
            one = _READERS.get(field.name, text)(value[field.name])  # type: ignore[no-untyped-call]
            if one is not None and _tests(cls)[field.name](one):  # type: ignore[arg-type]
                found[field.name] = one
    return found


@cache
def _tests(cls: type[Any]) -> Mapping[str, Callable[[Any], bool]]:
    """What tells of each attribute of a class whether a value is of its type."""
    return {name: fits(hint) for name, hint in get_type_hints(cls).items()}


_READERS: dict[str, Callable[[Any], Any]] = {
    "relevance": whole,
    "confidence": whole,
    "rank": whole,
    "year": whole,
    "latitude": number,
    "longitude": number,
    "date": read_date,
    "caption": lines,
    "note": lines,
    "text": lines,
    "usage_terms": listed(lines),
}
"""What reads an attribute that is not text on one line."""


def read_concept(cls: type[Any], depth: int = 0) -> Callable[[Any], Any]:
    """Reads a concept of this class, as `concept` writes it."""

    def of(value: Any) -> Any:
        if not isinstance(value, dict):
            name = text(value)
            return cls((Name(name),)) if name else None
        names = listed(built(Name, "text"))(value.get("names")) or _name(value)
        broader = ()
        if depth < _DEEPEST and value.get("broader"):
            broader = listed(read_concept(Concept, depth + 1))(value["broader"])
        given = _attributes(cls, value)
        return cls(names, broader=broader, **given) if names or given else None

    return of


def _name(value: Values) -> tuple[Name, ...]:
    """The one name of a concept."""
    name = text(value.get("name"))
    return (Name(name, language=text(value.get("language"))),) if name else ()


def person(value: Person) -> Any:
    """A person: the name, or a mapping."""
    return plain(value, "name")


_OF_PERSONS = {"title": "role", "job_title": "role", "image_url": "image", "avatar": "image"}
"""Keys that site generators have for what the model calls otherwise."""


def people(value: Any) -> tuple[Person, ...]:
    """Persons; a text may name several."""
    found: dict[Person, None] = {}
    for each in value if isinstance(value, list) else [value]:
        for one in _people(each):
            found[one] = None
    return tuple(found)


def _people(value: Any) -> Iterable[Person]:
    if isinstance(value, dict):
        others = {own: value[key] for key, own in _OF_PERSONS.items() if key in value and own not in value}
        one = built(Person, "name")({**value, **others})
        return (one,) if one else ()
    name = text(value)
    if name is None:
        return ()
    several = list(read_byline(name))
    return several if len(several) > 1 else (Person(name),)
