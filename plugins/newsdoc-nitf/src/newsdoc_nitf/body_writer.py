"""A story's body as NITF 3.6 (elements body.head, body.content, body.end).

NITF nests less than HTML: sections stand flat under hl2 (their level is in the class), and a block cannot hold a block.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from newsdoc.addresses import runs_code
from newsdoc.markup.body_writer import MarkupWriter, quotations
from newsdoc.markup.dates import with_zone, written_zone
from newsdoc.markup.figure_words import parted
from newsdoc.markup.figures import OWN_CAPTION, largest
from newsdoc.markup.inline import Tagged, render
from newsdoc.model import (
    Article,
    Block,
    Cell,
    Dateline,
    DatelineMark,
    Embed,
    Emphasis,
    FactBox,
    Figure,
    Gallery,
    Link,
    ListBlock,
    Mark,
    NewsDate,
    Organization,
    Person,
    Place,
    Quote,
    RelatedLink,
    Rendition,
    RoleText,
    Section,
    Table,
    walk,
)
from newsdoc.xml.writing import attribute, element, escape_text, start_tag, text_element
from newsdoc_nitf.codes import coded, is_token, party_codes
from newsdoc_nitf.identified import part_of_location

NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/"
VERSION = "-//IPTC//DTD NITF 3.6//EN"
RELATED = "related-stories"
"""Class of the block that holds the links to other stories after the story."""


def norm(date: NewsDate, assumed: dt.tzinfo) -> str:
    """A date as NITF writes it: 20260305T103000+0100, or 20260305 where only the day is known."""
    if not isinstance(date, dt.datetime):
        return date.isoformat().replace("-", "")
    zone = written_zone(date, assumed)
    if zone is None:
        moment = with_zone(date, assumed)
        return moment.isoformat(timespec="seconds").replace("-", "", 2).replace(":", "")
    basic = "+0000" if zone == "Z" else zone.replace(":", "")
    return date.date().isoformat().replace("-", "") + "T" + date.time().isoformat("seconds").replace(":", "") + basic


def body(
    article: Article,
    assumed: dt.tzinfo,
    *,
    notes: Iterable[RoleText] = (),
    before_byline: str = "",
    last: str = "",
    tagline: str = "",
    end: str = "",
) -> str:
    """The body element of a NITF document.

    `notes`: those that stand in body.head, their class as role; `before_byline`, `last`: further elements of body.head
    (rights; series); `tagline`: one that came in, where the article needs none; `end`: further elements of body.end.
    """
    writer = NitfWriter(quotations(article, _quote_tags) if article.layers else {})
    blocks = writer.blocks(article.body)
    if article.related:
        blocks += (
            element("block", {"class": RELATED}, "".join([writer.related(each, 0) for each in article.related])) + "\n"
        )
    content = f"<body.content>{blocks}</body.content>" if blocks else "<body.content/>"
    if people := [person for person in (*article.authors, *article.contributors) if person.note]:
        said = dict.fromkeys(person.note for person in people if person.note)
        joined = "<br/>".join([_tagline(note, people) for note in said])
        tagline = f"<tagline>{joined}</tagline>" if said else tagline
    if end or tagline:
        end = f"<body.end>{tagline}{end}</body.end>"
    return f"<body>\n{head(article, assumed, notes, before_byline, last)}\n{content}\n{end}</body>\n"


def head(
    article: Article, assumed: dt.tzinfo, notes: Iterable[RoleText] = (), before_byline: str = "", last: str = ""
) -> str:
    """The body.head element: headlines, notes, byline, distributor, dateline, abstract."""
    parts = []
    lines = ""
    for each in article.alternative_headlines:
        lines += text_element("hl2", each.text, {"class": each.role})
    if article.kicker is not None:
        lines += text_element("hl2", article.kicker, {"class": "kicker"})
    if article.headline is not None or lines:
        parts.append(f"<hedline>{text_element('hl1', article.headline or '')}{lines}</hedline>")
    for note in notes:
        lines = "".join([text_element("p", line) for line in note.text.split("\n")])
        parts.append(f"<note{attribute('noteclass', note.role)}><body.content>{lines}</body.content></note>")
    if before_byline:
        parts.append(before_byline)
    if article.byline is not None:
        parts.append(text_element("byline", article.byline, {"class": "printed"} if article.authors else None))
    for person in article.authors:
        parts.append(_author(person, "" if article.byline is not None else "By "))
    if article.publisher is not None:
        parts.append(_distributor(article.publisher))
    if article.dateline is not None:
        parts.append(_dateline(article.dateline, article.located, assumed))
    if article.summary is not None:
        parts.append(f"<abstract>{_paragraphs(article.summary)}</abstract>")
    for each in article.descriptions:
        parts.append(element("abstract", {"class": each.role}, _paragraphs(each.text)))
    if last:
        parts.append(last)
    return element("body.head", None, "\n".join(parts))


def _paragraphs(text: str) -> str:
    """A text with a paragraph for each of its lines."""
    return "".join([text_element("p", line) for line in text.split("\n")])


def _quote_tags(quote: Quote) -> tuple[str, str] | None:
    """The element of a quotation with its speaker; reported speech is none."""
    if quote.kind == "indirect" or quote.speaker is None:
        return None
    return f"<q{attribute('quote-source', quote.speaker.name)}>", "</q>"


def _tagline(note: str, people: Iterable[Person]) -> str:
    """A note with the persons it names marked up, and the place that follows a person's name where it is theirs."""
    marks: list[Tagged] = []
    for each in people:
        if each.note == note and (person := _found(note, each.name, 0, marks)):
            marks.append(Tagged(*person, "<person>", "</person>"))
            if each.location and (place := _found(note, each.location, person[1], marks)):
                marks.append(Tagged(*place, "<location>", "</location>"))
    return render(note, marks)


def _found(note: str, words: str, start: int, marks: Iterable[Tagged]) -> tuple[int, int] | None:
    """Where the words stand from there on, outside of what is marked: there is nothing inside a person or a place."""
    at = note.find(words, start) if words else -1
    while at >= 0 and any(at < mark.end and mark.start < at + len(words) for mark in marks):
        at = note.find(words, at + 1)
    return (at, at + len(words)) if at >= 0 else None


def _author(person: Person, by: str) -> str:
    """A byline for one person; one who is none, but a desk, is the organisation of a byttl.

    `by`: printed before the person, for receivers that take the first byline for the printed one.
    """
    name = escape_text(person.name)
    if person.kind == "organization":
        return f"<byline><byttl>{coded('org', name, party_codes(person))}</byttl></byline>"
    if person.function is not None:
        name += f"<function{attribute('value', person.function)}/>"
    parts = [coded("person", name, party_codes(person))]
    if person.role or person.affiliation:
        title = [escape_text(person.role)] if person.role else []
        if person.affiliation:
            title.append(text_element("org", person.affiliation))
        parts.append(f"<byttl>{', '.join(title)}</byttl>")
    if person.location:
        parts.append(text_element("location", person.location))
    # As values, not as text: nobody prints a mail address under the headline.
    addresses = "".join(
        f"<virtloc{attribute('idsrc', key)}{attribute('value', value)}/>"
        for key in ("email", "url", "image")
        if (value := getattr(person, key))
    )
    return f"<byline>{by}{', '.join(parts)}{addresses}</byline>"


def _distributor(publisher: Organization) -> str:
    codes = party_codes(publisher)
    name = escape_text(publisher.name)
    return f"<distributor>{coded('org', name, codes) if codes else name}</distributor>"


def has_parts(dateline: Dateline | None) -> bool:
    """Whether the place or the day of a dateline is marked in it."""
    return dateline is not None and (_opens_with_place(dateline) or dateline.date is not None)


def _opens_with_place(dateline: Dateline) -> bool:
    return bool(dateline.place) and dateline.text.startswith(dateline.place or "")


def _dateline(dateline: Dateline, located: Iterable[Place], assumed: dt.tzinfo) -> str:
    """The dateline with its place, marked as a city where one of the places that are known is that city."""
    place, text = dateline.place, dateline.text
    content = escape_text(text)
    if place and _opens_with_place(dateline):
        cities = [(each.name or "").casefold() for each in located if part_of_location(each) == "city"]
        name = text_element("city", place) if place.casefold() in cities else escape_text(place)
        content = f"<location>{name}</location>" + escape_text(text[len(place) :])
    if dateline.date is not None:
        content += element("story.date", {"norm": norm(dateline.date, assumed)})
    return element("dateline", None, content)


_GROUPS = (Gallery, FactBox)
"""Blocks of the model that are a block of NITF, which holds no other."""


class NitfWriter(MarkupWriter):
    """Writes the content of one body."""

    def __init__(self, quotations: Mapping[int, Sequence[Tagged]]) -> None:
        """`quotations`: the marked ones, by the number of the paragraph they stand in."""
        super().__init__(quotations)
        self._in_block = 0
        self._ended: set[int] = set()
        """Sections that end before other text goes on."""

    def blocks(self, blocks: Iterable[Block], depth: int = 0) -> str:
        """Blocks one after the other."""
        listed = tuple(blocks)
        for block, after in pairwise(listed):
            if isinstance(block, Section) and block.heading is not None and not isinstance(after, Section):
                self._ended.add(id(block))
        return super().blocks(listed, depth)

    def mark(self, mark: Mark) -> Tagged | None:
        """The element of a mark."""
        return nitf_mark(mark)

    def section(self, block: Section, depth: int) -> str:
        """A heading, its level in the class; what stands under it follows flat, in a block where more text follows."""
        level = {"class": f"level-{min(6, 2 + depth)}"} if depth else None
        heading = text_element("hl2", block.heading, level) + "\n" if block.heading is not None else ""
        if (
            id(block) not in self._ended
            or self._in_block
            or any(isinstance(each, _GROUPS) for each in walk(block.body))
        ):
            return heading + self.blocks(block.body, depth + 1)
        self._in_block += 1
        content = heading + self.blocks(block.body, depth + 1)
        self._in_block -= 1
        return element("block", None, content) + "\n"

    def quote(self, block: Quote, depth: int) -> str:
        """A block quotation with its credit."""
        self._in_block += 1
        content = self.blocks(block.body, depth + 1) if block.body else text_element("p", block.text)
        self._in_block -= 1
        credit = _credit(block.speaker) if block.speaker is not None else ""
        about = {"class": "pull-quote" if block.pull else None, "quote-source": block.cite}
        return element("bq", about, element("block", None, content) + credit) + "\n"

    def figure(self, block: Figure, depth: int) -> str:
        """A media element with references to its files."""
        content = ""
        for name, value in (("title", block.title), ("guid", block.guid)):
            if value is not None:
                content += element("media-metadata", {"name": name, "value": value})
        files = block.renditions
        if not (
            files and files[0].href == block.url and files[0] != Rendition(block.url) and largest(files) is files[0]
        ):
            content += element("media-reference", {"source": block.url, "alternate-text": block.alt})
        content += "".join([_reference(each, block.alt) for each in block.renditions])
        if block.caption is not None:
            is_whole = parted(block.caption, block.credit) == (block.caption, block.credit)
            content += text_element("media-caption", block.caption, None if is_whole else {"class": OWN_CAPTION})
        if block.credit is not None:
            content += text_element("media-producer", block.credit)
        kind = {"picture": "image"}.get(block.kind, block.kind)
        return element("media", {"media-type": kind}, content) + "\n"

    def gallery(self, block: Gallery, depth: int) -> str:
        """A block of figures under their title."""
        title = text_element("hl2", block.title) if block.title is not None else ""
        return self._grouped("gallery", title + self.blocks(block.figures, depth + 1))

    def fact_box(self, block: FactBox, depth: int) -> str:
        """A block under its heading."""
        self._in_block += 1
        heading = text_element("hl2", block.heading) if block.heading is not None else ""
        content = heading + self.boxed(block.body, depth + 1)
        self._in_block -= 1
        return self._grouped("fact-box", content)

    def _grouped(self, kind: str, content: str) -> str:
        return content if self._in_block else element("block", {"class": kind}, content) + "\n"

    def related(self, block: RelatedLink, depth: int) -> str:
        """A link in a paragraph of its own."""
        about = _address(block.href or block.guid, None, block.rel)
        return f'<p class="related"><a{about}>{escape_text(block.plain_text())}</a></p>\n'

    def embed(self, block: Embed, depth: int) -> str:
        """A paragraph with the words of a post, and its address."""
        link = f"<a{_address(block.url, None, None)}>{escape_text(block.plain_text())}</a>"
        return element("p", {"class": "embed"}, link) + "\n"

    def list_block(self, block: ListBlock, depth: int) -> str:
        """A list; nothing for one without items, which NITF does not let stand."""
        self._in_block += 1
        items = "".join([element("li", None, self.blocks(item.body, depth + 2)) for item in block.items])
        self._in_block -= 1
        return element("ol" if block.ordered else "ul", None, items) + "\n" if items else ""

    def table(self, block: Table, depth: int) -> str:
        """A table with its caption; a row holds at least one cell."""
        caption = text_element("caption", block.caption) if block.caption is not None else ""
        rows = "".join([f"<tr>{''.join(map(_cell, row)) or '<td/>'}</tr>" for row in block.rows])
        return element("table", None, caption + rows) + "\n"


def _reference(rendition: Rendition, alt: str | None) -> str:
    about = {
        "source": rendition.href,
        "name": rendition.role,
        "mime-type": rendition.content_type,
        "width": str(rendition.width) if rendition.width is not None else None,
        "height": str(rendition.height) if rendition.height is not None else None,
        "alternate-text": alt,
    }
    return element("media-reference", about)


def _credit(speaker: Person) -> str:
    """Who is quoted, with the title."""
    if not speaker.role:
        return text_element("credit", speaker.name)
    return f"<credit>{text_element('person', speaker.name)}, {text_element('function', speaker.role)}</credit>"


def _cell(cell: Cell) -> str:
    tag = "th" if cell.header else "td"
    about = f' colspan="{cell.colspan}"' if cell.colspan != 1 else ""
    if cell.rowspan != 1:
        about += f' rowspan="{cell.rowspan}"'
    return f"<{tag}{about}>{escape_text(cell.text)}</{tag}>" if cell.text else f"<{tag}{about}/>"


def _address(href: str | None, title: str | None, rel: str | None) -> str:
    relation = rel if rel and is_token(rel) else None
    href = None if href and runs_code(href) else href  # nobody follows it by mistake
    return attribute("href", href) + attribute("title", title) + attribute("rel", relation)


def nitf_mark(mark: Mark) -> Tagged | None:
    """The tags of a mark; None for one that NITF does not know."""
    if isinstance(mark, Link):
        return Tagged(mark.start, mark.end, f"<a{_address(mark.href, mark.title, mark.rel)}>", "</a>")
    if isinstance(mark, Emphasis):
        about = {"class": mark.kind} if mark.kind != "em" else None
        return Tagged(mark.start, mark.end, start_tag("em", about), "</em>")
    if isinstance(mark, DatelineMark):
        return Tagged(mark.start, mark.end, '<em class="dateline">', "</em>")
    return None
