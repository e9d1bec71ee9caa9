"""Rules for pages with markup: what tags and looks decide, whatever the words may be."""

import re
from collections import Counter, defaultdict

from newsdoc.page.block_quotes import read_attribution, read_source
from newsdoc.page.markup import Markup
from newsdoc.page.page import Page
from newsdoc.page.roles import ROLES, SIGNED
from newsdoc.wording.comparing import letters
from newsdoc.wording.labelled import read_labelled

_ALIKE = 3
"""So many blocks of one look are decided together."""
_CAPTION = 400
"""Letters of a caption, at most."""


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
        if len(cells) >= _CELLS and linked * 2 < sum(len(page.blocks[i].text) for i in cells):
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


def key_points_in_a_list(page: Page) -> None:
    """A list of two to seven sentences over the first paragraph tells the key points: it is part of the deck.

    Under a label that says so ("Summary"), or between headline and byline, the points may be short.
    """
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
    lists = {id(markup.list) for i in found if (markup := page.blocks[i].markup) is not None}
    found = [
        i
        for i, block in enumerate(page.blocks[: found[-1] + 1 if found else 0])
        if (markup := block.markup) is not None and markup.kind == "item" and id(markup.list) in lists
    ]
    labelled = found and found[0] > 0 and "is:key_points" in page.tokens[found[0] - 1]
    signed = bool(found) and found[-1] + 1 < len(page.roles) and page.roles[found[-1] + 1] in SIGNED
    least = _LABELLED_POINT if labelled or (signed and found[0] - 1 == head) else _POINT
    behind = found and any(page.roles[k] == "paragraph" for k in range(found[-1] + 1, len(page.roles)))
    if behind and 2 <= len(found) <= _MOST_POINTS and all(least <= len(page.blocks[i].text) <= _CAPTION for i in found):
        for i in found:
            page.assign(i, "deck", "a list of key points above the story")
        if labelled:
            page.assign(found[0] - 1, "other", "the label of key points")


_MOST_POINTS = 7
"""Points of such a list, at most: more are the story, or a list of links."""
_POINT = 30
"""Letters of a point, at least."""
_LABELLED_POINT = 12
"""The same under a label, two words of news: "Union agrees"."""


def lead_in_the_run(page: Page) -> None:
    """A deck that is one of the story's own paragraphs by place and look, right over the next one, is its lead.

    `<div class="body"><p>The ships had left ...</p><p>Officials said ...</p>`: both are paragraphs. A lead that is bold
    where the others are not may be the deck, unless that stands over the byline. A deck over byline or date stays one.
    """
    first = page.first_paragraph()
    if first >= len(page.roles) or (run := page.blocks[first].markup) is None:
        return
    decks = [i for i in page.blocks_as("deck") if i < first]
    for i in reversed(decks):
        markup = page.blocks[i].markup
        if markup is None or markup.hint == "deck" or markup.kind == "heading":
            break
        if _differ_in_weight(markup, run) and not _under_the_byline(page, i, decks):
            break
        if any(role in SIGNED for role in page.roles[i + 1 : first]):
            break
        if "opens:published" in page.tokens[i] and read_labelled(page.blocks[i].text, page.language):
            page.assign(i, "byline", "opens with the publication, and names the author behind a label")
            break
        alike = (markup.tag, markup.names) == (run.tag, run.names)
        if markup.parent is not run.parent and not (alike and markup.inside):
            break
        if not alike and _has_a_look_of_its_own(page, markup, first):
            break
        page.assign(i, "paragraph", "stands and looks like the story's other paragraphs")


def lead_over_the_run(page: Page) -> None:
    """A first paragraph whose names say that it is the deck, and that stands in another element than the story's next
    paragraphs, is the deck: `<p class="lead">It sails again.</p><div class="text"><p>The ferry ...</p>...`. So is what
    was taken for furniture between headline and story, if it is called so.
    """
    paragraphs = page.blocks_as("paragraph")[: _ALIKE + 1]
    if len(paragraphs) <= 2 or "deck" in page.roles:
        return
    over = range(1 + (head if (head := page.place_of("headline")) is not None else paragraphs[0]), paragraphs[0])
    for i in (*[k for k in over if page.roles[k] == "other" and k not in page.repeated], paragraphs[0]):
        lead = page.blocks[i].markup
        named = lead is not None and lead.hint == "deck" and lead.kind != "item" and len(lead.text) >= _LEAD
        run = [page.blocks[k].markup for k in paragraphs if k != i]
        if named and all(each is not None and each.parent is not lead.parent for each in run if lead is not None):
            page.assign(i, "deck", "named as the deck, over the element of the story")
            return


def _differ_in_weight(one: Markup, other: Markup) -> bool:
    """Whether one of two blocks is bold, and not a word of it alone, and the other has nothing that is."""
    return any(a.bold * 2 > len(a.text) and not b.bold for a, b in ((one, other), (other, one)))


_LEAD = 40
"""Letters of such a lead, at least: fewer are a label."""


def _has_a_look_of_its_own(page: Page, deck: Markup, first: int) -> bool:
    """Whether the story's first paragraphs share class names, and a deck over them has other ones, and none of these.

    What has one more of them is a first paragraph: `<p class="text text-first">`.
    """
    run = [m for i in page.blocks_as("paragraph") if i >= first and (m := page.blocks[i].markup) is not None][:_ALIKE]
    looks = {(markup.tag, markup.names) for markup in run}
    return (
        len(run) == _ALIKE
        and len(looks) == 1
        and bool(run[0].names and deck.names)
        and set(run[0].names.split()).isdisjoint(deck.names.split())
    )


def _under_the_byline(page: Page, i: int, decks: list[int]) -> bool:
    """Whether byline or date stands between a deck and the deck over it."""
    above = max((k for k in decks if k < i), default=i)
    return any(role in ("byline", "date") for role in page.roles[above + 1 : i])


def pulled_words(page: Page) -> None:
    """Words of the story that stand out in it are not a cross-head, nor is the line that says whose they are.

    `<aside class="pullquote"><blockquote>Little firmer than porridge</blockquote><cite>A report</cite></aside>`. A line
    in the quotation itself is read with it: `<blockquote><p>Little firmer</p><cite>Ann Lee</cite></blockquote>`.
    """
    for i in page.blocks_as("heading", "credit", "byline", "tagline", "pullquote"):
        markup = page.blocks[i].markup
        if markup is None or markup.hint != "pull" or markup.kind == "heading":
            continue
        above = page.blocks[i - 1].markup if i else None
        signs = above is not None and above.quote is not None and above.hint == "pull"
        behind = signs and markup.quote is None
        if page.roles[i] == "pullquote" and not behind and "name:whole" not in page.tokens[i]:
            continue
        if signs and above is not None and markup.quote is above.quote:
            page.assign(i, "paragraph", "words set apart")
            if page.roles[i - 1] == "pullquote":
                page.assign(i - 1, "paragraph", "words of the story that stand out, above their speaker")
        elif page.roles[i] == "heading" or (page.roles[i] == "pullquote" and behind):
            page.assign(i, "other" if signs else "pullquote", "words of the story that stand out")


def words_only_in_a_block_quotation(page: Page) -> None:
    """A block quotation whose words stand nowhere else in the story is none of its words that stand out: it is quoted
    where it stands (HTML, section 4.4.4), unless the page's names for it say that it is pulled out.
    """
    told = ""
    for i in page.blocks_as("pullquote")[:_QUOTED]:
        markup = page.blocks[i].markup
        if markup is None or markup.quote is None or markup.hint == "pull" or markup.figure is not None:
            continue
        told = told or letters(" ".join(page.blocks[k].text for k in page.blocks_as("paragraph")))
        if letters(page.blocks[i].text) not in told and "ends:stop" in page.tokens[i]:
            page.assign(i, "paragraph", "words that stand only in this block quotation")


_QUOTED = 30
"""Quotations that are looked for in the story, at most; a story has a few, and each takes a look at all of it."""


def sources_of_block_quotations(page: Page) -> None:
    """The last line of a block quotation that names somebody is read with it, whatever it looks like.

    `<blockquote><p>It arrives late.</p><cite>Ann Lee, keeper</cite></blockquote>`; in a paragraph, behind a dash. A
    footer that names nobody is not part of what is quoted.
    """
    for i in range(1, len(page.blocks)):
        markup, above = page.blocks[i].markup, page.blocks[i - 1].markup
        if markup is None or above is None or markup.quote is None or above.quote is not markup.quote:
            continue
        below = page.blocks[i + 1].markup if i + 1 < len(page.blocks) else None
        last = below is None or below.quote is not markup.quote
        if page.roles[i - 1] not in ("paragraph", "pullquote") or not last:
            continue
        named = read_attribution(page.blocks[i].text)
        if named is None and markup.tag in _SOURCES:
            named = read_source(page.blocks[i].text, page.language)
        if named is None and markup.tag == "footer":
            page.assign(i, "other", "says where a quotation is from")
        if named is not None and page.roles[i] != "paragraph":
            page.assign(i, "paragraph", "whose words the quotation has")
            k = i - 1
            while page.roles[k] == "pullquote" and (said := page.blocks[k].markup) and said.quote is markup.quote:
                page.assign(k, "paragraph", "words of the story that stand out, above their speaker")
                k -= 1


_SOURCES = ("cite", "footer", "blockquote")
"""Elements of the words that say whose words a block quotation has: a bare `cite` is not a block in it."""


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
            page.assign(i, page.next_best(i, "paragraph", "heading", "headline", "deck"), "comes after the story")


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
