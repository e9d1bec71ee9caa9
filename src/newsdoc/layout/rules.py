"""Where the trade leaves no choice: rules that correct the roles which the model has chosen.

Each rule is one function: it gets the page and changes roles in place, noting why. `RULES` is their order.
"""

from collections.abc import Callable, Sequence

import attrs

from newsdoc.layout.blocks import Block
from newsdoc.layout.roles import ROLES
from newsdoc.model import Role

_AT = {role: i for i, role in enumerate(ROLES)}


@attrs.define
class Page:
    """A page while its roles are being settled."""

    blocks: Sequence[Block]
    tokens: Sequence[Sequence[str]]
    scores: Sequence[Sequence[int]]
    roles: list[Role]
    reasons: dict[int, str] = attrs.field(factory=dict)
    """Block to the rule that settled its role."""

    def settle(self, i: int, role: Role, reason: str) -> None:
        """Give block i this role for this reason."""
        if self.roles[i] != role:
            self.roles[i] = role
            self.reasons[i] = reason

    def next_best(self, i: int, *excluded: Role) -> Role:
        """The best role of block i by the model that is none of these."""
        scores = self.scores[i]
        return max((role for role in ROLES if role not in excluded), key=lambda role: scores[_AT[role]])

    def margin(self, i: int, role: Role, over: Role) -> int:
        """By how much the model prefers one role to another, in hundredths."""
        return self.scores[i][_AT[role]] - self.scores[i][_AT[over]]


def one_headline(page: Page) -> None:
    """A story has one headline: the block that the model is surest of, before the first paragraph if there is one."""
    first = next((i for i, role in enumerate(page.roles) if role == "paragraph"), len(page.roles))
    reach = min(len(page.roles), max(first, 3) + 2)
    best, best_score = None, None
    for i in range(reach):
        score = page.scores[i][_AT["headline"]] - max(
            value for role, value in zip(ROLES, page.scores[i], strict=True) if role != "headline"
        )
        if best_score is None or score > best_score:
            best, best_score = i, score
    for i, role in enumerate(page.roles):
        if role == "headline" and i != best:
            page.settle(i, page.next_best(i, "headline"), "another block is more of a headline")
    if best is not None and best_score is not None and best_score > -400:
        page.settle(best, "headline", "the most headline-like block before the story")


def one_masthead(page: Page) -> None:
    """A page has one masthead, and it stands at the top."""
    found = [i for i, role in enumerate(page.roles) if role == "masthead"]
    for i in found[1:]:
        page.settle(i, page.next_best(i, "masthead", "headline"), "the masthead stands at the top")


def deck_stands_at_the_head(page: Page) -> None:
    """A deck stands in the head: once two paragraphs have been read, what looks like one is body."""
    paragraphs = 0
    for i, role in enumerate(page.roles):
        if role == "paragraph":
            paragraphs += 1
        elif role == "deck" and paragraphs >= 2:
            page.settle(i, page.next_best(i, "deck", "headline", "masthead"), "a deck stands before the body")


def lone_by_word(page: Page) -> None:
    """A line that is nothing but "By" belongs to the byline that follows it."""
    for i, tokens in enumerate(page.tokens):
        if "is:by" in tokens and i + 1 < len(page.tokens):
            page.settle(i, "byline", "nothing but a by-word")


def credit_beside_caption(page: Page) -> None:
    """A line that is wholly a picture credit is one, wherever the model hesitated, unless it is signed as a byline."""
    for i, tokens in enumerate(page.tokens):
        if "picture source:whole" in tokens and page.roles[i] in ("other", "heading", "related", "promo"):
            page.settle(i, "credit", "nothing but the name of a picture source")


def tagline_after_the_story(page: Page) -> None:
    """Before the first paragraph nobody "contributed to this report"."""
    first = next((i for i, role in enumerate(page.roles) if role == "paragraph"), 0)
    for i in range(first):
        if page.roles[i] == "tagline":
            page.settle(i, page.next_best(i, "tagline"), "a tagline stands after the story")


RULES: tuple[Callable[[Page], None], ...] = (
    one_headline,
    one_masthead,
    deck_stands_at_the_head,
    lone_by_word,
    credit_beside_caption,
    tagline_after_the_story,
)
"""The rules in the order in which they are applied."""
