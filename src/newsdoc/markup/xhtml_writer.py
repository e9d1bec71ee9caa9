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

import attrs

from newsdoc.markup.body_writer import MAX_DEPTH, MarkupWriter, quotations
from newsdoc.markup.classes import PERSON_DATA, REPORTED
from newsdoc.markup.inline import Tagged
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
    Person,
    Quote,
    RelatedLink,
    Rendition,
    Section,
    Table,
)
from newsdoc.wording.printed import printed_date
from newsdoc.xml.writing import element, encoded, start_tag, text_element

NAMESPACE = "http://www.w3.org/1999/xhtml"
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


_EMPTY = re.compile(r"<(?!(?:img|source)\b)(\w++)([^<>]*)/>")


class XhtmlWriter(MarkupWriter):
    """Writes the body of one article. Knows where the annotated quotations stand."""

    def __init__(self, article: Article) -> None:
        super().__init__(quotes_by_paragraph(article) if article.layers else {})
        self._article = article

    def body(self) -> str:
        """All blocks, one a line."""
        return self.blocks(self._article.body)

    def mark(self, mark: Mark) -> Tagged | None:
        """The element of a mark."""
        return xhtml_mark(mark)

    def unknown(self, block: Block, depth: int) -> str:
        """Its plain text, in paragraphs whose class says what it is."""
        parts = [part for part in block.plain_text().split("\n\n") if part.strip()]
        return "".join(text_element("p", part, {"class": block.type_name}) + "\n" for part in parts)

    def section(self, block: Section, depth: int) -> str:
        """A section, with the time of a live blog's entry."""
        head = _heading(block.heading, depth)
        if block.published is not None:
            about = {"datetime": block.published.isoformat()}
            head = text_element("time", printed_date(block.published, self._article.language), about) + head
        return f"<section>{head}\n{self.blocks(block.body, depth + 1)}</section>\n"

    def quote(self, block: Quote, depth: int) -> str:
        """A block quotation, the speaker in its footer."""
        about = {
            "class": "pull-quote" if block.pull else None,
            "cite": safe_uri(block.cite) if block.cite else None,
            "data-kind": block.kind if block.kind != "direct" else None,
            "data-cue": block.cue,
            "data-mention": block.mention,
        }
        content = self.blocks(block.body, depth + 1) if block.body else text_element("p", block.text)
        if block.speaker is not None:
            content += element("footer", None, text_element("cite", block.speaker.name, person_data(block.speaker)))
        return element("blockquote", about, content) + "\n"

    def figure(self, block: Figure, depth: int) -> str:
        """A figure with caption and credit."""
        return f"{figure(block)}\n"

    def gallery(self, block: Gallery, depth: int) -> str:
        """Figures in a div, under their title."""
        content = _heading(block.title, depth) + self.blocks(block.figures, depth + 1)
        return element("div", {"class": "gallery"}, content) + "\n"

    def related(self, block: RelatedLink, depth: int) -> str:
        """A link in a paragraph of its own."""
        return f"{related(block)}\n"

    def list_block(self, block: ListBlock, depth: int) -> str:
        """A list; one that lies too deep as what its items hold."""
        if depth >= MAX_DEPTH:
            return self.blocks(block.items, depth + 1)
        items = "".join([element("li", None, self.blocks(item.body, depth + 2)) for item in block.items])
        return element("ol" if block.ordered else "ul", None, items) + "\n"

    def list_item(self, block: ListItem, depth: int) -> str:
        """An item that stands outside a list, where HTML lets no li stand."""
        return element("div", {"class": "list-item"}, self.blocks(block.body, depth + 1))

    def table(self, block: Table, depth: int) -> str:
        """A table with its caption."""
        caption = text_element("caption", block.caption) if block.caption is not None else ""
        rows = "".join([element("tr", None, "".join(map(cell, row))) for row in block.rows])
        return element("table", None, caption + element("tbody", None, rows)) + "\n"

    def embed(self, block: Embed, depth: int) -> str:
        """A post: its words as a quotation, and its address."""
        uri = safe_uri(block.url) if block.url else None
        link = element("p", None, text_element("a", block.url or "", {"href": uri})) if uri else ""
        text = text_element("blockquote", block.text) if block.text is not None else ""
        about = {"class": "embed", "data-kind": block.kind, "data-provider": block.provider}
        return element("div", about, text + link) + "\n"

    def fact_box(self, block: FactBox, depth: int) -> str:
        """A box as an aside."""
        content = _heading(block.heading, depth) + self.boxed(block.body, depth + 1)
        return element("aside", {"class": "fact-box"}, content) + "\n"


def _heading(text: str | None, depth: int) -> str:
    return text_element(f"h{min(6, 2 + depth)}", text) if text is not None else ""


def xhtml_mark(mark: Mark) -> Tagged | None:
    """The tags of a mark; None for one that XHTML does not know, whose text then stands as it is."""
    if isinstance(mark, Link):
        about = {"href": safe_uri(mark.href), "title": mark.title, "rel": mark.rel}
        return Tagged(mark.start, mark.end, start_tag("a", about), "</a>")
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
    return quotations(article, _quote_tags)


def _quote_tags(quote: Quote) -> tuple[str, str]:
    tag = "span" if quote.kind == "indirect" else "q"
    about: dict[str, str | None] = {"style": "quotes: none"} if tag == "q" else {"class": REPORTED}
    about["data-kind"] = quote.kind if quote.kind != "direct" else None
    about["data-cue"] = quote.cue
    about["data-mention"] = quote.mention
    if quote.speaker is not None:
        about["data-speaker"] = quote.speaker.name
        about |= person_data(quote.speaker)
    return start_tag(tag, about), f"</{tag}>"


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
    about = link_attributes(block)
    inner = text_element("a", block.title, about) if block.title is not None else element("a", about)
    return element("p", {"class": "related"}, inner)


def link_attributes(link: RelatedLink) -> dict[str, str | None]:
    """What the `a` of a link to another story says besides its title."""
    return {
        "href": safe_uri(link.href) if link.href else None,
        "data-rel": link.rel,
        "data-guid": link.guid,
        "data-version": link.version,
        "type": link.content_type,
    }


def cell(block: Cell) -> str:
    """A cell of a table."""
    about = {
        "colspan": str(block.colspan) if block.colspan != 1 else None,
        "rowspan": str(block.rowspan) if block.rowspan != 1 else None,
    }
    return text_element("th" if block.header else "td", block.text, about)
