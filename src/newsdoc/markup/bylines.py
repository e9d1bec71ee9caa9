"""Who wrote a story, from a byline as a wire format carries it."""

import re
from collections.abc import Iterable
from itertools import islice

from newsdoc.model import Block, Paragraph, Person

# The word for "by" in the languages of the wire, where a byline opens with it.
_BY = re.compile(r"(?:by|von|par|por|di|door|av|af|przez|texte?|text|autor)\b:?\s+", re.IGNORECASE)
_AND = re.compile(r"\s*(?:;|\s&\s|,\s+(?:and|und|et|y)\s|\s(?:and|und|et|y|och|og|en|e|ja)\s)\s*", re.IGNORECASE)
_BAR = re.compile(r"\s*\|\s*|\s+[-–—]\s+")
_PLACE = re.compile(r"\s+(?:in|at|from|for|à|aus|für)\s+[A-ZÀ-Þ].*\Z")
_BRACKETS = re.compile(r"\s*\([^()]{0,60}\)\s*\Z")
_PARTING = frozenset(";|(")
_NO_NAME = frozenset(
    """
    agency association bureau chief correspondent correspondents desk editor editors journal media network news
    newspaper newsroom press post reporter reporters service staff the times tribune writer writers
    """.split()
)
"""Words of jobs and organisations: what holds one is not a person's name in a list."""
_MAX = 400
_MAX_OPENING = 100


def people(byline: str | None) -> tuple[Person, ...]:
    """The persons of a byline such as "By Ann Lee and Bo Ray"; one person of the whole line where it is no list.

    Empty for no byline. A comma parts names only where each part looks like a name, since jobs and papers stand behind
    commas too. What stands behind a bar or dash, in brackets at the end, or tells the place is no name.
    """
    text = " ".join(byline.split())[:_MAX] if byline else ""
    if not text:
        return ()
    opened = _BY.match(text)
    text = text[opened.end() :] if opened else text
    parts = [text]
    if text.count(" ") > 1 or not _PARTING.isdisjoint(text):  # in two words there is nothing to part
        text = _BRACKETS.sub("", _BAR.split(text, maxsplit=1)[0]) or text
        parts = _AND.split(_PLACE.sub("", text) if opened else text)
    # "By Ann Lee, Northern Agency" names one person; "Ann Lee, Bo Ray" and "By Ann Lee, Bo Ray and Cy Orr" are lists.
    is_list = len(parts) > 1 or opened is None
    names: list[str] = []
    for part in parts:
        pieces = [piece.strip() for piece in part.split(",")]
        names += pieces if is_list and len(pieces) > 1 and all(map(_is_name, pieces)) else pieces[:1]
    return tuple(Person(name) for name in names if name)


def opening_byline(blocks: Iterable[Block]) -> str | None:
    """The byline that stands as one of the first two paragraphs, for a story whose metadata have none.

    Only a short line that opens with the word for "by" and goes on with names counts.
    """
    for block in islice(blocks, 2):
        if isinstance(block, Paragraph) and len(block.text) <= _MAX_OPENING and _BY.match(block.text):
            found = people(block.text)
            if found and all(_is_name(person.name) for person in found):
                return block.text
    return None


def _is_name(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= 4 or text.endswith(".") or _NO_NAME.intersection(word.casefold() for word in words):
        return False
    return all(word[:1].isupper() for word in words)
