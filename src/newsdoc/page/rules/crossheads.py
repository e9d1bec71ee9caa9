"""Rules for cross-heads by their markup: heading elements and bold lines."""

from newsdoc.page.link_targets import target_of
from newsdoc.page.markup import Markup
from newsdoc.page.page import Page
from newsdoc.wording.punctuation import QUESTION_MARKS
from newsdoc.wording.scripts import measured

_LABEL = 40
"""Letters of a deck, at least."""
_CROSSHEAD = 120
"""Letters of a cross-head, at most."""
_PASSED = ("caption", "credit", "heading", "pullquote", "embed")
"""What may stand between a cross-head and its text."""
_NO_HEADING_END = '.!:,;"”»)'


def headings_within_the_story(page: Page) -> None:
    """A heading element between paragraphs, over a paragraph, is a cross-head; over something else it is none.

    `<p>...</p><h2>A long way home</h2><p>...</p>`: heading. `<h3>Most read</h3><ul>...links...</ul>`: furniture. A long
    line that is no heading element and as a whole a link to another page invites there.
    """
    first, last = page.first_paragraph(), page.last_paragraph()
    for i in range(first, last):
        block = page.blocks[i]
        markup, role = block.markup, page.roles[i]
        if (
            markup is None
            or markup.kind != "heading"
            or not markup.inside
            or markup.figure is not None
            or role not in ("other", "paragraph", "caption", "box", "related")
        ):
            continue
        if (
            markup.linked * 2 < len(block.text) <= _CROSSHEAD
            and _following(page, i) == "paragraph"
            and i not in page.repeated
        ):
            page.assign(i, "heading", "a heading between paragraphs")
    for i in page.blocks_as("deck"):
        markup = page.blocks[i].markup
        short = len(page.blocks[i].text) < _LABEL and "ends:stop" not in page.tokens[i]
        if (
            markup is not None
            and markup.kind == "heading"
            and markup.inside
            and short
            and page.roles[i + 1 : i + 2] == ["paragraph"]
        ):
            page.assign(i, "heading", "a short heading above the first paragraph")
    for i in page.blocks_as("heading"):
        if i > last:
            page.assign(i, page.next_best(i, "heading", "headline"), "a cross-head stands above a paragraph")
        elif (markup := page.blocks[i].markup) is not None and _leads_away(markup):
            page.assign(i, page.next_best(i, "heading", "headline", "paragraph"), "a link to another page as a whole")


def _leads_away(markup: Markup) -> bool:
    """Whether a long line is a link to another page, and no heading element; what a list of news is about is short."""
    linked = markup.kind == "text" and markup.linked >= len(markup.text) and target_of(markup) == "page"
    return linked and measured(markup.text) >= _INVITATION


_INVITATION = 40
"""Letters of an invitation, at least: seven words of English, five of Turkish."""


def headings_over_pictures(page: Page) -> None:
    """Three headings of the story and more that each stand over a picture, in one element with it, are the story, which
    is told in pictures: `<h2>1. The lamp</h2><img><h2>2. The bell</h2><img>...`. None leads to another page.
    """
    first = page.first_paragraph()
    found = [
        i
        for i in range(first + 1, len(page.blocks))
        if (markup := page.blocks[i].markup) is not None
        and markup.kind == "heading"
        and markup.inside
        and not markup.linked
        and len(markup.text) <= _CROSSHEAD
        and i not in page.repeated
        and any(markup.parent in (each.parent, each.above) for each in page.pictures.get(i + 1, ()))
    ]
    # Where as many paragraphs are, they are the story, and the headings are theirs.
    if len(found) >= _PICTURED and len(page.blocks_as("paragraph")) < len(found):
        for i in found:
            page.assign(i, "paragraph", "one of several headings over pictures")


_PICTURED = 3
"""Headings over pictures that make a row."""


def bold_crossheads(page: Page) -> None:
    """A paragraph that is bold as a whole and ends without a stop, over one that is not, is a cross-head.

    `<p><b>A long way home</b></p><p>The ships had left ...</p>`.
    """
    for i in range(page.first_paragraph(), page.last_paragraph()):
        block = page.blocks[i]
        markup = block.markup
        if (
            markup is None
            or page.roles[i] not in ("paragraph", "other")
            or markup.tag not in ("p", "div")
            or markup.item is not None
        ):
            continue
        size = len(block.text)
        if (
            markup.bold * 10 < size * 9
            or size >= _CROSSHEAD
            or not _may_be_crosshead(block.text)
            or markup.quote is not None
            or markup.figure is not None
            or markup.linked
            or i in page.repeated
            or "name:whole" in page.tokens[i]
        ):
            continue
        below = page.blocks[i + 1].markup
        plain = below is not None and below.bold * 10 < len(page.blocks[i + 1].text) * 9
        if plain and _following(page, i) == "paragraph":
            page.assign(i, "heading", "a bold line above a paragraph")


def bold_questions(page: Page) -> None:
    """The questions of an interview are paragraphs, the short ones too: bold lines that are not heading elements.

    `<p><b>What do you do when the ferry is late, and the next one too?</b></p>`: where half of the bold questions of a
    page are paragraphs, "Why?" is not a cross-head.
    """
    questions = [
        i
        for i in page.blocks_as("paragraph", "heading")
        if (markup := page.blocks[i].markup) is not None
        and markup.kind != "heading"
        and markup.bold * 10 >= len(markup.text) * 9
        and page.blocks[i].text[-1] in QUESTION_MARKS
    ]
    short = [i for i in questions if page.roles[i] == "heading"]
    if len(questions) >= _QUESTIONS and len(short) * 2 <= len(questions):
        for i in short:
            page.assign(i, "paragraph", "a question like the others of the interview")


_QUESTIONS = 3
"""So many bold questions make an interview."""


def _may_be_crosshead(text: str) -> bool:
    """Whether a line may be a cross-head by its form: it is not a sentence, a question or a label with a value."""
    return text[0].isalnum() and text[-1] not in _NO_HEADING_END + "?？-–—。、" and ": " not in text


def _following(page: Page, i: int) -> str:
    """The role of what follows block i, captions and other cross-heads passed over."""
    for role in page.roles[i + 1 : i + 5]:
        if role not in _PASSED:
            return role
    return ""
