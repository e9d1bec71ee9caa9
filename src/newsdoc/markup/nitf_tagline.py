"""Reads the line at the end of a NITF body that says who wrote it (NITF 3.6, element tagline)."""

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from newsdoc.markup.elements import Element, children, collapsed, flat_text, local
from newsdoc.markup.nitf_head import paragraphs_of
from newsdoc.model import Person
from newsdoc.wording.taglines import read_tagline


def named_in_tagline(line: Element | None, language: str | None) -> tuple[Person, ...]:
    """The persons whom a tagline marks up, each with its sentence and place; else those whom it names."""
    if line is None or not (text := paragraphs_of(line)):
        return ()
    found: list[Person] = []
    for note, parts in _lines(line):
        known = len(found)
        for each in parts:
            name, said = local(each), flat_text(each)
            if name == "person" and said:
                found.append(Person(said, note=note))
            elif name == "location" and said and len(found) > known and found[-1].location is None:
                found[-1] = attrs.evolve(found[-1], location=said)
    return tuple(found or read_tagline(text, language))


def _lines(line: Element) -> list[tuple[str, list[Element]]]:
    """The lines of an element, parted by paragraphs or breaks, each with the elements in it."""
    paragraphs = [each for each in children(line) if local(each) == "p"]
    if paragraphs:
        return [(flat_text(each), children(each)) for each in paragraphs]
    found: list[tuple[str, list[Element]]] = [(line.text or "", [])]
    for each in children(line):
        text, parts = found[-1]
        if local(each) == "br":
            found.append((each.tail or "", []))
        else:
            found[-1] = (f"{text}{flat_text(each)}{each.tail or ''}", [*parts, each])
    return [(collapsed(text), parts) for text, parts in found]


def told(authors: tuple[Person, ...], named: Sequence[Person]) -> tuple[Person, ...]:
    """The authors, with what a tagline says of them."""
    if not named:
        return authors
    known = _by_any_name(authors)
    said = {known[each.name]: each for each in named if each.name in known and each.note}
    return tuple([_told(each, said[each.name]) if each.name in said else each for each in authors])


def others(authors: Iterable[Person], named: Sequence[Person]) -> tuple[Person, ...]:
    """Those whom a tagline names, but for the authors."""
    if not named:
        return ()
    wrote = _by_any_name(authors)
    return tuple([each for each in named if each.name not in wrote])


def _by_any_name(people: Iterable[Person]) -> dict[str, str]:
    """The names of people under what a line at the end may call them: the same, or the family name where one has it."""
    names = [each.name for each in people]
    last = Counter(name.split()[-1] for name in names if name.split())
    short = {name.split()[-1]: name for name in names if name.split() and last[name.split()[-1]] == 1}
    return short | {name: name for name in names}


def _told(author: Person, named: Person) -> Person:
    return attrs.evolve(author, note=named.note, location=author.location or named.location)
