"""Rules for sentences of which the model is unsure, where their place tells that they are the story's."""

from newsdoc.page.page import Page
from newsdoc.page.roles import AT
from newsdoc.page.rules.body import LONG_SENTENCE, NO_SENTENCE


def captions_without_pictures(page: Page) -> None:
    """In a text that credits no picture, a long sentence behind a paragraph that may be one as well is a paragraph."""
    if "credit" in page.roles:
        return
    captions = page.blocks_as("caption")
    if not all(page.is_bare_caption(i) for i in captions):
        return
    for i in captions:
        scores = page.scores[i]
        unsure = scores[AT["caption"]] - scores[AT["paragraph"]] < _UNSURE
        told = "ends:stop" in page.tokens[i] and len(page.blocks[i].text) > LONG_SENTENCE
        if told and unsure and page.roles[i - 1] == "paragraph":
            page.assign(i, "paragraph", "a sentence behind a paragraph, in a text without pictures")


_UNSURE = 100
"""Hundredths by which a caption may be ahead of a paragraph."""


def sentences_behind_what_interrupts(page: Page) -> None:
    """Behind an advertisement, a call or a picture among the paragraphs of a text its story goes on, to the last line.

    "... waited. / Advertisement / The shop opens at six." So reads a sentence without any cue that the model is unsure
    of; right behind a paragraph, where it wavers.
    """
    if page.marked:
        return
    for i in page.blocks_as("promo", "other", "related"):
        above = i - 1
        while above > 0 and i - 1 - above <= _INTERRUPTS and _interrupts(page, above):
            above -= 1
        between = i - 1 - above
        behind = max(page.scores[i]) - page.scores[i][AT["paragraph"]]
        if above < 0 or page.roles[above] != "paragraph" or between > _INTERRUPTS:
            continue
        if behind < (_UNSURE_OF_SENTENCE if between else _UNSURE) and _is_sentence(page, i):
            page.assign(i, "paragraph", "a sentence behind what interrupts the story")


def _interrupts(page: Page, i: int) -> bool:
    """Whether a block is a picture's words, a short line about an advertisement, or a call."""
    tokens = page.tokens[i]
    if page.roles[i] in ("caption", "credit"):
        return True
    short = len(page.blocks[i].text) < _LABEL and "ends:stop" not in tokens
    return (short and "cue:advert" in tokens) or (page.roles[i] == "promo" and "cue:promo" in tokens)


def _is_sentence(page: Page, i: int) -> bool:
    tokens, text = page.tokens[i], page.blocks[i].text
    return (
        "ends:stop" in tokens
        and len(text.split()) >= _WORDS
        and not _RUNNING.isdisjoint(tokens)
        and not _NO_CUE.isdisjoint(tokens)
        and NO_SENTENCE.isdisjoint(tokens)
        and _CALLS.isdisjoint(tokens)
    )


_INTERRUPTS = 2
"""Lines of an advertisement, or of a caption with its credit, at most."""
_UNSURE_OF_SENTENCE = 230
"""Hundredths by which another role may be ahead of a paragraph."""
_LABEL = 60
"""Letters of a line about an advertisement, at most."""
_WORDS = 3
"""Words of a sentence that may stand by itself, at least."""
_RUNNING = frozenset(("function words:some", "function words:many"))
_NO_CUE = frozenset(("scrap no cue", "line no cue", "middle no cue"))
_CALLS = frozenset(("cue:promo", "cue:rights", "cue:comment", "cue:share", "opens:call", "opens:more", "has:address"))
