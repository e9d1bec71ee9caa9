"""Reads the front matter of a Markdown file: YAML between `---`, TOML between `+++`, as site generators have it."""

import datetime as dt
import json
import re
import tomllib
from collections.abc import Callable
from typing import Any

import attrs
import yaml

from newsdoc.errors import ParseError
from newsdoc.markup.dates import parse_date
from newsdoc.model import (
    Article,
    Dateline,
    ForeignElement,
    Name,
    NewsDate,
    Organization,
    Person,
    Rights,
    Subject,
)
from newsdoc.source import Source
from newsdoc.wording.bylines import read_byline

FORMAT = "markdown"
_LARGEST = 100_000
"""Characters of front matter that are read: more is a document that happens to begin with a rule."""
_FENCES = {"---": "yaml", "+++": "toml"}
_KEY = re.compile(r"^([A-Za-z_][\w.-]{0,60})\s*[:=](?:\s|$)", re.M)
_TELLING = frozenset(
    """
    title headline author authors date published layout tags keywords description summary byline slug language lang
    draft permalink categories category
    """.split()
)
"""Keys that tell a story's front matter from a text that begins with a rule."""
Values = dict[str, Any]


@attrs.frozen
class FrontMatter:
    """The block before a story."""

    text: str
    """Without its fences."""
    syntax: str
    """`yaml` or `toml`."""

    @property
    def is_of_a_story(self) -> bool:
        """True where it has a key that stories have."""
        return not _TELLING.isdisjoint(key.casefold() for key in _KEY.findall(self.text))


def split(text: str) -> tuple[FrontMatter | None, str]:
    """The front matter of a document and what follows it; None where it has none."""
    text = text.removeprefix("\ufeff")
    first, _, rest = text.partition("\n")
    fence = first.rstrip()
    if fence not in _FENCES:
        return None, text
    closing = re.compile(rf"^{re.escape(fence)}[ \t]*\r?$", re.M)
    end = closing.search(rest, 0, _LARGEST)
    if end is None or not _KEY.search(rest, 0, end.start()):
        return None, text
    return FrontMatter(rest[: end.start()].replace("\r\n", "\n"), _FENCES[fence]), rest[end.end() :].lstrip("\r\n")


class _Loader(yaml.SafeLoader):
    """YAML without aliases: a few hundred of them, each of several others, fill the memory."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.YAMLError(f"an alias in line {mark.line + 1}; front matter has none")
        return super().compose_node(parent, index)


def load(front: FrontMatter) -> Values:
    """The values of front matter. Raises ParseError."""
    try:
        values = tomllib.loads(front.text) if front.syntax == "toml" else yaml.load(front.text, _Loader)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError, TypeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark is not None else None
        message = " ".join(str(error).split())[:200]
        raise ParseError(
            f"the front matter is no {front.syntax.upper()}: {message}", format=FORMAT, line=line
        ) from error
    return {str(key): value for key, value in values.items()} if isinstance(values, dict) else {}


def article_fields(values: Values, source: Source) -> Values:
    """The fields of the article that front matter states; what has no place is carried along."""
    fields: Values = {}
    left: Values = {}
    for given, value in values.items():
        key = given.casefold().replace("-", "_")
        field = _NAMES.get(key, key)
        read = _READERS.get(field)
        if value in (None, "", [], {}):
            continue
        found = read(value) if read and field not in fields else None
        if found in (None, ()):
            if read is _date and field not in fields:
                source.problem("date-unreadable", f"{given} {str(value)[:60]!r} is no date", path=given)
            left[given] = value
        else:
            fields[field] = found
    rights = fields.pop("copyright", None)
    if rights:
        fields["rights"] = Rights(notice=rights)
    return {**fields, "foreign": tuple(_carried(left))}


def _carried(values: Values) -> list[ForeignElement]:
    return [
        ForeignElement(FORMAT, content=json.dumps(value, ensure_ascii=False, default=str), place=key)
        for key, value in values.items()
    ]


_NAMES = {
    "title": "headline",
    "deck": "summary",
    "description": "summary",
    "excerpt": "summary",
    "subtitle": "summary",
    "standfirst": "summary",
    "author": "authors",
    "date": "published",
    "pubdate": "published",
    "publishdate": "published",
    "date_published": "published",
    "updated": "modified",
    "lastmod": "modified",
    "last_modified_at": "modified",
    "lang": "language",
    "locale": "language",
    "tags": "keywords",
    "category": "section",
    "slug": "slugline",
    "id": "guid",
    "canonical": "url",
    "canonical_url": "url",
    "link": "url",
    "site": "publisher",
    "rights": "copyright",
}
"""Names that site generators give to what the model has under another."""


def _text(value: Any) -> str | None:
    if isinstance(value, (str, int, float)) and not isinstance(value, bool):
        return " ".join(str(value).split()) or None
    return None


def _lines(value: Any) -> str | None:
    return (value.strip() or None) if isinstance(value, str) else _text(value)


def _texts(value: Any) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else value.split(",") if isinstance(value, str) else [value]
    return tuple(dict.fromkeys(text for each in listed if (text := _text(each))))


def _date(value: Any) -> NewsDate | None:
    return value if isinstance(value, dt.date) else parse_date(_text(value))


def _people(value: Any) -> tuple[Person, ...]:
    found: dict[Person, None] = {}
    for each in value if isinstance(value, list) else [value]:
        for person in _person(each):
            found[person] = None
    return tuple(found)


def _person(value: Any) -> list[Person]:
    if isinstance(value, dict):
        details: Values = {key: text for key in _DETAILS if (text := _text(value.get(key)))}
        name = _text(value.get("name"))
        return [Person(name, **details)] if name else []
    name = _text(value)
    if name is None:
        return []
    several = list(read_byline(name))
    return several if len(several) > 1 else [Person(name)]


_DETAILS = ("role", "affiliation", "location", "url", "email", "image", "note", "function")


def _dateline(value: Any) -> Dateline | None:
    text = _text(value)
    return Dateline(text) if text else None


def _publisher(value: Any) -> Organization | None:
    name = _text(value)
    return Organization(name) if name else None


def _subjects(value: Any) -> tuple[Subject, ...]:
    return tuple(Subject((Name(each),)) for each in _texts(value))


def _urgency(value: Any) -> int | None:
    return value if type(value) is int and 1 <= value <= 9 else None


_READERS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("headline", "summary"), _lines),
    **dict.fromkeys(
        ("kicker", "byline", "language", "section", "slugline", "guid", "version", "pub_status", "url", "copyright",
         "creditline", "kind"), _text),
    **dict.fromkeys(("published", "modified", "embargoed", "created", "expires"), _date),
    **dict.fromkeys(("authors", "contributors"), _people),
    "keywords": _texts,
    "subjects": _subjects,
    "dateline": _dateline,
    "publisher": _publisher,
    "urgency": _urgency,
}  # fmt: skip
"""How each field that front matter may state is read."""


def restored(article: Article) -> Values:
    """What front matter said beyond the model, to be written back."""
    found: Values = {}
    for each in article.foreign:
        if each.format == FORMAT:
            try:
                found[each.place] = json.loads(each.content)
            except ValueError:  # not written by this module
                continue
    return found
