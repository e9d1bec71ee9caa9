"""How an element stands among its neighbours: within the line, apart by its look, at the end of a link."""

import re
from collections.abc import Collection

from newsdoc.formats.html.elements import HEADINGS, WAYS
from newsdoc.formats.html.tree import HtmlElement, raw_text_of, text_of
from newsdoc.formats.html.vocabulary import hint_of


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


def meets_another(element: HtmlElement) -> bool:
    """Whether a `span` and one of another class beside it are two lines: nothing stands between them, and each begins
    as a line does, so that the words of both would run together.

    `<span class="topline">Harbour</span><span class="hed">Ferry fares stay for now</span>`: their style parts them.
    """
    if not element.get("class"):
        return False
    before, behind = element.getprevious(), element.getnext()
    return (before is not None and _are_lines(before, element)) or (behind is not None and _are_lines(element, behind))


def _are_lines(one: HtmlElement, other: HtmlElement) -> bool:
    if one.tag != "span" or other.tag != "span" or one.tail:
        return False
    look, other_look = one.get("class"), other.get("class")
    if not look or not other_look or look == other_look or not {hint_of(look), hint_of(other_look)} <= _OF_HEADS:
        return False
    before, behind = raw_text_of(one), raw_text_of(other)
    return meet(before, behind) and max(before.count(" "), behind.count(" ")) >= _LINE_WORDS


_OF_HEADS: frozenset[str | None] = frozenset((None, "kicker", "title", "deck"))
"""What the names of lines over a story may say; a byline and its day are read as one line."""
_LINE_WORDS = 3
"""Spaces of a line that is more than a name."""


def meet(before: str, after: str) -> bool:
    """Whether two texts are parts of their own that run together: a word ends, and behind it one begins."""
    if not before or not after:
        return False
    last, first = before[-1], after[0]
    if last.isspace() or first.isspace() or not (last.isalnum() or last in '.!?:)”"') or not first.isalnum():
        return False
    word = before.split()[-1]
    return len(word) > 1 and (first.isupper() or first.isdigit() or last in ".!?:") and not last.isdigit()


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
    """Whether a link of a heading only leads to the heading itself: by a sign, `<a href="#fares">#</a>`, or by words
    beside those of the heading that has this id.
    """
    target = element.get("href") or ""
    if not target.startswith("#"):
        return False
    text = raw_text_of(element).strip()
    if len(text) <= _SIGN:
        return bool(text) and not any(map(str.isalnum, text))
    heading = next(element.iterancestors(*HEADINGS), None)
    own = heading is not None and heading.get("id") == target[1:]
    return heading is not None and own and raw_text_of(heading).strip() != text


_SIGN = 2
"""Characters of such a sign."""


def is_edit_note(element: HtmlElement) -> bool:
    """Whether an element of a heading is a note in brackets of which each word is a link: "[edit | edit source]"."""
    text = text_of(element)
    if not (text.startswith("[") and text.endswith("]")):
        return False
    linked = "".join(map(raw_text_of, element.iter("a")))
    return bool(linked) and sum(map(str.isalnum, linked)) == sum(map(str.isalnum, text))


def opens_elsewhere(element: HtmlElement) -> bool:
    """Whether an element is the last of a link that opens a window of its own."""
    for above in element.iterancestors("a"):
        return above.get("target") == "_blank" and element.getnext() is None
    return False
