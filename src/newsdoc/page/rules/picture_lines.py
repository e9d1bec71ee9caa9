"""Rules for lines right under a picture, by what stands with the two in one element."""

from collections import Counter

from newsdoc.page.markup import Markup
from newsdoc.page.page import Page
from newsdoc.page.roles import AT, NO_CAPTIONS
from newsdoc.wording.captions import is_credit
from newsdoc.wording.names import looks_like_person
from newsdoc.wording.scripts import is_unspaced

_CAPTION = 400
"""Letters of a caption, at most."""


def lines_with_their_picture(page: Page) -> None:
    """What a list or table has beside a picture, and nothing else, is its caption: `<dl><dt><img></dt><dd>The quay at
    dawn</dd></dl>`; so is a line behind a picture in its paragraph, if it is in italics, or has no full stop and the
    model may take it for one; and a line of that sort which is alone with a picture in any element, or right under one
    in letters in which no heading is.
    """
    if not page.pictures:
        return
    held = Counter(id(block.markup.list) for block in page.blocks if block.markup is not None)
    wrapped = Counter(id(block.markup.parent) for block in page.blocks if block.markup is not None)
    heading = {each.markup.tag for i, each in enumerate(page.blocks) if each.markup and not page.pictures.get(i)}
    for i, pictures in page.pictures.items():
        markup = page.blocks[i].markup if i < len(page.blocks) else None
        if markup is None or page.roles[i] == "caption" or i == page.title or _signs(page, i):
            continue
        shown = pictures[-1]
        if shown.kind != "image" or len(page.blocks[i].text) > _CAPTION or markup.linked:
            continue
        if markup.kind == "cell" and markup.list is shown.list:
            if held[id(markup.list)] == _PAIR and _credit_and_caption(page, i):
                continue
            if held[id(markup.list)] == 1 and markup.tag in ("td", "dd"):
                page.assign(i, "caption", "alone with a picture in a list or table")
                continue
        alone = shown.parent is markup.parent and wrapped[id(shown.parent)] == 1
        small = markup.tag in _SMALLEST - heading and shown.parent is markup.parent
        if why := _why_caption(page, i, markup, shown, alone or small):
            page.assign(i, "caption", why)


def _why_caption(page: Page, i: int, markup: Markup, shown: Markup, set_off: bool) -> str:
    """Why a line is the caption of the picture over it; nothing where it is none."""
    behind = markup.kind == "text" and markup.element is shown.parent
    if behind and (_is_in_italics(markup) or _may_be_caption(page, i, _NEARLY)):
        return "a line behind a picture in its paragraph"
    if set_off and _may_be_caption(page, i, _SET_OFF):
        return "alone with a picture in one element, or in letters of its own"
    if page.roles[i] in ("byline", "credit") and is_unspaced(page.blocks[i].text) and _may_be_caption(page, i, _NEARLY):
        return "under a picture, and too long for a name"
    return ""


def _signs(page: Page, i: int) -> bool:
    """Whether a line has a role that it keeps beside a picture; in scripts without spaces, where names are short, words
    that are no name and no credit have none of a signature.
    """
    role, text = page.roles[i], page.blocks[i].text
    if role in ("credit", "byline") and is_unspaced(text) and len(text) > _UNSPACED_NAME:
        return is_credit(text, page.language) or looks_like_person(text)
    return role in NO_CAPTIONS


_UNSPACED_NAME = 7
"""Characters of a name where no spaces part the words, at most."""
_PAIR = 2
"""Cells with text in the table of a picture, one for its credit and one for its caption."""


def _credit_and_caption(page: Page, i: int) -> bool:
    """The credit right under a picture in its table has the caption under it; whether there is one."""
    behind = page.blocks[i + 1].markup if i + 1 < len(page.blocks) else None
    markup = page.blocks[i].markup
    if markup is None or behind is None or behind.list is not markup.list or behind.linked:
        return False
    if not is_credit(page.blocks[i].text, page.language):
        return False
    page.assign(i, "credit", "right under a picture in its table")
    page.assign(i + 1, "caption", "under the credit of a picture in its table")
    return True


def _is_in_italics(markup: Markup) -> bool:
    """Whether all of a text is emphasised: beside a picture those are not the story's words."""
    emphasised = sum(end - start for kind, start, end, _ in markup.marks if kind == "em")
    return emphasised * 10 >= len(markup.text) * 9


def _may_be_caption(page: Page, i: int, nearly: int) -> bool:
    """Whether a line without full stop is a caption or hardly less to the model."""
    tokens, text = page.tokens[i], page.blocks[i].text
    near = max(page.scores[i]) - page.scores[i][AT["caption"]] <= nearly
    said = len(text.split()) > 2 or (is_unspaced(text) and len(text) > _UNSPACED_NAME)
    return near and "ends:letter" in tokens and "starts:letter" in tokens and said


_SMALLEST = frozenset(("h5", "h6"))
"""Headings that sites use for the looks of their small letters; not where some of them head paragraphs."""
_NEARLY = 100
"""Hundredths by which the model may prefer another role."""
_SET_OFF = 200
"""The same where the line stands out from the story together with its picture."""
