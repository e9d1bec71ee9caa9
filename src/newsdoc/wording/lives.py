"""What is told of an author, at the foot of a story or in a box of its own: a name, and what its bearer does."""

import re

from newsdoc.wording.language_data import per_language
from newsdoc.wording.phrases import phrases


def subject_of_life(text: str) -> str | None:
    """The name with which a text begins that tells of somebody's work; None where it begins otherwise.

    >>> subject_of_life("Ann Lee writes about the coast.")
    'Ann Lee'
    """
    found = _name_and_verb().match(text)
    return found["name"] if found is not None else None


@per_language()
def _name_and_verb() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, phrases("life")))
    rest = rf"\S{{0,{_WORD}}}+"
    return re.compile(rf"(?P<name>[^\W\d_a-z]\S{rest}(?: [^\W\d_]{rest}){{0,2}} [^\W\d_a-z]{rest}) (?:{verbs})\b")


_WORD = 40
"""Letters of a word of a name, at most."""
