"""A page while its roles are being decided: what the model says of each block, and what the rules have changed."""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from newsdoc.model import Person
from newsdoc.page.block import Block
from newsdoc.page.link_targets import Address
from newsdoc.page.live_entries import OpeningTime
from newsdoc.page.markup import Markup
from newsdoc.page.roles import AT, ROLES, FineRole
from newsdoc.page.tokens.position import Frame
from newsdoc.page.tokens.sets import Weighed
from newsdoc.wording.bylines import read_byline
from newsdoc.wording.captions import Caption, split_credit


@attrs.define
class Page:
    """A page while its roles are being decided."""

    blocks: Sequence[Block]
    tokens: Sequence[frozenset[str]]
    """What is true of each block by itself."""
    repeated: frozenset[int]
    """The blocks whose text stands on the page more than once."""
    token_sets: Sequence[Sequence[Weighed]]
    """All that is true of each block."""
    scores: Sequence[tuple[int, ...]]
    roles: list[FineRole]
    language: str | None
    frame: Frame
    """Where the story stands."""
    title: int | None = None
    """The block of the headline, where the source shows it."""
    pictures: Mapping[int, Sequence[Markup]] = attrs.field(factory=dict)
    """Block to the pictures right before it."""
    spoken: frozenset[int] = frozenset()
    """The lines of an interview that have a speaker's label."""
    times: Mapping[int, OpeningTime] = attrs.field(factory=dict)
    """The blocks that open with a time of day."""
    reasons: dict[int, str] = attrs.field(factory=dict)
    """Block to why a rule changed its role, for people."""
    rules: dict[int, str] = attrs.field(factory=dict)
    """Block to the name of the rule that changed its role."""
    rule: str = ""
    """The rule that is at work."""
    marked: bool = False
    """Whether the blocks have markup that tells one from another."""
    authors: tuple[str, ...] = ()
    """The names of the authors that the page declares."""
    address: Address | None = None
    """The page's own, where it is known."""
    no_titles: frozenset[int] = frozenset()
    """The lines of a text that cannot be its headline."""
    fixed: frozenset[int] = frozenset()
    """The blocks whose roles the source itself gives, which no rule changes."""
    _people: dict[int, tuple[Person, ...]] = attrs.field(factory=dict, init=False, repr=False)
    _by_roles: dict[tuple[FineRole, ...], list[int]] = attrs.field(factory=dict, init=False, repr=False)
    _credits: dict[int, Caption] = attrs.field(factory=dict, init=False, repr=False)

    def assign(self, i: int, role: FineRole, reason: str) -> None:
        """Give block i this role for this reason."""
        if self.roles[i] != role and i not in self.fixed:
            self.roles[i] = role
            self._by_roles.clear()
            self.reasons[i] = reason
            self.rules[i] = self.rule

    def blocks_as(self, *roles: FineRole) -> list[int]:
        """The blocks that have one of these roles by now."""
        found = self._by_roles.get(roles)
        if found is None:  # most rules change nothing, and ask for the same roles
            found = self._by_roles[roles] = [i for i, role in enumerate(self.roles) if role in roles]
        return found.copy()

    def blocks_with(self, token: str) -> list[int]:
        """The blocks of which this is true."""
        return [i for i, tokens in enumerate(self.tokens) if token in tokens]

    def size_of(self, places: Iterable[int]) -> int:
        """The characters of these blocks together."""
        return sum([len(self.blocks[i].text) for i in places])

    def place_of(self, role: FineRole) -> int | None:
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

    def next_best(self, i: int, *excluded: FineRole) -> FineRole:
        """The best role of block i by the model that is none of these."""
        scores = self.scores[i]
        return max((role for role in ROLES if role not in excluded), key=lambda role: scores[AT[role]])

    def lead_of(self, i: int) -> int:
        """By how many hundredths the model prefers the role it gives block i to the next best."""
        best, second = sorted(self.scores[i])[-2:][::-1]
        return best - second

    def is_surely(self, i: int, role: FineRole, lead: int) -> bool:
        """Whether the model takes block i for this role, and prefers it to any other by so many hundredths."""
        return self.scores[i][AT[role]] == max(self.scores[i]) and self.lead_of(i) >= lead

    def kicker(self) -> int | None:
        """The kicker: the block of that role nearest to the headline, over it or right under it."""
        head = self.place_of("headline")
        found = self.blocks_as("kicker")
        if not found:
            return None
        at = head if head is not None else 0
        return min(found, key=lambda i: (i > at, abs(at - i)))

    def people(self, i: int) -> tuple[Person, ...]:
        """The people whom block i names, read as a byline; read once."""
        found = self._people.get(i)
        if found is None:
            found = self._people[i] = tuple(read_byline(self.blocks[i].text, self.language))
        return found

    def credit(self, i: int) -> Caption:
        """Block i taken apart into caption and credit; read once."""
        found = self._credits.get(i)
        if found is None:
            found = self._credits[i] = split_credit(self.blocks[i].text, self.language)
        return found

    def is_bare_caption(self, i: int) -> bool:
        """Whether a caption has no credit of its own."""
        split = self.credit(i)
        return split.credit_start == split.credit_end
