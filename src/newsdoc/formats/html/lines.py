"""Lines with one break between them: whether their looks tell that they are two blocks."""

from newsdoc.formats.html.elements import INLINE
from newsdoc.formats.html.tree import HtmlElement

Look = tuple[tuple[str, ...], ...]
"""The elements around a whole line, each with what sets its type."""

_SETS_TYPE = ("size", "color", "face", "class", "style")
_SAME = {"strong": "b", "em": "i"}
_NO_LOOK = frozenset(("a", "span"))
"""Elements that change nothing by themselves."""


def differ_in_look(line_break: HtmlElement) -> bool:
    """Whether the line before a break and the one behind it are set in different type, each as a whole.

    `<font size=5><b>Bridge to open</b></font><br><i>By Earl Dobbs</i><br><font size=2>October 15</font>`: three
    blocks. Where no paragraph tags are, type is all that parts a headline from its byline. A line of which only a
    part is set apart tells nothing, nor does one that is set as the text around it.
    """
    before, behind = _before(line_break), _behind(line_break)
    if before is None or behind is None:
        return False
    look, other = _look(before), _look(behind)
    return bool(look and other) and look != other


def _before(line_break: HtmlElement) -> HtmlElement | None:
    """The element that is the whole line before a break."""
    element = line_break.getprevious()
    if element is None or element.tag not in INLINE or not _is_blank(element.tail):
        return None
    opening = element.getprevious()
    if opening is None:
        parent = element.getparent()
        return element if parent is not None and _is_blank(parent.text) else None
    return element if opening.tag not in INLINE and _is_blank(opening.tail) else None


def _behind(line_break: HtmlElement) -> HtmlElement | None:
    """The element that is the whole line behind a break."""
    element = line_break.getnext()
    if element is None or element.tag not in INLINE or not _is_blank(line_break.tail) or not _is_blank(element.tail):
        return None
    end = element.getnext()
    return element if end is None or end.tag not in INLINE else None


def _look(element: HtmlElement) -> Look:
    """How a line is set that is one element: the elements around all of its text, from the outside."""
    look: list[tuple[str, ...]] = []
    node = element
    while True:
        type_of = tuple(f"{name}={value}" for name in _SETS_TYPE if (value := node.get(name)))
        if type_of or node.tag not in _NO_LOOK:
            look.append((_SAME.get(node.tag, node.tag), *type_of))
        if len(node) != 1 or node[0].tag not in INLINE or not _is_blank(node.text) or not _is_blank(node[0].tail):
            return tuple(look)
        node = node[0]


def _is_blank(text: str | None) -> bool:
    return text is None or text.isspace()
