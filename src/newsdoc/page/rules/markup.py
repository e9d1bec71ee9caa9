"""Rules for pages with markup: what tags and looks settle, whatever the words may be."""

import re
from collections import defaultdict

from newsdoc.page.markup import Markup
from newsdoc.page.page import Page
from newsdoc.page.roles import ROLES
from newsdoc.page.tokens import measured
from newsdoc.wording.captions import is_credit
from newsdoc.wording.sites import site_words

_SHORT = 60
"""Letters of a credit, at most."""
_LABEL = 40
"""Letters of a deck, at least."""
_CROSSHEAD = 120
"""Letters of a cross-head, at most."""
_ALIKE = 3
"""So many blocks of one look are decided together."""
_PASSED = ("caption", "credit", "heading", "pullquote", "embed")
"""What may stand between a cross-head and its text."""
_NO_HEADING_END = '.!:,;"”»)'


def posts(page: Page) -> None:
    """A post of a social network is an embed, whatever it says: `<blockquote class="twitter-tweet">`."""
    for i, block in enumerate(page.blocks):
        if block.markup is not None and block.markup.kind == "embed":
            page.settle(i, "embed", "a post of a social network")


def controls(page: Page) -> None:
    """What stands on the controls of a picture or player is no caption: "Close", "2 of 14", "Advertisement"."""
    for i, block in enumerate(page.blocks):
        if len(block.text) < _SHORT and page.roles[i] != "heading" and _is_control(block.text):
            page.settle(i, "other", "a control of a picture or player")


def _is_control(text: str) -> bool:
    words = _SIGNS_BEHIND.sub("", text).lower()
    if words in site_words("controls") or words.startswith(tuple(site_words("control_openings"))):
        return True
    counter = _COUNTER.match(words)
    return counter is not None and (counter["of"] == "/" or counter["of"] in site_words("of"))


_COUNTER = re.compile(r"\d{1,3}\s?(?P<of>/|[^\W\d]{2,3})\s?\d{1,3}$")
_SIGNS_BEHIND = re.compile(r"\W+$")


def named_captions(page: Page) -> None:
    """A line right under a picture, of a class that names it, is its caption or credit.

    `<img><p class="caption">The quay at dawn.</p>`: the name alone proves nothing, beside a picture it does.
    """
    for i in page.blocks_as("other", "paragraph", "promo", "box"):
        block = page.blocks[i]
        markup = block.markup
        if (
            markup is None
            or markup.hint not in ("caption", "credit")
            or markup.linked * 2 > len(block.text)
            or i == page.title
        ):
            continue
        pictures = page.pictures.get(i)
        near = (markup.figure is not None and page.title != i) or (
            pictures and (pictures[-1].parent in (markup.parent, markup.above) or pictures[-1].above is markup.parent)
        )
        if len(block.text) > _CAPTION or not (near or (i and page.roles[i - 1] in ("caption", "credit"))):
            continue
        credit = len(block.text) < _SHORT and (markup.hint == "credit" or is_credit(block.text, page.language))
        page.settle(i, "credit" if credit else "caption", "named as the caption of the picture above")


_CAPTION = 400
"""Letters of a caption, at most."""


def tables_within_the_story(page: Page) -> None:
    """The cells of a table that stands in the story are the story's, however short they are.

    A table whose cells are links for the most part is a list of other pages.
    """
    tables: defaultdict[object, list[int]] = defaultdict(list)
    first, last = page.frame.first, page.frame.last
    for i, block in enumerate(page.blocks):
        markup = block.markup
        if (
            markup is not None
            and markup.kind == "cell"
            and markup.tag in ("td", "th")
            and markup.inside
            and first < i <= last + _NEAR
        ):
            tables[markup.list].append(i)
    for cells in tables.values():
        linked = sum(markup.linked for i in cells if (markup := page.blocks[i].markup) is not None)
        if len(cells) >= _CELLS and linked * 2 < sum(len(page.blocks[i].text) for i in cells):
            for i in cells:
                page.settle(i, "paragraph", "a cell of a table in the story")


_CELLS = 4
_NEAR = 3
"""Blocks behind the last paragraph within which the story may end with a table."""


def key_points_in_a_list(page: Page) -> None:
    """A list of two to seven sentences over the first paragraph tells the key points: it is part of the deck."""
    found: list[int] = []
    head = page.place_of("headline")
    for i in range((head if head is not None else -1) + 1, len(page.roles)):
        markup = page.blocks[i].markup
        if page.roles[i] not in ("paragraph", "deck"):
            continue
        if markup is None or markup.kind != "item" or markup.hint == "factbox":
            if found or page.roles[i] == "paragraph":
                break
            continue
        found.append(i)
    behind = found and any(page.roles[k] == "paragraph" for k in range(found[-1] + 1, len(page.roles)))
    if (
        behind
        and 2 <= len(found) <= _MOST_POINTS
        and all(_POINT <= len(page.blocks[i].text) <= _CAPTION for i in found)
    ):
        for i in found:
            page.settle(i, "deck", "a list of key points over the story")


_MOST_POINTS = 7
_POINT = 30
"""Letters of a point, at least."""


def figcaptions(page: Page) -> None:
    """What stands in a figure's `figcaption` is its caption or credit.

    `<figcaption>The old quay <span>Ann Lee</span></figcaption>` is no paragraph, however long it is. A block that the
    model takes for a byline, a date or a quotation stays that: some sites put these into figures.
    """
    holders = {id(each.figure) for pictures in page.pictures.values() for each in pictures if each.figure is not None}
    for i, block in enumerate(page.blocks):
        markup, role = block.markup, page.roles[i]
        if markup is None or markup.figure is None:
            continue
        if id(markup.figure) not in holders and (holders or markup.quote is not None):
            _without_picture(page, i, markup)
            continue
        captioned = markup.tag == "figcaption" or markup.hint == "caption" or (role == "deck" and holders)
        if not captioned or (role not in ("paragraph", "other", "related", "heading", "deck", "box", "promo")):
            continue
        if markup.linked * 2 < len(block.text):
            whole = len(block.text) < _SHORT and is_credit(block.text, page.language)
            page.settle(i, "credit" if whole else "caption", "the caption of a figure")


def _without_picture(page: Page, i: int, markup: Markup) -> None:
    """What stands in a figure without picture or player, on a page whose pictures stand in figures.

    It may hold a quotation with its source (HTML, section 4.4.4), a byline, or the label of a form. Other words may be
    the caption of a picture that a script puts there.
    """
    if markup.quote is not None and markup.hint != "pull" and page.roles[i] not in ("heading", "pullquote"):
        page.settle(i, "paragraph", "a quotation in a figure of its own")
    elif page.roles[i] in ("caption", "credit") and not _NO_CAPTION.isdisjoint(page.tokens[i]):
        page.settle(i, page.next_best(i, "caption", "credit", "headline"), "a figure without a picture")


_NO_CAPTION = frozenset(("opens:by", "name:by", "cue:promo", "opens:call"))


def teasers_in_their_boxes(page: Page) -> None:
    """Three boxes and more, each of a heading that is a link and a text under it, tell of other stories.

    `<article><h4><a>The tide</a></h4><p>In this piece we ...</p></article>`: the heading is a link to another story,
    its text is not of this one.
    """
    first = page.first_paragraph()
    prose = page.blocks[first].markup if first < len(page.blocks) else None
    run = prose.parent if prose is not None else None
    found: list[int] = []
    for i in range(first, len(page.blocks) - 1):
        markup, below = page.blocks[i].markup, page.blocks[i + 1].markup
        if markup is None or below is None or markup.kind != "heading" or below.kind == "heading":
            continue
        whole = markup.linked * 10 >= len(page.blocks[i].text) * 9
        if whole and markup.parent is not None and markup.parent is below.parent and markup.parent is not run:
            found.append(i)
    boxes = [markup.parent for i in found if (markup := page.blocks[i].markup) is not None]
    told = any(page.roles[i + 1] == "paragraph" for i in found)
    if not told or len(found) < _ALIKE or len({id(box) for box in boxes}) < len(boxes):
        return
    for i in found:
        page.settle(i, "related", "a heading that is a link, in a box of its own")
        page.settle(i + 1, page.next_best(i + 1, "paragraph", "heading", "headline", "deck"), "of another story")


def crossheads_of_one_look(page: Page) -> None:
    """Short lines of a look of their own, without a full stop, each over a paragraph, are cross-heads, though they are
    `p`: `<p class="interline">Home before Easter</p><p>Residents who ...</p>`."""
    first, last = page.first_paragraph(), page.last_paragraph()
    looks: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for i in range(first, last + 1):
        markup = page.blocks[i].markup
        if markup is not None and markup.names and markup.kind == "text":
            looks[markup.tag, markup.names].append(i)
    for group in looks.values():
        if len(group) >= 2 and all(_may_head(page, i) for i in group):
            for i in group:
                page.settle(i, "heading", "short lines of one look over paragraphs")


def _may_head(page: Page, i: int) -> bool:
    block = page.blocks[i]
    markup = block.markup
    return (
        markup is not None
        and markup.inside
        and page.roles[i] in ("paragraph", "heading", "other", "related", "kicker", "box", "promo")
        and 2 < len(block.text) < _LINE_OVER
        and block.text[-1] not in _NO_HEADING_END
        and not markup.linked
        and i not in page.repeated
        and i + 1 < len(page.blocks)
        and page.roles[i + 1] == "paragraph"
        and measured(page.blocks[i + 1].text) > _PROSE
    )


_LINE_OVER = 70
_PROSE = 80
"""Letters of a paragraph under a cross-head, at least."""


def headings_within_the_story(page: Page) -> None:
    """A heading element between paragraphs, over a paragraph, is a cross-head; over something else it is none.

    `<p>...</p><h2>A long way home</h2><p>...</p>`: heading. `<h3>Most read</h3><ul>...links...</ul>`: furniture.
    """
    first, last = page.first_paragraph(), page.last_paragraph()
    for i in range(first, last):
        block = page.blocks[i]
        markup, role = block.markup, page.roles[i]
        if (
            markup is None
            or markup.kind != "heading"
            or not markup.inside
            or role not in ("other", "paragraph", "caption", "box", "related")
        ):
            continue
        if (
            markup.linked * 2 < len(block.text) <= _CROSSHEAD
            and _following(page, i) == "paragraph"
            and i not in page.repeated
        ):
            page.settle(i, "heading", "a heading between paragraphs")
    for i in page.blocks_as("deck"):
        markup = page.blocks[i].markup
        short = len(page.blocks[i].text) < _LABEL and "ends:stop" not in page.tokens[i]
        if (
            markup is not None
            and markup.kind == "heading"
            and markup.inside
            and short
            and page.roles[i + 1 : i + 2] == ["paragraph"]
        ):
            page.settle(i, "heading", "a short heading over the first paragraph")
    for i in page.blocks_as("heading"):
        if i > last:
            page.settle(i, page.next_best(i, "heading", "headline"), "a cross-head stands over a paragraph")


def bold_crossheads(page: Page) -> None:
    """A paragraph that is bold as a whole and ends without a stop, over one that is not, is a cross-head.

    `<p><b>A long way home</b></p><p>The ships had left ...</p>`.
    """
    for i in range(page.first_paragraph(), page.last_paragraph()):
        block = page.blocks[i]
        markup = block.markup
        if (
            markup is None
            or page.roles[i] not in ("paragraph", "other")
            or markup.tag not in ("p", "div")
            or markup.item is not None
        ):
            continue
        size = len(block.text)
        if (
            markup.bold * 10 < size * 9
            or size >= _CROSSHEAD
            or not _may_be_crosshead(block.text)
            or markup.quote is not None
            or markup.figure is not None
            or markup.linked
            or i in page.repeated
            or "name:whole" in page.tokens[i]
        ):
            continue
        below = page.blocks[i + 1].markup
        plain = below is not None and below.bold * 10 < len(page.blocks[i + 1].text) * 9
        if plain and _following(page, i) == "paragraph":
            page.settle(i, "heading", "a bold line over a paragraph")


def _may_be_crosshead(text: str) -> bool:
    """Whether a line may be a cross-head by its form: it is no sentence, question or label with a value."""
    return text[0].isalnum() and text[-1] not in _NO_HEADING_END + "?？-–—。、" and ": " not in text


def _following(page: Page, i: int) -> str:
    """The role of what follows block i, captions and other cross-heads passed over."""
    for role in page.roles[i + 1 : i + 5]:
        if role not in _PASSED:
            return role
    return ""


def lead_in_the_run(page: Page) -> None:
    """A deck that is one of the story's own paragraphs by place and look, right over the next one, is its lead.

    `<div class="body"><p>The ships had left ...</p><p>Officials said ...</p>`: both are paragraphs. A lead that is bold
    where the others are not may be the deck, unless that stands over the byline.
    """
    first = page.first_paragraph()
    if first >= len(page.roles) or (run := page.blocks[first].markup) is None:
        return
    decks = [i for i in page.blocks_as("deck") if i < first]
    for i in reversed(decks):
        markup = page.blocks[i].markup
        if markup is None or markup.hint == "deck" or markup.kind == "heading":
            break
        if (markup.bold > 0) != (run.bold > 0) and not _under_the_byline(page, i, decks):
            break
        alike = (markup.tag, markup.names) == (run.tag, run.names)
        if markup.parent is not run.parent and not (alike and markup.inside):
            break
        page.settle(i, "paragraph", "stands and looks as the story's other paragraphs")


def _under_the_byline(page: Page, i: int, decks: list[int]) -> bool:
    """Whether byline or date stands between a deck and the deck over it."""
    above = max((k for k in decks if k < i), default=i)
    return any(role in ("byline", "date") for role in page.roles[above + 1 : i])


def pulled_words(page: Page) -> None:
    """Words of the story that stand out in it are no cross-head, nor is the line that says whose they are.

    `<aside class="pullquote"><blockquote>Little firmer than porridge</blockquote><cite>A report</cite></aside>`. A line
    in the quotation itself is read with it: `<blockquote><p>Little firmer</p><cite>Ann Lee</cite></blockquote>`.
    """
    for i in page.blocks_as("heading", "credit", "byline"):
        markup = page.blocks[i].markup
        if markup is None or markup.hint != "pull" or markup.kind == "heading":
            continue
        above = page.blocks[i - 1].markup if i else None
        signs = above is not None and above.quote is not None and above.hint == "pull"
        if signs and above is not None and markup.quote is above.quote:
            page.settle(i, "paragraph", "whose words stand out")
        elif page.roles[i] == "heading":
            page.settle(i, "other" if signs else "pullquote", "words of the story that stand out")


def nothing_beside_the_story(page: Page) -> None:
    """What stands in an `aside`, a form or a footer is beside the story: `<aside><h3>About the author</h3>...`."""
    for i in page.blocks_as("paragraph", "heading"):
        markup = page.blocks[i].markup
        if markup is not None and markup.hint == "furniture":
            page.settle(
                i,
                page.next_best(i, "paragraph", "heading", "headline", "deck"),
                "stands in an element beside the story",
            )


def paragraphs_of_the_story(page: Page) -> None:
    """Behind the element that holds the story, only what looks as its paragraphs do is the story's.

    `<article>the story</article><article>another one</article>`: the second is not, unless both are parts of one story
    by the class of their paragraphs.
    """
    inside = [i for i in page.blocks_as("paragraph") if (m := page.blocks[i].markup) is not None and m.inside]
    if len(inside) < _ALIKE - 1:
        return
    run = page.blocks[inside[0]].markup
    last = inside[-1]
    for i in page.blocks_as("paragraph", "heading"):
        markup = page.blocks[i].markup
        if i <= last or markup is None or markup.inside or run is None:
            continue
        if not markup.names or (markup.tag, markup.names) != (run.tag, run.names):
            page.settle(i, page.next_best(i, "paragraph", "heading", "headline", "deck"), "stands behind the story")


def no_kicker_but_a_label(page: Page) -> None:
    """The site's name over the headline, which leads to its front page, is a masthead, and a menu is no kicker.

    `<nav>Home Travel</nav><h1>...`: what is named as navigation is a menu, and so is a list of three links and more.
    """
    for i in page.blocks_as("kicker"):
        markup = page.blocks[i].markup
        if markup is None:
            continue
        href = next((mark[3] for mark in markup.marks if mark[0] == "link"), None)
        if href is not None and _FRONT.fullmatch(href):
            page.settle(i, "masthead", "leads to the front page")
        elif markup.hint == "navigation" or _is_of_a_menu(page, markup):
            page.settle(i, page.next_best(i, "kicker", "headline", "masthead"), "part of a menu")


def _is_of_a_menu(page: Page, markup: Markup) -> bool:
    """Whether a block is one of the links in a list of them."""
    if markup.list is None or markup.linked < len(markup.text) - 1:
        return False
    beside = [m for block in page.blocks if (m := block.markup) is not None and m.list is markup.list and m.linked]
    return len(beside) >= _ALIKE


_FRONT = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w+)?")


def looks_alike(page: Page) -> None:
    """Headings, items and classed blocks of one look, in one place of the page, have one role: that of their sum.

    Eight `<h3 class="card-title">` behind the story are eight links to other stories, also the one that is two words.
    """
    groups: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    first, last = page.first_paragraph(), page.last_paragraph()
    for i, block in enumerate(page.blocks):
        markup = block.markup
        if markup is None or i == page.title or i in page.rules:
            continue
        if markup.names or markup.kind == "heading":
            place = 0 if i < first else 1 if i <= last else 2
            linked = markup.linked * 2 > len(block.text)
            groups[markup.tag, markup.names, markup.hint, place, linked].append(i)
    for group in groups.values():
        if len(group) < _ALIKE:
            continue
        sums = [sum(column) for column in zip(*[page.scores[i] for i in group], strict=True)]
        role = ROLES[sums.index(max(sums))]
        if role == "headline":
            continue
        for i in group:
            page.settle(i, role, "as the others of its look")
