"""A rule for lines that stand on a page whatever story it tells: labels of buttons, notices to the reader, topics."""

import re
from collections import defaultdict
from collections.abc import Sequence

from newsdoc.page.page import Page
from newsdoc.page.roles import FineRole
from newsdoc.wording.cues import WORD
from newsdoc.wording.joined_names import names_of
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import languages
from newsdoc.wording.names import PARTICLES
from newsdoc.wording.notices import (
    calls_for_an_offering,
    comes_to_an_inbox,
    is_invitation,
    says_the_text_goes_on,
)
from newsdoc.wording.other_work import other_work
from newsdoc.wording.phrases import tells_its_history
from newsdoc.wording.scripts import is_unspaced
from newsdoc.wording.sites import label_of, site_labels, site_words

_LABELS = frozenset(("is:advert", "is:share", "is:comment", "is:reading", "is:rights"))
"""What a line that is not a heading says as a whole."""
_OVER_PARTS = frozenset(("is:advert", "is:share", "is:comment"))
"""What a heading says that stands over another part of the page."""
_SHORT = 40
"""Letters of a label, or of a line that says how long the story takes to read, at most."""
_TOPICS = 160
"""Letters of a line of topics, at most."""
_NOTICE = 300
"""Letters of a notice, at most."""
_COLONS = ":："
_NAMES = 80
"""Letters of a line that names who checked a story, at most."""
_NAME = 6
"""Words of a name with its titles, at most: "la Dra. Ana María de la Cruz" has more, and is rare."""
_OVER_ADVERT = 80
"""Letters of a line that stands over an advertisement, at most."""
_COPYRIGHT = re.compile(r"\W{0,3}(?:©|\(c\)|copyright)\W{0,3}(?:©|\(c\))?\s?(?:19|20)\d\d", re.I)
"""How a line opens that says whose the story is: "© 2024 The Quay Echo", "Copyright 2024 ..."."""
_PLAYED = re.compile(r"\d{1,2}(?::\d\d){1,2}\s?/\s?\d{1,2}(?::\d\d){1,2}")
"""How much of something has been played: "00:00 / 05:36"."""
_RIGHTS = frozenset(("cue:rights", "has:©"))
"""Of a line that says who may print the story: it speaks to readers, and offers them nothing."""


def labels_are_no_crossheads(page: Page) -> None:
    """A line between paragraphs that is wholly a label of the page is none of the story's: "Advertisement", "Share".

    It looks as a cross-head does, short and without a full stop, and only its words tell. So do those of a notice that
    speaks to the reader ("Have you got a story? Email us.") or calls for what the house offers, of a line that says how
    long the story takes to read or where it stood first, and of a list of its topics ("Tags: ferry, harbour").
    """
    for i in page.blocks_as("heading", "paragraph", *(("deck", "caption") if page.marked else ())):
        if role := _role_of_label(page, i):
            page.assign(i, role, "a label or notice of the page, not a line of the story")
    for i in page.blocks_as("kicker", "masthead") if page.marked else ():
        text = page.blocks[i].text
        if is_page_label(text) or ("cue:reading" in page.tokens[i] and any(map(str.isdigit, text))):
            page.assign(i, "other", "a label of the page over its headline")
    last = page.last_paragraph()
    for i in page.blocks_as("related", "other", "tagline") if not page.marked else ():
        text = page.blocks[i].text
        if page.roles[i] != "related" and (i < last or "promo" not in (page.roles[i - 1], *page.roles[i + 1 : i + 2])):
            continue
        notice = len(text) <= _NOTICE and _RIGHTS.isdisjoint(page.tokens[i])
        if notice and _role_by_words(text, len(text), page.tokens[i]) == "promo":
            page.assign(i, "promo", "a notice to the reader")


def _role_of_label(page: Page, i: int) -> FineRole | None:
    tokens, text, markup = page.tokens[i], page.blocks[i].text, page.blocks[i].markup
    labels = _OVER_PARTS if markup is not None and markup.kind == "heading" else _LABELS
    if not labels.isdisjoint(tokens):
        return "other"
    if "is:more" in tokens and " " in text:
        return "other"
    size = len(text)
    if size <= _OVER_ADVERT and "cue:advert" in tokens and says_the_text_goes_on(text):
        return "other"
    if size <= _NOTICE and tells_its_history(text):
        return "tagline"
    if size <= _NAMES and _tells_who_checked(text):
        return "tagline"
    if size <= _NOTICE and (_COPYRIGHT.match(text) or _PLAYED.fullmatch(text)):
        return "other"
    if size <= _NOTICE and (role := _role_by_words(text, size, tokens)):
        return role
    if size <= _TOPICS and markup is not None and _is_row_of_labels(markup.nodes):
        return "other"
    if page.marked and size <= _NOTICE and "starts:quote" not in tokens and comes_to_an_inbox(text):
        return "promo"
    if "@" in text and len(_MAIL.sub("", text).strip()) <= _BESIDE_MAIL:
        return "other"
    if size > _TOPICS:
        return None
    counted = is_number_of_comments(text, tokens) or ("cue:reading" in tokens and any(map(str.isdigit, text)))
    if counted and size < _SHORT:
        return "other"
    label = next((text[: text.index(colon)] for colon in _COLONS if colon in text), "")
    listed = label.strip("# ").lower() in site_words("topic_labels") and text[-1] not in ".!?。"
    return "topic" if listed else None


def _tells_who_checked(text: str) -> bool:
    """Whether a line names who edited or checked the story: "Medically reviewed by Ann Lee"; "Editor: We were wrong" is
    what an editor says.
    """
    function, names = other_work(text) or ("", "")
    if function != "editing" or not names or names[-1] in "!?":
        return False
    name = next(iter(names_of(names, tuple(languages().values()))), "")
    words = name.split()
    if len(words) == 1:
        return is_unspaced(name)
    return len(words) <= _NAME and all(word in PARTICLES or not word[0].islower() for word in words)


def is_number_of_comments(text: str, tokens: frozenset[str]) -> bool:
    """Whether a line says how many comments there are: "12 comments", "Comments (12)"."""
    return "cue:comment" in tokens and len(text.split()) <= _COUNT and any(map(str.isdigit, text))


_COUNT = 2
"""Words of such a line, at most."""


def _is_row_of_labels(nodes: Sequence[str]) -> bool:
    """Whether two thirds of the texts in a line are labels, notices or figures: "8:14", "Listen", "Subscribe"."""
    if len(nodes) < _ROW:
        return False
    parts = [stripped for node in nodes if (stripped := node.strip())]
    worded = [part for part in parts if any(map(str.isalpha, part))]
    labels = sum(is_page_label(part) or _role_by_words(part, len(part), frozenset()) is not None for part in worded)
    return labels >= _ROW and (labels + len(parts) - len(worded)) * 3 >= len(parts) * 2


_ROW = 2
"""Labels of a row, at least."""


def _role_by_words(text: str, size: int, tokens: frozenset[str]) -> FineRole | None:
    """What a line is as a whole, by how it opens, or by what it invites to; most open with no word of any list."""
    first = label_of(word[0]) if (word := WORD.search(text)) else ""
    openings = _notices().get(first, ())
    if openings or first in _first_words("labels") or is_unspaced(text):
        joined = label_of(text)
        if size <= _TOPICS and joined in site_labels("labels"):
            return "other"
        if "starts:quote" not in tokens and (_opens(joined, openings) or joined.startswith(_unspaced())):
            return "promo"
    called = "starts:quote" not in tokens and (is_invitation(text) or calls_for_an_offering(text))
    return "promo" if called else None


def is_page_label(text: str) -> bool:
    """Whether a line is wholly what pages print on buttons and around advertisements: "Article continues below"."""
    return len(text) <= _SHORT and label_of(text) in site_labels("labels")


def _opens(joined: str, openings: tuple[str, ...]) -> bool:
    padded = joined + " "
    return any(padded.startswith(opening) for opening in openings)


@per_language()
def _first_words(kind: str) -> frozenset[str]:
    return frozenset(line.partition(" ")[0] for line in site_labels(kind))


_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}")
_BESIDE_MAIL = 16
"""Letters beside a mail address in a line of contact, at most: a name, a job."""


@per_language()
def _notices() -> dict[str, tuple[str, ...]]:
    """What opens notices, with the space behind it, by the first word."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for opening in site_labels("notices"):
        found[opening.partition(" ")[0]].append(opening + " ")
    return {word: tuple(each) for word, each in found.items()}


@per_language()
def _unspaced() -> tuple[str, ...]:
    """What opens notices in scripts without spaces."""
    return tuple(filter(is_unspaced, site_labels("notices")))
