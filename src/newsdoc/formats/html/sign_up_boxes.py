"""Boxes in which a site asks its readers for something, told by their build: a title, a sentence, a button.

`<div><h3>The morning letter</h3><p>Five stories at seven.</p><button>Sign up</button></div>`; so are boxes that lead to
one other story, with a link where the button is, and polls, a title over choices. Beside a short story such a sentence
looks like one more of its paragraphs, whatever the box is called. No language is needed to see it.
"""

from collections.abc import Collection, Mapping
from itertools import islice

from newsdoc.formats.html.elements import HEADINGS
from newsdoc.formats.html.tree import HtmlElement, raw_text_of, words
from newsdoc.wording.scripts import measured

_HIGH = 4
"""Elements up from a button within which the sentence stands."""
_MOST = 40
"""Elements of such a box, at most."""
_LONGEST = 300
"""Letters of what is asked, at most."""
_TITLE = 3, 80
"""Letters of the title."""
_LABEL = 2, 30
"""Letters of a button's label; what is longer is a text that opens or closes, what has none a sign."""
_PICTURES = words("img picture figure video audio iframe")
"""What the button may be for: to enlarge, to play."""
_STOPS = tuple(".!?…。！？")
_ASKS = tuple("?？؟;")
"""What the title of a poll may end with."""


def sign_up_boxes(
    texts: Mapping[HtmlElement, float], body: HtmlElement, around: Collection[HtmlElement]
) -> list[HtmlElement]:
    """The elements that hold a title, a short text and, at the end, a button; a field for an address needs no title.

    `texts`: the blocks with running text; `around`: the headline and the elements around it, which are no such box.
    Several boxes of one look side by side are entries, each with its button to share it, or what unfolds.
    """
    found: dict[HtmlElement, None] = {}
    for field in body.iter("button", "input", "a"):
        if field.get("type") == "radio":
            box = _poll_of(field, body, around)
        else:
            box = _box_of(field, texts, body, around) if _asks(field) else None
            box = None if box is None or _is_one_of_several(box) else box
        if box is not None:
            found[box] = None
    return list(found)


def _poll_of(choice: HtmlElement, body: HtmlElement, around: Collection[HtmlElement]) -> HtmlElement | None:
    """The nearest element around a choice that has a title and another choice, and says no more than a poll does."""
    for box in islice(choice.iterancestors(), _HIGH):
        inner = list(islice(box.iter(), _MOST + 1))
        if box is body or box in around or len(inner) > _MOST or measured(raw_text_of(box)) > _LONGEST:
            return None
        choices = [each for each in inner if each.tag == "input" and each.get("type") == "radio"]
        if len(choices) > 1 and _has_title(inner[: inner.index(choices[0])], box, _ASKS):
            return box
    return None


def _asks(field: HtmlElement) -> bool:
    """Whether an element is a button that does not unfold anything, or a field for an address."""
    if field.tag == "input":
        return field.get("type") in ("email", "submit")
    if field.tag == "a":
        return _closes_a_box(field)
    parent = field.getparent()
    unfolds = field.get("aria-expanded") is not None or (parent is not None and parent.tag in HEADINGS)
    return not unfolds and _LABEL[0] <= len(raw_text_of(field).strip()) <= _LABEL[1]


def _closes_a_box(link: HtmlElement) -> bool:
    """Whether a link of a few words is the last thing in its box, alone behind what the box says: "Read more"."""
    before = link.getprevious()
    if before is None or before.tag not in _TEXTS or (before.tail or "").strip() or (link.tail or "").strip():
        return False
    if link.getnext() is not None or link.get("href", "#").startswith("#"):
        return False
    return _LABEL[0] <= len(raw_text_of(link).strip()) <= _LABEL[1]


_TEXTS = ("p", "div")
"""What the sentence of a box stands in."""


def _box_of(
    field: HtmlElement, texts: Mapping[HtmlElement, float], body: HtmlElement, around: Collection[HtmlElement]
) -> HtmlElement | None:
    """The nearest element around a button with a title and one short text before it, and nothing else; a field for an
    address needs no title.
    """
    for box in islice(field.iterancestors(), _HIGH):
        if box is body or box in around:
            return None
        inner = list(islice(box.iter(), _MOST + 1))
        if len(inner) > _MOST or any(each.tag in _PICTURES for each in inner):
            return None
        told = [each for each in inner if each in texts and each.tag not in HEADINGS]
        if len(told) > 1 or sum(measured(raw_text_of(each)) for each in told) > _LONGEST:
            return None
        titled = field.get("type") == "email" or (told and _has_title(inner[: inner.index(told[0])], inner[0]))
        if told and titled and told[0] in inner[: inner.index(field)]:
            return box
    return None


def _has_title(before: list[HtmlElement], box: HtmlElement, ends: tuple[str, ...] = ()) -> bool:
    """Whether one of the elements before the text is a short line that is not a sentence, or ends like this."""
    lines = [(each.text or "").strip() for each in before if each is not box]
    return any(
        _TITLE[0] <= len(line) <= _TITLE[1] and (not line.endswith(_STOPS) or (bool(ends) and line.endswith(ends)))
        for line in lines
    )


def _is_one_of_several(box: HtmlElement) -> bool:
    """Whether an element of the same look, with a button as well, stands right beside one."""
    look = (box.tag, box.get("class"))
    beside = [each for each in (box.getprevious(), box.getnext()) if each is not None]
    alike = [each for each in beside if (each.tag, each.get("class")) == look]
    return any(next(each.iter("button", "input"), None) is not None for each in alike)
