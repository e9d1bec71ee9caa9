"""Writes NewsDoc documents, valid against newsdoc.schema.json."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from newsdoc.json_text import written
from newsdoc.markup.elements import whole_number
from newsdoc.markup.inline import Tagged, render
from newsdoc.markup.json_items import given
from newsdoc.markup.uris import is_absolute, safe_uri
from newsdoc.markup.xhtml_writer import cell
from newsdoc.model import (
    Article,
    Block,
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
    Section,
    Subject,
    Table,
    walk,
)
from newsdoc.xml.writing import element, escape_text, start_tag
from newsdoc_ttab.values import DEEPEST, FORMAT, USUAL_DESCRIPTION, USUAL_NOTE, USUAL_SUBJECT, Values

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z", re.I)
_TYPES = {"cpnat:person": "core/person", "cpnat:organisation": "core/organisation", "cpnat:geoArea": "core/place",
          "cpnat:event": "core/event"}  # fmt: skip
_DEEPEST_HEADING = 4
"""The last of the roles for headings, heading-1 to heading-4, that newsrooms write; the headline has the first."""


class TtabExporter:
    """Exporter of NewsDoc documents."""

    name = FORMAT
    media_types = ("application/vnd.ttab.newsdoc+json",)
    suffixes = (".newsdoc.json",)

    def export(self, article: Article, /, *, indent: int | None = 1) -> str:
        """The article as a document of type core/article, with the blocks of the schemas of TT and Naviga.

        `indent`: spaces a level; None for one line.
        """
        return written(_document(article), indent)


def _document(article: Article) -> Values:
    title = next((each.text for each in article.alternative_headlines if each.role == "title"), article.headline)
    uuid, uri = _identity(article)
    foreign = [each for each in article.foreign if each.format == FORMAT]
    kind = next((each.content for each in foreign if each.place == "type"), "core/article")
    content = [*_head(article), *_blocks(article.body, 0)]
    meta, links = _meta(article), _links(article)
    for each in foreign:
        place, _, index = each.place.partition("/")
        block = _loaded(each.content) if place in ("content", "meta", "links") else None
        if block is None:
            continue
        if place == "content":
            at = whole_number(index)
            content.insert(len(content) if at is None else at, block)
        else:
            _add(meta if place == "meta" else links, block)
    return given(
        uuid=uuid,
        type=kind,
        uri=uri,
        url=safe_uri(article.url) if article.url else None,
        title=title,
        content=content,
        meta=meta,
        links=links,
        language=article.language,
    )


def _loaded(content: str) -> Values | None:
    try:
        value = json.loads(content)
    except (ValueError, RecursionError):  # not written by our reader
        return None
    return value if isinstance(value, dict) else None


def _add(listed: list[Values], block: Values) -> None:
    """Put a carried block back; the section, whose name the article has, gets its other fields."""
    if block.get("rel") == "section":
        for index, each in enumerate(listed):
            if each.get("rel") == "section":
                listed[index] = {**block, **each}
                return
    listed.append(block)


def _identity(article: Article) -> tuple[str | None, str | None]:
    """The document's uuid and uri, as far as the article's identifiers are such."""
    guid = article.guid or ""
    uuid = next((each.value for each in article.alt_ids if each.type == "uuid" and _UUID.match(each.value)), None)
    tail = guid.removeprefix("urn:uuid:").rsplit("/", 1)[-1]
    if uuid is None and _UUID.match(tail):
        uuid = tail
    uri = guid if is_absolute(guid) and not guid.startswith("urn:uuid:") else None
    return uuid, safe_uri(uri) if uri else None


# ---------------------------------------------------------------------- content
def _text(markup: str, role: str | None = None) -> Values:
    return {"type": "core/text", "data": {"text": markup}, **given(role=role)}


def _plain(text: str, role: str | None = None) -> list[Values]:
    return [_text(escape_text(text), role)] if text.strip() else []


def _head(article: Article) -> list[Values]:
    found = _plain(article.headline or "", "heading-1") + _plain(article.kicker or "", "vignette")
    for line in (article.summary or "").split("\n"):
        found += _plain(line, "preamble")
    return found


def _marks(block: Paragraph) -> str:
    """The text with the marks that the schemas let stand in it: strong, em and links."""
    return render(block.text, [tag for mark in block.marks if (tag := _tagged(mark))])


def _tagged(mark: Mark) -> Tagged | None:
    if isinstance(mark, Link) and (href := safe_uri(mark.href)):
        return Tagged(mark.start, mark.end, start_tag("a", {"href": href}), "</a>")
    if isinstance(mark, Emphasis) and mark.kind in ("em", "strong"):
        return Tagged(mark.start, mark.end, f"<{mark.kind}>", f"</{mark.kind}>")
    return None


def _blocks(blocks: Iterable[Block], depth: int) -> list[Values]:
    found: list[Values] = []
    for block in blocks if depth <= DEEPEST else walk(blocks):
        if depth > DEEPEST and block.children():
            continue
        write = _WRITERS.get(type(block))
        if write:
            found += write(block, depth)
        else:
            for part in block.plain_text().split("\n\n"):
                found += _plain(part)
    return found


def _paragraph(block: Paragraph, depth: int) -> list[Values]:
    return [_text(_marks(block))] if block.text.strip() else []


def _section(block: Section, depth: int) -> list[Values]:
    head = _plain(block.heading or "", f"heading-{min(_DEEPEST_HEADING, 2 + depth)}")
    return head + _blocks(block.body, depth + 1)


def _quote(block: Quote, depth: int) -> list[Values]:
    lines = [_marks(each) for each in block.body if each.text.strip()] or [escape_text(block.text)]
    return [_text("<br/><br/>".join(lines), "blockquote")] if block.text.strip() else []


def _list(block: ListBlock, depth: int) -> list[Values]:
    items = [_item(item) for item in block.items]
    kind = "core/ordered-list" if block.ordered else "core/unordered-list"
    kept = [_text(item) for item in items if item.strip()]
    return [{"type": kind, "content": kept}] if kept else []


def _item(item: ListItem) -> str:
    """The text of an item: nothing but text may stand in a list."""
    lines = [_marks(each) for each in walk(item.body) if isinstance(each, Paragraph)]
    others = [each.plain_text() for each in walk(item.body) if not each.children() and not isinstance(each, Paragraph)]
    return "<br/><br/>".join([*lines, *(escape_text(" ".join(each.split())) for each in others)])


def _lone_item(block: ListItem, depth: int) -> list[Values]:
    return _blocks(block.body, depth + 1)


def _figure(block: Figure, depth: int) -> list[Values]:
    size = next((each for each in block.renditions if each.href == block.url), None)
    numbers = {"width": size.width, "height": size.height} if size else {}
    details = {key: str(value) for key, value in numbers.items() if value is not None}
    if block.credit:
        details["credit"] = block.credit
    if block.alt:
        details["alttext"] = block.alt
    link = given(
        rel="self",
        type="tt/graphic" if block.kind == "graphic" else "tt/picture",
        uri=safe_uri(block.guid) if is_absolute(block.guid) and block.guid else None,
        url=safe_uri(block.url) if block.url else None,
        data=details,
    )
    if block.kind in ("video", "audio"):
        return _embed(Embed(block.url, kind=block.kind, text=block.caption), depth)
    caption = {"caption": escape_text(block.caption)} if block.caption else None
    return [given(type="tt/visual", title=block.title, data=caption, links=[link])]


def _gallery(block: Gallery, depth: int) -> list[Values]:
    return [
        *_plain(block.title or "", f"heading-{min(_DEEPEST_HEADING, 2 + depth)}"),
        *_blocks(block.figures, depth + 1),
    ]


def _box(block: FactBox, depth: int) -> list[Values]:
    inner = _blocks(block.body, depth + 1)
    return [given(type="core/factbox", title=block.heading, content=inner)] if inner or block.heading else []


def _table(block: Table, depth: int) -> list[Values]:
    rows = [element("tr", None, "".join(map(cell, row))) for row in block.rows]
    headed = bool(block.rows and block.rows[0]) and all(each.header for each in block.rows[0])
    head = {"thead": rows[0]} if headed else {}
    caption = {"caption": escape_text(block.caption)} if block.caption else {}
    return [{"type": "core/table", "data": {**caption, **head, "tbody": "".join(rows[1:] if headed else rows)}}]


def _embed(block: Embed, depth: int) -> list[Values]:
    details = given(context=block.text, provider=block.provider)
    url = safe_uri(block.url) if block.url else None
    link = given(rel="alternate", type="text/html", title=block.text, url=url, data=details)
    return [{"type": "core/socialembed", "links": [link]}] if url or block.text else []


def _related(block: RelatedLink, depth: int) -> list[Values]:
    url = safe_uri(block.href) if block.href else None
    return [given(type="core/link", title=block.title, url=url)]


def _pre(block: Preformatted, depth: int) -> list[Values]:
    """Lines one by one: no block keeps white space."""
    return [text for line in block.text.split("\n") for text in _plain(line)]


_WRITERS: Mapping[type[Block], Callable[[Any, int], list[Values]]] = {
    Paragraph: _paragraph,
    Section: _section,
    Quote: _quote,
    ListBlock: _list,
    ListItem: _lone_item,
    Figure: _figure,
    Gallery: _gallery,
    FactBox: _box,
    Table: _table,
    Embed: _embed,
    RelatedLink: _related,
    Preformatted: _pre,
}


# ---------------------------------------------------------------------- meta and links
def _meta(article: Article) -> list[Values]:
    found: list[Values] = [{"type": "tt/slugline", "value": article.slugline}] if article.slugline else []
    for kind, texts, role in (
        ("core/description", article.descriptions, USUAL_DESCRIPTION),
        ("core/note", article.ed_notes, USUAL_NOTE),
    ):
        found += [
            {"type": kind, "role": each.role or role, "data": {"text": each.text}}
            for each in texts
            if each.text.strip()
        ]
    return found


def _links(article: Article) -> list[Values]:
    found = [_author(each) for each in article.authors if each.name]
    if article.section:
        found.append({"type": "core/section", "rel": "section", "title": article.section})
    found += [link for each in article.subjects if (link := _subject(each))]
    for service in article.services:
        if service.name:
            found.append({"type": "core/channel", "rel": "channel", "title": service.name, **_identified(service.uri)})
    if publisher := article.publisher:
        uri = given(uri=publisher.uri) if is_absolute(publisher.uri) else {}
        found.append({"type": "core/content-source", "rel": "source", "title": publisher.name, **uri})
    for each in article.related:
        url = safe_uri(each.href) if each.href else None
        if link := given(title=each.title, url=url, **_identified(each.guid)):
            found.append({"type": each.content_type or "text/html", "rel": "see-also", **link})
    return found


def _identified(uri: str | None) -> Values:
    """Uuid or uri of what a block refers to."""
    if not uri or not is_absolute(uri):
        return {}
    uuid = uri.removeprefix("urn:uuid:")
    if uuid != uri:
        return {"uuid": uuid} if _UUID.match(uuid) else {}
    return {"uri": safe_uri(uri)}


def _author(person: Person) -> Values:
    kind = "core/organisation" if person.kind == "organization" else "core/author"
    details = given(email=person.email, longDescription=person.note, shortDescription=person.literal)
    return {"type": kind, "rel": "author", "title": person.name, **given(data=details), **_identified(person.uri)}


def _subject(subject: Subject) -> Values | None:
    uri = subject.uri or (f"{subject.scheme_uri}{subject.code}" if subject.scheme_uri and subject.code else None)
    known = {**_identified(uri), **given(title=subject.name or subject.literal or subject.qcode)}
    if not known:
        return None
    kind = _TYPES.get(subject.type or "") or (subject.type if "/" in (subject.type or "") else USUAL_SUBJECT)
    return {"type": kind, "rel": "category" if subject.role == "category" else "subject", **known}
