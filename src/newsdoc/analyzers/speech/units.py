"""The texts of an article in reading order, with the way back: from a stretch of one to anchors and source spans."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from operator import itemgetter

import attrs

from newsdoc.analyzers.speech.plain_text import PlainText, plain_text
from newsdoc.model import Anchor, Article, Embed, FactBox, Figure, Paragraph, Quote, Section, Span
from newsdoc.model.nodes import walk
from newsdoc.model.span import ClosedSpan

__all__ = ["Unit", "units"]

_SIGNED_POST = re.compile(r"(?:(?<!\s)\s+)?[—–]\s*+(?P<name>[^—–@()\n]{2,60}?)\s*\(@\w+\)[^\n]*\Z")
"""What an embedded post ends with: — Ann Moss (@moss) May 5, 2024. Its services have written it so since 2012."""
_MARK = 2
"""Characters in the longest quotation mark; landmarks stand inside the marks."""


@attrs.frozen(slots=True)
class Unit:
    """A text of an article: a paragraph, or (`paragraph` None) its headline, deck, a cross-head, caption or post.

    Stretches are those of `plain`, which is what the analyzers read. Where a block quotation says whose words it has, a
    text with a dash and that name follows it: — Ann Moss.
    """

    text: str
    paragraph: int | None
    span: Span | None
    is_block_quotation: bool = False
    landmarks: tuple[tuple[int, int], ...] = ()
    """(offset in the text, offset in the source), in order, where the parser said so: it may have closed up spaces."""
    plain: PlainText = attrs.field(
        init=False, eq=False, repr=False, default=attrs.Factory(lambda unit: plain_text(unit.text), takes_self=True)
    )

    def printed(self, words: str, start: int, end: int) -> str:
        """Words that were read in a stretch, as they are printed there."""
        at = self.plain.text.find(words, start, end)
        return words if at < 0 else self.text[slice(*self.plain.printed(at, at + len(words)))]

    def source(self, start: int, end: int) -> Span | None:
        """Where a stretch stands in the source; None when that is not known to the character."""
        return self._source(*self.plain.printed(start, end))

    def _source(self, start: int, end: int) -> Span | None:
        if self.span is None:
            return None
        if self.span.end - self.span.start == len(self.text):
            return Span(self.span.start + start, self.span.start + end)
        if isinstance(self.span, ClosedSpan) and self.span.length == len(self.text) and start < end:
            return self.span.part(start, end)
        first, last = self._source_offset(start), self._source_offset(end)
        return Span(first, last) if first is not None and last is not None else None

    def _source_offset(self, offset: int) -> int | None:
        after = bisect_left(self.landmarks, offset, key=itemgetter(0))
        for text, source in self.landmarks[max(0, after - 1) : after + 1]:
            if abs(text - offset) <= _MARK:
                return source + offset - text
        if not 0 < after < len(self.landmarks):
            return None
        # no space was closed up between two landmarks that are as far apart in the text as in the source
        before, (text, source) = self.landmarks[after - 1], self.landmarks[after]
        return source + offset - text if text - before[0] == source - before[1] else None

    def anchor(self, start: int, end: int) -> Anchor | None:
        """The anchor of a stretch; None outside the paragraphs."""
        if self.paragraph is None:
            return None
        start, end = self.plain.printed(start, end)
        return Anchor(self.paragraph, start, end, span=self._source(start, end))


def units(article: Article) -> list[Unit]:
    """The texts of the article in which somebody may speak, in reading order."""
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
    landmarks = _landmarks(article)
    captions = {node.start: Span(node.start, node.end) for node in article.nodes() if node.role == "caption"}
    signatures = {
        id(block.body[-1]): Unit(f"— {block.speaker.name}", None, None)
        for block in walk(article.body, skip=(FactBox,))
        if isinstance(block, Quote) and block.body and block.speaker is not None and not block.pull
    }
    count = 0
    for block in walk(article.body, skip=(FactBox,)):
        if isinstance(block, Paragraph):
            span = block.span
            marks: list[tuple[int, int]] = []
            if span is not None and span.end - span.start != len(block.text):
                marks = [(0, span.start), *landmarks.get(count, ()), (len(block.text), span.end)]
            yield Unit(block.text, count, span, id(block) in quoted, tuple(marks))
            count += 1
            if id(block) in signatures:
                yield signatures[id(block)]
        elif isinstance(block, Embed) and block.text and (signed := _SIGNED_POST.search(block.text)):
            yield Unit(block.text[: signed.start()], None, None, is_block_quotation=True)
            yield Unit(f"— {signed['name']}", None, None)
        elif isinstance(block, Section) and block.heading:
            yield Unit(block.heading, None, block.heading_span)
        elif isinstance(block, Figure) and block.caption:
            yield Unit(block.caption, None, _caption_span(block, captions))


def _caption_span(figure: Figure, captions: Mapping[int, Span]) -> Span | None:
    """The span of the caption alone: that of a figure may hold the credit too."""
    return captions.get(figure.span.start, figure.span) if figure.span is not None else None


def _landmarks(article: Article) -> dict[int, list[tuple[int, int]]]:
    """The places in text and source that the parser's own quotations connect, by paragraph."""
    paragraphs = article.paragraphs()
    found: dict[int, list[tuple[int, int]]] = {}
    for quote in article.layer("quotes"):
        if not isinstance(quote, Quote) or len(quote.anchors) != 1:
            continue
        anchor = quote.anchors[0]
        if anchor.span is None or anchor.paragraph >= len(paragraphs):
            continue
        start = paragraphs[anchor.paragraph].text.find(quote.text, anchor.start, anchor.end)
        if start >= 0:
            places = found.setdefault(anchor.paragraph, [])
            places.append((start, anchor.span.start))
            places.append((start + len(quote.text), anchor.span.end))
    return found
