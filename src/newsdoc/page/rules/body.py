"""Rules for the running text: lines and sentences within the story, and stories that are printed twice."""

import re
from itertools import islice, takewhile

from newsdoc.page.page import Page
from newsdoc.page.roles import AT, FineRole
from newsdoc.page.tokens.groups import QUOTED
from newsdoc.wording.cues import CUE_KINDS
from newsdoc.wording.scripts import is_unspaced, measured


def lines_within_the_story(page: Page) -> None:
    """Between paragraphs: what ends like a sentence, a list item or with a colon is body; a bare line a crosshead.

    One that looks little like a crosshead is rather the item of a list.
    """
    for i in page.blocks_as("other", "heading", "related", *(() if page.marked else ("promo",))):
        tokens, text = page.tokens[i], page.blocks[i].text
        if not 0 < i < len(page.roles) - 1 or len(text) > _LINE or not BODY_CUES.isdisjoint(tokens):
            continue
        if page.roles[i - 1] not in ("paragraph", "heading") or i in page.repeated or "label:capitals" in tokens:
            continue
        if text[-1] == ";" or text.endswith("; and"):
            page.assign(i, "paragraph", "ends like an item of a list")
        elif page.roles[i + 1] != "paragraph":
            continue
        elif page.roles[i] == "other" and "ends:colon" in tokens and len(text) < _LEADING:
            page.assign(i, "paragraph", "a colon leads to the next paragraph")
        elif page.roles[i] == "other" and "ends:stop" in tokens:
            page.assign(i, "paragraph", "a sentence between paragraphs")
        elif _is_bare_line(page, i):
            far = page.roles[i] == "other" and max(page.scores[i]) - page.scores[i][AT["heading"]] >= _FAR
            page.assign(i, "paragraph" if far else "heading", "a bare line between paragraphs")


_LINE, _LEADING = 240, 120
"""Letters of a line between paragraphs, at most, and of one whose colon leads to the next, fewer than."""


def _is_bare_line(page: Page, i: int) -> bool:
    """Whether a short line that was taken for furniture or a call is neither a name nor closed by a sign or figure."""
    tokens = page.tokens[i]
    short = page.roles[i] in ("other", "promo") and len(page.blocks[i].text) < _BARE_LINE
    return short and "starts:letter" in tokens and "ends:stop" not in tokens and _BARE.isdisjoint(tokens)


_BARE_LINE = 90
"""Letters of a crosshead, or of an item of a list, at most."""
_FAR = 200
"""Hundredths by which another role is ahead of a crosshead in a line that is none."""


def sentences_within_the_story(page: Page) -> None:
    """A line of speech, or a full sentence right after a paragraph that is neither call nor notice, is body."""
    last = page.last_paragraph()
    for i in page.blocks_as(*LINES):
        if not 0 < i < last + 2 and not _closes(page, i, last):
            continue
        above = page.roles[i - 1]
        tokens, text = page.tokens[i], page.blocks[i].text
        no_sentence = NO_SENTENCE - {"credit:tail"} if _SIGNED_OFF.search(text) else NO_SENTENCE
        if i in page.repeated or not no_sentence.isdisjoint(tokens) or text.endswith(("...", "…")):
            continue
        beside = ("credit", "headline", "deck") if page.roles[i] == "deck" else ("credit", "headline")
        if above not in beside and not QUOTED.isdisjoint(tokens) and _SPEECH.search(text[:400]):
            page.assign(i, "paragraph", "a line of speech")
        elif _may_go_on(page, i) and "ends:stop" in tokens and _is_full_sentence(text, tokens):
            page.assign(i, "paragraph", "a full sentence after a paragraph")


def _closes(page: Page, i: int, last: int) -> bool:
    """Whether a sentence is parted from the last paragraph by a cross-head, or by a link that says that it is one
    ("Read also: Bridge closed"), in a text without markup: there the story goes on.
    """
    if page.marked or i < 2 or i != last + 2 or page.roles[last] != "paragraph":
        return False
    above = page.tokens[i - 1]
    parted = page.roles[i - 1] == "heading" or (page.roles[i - 1] == "related" and "opens:more" in above)
    long = len(page.blocks[i].text) >= LONG_SENTENCE
    return parted and long and "is:more" not in above and page.is_bare_caption(i)


def _may_go_on(page: Page, i: int) -> bool:
    """Whether a block is furniture behind story or cross-head, or what looks like a long link right under a cross-head
    in a text that shows no links.
    """
    above, role = page.roles[i - 1], page.roles[i]
    if above == "related":
        return role in ("other", "caption") and _closes(page, i, i - 2)
    if role == "related":
        return above == "heading" and not page.marked and len(page.blocks[i].text) >= LONG_SENTENCE
    return role == "other" and above in ("paragraph", "heading")


def _is_full_sentence(text: str, tokens: frozenset[str]) -> bool:
    """True for six words and more with function words among them that do not open as a call does: "Share this."."""
    if is_unspaced(text):
        return measured(text) > _MEASURED * 2 and WEAK_OPENING.isdisjoint(tokens)
    return (
        not text[0].islower()
        and text[0].isalpha()
        and len(text.split()) > _CALL
        and "function words:none" not in tokens
        and WEAK_OPENING.isdisjoint(tokens)
        and not _CALL_TO_READER.match(text)
    )


_CALL = 5
"""Words of a call or label, at most: "Read the whole story here" has five."""


_MEASURED = 30
"""Letters as they measure, more than twice as many of which are a sentence, where no spaces part the words."""
LONG_SENTENCE = 80
"""Letters of a sentence that is not a title."""
LINES: tuple[FineRole, ...] = ("other", "related", "caption", "promo", "heading", "deck")
"""Roles of what may be a line of the story all the same."""
_SPEECH = re.compile(
    r"^[\"“”„«»‘'—–-][^\n]{4,}(?:[,.!?…][\"”»«“’']|[\"“”«»’'](?:,|\s[–—-]))\s[^\W\d_][^\n]{3,}[.!?][\"”»«“’']?"
    r"(?:\s(?:Enditem|[A-Z]{2,5}|\([^()\n]{2,12}\)\.?))?$"  # "Yes," she said.; "Yes" - she said. (PAP)
    r"|^[^\W\d_][^\n:：]{1,60}(?:[,:]\s|[：，])[\"“„«»「『][^\n]{4,}[.!?。！？][\"”“»«」』]$"  # She said, "Yes."
)
_SIGNED_OFF = re.compile(r"^[\"“”„«].{20,}[.!?][\"”»“’']? \([A-Z]{2,5}\)\.?$")
"""Speech with the sign of an agency behind its last sentence, which is not a picture's credit."""
NO_SENTENCE = frozenset(
    ("has:©", "credit:whole", "credit:tail", "bracket:whole", "cue:promo", "cue:rights", "cue:contributed")
) | {f"is:{kind}" for kind in CUE_KINDS}  # fmt: skip
WEAK_OPENING = frozenset(
    [f"opens:{kind}" for kind in ("call", "more", "key_points", "contributed", "advert", "by")]
    + ["cue:comment", "cue:bio", "has:address", "label:capitals", "case:title", "case:capitals"]
)
_CALL_TO_READER = re.compile(
    r"(?:share|follow|listen|print|save|copy|send|e-?mail|watch|view|see|click|tap|comment|tell) "
    r"(?:this|your|us|our|on|via|it|now|here|to|with|the article|the story)\b",
    re.I,
)


def printed_twice(page: Page) -> None:
    """Two paragraphs in a row that stand on the page again, word for word and in a row, are doubles for another screen
    or for print: the second time they are not part of the story, nor is what stands again beside them. So are two that
    each stand right behind themselves.

    One alone may be meant: the dish of two days, the notice over each post.
    """
    places = [i for i in page.blocks_as("paragraph") if measured(page.blocks[i].text) >= _DOUBLE]
    first: dict[str, int] = {}
    copied = [first.setdefault(page.blocks[i].text, k) for k, i in enumerate(places)]
    again = (k for k in range(len(places) - 1) if copied[k] < k and copied[k + 1] == copied[k] + 1)
    for k in islice(again, 1):
        _drop_the_double(page, places[k])
    behind = [k for k in range(1, len(places)) if copied[k] == copied[k - 1]]
    if len({copied[k] for k in behind}) > 1:
        for k in behind:
            page.assign(places[k], "other", "is repeated right after itself")


def _drop_the_double(page: Page, start: int) -> None:
    """Take from the story what stands on the page before, of whatever role, from a doubled paragraph on, and the lines
    right above it that do.
    """
    first: dict[str, int] = {}
    for i, block in enumerate(page.blocks):
        first.setdefault(block.text, i)
    story = page.blocks_as("paragraph", "heading")
    above = takewhile(lambda i: first[page.blocks[i].text] < i, [i for i in reversed(story) if i < start])
    for i in (*above, *[i for i in story if i >= start]):
        if first[page.blocks[i].text] < start:
            page.assign(i, "other", "is on the page a second time")


_DOUBLE = 60
"""Letters of a paragraph that nobody writes twice; shorter lines are refrains and answers."""


_BARE = frozenset(("name:whole", "glued", "ends:digit", "ends:sign", "ends:bracket", "ends:!"))
BODY_CUES = frozenset(
    f"{where}:{kind}" for where in ("opens", "is") for kind in CUE_KINDS if kind not in ("topics", "picture_place")
) | {"cue:promo", "cue:ago", "has:©", "has:date", "is:topics", "bracket:whole", "credit:whole"}
