"""What an ANS document says beyond the model: carried along in `Article.foreign`, and put back when it is written."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from newsdoc.markup.elements import whole_number
from newsdoc.markup.json_items import given, objects
from newsdoc.model import ForeignElement, Person
from newsdoc_ans.people import read_author
from newsdoc_ans.values import FORMAT, OWN, VERSION, Values, inner, plain

_NOTHING: frozenset[str] = frozenset()
# Keys that the model has a place for; None for the whole value, else the keys of the object under it.
_MODELLED: dict[str, frozenset[str] | None] = {
    **dict.fromkeys(
        "type version _id language copyright canonical_url created_date last_updated_date publish_date "
        "first_publish_date location geo editor_note headlines subheadlines description credits vanity_credits slug "
        "subtype content_elements related_content status caption subtitle url width height alt_text".split()
    ),
    "taxonomy": frozenset(("tags", "keywords", "seo_keywords", "entities", "primary_section")),
    "address": frozenset(("locality", "region", "country_name")),
    "owner": frozenset(("id", "name")),
    "distributor": frozenset(("name",)),
    "source": frozenset(("system", "source_id")),
    "revision": frozenset(("revision_id",)),
    "planning": frozenset(("internal_note",)),
    "label": frozenset(("basic",)),
    "content_restrictions": frozenset(("embargo",)),
    "additional_properties": frozenset((OWN,)),
}
_CREDIT = frozenset("type version name _id role affiliation location bio url email image additional_properties".split())
"""Keys of a credit that are written of a person."""
CREDITS, SECTION = "credits/", "taxonomy/primary_section"
"""Places of objects that say more than the model holds, kept whole; the key of the credits follows."""
ELEMENT = "content_elements/"
"""Begins the place of an element of the body; its index follows."""


def carry(item: Values, elements: Iterable[tuple[int, Values]], leads: bool) -> tuple[ForeignElement, ...]:
    """What of an item and of its body's elements has no place in the model.

    `elements`: those that became no block, by their index. `leads`: the basic promo item is the article's lead image.
    """
    found: list[ForeignElement] = []
    for key, value in item.items():
        if key in ("display_date", "promo_items"):
            rest: Any = _rest_of(item, key, leads)
        elif key not in _MODELLED:
            rest = value
        elif (held := _MODELLED[key]) is not None and isinstance(value, dict):
            held = held if key != "owner" or plain(value, "name") else _NOTHING  # an owner is known by its name
            rest = {name: each for name, each in value.items() if name not in held}
        else:
            rest = None
        if rest not in (None, {}):
            found.append(_element(key, rest))
    found += _whole(item)
    redirect = item.get("related_content")
    if isinstance(redirect, dict) and redirect.get("redirect"):
        found.append(_element("related_content", {"redirect": redirect["redirect"]}))
    return (*found, *(_element(f"{ELEMENT}{index}", each) for index, each in elements))


def _whole(item: Values) -> Iterator[ForeignElement]:
    """Credits and the section, where they say more than who it is and what it is called."""
    credits = inner(item, "credits")
    for key in credits:
        for each in objects(credits, key):
            own = inner(each, "additional_properties").keys() <= {OWN}
            if not (own and each.keys() <= _CREDIT and read_author(each) is not None):
                yield _element(CREDITS + key, each)
    section = inner(inner(item, "taxonomy"), "primary_section")
    if section.keys() - {"type", "version", "name"}:
        yield _element(SECTION, section)


def _rest_of(item: Values, key: str, leads: bool) -> Any:
    value = item[key]
    if key == "display_date":  # written anew where it is the date of publication
        return value if item.get("first_publish_date") not in (None, value) else None
    if leads and isinstance(value, dict):
        return {name: each for name, each in value.items() if name != "basic"}
    return value


def _element(place: str, value: Any) -> ForeignElement:
    return ForeignElement(FORMAT, content=json.dumps(value, ensure_ascii=False), place=place)


def restore(item: Values, foreign: Iterable[ForeignElement]) -> None:
    """Put what was carried back into an item; what the item says already stays as it is."""
    elements: list[tuple[int, Values]] = []
    credits: dict[str, list[Values]] = {}
    for each in foreign:
        if each.format != FORMAT:
            continue
        try:
            value = _current(json.loads(each.content))
        except (ValueError, RecursionError):  # not written by `carry`
            continue
        if each.place.startswith(CREDITS) and isinstance(value, dict):
            credits.setdefault(each.place.removeprefix(CREDITS), []).append(value)
            continue
        if each.place == SECTION and isinstance(value, dict):
            _restore_section(item, value)
            continue
        index = whole_number(each.place.removeprefix(ELEMENT)) if each.place.startswith(ELEMENT) else None
        if index is not None:
            elements.append((index, value))
        else:
            _merge(item, each.place, value)
    for key, kept in credits.items():
        _restore_credits(item, key, kept)
    if elements and isinstance(body := item.setdefault("content_elements", []), list):
        for place, value in sorted(elements, key=lambda pair: pair[0]):
            body.insert(place, value)


def _restore_credits(item: Values, key: str, kept: Iterable[Values]) -> None:
    """Put what credits said more to those that read the same; those that name nobody behind the others."""
    listed: list[Any] = item.setdefault("credits", {}).setdefault(key, [])
    waiting: dict[Person | None, list[int]] = {}
    for index, ours in enumerate(listed):
        waiting.setdefault(read_author(ours), []).insert(0, index)
    for value in kept:
        person = read_author(value)
        if person is None:
            listed.append(value)
        elif places := waiting.get(person):
            ours = listed[places.pop()]
            more = {**inner(value, "additional_properties"), **inner(ours, "additional_properties")}
            ours.update({**value, **ours, **given(additional_properties=more)})
    if not listed:
        del item["credits"][key]
    if not item["credits"]:
        del item["credits"]


def _restore_section(item: Values, value: Values) -> None:
    ours = inner(inner(item, "taxonomy"), "primary_section")
    if ours and plain(ours, "name") == plain(value, "name"):
        ours.update({**value, **ours})


def _merge(item: Values, key: str, value: Any) -> None:
    known = item.get(key)
    if isinstance(known, dict) and isinstance(value, dict):
        item[key] = {**value, **known}
    elif known is None or key == "display_date":
        item[key] = value


def _current(value: Any) -> Any:
    """The value with the version of the schema that is written in each object that states one with its type."""
    if isinstance(value, list):
        return [_current(each) for each in value]
    if not isinstance(value, dict):
        return value
    found = {key: _current(each) for key, each in value.items()}
    # ANS has versions 0.x; what else states one (oEmbed: 1.0) means its own.
    is_ans = "type" in found and str(found.get("version")).startswith("0.")
    return {**found, "version": VERSION} if is_ans else found
