"""A story's body as XHTML (HTML Living Standard, in the XML syntax).

What HTML has no element for stands in classes and `data-` attributes, so that our reader gets the same blocks back and
every other reader still sees a plain news page:

    paragraph        p, marks as a, em, strong ...; a dateline as span.dateline, an annotated quotation as q
    section          section, heading h2 to h6, time of a live-blog entry as time
    block quotation  blockquote, the speaker in footer/cite; a pull quote has the class pull-quote
    figure           figure with img (or video, audio), figcaption with span.credit; renditions as source
    gallery          div.gallery of figures          fact box   aside.fact-box
    related story    p.related with its link         embed      div.embed
    list, table, pre as in HTML
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs

from newsdoc.markup.inline import Tagged, render
from newsdoc.markup.uris import safe_uri
from newsdoc.model import (
    Article,
    Block,
    Cell,
    DatelineMark,
    Embed,
    Emphasis,
    FactBox,
    Figure,
    Gallery,
    Link,
    ListBlock,
    ListItem,
    Mark,
    Paragraph,
    Person,
    Preformatted,
    Quote,
    RelatedLink,
    Rendition,
    Section,
    Table,
    walk,
)
from newsdoc.wording.printed import printed_date
from newsdoc.xml import element, encoded, escape_text, text_element

NAMESPACE = "http://www.w3.org/1999/xhtml"
MAX_DEPTH = 40
"""Blocks nested deeper are written one after another: libxml2 and most receivers stop at 256 levels of elements."""

DATELINE = Tagged(0, 0, '<span class="dateline">', "</span>")


def document(article: Article, title: str) -> str:
    """The body of the article as a whole XHTML document with this title, to be `encoded` yet."""
    content = XhtmlWriter(article).body()
    head = f"<head>{text_element('title', title)}</head>"
    return f'<html xmlns="{NAMESPACE}">{head}<body>{content}</body></html>'


def fragment(article: Article) -> str:
    """The body of the article as the content of an HTML body element, fit to stand by itself."""
    return encoded(XhtmlWriter(article).body()).decode()


def html_fragment(article: Article) -> str:
    """As `fragment`, in the HTML syntax, where only void elements are empty by their start tag (section 13.1.2)."""
    return _EMPTY.sub(r"<\1\2></\1>", fragment(article))


_EMPTY = re.compile(r"<(?!(?:img|source)\b)(\w+)([^<>]*)/>")


class XhtmlWriter:
    """Writes the body of one article. Knows where the annotated quotations stand."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._paragraph = 0
        self._quotes = quotes_by_paragraph(article) if article.layers else {}
        self._in_box = 0

    def body(self) -> str:
        """All blocks, one a line."""
        return self._blocks(self._article.body, 0)

    def _blocks(self, blocks: Iterable[Block], depth: int) -> str:
        if depth > MAX_DEPTH:
            return "".join(self._flat(block, depth) for block in walk(blocks))
        written: list[str] = []
        for block in blocks:
            if type(block) is Paragraph and not block.marks and not self._quotes:
                written.append(f"<p>{escape_text(block.text)}</p>\n")
            else:
                written.append(self._block(block, depth))
        return "".join(written)

    def _block(self, block: Block, depth: int) -> str:
        write = _WRITERS.get(type(block))
        return write(self, block, depth) if write else plain(block)

    def _flat(self, block: Block, depth: int) -> str:
        """One block of those nested too deeply, without what it holds."""
        if isinstance(block, (Section, FactBox)):
            return text_element("p", block.heading) if block.heading else ""
        if isinstance(block, (ListBlock, ListItem)):
            return ""
        if isinstance(block, Quote) and block.body:
            return ""
        if isinstance(block, Gallery):
            return text_element("p", block.title) if block.title else ""
        return self._block(block, depth)

    def _p(self, block: Paragraph, depth: int) -> str:
        stretches = [tag for mark in block.marks if (tag := xhtml_mark(mark))]
        if self._quotes and not self._in_box:
            stretches += self._quotes.get(self._paragraph, ())
            self._paragraph += 1
        return f"<p>{render(block.text, stretches)}</p>\n"

    def _section(self, block: Section, depth: int) -> str:
        head = text_element(f"h{min(6, 2 + depth)}", block.heading) if block.heading is not None else ""
        if block.published is not None:
            about = {"datetime": block.published.isoformat()}
            head = text_element("time", printed_date(block.published, self._article.language), about) + head
        return f"<section>{head}\n{self._blocks(block.body, depth + 1)}</section>\n"

    def _quote(self, block: Quote, depth: int) -> str:
        about = {
            "class": "pull-quote" if block.pull else None,
            "cite": safe_uri(block.cite) if block.cite else None,
            "data-kind": block.kind if block.kind != "direct" else None,
            "data-cue": block.cue,
        }
        content = self._blocks(block.body, depth + 1) if block.body else text_element("p", block.text)
        if block.speaker is not None:
            content += element("footer", None, text_element("cite", block.speaker.name, person_data(block.speaker)))
        return element("blockquote", about, content) + "\n"

    def _figure(self, block: Figure, depth: int) -> str:
        return f"{figure(block)}\n"

    def _gallery(self, block: Gallery, depth: int) -> str:
        title = text_element(f"h{min(6, 2 + depth)}", block.title) if block.title is not None else ""
        return element("div", {"class": "gallery"}, f"{title}{self._blocks(block.figures, depth + 1)}") + "\n"

    def _related(self, block: RelatedLink, depth: int) -> str:
        return f"{related(block)}\n"

    def _list(self, block: ListBlock, depth: int) -> str:
        if depth >= MAX_DEPTH:
            return self._blocks(block.items, depth + 1)
        items = "".join(element("li", None, self._blocks(item.body, depth + 2)) for item in block.items)
        return element("ol" if block.ordered else "ul", None, items) + "\n"

    def _item(self, block: ListItem, depth: int) -> str:
        """An item that stands outside a list, where HTML lets no li stand."""
        return element("div", {"class": "list-item"}, self._blocks(block.body, depth + 1))

    def _table(self, block: Table, depth: int) -> str:
        caption = text_element("caption", block.caption) if block.caption is not None else ""
        rows = "".join(element("tr", None, "".join(map(cell, row))) for row in block.rows)
        return element("table", None, caption + element("tbody", None, rows)) + "\n"

    def _embed(self, block: Embed, depth: int) -> str:
        uri = safe_uri(block.url) if block.url else None
        link = element("p", None, text_element("a", block.url or "", {"href": uri})) if uri else ""
        text = text_element("blockquote", block.text) if block.text is not None else ""
        about = {"class": "embed", "data-kind": block.kind, "data-provider": block.provider}
        return element("div", about, text + link) + "\n"

    def _box(self, block: FactBox, depth: int) -> str:
        head = text_element(f"h{min(6, 2 + depth)}", block.heading) if block.heading is not None else ""
        self._in_box += 1
        content = self._blocks(block.body, depth + 1)
        self._in_box -= 1
        return element("aside", {"class": "fact-box"}, f"{head}{content}") + "\n"

    def _pre(self, block: Preformatted, depth: int) -> str:
        return text_element("pre", block.text, {"class": "preformatted"}) + "\n"


_WRITERS: Mapping[type[Block], Callable[[XhtmlWriter, Any, int], str]] = {
    Paragraph: XhtmlWriter._p,
    Section: XhtmlWriter._section,
    Quote: XhtmlWriter._quote,
    Figure: XhtmlWriter._figure,
    Gallery: XhtmlWriter._gallery,
    RelatedLink: XhtmlWriter._related,
    ListBlock: XhtmlWriter._list,
    ListItem: XhtmlWriter._item,
    Table: XhtmlWriter._table,
    Embed: XhtmlWriter._embed,
    FactBox: XhtmlWriter._box,
    Preformatted: XhtmlWriter._pre,
}


def plain(block: Block) -> str:
    """A block of a type that markup does not know: its plain text, a paragraph for each stretch between blank lines."""
    parts = [part for part in block.plain_text().split("\n\n") if part.strip()]
    return "".join(text_element("p", part, {"class": block.type_name}) + "\n" for part in parts)


def xhtml_mark(mark: Mark) -> Tagged | None:
    """The tags of a mark; None for one that XHTML does not know, whose text then stands as it is."""
    if isinstance(mark, Link):
        about = {"href": safe_uri(mark.href), "title": mark.title, "rel": mark.rel}
        return Tagged(mark.start, mark.end, element("a", about)[:-2] + ">", "</a>")
    if isinstance(mark, Emphasis):
        return Tagged(mark.start, mark.end, f"<{mark.kind}>", f"</{mark.kind}>")
    if isinstance(mark, DatelineMark):
        return DATELINE._replace(start=mark.start, end=mark.end)
    return None


def quotes_by_paragraph(article: Article) -> dict[int, list[Tagged]]:
    """The annotated quotations (layer "quotes") as `q` elements, by the paragraph they stand in.

    The quotation marks stay in the text, so a browser must not add its own. Reported speech is a `span`, since `q`
    stands for words that are quoted (HTML Living Standard, section 4.5.7).
    """
    placed: dict[int, list[Tagged]] = {}
    for quote in article.layer("quotes"):
        if not isinstance(quote, Quote):
            continue
        tag = "span" if quote.kind == "indirect" else "q"
        about: dict[str, str | None] = {"style": "quotes: none"} if tag == "q" else {"class": REPORTED}
        about["data-kind"] = quote.kind if quote.kind != "direct" else None
        about["data-cue"] = quote.cue
        if quote.speaker is not None:
            about["data-speaker"] = quote.speaker.name
            about |= person_data(quote.speaker)
        opening = element(tag, about)[:-2] + ">"
        for anchor in quote.anchors:
            placed.setdefault(anchor.paragraph, []).append(Tagged(anchor.start, anchor.end, opening, f"</{tag}>"))
    return placed


REPORTED = "reported-speech"
"""Class of the element that holds what somebody is reported to have said."""

PERSON_DATA = (
    "role",
    "affiliation",
    "location",
    "note",
    "url",
    "email",
    "image",
    "function",
    "qcode",
    "uri",
    "literal",
)
"""Fields of a person that stand in `data-` attributes of the element with the name."""


def person_data(person: Person) -> dict[str, str | None]:
    """What is known of a person beside the name, as `data-` attributes."""
    found: dict[str, str | None] = {f"data-{field}": getattr(person, field) for field in PERSON_DATA}
    if person.kind != "person":
        found["data-party"] = person.kind
    return found


_NOT_CHOSEN = '<source media="not all" '
"""A browser shows the first source that fits; the picture to be shown is the figure's own."""
_PLAYERS = {"video": "video", "audio": "audio"}


def figure(block: Figure) -> str:
    """A figure with its caption and credit."""
    content = ""
    uri = safe_uri(block.url) if block.url else None
    sources = "".join(source(rendition) for rendition in block.renditions)
    if uri is not None:
        player = _PLAYERS.get(block.kind)
        if player:
            content = element(
                player,
                {"src": uri, "controls": "controls", "title": block.title, "aria-label": block.alt},
                sources or None,
            )
        else:
            image = element("img", {"src": uri, "alt": block.alt or "", "title": block.title})
            content = element("picture", None, sources.replace("<source ", _NOT_CHOSEN) + image) if sources else image
    caption = ""
    if block.caption is not None:
        caption += text_element("span", block.caption, {"class": "caption"})
    if block.credit is not None:
        caption += (" " if caption else "") + text_element("span", block.credit, {"class": "credit"})
    if caption:
        content += element("figcaption", None, caption)
    about = {
        "class": block.kind if block.kind != "picture" else None,
        "data-guid": block.guid,
        "data-title": block.title if uri is None else None,
        "data-alt": block.alt if uri is None else None,
        "data-url": block.url if uri is None else None,
    }
    if uri is None and sources:
        content = element("picture", None, sources) + content
    return element("figure", about, content)


def source(rendition: Rendition) -> str:
    """A rendition as a source element."""
    values = attrs.asdict(rendition)
    about = {f"data-{key}": str(values[key]) for key in ("role", "size") if values[key] is not None}
    about |= {key: str(values[key]) for key in ("width", "height") if values[key] is not None}
    about_type = {"type": rendition.content_type} if rendition.content_type is not None else {}
    return element("source", {"srcset": rendition.href, **about_type, **about})


def related(block: RelatedLink) -> str:
    """A link to another story, as a paragraph of its own."""
    about = {
        "href": safe_uri(block.href) if block.href else None,
        "data-rel": block.rel,
        "data-guid": block.guid,
        "data-version": block.version,
        "type": block.content_type,
    }
    inner = text_element("a", block.title, about) if block.title is not None else element("a", about)
    return element("p", {"class": "related"}, inner)


def cell(block: Cell) -> str:
    """A cell of a table."""
    about = {
        "colspan": str(block.colspan) if block.colspan != 1 else None,
        "rowspan": str(block.rowspan) if block.rowspan != 1 else None,
    }
    return text_element("th" if block.header else "td", block.text, about)
