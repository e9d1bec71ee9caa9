"""From blocks with roles to the body of an article: sections, lists, tables, quotations, figures, furniture."""

from collections.abc import Callable, Collection, Iterable

from newsdoc.formats.html.blocks import Block
from newsdoc.formats.html.pictures import File, absolute, figure, is_story_file, is_story_picture, sources_of
from newsdoc.formats.html.trace import Tracer
from newsdoc.formats.html.tree import HtmlElement
from newsdoc.model import Block as Node
from newsdoc.model import (
    Cell,
    Dateline,
    DatelineMark,
    Embed,
    Emphasis,
    FactBox,
    Figure,
    Furniture,
    Gallery,
    Link,
    ListBlock,
    ListItem,
    Mark,
    NewsDate,
    Paragraph,
    Quote,
    RelatedLink,
    Role,
    Section,
    SourceBlock,
    Span,
    Table,
)
from newsdoc.wording.datelines import read_dateline
from newsdoc.wording.moments import read_moment

_LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_BOLD_LEVEL = 7
_ENTRY_DEPTH = 4
_GALLERY = 3


class Assembler:
    """Builds the parts of an article from blocks in reading order."""

    def __init__(
        self, base: str | None, language: str | None, tracer: Tracer | None, authors: Collection[str] = ()
    ) -> None:
        """`authors`: names whose portraits are no pictures of the story."""
        self.furniture: list[Furniture] = []
        self.related: list[RelatedLink] = []
        self._base = base
        self._language = language
        self._tracer = tracer
        self._authors = authors
        self._seen_pictures: set[str] = set()
        self.dateline: Dateline | None = None
        self._begun = False
        self._moments: dict[int, NewsDate] = {}

    def body(self, blocks: list[Block]) -> tuple[Node, ...]:
        """The body; what is not of it goes to `furniture` and `related`."""
        self._trace(blocks)
        return _sections(list(self._nodes(blocks)), self._moments)

    def time_entries(self, blocks: list[Block]) -> None:
        """Give the entries of a live blog, that begin with their headings, the time that stands with each."""
        for block in blocks:
            if block.role != "heading":
                continue
            node: HtmlElement | None = block.element
            for _ in range(_ENTRY_DEPTH):
                node = node.getparent() if node is not None else None
                if node is None:
                    break
                stamps = [value for each in node.iter("time") if (value := each.get("datetime"))]
                if len(stamps) > 2:
                    break
                if stamps and (moment := read_moment(stamps[0], self._language)) is not None:
                    self._moments[id(block)] = moment
                    break

    def source_blocks(self, blocks: list[Block]) -> tuple[SourceBlock, ...]:
        """Role and place of each block that was found in the source, in source order."""
        return tuple(
            [SourceBlock(_ROLES.get(block.role, "other"), *block.span) for block in blocks if block.span is not None]
        )

    def _trace(self, blocks: list[Block]) -> None:
        if self._tracer is None:
            return
        span = self._tracer.span
        for block in blocks:
            if block.first:
                block.span = span(block.first, block.last, block.text)

    # ------------------------------------------------------------ grouping
    def _nodes(self, blocks: list[Block]) -> Iterable[tuple[int, Node | Block]]:
        """(heading level, heading block) for cross-heads, (0, node) for all else."""
        count = len(blocks)
        last = next((i for i in range(count - 1, -1, -1) if blocks[i].role in ("paragraph", "heading")), -1)
        i = 0
        while i < count:
            block = blocks[i]
            role = block.role
            if block.hint == "factbox" and role in ("paragraph", "heading"):
                run = _run(blocks, i, lambda each: each.hint == "factbox")
                yield 0, self._fact_box(run)
            elif role == "heading":
                yield _LEVELS.get(block.tag, _BOLD_LEVEL), block
                i += 1
                continue
            elif role == "paragraph" and block.quote is not None:
                run = _run(blocks, i, _standing_in("quote", block.quote))
                yield 0, self._quote(run)
            elif role == "paragraph" and block.kind == "cell" and block.tag in ("td", "th"):
                run = _run(blocks, i, _standing_in("list", block.list, "cell"))
                yield 0, self._table(run)
            elif role == "paragraph" and block.kind == "item" and block.list is not None:
                run = _run(blocks, i, _standing_in("list", block.list, "item", "paragraph"))
                yield 0, self._list(run)
            elif role == "paragraph":
                yield 0, self._paragraph(block)
                i += 1
                continue
            elif role in ("image", "caption", "credit"):
                if block.hint == "gallery":
                    run, figures = self._gallery(blocks, i)
                    if len(figures) >= _GALLERY:
                        yield 0, Gallery(figures=tuple(figures), span=_over(each.span for each in figures))
                    else:
                        yield from ((0, each) for each in figures)
                else:
                    run, node = self._figure(blocks, i)
                    if node is not None:
                        yield 0, node
            elif role == "embed":
                run = [block]
                if (embed := self._embed(block)) is not None:
                    yield 0, embed
            else:
                run = [block]
                self._beside(block, within=i < last)
                if role == "related" and i < last:
                    yield 0, self._related(block)
            i += len(run)

    # ------------------------------------------------------------ nodes
    def _paragraph(self, block: Block) -> Paragraph:
        marks = self._marks(block)
        if not self._begun:
            self._begun = True
            found = read_dateline(block.text, self._language)
            if found is not None:
                self.dateline = found.dateline
                marks = (DatelineMark(0, found.end), *marks)
        return Paragraph(block.text, marks=marks, span=block.span)

    def _marks(self, block: Block) -> tuple[Mark, ...]:
        found = block.marks
        if not found:
            return ()
        if len(found) > 1:
            found = tuple(sorted(found, key=lambda mark: (mark[1], -mark[2])))
        marks: list[Mark] = []
        for kind, start, end, href in found:
            if kind == "link":
                marks.append(Link(start, end, href=absolute(href, self._base)))
            else:
                marks.append(Emphasis(start, end, kind=kind))  # type: ignore[arg-type]
        return tuple(marks)

    def _url(self, href: str) -> str:
        return absolute(href, self._base)

    def _quote(self, run: list[Block]) -> Quote:
        body = tuple(self._paragraph(block) for block in run if block.role in ("paragraph", "heading"))
        return Quote(body=body, pull=any(block.hint == "pull" for block in run), span=_over(p.span for p in body))

    def _list(self, run: list[Block]) -> ListBlock:
        items: list[tuple[HtmlElement | None, list[Paragraph]]] = []
        for block in run:
            if not items or items[-1][0] is not block.item:
                items.append((block.item, []))
            items[-1][1].append(self._paragraph(block))
        nodes = tuple(ListItem(tuple(body), span=_over(p.span for p in body)) for _, body in items)
        ordered = run[0].list is not None and run[0].list.tag == "ol"
        return ListBlock(nodes, ordered=ordered, span=_over(node.span for node in nodes))

    def _table(self, run: list[Block]) -> Node:
        rows: list[tuple[HtmlElement | None, list[Cell]]] = []
        for block in run:
            if not rows or rows[-1][0] is not block.item:
                rows.append((block.item, []))
            rows[-1][1].append(Cell(block.text, header=block.tag == "th"))
        return Table(tuple(tuple(cells) for _, cells in rows), span=_over(block.span for block in run))

    def _fact_box(self, run: list[Block]) -> FactBox:
        heading = next((block for block in run if block.role == "heading"), None)
        body = tuple(self._paragraph(block) for block in run if block.role == "paragraph")
        return FactBox(
            heading.text if heading else None, body=body, span=_over(block.span for block in run if block.text)
        )

    def _figure(self, blocks: list[Block], at: int) -> tuple[list[Block], Figure | None]:
        """The figure that begins at this block: its picture, with the caption and credit that follow or surround it."""
        first = blocks[at]
        holder = first.figure
        run = [first]
        told = first.role != "image"
        for i in range(at + 1, len(blocks)):
            block = blocks[i]
            same = holder is not None and block.figure is holder
            if block.role not in ("image", "caption", "credit") and not same:
                break
            if block.role == "image" and not same and told:
                break
            if holder is not None and not same and block.figure is not None:
                break
            if holder is None and block.figure is not None:
                break
            if block.role == "image" and holder is None and run[-1].role == "image" and not _near(run[-1], block):
                break
            run.append(block)
            told = told or block.role != "image"
        pictures = [block for block in run if block.role == "image"]
        captions = [block for block in run if block.role == "caption" and block.hint != "credit"]
        credits = [
            block for block in run if block.role == "credit" or (block.role == "caption" and block.hint == "credit")
        ]
        element: HtmlElement | None = None
        files: list[File] = []
        for picture in pictures:
            if not is_story_picture(picture.element):
                continue
            candidates = sources_of(picture.element, self._base)
            if candidates and len(candidates) >= len(files) and is_story_file(candidates[0][0]):
                element, files = picture.element, candidates
        if not files and not captions:
            return run, None
        texts = [block.text for block in captions]
        if files:
            if element is not None and not texts and (element.get("alt") or "").strip() in self._authors:
                return run, None
            key = files[0][0].partition("?")[0]
            keys = {key, " ".join((key.rpartition("/")[2], *texts))} if texts else {key}
            if not keys.isdisjoint(self._seen_pictures):
                return run, None
            self._seen_pictures |= keys
        node = figure(
            element, files, texts, [block.text for block in credits], self._language,
            _over(block.span for block in run if block.text),
        )  # fmt: skip
        return run, node

    def _gallery(self, blocks: list[Block], at: int) -> tuple[list[Block], list[Figure]]:
        """The pictures of a gallery, that begins at this block, with their captions."""
        figures: list[Figure] = []
        i = at
        while i < len(blocks) and blocks[i].role in ("image", "caption", "credit") and blocks[i].hint in _OF_GALLERY:
            run, node = self._figure(blocks, i)
            if node is not None:
                figures.append(node)
            i += len(run)
        return blocks[at : max(i, at + 1)], figures

    def _embed(self, block: Block) -> Embed | None:
        element = block.element
        url = (
            element.get("src")
            or element.get("data-src")
            or next((href for link in element.iter("a") if (href := link.get("href")) and "/status/" in href), None)
        )
        if not url and not block.text:
            return None
        return Embed(self._url(url) if url else None, text=block.text or None, span=block.span)

    def _related(self, block: Block) -> RelatedLink:
        href = next((mark[3] for mark in block.marks if mark[0] == "link"), "")
        return RelatedLink(block.text, href=self._url(href) or None, span=block.span)

    def _beside(self, block: Block, *, within: bool) -> None:
        if block.role == "related":
            if not within:
                self.related.append(self._related(block))
        elif block.text and block.role == "furniture":
            self.furniture.append(Furniture(block.text, kind=_KINDS.get(block.hint or "", "other"), span=block.span))


_ROLES: dict[str, Role] = {
    "headline": "headline", "deck": "deck", "byline": "byline", "date": "date", "paragraph": "paragraph",
    "heading": "heading", "caption": "caption", "credit": "credit", "related": "related",
}  # fmt: skip
_OF_GALLERY = ("gallery", "caption", "credit")
_KINDS = {
    "share": "share", "promo": "promo", "advertisement": "ad", "comments": "comments", "byline": "label",
    "date": "label", "tags": "label", "navigation": "label", "consent": "promo", "biography": "label",
}  # fmt: skip


def _near(one: Block, other: Block) -> bool:
    """Whether two pictures stand in one wrapper: forms of the same picture for different screens."""
    parent = one.element.getparent()
    return parent is not None and other.element.getparent() is parent


def _standing_in(
    holder: str, element: HtmlElement | None, kind: str | None = None, role: str | None = None
) -> Callable[[Block], bool]:
    """Whether a block stands in this quotation or list, and is of this kind and role."""
    return lambda block: getattr(block, holder) is element and kind in (None, block.kind) and role in (None, block.role)


def _run(blocks: list[Block], at: int, belongs: Callable[[Block], bool]) -> list[Block]:
    end = at + 1
    while end < len(blocks) and belongs(blocks[end]):
        end += 1
    return blocks[at:end]


def _over(spans: Iterable[Span | None]) -> Span | None:
    known = [span for span in spans if span is not None]
    return Span(known[0].start, known[-1].end) if known and known[0].start < known[-1].end else None


def _sections(nodes: list[tuple[int, Node | Block]], moments: dict[int, NewsDate]) -> tuple[Node, ...]:
    """Nest what follows each cross-head under it, by the level of the heading."""
    root: list[Node] = []
    open_: list[tuple[int, Block, list[Node]]] = []

    def close(level: int) -> None:
        while open_ and open_[-1][0] >= level:
            _, heading, body = open_.pop()
            whole = _over((heading.span, *(node.span for node in body)))
            section = Section(
                heading.text, body=tuple(body), heading_span=heading.span, span=whole,
                published=moments.get(id(heading)),
            )  # fmt: skip
            (open_[-1][2] if open_ else root).append(section)

    for level, node in nodes:
        if isinstance(node, Block):
            close(level)
            open_.append((level, node, []))
        else:
            (open_[-1][2] if open_ else root).append(node)
    close(0)
    return tuple(root)
