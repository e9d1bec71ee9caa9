"""Which elements stand near the story, and which belong to teasers, lists and comments of other stories."""

import re
from collections.abc import Collection, Iterator
from itertools import islice

from newsdoc.formats.html.claims.page import HeadLine, Page
from newsdoc.formats.html.tree import HtmlElement, short_texts, texts
from newsdoc.formats.html.vocabulary import hint_of
from newsdoc.page.roles import STORY
from newsdoc.wording.names import looks_like_person
from newsdoc.wording.scripts import is_unspaced, measured

_OTHERS = re.compile(
    r"comment|related|teaser|recommend|sidebar|most-?read|latest|trending|(?<!node-)promo|popular|top-?stor|tweet|-embed",
    re.I,
)
"""Names of boxes of other stories. Drupal's `node-promoted` is any story that the front page shows too."""
_OTHERS_OR_OWN = re.compile(r"(?<!elementor-)widget|card|list-?item", re.I)
"""Names of boxes for one thing of several; a box of the author's may be called so too, and page builders call all parts
of a page widgets.
"""
_AUTHORS = re.compile(r"author|byline|writer", re.I)
_NO_PLACES = frozenset(("aside", "nav", "footer", "figure", "figcaption", "blockquote", "li"))
_FIRST = 120
"""Characters of a paragraph with which the story has surely begun."""
_BEFORE = 25
"""Elements before the headline that may still be of its head."""
_STEPS = 200
"""Elements behind the headline that are looked at."""


def is_of_another(element: HtmlElement, own: Collection[HtmlElement] = ()) -> bool:
    """Whether an element belongs to a teaser, a comment or a list, and not to the story.

    `own`: the elements that hold the story; what they are called says nothing of what is in them.
    """
    for above in element.iterancestors():
        if above.tag in ("article", "main", "body") or above in own:
            return False
        names = f"{above.get('class') or ''} {above.get('id') or ''}"
        if above.tag in _NO_PLACES or _OTHERS.search(names):
            return True
        if _OTHERS_OR_OWN.search(names) and not _AUTHORS.search(names):
            return True
    return False


def is_in_comment(element: HtmlElement) -> bool:
    """Whether an element belongs to what a reader wrote."""
    for above in element.iterancestors():
        if above.get("itemprop") == "comment" or (above.get("itemtype") or "").endswith("/Comment"):
            return True
        if above.tag in ("article", "main", "body", "html"):
            continue
        if _COMMENT.search(above.get("class") or "") or hint_of(above.get("id") or "") == "comments":
            return True
    return False


_COMMENT = re.compile(r"(?:^|\s)comment(?:s|-\w+)?(?:\s|$)", re.I)


def is_in_other_story(element: HtmlElement, page: Page) -> bool:
    """Whether an element stands in one of the stories that follow the page's own."""
    others = page.other_stories
    return bool(others) and (element in others or any(above in others for above in element.iterancestors()))


def is_in_teaser(element: HtmlElement, page: Page) -> bool:
    """Whether an element stands in another article, or in a box with the link to another story: with words for a
    headline, and not the story's own headline or beginning.
    """
    if is_in_other_story(element, page):
        return True
    first = first_paragraph(page)
    own = {first, *first.iterancestors()} if first is not None else set()  # loose text is the paragraph of its box
    if page.heading is not None:
        own.add(page.heading)
        own.update(page.heading.iterancestors())
    for above in islice(element.iterancestors(), _BOX):
        if above in own:
            return False
        if (own and above.tag == "article") or any(link.get("href") and _is_title(link) for link in above.iter("a")):
            return True
    return False


def _is_title(link: HtmlElement) -> bool:
    """Whether a link has words for a headline, beside the numbers of a day, and no person's name."""
    text = " ".join(" ".join(texts(link)).split())
    if is_unspaced(text):
        return len(text) > _UNSPACED_TITLE
    words = [word for word in text.split() if not any(map(str.isdigit, word))]
    return len(words) >= _TITLE and not looks_like_person(text)


_BOX = 4
"""Elements up within which a teaser's day stands beside its headline."""
_TITLE = 3
"""Words of a link that may be a headline; names of sections have fewer."""
_UNSPACED_TITLE = 8
"""Signs of one in a script without spaces."""


def around_story(page: Page) -> set[HtmlElement]:
    """The elements that hold the headline and the first paragraph of the story, both."""
    first = first_paragraph(page)
    if first is None or page.heading is None:
        return set()
    return set(first.iterancestors()).intersection(page.heading.iterancestors())


def first_paragraph(page: Page) -> HtmlElement | None:
    """The element in which the story begins: its first paragraph of some length, or the first of several short ones."""
    long: HtmlElement | None = next(
        (b.element for b in page.blocks if b.role in STORY and measured(b.text) > _FIRST), None
    )
    if long is not None:
        return long
    told = [block for block in page.blocks if block.role in STORY]
    if sum(measured(block.text) for block in told) > _FIRST:
        long = told[0].element
    return long


def placed(page: Page, elements: list[HtmlElement], most: int) -> tuple[list[HtmlElement], list[HtmlElement]]:
    """Those of the elements that stand in the head of the story, and at `most` so many of those behind."""
    first = first_paragraph(page)
    if first is None:
        return elements[:most], []
    story = place_of(first)
    heading = place_of(page.heading) if page.heading is not None else None
    before: list[HtmlElement] = []
    behind: list[HtmlElement] = []
    begun = False
    for element in elements:
        if element is page.heading or element is first:
            continue
        place = place_of(element)
        if heading is not None and not begun and place > heading:
            begun = True
            before = before[-most:]
        (behind if place > story else before).append(element)
    return (before if begun or heading is not None else before[-most:]), behind[:most]


def place_of(element: HtmlElement) -> tuple[int, ...]:
    """Where an element stands, so that of two elements the one that begins later on the page has the greater place."""
    steps: list[int] = []
    node: HtmlElement | None = element
    while (above := node.getparent() if node is not None else None) is not None and node is not None:
        steps.append(above.index(node))
        node = above
    return tuple(reversed(steps))


def head(page: Page) -> Iterator[HtmlElement]:
    """The elements between headline and story, and then the few before the headline, nearest first, up to a menu."""
    first = first_paragraph(page)
    heading = page.heading
    if heading is None:
        return
    for element in islice(behind(heading), _STEPS):
        if element is first:
            break
        yield element
    own = next(heading.iterancestors("article"), None)
    for element in islice(before(heading), _BEFORE):
        around, inside = next(element.iterancestors("article"), own), next(element.iter("article"), own)
        if around is not own or inside is not own:
            continue  # of a teaser over the headline
        if _is_menu(element):
            return  # what stands over the menu is the site's, and the day of today
        yield element


def head_lines(page: Page) -> list[HeadLine]:
    """The elements of the `head` with little in them, with the texts that they hold; read once a page.

    What holds the first paragraph of the story is not a line, nor is what holds more than a line's characters.
    """
    if page.head_lines is None:
        first = first_paragraph(page)
        around = set(first.iterancestors()) if first is not None else set()
        page.head_lines = [
            (element, parts)
            for element in head(page)
            if len(element) < _FEW and element not in around and (parts := short_texts(element, _LONGEST)) is not None
        ]
    return page.head_lines


_LONGEST = 160
"""Characters of a line."""
_FEW = 3
"""Elements in one that holds a line: a name, a day."""


def behind(element: HtmlElement) -> Iterator[HtmlElement]:
    """The elements that begin behind the start of this one, in order."""
    yield from islice(element.iter(), 1, None)
    for around in (element, *element.iterancestors()):
        for beside in around.itersiblings():
            yield from beside.iter()


def _backwards(element: HtmlElement) -> Iterator[HtmlElement]:
    """An element and all in it, the last first; a whole menu may stand there, of which a few are asked for."""
    for child in element.iterchildren(reversed=True):
        yield from _backwards(child)
    yield element


def _is_menu(element: HtmlElement) -> bool:
    """Whether an element is named as navigation, and holds the links of a menu."""
    named = element.tag == "nav" or hint_of(element.get("class") or "") == "navigation"
    return named and sum(1 for _ in islice(element.iter("a"), _MENU)) == _MENU


_MENU = 3
"""Links of a menu."""


def before(element: HtmlElement) -> Iterator[HtmlElement]:
    """The elements that begin before this one, nearest first."""
    for around in (element, *element.iterancestors()):
        if around.tag == "body":
            return  # nobody sees what stands in the head of the page
        for beside in around.itersiblings(preceding=True):
            yield from _backwards(beside)
        if (above := around.getparent()) is not None:
            yield above
