"""Rules for what stands over the story: masthead, headline, deck and lead."""

import re
from collections.abc import Iterator

from newsdoc.page.page import Page
from newsdoc.page.roles import AT
from newsdoc.page.rules.signatures import is_name_with_age
from newsdoc.page.token_sets import CUE_TOKENS
from newsdoc.wording.datelines import read_dateline, read_place
from newsdoc.wording.sluglines import read_slugline

_HEADLINE, _DECK = AT["headline"], AT["deck"]
_STOPPED = 200
"""Hundredths that a full stop counts against a headline, beside what it counts in the model: hardly any has one."""
_SIGNED = 300
"""Hundredths that a byline above counts against a headline, where a line that may be one stands over it."""
_BELOW = 100
"""Hundredths that count against a line below one that the model takes for a headline: decks stand below."""
_UNSURE = -100
"""Hundredths by which the deck may be ahead of the headline in the upper of two lines."""
_TITLE_WORDS = 4
_TOP = 4
"""The first lines, where a slug line stands."""


def slug_line_over_the_story(page: Page) -> None:
    """A wire's slug line in the first lines is neither masthead nor headline."""
    for i in range(min(_TOP, len(page.blocks))):
        if read_slugline(page.blocks[i].text):
            page.assign(i, "other", "a wire's slug line")


def one_headline(page: Page) -> None:
    """A story has one headline: the block that the model is surest of, before the first paragraph if there is one.

    Where the source shows which block it is, it is that one.
    """
    if page.title is not None:
        for i in page.blocks_as("headline"):
            if i != page.title:
                page.assign(i, page.next_best(i, "headline", "masthead"), "the page shows another headline")
        page.assign(page.title, "headline", "the page's own headline")
        return
    reach = min(len(page.roles), max(page.first_paragraph(), 3) + 2)
    best, best_score = None, None
    signed = titled = entitled = False
    for i in range(reach):
        if page.roles[i] == "masthead" or (i < _TOP and read_slugline(page.blocks[i].text)) or _is_menu(page, i):
            continue
        scores = page.scores[i]
        score = scores[_HEADLINE] - max(scores[:_HEADLINE] + scores[_HEADLINE + 1 :])
        if "ends:stop" in page.tokens[i]:
            score -= _STOPPED
        if signed and titled:
            score -= _SIGNED
        if entitled and not page.marked:
            score -= _BELOW
        named = titled and "name:only" in page.tokens[i] and page.blocks[i].text[0].isupper()
        signed = signed or named or "name:by" in page.tokens[i]
        titled = titled or (not signed and len(page.blocks[i].text.split()) >= _TITLE_WORDS)
        if best_score is None or score > best_score:
            best, best_score = i, score
        unsure = score >= _UNSURE and scores[_DECK] == max(scores)
        entitled = entitled or ((score >= 0 or unsure) and _is_whole_title(page, i))
    if best and not page.marked and _is_title_over_deck(page, best - 1):
        page.assign(best, "deck", "a long line under one of a title's length")
        best -= 1
    for i in page.blocks_as("headline"):
        if i != best:
            page.assign(i, page.next_best(i, "headline", "masthead"), "another block is more of a headline")
    if best is not None and best_score is not None and best_score > -400:
        page.assign(best, "headline", "the most headline-like block before the story")


def _is_title_over_deck(page: Page, i: int) -> bool:
    """Whether running words that are short enough for a title stand over a line that is rather long for one."""
    text = page.blocks[i].text
    return (
        page.roles[i] != "masthead"
        and _TITLE_WORDS < len(text.split()) <= _SHORT_TITLE
        and len(page.blocks[i + 1].text.split()) >= _LONG_TITLE
        and "starts:letter" in page.tokens[i]
        and "case:sentence" in page.tokens[i]
        and _CUES.isdisjoint(page.tokens[i])
        and _is_whole_title(page, i)
        and not any(sign in text for sign in _PARTS)
        and not page.blocks[i + 1].text.startswith(text)
    )


_SHORT_TITLE = 9
"""Words of a title that a deck explains, at most; most lines over a headline have fewer than five."""
_LONG_TITLE = 12
"""Words that few titles have, and most decks."""
_PARTS = (">", "»", "|", ":", "/")
"""Signs in paths and labels."""


def _is_whole_title(page: Page, i: int) -> bool:
    """Whether a line is of a title's length, and nothing stands beside the title in it: no date, no name of a site."""
    return len(page.blocks[i].text.split()) >= _TITLE_WORDS and _BESIDE_TITLES.isdisjoint(page.tokens[i])


_BESIDE_TITLES = frozenset(("has:date", "has:clock", "has:address", "glued", "ends:stop"))


def _is_menu(page: Page, i: int) -> bool:
    """Whether a block is nothing but links in a row: "Front page Sports Weather"."""
    markup = page.blocks[i].markup
    if markup is None or markup.linked * 10 < len(page.blocks[i].text) * 8:
        return False
    return sum(mark[0] == "link" for mark in markup.marks) > 1


def headline_by_itself(page: Page) -> None:
    """Where a title with the site's name or a path around it is followed by the bare headline, that is the headline."""
    head = page.place_of("headline")
    if head is None or page.title is not None:
        return
    title = page.blocks[head].text
    for i in range(head + 1, min(page.first_paragraph(), head + _NEAR)):
        text = page.blocks[i].text
        around = title.partition(text) if _BARE < len(text) < len(title) else ("", "", "")
        path = around[0].endswith(" ") and around[0][-2:] != ": " and not around[2]
        if path or (not around[0] and _SITE_FOLLOWS.match(around[2])):
            page.assign(head, "other", "the headline follows by itself")
            page.assign(i, "headline", "the headline without what stands around it above")
            return


_NEAR = 8
_BARE = 16
_SITE_FOLLOWS = re.compile(r"\s+[|•·»–—-]\s+\S")


def deck_stands_at_the_head(page: Page) -> None:
    """A deck stands in the head: behind two paragraphs, or right behind one, what looks like a deck is body.

    A person's name and nothing else is no deck.
    """
    paragraphs = 0
    headline = page.place_of("headline") if not page.marked else None
    for i, role in enumerate(page.roles):
        if role == "deck" and "name:only" in page.tokens[i]:
            page.assign(i, page.next_best(i, "deck", "headline", "masthead"), "is a name and nothing else")
        elif role == "deck" and headline is not None and i < headline:
            page.assign(i, page.next_best(i, "deck", "headline"), "a deck stands under the headline")
        elif role == "paragraph":
            paragraphs += 1
        elif role == "deck" and (paragraphs >= 2 or (paragraphs and page.roles[i - 1] == "paragraph")):
            page.assign(i, page.next_best(i, "deck", "headline", "masthead"), "a deck stands before the body")


def dateline_opens_the_story(page: Page) -> None:
    """A block that opens with a dateline is the first paragraph; under it is no deck: the story goes on."""
    for i in range(min(page.first_paragraph() + 1, len(page.roles), 30)):
        text = page.blocks[i].text
        if page.roles[i] not in ("deck", "caption", "other", "related") or len(text) < 60:
            continue
        found = read_dateline(text, page.language) or read_place(text, page.language, page=_texts_beside(page, i))
        if found and found.end < 60:
            page.assign(i, "paragraph", f"opens with the dateline {found.dateline.text}")
            for k in range(i + 1, len(page.roles)):
                plain = "ends:stop" in page.tokens[k] and "credit:tail" not in page.tokens[k]
                if page.roles[k] == "deck" or (page.roles[k] == "caption" and k == i + 1 and plain):
                    page.assign(k, "paragraph", "stands under the dateline")


def _texts_beside(page: Page, i: int) -> Iterator[str]:
    return (block.text for k, block in enumerate(page.blocks) if k != i)


def key_points_are_deck(page: Page) -> None:
    """The sentences under "Key points", up to the first line that is none, are part of the deck."""
    paragraphs = 0
    for i, tokens in enumerate(page.tokens):
        paragraphs += page.roles[i] == "paragraph"
        if paragraphs > 1:
            return
        if "is:key_points" not in tokens or page.roles[i] not in ("other", "heading", "related"):
            continue
        end = i + 1
        while end < len(page.blocks) and len(page.blocks[end].text) < 330 and _is_statement(page, end):
            end += 1
        if 1 < end - i <= 7:
            page.assign(i, "other", "the label of key points")
            for k in range(i + 1, end):
                page.assign(k, "deck", "stands under key points")


def _is_statement(page: Page, i: int) -> bool:
    tokens = page.tokens[i]
    return "words:40-79" not in tokens and ("ends:stop" in tokens or "ends:letter" in tokens) and not (
        "credit:whole" in tokens or "credit:tail" in tokens or not _IS.isdisjoint(tokens)
    ) and len(page.blocks[i].text) > 45  # fmt: skip


def line_after_headline_is_deck(page: Page) -> None:
    """A line of running words right under the headline is the deck when it was taken for furniture or a link."""
    head = page.place_of("headline")
    if head is None or "deck" in page.roles or head + 1 >= len(page.blocks):
        return
    i = head + 1
    tokens, size = page.tokens[i], len(page.blocks[i].text)
    running = "function words:some" in tokens or "function words:many" in tokens
    plain = i not in page.repeated and _NOT_DECK.isdisjoint(tokens) and _OPENS.isdisjoint(tokens)
    if page.roles[i] in ("other", "related", "heading") and 30 < size < 330 and running and plain:
        page.assign(i, "deck", "running words right under the headline")


def line_over_the_byline_is_deck(page: Page) -> None:
    """On a page without a deck, a caption without credit and stop between headline and byline is it."""
    head = page.place_of("headline")
    if head is None or "deck" in page.roles:
        return
    signed = [i for i in range(head + 1, page.first_paragraph()) if page.roles[i] in ("byline", "date")]
    for i in range(head + 1, max(signed, default=0)):
        if i in signed and not (i == head + 1 and "organisation" in page.tokens[i]):  # "County Court"
            return
        running = not _RUNNING.isdisjoint(page.tokens[i])
        if page.roles[i] == "caption" and running and page.is_bare_caption(i) and page.roles[i + 1] != "credit":
            if "ends:stop" not in page.tokens[i]:
                page.assign(i, "deck", "running words between headline and byline, without a credit")
            return


_RUNNING = frozenset(("function words:some", "function words:many"))


def key_points_go_on(page: Page) -> None:
    """A line without a full stop and a credit under two lines like it, behind the byline, is the third key point."""
    for i in range(2, page.first_paragraph()):
        over = page.roles[i - 2 : i] == ["deck", "deck"] and not {"byline", "date"}.isdisjoint(page.roles[: i - 2])
        bare = "ends:stop" not in page.tokens[i] and page.roles[i + 1 : i + 2] != ["credit"]
        if (
            over
            and bare
            and page.roles[i] in ("caption", "heading", "related")
            and page.is_bare_caption(i)
            and "ends:stop" not in page.tokens[i - 1]
            and "ends:stop" not in page.tokens[i - 2]
        ):
            page.assign(i, "deck", "goes on with the lines of the deck")


def lead_and_deck(page: Page) -> None:
    """A full sentence under the byline, right over the story, is its lead: decks stand over the byline.

    So is one under a deck that stands apart from it, and one of a lead's length, or that tells the day of the news, or
    of several, where a text is nothing but title and story. Between the lead and the rest of the story may stand an
    advertisement, a link or a cross-head.
    """
    first = page.first_paragraph()
    end = _over_what_interrupts(page, first)
    start = end
    while start > 1 and page.roles[start - 1] == "deck" and not _ENDED.isdisjoint(page.tokens[start - 1]):
        start -= 1
    if start == end > 1 and _is_prose(page, end - 1):
        start -= 1
    head = page.place_of("headline")
    if start == end or head is None or head >= start:
        return
    above = page.roles[head + 1 : start]
    if above and above[-1] == "other" and is_name_with_age(page, start - 1):
        above[-1] = "byline"
    bare = start == 1 and head == 0 and not {"byline", "date"}.intersection(page.roles)
    behind = ("byline", "date", "deck") if end == first else ("byline", "date")
    for i in range(start, end):
        text = page.blocks[i].text
        lead = len(text) > _LEAD or "has:weekday" in page.tokens[i] or end - start > 1 or len(page.blocks) <= _BRIEF
        if bare and lead and end == first:
            page.assign(i, "paragraph", "a full sentence over the story of a text without byline and date")
        elif (
            above
            and above[-1] != "deck"
            and not set(behind).isdisjoint(above if end == first else above[-1:])
            and (len(text) > _LINE or len(page.blocks) <= _BRIEF)
        ):
            page.assign(i, "paragraph", "a full sentence between what stands over the story and the story")


def _over_what_interrupts(page: Page, first: int) -> int:
    """The place behind the lead: where the first paragraph is, or over the few lines of another kind between them."""
    end = first
    while first < len(page.roles) and end > 1 and _interrupts(page, end - 1):
        end -= 1
    return end if first - end <= _INTERRUPTIONS else first


def _interrupts(page: Page, i: int) -> bool:
    if _is_prose(page, i):
        return False
    return page.roles[i] in ("heading", "related", "promo") or not _OVER_OTHERS.isdisjoint(page.tokens[i])


def _is_prose(page: Page, i: int) -> bool:
    """Whether a long sentence right behind byline or date that calls to nothing was taken for a promo or a link."""
    tokens = page.tokens[i]
    return (
        i > 0
        and page.roles[i] in ("promo", "related")
        and page.roles[i - 1] in ("byline", "date")
        and len(page.blocks[i].text) > _LEAD
        and tokens >= {"ends:stop", "function words:many"}
        and _CALLS.isdisjoint(tokens)
    )


_CALLS = frozenset(("cue:promo", "opens:call", "opens:more", "has:address"))


_OVER_OTHERS = frozenset(("is:advert", "is:more"))
"""What labels say over an advertisement or a link."""


_INTERRUPTIONS = 2
"""Lines of an advertisement or a link between the lead and the rest of the story, at most."""


def deck_apart_is_lead(page: Page) -> None:
    """A full sentence behind byline or date is no second deck, and neither is one behind a paragraph of the story."""
    seen = signed = told = False
    for i, role in enumerate(page.roles):
        if role == "deck":
            ended = "ends:stop" in page.tokens[i] and len(page.blocks[i].text) > _LINE
            below = page.tokens[i + 1] if i + 1 < len(page.tokens) else _NOTHING
            if (signed or told) and ended and _SIGNS.isdisjoint(below):
                page.assign(i, "paragraph", "a full sentence behind what stands over the story")
                told = True
            seen = True
        signed = signed or (seen and role in ("byline", "date"))
        told = told or role == "paragraph"


_SIGNS = frozenset(("name:whole", "name:by", "has:date"))
"""What a line shows that stands under a deck."""
_NOTHING: frozenset[str] = frozenset()


def lead_over_a_picture(page: Page) -> None:
    """Full sentences under the byline, over a picture's caption that has its own credit, are the story's.

    "By Ann Lee / The ferry sails twice a day from April, ... / Islanders wait on the quay. Photo: Bo Ray / ...": a
    picture has one caption. Some print its credit over it, with a label: "Image source, Agency".
    """
    head, first = page.place_of("headline"), page.first_paragraph()
    if head is None:
        return
    start = next((i for i in range(head + 2, first) if page.roles[i - 1] in ("byline", "date")), first)
    while start < first and page.roles[start] in ("byline", "date"):
        start += 1
    end = start
    while end < first - 1 and _is_full_sentence(page, end):
        end += 1
    rest = set(page.roles[end:first])
    if start < end < first and rest <= {"caption", "credit"} and _has_own_credit(page, end):
        for i in range(start, end):
            page.assign(i, "paragraph", "a full sentence under the byline, over a caption with its own credit")


def _is_full_sentence(page: Page, i: int) -> bool:
    """Whether a block is as long as a lead, ends as a sentence does, and has no credit."""
    tokens = page.tokens[i]
    ended = "ends:stop" in tokens and "credit:tail" not in tokens
    return ended and page.roles[i] in ("deck", "caption") and len(page.blocks[i].text) > _LEAD


def _has_own_credit(page: Page, i: int) -> bool:
    """Whether a caption with its credit begins at a block, in whatever order."""
    if page.roles[i] == "caption":
        return not page.is_bare_caption(i)
    return "opens:photo" in page.tokens[i] and page.roles[i + 1 : i + 2] == ["caption"]


_ENDED = frozenset(("ends:stop", "ends:?", "ends:!"))
_BRIEF = 12
"""Blocks of a page that has little but its story."""
_LINE = 60
_LEAD = 100
"""Characters: a full sentence is rarely shorter than the first, a lead rarely shorter than the second; decks are."""


_NOT_DECK = frozenset(
    ("has:date", "has:©", "credit:whole", "credit:tail", "name:whole", "name:by", "cue:ago", "has:address")
)
_CUES = frozenset(("cue:reading", "cue:ago", "cue:photo", "cue:promo", "cue:more", "cue:share", "cue:job"))
"""What lines say that stand over a headline and are none."""
_IS, _OPENS = (frozenset((*CUE_TOKENS[name], f"{name}:by")) for name in ("is", "opens"))
