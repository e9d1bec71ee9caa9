"""Which elements stand near the story, and which belong to teasers, lists and comments of other stories."""

import re
from collections.abc import Iterator

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


def named(page: Page, classes: re.Pattern[str], links: re.Pattern[str] | None = None) -> list[HtmlElement]:
    """The elements whose class says one of these things, and the links whose address does, in order."""
    found: list[HtmlElement] = []
    # Most classes stand on a page many times.
    told: dict[str | None, bool] = {None: False, "": False}
    for element in page.elements:
        name = element.get("class")
        says = told.get(name)
        if says is None and name is not None:
            says = told[name] = classes.search(name) is not None
        if (says and element.tag not in _TOO_MUCH) or (
            links is not None and element.tag == "a" and (href := element.get("href")) and links.search(href)
        ):
            found.append(element)
            if len(found) == _MOST_NAMED:
                break
    return found


_MOST_NAMED = 60
"""Elements that are looked at: pages of stories have a few."""
_TOO_MUCH = frozenset(("html", "body", "article", "main", "script", "style"))
"""Elements whose class is of the whole page."""


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
    for element in page.elements:
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
    for element in page.elements:
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
