"""What is said of a picture of the body elsewhere: in an item beside the story, in the media of a feed's entry."""

import re
from collections.abc import Callable, Iterable

import attrs

from newsdoc.model import Article, Block, FactBox, Figure, Gallery, Section, walk
from newsdoc.wording.captions import split_credit, without_label
from newsdoc.wording.names import looks_like_person

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
    end, printed = parts.end, without_label(caption[parts.credit_start : parts.credit_end])
    if not printed and "/" in caption and (found := _SIGNED.search(caption)) and looks_like_person(_name(found)):
        end, printed = found.start(), found["credit"]
    if not printed or (credit and credit.casefold() not in printed.casefold() and printed not in credit):
        return caption, credit
    return caption[:end] or None, max(printed, credit or "", key=len)


_SIGNED = re.compile(
    r"(?<=[.!?”\"»])\s(?P<credit>[A-Z]{2,}(?:\s[A-Z]{2,}){0,3}\s?/\s?(?P<name>[^\W\d_][^/.!?,;:]{3,40})"
    r"|(?P<first>[^\W\d_][^/.!?,;:]{3,40})\s?/\s?[A-Z]{2,}(?:\s[A-Z]{2,}){0,3})\.?\s*$"
)
"""How agencies sign a caption behind its last sentence, whether one knows them or not: "COP/Bo Ray", "Bo Ray/COP"."""


def _name(found: re.Match[str]) -> str:
    name = found["name"] or found["first"]
    return name.title() if name.isupper() else name


NO_CREDIT = "body.credit"
"""Stands among what is unstated in a document of ours whose captions seem to end with a credit, and do not."""


def seems_parted(article: Article) -> bool:
    """Whether a reader that parts captions from credits would change a figure of the article."""
    lead = (article.lead_image,) if article.lead_image is not None else ()
    return any(parted(each.caption, each.credit) != (each.caption, each.credit) for each in (*article.figures(), *lead))


def with_parted(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, with captions that end with their credit taken apart.

    >>> with_parted((Figure("The quay. Photo: Bo Ray"),))
    (Figure('The quay.', credit='Bo Ray'),)
    """
    return _changed(blocks, parted_figure)


def parted_figure(figure: Figure) -> Figure:
    """The figure with its caption and credit taken apart."""
    caption, credit = parted(figure.caption, figure.credit)
    if (caption, credit) == (figure.caption, figure.credit):
        return figure
    return attrs.evolve(figure, caption=caption, credit=credit)


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
    if not said:
        return (*shown, *others)

    def completed(figure: Figure) -> Figure:
        other = next((said[href] for href in addresses(figure) if href in said), None)
        if other is None:
            return figure
        if figure.caption is None and figure.credit is None:
            other = parted_figure(other)
        missing = {name: value for name in _WORDS if getattr(figure, name) is None and (value := getattr(other, name))}
        return attrs.evolve(figure, **missing) if missing else figure

    return (*_changed(shown, completed), *others)


def _changed(blocks: Iterable[Block], change: Callable[[Figure], Figure]) -> tuple[Block, ...]:
    """The blocks with their figures changed, wherever they stand."""
    return tuple([_change(block, change) for block in blocks])


def _change(block: Block, change: Callable[[Figure], Figure]) -> Block:
    if isinstance(block, Figure):
        return change(block)
    if isinstance(block, (Section, FactBox)):
        return attrs.evolve(block, body=_changed(block.body, change))
    if isinstance(block, Gallery):
        return attrs.evolve(block, figures=tuple([change(figure) for figure in block.figures]))
    return block
