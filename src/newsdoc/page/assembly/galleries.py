"""Galleries: pictures that the page counts ("1/12", "Bild 3 von 12", "(2 of 5)") are shown in one place."""

import re
from collections.abc import Iterable

import attrs

from newsdoc.model import Block, Figure, Gallery, Span

_COUNTER = re.compile(
    r"[(\[]?(?:[^\W\d_]{3,12}\s)?(?P<number>\d{1,3})\s?(?:/|of|von|de|van|av|af|di|sur|z)\s?(?P<total>\d{1,3})[)\]]?"
    r"(?:\s?[-–—:|.]?\s|$)",
    re.I,
)


def with_galleries(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, each run of figures that are counted one after another in a gallery, without the counters."""
    blocks = tuple(blocks)
    if sum(isinstance(block, Figure) for block in blocks) < 2:
        return blocks
    found: list[Block] = []
    run: list[tuple[Figure, int, int]] = []

    def close() -> None:
        found.extend(_gallery(run) if len(run) > 1 else [figure for figure, _, _ in run])
        run.clear()

    for block in blocks:
        counter = _counter(block)
        if run and (counter is None or counter[1:] != (run[-1][1] + 1, run[-1][2])):
            close()
        if counter is None:
            found.append(block)
        else:
            run.append(counter)
    close()
    return tuple(found)


def _counter(block: Block) -> tuple[Figure, int, int] | None:
    """A figure with its number and the number of all."""
    if not isinstance(block, Figure) or not block.caption or not (found := _COUNTER.match(block.caption)):
        return None
    number, total = int(found["number"]), int(found["total"])
    return (block, number, total) if 1 <= number <= total and total > 1 else None


def _gallery(run: list[tuple[Figure, int, int]]) -> list[Block]:
    figures = tuple([_without_counter(figure) for figure, _, _ in run])
    first, last = figures[0].span, figures[-1].span
    return [Gallery(None, figures=figures, span=Span(first.start, last.end) if first and last else None)]


def _without_counter(figure: Figure) -> Figure:
    caption = figure.caption or ""
    found = _COUNTER.match(caption)
    return attrs.evolve(figure, caption=caption[found.end() :].strip() or None) if found else figure
