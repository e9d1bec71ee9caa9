"""What is said of a picture of the body elsewhere: in an item beside the story, in the media of a feed's entry."""

from collections.abc import Iterable, Mapping

import attrs

from newsdoc.model import Block, Figure, Gallery, Section, walk
from newsdoc.wording.captions import split_credit, without_label

_WORDS = ("caption", "credit", "title")
"""What can be said of a picture in words."""


def addresses(figure: Figure) -> list[str]:
    """The addresses of a figure and of its files."""
    return [href for href in (figure.url, *(each.href for each in figure.renditions)) if href]


def parted(caption: str | None, credit: str | None) -> tuple[str | None, str | None]:
    """Caption and credit, where the caption as an agency sends it ends with its credit too; the fuller credit of both,
    without the label that says it is one.

    >>> parted("The quay. Photo: Bo Ray/AP", "Bo Ray")
    ('The quay.', 'Bo Ray/AP')
    """
    credit = without_label(credit) if credit else credit
    if not caption:
        return caption, credit
    parts = split_credit(caption)
    printed = without_label(caption[parts.credit_start : parts.credit_end])
    if not printed or (credit and credit.casefold() not in printed.casefold() and printed not in credit):
        return caption, credit
    return caption[: parts.end] or None, max(printed, credit or "", key=len)


def with_figures(blocks: Iterable[Block], figures: Iterable[Figure]) -> tuple[Block, ...]:
    """The blocks, and behind them the figures that they do not show; of one that they show takes what it says more.

    >>> with_figures((Figure("At the quay", url="a.jpg"),), (Figure(credit="Bo Ray", url="a.jpg"),))
    (Figure('At the quay', credit='Bo Ray', url='a.jpg'),)
    """
    shown = tuple(blocks)
    known = {href for each in walk(shown) if isinstance(each, Figure) for href in addresses(each)}
    said: dict[str, Figure] = {}
    others: list[Figure] = []
    for figure in figures:
        same = [href for href in addresses(figure) if href in known]
        said |= dict.fromkeys(same, figure)
        if not same:
            others.append(figure)
    return (*(_completed(shown, said) if said else shown), *others)


def _completed(blocks: Iterable[Block], said: Mapping[str, Figure]) -> tuple[Block, ...]:
    return tuple([_complete(block, said) for block in blocks])


def _complete(block: Block, said: Mapping[str, Figure]) -> Block:
    if isinstance(block, Section):
        return attrs.evolve(block, body=_completed(block.body, said))
    if isinstance(block, Gallery):
        return attrs.evolve(block, figures=tuple([_told(figure, said) for figure in block.figures]))
    return _told(block, said) if isinstance(block, Figure) else block


def _told(figure: Figure, said: Mapping[str, Figure]) -> Figure:
    other = next((said[href] for href in addresses(figure) if href in said), None)
    if other is None:
        return figure
    missing = {name: value for name in _WORDS if getattr(figure, name) is None and (value := getattr(other, name))}
    return attrs.evolve(figure, **missing) if missing else figure
