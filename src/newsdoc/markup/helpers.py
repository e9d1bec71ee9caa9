"""Those on a list of authors who did not write the story."""

from collections.abc import Iterable

from newsdoc.model import Person

HELPERS = frozenset("photographer illustrator editor subeditor translator producer".split())
"""Roles of authors who did not write the story, in the words of the systems that list them."""


def authors_and_helpers(listed: Iterable[Person]) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    """Those who wrote the story, and those whose function says that they did something else; where nobody else is
    listed, they are its authors.

    >>> authors_and_helpers((Person("Ann Lee"), Person("Bo Ray", function="editor")))
    ((Person('Ann Lee'),), (Person('Bo Ray', function='editor'),))
    """
    found = tuple(listed)
    wrote = tuple([each for each in found if each.function not in HELPERS])
    return (wrote, tuple([each for each in found if each.function in HELPERS])) if wrote else (found, ())
