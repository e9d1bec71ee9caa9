"""Rules for what stands with a picture, by its words alone: credits, lines over credits, captions with a day."""

import re

from newsdoc.page.page import Page
from newsdoc.page.roles import AT
from newsdoc.page.rules.body import BODY_CUES
from newsdoc.page.rules.speech import is_heard
from newsdoc.page.tokens.groups import QUOTED
from newsdoc.wording.scripts import is_unspaced, measured

_CREDITS = frozenset(("credit:whole", "bracket:whole"))


def picture_credits(page: Page) -> None:
    """A line that is wholly a picture credit, or a name in brackets between other blocks of the story, is a credit."""
    first, last = page.first_paragraph(), page.last_paragraph()
    for i in [i for i, tokens in enumerate(page.tokens) if not _CREDITS.isdisjoint(tokens)]:
        tokens, role = page.tokens[i], page.roles[i]
        if (
            role not in ("other", "heading", "related", "promo", "byline", "caption", "paragraph", "tagline")
            or "cue:rights" in tokens
            or (role == "byline" and "cue:job" in tokens)  # "Senior Reporter", though an agency is called Reporter
            or (not page.marked and _stands_with_signatures(page, i))
        ):
            continue
        size = len(page.blocks[i].text)
        if "credit:whole" in tokens and "opens:by" not in tokens and "has:year" not in tokens and role != "paragraph":
            social = not _NO_CREDIT.isdisjoint(tokens)
            signs = role == "tagline" or ("agency:whole" in tokens and i < first)
            named = role in ("other", "promo") and "cue:photo" not in tokens and not first < i < last  # "YouTube"
            if not (social or signs or named) and role != "related" and (role != "caption" or size < _CREDIT):
                page.assign(i, "credit", "reads wholly as a picture credit")
        elif (
            "bracket:whole" in tokens
            and page.blocks[i].text[0] == "("
            and not is_heard(page, i)
            and size < _IN_BRACKETS
            and "ends:stop in bracket" not in tokens
            and 0 < i <= last - (role == "tagline")
        ):
            page.assign(i, "credit", "a source in brackets inside the story")


_CREDIT, _IN_BRACKETS = 60, 70
"""Letters of a credit that was taken for a caption, and of a source in brackets, fewer than."""


def _stands_with_signatures(page: Page, i: int) -> bool:
    """Whether a line of a text signs right over the day, whatever else it names ("Photos by Ann Lee"), or is a caption
    with words of its own before the credit.
    """
    if page.roles[i] == "byline":
        named = "cue:photo" in page.tokens[i] and page.people(i)  # would be taken for authors: "FOTO DI ANNA RE"
        return page.roles[i + 1 : i + 2] == ["date"] and not named
    own = page.blocks[i].text[: page.credit(i).credit_start].split()
    return page.roles[i] == "caption" and len(own) > 1 and "case:capitals" not in page.tokens[i]


_NO_CREDIT = frozenset(("is:share", "opens:share", "opens:call", "cue:comment"))
"""What buttons say: "Join the conversation"."""


def lines_over_credits(page: Page) -> None:
    """Words right over a picture's credit that may be its caption are it: "Children wait / (Image: Bo Ray)".

    Between them may stand which picture of how many it is, "1/4", and under what looks like a deck it must.
    """
    head = page.place_of("headline")
    for i in page.blocks_as("credit") if head is not None and not page.marked else ():
        over = i - 2 if i > 1 and _COUNTER.fullmatch(page.blocks[i - 1].text) else i - 1
        if over <= (head or 0) or not _credits_picture(page, i) or page.roles[over] not in _OVER_CREDITS:
            _caption_the_sentence(page, i - 1)
            continue
        titled = page.roles[over] == "deck" and over == i - 1
        tokens, scores = page.tokens[over], page.scores[over]
        plain = (
            BODY_CUES.isdisjoint(tokens)
            and _NO_CAPTION.isdisjoint(tokens)
            and len(page.blocks[over].text.split()) > _FEW_WORDS
        )
        if plain and not titled and max(scores) - scores[AT["caption"]] < _CLOSE:
            page.assign(over, "caption", "words above the credit of a picture")


_FEW_WORDS = 3
"""Words of a name or label over a credit, at most: a caption has more."""


def _caption_the_sentence(page: Page, i: int) -> None:
    """Make a caption of a short sentence over a credit that the model takes for one nearly as well as for a paragraph.

    It stands between two other paragraphs, and no caption stands under its credit: that would be the picture's.
    """
    if not 0 < i < len(page.roles) - 2 or page.roles[i] != "paragraph" or len(page.blocks[i].text) >= _SENTENCE:
        return
    near = page.scores[i][AT["paragraph"]] - page.scores[i][AT["caption"]] < _NEAR
    if near and page.roles[i - 1] == page.roles[i + 2] == "paragraph" and QUOTED.isdisjoint(page.tokens[i]):
        page.assign(i, "caption", "a short sentence above the credit of a picture")


_NEAR = 50
"""Hundredths by which a paragraph may be ahead of a caption."""
_SENTENCE = 100
"""Letters of a paragraph, at least, whatever stands under it."""


def _credits_picture(page: Page, i: int) -> bool:
    """Whether a credit says of what it is, or has a label: "Photo Bo Ray", "Credit: Agency"; "Source:" is of charts."""
    tokens = page.tokens[i]
    labelled = "credit:whole" in tokens and ":" in page.blocks[i].text and "cue:source" not in tokens
    return "cue:photo" in tokens or labelled


_NO_CAPTION = frozenset(("name:only", "starts:digit"))
_OVER_CREDITS = ("heading", "related", "deck", "other", "promo")
_CLOSE = 100
"""Hundredths by which another role may be ahead of a caption over a credit."""
_COUNTER = re.compile(r"\d{1,3} ?/ ?\d{1,3}")


def dated_captions(page: Page) -> None:
    """A sentence behind a full date and a colon, over a credit, is a caption: agencies date their pictures so."""
    for i in page.blocks_as("paragraph", "heading", "other", "related"):
        over_credit = i + 1 < len(page.roles) and page.roles[i + 1] == "credit"
        if over_credit and _DATED_CAPTION.match(page.blocks[i].text):
            page.assign(i, "caption", "opens with the day of the picture, above a credit")
        elif page.roles[i] in ("heading", "related", "other") and _PLACED_CAPTION.fullmatch(page.blocks[i].text):
            page.assign(i, "caption", "ends with the place of the picture")
        elif page.roles[i] == "paragraph" and _has_its_photographer(page, i):
            page.assign(i, "caption", "ends with who took the picture, in brackets")


def _has_its_photographer(page: Page, i: int) -> bool:
    """Whether a short line of a Chinese or Japanese text has a credit in brackets behind it: "海豹。（王明攝）"."""
    text = page.blocks[i].text
    if text[-1] not in "）)" or not is_unspaced(text) or measured(text) > _MEASURED or page.marked:
        return False
    found = page.credit(i)
    return found.credit_end > found.credit_start > 0 and found.credit_end >= len(text) - _BEHIND


_MEASURED = 160
"""What such a caption measures, at most."""
_BEHIND = 2
"""Signs behind a photographer's name: the word for "took it" and the bracket."""
_PLACED_CAPTION = re.compile(r"[^。=＝\n]{6,120}[=＝][\u3400-\u9fff\u3040-\u30ff][^。=＝\n]{1,30}")
"""The form of Japanese papers: "客を待つ犬＝川北町"."""
_DATED_CAPTION = re.compile(r"[^\n:]{0,20}\b(?:19|20)\d\d(?:[-./]\d{1,2}[-./]\d{1,2})?:\s\S")
