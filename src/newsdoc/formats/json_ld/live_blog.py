"""Reads the updates of a schema.org LiveBlogPosting as timed sections, and texts that may be HTML."""

from collections.abc import Sequence
from typing import Any

from newsdoc.formats.json_ld.thing_readers import figure
from newsdoc.markup.body import Body
from newsdoc.markup.escaped import escaped_markup
from newsdoc.markup.reader import read_body
from newsdoc.markup.text import plain_blocks
from newsdoc.model import Block, Figure, Paragraph, Section, walk
from newsdoc.schema_org.dates import moment
from newsdoc.schema_org.graph import Graph, Node, clean

PLAIN_BODY = "body.plain"
"""Stands among the names of what is not stated where the body holds words that look like HTML."""


def looks_like_html(text: str) -> bool:
    """Whether a reader would take words of a plain text for entities or tags of HTML."""
    return clean(text) != text.strip() or escaped_markup(text) is not None


def text_body(text: str, headline: str | None, *, is_plain: bool = False) -> Body:
    """A text of schema.org, which is HTML on many pages; a heading that says the headline is left out.

    `is_plain`: for a text that says of itself that it is none.
    """
    root = None if is_plain else escaped_markup(text)
    if root is not None and (body := read_body(root, headline=headline)).blocks:
        return body
    text = text.strip() if is_plain else clean(text)
    return Body(plain_blocks(text) or ((Paragraph(text),) if text else ()))


def updates(graph: Graph, values: Sequence[Any], *, is_plain: bool = False) -> tuple[Section, ...]:
    """The updates in their order, each a section with its heading, time, text and pictures; empty ones are left out.

    `is_plain`: as in `text_body`.
    """
    return tuple(found for each in values if (found := _update(graph, each, is_plain)) is not None)


def _update(graph: Graph, value: Any, is_plain: bool) -> Section | None:
    if isinstance(value, str):
        value = {"articleBody": value}
    if not isinstance(value, dict):
        return None
    heading = graph.text(value.get("headline")) or graph.text(value.get("name"))
    text = next(filter(None, (graph.raw(value.get(key)) for key in ("articleBody", "text", "description"))), "")
    blocks = with_media(text_body(text, heading, is_plain=is_plain).blocks, _media(graph, value))
    if not (blocks or heading):
        return None
    published = moment(graph, value, "datePublished", "dateCreated", "dateModified")
    return Section(heading, body=blocks, published=published)


def _media(graph: Graph, value: Node) -> list[Figure]:
    """The pictures, films and sounds of an update."""
    values = [each for key in MEDIA for each in graph.things(value.get(key))]
    return [found for each in values if (found := figure(graph, each)) is not None]


MEDIA = ("image", "video", "audio")
"""The properties of a text that are pictures, films and sounds."""


def with_media(blocks: tuple[Block, ...], media: Sequence[Figure]) -> tuple[Block, ...]:
    """The blocks, and behind them the figures that are not among them."""
    placed = [each for each in walk(blocks) if isinstance(each, Figure)]
    known = {each.url for each in placed if each.url}
    return (*blocks, *[each for each in media if each not in placed and each.url not in known])


def joined(body: Sequence[Block], sections: Sequence[Section]) -> tuple[Block, ...]:
    """A live blog's own text, then its updates; nothing twice.

    Some writers repeat the updates in the posting's `articleBody`. Paragraphs that an update says are left out; where
    the text still holds an update, as one long paragraph does, it stays alone, with the updates' pictures.
    """
    said = {words for section in sections for words in (*_said(section), _tidy(section.heading or "")) if words}
    own = [block for block in body if _tidy(block.plain_text()) not in said]
    rest = " ".join(_tidy(block.plain_text()) for block in own)
    if any(words in rest for section in sections if (words := " ".join(_said(section)))):
        return with_media(tuple(body), [each for each in walk(sections) if isinstance(each, Figure)])
    return (*own, *sections)


def _said(section: Section) -> list[str]:
    """The words of each block of an update; a caption is none of its text."""
    return [_tidy(block.plain_text()) for block in section.body if not isinstance(block, Figure)]


def _tidy(text: str) -> str:
    return " ".join(text.split())
