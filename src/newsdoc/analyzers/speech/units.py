"""The texts of an article in reading order, with the way back: from a stretch of one to anchors and source spans."""

from collections.abc import Iterator

import attrs

from newsdoc.model import Anchor, Article, FactBox, Figure, Paragraph, Quote, Section, Span
from newsdoc.model.nodes import walk

__all__ = ["Unit", "units"]


@attrs.frozen(slots=True)
class Unit:
    """A text of an article: a paragraph, or (`paragraph` None) its headline, deck, a cross-head or a caption."""

    text: str
    paragraph: int | None
    span: Span | None
    is_block_quotation: bool = False

    def source(self, start: int, end: int) -> Span | None:
        """Return where a stretch of the text stands in the source; None when that is not known to the character."""
        if self.span is None or self.span.end - self.span.start != len(self.text):
            return None
        return Span(self.span.start + start, self.span.start + end)

    def anchor(self, start: int, end: int) -> Anchor | None:
        """Return the anchor of a stretch of the text; None outside the paragraphs."""
        return None if self.paragraph is None else Anchor(self.paragraph, start, end, span=self.source(start, end))


def units(article: Article) -> list[Unit]:
    """Return the texts of the article in which somebody may speak, in reading order."""
    return [*_top(article), *_body(article)]


def _top(article: Article) -> Iterator[Unit]:
    for role, text in (("headline", article.headline), ("deck", article.summary)):
        if text:
            spans = (Span(block.start, block.end) for block in article.nodes() if block.role == role)
            yield Unit(text, None, next((span for span in spans if span.end - span.start == len(text)), None))


def _body(article: Article) -> Iterator[Unit]:
    quoted = {
        id(paragraph)
        for block in walk(article.body, skip=(FactBox,))
        if isinstance(block, Quote) and not block.pull
        for paragraph in block.body
    }
    count = 0
    for block in walk(article.body, skip=(FactBox,)):
        if isinstance(block, Paragraph):
            yield Unit(block.text, count, block.span, id(block) in quoted)
            count += 1
        elif isinstance(block, Section) and block.heading:
            yield Unit(block.heading, None, block.heading_span)
        elif isinstance(block, Figure) and block.caption:
            yield Unit(block.caption, None, block.span)
