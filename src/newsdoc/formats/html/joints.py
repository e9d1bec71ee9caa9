"""Where two parts of a line meet without a space that only their style keeps apart: `8:10 AM</span><span>Updated`."""

import unicodedata

from newsdoc.formats.html.tree import HtmlElement

_PARTS = frozenset(("span", "a", "time", "b", "strong", "em", "i", "small", "label"))
"""Elements that may be a part of a line with a meaning of its own: no raised sign, no break within a word."""


def begins_anew(before: str, element: HtmlElement) -> bool:
    """Whether an element within a line begins a part of its own, though no space stands between it and the text before.

    Two elements beside each other are parts sooner than an element and the text around it, where a name may be written
    in two styles; a time is one always. A link may have run into its label, which is then told from its title.
    """
    if element.tag not in _PARTS or element.tag == "a":
        return False
    first = _first_sign(element)
    if not first:
        return False
    previous = element.getprevious()
    beside = previous is not None and not previous.tail and previous.tag in _PARTS
    other = str(previous.tag) if previous is not None and beside else ""
    if "time" in (element.tag, other):
        return before[-1].isalnum() and first.isalnum()
    return _are_parts(before, first, other != element.tag) if other else _meet(before, first)


def ends_before(before: str, element: HtmlElement, tail: str) -> bool:
    """Whether the text right behind an element within a line is another part of the line than what it holds."""
    if element.tag == "time":
        return before[-1].isalnum() and tail[0].isalnum()
    return element.tag in _PARTS and _meet(before, tail[0])


def _meet(before: str, first: str) -> bool:
    """Whether a word that ends small, or a sentence, is met by one that begins with a capital."""
    if not first.isupper() or len(before) < _TWO:
        return False
    last = before[-2:]
    return (last[1].islower() and last[0].isalpha()) or (last[1] in ".!?" and last[0].islower())


def _are_parts(before: str, first: str, differ: bool) -> bool:
    """Whether two elements beside each other are parts: a word, time or number is met by a capital, a word by a number;
    and where no letter is a capital, a word by one in an element of another name.
    """
    last = before[-1]
    if not (last.isalnum() or last in _CLOSING) or not first.isalnum():
        return False
    if first.isupper():
        return last.isdigit() or (len(before) > 1 and not before[-2].isspace())
    if first.isdigit():
        return last.islower() and len(before) > 1
    return differ and unicodedata.bidirectional(first) in _RIGHT_TO_LEFT


_TWO = 2
"""Characters by which the end of a word is told from a letter alone."""
_CLOSING = frozenset('.!?:)”"')
_RIGHT_TO_LEFT = ("R", "AL")
"""Letters of Hebrew and Arabic, whose words have spaces between them."""


def _first_sign(element: HtmlElement) -> str:
    """The first character of an element's text; "" where it begins with space or holds none."""
    node: HtmlElement | None = element
    while node is not None:
        if text := node.text:
            return "" if text[0].isspace() else text[0]
        node = node[0] if len(node) and isinstance(node[0].tag, str) else None
    return ""
