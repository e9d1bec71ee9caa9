"""The right side of the page: the article as it was read."""

from collections.abc import Iterable, Iterator

from newsdoc.model import (
    Article,
    Block,
    FactBox,
    Figure,
    Gallery,
    ListBlock,
    ListItem,
    NewsDate,
    Node,
    Paragraph,
    Person,
    Quote,
    RelatedLink,
    Section,
    Table,
)
from newsdoc.view.markup import listing, tag, text
from newsdoc.view.quotations import Speakers, marked, speakers_list, speakers_of

_DEEPEST = 40
"""Levels of blocks inside blocks that are shown as such; what lies deeper stands as its text."""


def reading_pane(article: Article) -> str:
    """Fields, story, speakers, related links, furniture."""
    speakers = speakers_of(article)
    story = _Story(speakers)
    parts = [
        tag("p", text(article.kicker), class_="kicker r-kicker") if article.kicker else "",
        tag("h2", text(article.headline or "No headline"), class_="r-headline", id="headline", lang=article.language),
        tag("p", text(article.summary), class_="deck r-deck", id="deck") if article.summary else "",
        _fields(article),
        tag("div", "".join(story.blocks(article.body)), class_="story", lang=article.language),
        _section("Who said what", speakers_list(speakers)),
        _section("Related", listing([_related(each) for each in article.related])),
        _section("Not part of the story", _furniture(article)),
    ]
    return tag("article", "".join(parts))


def _section(title: str, content: str) -> str:
    return tag("section", tag("h3", text(title)) + content) if content else ""


def _fields(article: Article) -> str:
    dates = [(name, getattr(article, name)) for name in ("published", "modified", "embargoed")]
    values: list[tuple[str, str | None]] = [
        ("byline", article.byline),
        ("authors", "; ".join(map(_person, article.authors))),
        ("contributors", "; ".join(map(_person, article.contributors))),
        *((name, _date(value) if value else None) for name, value in dates),
        ("dateline", article.dateline.text if article.dateline else None),
        ("publisher", article.publisher.name if article.publisher else None),
        ("section", article.section),
        ("language", article.language),
        ("kind", article.kind),
        ("subjects", ", ".join(each.name or each.qcode or each.uri or "" for each in article.subjects)),
        ("keywords", ", ".join(article.keywords)),
        ("status", article.pub_status),
        ("guid", article.guid),
        ("address", article.url),
    ]
    rows = [tag("dt", text(name)) + tag("dd", text(value)) for name, value in values if value]
    return tag("dl", "".join(rows), class_="fields", id="fields") if rows else ""


def _date(value: NewsDate) -> str:
    return value.isoformat().replace("T", " ")


def _person(person: Person) -> str:
    details = ", ".join(each for each in (person.role, person.affiliation, person.location) if each)
    return f"{person.name} ({details})" if details else person.name


def _related(link: RelatedLink) -> str:
    address = tag("span", f" {text(link.href)}", class_="quiet") if link.href and link.href != link.title else ""
    return text(link.plain_text()) + address


def _furniture(article: Article) -> str:
    items = [
        tag("li", tag("span", text(each.kind), class_="role") + text(each.text), id=_place(each))
        for each in article.furniture
    ]
    return tag("ul", "".join(items), class_="furniture") if items else ""


def _place(node: Node) -> str | None:
    """The name of a node's place in the source, by which the source pane links to it."""
    return f"n{node.span.start}" if node.span is not None else None


class _Story:
    """The blocks of the body as HTML; counts paragraphs, since anchors of quotations do."""

    def __init__(self, speakers: Speakers) -> None:
        self._speakers = speakers
        self._paragraph = 0

    def blocks(self, blocks: Iterable[Block], depth: int = 0) -> Iterator[str]:
        for block in blocks:
            yield self._block(block, depth)

    def _block(self, block: Block, depth: int) -> str:
        name = _place(block)
        if depth >= _DEEPEST:
            return tag("p", text(block.plain_text()), id=name)
        match block:
            case Paragraph():
                words = marked(block.text, self._paragraph, self._speakers)
                self._paragraph += 1
                return tag("p", words, class_="r-paragraph", id=name)
            case Section(heading=heading):
                title = tag("h3", text(heading), class_="r-heading") if heading else ""
                time = tag("p", text(_date(block.published)), class_="quiet") if block.published else ""
                return tag("section", time + title + self._inner(block, depth), id=name)
            case Quote(body=body):
                by = tag("footer", f"— {text(_person(block.speaker))}") if block.speaker else ""
                words = self._inner(block, depth) if body else tag("p", text(block.text))
                return tag("blockquote", words + by, id=name)
            case Figure():
                return _figure(block, name)
            case Gallery(title=title):
                head = tag("p", text(title), class_="quiet") if title else ""
                return tag(
                    "div", head + "".join(_figure(each, None) for each in block.figures), class_="gallery", id=name
                )
            case ListBlock(ordered=ordered):
                return tag("ol" if ordered else "ul", self._inner(block, depth), id=name)
            case ListItem():
                return tag("li", self._inner(block, depth))
            case FactBox(heading=heading):
                # Its paragraphs are not the story's, and are not counted.
                title = tag("h4", text(heading)) if heading else ""
                inner = "".join(tag("p", text(each.plain_text())) for each in block.body)
                return tag("aside", title + inner, class_="box", aria_label="fact box", id=name)
            case Table():
                return _table(block, name)
            case RelatedLink():
                return tag("p", tag("span", "related", class_="role") + _related(block), class_="r-related", id=name)
            case _:
                label = tag("span", text(block.type_name.replace("_", " ")), class_="role")
                return tag("div", label + tag("pre", text(block.plain_text())), class_="other", id=name)

    def _inner(self, block: Block, depth: int) -> str:
        return "".join(self.blocks(block.children(), depth + 1))


def _figure(figure: Figure, name: str | None) -> str:
    kind = tag("span", text(figure.kind), class_="role")
    alt = tag("span", text(figure.alt), class_="quiet") if figure.alt else ""
    address = tag("span", text(figure.url), class_="address") if figure.url else ""
    credit = tag("span", text(figure.credit), class_="r-credit") if figure.credit else ""
    caption = tag("figcaption", tag("span", text(figure.caption or ""), class_="r-caption") + " " + credit)
    return tag("figure", tag("div", " ".join(filter(None, (kind, alt, address))), class_="picture") + caption, id=name)


def _table(table: Table, name: str | None) -> str:
    def cell(words: str, header: bool, columns: int, rows: int) -> str:
        spans = {"colspan": str(columns) if columns > 1 else None, "rowspan": str(rows) if rows > 1 else None}
        return tag("th" if header else "td", text(words), **spans)

    rows = [
        tag("tr", "".join(cell(each.text, each.header, each.colspan, each.rowspan) for each in row))
        for row in table.rows
    ]
    caption = tag("caption", text(table.caption)) if table.caption else ""
    return tag("div", tag("table", caption + "".join(rows)), class_="wide", tabindex="0", id=name)
