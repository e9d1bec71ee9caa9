"""Marks over a paragraph's text, written as properly nested elements."""

from collections.abc import Sequence
from typing import NamedTuple

from newsdoc.xml.writing import escape_text


class Tagged(NamedTuple):
    """A stretch of text and the tags around it."""

    start: int
    end: int
    opening: str
    closing: str


def render(text: str, stretches: Sequence[Tagged]) -> str:
    """The text as XML, with the tags around their stretches.

    Stretches that overlap without one holding the other are cut where they cross, so that all elements nest.
    Stretches beyond the text are cut at its end, empty ones left out.
    """
    length = len(text)
    wanted = [
        Tagged(max(0, each.start), min(length, each.end), each.opening, each.closing)
        for each in stretches
        if max(0, each.start) < min(length, each.end)
    ]
    if not wanted:
        return escape_text(text)
    wanted.sort(key=lambda each: (each.start, -each.end))
    out: list[str] = []
    open_: list[Tagged] = []
    at = 0
    for new in wanted:
        at = _close_until(new.start, text, at, open_, out)
        out.append(escape_text(text[at : new.start]))
        at = new.start
        if open_ and open_[-1].end < new.end:
            _push_crossing(new, open_, out)
        else:
            open_.append(new)
            out.append(new.opening)
    at = _close_until(length, text, at, open_, out)
    out.append(escape_text(text[at:]))
    return "".join(out)


def _push_crossing(new: Tagged, open_: list[Tagged], out: list[str]) -> None:
    """Open a stretch that outlasts some that are open: those are closed and opened again inside it."""
    outlasted: list[Tagged] = []
    while open_ and open_[-1].end < new.end:
        outlasted.append(open_.pop())
        out.append(outlasted[-1].closing)
    open_.append(new)
    out.append(new.opening)
    for each in reversed(outlasted):
        open_.append(each)
        out.append(each.opening)


def _close_until(offset: int, text: str, at: int, open_: list[Tagged], out: list[str]) -> int:
    """Close what ends at or before the offset, writing the text up to each end; returns where the text stands."""
    while open_ and open_[-1].end <= offset:
        done = open_.pop()
        out.append(escape_text(text[at : done.end]))
        out.append(done.closing)
        at = done.end
    return at
