"""A rule for sentences that look as the story's paragraphs do, among them or right behind them."""

from collections import Counter

from newsdoc.page.markup import Markup
from newsdoc.page.page import Page
from newsdoc.page.roles import AT, FineRole

_TAKEN_FOR: tuple[FineRole, ...] = ("tagline", "promo", "other", "box", "date", "related")
"""What the model takes such a sentence for."""
_NEAR = 3
"""Blocks behind the last paragraph within which the story may end: a cross-head, a label, its last sentence."""
_LIKE = 2
"""Paragraphs of one look, at least."""
_UNSURE = 200
"""Hundredths by which the model may prefer another role; on labelled pages no such sentence is further away."""
_OPEN = (None, "body", "live", "meta")
"""Hints under which the story may stand."""
_SAYS = ("opens:", "is:", "tagline:", "credit:", "label:", "name:")
_FURNITURE = frozenset(
    ("cue:call", "cue:promo", "cue:contributed", "cue:bio", "cue:job", "cue:rights", "cue:advert", "cue:comment",
     "bracket:whole", "has:©", "has:address", "has:ellipsis")
)  # fmt: skip
"""What shows that a sentence is of another thing than the story: who wrote it, what to do now."""


def sentences_that_look_as_the_story(page: Page) -> None:
    """A plain sentence among the paragraphs of a story, or right behind them, that has their look and stands where they
    do is one of them, however short: "The clock will be back by Christmas." Where nothing has a name, much looks alike:
    there it is one right behind the last paragraph, or if it was taken for a box, which stands apart.

    Notes and calls that end a story are printed in italics or bold, are links, or say what they are.
    """
    last = page.last_paragraph()
    found = [
        i
        for i in range(page.first_paragraph() + 1, min(last + _NEAR, len(page.blocks) - 1) + 1)
        if page.roles[i] in _TAKEN_FOR and _is_plain_sentence(page, i)
    ]
    if not found:
        return
    looks = Counter(
        look
        for i in page.blocks_as("paragraph")
        for look in (*_looks(page.blocks[i].markup), *_parts(page.blocks[i].markup))
    )
    for i in found:
        unsure = max(page.scores[i]) - page.scores[i][AT["paragraph"]] <= _UNSURE
        named = (markup := page.blocks[i].markup) is not None and bool(markup.names or markup.around)
        placed = named or i == last + 1 or page.roles[i] == "box"
        if unsure and placed and any(looks[look] >= _LIKE for look in _looks(markup)):
            page.assign(i, "paragraph", "a sentence that looks as the story's paragraphs do")


def _is_plain_sentence(page: Page, i: int) -> bool:
    """Whether a block is a sentence without links and emphasis that says nothing of another thing than the story."""
    markup, tokens = page.blocks[i].markup, page.tokens[i]
    return (
        markup is not None
        and markup.kind == "text"
        and not markup.marks
        and markup.figure is None
        and markup.hint in _OPEN
        and i not in page.rules
        and i not in page.repeated
        and "ends:stop" in tokens
        and "function words:none" not in tokens
        and _FURNITURE.isdisjoint(tokens)
        and not any(token.startswith(_SAYS) for token in tokens)
    )


def _looks(markup: Markup | None) -> tuple[tuple[object, ...], ...]:
    """How a block looks and where it stands: in which element, or in boxes of which look.

    Boxes without names look alike whatever is in them. The first paragraph may have one name more than the others:
    `<p class="text text--first">`.
    """
    if markup is None:
        return ()
    look = markup.tag, markup.names
    named = ((*look, markup.around, id(markup.above)),) if markup.names or markup.around else ()
    return (*look, id(markup.parent)), *named


def _parts(markup: Markup | None) -> list[tuple[object, ...]]:
    """The look that a block of several names shares with one that has only this one of them."""
    names = markup.names.split() if markup is not None else []
    return [(markup.tag, name, id(markup.parent)) for name in names] if markup is not None and len(names) > 1 else []
