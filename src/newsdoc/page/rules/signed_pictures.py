"""Rules for lines of a text that sign a picture without a word for it: names of photographers alone on their lines."""

from collections import defaultdict
from itertools import pairwise

from newsdoc.page.page import Page
from newsdoc.page.roles import AT, SIGNED
from newsdoc.wording.names import has_known_script
from newsdoc.wording.scripts import is_unspaced, measured
from newsdoc.wording.signatures import signs_for_a_house

_CLOSE = 320
"""Hundredths by which another role may be ahead of a caption over who took the picture."""
_CLOSE_OF_MANY = 450
"""The same where the name stands there three times and more."""
_SHORT = 80
"""Letters of a line that signs a picture, at most."""


def photographers_for_a_house(page: Page) -> None:
    """A name with the house it works for, alone on a line without a word for "by", signs the picture whose caption
    stands over it: "The quay at dawn." "BO RAY FOR THE QUAY POST".

    Writers sign so too, under the headline and its deck; behind day and byline, and within the story, nobody does.
    """
    if page.marked:
        return
    signed = False
    for i in range(1, len(page.blocks)):
        signed = signed or page.roles[i - 1] in SIGNED or page.roles[i - 1] == "paragraph"
        text = page.blocks[i].text
        if not signed or len(text) > _SHORT or not signs_for_a_house(text) or page.roles[i] in SIGNED:
            continue
        page.assign(i, "credit", "a name with the house it works for, under a line")
        if _may_be_caption(page, i - 1):
            page.assign(i - 1, "caption", "above the name of who took the picture")


def names_under_a_signed_head(page: Page) -> None:
    """Behind byline and date, over the first paragraph of a text, another name alone on its line signs the picture that
    has its caption over the name: "By Ann Lee", "5 May 2024", "The quay at dawn", "Bo Ray".
    """
    head = page.place_of("headline")
    if page.marked or head is None:
        return
    names: set[str] = set()  # of the authors
    dated = False
    for i in range(head + 1, min(page.first_paragraph() + 1, len(page.blocks))):
        text, role = page.blocks[i].text, page.roles[i]
        signs = "name:only" in page.tokens[i] and "opens:by" not in page.tokens[i] and has_known_script(text)
        over = page.roles[i - 1] in _OVER_A_NAME and _may_be_caption(page, i - 1)
        over = over and page.roles[i + 1 : i + 2] != ["promo"]  # the name of a newsletter, over what calls for it
        if dated and names and signs and over and role in _MAY_SIGN and text.lower() not in names:
            page.assign(i, "credit", "another name than the author's, under a line")
            page.assign(i - 1, "caption", "above the name of who took the picture")
        elif role == "byline":
            names.update(person.name.lower() for person in page.people(i))
        dated = dated or role == "date"


_OVER_A_NAME = ("deck", "caption", "related", "heading")


def names_that_come_again(page: Page) -> None:
    """A name alone on its line that stands on the page twice and more, at least once within the story, or three times
    and more within a few lines, signs pictures: the lines above it are their captions.
    """
    if page.marked:
        return
    first, last = page.first_paragraph(), page.last_paragraph()
    places: defaultdict[str, list[int]] = defaultdict(list)
    for i in range(1, len(page.blocks)):
        signs = "name:only" in page.tokens[i] and page.roles[i] in _MAY_SIGN and i not in page.spoken
        if signs and not (page.roles[i] == "byline" and page.roles[i + 1 : i + 2] == ["date"]):
            places[page.blocks[i].text].append(i)
    for found in places.values():
        within = len(found) >= _TWICE and first < found[-1] <= last
        several = len(found) > _TWICE and all(below - above <= _APART for above, below in pairwise(found))
        close = _CLOSE_OF_MANY if several else _CLOSE
        if not (within or several) or not all(_may_be_caption(page, i - 1, close) for i in found):
            continue
        for i in found:
            page.assign(i, "credit", "a name that comes again under another picture")
            page.assign(i - 1, "caption", "above the name of who took the picture")


_MAY_SIGN = ("byline", "other", "credit", "related", "topic", "heading", "caption", "kicker", "tagline")
_TWICE = 2
_APART = 4
"""Lines from one credit of a gallery to the next, at most: the picture's number, its caption, a sentence."""


def _may_be_caption(page: Page, i: int, close: int = _CLOSE) -> bool:
    """Whether a line may tell what a picture shows: words, of which the model does not think otherwise by far."""
    text, scores = page.blocks[i].text, page.scores[i]
    sentence = measured(text) > _UNSPACED if is_unspaced(text) else len(text.split()) >= _WORDS
    plain = page.roles[i] not in SIGNED and "has:©" not in page.tokens[i] and sentence
    return plain and len(text) <= _LONGEST and max(scores) - scores[AT["caption"]] < close


_WORDS = 3
"""Words of a caption, at least."""
_UNSPACED = 12
"""What it measures in scripts without spaces, at least."""
_LONGEST = 300
"""Letters of a caption, at most."""
