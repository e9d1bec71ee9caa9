"""Rules for entries: sentences in boxes of one build, under titles of one look, or under times of day."""

from collections import defaultdict

from newsdoc.page.live_entries import match_minutes
from newsdoc.page.page import Page
from newsdoc.page.roles import AT
from newsdoc.page.rules.body import NO_SENTENCE
from newsdoc.page.rules.unsure import TAKEN_FOR, distance, is_sentence


def sentences_of_one_build(page: Page) -> None:
    """Sentences each in a box of its own, three and more of them side by side, are what most of them are.

    `<div><h3>11:30</h3><p>The first boats are back.</p></div>`: the entries of a live blog, the parts of a list.
    """
    groups: defaultdict[tuple[object, ...], dict[int, int]] = defaultdict(dict)
    first, last = page.first_paragraph(), page.last_paragraph()
    for i, block in enumerate(page.blocks):
        markup = block.markup
        if markup is None or markup.kind != "text" or markup.above is None or "ends:stop" not in page.tokens[i]:
            continue
        if distance(page, i) > _SURE:
            continue
        if not markup.names and markup.linked * 2 <= len(block.text) and i not in page.rules:
            place = 0 if i < first else 1 if i <= last + _NEAR else 2
            groups[markup.tag, id(markup.above), markup.hint, place][i] = id(markup.parent)
    for group in groups.values():
        if len(group) < _ENTRIES or len(set(group.values())) < len(group):
            continue
        sums = [sum(column) for column in zip(*[page.scores[i] for i in group], strict=True)]
        if sums.index(max(sums)) == AT["paragraph"]:
            for i in group:
                page.assign(i, "paragraph", "as the sentences in the boxes beside it")


def sentences_under_titles(page: Page) -> None:
    """Under the titles of entries, which are headings of one look, stand entries: where most of three and more have a
    paragraph right under them, a sentence right under another one is a paragraph too, however short it is.

    `<h3>Bridge closed</h3><p>The bridge will not open before six.</p>`, and so again.
    """
    titles: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for i in page.blocks_as("heading"):
        markup = page.blocks[i].markup
        below = page.blocks[i + 1].markup if i + 1 < len(page.blocks) else None
        if markup is None or markup.kind != "heading" or not markup.inside or below is None:
            continue
        if below.kind == "text" and below.tag == "p" and "is:key_points" not in page.tokens[i]:
            titles[markup.tag, markup.names].append(i)
    for group in titles.values():
        told = [i for i in group if page.roles[i + 1] == "paragraph"]
        if len(group) < _ENTRIES or len(told) * 2 < len(group):
            continue
        for i in group:
            if page.roles[i + 1] in _UNDER_TITLES and _is_entry(page, i + 1):
                page.assign(i + 1, "paragraph", "a sentence under the title of an entry")


_UNDER_TITLES = ("deck", "other", "date")


def _is_entry(page: Page, i: int) -> bool:
    """Whether a block is a sentence that leads nowhere and stands on the page once."""
    markup = page.blocks[i].markup
    plain = markup is not None and not markup.linked and i not in page.repeated
    return plain and "has:date" not in page.tokens[i] and is_sentence(page, i)


def texts_under_times(page: Page) -> None:
    """In a text with times of day, or minutes of a match, alone on their lines, three and more, what stands under each
    is an entry of a live blog: a sentence, or a title or its author over one, and the sentences up to the next time.
    """
    times = [i for i, time in page.times.items() if time.end == len(page.blocks[i].text) and not time.dated]
    if page.marked:
        return
    least = 4 / 5  # lists of the latest stories have times of day too
    if len(times) < _ENTRIES:
        times, least = match_minutes([block.text for block in page.blocks]), 2 / 3
    found: list[tuple[int, int]] = []
    for i in times:
        under = page.roles[i + 1 : i + 3]
        if under and (under[0] == "paragraph" or _may_be_prose(page, i + 1)):
            found.append((i, i + 1))
        elif (
            len(under) > 1
            and (under[1] == "paragraph" or _may_be_prose(page, i + 2))
            and (under[0] == "byline" or _may_head(page, i + 1))
        ):
            found.append((i, i + 2))
    if len(found) < _ENTRIES or len(found) < len(times) * least:
        return
    last = times[-1]
    for i, told in found:
        page.assign(told, "paragraph", "under the time of an entry")
        if page.roles[i] == "date" and "date" in page.roles[:i]:
            page.assign(i, "heading", "the time of an entry, below the day of the page")
        if told > i + 1 and page.roles[i + 1] != "byline":
            page.assign(i + 1, "heading", "the title of an entry")
        while told + 1 < last and page.roles[told + 1] != "caption" and _may_go_on(page, told + 1):
            told += 1
            page.assign(told, "paragraph", "goes on in an entry")


_SURE = 300
"""Hundredths by which the model may prefer another role: what is further away says itself that it is a call."""
_NEAR = 3
"""Blocks behind the last paragraph within which the last of such sentences may stand."""
_ENTRIES = 3
"""Entries of a live blog, at least."""


def _may_be_prose(page: Page, i: int) -> bool:
    """Whether a block is a sentence that was taken for something else."""
    return page.roles[i] in TAKEN_FOR and is_sentence(page, i)


def _may_go_on(page: Page, i: int) -> bool:
    return page.roles[i] == "paragraph" or _may_be_prose(page, i)


def _may_head(page: Page, i: int) -> bool:
    """Whether a block is a line that may be a title."""
    plain = "ends:stop" not in page.tokens[i] and NO_SENTENCE.isdisjoint(page.tokens[i])
    return plain and page.roles[i] in ("heading", *TAKEN_FOR) and len(page.blocks[i].text) <= _TITLE


_TITLE = 120
"""Letters of the title of an entry, at most."""
