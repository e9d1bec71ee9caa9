"""How an element stands among its neighbours: within the line, apart by its look, at the end of a link."""

import re
from collections.abc import Collection

from newsdoc.formats.html.elements import HEADINGS, WAYS
from newsdoc.formats.html.tree import HtmlElement, raw_text_of


def stands_apart(element: HtmlElement, before: str) -> bool:
    """Whether an element of a heading stands apart by its look alone: a number in one of its own is over, and words
    begin: `<span>1.</span><span>The tide</span>`.
    """
    previous = element.getprevious()
    if previous is None or previous.tail or not isinstance(previous.tag, str) or previous.tag not in _APART:
        return False
    text = element.text or (element[0].text if len(element) else None)
    begins = text is not None and text[:1].isalpha() and not text[:1].islower()
    return begins and before.rstrip(".").isdigit()


_APART = frozenset(("span", "a", "b", "strong", "em", "i", "small", "font"))


def flows(element: HtmlElement, tag: str, around: str) -> bool:
    """Whether an element that is none of those within a line is set as one all the same, or a web component in one."""
    if tag in ("div", "p"):
        return _SET_INLINE.search(element.get("style") or "") is not None
    return around in _PHRASED and "-" in tag and not holds_blocks(element)


def is_set_apart(element: HtmlElement) -> bool:
    """Whether an element that is one within a line by its name is set on lines of its own, and holds a paragraph."""
    return is_on_its_line(element) and len(raw_text_of(element)) > _PARAGRAPH


def is_on_its_line(element: HtmlElement) -> bool:
    """Whether an element that is one within a line by its name is set on lines of its own."""
    style = element.get("style")
    return style is not None and _SET_APART.search(style) is not None


_SET_APART = re.compile(r"(?:^|[\s;])display\s*:\s*block\s*(?:;|!|$)", re.I)
_PARAGRAPH = 80
"""Letters of a paragraph, at least; what is shorter may be a word that is set so."""
_SET_INLINE = re.compile(r"display\s*:\s*(?:inline(?:-block|-flex)?|contents)\s*(?:;|!|$)", re.I)
_PHRASED = HEADINGS | {"p"}
"""Elements that hold no blocks (HTML, section 3.2.5.2.5): what has an unknown name in them flows with the text."""


def holds_blocks(element: HtmlElement) -> bool:
    """Whether any child of an element stands on lines of its own."""
    return any(WAYS.get(child.tag) is None for child in element)


def around_empty(element: HtmlElement) -> HtmlElement:
    """The element around one that has no words, as `<div class="clear"></div>`: it holds those before it."""
    parent = element.getparent()
    return element if parent is None else parent


def is_anchor(attributes: Collection[str | bytes]) -> bool:
    """Whether an `a` element with these attributes is a place that links lead to, and no link: `<a name="fares">`."""
    return bool(attributes) and _PLACES.issuperset(attributes)


_PLACES = frozenset(("name", "id"))


def is_permalink(element: HtmlElement) -> bool:
    """Whether a link of a heading is the sign that leads to the heading itself: `<a href="#fares">#</a>`."""
    text = (element.text or "").strip()
    sign = len(element) == 0 and 0 < len(text) <= _SIGN and not any(map(str.isalnum, text))
    return sign and (element.get("href") or "").startswith("#")


_SIGN = 2
"""Characters of such a sign."""


def opens_elsewhere(element: HtmlElement) -> bool:
    """Whether an element is the last of a link that opens a window of its own."""
    for above in element.iterancestors("a"):
        return above.get("target") == "_blank" and element.getnext() is None
    return False
