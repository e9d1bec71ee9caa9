"""Where on the page the story stands: the element that holds it, found from where the running text is.

The search is one flat pass over the elements at C speed. Text that is long enough to be a sentence gives its weight to
all elements around it; what stands in links, lists of links, comments, footers and the like gives little or none. From
the body the way then leads down, as long as one child holds nearly all of the weight.
"""

import re
from collections.abc import Sequence

from newsdoc.formats.html.closed import Closed
from newsdoc.formats.html.offers import offers
from newsdoc.formats.html.other_articles import other_articles
from newsdoc.formats.html.sign_up_boxes import sign_up_boxes
from newsdoc.formats.html.site_notices import notice_boxes
from newsdoc.formats.html.style_sheets import StyleSheets
from newsdoc.formats.html.teaser_boxes import teaser_boxes
from newsdoc.formats.html.tree import HtmlElement, words
from newsdoc.wording.scripts import measured

MIN_TEXT = 25
"""Characters of a text node below which it says nothing about where the story is."""

TITLED = 0.35
"""The share of the text at which the element that holds the headline is the story's, however much stands beside it."""

ASIDE = 0.05
"""The share of the text at which the element that holds the headline is the story's, if an `aside` holds the most."""

BESIDE = 120
"""Characters in paragraphs beside the element found for which the one above is taken."""

ENOUGH = 600
"""Characters in paragraphs of one parent from which the story is looked for in paragraphs alone."""

MOST = 0.5
"""The share of all paragraphs' text that this parent must hold."""

NEAR = 12
"""Elements up from there within which the headline must stand."""

HIGHER = 6
"""Elements up from the one found within which sections of the story are looked for."""

SECTIONS = 0.2
"""The share of its text that must stand in sections beside it that look like it; .1 and .3 read equal by folds."""

SEEN = 0.12
"""The share of the text that must be left when all is shut whose names speak of furniture."""

LITTLE = 120.0
"""The weight of text that is hardly more than a deck: then it is not told where the story stands."""

LINES = 8
"""Items and paragraphs of a story that is made of short lines, at least."""

_LINK_WEIGHT = 5
"""Text in a link weighs a fifth: stories have some links, and what is made of links is not a story."""

_NUMBER = re.compile(r"\d+")
_NOT_TEXT = words("script style noscript template svg select textarea button title option object math")
_INLINE = words(
    "a b strong i em span font u sub sup small mark big abbr cite q time code s del ins bdi bdo wbr br center"
)
_PROSE = frozenset(("p", "div", "section", "article", "blockquote", "td", "main", "body", "pre", "center", "dd"))


class Story:
    """The element that holds the story, the one that holds its headline too, and what is shut out of it."""

    __slots__ = ("closed", "heading", "region", "root")

    def __init__(
        self, root: HtmlElement, region: HtmlElement, closed: Closed, heading: HtmlElement | None = None
    ) -> None:
        self.root = root
        self.region = region
        self.closed = closed
        self.heading = heading
        """The element of the headline, where it is known."""


def find_story(
    body: HtmlElement,
    paragraphs: list[HtmlElement],
    headline: HtmlElement | None = None,
    host: str = "",
    sheets: StyleSheets | None = None,
    titles: Sequence[HtmlElement] = (),
) -> Story:
    """The element of a page's body that holds its story.

    `paragraphs`: all `p` elements; `headline`: the element of the page's headline where it is known: what holds it is
    no sidebar. `host`: the page's, where it is known. `sheets`: the page's style sheets. `titles`: all
    its `h1`.
    """
    around = _ancestors(headline)
    clear = _text_of_paragraphs(paragraphs, body, around)
    texts = clear or _text_by_block(body)
    spread = _Spread(body, texts)
    plain = spread.weights()
    notices = notice_boxes(texts, plain, body, around)
    teasers = teaser_boxes(texts, plain, body, around, host) if around and not clear else []
    others = other_articles(titles, headline, plain, LITTLE) if len(titles) > 1 else []
    asking = [*sign_up_boxes(texts, body, around), *offers(body, around)] if around else []
    total = plain[body] - sum(plain.get(box, 0.0) for box in (*notices, *teasers, *others))
    closed = Closed(plain, total, around, sheets)
    for box in notices:
        closed.shut(box, "consent")
    for box in (*teasers, *others):
        closed.shut(box, "related")
    for box in asking:
        closed.shut(box, "promo")
    weights = spread.weights(closed)
    if weights[body] < SEEN * total:
        closed.open_what_is_left()
        weights = spread.weights(closed)
    if weights[body] < SEEN * total:
        weights = plain
    root = _widened(_descend(body, weights, texts, closed, around), body, texts, closed)
    root = _with_sections(root, body, weights, closed)
    if plain.get(root, 0.0) < LITTLE:
        root = _article_of(root, around)
    return Story(root, body, closed, headline)


def _article_of(root: HtmlElement, around: set[HtmlElement]) -> HtmlElement:
    """The `article` or `main` element with the headline around an element, if many lines stand in it: a story of short
    lines weighs nothing, and its deck would be taken for it.
    """
    for above in root.iterancestors():
        if above.tag in ("article", "main") and above in around:
            lines = sum(1 for _ in above.iter("li", "dd", "p"))
            return above if lines >= LINES else root
    return root


def _needed(titled: HtmlElement, best: HtmlElement) -> float:
    """The share of the text that the headline's element must hold: little where several articles stand in a row."""
    return 0.05 if titled.tag == best.tag == "article" else TITLED


def _widened(root: HtmlElement, body: HtmlElement, texts: dict[HtmlElement, float], closed: Closed) -> HtmlElement:
    """The element above, when paragraphs stand beside the one that was found."""
    for _ in range(2):
        parent = root.getparent()
        if parent is None or root is body or parent is body:
            break
        beside = sum(
            size
            for child in parent
            if (size := texts.get(child, 0.0)) > 2 * MIN_TEXT and child.tag == "p" and not closed(child)
        )
        if beside < BESIDE:
            break
        root = parent
    return root


def _with_sections(
    root: HtmlElement, body: HtmlElement, weights: dict[HtmlElement, float], closed: Closed
) -> HtmlElement:
    """The element above whose sections hold the story, when the one found is in one of them.

    `<div class="block">...</div><div class="block">...</div>`: page builders put each part of a story into a section of
    its own, of one look. Several `article` elements are several stories.
    """
    inner = root
    for _ in range(HIGHER):
        parent = inner.getparent()
        if parent is None or inner is body or parent is body or inner.tag == "article":
            break
        look = _look(inner)
        if look[1] or inner.tag == "section":
            weighty = [child for child in parent if child is not inner and weights.get(child)]
            beside = sum([weights[child] for child in weighty if _look(child) == look and not closed(child)])
            if beside >= SECTIONS * weights.get(inner, 0.0):
                root = parent
        inner = parent
    return root


def _look(element: HtmlElement) -> tuple[object, str]:
    """Tag and first class name, without the numbers that page builders give each element."""
    return element.tag, _NUMBER.sub("", (element.get("class") or "").partition(" ")[0])


def _ancestors(element: HtmlElement | None) -> set[HtmlElement]:
    found: set[HtmlElement] = set()
    while element is not None:
        found.add(element)
        element = element.getparent()
    return found


def _text_of_paragraphs(
    paragraphs: list[HtmlElement], body: HtmlElement, around: set[HtmlElement]
) -> dict[HtmlElement, float]:
    """How much running text stands in each paragraph element.

    Nothing, when that may not be the story: when it is little, is strewn over the page, or does not stand near the
    headline. Then all elements have to be looked at, which takes longer.
    """
    found: dict[HtmlElement, float] = {}
    parents: dict[HtmlElement, float] = {}
    for element in paragraphs:
        text = element.text
        size = 0
        if text is not None and len(text) > MIN_TEXT and not text.isspace():
            size = _size(text)
        for child in element if len(element) else ():
            text = child.tail
            if text is not None and len(text) > MIN_TEXT and not text.isspace():
                size += _size(text)
            if child.tag != "a" and (text := child.text) is not None and len(text) > MIN_TEXT:
                size += _size(text)
        if size:
            found[element] = size
            if (parent := element.getparent()) is not None:
                parents[parent] = parents.get(parent, 0.0) + size
    if not parents or not around:
        return {}
    main = max(parents, key=lambda each: parents[each])
    if parents[main] < ENOUGH or parents[main] < MOST * sum(parents.values()):
        return {}
    node: HtmlElement | None = main
    for _ in range(NEAR):
        if node in around:
            return {} if node is body else found
        node = node.getparent() if node is not None else None
    return {}


def _text_by_block(body: HtmlElement) -> dict[HtmlElement, float]:
    """How much running text stands directly in each block element."""
    found: dict[HtmlElement, float] = {}
    get = found.get
    skip = _NOT_TEXT
    inline = _INLINE
    for element in body.iter():
        text = element.text
        if text is not None and len(text) > MIN_TEXT and not text.isspace():
            tag = element.tag
            if tag not in skip:
                size = _size(text)
                if size:
                    block: HtmlElement | None = element
                    if tag in inline:
                        block, size = _block_of(element, size)
                    if block is not None:
                        found[block] = get(block, 0.0) + size
        text = element.tail
        if text is not None and len(text) > MIN_TEXT and not text.isspace():
            size = _size(text)
            if size:
                parent = element.getparent()
                if parent is not None and parent.tag in inline:
                    parent, size = _block_of(parent, size)
                if parent is not None:
                    found[parent] = get(parent, 0.0) + size
    return found


def _size(text: str) -> int:
    """What a text weighs by its length: nothing when it is too short to say anything."""
    if text[0] <= " ":
        text = text.strip()
    return measured(text) if len(text) > MIN_TEXT else 0


def _block_of(element: HtmlElement, size: int) -> tuple[HtmlElement | None, int]:
    """The block around an inline element; text in a link weighs a fifth."""
    node: HtmlElement | None = element
    while node is not None and (tag := node.tag) in _INLINE:
        if tag == "a":
            size //= _LINK_WEIGHT
        node = node.getparent()
    return node, size


class _Spread:
    """How much text stands in each element: what each block has, given to all elements around it, up to the body.

    Long paragraphs weigh more than their length.
    """

    def __init__(self, body: HtmlElement, texts: dict[HtmlElement, float]) -> None:
        # The elements around the blocks by number, each behind the one around it, whose number is in `_above`.
        self._numbers = {body: 0}
        self._above = [0]
        self._blocks: list[tuple[HtmlElement, float, int]] = []
        known = self._numbers.get
        for block, size in texts.items():
            tag = block.tag
            weight = size * size / (size + 150.0)
            if tag != "p":
                weight *= 0.8 if tag in _PROSE else 0.4 if tag == "li" else 0.3
            parent = None if block is body else block.getparent()
            number = -1
            if parent is not None and (number := known(parent, -1)) < 0:
                number = self._climb(parent)
            self._blocks.append((block, weight, number))

    def _climb(self, element: HtmlElement) -> int:
        """Number an element and those around it, up to one that is known."""
        chain: list[HtmlElement] = []
        node: HtmlElement | None = element
        while node is not None and node not in self._numbers:
            chain.append(node)
            node = node.getparent()
        number = self._numbers[node] if node is not None else 0
        for each in reversed(chain):
            self._above.append(number)
            number = self._numbers[each] = len(self._numbers)
        return number

    def weights(self, closed: Closed | None = None) -> dict[HtmlElement, float]:
        """The weight of each element; what stands in a closed element counts there and not above."""
        carried = [0.0] * len(self._above)
        for block, weight, parent in self._blocks:
            if parent >= 0 and (closed is None or not closed(block)):
                carried[parent] += weight
        elements = list(self._numbers)
        above = self._above
        for number in range(len(elements) - 1, 0, -1):
            weight = carried[number]
            if weight and (closed is None or not closed(elements[number])):
                carried[above[number]] += weight
        weights = dict(zip(elements, carried, strict=True))
        for block, weight, _ in self._blocks:
            weights[block] = weights.get(block, 0.0) + weight
        return weights


def _descend(
    body: HtmlElement,
    weights: dict[HtmlElement, float],
    texts: dict[HtmlElement, float],
    closed: Closed,
    around: set[HtmlElement],
) -> HtmlElement:
    """The way down from the body to the story: into the one child that holds nearly all, or that holds the headline.

    It ends where a paragraph would be left behind.
    """
    node = body
    while texts.get(node, 0.0) < BESIDE:
        here = weights[node]
        best, most, second, own = None, 0.0, 0.0, 0.0
        titled, titled_weight = None, 0.0
        for child in node:
            weight = weights.get(child, 0.0)
            if not weight or closed(child):
                continue
            if child.tag == "p":
                own += weight
            if child in around:
                titled, titled_weight = child, weight
            if weight > most:
                best, most, second = child, weight, most
            elif weight > second:
                second = weight
        if best is None or best.tag == "p" or best.tag in _INLINE:
            return node
        if best.tag == "aside" and titled is not None and titled_weight >= ASIDE * here:
            node = titled
        elif most >= 0.8 * here or (most >= 0.5 * here and second <= 0.25 * most and own < 0.15 * here):
            node = best
        elif titled is not None and own < 0.15 * here and titled_weight >= _needed(titled, best) * here:
            node = titled
        else:
            break
    return node
