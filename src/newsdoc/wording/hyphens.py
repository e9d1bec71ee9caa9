"""Hyphens at the ends of lines: which of them belong to a word. The words stand in the table `[hyphens]`."""

from newsdoc.wording.language_data import per_language, tables


@per_language()
def first_parts() -> frozenset[str]:
    """First parts of compounds that are printed with a hyphen: "self-", "well-"."""
    return _words("first_parts")


@per_language()
def suspending() -> frozenset[str]:
    """Words before which a hyphen is a suspended one: "Vor- und Nachteile"."""
    return _words("suspending")


@per_language()
def adjective_ends() -> frozenset[str]:
    """What stands behind the hyphen of adjectives and looks like a syllable of a name: "state-run", "Oscar-win"."""
    return _words("adjectives")


def _words(kind: str) -> frozenset[str]:
    return frozenset(word for _, table in tables("hyphens") for word in table.get(kind, ()))
