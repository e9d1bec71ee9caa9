"""Boxes in which something is for sale, told by their build: a picture, a few words, a price, a link or button.

`<div><img><b>Blue kettle</b><span>19.99 €</span><a>To the shop</a></div>`. The picture is none of the story's, and the
name of the thing would be its caption. A price is the same in all languages.
"""

from collections.abc import Collection
from itertools import islice

from newsdoc.formats.html.elements import HEADINGS
from newsdoc.formats.html.tree import HtmlElement, texts
from newsdoc.wording.prices import opens_with_price

_HIGH = 4
"""Elements up from the picture within which the price stands."""
_MOST = 30
"""Elements of such a box, at most."""
_LONGEST = 200
"""Letters of such a box, at most: a name, a price, a button. More is told."""
_PRICED = 40
"""Letters of a price with who asks it, at most: "$20 at the Quay Shop"."""
_PICTURES = 100
"""Pictures of a page that are looked at: a page with more of them is a gallery or a shop."""
_WAYS = frozenset(("a", "button"))
"""What leads to a shop."""


def offers(body: HtmlElement, around: Collection[HtmlElement]) -> list[HtmlElement]:
    """The boxes with something for sale, each once.

    `around`: the headline and the elements around it, which are no such box. Nor is one with a heading: a story that
    compares things has one for each of them.
    """
    found: dict[HtmlElement, None] = {}
    for image in islice(body.iter("img"), _PICTURES):
        if (box := _box_of(image, body, around)) is not None:
            found[box] = None
    return list(found)


def _box_of(image: HtmlElement, body: HtmlElement, around: Collection[HtmlElement]) -> HtmlElement | None:
    """The nearest element around a picture with a price and a way to the shop."""
    for box in islice(image.iterancestors(), _HIGH):
        if box is body or box in around:
            return None
        inner = [each.tag for each in islice(box.iter(), _MOST + 1)]
        if len(inner) > _MOST or not HEADINGS.isdisjoint(inner):
            return None
        if _WAYS.isdisjoint(inner):
            continue
        told = [text for text in texts(box) if not text.isspace()]
        if sum(map(len, told)) > _LONGEST:
            return None
        if len(told) > 1 and any(len(text) <= _PRICED and opens_with_price(text) for text in told):
            return box
    return None
