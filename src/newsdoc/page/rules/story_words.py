"""Whether a line has words of the story in it: what is of another story, or of the site, seldom has."""

import re
from collections.abc import Iterator, Set

from newsdoc.page.page import Page

_WORD = re.compile(r"[^\W\d_]{4,}")
"""Words that are looked at; names may be as short: "Lott"."""
_LONG, _STEM = 5, 7
"""Letters of a word that not any two texts share, at least, and those that its forms have in common: "clos(ed)"."""
_MOST = 50_000
"""Letters of a story whose words are looked at, more than stories have, so that the time stays linear."""
_LINE = 600
"""Letters of a line that are looked at."""
_SHARED = 2
"""Long words that a line shares with the story, at least, if no name is among them and nothing else speaks for it."""
_STOPS = ".!?…:"
_BEFORE = 4
"""Signs before a word that are looked at."""
_MARKS = " \"“”„«»‘’'()–—-"
_MAYBE = "?"
"""Stands before what has a capital only where a sentence opens, and may be a name."""


def story_words(page: Page, end: int, without: Set[int] = frozenset()) -> frozenset[str]:
    """The stems of the longer words, and the names, of the headline and of the paragraphs before a block, without those
    that may be none of the story's.
    """
    story = [i for i in page.blocks_as("headline", "paragraph") if i < end and i not in without]
    told = ". ".join([page.blocks[i].text for i in story])
    known: set[str] = set()
    for word, opens in _words(told[:_MOST]):
        if word[0].isupper():
            known.update((_MAYBE + word,) if opens else (_MAYBE + word, word))
        if len(word) >= _LONG:
            known.add(_stem(word))
    return frozenset(known)


def shares_words(text: str, story: frozenset[str], least: int = _SHARED) -> bool:
    """Whether a line has so many of the longer words among these, or a name.

    A name has a capital in both, and in one of them it does not open a sentence; there nothing else has one, but nouns
    in German.
    """
    shared: set[str] = set()
    for word, opens in _words(text[:_LINE]):
        if word[0].isupper() and (word in story or (not opens and _MAYBE + word in story)):
            return True
        if len(word) >= _LONG and (stem := _stem(word)) in story:
            shared.add(stem)
    return len(shared) >= least


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """Each word, and whether it opens a sentence."""
    for found in _WORD.finditer(text):
        before = text[max(0, found.start() - _BEFORE) : found.start()].rstrip(_MARKS)
        yield found[0], not before or before[-1] in _STOPS


def _stem(word: str) -> str:
    return word.lower()[:_STEM]
