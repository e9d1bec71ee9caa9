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
    """Behind an advertisement or a picture between paragraphs of a text the story goes on, with its last sentence, too.

    "... waited. / Advertisement / The shop opens at six." So reads a sentence without any cue that the model is unsure
    of.
    """
    if page.marked:
        return
    for i in page.blocks_as("promo", "other", "caption", "related"):
        above = i - 1
        while above > 0 and (page.roles[above] in ("caption", "credit") or "is:advert" in page.tokens[above]):
            above -= 1
        unsure = max(page.scores[i]) - page.scores[i][AT["paragraph"]] < _UNSURE_OF_SENTENCE
        if not 0 < i - 1 - above <= _INTERRUPTS or page.roles[above] != "paragraph" or not unsure:
            continue
        tokens = page.tokens[i]
        told = "ends:stop" in tokens and not _RUNNING.isdisjoint(tokens) and not _NO_CUE.isdisjoint(tokens)
        if (
            told
            and NO_SENTENCE.isdisjoint(tokens)
            and len(page.blocks[i].text) >= _SENTENCE
            and page.is_bare_caption(i)
        ):
            page.assign(i, "paragraph", "a sentence behind what interrupts the story")


_INTERRUPTS = 2
"""Lines of an advertisement, or of a caption with its credit, at most."""
_UNSURE_OF_SENTENCE = 150
"""Hundredths by which another role may be ahead of a paragraph."""
_SENTENCE = 50
_RUNNING = frozenset(("function words:some", "function words:many"))
_NO_CUE = frozenset(("line no cue", "middle no cue"))
