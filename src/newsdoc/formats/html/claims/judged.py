"""A judge's view of the claims of one field: in order of trust, read only as far as the judge looks."""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import Generic, TypeVar

import attrs

from newsdoc.formats.html.claims.claim import Claim, Field, Source, shown
from newsdoc.formats.html.claims.page import Page
from newsdoc.model import Alternative, Decision

T = TypeVar("T")


class Claims(Generic[T]):
    """The claims of one field on one page."""

    def __init__(self, field: Field, sources: Sequence[Source[T]], page: Page) -> None:
        """`sources`: those of the field, the most trusted first."""
        self.field = field
        self.page = page
        self._sources = {source.name: source for source in sources}
        self._read: dict[str, Claim[T] | None] = {}

    def get(self, name: str) -> Claim[T] | None:
        """What the source of this name says; None when it says nothing, or there is none."""
        try:
            return self._read[name]
        except KeyError:
            source = self._sources.get(name)
            found = self._read[name] = source.claim(self.page) if source is not None else None
            return found

    def value(self, name: str) -> T | None:
        """The value that the source of this name gives."""
        claim = self.get(name)
        return claim.value if claim is not None else None

    def until(self, ends: Callable[[str], bool]) -> Iterator[Claim[T]]:
        """The claims, the most trusted first, up to a source of whose name `ends` is true; that one is not read."""
        return (claim for name in takewhile(lambda name: not ends(name), self._sources) if (claim := self.get(name)))

    def __iter__(self) -> Iterator[Claim[T]]:
        """The claims, the most trusted first; each source is read when its turn comes."""
        return (claim for name in self._sources if (claim := self.get(name)) is not None)


@attrs.frozen(slots=True)
class Verdict(Generic[T]):
    """What a judge decided on."""

    value: T | None = None
    claim: Claim[T] | None = None
    """The claim that gave the value; None where it was made of several, or there is none."""
    reason: str = ""
    """Why this one, in words, where the order of trust alone does not say it."""

    @classmethod
    def of(cls, claim: Claim[T] | None, reason: str = "") -> "Verdict[T]":
        """The verdict for one claim as it stands."""
        return cls(claim.value if claim is not None else None, claim, reason)


def decision(claims: Claims[T], verdict: Verdict[T]) -> Decision | None:
    """What was chosen, why, and what lost; reads every source. None when there was nothing to choose from."""
    every = list(claims)
    if not every:
        return None
    chosen = shown(verdict.value) if verdict.value is not None else ""
    agreeing = [claim for claim in every if shown(claim.value) == chosen]
    if verdict.claim is not None:
        agreeing = [verdict.claim, *(claim for claim in agreeing if claim.source != verdict.claim.source)]
    evidence = [verdict.reason] if verdict.reason else []
    evidence += [_sentence(claim) for claim in agreeing]
    losers = tuple(
        Alternative(shown(claim.value), evidence=(_sentence(claim),))
        for claim in every
        if shown(claim.value) != chosen and claim is not verdict.claim
    )
    return Decision(claims.field, chosen, evidence=tuple(evidence), alternatives=losers)


def _sentence(claim: Claim[T]) -> str:
    return claim.evidence.replace("{where}", claim.where)
