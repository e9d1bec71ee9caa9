"""Credits: who wrote an item, took its pictures or helped."""

from typing import Any

import attrs

from newsdoc.markup.json_items import given, objects, text
from newsdoc.model import Person
from newsdoc.source import Source
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.declared_names import read_declared
from newsdoc.wording.openers import begins_with_by
from newsdoc_ans.values import OWN, VERSION, Values, inner, marked, plain

_KINDS = {"by": "", "photos_by": "photo"}
"""Keys of credits that ANS names itself, with the function they stand for."""
_OTHER = "contributors"
"""Key of those whose function is not stated."""


def authors(item: Values, source: Source) -> tuple[Person, ...]:
    """Who wrote it."""
    return tuple(_people(inner(item, "credits"), "by", None, source))


def contributors(item: Values, source: Source) -> tuple[Person, ...]:
    """Who else took part, with the key of the credits as function."""
    credits = inner(item, "credits")
    found = []
    for key in credits:
        if key != "by":
            found += _people(credits, key, None if key == _OTHER else _KINDS.get(key, key), source)
    return tuple(found)


def byline(item: Values) -> str | None:
    """The line to print in place of the credits."""
    printed = [line for each in objects(inner(item, "vanity_credits"), "by") if (line := plain(each, "byline", "name"))]
    return ", ".join(printed) or None


def credit_line(item: Values) -> str | None:
    """The credit of a picture: who made it, then whose it is ("Ann Lee/Coast Agency")."""
    credits = inner(item, "vanity_credits") or inner(item, "credits")
    makers = [name for each in objects(credits, "by") if (name := _name(each))]
    owners = [name for each in objects(credits, "affiliation") if (name := _name(each))]
    return "/".join(part for part in (", ".join(makers), ", ".join(owners)) if part) or None


def _name(values: Values) -> str | None:
    return plain(values, "byline", "name") or _full_name(values)


def _full_name(values: Values) -> str | None:
    parts = [plain(values, key) for key in ("first_name", "middle_name", "last_name", "suffix")]
    return " ".join(part for part in parts if part) or None


def _people(credits: Values, key: str, function: str | None, source: Source) -> list[Person]:
    found = []
    for each in objects(credits, key):
        person = read_author(each, function)
        if person is None:
            referent = text(inner(each, "referent"), "id") or "an author"
            source.problem("dropped", f"the credit refers to {referent[:60]!r} and names nobody", path=f"credits/{key}")
        else:
            found += _several(person)
    return found


def _several(person: Person) -> list[Person]:
    """The persons of a credit in which a newsroom has put a whole byline, "By" and all."""
    if person.kind != "person" or not begins_with_by(person.name, None):
        return [person]
    named = read_declared(person.name)
    if len(named) != 1:
        return list(named) or [person]
    return [attrs.evolve(person, name=named[0].name, role=person.role or named[0].role)]


def read_author(credit: Values, function: str | None = None) -> Person | None:
    """One credit; None where it names nobody. `function`: where the credit does not say it.

    What Arc's service of authors knows of somebody stands in `additional_properties.original`, not in the credit.
    """
    name = plain(credit, "name") or _full_name(credit) or plain(credit, "byline")
    if name is None:
        return None
    properties = inner(credit, "additional_properties")
    more, original = inner(properties, OWN), inner(properties, _ORIGINAL)
    mail = next((text(each, "url") for each in objects(credit, "social_links") if each.get("site") == "email"), None)
    return Person(
        name,
        role=plain(credit, "role") or plain(original, "role"),
        affiliation=plain(credit, "affiliation", "org"),
        location=plain(credit, "location"),
        note=plain(credit, "bio", "long_bio") or plain(original, "bio", "longBio"),
        url=text(credit, "url"),
        email=text(credit, "email") or text(original, "email") or mail,
        image=text(inner(credit, "image"), "url"),
        kind="organization" if _is_house(name, more.get("kind"), function) else "person",
        function=text(more, "function") or function,
        qcode=text(more, "qcode"),
        uri=text(more, "uri"),
        literal=text(credit, "_id"),
    )


_HOUSE = "affiliation"
"""The key of those credits that name whom the makers work for."""


def _is_house(name: str, stated: Any, function: str | None) -> bool:
    """Whether a credit is an agency's, as Arc has it for stories of wires; what newsdoc states is so."""
    return stated == "organization" or (stated != "person" and (function == _HOUSE or is_news_agency(name)))


_ORIGINAL = "original"


def write_credits(writers: tuple[Person, ...], others: tuple[Person, ...]) -> Values:
    """The credits of an item."""
    found: dict[str, list[Values]] = {"by": [write_author(each, each.function) for each in writers]}
    keys = {function: key for key, function in _KINDS.items()}
    for each in others:
        function = each.function or ""
        key = keys.get(function, function) if function else _OTHER
        # Credits have keys of letters, digits and underscores (trait_credits.json); `by` is for those who wrote.
        plain_key = key if key.isascii() and key.isidentifier() and key != "by" else _OTHER
        stated = function if plain_key == _OTHER else None
        found.setdefault(plain_key, []).append(write_author(each, stated))
    return given(**found)


def write_author(person: Person, function: str | None) -> Values:
    """One credit. `function`: where the key of the credits does not say it."""
    kind = person.kind if person.kind != "person" or is_news_agency(person.name) else None
    more = given(kind=kind, function=function or None, qcode=person.qcode, uri=person.uri)
    image: Any = {"type": "image", "version": VERSION, "url": person.image} if person.image else None
    return {
        "type": "author",
        "version": VERSION,
        "name": marked(person.name),
        **given(
            _id=person.literal,
            role=marked(person.role),
            affiliation=marked(person.affiliation),
            location=marked(person.location),
            bio=marked(person.note),
            url=person.url,
            email=person.email,
            image=image,
            additional_properties={OWN: more} if more else None,
        ),
    }


def write_vanity(line: str | None) -> Values | None:
    """The line to print, as the credit that stands for all."""
    if not line:
        return None
    return {"by": [{"type": "author", "version": VERSION, "name": marked(line), "byline": marked(line)}]}
