"""The rule for whole stories that follow the page's own one."""

from collections.abc import Sequence

from newsdoc.page.block import Block
from newsdoc.page.page import Page
from newsdoc.page.roles import SIGNED


def next_stories(page: Page) -> None:
    """A title with its byline or day behind the story begins another one, as pages print them that go on for as long as
    one scrolls: `<h2><a href="/tide">The tide</a></h2><div>By Bo Ray</div><p>...`.

    Behind the element that holds the story any heading may be such a title, and all that follows there belongs to it.
    What stands in an `article` of its own there is another story, signed or not.
    Within that element it is a link or an `h1`, since a section of a story may be signed too; it has what stands in one
    box with it, unless that is more than the story.
    """
    paragraphs = page.blocks_as("paragraph")
    if len(paragraphs) < _STORY:
        return
    story = page.size_of(paragraphs)
    at = max(paragraphs[_STORY - 1], page.title or 0) + 1
    while at < len(page.blocks):
        found = _story_from(page, at)
        taken = page.size_of(i for i in found if page.roles[i] == "paragraph")
        if found and (not _is_inside(page, at) or taken * 2 <= story):
            for i in found:
                _give_back(page, i)
        elif _is_elsewhere(page, at):
            _give_back(page, at)
        at = max(at + 1, found[-1] + 1 if found else 0)


def _give_back(page: Page, i: int) -> None:
    """Take from a block the role that it would have in the page's own story."""
    if page.roles[i] in ("paragraph", "heading"):
        page.assign(i, page.next_best(i, "paragraph", "heading", "headline", "deck"), "part of another story")
    elif page.roles[i] in _HEAD:
        page.assign(i, "other", "part of another story")
    if (markup := page.blocks[i].markup) is not None:
        markup.elsewhere = True  # nor does it say who wrote the page's own story, or when


def _story_from(page: Page, at: int) -> Sequence[int]:
    """The blocks of the story whose title a block is; none where it is no such title."""
    title = page.blocks[at].markup
    if title is None or title.kind != "heading" or not _is_signed(page, at):
        return ()
    if not title.inside:
        return [i for i in range(at, len(page.blocks)) if not _is_inside(page, i)]
    linked = title.linked * 10 >= len(title.text) * 9
    if not linked and (title.tag != "h1" or "name:by" not in page.tokens[at + 1]):
        return ()
    end = at + 1
    while end < len(page.blocks):
        markup = page.blocks[end].markup
        if markup is None or title.parent not in (markup.parent, markup.above):
            break
        end += 1
    return range(at, end)


def _is_elsewhere(page: Page, i: int) -> bool:
    markup = page.blocks[i].markup
    return markup is not None and markup.elsewhere


def _is_inside(page: Page, i: int) -> bool:
    markup = page.blocks[i].markup
    return markup is None or markup.inside


def _is_signed(page: Page, i: int) -> bool:
    """Whether one of the lines right under a title says by whom a story is, or from which day, and text follows."""
    lines = range(i + 1, min(len(page.blocks), i + 1 + _LINES))
    told = any(_is_told(page.blocks[k]) for k in range(i + 2, min(len(page.blocks), i + 3 + _LINES)))
    return told and any(page.roles[k] in SIGNED or _signs(page, k) for k in lines)


def _signs(page: Page, i: int) -> bool:
    """Whether a line names somebody after "by", or has a day and is no sentence: "It began in May 2024."."""
    dated = "has:date" in page.tokens[i] and page.roles[i] != "paragraph" and "ends:stop" not in page.tokens[i]
    return len(page.blocks[i].text) <= _LINE and (dated or "name:by" in page.tokens[i])


def _is_told(block: Block) -> bool:
    """Whether a block is longer than a line of the head."""
    return len(block.text) > _LINE and block.markup is not None and block.markup.kind != "heading"


_STORY = 2
"""Paragraphs that the page's own story has at least, before another begins."""
_LINES = 2
"""Lines under a title in which its story is signed: a kicker or deck may stand first."""
_LINE = 80
"""Letters of such a line, at most."""
_HEAD = ("headline", "deck", "credit", "caption", *SIGNED)
"""Roles that the head of another story, and its pictures, would take from the page's own."""
