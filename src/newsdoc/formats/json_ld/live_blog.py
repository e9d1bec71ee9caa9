"""Reads the updates of a schema.org LiveBlogPosting as timed sections, and texts that may be HTML."""

from collections.abc import Sequence
from typing import Any

from newsdoc.markup.body import Body
from newsdoc.markup.escaped import escaped_markup
from newsdoc.markup.reader import read_body
from newsdoc.markup.text import plain_blocks
from newsdoc.model import Block, Paragraph, Section
from newsdoc.schema_org.dates import moment
from newsdoc.schema_org.graph import Graph, clean


def text_body(text: str, headline: str | None) -> Body:
    """A text of schema.org, which is HTML on many pages; a heading that says the headline is left out."""
    root = escaped_markup(text)
    if root is not None and (body := read_body(root, headline=headline)).blocks:
        return body
    text = clean(text)
    return Body(plain_blocks(text) or ((Paragraph(text),) if text else ()))


def updates(graph: Graph, values: Sequence[Any]) -> tuple[Section, ...]:
    """The updates in their order, each a section with its heading, time and text; empty ones are left out."""
    return tuple(found for each in values if (found := _update(graph, each)) is not None)


def _update(graph: Graph, value: Any) -> Section | None:
    if isinstance(value, str):
        value = {"articleBody": value}
    if not isinstance(value, dict):
        return None
    heading = graph.text(value.get("headline")) or graph.text(value.get("name"))
    text = next(filter(None, (graph.raw(value.get(key)) for key in ("articleBody", "text", "description"))), "")
    blocks = text_body(text, heading).blocks
    if not (blocks or heading):
        return None
    published = moment(graph, value, "datePublished", "dateCreated", "dateModified")
    return Section(heading, body=blocks, published=published)


def joined(body: Sequence[Block], sections: Sequence[Section]) -> tuple[Block, ...]:
    """A live blog's own text, then its updates; nothing twice.

    Some writers repeat the updates in the posting's `articleBody`. Paragraphs that an update says are left out; where
    the text still holds an update, as one long paragraph does, it stays alone.
    """
    said = {_words(inner) for section in sections for inner in section.body} | {
        " ".join((section.heading or "").split()) for section in sections
    }
    own = [block for block in body if _words(block) not in said]
    rest = " ".join(map(_words, own))
    if any(words in rest for section in sections if (words := " ".join(map(_words, section.body)))):
        return tuple(body)
    return (*own, *sections)


def _words(block: Block) -> str:
    return " ".join(block.plain_text().split())
