"""Rules for pages with markup: whether what stands between headline and story is its deck, or already its lead."""

from newsdoc.page.markup import Markup
from newsdoc.page.page import Page
from newsdoc.page.roles import AT, SIGNED, FineRole
from newsdoc.page.tokens.groups import PROMOTES, SENTENCE_ENDS
from newsdoc.wording.labelled import read_labelled
from newsdoc.wording.scripts import measured

_ALIKE = 3
"""Paragraphs that show the look of a story."""
_LONGEST = 400
"""Letters of a key point, at most."""


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
    if behind and 2 <= len(found) <= _MOST_POINTS and all(least <= len(page.blocks[i].text) <= _LONGEST for i in found):
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


def leads_named_teasers(page: Page) -> None:
    """A sentence under the headline and over the first paragraph that leads nowhere is the story's own deck or lead,
    though its element is named as other stories are: to a newsroom's system the deck is the teaser of the story.

    `<h1>Ferry returns</h1><p class="teaser-text">The old ferry is back.</p><p>...`
    """
    if page.title is None:
        return
    for i in range(page.title + 1, page.first_paragraph()):
        markup = page.blocks[i].markup
        if (
            markup is not None
            and markup.hint == "related"
            and not markup.linked
            and markup.figure is None
            and page.roles[i] in ("other", "box", "promo", "related")
            and not SENTENCE_ENDS.isdisjoint(page.tokens[i])
            and PROMOTES.isdisjoint(page.tokens[i])
            and measured(page.blocks[i].text) >= _SENTENCE
        ):
            score = page.scores[i]
            role: FineRole = "deck" if score[AT["deck"]] >= score[AT["paragraph"]] else "paragraph"
            page.assign(i, role, "a sentence under the headline that leads nowhere")


_SENTENCE = 60
"""Letters of a sentence that is a deck or a lead, at least."""
