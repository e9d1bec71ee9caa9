"""What a page says about itself: claims of many sources, one table of trust, a judge where an order is not enough.

A source of claims is one module with a tuple `SOURCES`; it joins the page by its name in `_MODULES`, and is asked
last until the table of trust (`trust.py`) has a better place for it.
"""

from functools import cache
from types import ModuleType
from typing import Any

from newsdoc.formats.html.claims import (
    address,
    author_elements,
    date_elements,
    json_ld,
    meta,
    microdata,
    printed,
    printed_days,
    rights,
    scripts,
    signed_decks,
    state,
    words,
)
from newsdoc.formats.html.claims.claim import Field, Source
from newsdoc.formats.html.claims.judged import Claims, Verdict, decision
from newsdoc.formats.html.claims.judges import JUDGES, judge_first
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.claims.trust import TRUST
from newsdoc.model import Decision

__all__ = ["Page", "PageClaims"]

_MODULES: tuple[ModuleType, ...] = (
    json_ld,
    meta,
    microdata,
    printed,
    printed_days,
    signed_decks,
    author_elements,
    date_elements,
    scripts,
    state,
    address,
    words,
    rights,
)


@cache
def sources(field: Field) -> tuple[Source[Any], ...]:
    """The sources of a field, the most trusted first."""
    order = {name: i for i, name in enumerate(TRUST[field])}
    found = [source for module in _MODULES for source in module.SOURCES if source.field == field]
    return tuple(sorted(found, key=lambda source: order.get(source.name, len(order))))


class PageClaims:
    """The claims of one page, decided field by field, with the reasons where they are asked for."""

    def __init__(self, page: Page, *, why: bool = False) -> None:
        """`why`: keep the reasons, for which every source is read."""
        self.decisions: list[Decision] = []
        self._page = page
        self._why = why

    def decide(self, field: Field) -> Any:
        """The value of a field, or None."""
        return self.verdict(field).value

    def declared(self, field: Field, source: str) -> Any:
        """What one source says of a field by itself, or None."""
        return Claims(field, sources(field), self._page).value(source)

    def verdict(self, field: Field) -> Verdict[Any]:
        """The value of a field with the claim that gave it."""
        claims: Claims[Any] = Claims(field, sources(field), self._page)
        verdict: Verdict[Any] = JUDGES.get(field, judge_first)(claims)
        if self._why and (found := decision(claims, verdict)) is not None:
            self.decisions.append(found)
        return verdict
