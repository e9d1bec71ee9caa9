"""Parts of a page that its server sent late, and that a script of a few lines puts in their places.

React sends a page as it becomes ready (react.dev, "renderToPipeableStream"): where a part is still missing it writes
`<template id="B:0"></template>` and what readers see meanwhile, and at the end of the page
`<div hidden id="S:0">the part</div>` with a script that moves it. A part may have holes of its own, `P:1`, that `S:1`
fills.
"""

from itertools import islice

from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.tree import MAX_DEPTH, HtmlElement, text_of

_PLACES = ("B:", "P:")
_PART = "S:"
_MEANWHILE = 60
"""Letters of what is shown until a part arrives, at most: "Loading ..."."""


def place_streamed(facts: PageFacts, body: HtmlElement) -> None:
    """Put the parts that were sent late where they belong, in place of what is shown meanwhile.

    Changes the tree, and takes the templates that only kept a place from `facts`.
    """
    places = {(place.get("id") or "")[2:]: place for place in facts.templates if (place.get("id") or "")[:2] in _PLACES}
    if not places:
        return
    filled: set[HtmlElement] = set()
    for part in list(body.iter("div")):
        name = part.get("id") or ""
        place = places.get(name[2:]) if name.startswith(_PART) and part.get("hidden") is not None else None
        if place is None or len(place) or not _may_move(part, place):
            continue
        if (place.get("id") or "").startswith("B:"):
            _drop_meanwhile(place)
        place.tag, place.text = "div", part.text
        place.extend(list(part))
        part.text = None
        filled.add(place)
    facts.templates = [template for template in facts.templates if template not in filled]


def _may_move(part: HtmlElement, place: HtmlElement) -> bool:
    """Whether a part can stand in a place: one that is within the part, or deep down in the page, is not for it."""
    above = list(islice(place.iterancestors(), MAX_DEPTH + 1))
    return len(above) <= MAX_DEPTH and part not in above


def _drop_meanwhile(place: HtmlElement) -> None:
    """Remove the element behind a place that says that something is on its way."""
    meanwhile = place.getnext()
    if meanwhile is not None and meanwhile.tag != "template" and len(text_of(meanwhile)) <= _MEANWHILE:
        if meanwhile.tail:
            place.tail = (place.tail or "") + meanwhile.tail
        parent = place.getparent()
        if parent is not None:
            parent.remove(meanwhile)
