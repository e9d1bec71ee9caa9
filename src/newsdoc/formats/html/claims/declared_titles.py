"""The titles that a page declares, and the words that its headings share with them."""

import re
from collections.abc import Iterable

from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.tree import HtmlElement, raw_text_of
from newsdoc.invisible import without_breaks
from newsdoc.schema_org.graph import Node, as_list
from newsdoc.wording.scripts import EAST_ASIAN

_WORD = re.compile(r"\w+")
_MOST_COUNTED = 9
"""Common words beyond which more of them say no more."""


def declared_titles(facts: PageFacts, node: Node) -> list[str]:
    """The titles that a page declares."""
    said = [facts.title]
    for name in ("og:title", "twitter:title"):
        found = facts.first(name)
        said.append(found[0] if found else None)
    said += [each for each in as_list(node.get("headline")) if isinstance(each, str)]
    return [title for title in said if title and title.count(" ") < _LONGEST_TITLE]


_LONGEST_TITLE = 25
"""Words of a title, at most: more are a description in its place."""


def share_of(heading: HtmlElement, facts: PageFacts, node: Node) -> float:
    """The share of a heading's words that the page's titles have; 1 where it has no title."""
    wanted = words_of_title(" ".join(declared_titles(facts, node)))
    return best_of([heading], wanted, 1)[1] if wanted else 1.0


def best_of(headings: Iterable[HtmlElement], wanted: set[str], least: int) -> tuple[HtmlElement | None, float]:
    """The heading that shares most with the titles, and the share of its words that it does.

    `wanted`: the words of the titles; `least`: words of a heading, at least. Of two with one share, the one with more
    words in common; of two with as many, the first.
    """
    best, best_key = None, (0.0, 0)
    for heading in headings:
        words = words_of_title(raw_text_of(heading))
        if len(words) < least:
            continue
        common = len(words & wanted)
        key = (common / len(words), common)
        if best is None or _weight(key) > _weight(best_key):
            best, best_key = heading, key
    return best, best_key[0]


def _weight(key: tuple[float, int]) -> tuple[float, float]:
    return key[0] * min(key[1], _MOST_COUNTED), key[0]


def words_of_title(text: str) -> set[str]:
    """The words of a title or heading in lower case; pairs of characters in scripts that part no words."""
    words = _WORD.findall(without_breaks(text).lower())
    if len(words) < 4 and any(letter >= EAST_ASIAN for letter in text):
        return {text[i : i + 2] for i in range(len(text) - 1)}
    dense = "" if text.isascii() else "".join([letter for letter in text if letter >= EAST_ASIAN])
    return set(words) | {dense[i : i + 2] for i in range(len(dense) - 1)} if dense else set(words)
