"""Cross-heads and what follows them: sections, nested by the level of their headings."""

from collections.abc import Iterable, Sequence

import attrs

from newsdoc.model import Block, NewsDate, Section, Span
from newsdoc.page.assembly.galleries import with_galleries


@attrs.frozen
class Crosshead:
    """A heading in the story, or the opening of an entry of a live blog."""

    text: str | None
    level: int
    span: Span | None = None
    published: NewsDate | None = None


def sections(nodes: Sequence[Block | Crosshead]) -> tuple[Block, ...]:
    """The nodes of a body in order, what follows each cross-head nested under it."""
    root: list[Block] = []
    open_: list[tuple[Crosshead, list[Block]]] = []

    def close(level: int) -> None:
        while open_ and open_[-1][0].level >= level:
            heading, body = open_.pop()
            whole = span_over((heading.span, *(node.span for node in body)))
            text, place = heading.text, heading.span
            if body and place is not None and body[0].span == place:
                text = place = None  # the entry's text stands on the line of its time
            section = Section(
                text, body=with_galleries(body), published=heading.published, heading_span=place, span=whole
            )
            (open_[-1][1] if open_ else root).append(section)

    for node in nodes:
        if isinstance(node, Crosshead):
            close(node.level)
            open_.append((node, []))
        else:
            (open_[-1][1] if open_ else root).append(node)
    close(0)
    return with_galleries(root)


def span_over(spans: Iterable[Span | None]) -> Span | None:
    """The stretch from the first to the last of these spans, as far as they are known."""
    known = [span for span in spans if span is not None]
    if not known:
        return None
    start, end = known[0].start, max(span.end for span in known)
    return Span(start, end) if start < end else None
