"""Rules for pages with markup: what tags and looks decide, whatever the words may be."""

import re
from collections import Counter, defaultdict

from newsdoc.page.markup import Markup
from newsdoc.page.page import Page
from newsdoc.page.roles import ROLES

_ALIKE = 3
"""So many blocks of one look are decided together."""


def posts(page: Page) -> None:
    """A post of a social network is an embed, whatever it says: `<blockquote class="twitter-tweet">`."""
    for i, block in enumerate(page.blocks):
        if block.markup is not None and block.markup.kind == "embed":
            page.assign(i, "embed", "a post of a social network")


def tables_within_the_story(page: Page) -> None:
    """The cells of a table that stands in the story are the story's, however short they are; so are the terms of a list
    of definitions whose definitions are the story's.

    A table whose cells are links for the most part is a list of other pages. One with a column of text in a cell lays
    the page out.
    """
    tables: defaultdict[object, list[int]] = defaultdict(list)
    # A long story has several runs of text; the frame knows the densest.
    first, last = min(page.frame.first, page.first_paragraph()), max(page.frame.last, page.last_paragraph())
    for i, block in enumerate(page.blocks):
        markup = block.markup
        if (
            markup is not None
            and markup.kind == "cell"
            and markup.tag in ("td", "th", "dt", "dd")
            and markup.inside
            and first < i <= last + _NEAR
        ):
            tables[markup.list].append(i)
    for cells in tables.values():
        if _lays_out(page, cells):
            continue
        if not _is_table(page, cells[0]) and not any(page.roles[i] == "paragraph" for i in cells):
            continue
        linked = sum(markup.linked for i in cells if (markup := page.blocks[i].markup) is not None)
        if len(cells) >= _CELLS and linked * 2 < page.size_of(cells):
            for i in cells:
                page.assign(i, "paragraph", "a cell of a table in the story")


def _lays_out(page: Page, cells: list[int]) -> bool:
    """Whether one cell of a table holds a column of text: `<td>The ferry ...<br><br>The crew ...<br><br>...</td>`."""
    lines = Counter(id(markup.element) for i in cells if (markup := page.blocks[i].markup) is not None)
    return max(lines.values()) >= _COLUMN


def _is_table(page: Page, i: int) -> bool:
    """Whether a cell is one of a table, and not of a list of definitions."""
    markup = page.blocks[i].markup
    return markup is not None and markup.tag in ("td", "th")


_CELLS = 4
"""Cells of a table, at least, two rows of two: fewer are a box that lays the page out."""
_COLUMN = 4
"""Lines of a column of text in one cell, at least: a cell of figures may have two or three."""
_NEAR = 3
"""Blocks behind the last paragraph within which the story may end with a table."""


def preformatted_text(page: Page) -> None:
    """Lines whose white space is meant, among the paragraphs of the story, are the story's: a programme, a poem.

    `<p>Type this:</p><pre>for line in file:\n    print(line)</pre>`: whatever its words and signs look like.
    """
    first, last = page.first_paragraph(), page.last_paragraph()
    for i, block in enumerate(page.blocks):
        markup = block.markup
        if markup is not None and markup.kind == "pre" and markup.inside and first < i <= last + _NEAR:
            page.assign(i, "paragraph", "preformatted text in the story")


def no_kicker_but_a_label(page: Page) -> None:
    """The site's name over the headline, which leads to its front page, is a masthead, and a menu is not a kicker.

    `<nav>Home Travel</nav><h1>...`: what is named as navigation is a menu, and so are a list of three links and more, a
    line of more than three, and one that calls for something: "Log in Subscribe". A long link is the title of another
    story, as bars over the page have it.
    """
    for i in page.blocks_as("kicker"):
        markup = page.blocks[i].markup
        if markup is None:
            continue
        href = next((mark[3] for mark in markup.marks if mark[0] == "link"), None)
        if href is not None and _FRONT.fullmatch(href):
            page.assign(i, "masthead", "leads to the front page")
        elif (markup.hint == "navigation" and len(page.blocks[i].text) > _PATH) or _is_of_a_menu(page, i, markup):
            page.assign(i, page.next_best(i, "kicker", "headline", "masthead"), "part of a menu")
        elif markup.linked >= len(markup.text) and len(page.blocks[i].text.split()) >= _TITLE:
            page.assign(i, "related", "the title of another story, over the headline")


def _is_of_a_menu(page: Page, i: int, markup: Markup) -> bool:
    """Whether a block is one of the links in a list of them, or nothing but links: those of a menu, or controls.

    The sections that a story is filed under are two or three.
    """
    links = sum(mark[0] == "link" for mark in markup.marks)
    if markup.linked < len(markup.text) - max(1, links):  # white space between links is in none
        return False
    if links > _ALIKE or (links > 1 and not _CALLS.isdisjoint(page.tokens[i])):
        return True
    if markup.list is None:
        return False
    beside = [m for block in page.blocks if (m := block.markup) is not None and m.list is markup.list and m.linked]
    return len(beside) >= _ALIKE


_CALLS = frozenset(("opens:promo", "cue:promo", "is:promo", "opens:call", "is:call"))
"""What lines show that call for an account or a subscription."""
_TITLE = 6
"""Words of a link that is the title of a story and no topic, at least."""
_PATH = 12
"""Letters of the only step of a path, which names the section: longer ones are menus; 8 to 24 tried by folds."""
_FRONT = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w+)?")


def links_near_the_story(page: Page) -> None:
    """Lists of links far behind the story, or far above its headline, are the site's own, and not related to it.

    The links that editors call related end some thirty blocks behind the last paragraph; what follows is most read,
    other sections, the footer.
    """
    head, last = page.place_of("headline"), page.last_paragraph()
    for i in page.blocks_as("related"):
        if (last >= 0 and i > last + _FAR_BEHIND) or (head is not None and i < head - _FAR_ABOVE):
            page.assign(i, "other", "too far from the story to be related to it")


_FAR_BEHIND, _FAR_ABOVE = 33, 10
"""Blocks, set from the distances on the study pages: by folds related links read .775 with the rule, .749 without."""


def links_within_the_page(page: Page) -> None:
    """A link to a place on the same page is not a link to another story: `<a href="#entry-3">11:31 Bridge closed</a>`.

    Nor is one to a front page. A line of links that print the page or write a mail is neither cross-head nor paragraph.
    """
    for i in page.blocks_as("related", "paragraph", "heading"):
        markup = page.blocks[i].markup
        links = [mark[3] for mark in markup.marks if mark[0] == "link"] if markup is not None else []
        if markup is None or not links:
            continue
        in_story = page.roles[i] == "heading" or (page.roles[i] == "paragraph" and markup.linked < len(markup.text))
        if not in_story and all(map(_WITHIN.match, links)):
            page.assign(i, "other", "leads to a place on this page")
        elif page.roles[i] == "related" and all(href and _FRONT.fullmatch(href) for href in links):
            page.assign(i, "other", "leads to a front page")
        elif markup.linked * 10 >= len(markup.text) * 9 and all(map(_ACTS.match, links)):
            page.assign(i, "other", "its links act on the page")


_ACTS = re.compile(r"(?:javascript|mailto|tel|sms|whatsapp):", re.I)
_WITHIN = re.compile(r"#[^\W_]")
"""A place on the same page; what a script reads (`#`, `#!/news`) is none."""


def looks_alike(page: Page) -> None:
    """Headings, items and classed blocks of one look, in one place of the page, have one role: that of their sum.

    Eight `<h3 class="card-title">` behind the story are eight links to other stories, also the one that is two words.
    But credits often look as captions do, cross-heads and captions as paragraphs, and a menu as the call that stands in
    it.
    """
    groups: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    first, last = page.first_paragraph(), page.last_paragraph()
    for i, block in enumerate(page.blocks):
        markup = block.markup
        if markup is None or i == page.title or i in page.rules:
            continue
        linked = markup.linked * 2 > len(block.text)
        place = 0 if i < first else 1 if i <= last else 2
        if markup.names or markup.kind == "heading":
            groups[markup.tag, markup.names, markup.hint, place, linked].append(i)
        elif linked and markup.list is not None:
            groups[markup.tag, id(markup.list), markup.hint, place, linked].append(i)
    for group in groups.values():
        if len(group) < _ALIKE:
            continue
        sums = [sum(column) for column in zip(*[page.scores[i] for i in group], strict=True)]
        role = ROLES[sums.index(max(sums))]
        if role in ("headline", "caption"):
            continue
        for i in group:
            if (page.roles[i], role) not in _UNLIKE:
                page.assign(i, role, "like the others that look the same")


_UNLIKE = frozenset((("heading", "paragraph"), ("caption", "paragraph"), ("other", "promo")))
"""Roles that stay beside others of their look."""
