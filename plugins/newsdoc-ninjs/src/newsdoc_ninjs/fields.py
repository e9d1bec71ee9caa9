"""The fields of a ninjs item, looked up without regard to case, so that 1.x, 2.x and 3.x read alike."""

import re
from typing import Any

from newsdoc.markup.dates import UNKNOWN_TIME, parse_date
from newsdoc.markup.elements import collapsed, flat_text, whole_number
from newsdoc.model import NewsDate, RoleText
from newsdoc.source import Source
from newsdoc.xml.reading import parse_html

Values = dict[str, Any]
MARKUP = re.compile(r"<[a-zA-Z/!]")
"""Where a text holds markup."""
ALTERNATIVE = "alternative"
"""The role of the description that is for those who cannot see a picture."""
_LISTS = frozenset(("keywords", "keyword", "subjects", "subject"))
"""Fields that are lists, which some systems write as one text with commas."""
_COMMAS = re.compile(r"[,;]")
_DIGITS = 5
"""Digits of a field that is a whole number: urgency goes from 1 to 9, and editors' own scales are not far from that."""


class Fields:
    """The fields of an item, or of what is in one. Knows which of them it was asked for."""

    def __init__(self, item: Values, source: Source | None = None) -> None:
        """`item`: an object as JSON has it; `source`: is told what was imperfect."""
        self._given = [(str(key).casefold(), str(key), value) for key, value in item.items()]
        """The fields in the order given: the name in lower case, as it is spelled, and the value."""
        self._names = {name.replace("_", ""): key for name, key, _ in self._given}
        self._values = {name: item[key] for name, key in self._names.items()}
        self._source = source
        self.asked: set[str] = set()
        """The fields that were asked for, as the item spells them."""
        self.in_part: set[str] = set()
        """Those of them of which only some is in the article."""

    def value(self, key: str) -> Any:
        """What is given under this name, in lower case and without underscores; None when nothing is."""
        name = self._names.get(key)
        if name is None:
            return None
        self.asked.add(name)
        return self._values[key]

    def read_in_part(self, key: str) -> None:
        """Note that of this field, which was asked for, something is left."""
        self.in_part.add(self._names[key])

    def texts(self, *prefixes: str) -> list[tuple[str, str]]:
        """The fields that are texts and begin so, in the order given, with their names in lower case."""
        found = []
        for name, key, value in self._given:
            if name.startswith(prefixes) and isinstance(value, str):
                self.asked.add(key)
                found.append((name, value))
        return found

    def text(self, *keys: str) -> str | None:
        """The first of these fields that is a text that says anything, a number, or an object with a name or value."""
        for key in keys:
            if key not in self._names:
                continue
            value = self.value(key)
            if isinstance(value, str) and value.strip():
                return value
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                return str(value)
            if isinstance(value, dict) and (found := string(value, "name", "value", "text")):
                if len(value) > 1:
                    self.read_in_part(key)
                return found
        return None

    def lines(self, key: str) -> str | None:
        """A field that is a text, or a list of texts, with blank lines between them."""
        value = self.value(key)
        if not isinstance(value, list):
            return self.text(key)
        return "\n\n".join([each for each in value if isinstance(each, str) and each.strip()]) or None

    def date(self, *keys: str) -> NewsDate | None:
        """The first of these fields that is a date; the one that systems without a date make up is none."""
        for key in keys:
            text = self.text(key)
            date = parse_date(text)
            if date is not None and date != UNKNOWN_TIME:
                return date
            if date is None and text is not None:
                self.imperfect("date-unreadable", f"{self._names[key]} {text!r} cannot be read", self._names[key])
        return None

    def objects(self, *keys: str) -> list[Values]:
        """The first of these fields that is a list of objects, or an object of named ones (1.x); texts are names."""
        for key in keys:
            if key not in self._names:
                continue
            value = self.value(key)
            if isinstance(value, dict):
                return [{"name": name, **each} for name, each in value.items() if isinstance(each, dict)]
            if isinstance(value, list):
                return [each if isinstance(each, dict) else {"name": each} for each in value if each]
            if isinstance(value, str) and key in _LISTS:
                return [{"name": name} for each in _COMMAS.split(value) if (name := each.strip())]
        return []

    def whole(self, key: str) -> int | None:
        """A field that is a whole number."""
        text = self.text(key)
        if text is None:
            return None
        if (found := whole_number(text, _DIGITS)) is not None:
            return found
        self.imperfect("value-unreadable", f"{key} {text!r} is not a whole number", key)
        return None

    def roles(self, plural: str, single: str) -> list[RoleText]:
        """Values with roles: a list of objects (2.x, 3.x), or `headline`, `headline_seo` (1.x)."""
        found = [
            RoleText(text, role=string(each, "role"))
            for each in self.objects(plural)
            if isinstance(each.get("value"), str)
            and (text := _plain(each["value"], markup=each.get("contentType", each.get("contenttype")) != "text/plain"))
        ]
        has_text = any(name == f"{single}_text" for name, _, _ in self._given)
        for name, value in self.texts(single):
            if name == single or name.startswith(f"{single}_"):
                role = name[len(single) + 1 :]
                if role in ("html", "xhtml") and has_text:
                    continue
                if text := _plain(value):
                    found.append(RoleText(text, role=role if role not in ("", "text", "html", "xhtml") else None))
        return found

    def imperfect(self, code: str, message: str, path: str) -> None:
        """Note a problem."""
        if self._source is not None:
            self._source.problem(code, message, path=path)


def _plain(text: str, *, markup: bool = True) -> str:
    """The text without markup, white space collapsed; what is said to be plain text keeps its lines."""
    if not markup:
        return "\n".join(collapsed(line) for line in text.strip().split("\n"))
    if MARKUP.search(text):
        root = parse_html(text)
        text = flat_text(root) if root is not None else text
    return collapsed(text)


def string(values: Values, *keys: str) -> str | None:
    """The first of these values that is a text that says anything."""
    return next((value for key in keys if isinstance(value := values.get(key), str) and value), None)


def number(value: Any) -> int | None:
    """The value where it is a whole number."""
    return value if type(value) is int else None
