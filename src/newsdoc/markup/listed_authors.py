"""Lists of authors: those on them who did not write the story, and those whom the byline names beside them."""

from collections.abc import Iterable

import attrs

from newsdoc.model import Person
from newsdoc.wording.declared_names import read_declared

HELPERS = frozenset("photographer illustrator editor subeditor translator producer".split())
"""Roles of authors who did not write the story, in the words of the systems that list them."""


def with_signed(listed: tuple[Person, ...], signed: tuple[Person, ...]) -> tuple[Person, ...]:
    """Those who are listed; where the byline names all of them and others as well, those whom it names: systems list
    those who have an account.

    >>> with_signed((Person("Ann Lee", email="lee@a.example"),), (Person("Bo Ray"), Person("Ann Lee")))
    (Person('Bo Ray'), Person('Ann Lee', email='lee@a.example'))
    """
    known = {each.name: each for each in listed}
    names = {each.name for each in signed}
    return tuple([known.get(each.name, each) for each in signed]) if known.keys() < names else listed


def named_more(line: str | None, authors: tuple[Person, ...], language: str | None) -> tuple[Person, ...]:
    """The authors; where the byline names all of them and others as well, those whom it names."""
    if not line or len(line) <= sum(len(each.name) + _JOINT for each in authors):
        return authors
    return with_signed(authors, read_declared(line, language))


_JOINT = 5
"""Letters around a name in a byline that are none of another name: "By ", " and "."""


SIGNED = "authors.signed"
"""Stands among what is unstated in an item of ours whose byline names others than its authors."""


def authors_and_helpers(listed: Iterable[Person]) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    """Those who wrote the story, and those whose function says that they did something else; where nobody else is
    listed, they are its authors.

    >>> authors_and_helpers((Person("Ann Lee"), Person("Bo Ray", function="editor")))
    ((Person('Ann Lee'),), (Person('Bo Ray', function='editor'),))
    """
    found = tuple(listed)
    wrote = tuple([each for each in found if each.function not in HELPERS])
    return (wrote, tuple([each for each in found if each.function in HELPERS])) if wrote else (found, ())


def signs_for(name: str, house: str | None) -> bool:
    """Whether a name is that of a publisher or agency, which may be an address, or the word that begins it.

    >>> signs_for("Norda", "Norda News Agency"), signs_for("Norda", "norda.example"), signs_for("Lee", "Ann Lee Media")
    (True, True, False)
    """
    words = (house or "").casefold()
    return name.casefold() in (words, *words.replace(".", " ").split()[:1])


def with_house(signed: Iterable[Person], house: str | None) -> tuple[Person, ...]:
    """Those whom a byline names; who signs with the name of the publisher is an organisation."""
    return tuple([attrs.evolve(each, kind="organization") if signs_for(each.name, house) else each for each in signed])
