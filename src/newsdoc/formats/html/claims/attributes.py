"""The elements of a page by the attributes that say what they are for: one walk for all who look at the whole page.

Only what is found is kept: to hold all elements that the walk passes takes longer than the walk.
"""

import re
from functools import lru_cache

import attrs

from newsdoc.formats.html.tree import HtmlElement
from newsdoc.wording.language_data import per_language
from newsdoc.wording.sites import site_words

_MARKS = frozenset(("itemprop", "itemscope", "property", "rel"))
_AUTHORS = tuple(
    "author byline by-line username writer autor auteur journalist verfasser yazar muhabir penulis forfatter skribent"
    " periodista giornalista".split()
)
"""Parts of class names of elements that name the author."""
_DATES = tuple("date datum time publish posted fecha tarih tanggal".split())
"""Parts of class names of elements that hold the day."""
TOO_MUCH = frozenset(("html", "body", "article", "main", "script", "style"))
"""Elements whose class is of the whole page."""


@attrs.define
class Attributes:
    """Elements of a page, in order."""

    authors: list[HtmlElement] = attrs.field(factory=list)
    """Those whose class speaks of the author."""
    dates: list[HtmlElement] = attrs.field(factory=list)
    """Those whose class speaks of the day."""
    things: list[HtmlElement] = attrs.field(factory=list)
    """Those of microdata: with `itemprop`, or things of a type."""
    properties: list[HtmlElement] = attrs.field(factory=list)
    """Those with a `property` of RDFa, but for meta elements."""
    categories: list[HtmlElement] = attrs.field(factory=list)
    """Links that `rel` calls the category of a story."""
    marked_authors: list[HtmlElement] = attrs.field(factory=list)
    """Those that microdata or a link's `rel` calls the author."""


def read_attributes(root: HtmlElement) -> Attributes:
    """The elements under a page's root that have telling attributes."""
    found = Attributes()
    is_unmarked = _MARKS.isdisjoint
    for element in root.iter():
        names = element.keys()
        if "class" in names:
            classes = element.get("class", "")
            author, date = _said_by(classes)
            if (author or date) and element.tag not in TOO_MUCH:
                if author:
                    found.authors.append(element)
                if date:
                    found.dates.append(element)
        if is_unmarked(names):
            continue
        if "itemprop" in names or ("itemscope" in names and "itemtype" in names):
            found.things.append(element)
        if "property" in names and element.tag != "meta":
            found.properties.append(element)
        if "rel" in names and element.tag == "a" and "category" in element.get("rel", "").split():
            found.categories.append(element)
        if ("itemprop" in names or "rel" in names) and is_author(element):
            found.marked_authors.append(element)
    return found


@lru_cache(8192)
def _said_by(classes: str) -> tuple[bool, bool]:
    """Whether a class speaks of the author, and of the day; remembered, as all pages of a site have the same."""
    lowered = classes.lower()
    return any(map(lowered.__contains__, _AUTHORS)), any(map(lowered.__contains__, _DATES))


def speaks_of_author(classes: str) -> bool:
    """Whether the classes of an element speak of the author.

    >>> speaks_of_author("story-byline"), speaks_of_author("story-body")
    (True, False)
    """
    return _said_by(classes)[0]


def is_author(element: HtmlElement) -> bool:
    """Whether microdata (`itemprop`) or a link's `rel` calls an element the author."""
    if element.get("itemprop") == "author":
        return True
    return "author" in (element.get("rel") or "").split() and element.tag not in ("link", "meta")


def author_links(root: HtmlElement) -> list[HtmlElement]:
    """The links under a page's root that lead to pages about authors."""
    leads_to_author = _author_addresses().search
    return [link for link in root.iter("a") if (href := link.get("href")) and leads_to_author(href)]


@per_language()
def _author_addresses() -> re.Pattern[str]:
    """Addresses of pages about authors, in any language: sites name their folders in their own."""
    folders = "|".join(map(re.escape, sorted(site_words("author_folders"))))
    return re.compile(rf"/(?:auth?or|(?:staff|editors|people|by|profile?|team)/|{folders})|auteur/")
