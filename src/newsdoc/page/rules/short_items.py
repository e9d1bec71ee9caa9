"""Rules for what is short and of the story all the same: items of its lists, cross-heads over pictures, stories of
nothing but short lines.
"""

from collections import Counter
from collections.abc import Sequence

from newsdoc.page.markup import Markup
from newsdoc.page.page import Page
from newsdoc.page.roles import FineRole
from newsdoc.wording.comparing import letters
from newsdoc.wording.cues import CUE_KINDS
from newsdoc.wording.scripts import measured

_OPEN = (None, "body", "live", "title", "meta", "deck")
"""Hints under which a story may stand."""
_LINKED = 4
"""An item of which a fourth is a link may lead to another story."""
_CUES = frozenset(
    [f"opens:{kind}" for kind in ("call", "share", "more", "contributed", "advert", "comment", "key_points", "rights")]
    + [f"is:{kind}" for kind in CUE_KINDS if kind not in ("topics", "picture_place")]
    + ["cue:rights", "cue:comment", "has:©", "has:address"]
)
"""What furniture says."""
_PASSED = ("caption", "credit", "embed", "pullquote", "box")
"""What may stand between a paragraph and the list that it leads to."""


def lists_of_the_story(page: Page) -> None:
    """A list is one thing: where it stands behind a paragraph, in the same element or with the story going on behind
    it, and leads nowhere, all its items are the story's; those of a definition list as well, and what unfolds under a
    summary. So are the rest of a list of which most are, where a link is only a part of each.
    """
    last = page.last_paragraph()
    for items in _lists(page):
        roles = [page.roles[i] for i in items]
        if "deck" in roles:
            continue
        if not all(_is_plain(page, i) for i in items):
            if roles.count("paragraph") * 2 > len(roles) and all(_is_more_than_its_link(page, i) for i in items):
                for i in items:
                    page.assign(i, "paragraph", "an item like most of its list")
            continue
        above = items[0] - 1
        while above > 0 and page.roles[above] in _PASSED:
            above -= 1
        if above < 0 or page.roles[above] not in ("paragraph", "heading"):
            continue
        paragraph = page.blocks[above].markup
        unfolds = "paragraph" in roles and any((m := page.blocks[i].markup) and m.tag == "summary" for i in items)
        most = unfolds or roles.count("paragraph") * 2 >= len(roles)
        if most or items[-1] < last or any(_stand_together(paragraph, page.blocks[i].markup) for i in items):
            for i in items:
                if i < items[-1] and (markup := page.blocks[i].markup) is not None and markup.tag == "summary":
                    page.assign(i, "heading", "the title of what unfolds in the story")
                elif page.roles[i] != "heading" or not _is_heading(page, i):
                    page.assign(i, "paragraph", "an item of a list of the story")


def _lists(page: Page) -> list[list[int]]:
    """The blocks of each list of items, or of terms and what they mean; a list in an item is a part of it."""
    found: dict[int, list[int]] = {}
    for i, block in enumerate(page.blocks):
        markup = block.markup
        if markup is not None and markup.list is not None and markup.inside and markup.quote is None:
            whole = markup.outer if id(markup.outer) in found else markup.list
            found.setdefault(id(whole), []).append(i)
    return [items for items in found.values() if len(items) > 1 and _is_list(page, items)]


def _is_list(page: Page, items: Sequence[int]) -> bool:
    """Whether blocks in a row are the items of a list, and no cells of a table."""
    kinds = {(markup.kind, markup.tag) for i in items if (markup := page.blocks[i].markup) is not None}
    listed = all(kind == "item" for kind, _ in kinds) or any(tag in ("dt", "dd", "summary") for _, tag in kinds)
    return listed and items[-1] - items[0] == len(items) - 1


def _is_plain(page: Page, i: int) -> bool:
    """Whether nothing in a block says that it is furniture, and it leads nowhere."""
    markup = page.blocks[i].markup
    return (
        markup is not None
        and markup.hint in _OPEN
        and markup.linked * _LINKED <= len(page.blocks[i].text)
        and _CUES.isdisjoint(page.tokens[i])
    )


def _is_more_than_its_link(page: Page, i: int) -> bool:
    """Whether an item is more than its link, and nothing in it says that it is furniture."""
    markup = page.blocks[i].markup
    return (
        markup is not None
        and markup.hint in _OPEN
        and markup.linked * 4 < len(page.blocks[i].text) * 3
        and _CUES.isdisjoint(page.tokens[i])
    )


def _stand_together(paragraph: Markup | None, item: Markup | None) -> bool:
    """Whether a paragraph, or the list that it is an item of, and the list of an item are in one element."""
    if paragraph is None or item is None or item.above is None:
        return False
    return paragraph.parent is item.above or (paragraph.list is not None and paragraph.above is item.above)


def _is_heading(page: Page, i: int) -> bool:
    """Whether a block is a heading by its element, or the title of what unfolds."""
    markup = page.blocks[i].markup
    return markup is not None and (markup.kind == "heading" or markup.tag == "summary")


def sentences_beside_paragraphs(page: Page) -> None:
    """A sentence between paragraphs, in the element that holds them or a step or two down, is a paragraph whatever its
    tag: text with breaks in it, a `div` in a `div`.
    """
    first, last = page.first_paragraph(), page.last_paragraph()
    parents = Counter(
        id(markup.parent) for i in page.blocks_as("paragraph") if (markup := page.blocks[i].markup) and markup.inside
    )
    if not parents:
        return
    run, held = parents.most_common(1)[0]
    for i in range(first + 1, last) if held >= _FEW else ():
        markup, tokens, text = page.blocks[i].markup, page.tokens[i], page.blocks[i].text
        if markup is None or page.roles[i] not in _UNSURE or run not in _around(markup):
            continue
        sentence = "ends:stop" in tokens and len(text.split()) >= _WORDS and "function words:none" not in tokens
        furniture = "has:date" in tokens or "cue:ago" in tokens
        calls = page.roles[i] == "promo" and "cue:promo" in tokens
        pulled = page.roles[i] == "pullquote" and _is_pulled(page, i)
        if (
            sentence
            and not furniture
            and not calls
            and not pulled
            and markup.kind == "text"
            and markup.figure is None
            and _is_plain(page, i)
        ):
            page.assign(i, "paragraph", "a sentence between paragraphs of the same element")


def _is_pulled(page: Page, i: int) -> bool:
    """Whether a block stands out by its name or its marks, or the story has its words once more."""
    markup = page.blocks[i].markup
    if markup is None or markup.hint == "pull" or "starts:quote" in page.tokens[i]:
        return True
    words = letters(page.blocks[i].text)
    return any(words in letters(page.blocks[k].text) for k in page.blocks_as("paragraph"))


_UNSURE: tuple[FineRole, ...] = ("other", "date", "deck", "box", "promo", "pullquote")
_WORDS = 4
"""Words of a sentence that is not a label."""


def paragraphs_in_a_named_box(page: Page) -> None:
    """Two long paragraphs and more in a box of the story that holds nothing else, and no link and no call, are no promo
    and no teaser, whatever the box is called: its end tag was forgotten, or the name is of something else.
    """
    first = page.first_paragraph()
    run = page.blocks[first].markup if first < len(page.blocks) else None
    boxes: dict[int, list[int]] = {}
    for i in range(first + 1, len(page.blocks)):
        markup = page.blocks[i].markup
        if run is not None and markup is not None and markup.hint in _NAMED and markup.above is run.parent:
            boxes.setdefault(id(markup.parent), []).append(i)
    for box in boxes.values():
        if len(box) > 1 and all(_is_prose(page, i, run) for i in box):
            for i in box:
                page.assign(i, "paragraph", "one of several paragraphs in a box of the story")


_NAMED = ("promo", "related", "advertisement", "share", "tags", "sidebar", "meta")
"""Hints of boxes that hold links and calls."""
_PROSE = 80
"""Letters of a paragraph."""


def _is_prose(page: Page, i: int, run: Markup | None) -> bool:
    """Whether a block in such a box is a paragraph as those of the story are, and calls to nothing."""
    markup, text = page.blocks[i].markup, page.blocks[i].text
    return (
        markup is not None
        and run is not None
        and (markup.tag, markup.names) == (run.tag, run.names)
        and markup.linked * _LINKED <= len(text)
        and measured(text) >= _PROSE
        and _CALLS.isdisjoint(page.tokens[i])
    )


_CALLS = frozenset(
    ("opens:call", "cue:promo", "opens:more", "opens:contributed", "opens:advert", "cue:rights", "has:©")
)


def _around(markup: Markup) -> tuple[int, ...]:
    """The element of a block and the two around it."""
    return id(markup.element), id(markup.parent), id(markup.above)


_FEW = 3
"""Paragraphs in elements of one kind, at least, beside which sentences are the story's."""


def lines_in_a_row(page: Page) -> None:
    """On a page with little text, the `p` elements right behind a paragraph, in its element and of its look, go on with
    the story, however short: "Tomorrow, rain from dawn". Where no paragraph is, a row of sentences under the headline
    is the story.
    """
    head, paragraphs = page.place_of("headline"), page.blocks_as("paragraph")
    if sum(measured(page.blocks[i].text) for i in paragraphs) > _LITTLE:
        return
    start = (head if head is not None else -1) + 1
    while start < len(page.blocks):
        row = _row(page, start)
        begun = (
            not paragraphs and len(row) > 1 and row[0] == (head or 0) + 1 and all(_is_sentence(page, i) for i in row)
        )
        begun = begun or (
            len(row) >= _ROW
            and row[0] == (head or 0) + 1
            and any(page.roles[i] == "paragraph" for i in row)
            and all(_is_plain(page, i) and page.roles[i] in ("paragraph", "other", "box") for i in row)
        )
        for i in row:
            begun = begun or page.roles[i] == "paragraph"
            ends = page.roles[i] in ("other", "box") or (page.roles[i] in ("date", "deck") and _is_sentence(page, i))
            if begun and ends and _is_plain(page, i):
                page.assign(i, "paragraph", "a line in a row with the story's")
        start += max(1, len(row))


def list_under_the_headline(page: Page) -> None:
    """Where no paragraph is, a list of three items and more right under the headline that leads nowhere, and is the
    last of the article, is the story: when the tide comes in, which roads are closed.
    """
    head = page.place_of("headline")
    if head is None or page.blocks_as("paragraph"):
        return
    title, first = page.blocks[head].markup, page.blocks[head + 1].markup if head + 1 < len(page.blocks) else None
    if title is None or first is None or first.kind != "item" or not (first.inside or first.above is title.parent):
        return
    end = head + 1
    while end < len(page.blocks) and (markup := page.blocks[end].markup) is not None and markup.list is first.list:
        end += 1
    items = range(head + 1, end)
    behind = [i for i in range(end, len(page.blocks)) if page.roles[i] not in _OF_THE_FOOT]
    goes_on = any((markup := page.blocks[i].markup) is not None and markup.inside for i in behind)
    if len(items) >= _ITEMS and not goes_on and all(_is_plain(page, i) for i in items):
        for i in items:
            page.assign(i, "paragraph", "an item of the list that is the story")


_OF_THE_FOOT: tuple[FineRole, ...] = ("other", "credit", "tagline", "masthead")
"""What the foot of a page is taken for: "© The Quay"."""
_ITEMS = 3
"""Items of a list that tells something, at least."""
_ROW = 4
"""Lines of one look right under the headline, one of them a paragraph, that are the story, at least."""
_LITTLE = 600
"""Letters of a story that is made of a few lines."""


def _row(page: Page, start: int) -> list[int]:
    """The blocks from one on that are `p` elements of one look in one element."""
    row: list[int] = []
    first = page.blocks[start].markup
    for i in range(start, len(page.blocks)):
        markup = page.blocks[i].markup
        if markup is None or first is None or markup.tag != "p" or markup.parent is not first.parent:
            break
        if (markup.names, markup.hint) != (first.names, first.hint):
            break
        row.append(i)
    return row


def _is_sentence(page: Page, i: int) -> bool:
    """Whether a line ends as a sentence."""
    return "ends:stop" in page.tokens[i]


def story_of_short_lines(page: Page) -> None:
    """A page without any paragraph but a lead, and with many short lines in a row that lead nowhere, under cross-heads
    or as lists, tells its story in them: winners of prizes, results, what opens when.
    """
    paragraphs = [i for i in page.blocks_as("paragraph") if measured(page.blocks[i].text) > _LONG]
    if len(paragraphs) > _LEADS:
        return
    head = page.place_of("headline")
    run: list[int] = []
    for i in range((head if head is not None else -1) + 1, len(page.blocks)):
        if i not in paragraphs and page.roles[i] in _LINE_ROLES and _is_plain(page, i):
            run.append(i)
        elif len(run) >= _MANY:
            break
        else:
            run = []
    listed = [i for i in run if (markup := page.blocks[i].markup) is not None and markup.kind == "item"]
    titles = [i for i in run if _is_heading(page, i)]
    if (
        len(run) < _MANY
        or any(i > run[0] for i in paragraphs)
        or (len(titles) < _TITLES and len(listed) * 2 < len(run))
    ):
        return
    if _is_second_deck(page, run[0] - 1):
        run.insert(0, run[0] - 1)
    for i in run:
        over = _is_heading(page, i) and i + 1 in run
        said: FineRole = "heading" if over else _head_of_entry(page, i) or "paragraph"
        page.assign(i, said, "a line of a story that is made of short ones")


def _head_of_entry(page: Page, i: int) -> FineRole | None:
    """What a line is that says how long ago somebody told something, or who did, over each entry of a live blog."""
    if "opens:by" in page.tokens[i]:
        return "byline"
    return "date" if "cue:ago" in page.tokens[i] and "ends:stop" not in page.tokens[i] else None


def _is_second_deck(page: Page, i: int) -> bool:
    """Whether a line was taken for a deck under another one that stands in an element of its own."""
    first, own = page.place_of("deck"), page.blocks[i].markup
    if first is None or first >= i or page.roles[i] != "deck" or own is None:
        return False
    above = page.blocks[first].markup
    return above is not None and above.parent is not own.parent


_LINE_ROLES: tuple[FineRole, ...] = (
    "other", "box", "heading", "byline", "caption", "credit", "related", "tagline", "paragraph", "promo", "date",
)  # fmt: skip
_LONG = 80
"""Letters of a paragraph; a line has fewer."""
_LEADS = 2
"""Paragraphs that may lead to the lines."""
_MANY = 8
"""Lines in a row that are more than a form or a notice."""
_TITLES = 2
"""Cross-heads that order them."""
