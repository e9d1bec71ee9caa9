"""What a page declares of itself, as far as blocks can be like it: title, description, names of authors."""

import re
from collections.abc import Sequence
from functools import lru_cache

import attrs

from newsdoc.invisible import without_breaks
from newsdoc.page.tokens.sets import TokenSet, token_set_of

_WORD = re.compile(r"\w+")
_LONGEST = 700
"""No title or description is longer."""
_NEAR_HEAD = 6
"""Blocks behind the first paragraph that may still be deck, byline or headline."""
_ALIKE = 0.6
"""The share of words from which two texts say the same."""


@attrs.frozen
class Declared:
    """The declarations of one page; empty for a source that makes none."""

    titles: tuple[str, ...] = ()
    """Titles in their several forms, with or without the site's name."""
    descriptions: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    """Names as they are declared."""
    address: str | None = None
    """The page's own, given or declared."""

    def __bool__(self) -> bool:
        return bool(self.titles or self.descriptions or self.authors)


@lru_cache(4096)
def bare(text: str) -> str:
    """A text by its letters and digits alone, in lower case: how texts are compared."""
    return " ".join(_WORD.findall(without_breaks(text[:_LONGEST].lower())))


def declared_token_sets(declared: Declared, texts: Sequence[str], first: int, title: int | None) -> dict[int, TokenSet]:
    """Block to what it has in common with the declarations; only blocks in the head of the page are looked at."""
    if not declared:
        return {}
    titles = [words for each in declared.titles if (words := bare(each))]
    descriptions = [words for each in declared.descriptions if len(words := bare(each)) > _LEAST]
    authors = [words for each in declared.authors if len(words := bare(each)) > _INITIALS]
    title_words = frozenset().union(*map(str.split, titles))
    description_words = frozenset().union(*map(str.split, descriptions))
    found = {}
    for i, text in enumerate(texts[: min(len(texts), max(first, title or 0) + _NEAR_HEAD)]):
        size = len(text)
        if size > _LONGEST or (size >= _TITLE and not descriptions) or not (words := bare(text)):
            continue
        own = words.split()
        tokens: list[str] = []
        if size < _TITLE:
            tokens.append("like title:" + _likeness(words, own, titles, title_words))
        if descriptions and size > _LEAST:
            tokens.append("like description:" + _likeness(words, own, descriptions, description_words))
        if authors and size < _TITLE and any(name in words for name in authors):
            tokens.append("names the author" if size > _SHORT else "the author's name")
        if tokens:
            found[i] = token_set_of(tuple(tokens))
    return found


_INITIALS = 4
"""Letters of initials, at most: an author's name has more."""


def titles_again(declared: Declared, texts: Sequence[str], title: int | None) -> list[int]:
    """The blocks, besides the headline, that say what the headline or a declared title says, and nothing else."""
    titles = {bare(each) for each in declared.titles} | ({bare(texts[title])} if title is not None else set())
    titles.discard("")
    sizes = {size + more for each in titles for size in [len(each)] for more in range(_SIGNS_IN_TITLE)}
    return [i for i, text in enumerate(texts) if len(text) in sizes and i != title and bare(text) in titles]


TITLE_AGAIN = token_set_of(("title again",))
"""What is true of these."""
_SIGNS_IN_TITLE = 8
"""Signs by which a title is longer than its words, at most."""
_LEAST = 25
"""Characters of a description, or of what is part of a title, more than which must agree: fewer may do so by chance."""
_WHOLE = 2
"""Words of which one at least stands whole in a text that holds them all."""
_TITLE = 250
"""Characters of a title, or of a line that names the author: what is longer can only be like a description."""
_SHORT = 40
"""Characters of a line that is little more than a name, at most: "By", a name, an office."""


def _likeness(words: str, own: Sequence[str], wholes: Sequence[str], all_words: frozenset[str]) -> str:
    if words in wholes:
        return "same"
    alien = not all_words or all_words.isdisjoint(own)
    if alien and len(own) > _WHOLE:  # then no part of it stands in another text
        return "none"
    if len(words) > _LEAST and any(words in whole or words.startswith(whole) for whole in wholes):
        return "part"
    if alien:
        return "none"
    share = len(list(filter(all_words.__contains__, own))) / len(own)
    return "most" if share > _ALIKE and len(own) > 2 else "some" if share > 0.3 else "none"
