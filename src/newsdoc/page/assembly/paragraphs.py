"""The running text of a story: paragraphs with their marks, and the dateline that opens them."""

from collections.abc import Callable
from itertools import chain

import attrs

from newsdoc.model import Dateline, DatelineMark, Emphasis, Link, Mark, Paragraph, Span
from newsdoc.page.assembly.output import is_exact, span_of
from newsdoc.page.block import Block as PageBlock
from newsdoc.page.interviews import label_end
from newsdoc.page.page import Page
from newsdoc.wording.datelines import read_dateline, read_lone_place, read_place
from newsdoc.wording.press_datelines import FoundDateline

_PLACE_MAX = 40
"""Characters that a place with its full stop may take (`read_place`): only what stands behind them can bear witness to
it."""
_OPENING = 2
"""Paragraphs in which a dateline stands."""
_POINTS = 7
"""Key points over a story, at most."""


@attrs.frozen
class BodyParagraph:
    """A paragraph as it went into the body, and where it came from: what quotations are anchored to."""

    text: str
    block: PageBlock
    at: int
    """The offset in the block's text at which it begins."""


class RunningText:
    """Makes paragraphs of a page's blocks, in their order, and knows those that went into the body."""

    def __init__(self, page: Page, address: Callable[[str], str]) -> None:
        self.page, self.address = page, address
        self.paragraphs: list[BodyParagraph] = []
        self.dateline: Dateline | None = None

    def paragraph(self, i: int, *, beside: bool = False) -> Paragraph:
        """A block as a paragraph, with its links, its emphasis and the dateline that opens it.

        `beside`: it stands in a box beside the story, opens nothing, and no quotation is anchored to it.
        """
        block = self.page.blocks[i]
        marks: list[Mark] = []
        if i in self.page.spoken and (end := label_end(block.text)) and not _is_bold(block, end):
            marks.append(Emphasis(0, end, kind="strong"))
        if not beside and self.dateline is None and self._may_open() and (found := self._dateline(block)):
            own = found.dateline.span
            place = Span(block.start, block.source_offset(own.end)) if own and is_exact(block) else None
            self.dateline = attrs.evolve(found.dateline, span=place)
            marks.append(DatelineMark(0, found.end))
        if block.markup is not None and block.markup.marks:
            for kind, start, end, href in sorted(block.markup.marks, key=lambda mark: (mark[1], -mark[2])):
                marks.append(
                    Link(start, end, href=self.address(href)) if kind == "link" else Emphasis(start, end, kind=kind)  # type: ignore[arg-type]
                )
        marks += [Link(start, end, href=self.address(href)) for start, end, href in block.links]
        if not beside:
            self.paragraphs.append(BodyParagraph(block.text, block, 0))
        return Paragraph(block.text, marks=tuple(marks), span=span_of(block))

    def _may_open(self) -> bool:
        """Whether the next block is one of the first two paragraphs; the key points in a list over them are none."""
        if len(self.paragraphs) < _OPENING:
            return True
        if len(self.paragraphs) > _POINTS:
            return False
        prose = [each for each in self.paragraphs if each.block.markup is None or each.block.markup.list is None]
        return len(prose) < _OPENING

    def _dateline(self, block: PageBlock) -> FoundDateline | None:
        """The dateline that opens a block, also in the newspaper form "Ostmark. The ..." at the head of the story."""
        if (found := read_dateline(block.text, self.page.language)) or self.paragraphs or block.markup is not None:
            return found
        if lone := read_lone_place(block.text, self.page.language):
            return FoundDateline(lone, len(block.text))
        others = (other.text for other in self.page.blocks if other is not block)
        return read_place(block.text, self.page.language, page=chain((block.text[_PLACE_MAX:],), others))


def _is_bold(block: PageBlock, end: int) -> bool:
    """Whether the page sets the name that opens a block bold, the colon aside: "**Ann Lee** :"."""
    marks = block.markup.marks if block.markup is not None else ()
    name = len(block.text[:end].rstrip(" :."))
    return any(kind == "strong" and start == 0 and stop >= name for kind, start, stop, _ in marks)
