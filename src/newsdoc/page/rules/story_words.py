"""Whether a line has words of the story in it: what is of another story, or of the site, seldom has."""

import re

from newsdoc.page.page import Page

_WORD = re.compile(r"[^\W\d_]+")
_LONG, _NAME = 6, 4
"""Letters of a word that not any two texts share, and of a name, at least: "bridge", "Lott"."""
_LONGER_WORD = re.compile(rf"[^\W\d_]{{{_NAME},}}")
_MOST = 50_000
"""Letters of a story whose words are looked at, more than stories have, so that the time stays linear."""
_LINE = 600
"""Letters of a line that are looked at."""
_SHARED = 2
"""Long words that a line shares with the story, at least, if no name is among them."""


def story_words(page: Page, end: int) -> frozenset[str]:
    """The longer words and names of the headline and of the paragraphs before a block."""
    texts = [page.blocks[i].text for i in page.blocks_as("headline", "paragraph") if i < end]
    return frozenset(_LONGER_WORD.findall(" ".join(texts)[:_MOST]))


def shares_words(text: str, story: frozenset[str]) -> bool:
    """Whether a line has two of the longer words among these, or a name.

    A name has a capital there too; behind the first word of a sentence nothing else has one, but nouns in German.
    """
    words = list(_WORD.finditer(text[:_LINE]))
    shared = {word[0] for word in words if len(word[0]) >= _LONG and word[0] in story}
    named = any(
        word[0][0].isupper() and word[0] in story and len(word[0]) >= _NAME and text[word.start() - 2] not in _STOPS
        for word in words[1:]
    )
    return named or len(shared) >= _SHARED


_STOPS = ".!?"
