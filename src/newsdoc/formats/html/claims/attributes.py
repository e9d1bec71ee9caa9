"""The elements of a page by the attributes that say what they are for: one walk for all who look at the whole page."""

import attrs

from newsdoc.formats.html.tree import HtmlElement

_TELLING = frozenset(("class", "href", "itemprop", "itemscope", "property", "rel"))


@attrs.define
class Attributes:
    """Elements of a page, in order."""

    named: list[HtmlElement]
    """Those that have a class, and links."""
    marks: list[HtmlElement]
    """Those of microdata: with `itemprop`, or things of a type."""
    properties: list[HtmlElement]
    """Those with a `property` of RDFa, but for meta elements."""
    authors: list[HtmlElement]
    """Those that microdata or a link's `rel` calls the author."""


def read_attributes(root: HtmlElement) -> Attributes:
    """The elements under a page's root that have telling attributes."""
    found = Attributes([], [], [], [])
    is_silent = _TELLING.isdisjoint
    for element in root.iter():
        names = element.keys()
        if not names or is_silent(names):
            continue
        if "class" in names or ("href" in names and element.tag == "a"):
            found.named.append(element)
        if "itemprop" in names or ("itemscope" in names and "itemtype" in names):
            found.marks.append(element)
        if "property" in names and element.tag != "meta":
            found.properties.append(element)
        if ("itemprop" in names or "rel" in names) and is_author(element):
            found.authors.append(element)
    return found


def is_author(element: HtmlElement) -> bool:
    """Whether microdata (`itemprop`) or a link's `rel` calls an element the author."""
    if element.get("itemprop") == "author":
        return True
    return "author" in (element.get("rel") or "").split() and element.tag not in ("link", "meta")
