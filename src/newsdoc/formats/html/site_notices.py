"""Boxes in which a site speaks of its cookies and scripts, whatever they are called, often more than the story says.

So are those with text that stands for a story that is not there.
"""

from collections.abc import Collection, Mapping

from newsdoc.formats.html.tree import HtmlElement, raw_text_of
from newsdoc.wording.filler import is_filler
from newsdoc.wording.notices import is_site_notice

SHARE = 0.4
"""The share of a box's text that must be notices: the rest are its title, its choices, its partners."""


def notice_boxes(
    texts: Mapping[HtmlElement, float],
    plain: Mapping[HtmlElement, float],
    body: HtmlElement,
    around: Collection[HtmlElement],
) -> list[HtmlElement]:
    """The largest elements that hold little but notices; none where nothing else would be left of the page.

    `texts`: the blocks with running text; `plain`: how much stands in each element; `around`: the headline and the
    elements around it, which are no such box.
    """
    told = [block for block in texts if block not in around and _is_none_of_a_story(raw_text_of(block))]
    said: dict[HtmlElement, float] = {}
    for block in told:
        for element in (block, *block.iterancestors()):
            if element is body or element in around:
                break
            said[element] = said.get(element, 0.0) + plain.get(block, 0.0)
    boxes = []
    for block in told:
        box = block
        for element in block.iterancestors():
            if said.get(element, 0.0) < SHARE * plain.get(element, 0.0) or element not in said:
                break
            box = element
        boxes.append(box)
    found = list(dict.fromkeys(boxes))
    inner = [box for box in found if not any(above in found for above in box.iterancestors())]
    left = plain[body] - sum(plain.get(box, 0.0) for box in inner)
    return inner if left > 0 else []


def _is_none_of_a_story(text: str) -> bool:
    return is_site_notice(text) or is_filler(text)
