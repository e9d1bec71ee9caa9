"""Boxes of teasers, told by their build: several elements of one look, each a link to another story over a few lines.

`<div class="card"><h3><a href="/tide">The tide</a></h3><p>The board has ...</p></div>`, three times and more. Their
names differ from site to site, and together they are often heavier than a short story.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping

from newsdoc.addresses import host_of
from newsdoc.formats.html.tree import HtmlElement, text_of
from newsdoc.wording.scripts import measured

_NUMBER = re.compile(r"\d+")
_FEW = 3
"""Teasers in a row that are no coincidence."""
_HIGH = 4
"""Elements up from a text within which its headline stands."""
_TEASER = 320
"""Letters of a teaser, at most; entries of a live blog and reviews in a list have more."""
_TITLE = 10
"""Letters of a headline, at least; "Read more" has fewer."""
_MOST_LINKS = 6
"""Links of an element that are looked at for the headline."""
_SHORT_STORY = 600.0
"""The weight of what is left of the page, at most: a longer story is found whatever stands beside it, and may have such
boxes in it."""
_CARDS = 0.6
"""The share of a box's elements that are teasers; the others are its title and what parts them."""


def teaser_boxes(
    texts: Mapping[HtmlElement, float],
    plain: Mapping[HtmlElement, float],
    body: HtmlElement,
    around: Collection[HtmlElement],
    host: str = "",
) -> list[HtmlElement]:
    """The elements that hold nothing but teasers; none where nothing else would be left of the page, or a long story.

    `texts`, `plain`, `around`: as in `notice_boxes`. `host`: the page's, where it is known: links to other sites are no
    teasers.
    """
    if sum(size for size in texts.values() if size > _TEASER) >= _SHORT_STORY:
        return []  # no teaser holds a text of that length
    rows: defaultdict[HtmlElement, dict[HtmlElement, None]] = defaultdict(dict)
    known: dict[HtmlElement, bool | None] = {}
    for block in texts:
        card = _card_of(block, body, around, host, known)
        if card is None:
            continue
        parent = card.getparent()
        while parent is not None and len(parent) == 1 and parent is not body and parent not in around:
            card, parent = parent, parent.getparent()  # a column of a grid, with the teaser in it
        if parent is not None:
            rows[parent][card] = None
    found: list[HtmlElement] = []
    for parent, cards in rows.items():
        looks = {_look(card) for card in cards}
        beside = [child for child in parent if isinstance(child.tag, str) and _look(child) in looks]
        if len(cards) < _FEW or len(looks) > 1 or len(cards) < _CARDS * len(beside):
            continue
        others = sum(plain.get(child, 0.0) for child in parent if child not in cards)
        if parent is body or parent in around or others:
            found += cards
        else:
            found.append(parent)
    left = plain[body] - sum(plain.get(box, 0.0) for box in found)
    return found if 0 < left < _SHORT_STORY else []


def _card_of(
    block: HtmlElement,
    body: HtmlElement,
    around: Collection[HtmlElement],
    host: str,
    known: dict[HtmlElement, bool | None],
) -> HtmlElement | None:
    """The teaser that a text stands in: the nearest element with a headline that leads to another page of the site.

    `known`: what was found of elements already: the texts of a story all stand in one.
    """
    node: HtmlElement | None = block
    for _ in range(_HIGH):
        if node is None or node is body or node in around:
            return None
        if node not in known:
            known[node] = _is_card(node, host)
        if (is_card := known[node]) is not None:
            return node if is_card else None
        node = node.getparent()
    return None


def _is_card(node: HtmlElement, host: str) -> bool | None:
    """Whether an element is a teaser; None where it has no headline, and may stand in one."""
    for number, link in enumerate(node.iter("a")):
        if number >= _MOST_LINKS:
            return False
        if _is_headline(link, host):
            return measured(text_of(node)) <= _TEASER
    return None


def _is_headline(link: HtmlElement, host: str) -> bool:
    """Whether a link leads to another page of the site and stands by itself, in no sentence."""
    href = (link.get("href") or "").strip()
    if not href or href.startswith(("#", "mailto:", "javascript:", "tel:")):
        return False
    if host and href.startswith(("http:", "https:", "//")) and host_of(href) != host:
        return False
    before, parent = link.getprevious(), link.getparent()
    words = before.tail if before is not None else parent.text if parent is not None else None
    if (words and not words.isspace()) or (link.tail and not link.tail.isspace()):
        return False
    return measured(text_of(link)) >= _TITLE


def _look(element: HtmlElement) -> tuple[object, str]:
    """Tag and class names, without numbers."""
    return element.tag, _NUMBER.sub("", element.get("class") or "")
