"""A page while its roles are being settled: what the model says of each block, and what the rules have changed."""

from collections.abc import Mapping, Sequence

import attrs

from newsdoc.layout.blocks import Block
from newsdoc.layout.features import Bundle
from newsdoc.layout.live_entries import OpeningTime
from newsdoc.layout.roles import ROLES
from newsdoc.model import Role

SLUG_LINE = "a wire's slug line"
ENTRY = "the time of an entry"
AT = {role: i for i, role in enumerate(ROLES)}
"""Where a role stands in the scores of a block."""


@attrs.define
class Page:
    """A page while its roles are being settled."""

    blocks: Sequence[Block]
    tokens: Sequence[frozenset[str]]
    """What is true of each block by itself."""
    repeated: frozenset[int]
    """The blocks whose text stands on the page more than once."""
    bundles: Sequence[Sequence[Bundle]]
    """All that is true of each block."""
    scores: Sequence[tuple[int, ...]]
    roles: list[Role]
    language: str | None
    spoken: frozenset[int] = frozenset()
    """The lines of an interview that have a speaker's label."""
    times: Mapping[int, OpeningTime] = attrs.field(factory=dict)
    """The blocks that open with a time of day."""
    reasons: dict[int, str] = attrs.field(factory=dict)
    """Block to the rule that settled its role."""

    def settle(self, i: int, role: Role, reason: str) -> None:
        """Give block i this role for this reason."""
        if self.roles[i] != role:
            self.roles[i] = role
            self.reasons[i] = reason

    def blocks_as(self, *roles: Role) -> list[int]:
        """The blocks that have one of these roles by now."""
        return [i for i, role in enumerate(self.roles) if role in roles]

    def blocks_with(self, token: str) -> list[int]:
        """The blocks of which this is true."""
        return [i for i, tokens in enumerate(self.tokens) if token in tokens]

    def place_of(self, role: Role) -> int | None:
        """The first block of this role."""
        return self.roles.index(role) if role in self.roles else None

    def first_paragraph(self) -> int:
        """The first paragraph; the number of blocks when there is none."""
        return self.roles.index("paragraph") if "paragraph" in self.roles else len(self.roles)

    def last_paragraph(self) -> int:
        """The last paragraph; -1 when there is none."""
        if "paragraph" not in self.roles:
            return -1
        return len(self.roles) - 1 - self.roles[::-1].index("paragraph")

    def next_best(self, i: int, *excluded: Role) -> Role:
        """The best role of block i by the model that is none of these."""
        scores = self.scores[i]
        return max((role for role in ROLES if role not in excluded), key=lambda role: scores[AT[role]])
