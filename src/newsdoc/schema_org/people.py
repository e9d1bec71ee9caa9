"""Persons and organisations of schema.org, as every reader of it gives them."""

from collections.abc import Sequence
from typing import Any

import attrs

from newsdoc.model import Organization, Person
from newsdoc.schema_org.graph import Graph, Node, clean
from newsdoc.schema_org.types import ORGANIZATIONS, types_of
from newsdoc.wording.comparing import letters
from newsdoc.wording.declared_names import read_declared
from newsdoc.wording.filler import is_unfilled

_NO_JOBS = frozenset(("author", "autor", "auteur", "autore", "contributor author"))
"""Says only that one wrote it, which is known."""
_NAME_PARTS = ("givenName", "additionalName", "familyName")


def people(graph: Graph, value: Any, language: str | None = None) -> tuple[Person, ...]:
    """The people of a property such as `author`: objects, references, names, lists in lists; each once.

    A name that is a whole byline ("By Ann Lee and Bo Ray") gives each of its people, with what the object says of them.
    """
    found: dict[str, Person] = {}
    for each in graph.things(value):
        for person in _in_role(graph, each, language) or _people_of(graph, each, language):
            found.setdefault(letters(person.name) or person.name.casefold(), person)
    return tuple(found.values())


_IN_ROLES = ("author", "creator", "contributor", "editor")
"""Properties whose value schema.org lets a Role stand for, which has the property again."""


def _in_role(graph: Graph, value: Any, language: str | None) -> Sequence[Person]:
    """Those whom a Role says to have it, with the name of it."""
    if not any(name.endswith("Role") for name in types_of(value)):
        return []
    inner = [each for key in _IN_ROLES for each in graph.things(value.get(key))]
    role = graph.text(value.get("roleName"))
    found = [person for each in inner for person in _people_of(graph, each, language)]
    return [each if each.role or not role else attrs.evolve(each, role=role) for each in found]


def person(graph: Graph, value: Any) -> Person | None:
    """The one person, or organisation in a person's place, that a value names: a speaker, say. None without a name."""
    if isinstance(value, str):
        return Person(clean(value)) if clean(value) else None
    if not isinstance(value, dict) or not (name := _name(graph, value)):
        return None
    named = Person(name, kind="organization") if _is_organization(value) else Person(name)
    return attrs.evolve(named, **_details(graph, value))


def organization(graph: Graph, value: Any) -> Organization | None:
    """An organisation, or a person in its place; None when it has no name."""
    if isinstance(value, str):
        name = clean(value)
        return Organization(name) if name and not is_unfilled(name) else None
    if not isinstance(value, dict):
        return None
    name = graph.text(value.get("name")) or graph.text(value.get("legalName")) or ""
    if not name or is_unfilled(name):
        return None
    identifier = graph.identifier(value)
    return Organization(
        name,
        slogan=graph.text(value.get("slogan")),
        url=graph.address(value.get("url")),
        logo=graph.address(value.get("logo")),
        uri=graph.text(value.get("sameAs")),
        qcode=identifier.get("qcode"),
        literal=identifier.get(""),
    )


def _people_of(graph: Graph, value: Any, language: str | None) -> Sequence[Person]:
    if isinstance(value, str):
        return read_declared(clean(value), language)
    if not isinstance(value, dict):
        return []
    details = _details(graph, value)
    if _is_organization(value):
        name = _name(graph, value)
        return [attrs.evolve(Person(name, kind="organization"), **details)] if name else []
    names = graph.texts(value.get("name")) or [name for name in (_name(graph, value),) if name]
    named = [each for name in names for each in read_declared(name, language)]
    if len(named) > 1:  # an address, a picture or a code is of one of them only
        details = {key: details[key] for key in ("role", "affiliation", "location") if key in details}
    return [attrs.evolve(each, **details) for each in named]


def _is_organization(value: Node) -> bool:
    return any(name in ORGANIZATIONS or name.endswith("Organization") for name in types_of(value))


def _name(graph: Graph, value: Node) -> str | None:
    """The name, or given and family name joined."""
    parts = [part for key in _NAME_PARTS if (part := graph.text(value.get(key)))]
    return graph.text(value.get("name")) or " ".join(parts) or graph.text(value.get("alternateName"))


def _details(graph: Graph, value: Node) -> dict[str, Any]:
    """What an object says of a person besides the name."""
    identifier = graph.identifier(value)
    role = graph.text(value.get("jobTitle"))
    found = {
        "role": None if role and role.casefold() in _NO_JOBS else role,
        "affiliation": graph.text(value.get("affiliation")) or graph.text(value.get("worksFor")),
        "location": graph.text(value.get("workLocation")) or graph.text(value.get("location")),
        "note": graph.text(value.get("description")),
        "url": graph.address(value.get("url")),
        "email": (graph.text(value.get("email")) or "").removeprefix("mailto:"),
        "image": graph.address(value.get("image")),
        "uri": graph.text(value.get("sameAs")),
        "qcode": identifier.get("qcode"),
        "literal": identifier.get(""),
    }
    return {key: text for key, text in found.items() if text}
