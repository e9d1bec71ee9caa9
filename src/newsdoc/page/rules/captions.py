"""Rules for what stands with a picture: captions, credits, and the labels of controls, by their markup and words."""

import re
from collections import Counter
from itertools import pairwise

from newsdoc.page.markup import Markup
from newsdoc.page.page import Page
from newsdoc.page.roles import NO_CAPTIONS
from newsdoc.wording.captions import is_credit, without_label
from newsdoc.wording.language_data import per_language
from newsdoc.wording.names import looks_like_person
from newsdoc.wording.scripts import measured
from newsdoc.wording.sites import label_of, site_labels, site_words

_SHORT = 60
"""Letters of a credit, at most."""


def controls(page: Page) -> None:
    """What stands on the controls of a picture or player is not a caption: "Close", "2 of 14", "Advertisement".

    Nor is a bare time of day or length a paragraph: "02:30".
    """
    for i, block in enumerate(page.blocks):
        if page.roles[i] == "paragraph" and _TIME.fullmatch(block.text):
            page.assign(i, "other", "a time and nothing else")
        heading = page.roles[i] == "heading" and (block.markup is None or block.markup.kind == "heading")
        if len(block.text) < _SHORT and not heading and _is_control(block.text):
            page.assign(i, "other", "a control of a picture or player")


def _is_control(text: str) -> bool:
    if (label := label_of(text)) in site_labels("controls") or label.startswith(_openings()):
        return True
    counter = _COUNTER.match(text.lower())
    return counter is not None and (counter["of"] == "/" or counter["of"] in site_words("of"))


@per_language()
def _openings() -> tuple[str, ...]:
    return tuple(site_labels("control_openings"))


_TIME = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d\d")
_COUNTER = re.compile(r"\d{1,3}\s?(?P<of>/|[^\W\d]{1,4})\s?\d{1,3}\W{0,3}$")


def named_captions(page: Page) -> None:
    """A line right under a picture, of a class that names it, is its caption or credit.

    `<img><p class="caption">The quay at dawn.</p>`: the name alone proves nothing, beside a picture it does. So does
    one of a credit over a name: it is not who wrote the story.
    """
    for i in page.blocks_as("other", "paragraph", "promo", "box", "byline"):
        block = page.blocks[i]
        markup = block.markup
        if (
            markup is None
            or markup.hint not in (("credit",) if page.roles[i] == "byline" else ("caption", "credit"))
            or markup.linked * 2 > len(block.text)
            or i == page.title
        ):
            continue
        pictures = page.pictures.get(i)
        near = markup.figure is not None or (
            pictures and (pictures[-1].parent in (markup.parent, markup.above) or pictures[-1].above is markup.parent)
        )
        if len(block.text) > _CAPTION or not (near or (i and page.roles[i - 1] in ("caption", "credit"))):
            continue
        credit = len(block.text) < _SHORT and (markup.hint == "credit" or is_credit(block.text, page.language))
        page.assign(i, "credit" if credit else "caption", "named as the caption of the picture above")


_CAPTION = 400
"""Letters of a caption, at most."""


def photographers_sign_a_gallery(page: Page) -> None:
    """Under the headline of a page of pictures that nobody else signs, a credit is the byline: "Photos: Ann Lee".

    The pictures are the story there; beside a story of words the credit is that of its pictures.
    """
    head = page.place_of("headline")
    if head is None or "byline" in page.roles or sum(map(len, page.pictures.values())) < _PICTURES:
        return
    if len(page.blocks_as("paragraph")) > _WORDS:
        return
    first = min((i for i in page.pictures if i > head), default=len(page.roles))
    for i in range(head + 1, min(first, head + _HEAD)):
        text = page.blocks[i].text
        open_to_it = page.roles[i] in ("tagline", "other", "credit") and len(text) < _SHORT
        if open_to_it and _names_photographer(page, text):
            page.assign(i, "byline", "who took the pictures of a page of pictures")
            return


def _names_photographer(page: Page, text: str) -> bool:
    """Whether a line is a label of credits and names: "Photos: Ann Lee"."""
    names = without_label(text, page.language)
    return names != text and is_credit(text, page.language) and looks_like_person(names)


_PICTURES = 4
"""Pictures of a page of pictures, at least: fewer go with a story of words."""
_WORDS = 3
"""Paragraphs of a page of pictures, at most."""
_HEAD = 6
"""Blocks of its head."""


def figcaptions(page: Page) -> None:
    """What stands in a figure's `figcaption` is its caption or credit.

    `<figcaption>The old quay <span>Ann Lee</span></figcaption>` is not a paragraph, however long. A block that the
    model takes for a byline or a date stays that, and one without a picture that it takes for a quotation: some sites
    put these into figures. The label of a credit may be in any language. A name alone under a caption is its credit.
    """
    holders = {id(each.figure) for pictures in page.pictures.values() for each in pictures if each.figure is not None}
    quoting = {
        id(block.markup.figure) for block in page.blocks if block.markup is not None and block.markup.quote is not None
    }
    held = Counter(id(block.markup.figure) for block in page.blocks if block.markup is not None)
    for i, block in enumerate(page.blocks):
        markup, role = block.markup, page.roles[i]
        if markup is None or markup.figure is None:
            continue
        if id(markup.figure) not in holders and (holders or markup.quote is not None or id(markup.figure) in quoting):
            _without_picture(page, i, markup)
            continue
        captioned = markup.tag == "figcaption" or markup.hint == "caption" or (role == "deck" and holders)
        captioned = captioned or (markup.hint == "credit" and role == "caption")
        captioned = captioned or (
            role in ("paragraph", "heading") and _is_alone(markup, held) and id(markup.figure) in holders
        )
        if role == "credit" and _says_something(page, i):
            page.assign(i, "caption", "words with content")
            continue
        stays = role in NO_CAPTIONS and not (role == "pullquote" and id(markup.figure) in holders)
        if not captioned or stays or (role == "caption" and ":" not in block.text[:_LABEL]):
            continue
        if markup.linked * 2 < len(block.text):
            signs = is_credit(block.text) or (page.next_best(i, role) == "credit" and not _says_something(page, i))
            page.assign(i, "credit" if signs and len(block.text) < _SHORT else "caption", "the caption of a figure")
    _names_under_captions(page)


def _is_alone(markup: Markup, held: Counter[int]) -> bool:
    """Whether a text of a caption's length is all that a figure says, in whatever element: `<figure><img><p>`."""
    return held[id(markup.figure)] == 1 and markup.kind in ("text", "heading") and len(markup.text) <= _CAPTION


def _names_under_captions(page: Page) -> None:
    """A name and nothing else under the caption in one figure is its credit: "The quay at dawn." "Ann Lee".

    It may stand outside of the `figcaption`: `<figcaption>The quay at dawn.</figcaption><cite>Ann Lee</cite>`. Without
    a caption it may be the person who is shown, except where its class says that it is a credit or an author.
    """
    for i in page.blocks_as("caption", "other", "byline"):
        markup, above = page.blocks[i].markup, page.blocks[i - 1].markup if i else None
        if page.roles[i] == "byline" and (markup is None or markup.hint != "credit"):
            continue
        if markup is None or markup.figure is None:
            continue
        beside = above is not None and markup.figure is above.figure
        if beside and page.roles[i - 1] == "caption" and _is_named_credit(page, i, markup):
            page.assign(i, "credit", "behind the caption of a figure, named its credit")
        if "name:only" not in page.tokens[i]:
            continue
        if beside and page.roles[i - 1] == "caption":
            page.assign(i, "credit", "a name under the caption of a figure")
            _house_behind(page, i, markup.figure)
        elif markup.hint == "credit":
            page.assign(i, "credit", "a name in a figure, marked as its credit")


def _is_named_credit(page: Page, i: int, markup: Markup) -> bool:
    """Whether a short line says by its class that it is a credit, and by its words nothing else."""
    text = page.blocks[i].text
    return markup.hint == "credit" and len(text) < _SHORT and text[-1] not in ".!?" and not _says_something(page, i)


def _house_behind(page: Page, i: int, figure: object) -> None:
    """A sign between a photographer and their house, each in an element of its own, is of the credit: "Ann Lee" "/"
    "Agency".
    """
    if i + 2 < len(page.blocks) and page.blocks[i + 1].text in _BETWEEN:
        behind = [page.blocks[i + k].markup for k in (1, 2)]
        if all(each is not None and each.figure is figure for each in behind) and len(page.blocks[i + 2].text) < _SHORT:
            for k in (1, 2):
                page.assign(i + k, "credit", "the house of a photographer")


_BETWEEN = ("/", "|", "–", "—", "-", "•")
_LABEL = 20
"""Letters within which the label of a credit ends: "Photograph:"."""


def _says_something(page: Page, i: int) -> bool:
    """Whether a line is running words and no credit by any sign, a sentence before its credit, or the title of a video
    behind its length: "The quay at dawn", "The quay. Photo: Ann Lee", "4:11 The quay".
    """
    text, markup = page.blocks[i].text, page.blocks[i].markup
    if _TIMED.match(text):
        return True
    told = text[: page.credit(i).end]
    if markup is not None and markup.tag == "figcaption" and len(told.split()) > 1 and told[-1] in ".!?":
        return not is_credit(told, page.language)
    tokens = page.tokens[i]
    running = "function words:many" in tokens and _NAMING.isdisjoint(tokens)
    return running and not is_credit(page.blocks[i].text, page.language)


_TIMED = re.compile(r"\d{1,2}:\d\d \w")
_NAMING = frozenset(("case:title", "case:capitals", "cue:photo", "cue:source", "opens:photo", "opens:source"))


def _without_picture(page: Page, i: int, markup: Markup) -> None:
    """What stands in a figure without picture or player, on a page whose pictures stand in figures.

    It may hold a quotation with its source (HTML, section 4.4.4), a byline, or the label of a form. Other words may be
    the caption of a picture that a script puts there.
    """
    role = page.roles[i]
    pulled = role == "heading" or (role == "pullquote" and not _has_source(page, i, markup))
    if markup.quote is not None and markup.hint != "pull" and not pulled:
        page.assign(i, "paragraph", "a quotation in a figure of its own")
    elif page.roles[i] in ("caption", "credit") and _is_over_quotation(page, i, markup):
        page.assign(i, "other", "says over a quotation whose words it has")
    elif page.roles[i] in ("caption", "credit") and not _NO_CAPTION.isdisjoint(page.tokens[i]):
        page.assign(i, page.next_best(i, "caption", "credit", "headline"), "a figure without a picture")


def _is_over_quotation(page: Page, i: int, markup: Markup) -> bool:
    """Whether the next block is a quotation in the same figure."""
    below = page.blocks[i + 1].markup if i + 1 < len(page.blocks) else None
    return below is not None and below.figure is markup.figure and below.quote is not None


def _has_source(page: Page, i: int, markup: Markup) -> bool:
    """Whether a block beside a quotation, in the same figure, says whose words it has."""
    beside = [page.blocks[k].markup for k in (i - 1, i + 1) if 0 <= k < len(page.blocks)]
    return any(each is not None and each.figure is markup.figure and each.quote is None for each in beside)


_NO_CAPTION = frozenset(("opens:by", "name:by", "cue:promo", "opens:call"))


def captions_with_their_credits(page: Page) -> None:
    """Words with a picture credit behind them are a caption; what looks like a title is one among such captions."""
    for i in page.blocks_as("credit", "heading", "related"):
        tokens, text = page.tokens[i], page.blocks[i].text
        if "cue:rights" in tokens or len(text) > _LONGEST:
            continue
        tail = "credit:tail" in tokens and (page.roles[i] == "credit" or _is_in_a_gallery(page, i))
        if tail or _LABELLED.search(text):
            split = page.credit(i)
            if split.credit_start == split.credit_end:
                continue
            words = text[: split.end]
            if (len(words.split()) > 2 or measured(words) > _NO_NAME) and not is_credit(words, page.language):
                page.assign(i, "caption", "a picture credit follows it")


_LONGEST = 420
"""Letters of a caption with its credit, at most: more is a paragraph that ends with one."""


def _is_in_a_gallery(page: Page, i: int) -> bool:
    """Whether a line with the credit of a picture stands beside a caption with its own, in a text without markup."""
    if page.marked or "cue:photo" not in page.tokens[i]:
        return False
    beside = [k for k in (i - 1, i + 1) if 0 <= k < len(page.roles) and page.roles[k] == "caption"]
    return any(not page.is_bare_caption(k) for k in beside)


_LABELLED = re.compile(r"[.!?…] [A-ZÀ-Þ]{4,12}: [^\W\d_]")
"""A label in capitals behind a sentence: "The cheese leaves the ground. CREDIT: Ann Lee"."""
_NO_NAME = 30
"""Letters as they measure, more than which are a caption and no name, where no spaces part the words."""


def captions_under_their_label(page: Page) -> None:
    """In a text the line under "Image caption", which readers do not see on the page, is a picture's."""
    for i in range(len(page.blocks) - 1 if not page.marked else 0):
        label = page.blocks[i].text.rstrip(_AFTER_LABEL)
        if (
            len(label) <= _CAPTION_LABEL
            and label.lower() in site_words("caption_labels")
            and len(page.blocks[i + 1].text) <= _CAPTION
        ):
            page.assign(i, "other", "the label of a caption")
            if page.roles[i + 1] not in ("headline", "byline", "credit"):
                page.assign(i + 1, "caption", "under the label of a caption")


_AFTER_LABEL = " :,：，،"
_CAPTION_LABEL = 30
"""Letters of the label of a caption, at most."""


def counted_pictures(page: Page) -> None:
    """Lines that count one after another, "1/5", "2/5", "3/5", each over or under a line, number pictures: the lines
    are their captions, where the model takes one of them for that.
    """
    if page.marked:
        return
    counted: dict[int, tuple[int, int]] = {}
    for i, block in enumerate(page.blocks):
        found = _OF_ALL.fullmatch(block.text.lower()) if len(block.text) <= _SHORT else None
        if found is not None and (found[2] == "/" or found[2] in site_words("of")):
            counted[i] = int(found[1]), int(found[3])
    places = list(counted)
    run: list[int] = []
    for i in [*places, -1]:
        number, total = counted.get(i, (0, 0))
        if run and (number, total) != (counted[run[-1]][0] + 1, counted[run[-1]][1]):
            _caption_the_run(page, run)
            run = []
        run.append(i)


_OF_ALL = re.compile(r"(\d{1,3})\s?(/|[^\W\d_]{1,4})\s?(\d{1,3})")
_COUNTED = 3
"""Pictures that are counted, at least."""
_APART = 5
"""Lines from one number to the next, at most: caption, credit, and a sentence or two of the story."""


def _caption_the_run(page: Page, run: list[int]) -> None:
    """Make captions of the lines under the counters, or of those over them where the last one closes the gallery."""
    if len(run) < _COUNTED or any(not 1 < below - above <= _APART for above, below in pairwise(run)):
        return
    for step in (1, -1):
        lines = [i + step for i in run if 0 <= i + step < len(page.blocks)]
        if len(lines) == len(run) and any(page.roles[i] == "caption" for i in lines):
            for i in lines:
                if page.roles[i] in ("other", "related", "promo", "heading", "deck", "topic"):
                    page.assign(i, "caption", "under the number of a picture")
            return
