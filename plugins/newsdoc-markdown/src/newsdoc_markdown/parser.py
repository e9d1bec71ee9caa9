"""Reads Markdown: CommonMark with GitHub's tables and strikethrough, and front matter in YAML or TOML."""

import re
from typing import Any

import attrs
from lxml.etree import SubElement
from markdown_it import MarkdownIt

from newsdoc.errors import ParseError
from newsdoc.markup.body import Body, anchored_again
from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.elements import Element
from newsdoc.markup.figure_words import NO_CREDIT, parted
from newsdoc.markup.mapping import Readers
from newsdoc.markup.reader import read_body
from newsdoc.markup.unstated import without
from newsdoc.model import (
    Article,
    Block,
    Dateline,
    DatelineMark,
    Emphasis,
    Figure,
    Furniture,
    Layer,
    Link,
    ListBlock,
    Mark,
    Paragraph,
    Provenance,
    RelatedLink,
    Section,
)
from newsdoc.source import Source
from newsdoc.wording.bylines import read_byline
from newsdoc.wording.datelines import read_dateline
from newsdoc.xml.reading import parse_html
from newsdoc_markdown import speakers
from newsdoc_markdown.containers import with_boxes, without_modules
from newsdoc_markdown.fences import SUFFIXES, sniff, split
from newsdoc_markdown.footnotes import notes_of, with_footnotes
from newsdoc_markdown.front_matter import load
from newsdoc_markdown.heads import values_before
from newsdoc_markdown.table import NO_MARK, ROWS, Given

_CREDIT = re.compile(r"\s*\(([^()]{1,200})\)\s*\Z")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{1,30}):")
_SPACE = re.compile(r"\s")
_RULE = re.compile(r"<hr ?/?>")
_READERS = Readers(ROWS)


class MarkdownParser:
    """Parser of Markdown."""

    name = "markdown"
    media_types = ("text/markdown",)
    suffixes = SUFFIXES

    def sniff(self, source: Source) -> float:
        """Sure by the suffix, or by front matter that says what stories say; any other text stays text."""
        return sniff(source)

    def parse(self, source: Source, /, *, language: str | None = None) -> Article:
        """The document as an article.

        `language`: BCP 47 tag, where the front matter states none. Raises ParseError for a document without text, and
        for front matter that cannot be read.
        """
        front, text = split(source.text)
        if not text.strip() and front is None:
            raise ParseError("the document is blank", format=self.name, line=1, expected="some text")
        values = load(front, source) if front is not None else {}
        if front is None:
            values, text = values_before(text)
        given = Given(values, source)
        fields = {name: value for name, value in _READERS.read(given).items() if value not in (None, ())}
        is_empty = not any(fields.values())
        fields.setdefault("language", language)
        if not fields.get("section") and (category := given.category()):
            fields["section"] = category
        story, _, after = _story_and_foot(with_boxes(without_modules(text)))
        headline = fields.get("headline")
        body = _body(story, headline)
        fields["headline"] = headline = headline or body.headline
        is_parted = NO_CREDIT not in given.unstated
        blocks = _with_captions(list(body.blocks), is_parted)
        if not fields.get("byline") and "byline" not in given.unstated:
            blocks, fields["byline"] = _without_byline(blocks)
        if not fields.get("authors") and fields.get("byline"):
            fields["authors"] = tuple(read_byline(fields["byline"], fields.get("language")))
        blocks, foot = _foot(blocks, _body(after, headline))
        blocks, related = _without_related(blocks)
        blocks = _with_links(blocks)
        if NO_MARK not in given.unstated:
            blocks, fields["dateline"] = _with_dateline(blocks, fields.get("dateline"), fields.get("language"))
        if is_empty and not blocks and not headline:
            raise ParseError("the document holds no text", format=self.name, line=1, expected="a title or a paragraph")
        quotes = anchored_again(body.quotes, body.blocks, blocks)
        article = Article(
            **fields,
            body=tuple(blocks),
            related=related,
            furniture=foot,
            layers=(Layer("quotes", items=quotes),) if quotes else (),
            foreign=given.carried(),
            provenance=Provenance(self.name),
        )
        return without(article, given.unstated) if given.unstated else article


class _CommonMark(MarkdownIt):
    """Leaves addresses alone that are not of the web: it would take parts of a URN for a host and a port."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        scheme = _SCHEME.match(url)
        is_name = scheme is not None and scheme[1].casefold() not in ("http", "https")
        return url if is_name and not _SPACE.search(url) else super().normalizeLink(url)


def _story_and_foot(text: str) -> tuple[str, str, str]:
    """The HTML before the last rule, the rule, and what stands behind it."""
    # Raw HTML is let through: our own exporter writes marks so that Markdown has no sign for. It is taken apart by the
    # reader of bodies, which leaves scripts out, and shown to nobody.
    markdown = with_footnotes(_CommonMark("commonmark").enable(["table", "strikethrough"]))
    env: dict[str, Any] = {}
    rendered = markdown.render(text, env)
    notes = "".join(f"<li>{markdown.render(note, {})}</li>" for note in notes_of(env))
    notes = f"<ol>{notes}</ol>" if notes else ""
    rules = list(_RULE.finditer(rendered))
    if not rules:
        return rendered + notes, "", ""
    last = rules[-1]
    return rendered[: last.start()] + notes, last[0], rendered[last.end() :]


def _body(markup: str, headline: str | None) -> Body:
    root = parse_html(markup)
    if root is None:
        return Body()
    for pre in root.iter("pre"):
        _mark_code(pre)
    for quotation in root.iter("blockquote"):
        _mark_speaker(quotation)
    for head in list(root.iter("thead")):
        _leave_out_blank(head)
    return read_body(root, headline=headline)


def _leave_out_blank(head: Element) -> None:
    """A table of GitHub's Markdown has a head; a blank one is that of a table without."""
    table = head.getparent()
    if table is not None and head.getnext() is not None and not "".join(map(str, head.itertext())).strip():
        table.remove(head)


def _mark_code(pre: Element) -> None:
    """Code is preformatted text, whatever else there is: the reader takes a bare pre for a story typed out."""
    text = "".join(map(str, pre.itertext()))
    for child in list(pre):
        pre.remove(child)
    pre.text = text[:-1] if text.endswith("\n") else text  # the fence's own line end
    pre.set("class", "preformatted")


def _mark_speaker(quotation: Element) -> None:
    """The line with the speaker as the markup has it, so that the reader of bodies does not take it for quoted."""
    last = quotation[-1] if len(quotation) else None
    if last is None or last.tag != "p":
        return
    words = (last[-1].tail if len(last) else last.text) or ""
    said, is_line, line = words.rstrip().rpartition("\n")
    found = speakers.read(line.strip()) if is_line or (len(quotation) > 1 and not len(last)) else None
    if found is None:
        return
    name, role = found
    if len(last):
        last[-1].tail = said
    else:
        last.text = said
    if not is_line:
        quotation.remove(last)
    footer = SubElement(quotation, "footer")
    cite = SubElement(footer, "cite", {"data-role": role} if role else {})
    cite.text = name


def _with_captions(blocks: list[Block], is_parted: bool = True) -> list[Block]:
    """The blocks, with a paragraph in emphasis that follows a picture as its caption.

    `is_parted`: a credit at the end of the emphasis is not part of the caption.
    """
    found: list[Block] = []
    for block in blocks:
        before = found[-1] if found else None
        caption = _caption(block)
        if caption and isinstance(before, Figure) and before.caption is None:
            text, credit = caption
            if is_parted and credit is None:
                text, credit = parted(text, None)
            alt = before.alt if before.alt != caption[0] else None
            found[-1] = attrs.evolve(before, caption=text or None, credit=credit, alt=alt)
        else:
            children = getattr(block, "body", None)
            inner = tuple(_with_captions(list(children), is_parted)) if children else ()
            found.append(attrs.evolve(block, body=inner) if inner else block)  # type: ignore[call-arg]
    return found


def _caption(block: Block) -> tuple[str | None, str | None] | None:
    """Caption and credit of a paragraph that is one stretch of emphasis, with or without a credit in brackets."""
    if not isinstance(block, Paragraph):
        return None
    first = next((mark for mark in block.marks if isinstance(mark, Emphasis) and mark.kind == "em"), None)
    credit = _CREDIT.fullmatch(block.text, first.end if first and first.start == 0 else 0)
    if first is None or first.start != 0:
        return ("", credit[1]) if credit and not block.marks else None
    if first.end == len(block.text):
        return block.text, None
    return (block.text[: first.end], credit[1]) if credit else None


def _without_byline(blocks: list[Block]) -> tuple[list[Block], str | None]:
    """The blocks without the byline that opens them, and that."""
    byline = opening_byline(blocks)
    if byline is None:
        return blocks, None
    at = next(index for index, block in enumerate(blocks) if isinstance(block, Paragraph) and block.text == byline)
    return blocks[:at] + blocks[at + 1 :], byline


def _foot(blocks: list[Block], after: Body) -> tuple[list[Block], tuple[Furniture, ...]]:
    """What stands behind the last rule: a foot where each line of it is a link, else the rest of the story."""
    below = _with_captions(list(after.blocks))
    if below and all(isinstance(block, Paragraph) and _is_link(block) for block in below):
        return blocks, tuple(Furniture(block.plain_text(), kind="promo") for block in below)
    return blocks + below, ()


def _without_related(blocks: list[Block]) -> tuple[list[Block], tuple[RelatedLink, ...]]:
    """The blocks without a list of nothing but links at the very end, which leads to other stories."""
    last = blocks[-1] if blocks else None
    if isinstance(last, Section):
        inner, related = _without_related(list(last.body))
        return [*blocks[:-1], attrs.evolve(last, body=tuple(inner))], related
    if not isinstance(last, ListBlock):
        return blocks, ()
    links = [_link(item.body[0]) if len(item.body) == 1 else None for item in last.items]
    if not all(links):
        return blocks, ()
    return blocks[:-1], tuple(link for link in links if link)


def _with_links(blocks: list[Block]) -> list[Block]:
    """A paragraph that is nothing but a link leads to another story."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Section):
            found.append(attrs.evolve(block, body=tuple(_with_links(list(block.body)))))
        else:
            found.append(_link(block) or block)
    return found


def _link(block: Block) -> RelatedLink | None:
    """The link that a paragraph is."""
    if not isinstance(block, Paragraph) or len(block.marks) != 1 or not _is_link(block):
        return None
    mark = block.marks[0]
    assert isinstance(mark, Link)
    return RelatedLink(block.text, href=mark.href)


def _is_link(block: Paragraph) -> bool:
    return any(isinstance(mark, Link) and (mark.start, mark.end) == (0, len(block.text)) for mark in block.marks)


def _with_dateline(
    blocks: list[Block], stated: Dateline | None, language: str | None
) -> tuple[list[Block], Dateline | None]:
    """The dateline that opens the story, which is marked in its first paragraph."""
    at = next((index for index, block in enumerate(blocks) if isinstance(block, Paragraph)), None)
    if at is None:
        return blocks, stated
    first = blocks[at]
    assert isinstance(first, Paragraph)
    found = read_dateline(first.text, language)
    if found is None:
        return blocks, stated
    mark = DatelineMark(0, len(first.text[: found.end].rstrip()))
    # What set the place off says no more than that it is a dateline.
    kept: list[Mark] = [
        each for each in first.marks if not (isinstance(each, Emphasis) and each.start == 0 and each.end <= mark.end)
    ]
    marked = attrs.evolve(first, marks=(mark, *kept))
    dateline = attrs.evolve(found.dateline, span=None)
    return [
        *blocks[:at],
        marked,
        *blocks[at + 1 :],
    ], dateline if stated is None or stated.text == dateline.text else stated
