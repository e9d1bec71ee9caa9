"""Documents that stay well-formed and say what no reader expects: a value of another kind, an element elsewhere."""

import copy
import json
import random
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from lxml import etree

_TEXTS = (
    "", " ", "\u00a0", "0", "-1", "²", "9" * 5000, "1e400", "NaN", "true", "null", "\ud800", "\ufffe", "\u202e",
    "\u0000", "\x1b[2J", "x" * 5000, "\n\n", "<", "&", "&#0;", "]]>", "<p>", "<script>x</script>", "<!--", "a:b:c",
    "http://[", "//", "javascript:alert(1)", "data:text/html,x", "mailto:", "urn:", "../../x", "C:\\x", "2026-13-45",
    "0000-00-00T00:00:00Z", "9999-12-31T23:59:59+14:00", "0001-01-01T00:00:00-14:00", "2026-03-05T24:00:00", "-0", "+5",
    "20260305T0900", "en-", "x-klingon", "de-DE-1901-x-y", "e" * 200, "“", "”", "“a” said", "By ", "=1+1", "medtop:",
    ":", "medtop:04000000:x", "{}", "[]", '"', "İ", "ß", "ﬁ", "\u0301" * 50, "👩‍👩‍👧" * 20, "יהודה", "日本", "١٢٣",
    "１２", "Ⅳ", "½", "0x10", "1_000", "٣.٥",
)  # fmt: skip
"""Texts for any place: of no length and of much, numbers that are none, dates at both ends, addresses, scripts."""
_OTHERS: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 10**30, -(10**30), 0.5, -0.0, 1e308, [], {}, [None], [[]], [{}], [""], ["a", 1, None],
    {"": ""}, {"a": {"b": {"c": [1]}}}, [[[[[[[[1]]]]]]]], {"@type": "Person"}, {"@id": "x"}, {"name": None},
    {"name": {"name": []}}, {"value": 5}, {"type": []}, {"role": {}}, {"uri": 1}, {"href": ["x"]},
)  # fmt: skip
"""Values of JSON in the place of others."""


def change_json(dice: random.Random, data: bytes) -> bytes | None:
    """The same JSON with some values replaced, taken out, doubled or swapped; None for what is no JSON."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return None
    root = [value]
    for _ in range(dice.choice((1, 1, 1, 2, 5))):
        places = list(_places(root))
        if not places:
            break
        holder, key = dice.choice(places)
        _change_value(dice, holder, key, places)
    return json.dumps(root[0] if root else None, ensure_ascii=dice.random() < 0.5).encode("utf-8", "surrogatepass")


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Each object or array with each key or index in it."""
    stack = [value]
    while stack:
        here = stack.pop()
        if isinstance(here, (dict, list)):
            for key in here if isinstance(here, dict) else range(len(here)):
                yield here, key
                stack.append(here[key])


def _change_value(dice: random.Random, holder: Any, key: Any, places: list[Any]) -> None:
    way = dice.randrange(8)
    if way < 3:
        holder[key] = dice.choice(_TEXTS)
    elif way < 5:
        holder[key] = copy.deepcopy(dice.choice(_OTHERS))
    elif way == 5:
        del holder[key]
    elif way == 6:
        value = copy.deepcopy(holder[key])
        holder[key] = dice.choice(([value], {"value": value}, [value] * 3, {str(key): value}))
    else:
        other, place = dice.choice(places)
        holder[key] = copy.deepcopy(other[place])


def change_markup(dice: random.Random, data: bytes) -> bytes | None:
    """The same XML or HTML with some elements, attributes and texts changed; None for what is no markup."""
    is_xml = True
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        is_xml = False
        root = etree.fromstring(data, etree.HTMLParser(no_network=True)) if b"<" in data else None
    if root is None:
        return None
    for _ in range(dice.choice((1, 1, 2, 4, 10))):
        elements = list(root.iter(etree.Element))
        with suppress(ValueError):  # HTML allows names that the library does not
            _change_element(dice, dice.choice(elements), elements)
    changed: bytes = etree.tostring(root, encoding="UTF-8", method="xml" if is_xml else "html")
    return changed


def _change_element(dice: random.Random, element: Any, elements: list[Any]) -> None:
    way = dice.randrange(9)
    parent = element.getparent()
    if way < 2:
        element.text = _fit(dice.choice(_TEXTS))
    elif way < 5 and element.attrib:
        name = dice.choice(list(element.attrib.keys()))
        _set(element, name, dice.choice((None, *_TEXTS)))
    elif way == 5 and parent is not None:
        parent.remove(element)
    elif way == 6:
        inner = copy.deepcopy(dice.choice(elements))
        if sum(1 for _ in inner.iter()) < 500:
            element.append(inner)
    elif way == 7:
        element.tag = dice.choice(elements).tag
    else:
        other = dice.choice(elements)
        for name, value in list(other.attrib.items()):
            _set(element, name, value)


def _set(element: Any, name: Any, value: str | None) -> None:
    """Set an attribute, or take it away."""
    if value is not None:
        element.set(name, _fit(value))
    elif name in element.attrib:
        del element.attrib[name]


def _fit(text: str) -> str:
    """The text as XML can hold it."""
    return "".join(each for each in text if each in "\t\n" or (each >= " " and each not in "\ud800\ufffe"))
