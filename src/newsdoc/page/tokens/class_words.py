"""The words in the class names of a block and of the element around it, as tokens: "class:byline", "around:gallery".

They are weak evidence beside likeness and position, and none is listed: the model learns those words that several sites
use, and what is said by a word of one site alone it never sees.
"""

import re
from functools import lru_cache

from newsdoc.page.tokens.sets import TokenSet

_WORD = re.compile(r"[A-Z]?[a-z]{3,}")
"""A word in "entry-titleRow__inner"; of shorter ones each site has its own: they are abbreviations."""


@lru_cache(4096)
def class_token_set(names: str, around: str) -> TokenSet:
    """The tokens of these class names: the block's own, and those of the element around it.

    >>> class_token_set("c-byLine_text", "entry-meta").tokens
    ('class:line', 'class:text', 'around:entry', 'around:meta')
    """
    return TokenSet((*_tokens("class", names), *_tokens("around", around)))


def _tokens(whose: str, names: str) -> list[str]:
    return [f"{whose}:{word}" for word in sorted({word.lower() for word in _WORD.findall(names)})]
