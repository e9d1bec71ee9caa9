"""Reads the line at the end of a NITF body that says who wrote it (NITF 3.6, element tagline)."""

import re
from collections.abc import Sequence

import attrs

from newsdoc.markup.elements import Element, children, collapsed, flat_text, local
from newsdoc.markup.nitf_head import paragraphs_of
from newsdoc.markup.taking_part import by_any_name
from newsdoc.model import Person
from newsdoc.wording.comparing import as_in_addresses, letters
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


def with_notes(authors: tuple[Person, ...], named: Sequence[Person]) -> tuple[Person, ...]:
    """The authors, with what a tagline says of them."""
    if not named:
        return authors
    known = by_any_name(authors)
    said = {known[each.name]: each for each in named if each.name in known and each.note}
    return tuple([_with_note(each, said[each.name]) if each.name in said else each for each in authors])


def with_mail_address(authors: tuple[Person, ...], line: Element | None) -> tuple[Person, ...]:
    """The authors, with the mail address at the end of the story: the only author's, else of whose name it is made."""
    if line is None or not authors or "@" not in (text := flat_text(line)):
        return authors
    found = list(authors)
    for address in dict.fromkeys(_MAIL.findall(text)):
        holders = [at for at, each in enumerate(found) if each.email is None and _is_made_of(address, each.name)]
        if not holders and len(found) == 1 and found[0].kind == "person" and len(_MAIL.findall(text)) == 1:
            holders = [0]
        if len(holders) == 1:
            found[holders[0]] = attrs.evolve(found[holders[0]], email=address)
    return tuple(found)


_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")


def _is_made_of(address: str, name: str) -> bool:
    """Whether the name of a mailbox holds the family name of somebody."""
    family = name.split()[-1:] or [""]
    own = letters(address.partition("@")[0])
    return len(family[0]) > 2 and any(form in own for form in as_in_addresses(family[0]))


def _with_note(author: Person, named: Person) -> Person:
    return attrs.evolve(author, note=named.note, location=author.location or named.location)
