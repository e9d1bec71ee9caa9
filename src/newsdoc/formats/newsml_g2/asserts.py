"""Details of concepts that are stated once, so that properties have only their codes: in an assert of the item, or in
the concept and knowledge items of the message that it comes in.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

import attrs

from newsdoc.formats.newsml_g2.gathered import Gathered
from newsdoc.formats.newsml_g2.party_readers import fallback_name, read_about
from newsdoc.formats.newsml_g2.reading import LANG
from newsdoc.markup.elements import Element, children, flat_text, local
from newsdoc.model import Concept, Name, Organization, Person

_PARTIES = ("creator", "contributor", "infoSource", "provider")
_CONCEPTS = ("subject", "genre", "located", "service", "signal")
_IDENTIFIERS = ("qcode", "uri", "literal")

_Party = TypeVar("_Party", Person, Organization)


class _Said(NamedTuple):
    names: tuple[Name, ...]
    type_: str | None
    about: dict[str, Any]
    """What is said of a person beside the name."""


def take_names(asserts: Iterable[Element], it: Gathered, concepts: Iterable[Element] = ()) -> None:
    """Gives the parties and concepts that have no name the names, and the type, that an assert states of them; or one
    of the `concepts` of the message, of which those of the item say more.
    """
    said: dict[str, _Said] = {}
    for each in concepts:
        found = _said(each)
        identity = next((child for child in each if local(child) == "conceptId"), None)
        if found.names and identity is not None:
            said |= {value: found for key in _IDENTIFIERS if (value := identity.get(key))}
    for each in asserts:
        found = _said(each)
        if found.names:
            said |= {value: found for key in _IDENTIFIERS if (value := each.get(key))}
    if not said:
        return
    for tag in _PARTIES:
        if tag in it.values:
            it.values[tag] = [_named_party(each, said, it) for each in it.values[tag]]
    for tag in _CONCEPTS:
        if tag in it.values:
            it.values[tag] = [_named_concept(each, said) for each in it.values[tag]]


def _said(element: Element) -> _Said:
    names = [
        Name(text, language=each.get(LANG))
        for each in children(element)
        if local(each) == "name" and (text := flat_text(each))
    ]
    types = (each.get("qcode") for each in children(element) if local(each) == "type")
    about: dict[str, Any] = {}
    read_about(children(element), about, {})
    return _Said(tuple(names), next((each for each in types if each), None), about)


def _known(value: Person | Organization | Concept, said: Mapping[str, _Said]) -> _Said | None:
    identifiers = (getattr(value, key) for key in _IDENTIFIERS)
    return next((said[each] for each in identifiers if each in said), None)


def _named_party(party: _Party, said: Mapping[str, _Said], it: Gathered) -> _Party:
    given = {key: getattr(party, key) for key in _IDENTIFIERS}
    known = _known(party, said) if party.name == fallback_name(given) else None
    if known is None:
        return party
    spoken = (each.text for each in known.names if it.is_in_language(each.language))
    changes: dict[str, Any] = {"name": next(spoken, known.names[0].text)}
    if isinstance(party, Person):
        changes |= {key: value for key, value in known.about.items() if getattr(party, key) is None}
    if isinstance(party, Person) and (known.type_ or "").endswith(("organisation", "organization")):
        changes["kind"] = "organization"
    return attrs.evolve(party, **changes)


def _named_concept(concept: Concept, said: Mapping[str, _Said]) -> Concept:
    known = _known(concept, said) if not concept.names else None
    return concept if known is None else attrs.evolve(concept, names=known.names, type=concept.type or known.type_)
