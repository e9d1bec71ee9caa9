"""Rules for decks, key points and leads: what stands between the headline and the story, or opens it."""

import re

from newsdoc.page.page import Page
from newsdoc.page.roles import AT
from newsdoc.page.rules.bylines import is_name_with_age
from newsdoc.page.tokens.groups import QUOTED, SENTENCE_ENDS
from newsdoc.page.tokens.sets import CUE_TOKENS
from newsdoc.wording.datelines import read_dateline
from newsdoc.wording.languages import languages_for
from newsdoc.wording.scripts import is_unspaced, measured


def key_points_are_deck(page: Page) -> None:
    """The sentences under "Key points" are part of the deck."""
    for points in points_under_their_label(page):
        page.assign(points.start - 1, "other", "the label of key points")
        for k in points:
            page.assign(k, "deck", "stands under key points")


def points_under_their_label(page: Page) -> list[range]:
    """The sentences under each "Key points" at the head, up to the first line that is none, that stands apart from
    lines that stand close together, or that is about as long as two of them.
    """
    found: list[range] = []
    paragraphs = 0
    for i, tokens in enumerate(page.tokens):
        paragraphs += page.roles[i] == "paragraph" and not (found and i in found[-1])
        if paragraphs > 1:
            break
        if "is:key_points" not in tokens or page.roles[i] not in ("other", "heading", "related", "deck"):
            continue
        end = i + 1
        while end < len(page.blocks) and len(page.blocks[end].text) < _DECK and _is_statement(page, end):
            if end > i + 2 and (_gap(page, end) > _gap(page, end - 1) or _is_longer(page, range(i + 1, end))):
                break
            end += 1
        if 1 < end - i <= _MOST_POINTS + 1:
            found.append(range(i + 1, end))
    return found


_MOST_POINTS = 6
"""Key points under their label, at most: more are a list of the story."""


def _is_longer(page: Page, points: range) -> bool:
    """Whether the block behind some points is much longer than each of them, as leads are."""
    return len(page.blocks[points.stop].text) > _LEADS * max(len(page.blocks[k].text) for k in points)


_LEADS = 1.8
"""How much longer a lead is than the longest point."""


def _gap(page: Page, i: int) -> int:
    """Characters of the source between a block of a text and the one before it: copied lists have one line break there,
    paragraphs have two.
    """
    return page.blocks[i].start - page.blocks[i - 1].end if not page.marked else 0


def _is_statement(page: Page, i: int) -> bool:
    tokens = page.tokens[i]
    return "words:40-79" not in tokens and ("ends:stop" in tokens or "ends:letter" in tokens) and not (
        "credit:whole" in tokens or "credit:tail" in tokens or not _IS.isdisjoint(tokens)
    ) and len(page.blocks[i].text) > (_STOPPED_POINT if "ends:stop" in tokens else _POINT_LETTERS)  # fmt: skip


_POINT_LETTERS, _STOPPED_POINT = 45, 25
"""Letters of a point, at least, and of one that ends with a full stop, as labels and names do not."""


def line_after_headline_is_deck(page: Page) -> None:
    """A line of running words right under the headline is the deck when it was taken for furniture or a link."""
    head = page.place_of("headline")
    if head is None or "deck" in page.roles or head + 1 >= len(page.blocks):
        return
    i = head + 1
    tokens, size = page.tokens[i], len(page.blocks[i].text)
    running = "function words:some" in tokens or "function words:many" in tokens
    plain = i not in page.repeated and _NOT_DECK.isdisjoint(tokens) and _OPENS.isdisjoint(tokens)
    if page.roles[i] in ("other", "related", "heading") and _LABEL < size < _DECK and running and plain:
        page.assign(i, "deck", "running words right under the headline")


def phrase_behind_the_byline(page: Page) -> None:
    """Words without a stop between byline or date and the story, too many for a name, are the deck: in small letters
    behind the first where a script has them, or without any.

    Few pages in these scripts are known to the model, and a line of theirs looks to it as a name does.
    """
    i = page.first_paragraph() - 1
    if not page.marked or i < 1 or i == len(page.blocks) - 1 or "deck" in page.roles or page.pictures.get(i):
        return
    behind = page.roles[i - 1] in ("byline", "date") and "byline" in page.roles[:i]
    markup = page.blocks[i].markup
    plain = markup is not None and not markup.linked and _NO_PHRASE.isdisjoint(page.tokens[i])
    if behind and plain and page.roles[i] in ("byline", "other") and _is_phrase(page.blocks[i].text):
        page.assign(i, "deck", "a phrase between the byline and the story")


def _is_phrase(text: str) -> bool:
    """Whether a line in another script than Latin has more words than a name, or small letters behind its first."""
    words = text.split()
    if text.isascii() or not text[-1].isalnum() or any(mark in text for mark in "／/|・·:："):
        return False
    if is_unspaced(text):
        return len(text) > _UNSPACED_NAME
    small = all(not word[0].isupper() for word in words[1:])
    return len(words) >= _PHRASE and small and not _LATIN.search(text)


_NO_PHRASE = frozenset(
    (*CUE_TOKENS["cue"], "opens:by", "name:by", "name:whole", "name:first", "has:date", "has:address", "ends:stop")
)
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]{2}")
_UNSPACED_NAME = 7
"""Characters of a name where no spaces part the words, at most."""
_PHRASE = 4
"""Words of a phrase, at least: a name with its job has fewer."""
_LABEL, _DECK = 30, 330
"""Letters of a label, at most, and of a deck or one point of it, fewer than."""


def key_points_under_the_byline(page: Page) -> None:
    """Two lines and more without a full stop between byline or date and the story are its key points.

    Of two, one looks like a deck; and no credit stands among them: captions have one, and they have none.
    """
    first = page.first_paragraph()
    start = first
    while start > 1 and _may_be_key_point(page, start - 1):
        start -= 1
    run = page.roles[start:first]
    several = len(run) > _POINTS or (len(run) == _POINTS and "deck" in run)
    if not several or page.roles[start - 1] not in ("byline", "date"):
        return
    for i in range(start, first):
        page.assign(i, "deck", "one of several lines between byline and story")


_POINTS = 2
"""Lines, more than which are key points by their number; as many are, if one of them looks like a deck."""


def short_sentences_over_the_lead(page: Page) -> None:
    """Short sentences right under byline or date, over the paragraph that opens with a dateline, are the deck; so are
    some over a lead much longer than they are that tells the day of the news.

    "3 May 2024 / The old boat was sold. / OSTMARK (AP) — A new ferry ...": a dateline opens the story, and what stands
    over it is not of it. A story that opens with a short sentence tells no day in the next.
    """
    head = page.place_of("headline")
    if page.marked or head is None or "deck" in page.roles:
        return
    start = page.first_paragraph()
    if start == 0 or page.roles[start - 1] not in ("byline", "date"):
        return
    end = start
    filed = None
    while end < len(page.roles) and (filed := read_dateline(page.blocks[end].text, page.language)) is None:
        if end - start == _SENTENCES or not _may_be_short_deck(page, end):
            break
        end += 1
    if not start < end < len(page.roles) - 1 or page.roles[end] != "paragraph":
        return
    lead = page.blocks[end].text
    longest = max(len(page.blocks[k].text) for k in range(start, end))
    place = filed.dateline.place if filed is not None else None
    placed = place and all(place not in page.blocks[k].text for k in range(start, end))
    longer = longest < _LINE and len(lead) > max(_LEAD, longest * _LEADS)
    if placed or (longer and _names_a_weekday(lead, page.language)):
        for k in range(start, end):
            page.assign(k, "deck", "a short sentence between the head and the lead")


_SENTENCES = 5
"""Sentences of such a deck, at most."""


def _names_a_weekday(text: str, language: str | None) -> bool:
    words = {word.lower() for word in _WORD.findall(text)}
    return any(not words.isdisjoint(one.weekdays) for one in languages_for(language))


_WORD = re.compile(r"[^\W\d_]+")


def _may_be_short_deck(page: Page, i: int) -> bool:
    """Whether a paragraph is a sentence shorter than a lead, in which nobody speaks, and no day of the week stands."""
    if page.roles[i] != "paragraph" or len(page.blocks[i].text) >= _LEAD:
        return False
    if _names_a_weekday(page.blocks[i].text, page.language):
        return False
    return "ends:stop" in page.tokens[i] and QUOTED.isdisjoint(page.tokens[i]) and i not in page.spoken


def _may_be_key_point(page: Page, i: int) -> bool:
    tokens, text = page.tokens[i], page.blocks[i].text
    if _STARRED.match(text):
        return page.roles[i] in _MAY_BE_STARRED and "ends:stop" not in tokens and "has:address" not in tokens
    return (
        page.roles[i] in ("deck", "caption", "heading", "related", "other")
        and "ends:letter" in tokens
        and "starts:letter" in tokens
        and len(text.split()) >= _POINT
        and _NOT_DECK.isdisjoint(tokens)
        and _OPENS.isdisjoint(tokens)
        and _IS.isdisjoint(tokens)
        and page.is_bare_caption(i)
    )


_STARRED = re.compile(r"[*•‣▪■●◦]\s+\S")
_MAY_BE_STARRED = ("deck", "caption", "heading", "related", "other", "promo", "byline", "date")
_POINT = 3
"""Words of a key point, at least."""


def lead_and_deck(page: Page) -> None:
    """A full sentence under the byline, right over the story, is its lead: decks stand over the byline.

    So is one under a deck that stands apart from it, and one of a lead's length, or that tells the day of the news, or
    of several, where a text is nothing but title and story. Between the lead and the rest of the story may stand an
    advertisement, a link or a cross-head.
    """
    first = page.first_paragraph()
    end = _over_what_interrupts(page, first)
    start = end
    points = {k for each in points_under_their_label(page) for k in each}
    if points.intersection((end - 1, end - 2)):
        return
    while start > 1 and page.roles[start - 1] == "deck" and _is_ended(page, start - 1):
        start -= 1
    if start == end > 1 and is_prose(page, end - 1):
        start -= 1
    head = page.place_of("headline")
    if start == end or head is None or head >= start:
        return
    above = page.roles[head + 1 : start]
    if above and above[-1] == "other" and is_name_with_age(page, start - 1):
        above[-1] = "byline"
    bare = start == 1 and head == 0 and not {"byline", "date"}.intersection(page.roles[:first])
    behind = ("byline", "date", "deck") if end == first else ("byline", "date")
    for i in range(start, end):
        text = page.blocks[i].text
        lead = len(text) > _LEAD or "has:weekday" in page.tokens[i] or end - start > 1 or len(page.blocks) <= _BRIEF
        if bare and lead and end == first:
            page.assign(i, "paragraph", "a full sentence above the story of a text without byline and date")
        elif (
            above
            and above[-1] != "deck"
            and not set(behind).isdisjoint(above if end == first else above[-1:])
            and (len(text) > _LINE or len(page.blocks) <= _BRIEF)
        ):
            page.assign(i, "paragraph", "a full sentence between the head and the story")


def _is_ended(page: Page, i: int) -> bool:
    """Whether a block ends as a sentence does, or is of a lead's length, has a sentence that ends within it, and closes
    with a colon or the words of somebody; the last sentence of a deck may lack its stop.
    """
    text, tokens = page.blocks[i].text, page.tokens[i]
    two = len(text) > _LEAD and not _LEADS_ON.isdisjoint(tokens) and _TWO_SENTENCES.search(text) is not None
    return two or not SENTENCE_ENDS.isdisjoint(tokens)


_LEADS_ON = frozenset(("ends:colon", "ends:quote"))
_TWO_SENTENCES = re.compile(r"[^\W\d_A-Z]{3}[.!?…]+[\"»”’]? [\"«„“‘¡¿]?[^\W\d_a-z]")


def _over_what_interrupts(page: Page, first: int) -> int:
    """The place behind the lead: where the first paragraph is, or over the few lines of another kind between them."""
    end = first
    while first < len(page.roles) and end > 1 and _interrupts(page, end - 1):
        end -= 1
    return end if first - end <= _INTERRUPTIONS else first


def _interrupts(page: Page, i: int) -> bool:
    if is_prose(page, i):
        return False
    return page.roles[i] in ("heading", "related", "promo") or not _OVER_OTHERS.isdisjoint(page.tokens[i])


def is_prose(page: Page, i: int) -> bool:
    """Whether a long sentence right behind byline or date that calls to nothing was taken for a promo or a link."""
    tokens = page.tokens[i]
    return (
        i > 0
        and page.roles[i] in ("promo", "related", "deck")
        and _is_behind_the_byline(page, i)
        and len(page.blocks[i].text) > _LEAD
        and tokens >= {"ends:stop", "function words:many"}
        and (_CALLS.isdisjoint(tokens) or _is_close(page, i))
    )


def _is_close(page: Page, i: int) -> bool:
    """Whether a block that has words of calls in it, but opens with none, is a paragraph nearly as well."""
    behind = max(page.scores[i]) - page.scores[i][AT["paragraph"]]
    return behind < _CLOSE and "middle no cue" in page.tokens[i] and _OPENS.isdisjoint(page.tokens[i])


_CLOSE = 50
"""Hundredths by which a paragraph may be behind."""


def _is_behind_the_byline(page: Page, i: int) -> bool:
    """Whether byline or date stand over a block, with nothing but a few buttons between."""
    above = i - 1
    while above > 0 and i - above <= _BUTTONS and page.roles[above] == "other":
        above -= 1
    return page.roles[above] in ("byline", "date")


_BUTTONS = 3
"""Controls between date and story, at most: "Listen to this article", "Share"."""
_CALLS = frozenset(("cue:promo", "opens:call", "opens:more", "has:address"))


_OVER_OTHERS = frozenset(("is:advert", "is:more"))
"""What labels say over an advertisement or a link."""


_INTERRUPTIONS = 2
"""Lines of an advertisement or a link between the lead and the rest of the story, at most."""


def lead_over_a_picture(page: Page) -> None:
    """Full sentences under the byline, over a picture's caption that has its own credit, are the story's.

    "By Ann Lee / The ferry sails twice a day from April, ... / Islanders wait on the quay. Photo: Bo Ray / ...": a
    picture has one caption. Some print its credit over it, with a label: "Image source, Agency".
    """
    head, first = page.place_of("headline"), page.first_paragraph()
    if head is None:
        return
    start = next((i for i in range(head + 2, first) if page.roles[i - 1] in ("byline", "date")), first)
    start = _below_head(page, start, first)
    end = start
    while end < first - 1 and _is_full_sentence(page, end):
        end += 1
    rest = set(page.roles[end:first])
    if start < end < first and rest <= {"caption", "credit"} and _has_own_credit(page, end):
        for i in range(start, end):
            page.assign(i, "paragraph", "a full sentence under the byline, above a caption with its own credit")


def _below_head(page: Page, start: int, first: int) -> int:
    """The place behind byline and date, a few controls, and pictures with their credits: a story may open with one, and
    its lead stands between that and the next.
    """
    buttons = 0
    while start < first:
        if page.roles[start] == "caption" and _has_own_credit(page, start) and not _is_bare_sentence(page, start):
            start += 1
        elif page.roles[start] == "other" and buttons < _BUTTONS:
            start, buttons = start + 1, buttons + 1
        elif page.roles[start] in ("byline", "date") or (
            page.roles[start] == "credit" and page.roles[start - 1] == "caption"
        ):
            start += 1
        else:
            break
    return start


def _is_bare_sentence(page: Page, i: int) -> bool:
    return page.is_bare_caption(i) and _is_full_sentence(page, i)


def _is_full_sentence(page: Page, i: int) -> bool:
    """Whether a block is as long as a lead, ends as a sentence does, and has no credit."""
    tokens = page.tokens[i]
    ended = "ends:stop" in tokens and "credit:tail" not in tokens
    return ended and page.roles[i] in ("deck", "caption") and measured(page.blocks[i].text) > _LEAD


def _has_own_credit(page: Page, i: int) -> bool:
    """Whether a caption with its credit begins at a block, in whatever order."""
    if page.roles[i] == "caption":
        return not page.is_bare_caption(i) or page.roles[i + 1 : i + 2] == ["credit"]
    return "opens:photo" in page.tokens[i] and page.roles[i + 1 : i + 2] == ["caption"]


_BRIEF = 12
"""Blocks of a page that has little but its story."""
_LINE, _LEAD = 60, 100
"""Characters: a full sentence is rarely shorter than the first, a lead rarely shorter than the second; decks are."""


_NOT_DECK = frozenset(
    ("has:date", "has:©", "credit:whole", "credit:tail", "name:whole", "name:by", "cue:ago", "has:address")
)
_IS, _OPENS = (frozenset((*CUE_TOKENS[name], f"{name}:by")) for name in ("is", "opens"))
