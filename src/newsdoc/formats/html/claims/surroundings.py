"""Which elements stand near the story, and which belong to teasers, lists and comments of other stories."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import cast

from lxml import etree

from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.tree import HtmlElement

_OTHERS = re.compile(
    r"comment|related|teaser|recommend|widget|sidebar|most-?read|latest|trending|card|promo|popular|list-?item|top-?stor",
    re.I,
)
_NO_PLACES = frozenset(("aside", "nav", "footer", "figure", "figcaption", "blockquote", "li"))
_FIRST = 120
"""Characters of a paragraph with which the story has surely begun."""
_BEFORE = 25
"""Elements before the headline that may still be of its head."""
_STEPS = 200
"""Elements behind the headline that are looked at."""


def named(page: Page, classes: tuple[str, ...], links: tuple[str, ...] = ()) -> list[HtmlElement]:
    """The elements whose class has one of these words in it, and the links whose address has one of those, in order.

    Words that stand nowhere in the page's source are not looked for: each costs a look at all elements.
    """
    source = page.source
    query = _query(tuple(word for word in classes if word in source), tuple(word for word in links if word in source))
    return cast(list[HtmlElement], query(page.root))[:_MOST_NAMED] if query is not None else []


_MOST_NAMED = 60
"""Elements that are looked at: pages of stories have a few."""


@lru_cache(256)
def _query(classes: tuple[str, ...], links: tuple[str, ...]) -> etree.XPath | None:
    parts = []
    if classes:
        parts.append("@class and (" + " or ".join(f"contains(@class, '{word}')" for word in classes) + ")")
    if links:
        parts.append("self::a and (" + " or ".join(f"contains(@href, '{word}')" for word in links) + ")")
    if not parts:
        return None
    return etree.XPath(
        f"//*[{' or '.join(f'({part})' for part in parts)}]"
        "[not(self::body or self::html or self::article or self::main or self::script or self::style)]"
    )


def is_of_another(element: HtmlElement) -> bool:
    """Whether an element belongs to a teaser, a comment or a list, and not to the story."""
    for above in element.iterancestors():
        if above.tag in ("article", "main", "body"):
            return False
        if above.tag in _NO_PLACES or _OTHERS.search(f"{above.get('class') or ''} {above.get('id') or ''}"):
            return True
    return False


def first_paragraph(page: Page) -> HtmlElement | None:
    """The element in which the story begins: its first paragraph of some length."""
    return next((b.element for b in page.blocks if b.role == "paragraph" and len(b.text) > _FIRST), None)


def placed(page: Page, elements: list[HtmlElement], most: int) -> tuple[list[HtmlElement], list[HtmlElement]]:
    """Those of the elements that stand in the head of the story, and at `most` so many of those behind."""
    first = first_paragraph(page)
    if first is None:
        return elements[:most], []
    wanted = set(elements)
    before: list[HtmlElement] = []
    behind: list[HtmlElement] = []
    begun = passed = False
    for element in page.root.iter():
        if element is page.heading:
            begun = True
            before = before[-most:]
        elif element is first:
            passed = True
        elif element in wanted:
            (behind if passed else before).append(element)
    return (before if begun else before[-most:]), behind[:most]


def head(page: Page) -> Iterator[HtmlElement]:
    """The elements between headline and story, and then the few before the headline, nearest first."""
    first = first_paragraph(page)
    if page.heading is None:
        return
    earlier: list[HtmlElement] = []
    begun, left = False, _STEPS
    for element in page.root.iter():
        if element is page.heading:
            begun = True
        elif element is first or not left:
            break
        elif begun:
            left -= 1
            yield element
        else:
            earlier.append(element)
    yield from reversed(earlier[-_BEFORE:])
