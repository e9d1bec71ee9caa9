"""Assemble: blocks with roles become the body of an article, its related links and what stands around the story."""

import re
from collections.abc import Callable, Mapping

import attrs

from newsdoc.model import (
    Block,
    Cell,
    Dateline,
    Embed,
    FactBox,
    Furniture,
    ListBlock,
    ListItem,
    NewsDate,
    Paragraph,
    Person,
    Preformatted,
    Quote,
    RelatedLink,
    Table,
)
from newsdoc.page.assembly.furniture import kind_of
from newsdoc.page.assembly.output import Output, span_of, span_of_part
from newsdoc.page.assembly.paragraphs import BodyParagraph, RunningText
from newsdoc.page.assembly.pictures import Pictures, places_of
from newsdoc.page.assembly.sections import Crosshead, sections, span_over
from newsdoc.page.block import Block as PageBlock
from newsdoc.page.block_quotes import OPENING_MARKS, read_attribution, read_source, speaker_below
from newsdoc.page.live_entries import Entry, find_entries
from newsdoc.page.markup import Markup
from newsdoc.page.page import Page
from newsdoc.page.roles import BESIDE
from newsdoc.wording.scripts import measured

_BULLETS = "•●▪■◦‣∙"
_BULLET = re.compile(rf"[{_BULLETS}]\s*(?=\S)")
_LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_BOXED = frozenset(("paragraph", "heading", "box"))
"""Roles of what may stand in a fact box."""
_SOURCES = frozenset(("cite", "footer", "figcaption", "blockquote"))
"""Elements in a block quotation, or around it, that say whose words it has."""
_BARE_LEVEL = 7
"""The level of a cross-head that is not a heading element."""
_PROSE = 60
"""Characters of a paragraph in a cell beside which the cell's other text is running text, too; values are shorter."""
_FEW = 2
"""Paragraphs in one row, at least, that make it a column of text."""
_ROW = 20
"""Blocks around one among which those of its row stand."""


@attrs.frozen
class Story:
    """What the blocks of a page make."""

    body: tuple[Block, ...]
    related: tuple[RelatedLink, ...]
    furniture: tuple[Furniture, ...]
    dateline: Dateline | None
    paragraphs: tuple[BodyParagraph, ...]


def assemble(
    page: Page,
    *,
    day: NewsDate | None = None,
    moments: Mapping[int, NewsDate] | None = None,
    address: Callable[[str], str] = str,
) -> Story:
    """The story that a page with these roles tells.

    `day`: when it was published; the times of a live blog are put on it. `moments`: block to the time that the source
    states for the entry it opens. `address`: makes an address on the page absolute.
    """
    return _Assembler(page, day, moments or {}, address).story()


class _Assembler:
    """Walks the blocks, and the pictures among them, once."""

    def __init__(
        self, page: Page, day: NewsDate | None, moments: Mapping[int, NewsDate], address: Callable[[str], str]
    ) -> None:
        self.page, self.blocks, self.roles, self.language = page, page.blocks, page.roles, page.language
        self.moments = moments
        self.entries: dict[int, Entry] = find_entries(page.times, page.roles, day)
        self.last = max(page.last_paragraph(), page.roles.index("heading") if "heading" in page.roles else -1)
        self.places = places_of(page)
        last_place = next((k for k, (i, _) in enumerate(self.places) if i == self.last), -1)
        self.text = RunningText(page, address)
        self.out = Output()
        self.pictures = Pictures(page, self.places, last_place, self.out)
        self.kicker = page.kicker()
        self.columns: set[int] = set()
        """The rows that hold running text, by the identity of their elements."""

    def story(self) -> Story:
        k = 0
        while k < len(self.places):
            k += self._read(k)
        out = self.out
        out.end_list()
        return Story(
            sections(out.nodes),
            tuple(out.related),
            tuple(out.furniture),
            self.text.dateline,
            tuple(self.text.paragraphs),
        )

    # ------------------------------------------------------------------------------------------------- one place
    def _read(self, k: int) -> int:
        """Put what stands at place k where it belongs; how many places that used up."""
        i, markup = self.places[k]
        if i < 0:
            return self.pictures.read(k)
        block, role = self.blocks[i], self.roles[i]
        entry = self.entries.get(i)
        if role == "heading" and self._is_time_over_title(k, entry):
            published = entry.published if entry else None
            self.out.set_aside(block, kind_of(self.page, i))
            self._crosshead(self.places[k + 1][0], published or self.moments.get(i))
            return 2
        if entry and role in ("heading", "paragraph"):
            self._open_entry(i, entry)
        if markup is not None and markup.tag == "figcaption" and self.pictures.names_table(k):
            return 1
        if role == "paragraph":
            return self._running_text(k, i, markup)
        if role in ("caption", "credit"):
            return (
                self.pictures.read_figure(k)
                if markup is not None and self.page.pictures
                else self.pictures.read_lines(i)
            )
        if markup is not None and markup.hint == "factbox":
            within = role == "box" and self.text.paragraphs and i < self.last
            if role == "heading" or within:
                return self._fact_box(k)
        if role == "heading" and not entry:
            self._crosshead(i, self.moments.get(i))
        elif role == "related":
            self._related(i)
        elif role == "pullquote" and 0 <= i < self.last:
            self.out.add(Quote(block.text, pull=True, span=span_of(block)))
        elif role == "embed":
            self._embed(i)
        elif (role in BESIDE or role == "pullquote") and i != self.kicker:
            self.out.set_aside(block, kind_of(self.page, i))
        return 1

    def _running_text(self, k: int, i: int, markup: Markup | None) -> int:
        block = self.blocks[i]
        if markup is None:
            if block.text[0] in OPENING_MARKS and (speaker := self._speaker(i)):
                self._signed_quotation(block, self.blocks[i + 1], speaker)
                return 2
            self._bare_paragraph(i)
        elif markup.hint == "factbox":
            return self._fact_box(k)
        elif markup.quote is not None:
            run = self._run(i, lambda other: other.quote is markup.quote)
            if (after := self._source_of(run[-1] + 1, markup)) is not None:
                run.append(after)
            self._quotation(run, markup)
            return len(run)
        elif markup.kind == "cell" and markup.tag in ("td", "th") and not self._lays_out(i):
            run = self._run(i, lambda other: other.list is markup.list and other.kind == "cell", table=True)
            if self._is_column(run):
                self.columns.add(id(markup.item))
                self.out.add(self.text.paragraph(i))
                return 1
            self._table(run)
            return self._places_of(k, run)
        elif markup.kind == "item" and markup.list is not None:
            run = self._run(i, lambda other: other.list is markup.list and other.kind == "item")
            self._list(run, markup)
            return len(run)
        elif block.text[0] in OPENING_MARKS and not markup.marks and (speaker := self._speaker(i)):
            self._signed_quotation(block, self.blocks[i + 1], speaker)
            return 2
        elif markup.kind == "pre":
            self.out.add(Preformatted(block.text, span=span_of(block)))
        else:
            self.out.add(self.text.paragraph(i))
        return 1

    def _lays_out(self, i: int) -> bool:
        """Whether a cell of a table holds running text, as on pages laid out with tables: paragraphs that stand in one
        cell, parted by blank lines, are not cells of their own.
        """
        markup = self.blocks[i].markup
        if markup is not None and id(markup.item) in self.columns:
            return True
        for k in (i - 1, i + 1):
            if markup is None or not 0 <= k < len(self.blocks) or self.roles[k] != "paragraph":
                continue
            other = self.blocks[k].markup
            if other is None:
                continue
            # Text in a cell before a paragraph is known by the element of that.
            before = "p" in (other.tag, markup.tag) and self._fills_its_row(i)
            if other.element is markup.element and (other.tag == markup.tag or before):
                return max(measured(self.blocks[i].text), measured(self.blocks[k].text)) >= _PROSE
        return False

    def _is_column(self, run: list[int]) -> bool:
        """Whether the cells of a run are one row with running text in paragraphs of its own: no table of values."""
        cells = [each for i in run if (each := self.blocks[i].markup) is not None]
        paragraphs = sum(each.tag == "p" for each in cells)
        return (
            paragraphs >= _FEW
            and len({id(each.item) for each in cells}) == 1
            and any(measured(self.blocks[i].text) >= _PROSE for i in run)
        )

    def _fills_its_row(self, i: int) -> bool:
        """Whether no other cell stands in the row of block i."""
        markup = self.blocks[i].markup
        around = [each.markup for each in self.blocks[max(0, i - _ROW) : i + _ROW] if each.markup is not None]
        return markup is not None and len({id(each.parent) for each in around if each.item is markup.item}) == 1

    def _run(self, i: int, belongs: Callable[[Markup], bool], *, table: bool = False) -> list[int]:
        """The blocks from i on that belong together; a picture among them ends the run.

        `table`: they are its cells, whatever their roles; running text in one of them ends it.
        """
        end = i + 1
        while (
            end < len(self.blocks)
            and (table or (self.roles[end] == "paragraph" and end not in self.page.pictures))
            and not (table and self._lays_out(end))
            and (other := self.blocks[end].markup) is not None
            and belongs(other)
        ):
            end += 1
        return list(range(i, end))

    def _places_of(self, k: int, run: list[int]) -> int:
        """How many places these blocks take up, with the pictures among them."""
        return len(run) + sum(len(self.page.pictures.get(i, ())) for i in run[1:])

    # ------------------------------------------------------------------------------------------------- paragraphs
    def _bare_paragraph(self, i: int) -> None:
        """A paragraph of flat text, which may be the item of a list."""
        block = self.blocks[i]
        if block.text[0] in _BULLETS and (bullet := _BULLET.match(block.text)):
            at = bullet.end()
            paragraph = Paragraph(block.text[at:], span=span_of_part(block, at, len(block.text)))
            self.out.add_item(ListItem((paragraph,), span=span_of(block)))
            self.text.paragraphs.append(BodyParagraph(paragraph.text, block, at))
        else:
            self.out.add(self.text.paragraph(i))

    def _speaker(self, i: int) -> Person | None:
        """Whose words block i is, if it is a quotation over an attribution."""
        return speaker_below(self.blocks, i) if self.roles[i + 1 : i + 2] == ["paragraph"] else None

    def _signed_quotation(self, block: PageBlock, signature: PageBlock, speaker: Person) -> None:
        """The words without their marks, since the block says that they are quoted."""
        words = Paragraph(block.text[1:-1], span=span_of_part(block, 1, len(block.text) - 1))
        self.text.paragraphs.append(BodyParagraph(words.text, block, 1))
        self.out.add(Quote(body=(words,), speaker=speaker, span=span_over((span_of(block), span_of(signature)))))

    # ---------------------------------------------------------------------------------------- what markup groups
    def _quotation(self, run: list[int], markup: Markup) -> None:
        """A block quotation; its last line may say whose words they are."""
        speaker = None
        last = self.blocks[run[-1]]
        if len(run) > 1 and last.markup is not None:
            speaker = read_attribution(last.text)
            if speaker is None and (last.markup.tag in _SOURCES or last.markup.quote is None):
                speaker = read_source(last.text, self.page.language)
        own = [i for i in run if (each := self.blocks[i].markup) is not None and each.quote is markup.quote]
        body = tuple([self.text.paragraph(i) for i in (own[: len(run) - 1] if speaker else own)])
        span = span_over((*(paragraph.span for paragraph in body), span_of(last)))
        self.out.add(Quote(body=body, speaker=speaker, pull=markup.hint == "pull", span=span))

    def _source_of(self, i: int, markup: Markup) -> int | None:
        """The block that names whose words a quotation in a figure of its own has (HTML, section 4.4.4)."""
        if markup.figure is None or i >= len(self.blocks) or i in self.page.pictures:
            return None
        other = self.blocks[i].markup
        return i if other is not None and other.figure is markup.figure and other.quote is None else None

    def _list(self, run: list[int], markup: Markup) -> None:
        items: list[tuple[object, list[Paragraph]]] = []
        for i in run:
            inner = self.blocks[i].markup
            item = inner.item if inner is not None else None
            if not items or items[-1][0] is not item:
                items.append((item, []))
            items[-1][1].append(self.text.paragraph(i))
        nodes = tuple([ListItem(tuple(body), span=span_over(each.span for each in body)) for _, body in items])
        ordered = getattr(markup.list, "tag", None) == "ol"
        self.out.add(ListBlock(nodes, ordered=ordered, span=span_over(node.span for node in nodes)))

    def _table(self, run: list[int]) -> None:
        rows: list[tuple[object, list[Cell]]] = []
        for i in run:
            block = self.blocks[i]
            if block.markup is None:
                continue
            if not rows or rows[-1][0] is not block.markup.item:
                rows.append((block.markup.item, []))
            rows[-1][1].append(Cell(block.text, header=block.markup.tag == "th"))
        spans = [span_of(self.blocks[i]) for i in run]
        self.out.add(Table(tuple([tuple(cells) for _, cells in rows]), span=span_over(spans)))

    def _fact_box(self, k: int) -> int:
        """The paragraphs of a box, under its heading; also those that the model takes for a box by itself."""
        heading, body, spans = None, [], []
        end = k
        while end < len(self.places):
            i, markup = self.places[end]
            if markup is None or markup.hint != "factbox" or (i >= 0 and self.roles[i] not in _BOXED):
                break
            if i >= 0:
                spans.append(span_of(self.blocks[i]))
                if (self.roles[i] == "heading" or markup.kind == "heading") and heading is None:
                    heading = self.blocks[i].text
                else:
                    body.append(self.text.paragraph(i, beside=True))
            end += 1
        self.out.add(FactBox(heading, body=tuple(body), span=span_over(spans)))
        return max(1, end - k)

    def _crosshead(self, i: int, published: NewsDate | None) -> None:
        block, markup = self.blocks[i], self.blocks[i].markup
        level = _LEVELS.get(markup.tag, _BARE_LEVEL) if markup is not None else _BARE_LEVEL
        self.out.add(Crosshead(block.text, level, span_of(block), published))

    def _is_time_over_title(self, k: int, entry: Entry | None) -> bool:
        """Whether a time stands alone over the title of its entry: both have one moment."""
        i = self.places[k][0]
        following = self.places[k + 1][0] if k + 1 < len(self.places) else -1
        if following < 0 or self.roles[following] != "heading" or following in self.entries:
            return False
        if entry is not None:
            return entry.title_at >= len(self.blocks[i].text)
        return i in self.moments and self.moments[i] == self.moments.get(following)

    def _open_entry(self, i: int, entry: Entry) -> None:
        """An entry of a live blog; its text may stand behind its time."""
        block = self.blocks[i]
        published = entry.published or self.moments.get(i)
        title = block.text[entry.title_at :] or None if entry.published is not None else block.text
        self.out.add(Crosshead(title, _BARE_LEVEL, span_of(block), published))

    def _related(self, i: int) -> None:
        block = self.blocks[i]
        links = [mark for mark in block.markup.marks if mark[0] == "link"] if block.markup else []
        href = links[0][3] if links else next((link[2] for link in block.links), "")
        title, span = block.text, span_of(block)
        if len(links) == 1 and (start := _behind_glued_label(title, links[0][1])):
            self.out.furniture.append(Furniture(title[:start], kind="label"))
            title, span = title[start:], None  # where its part begins in the source is not known
        elif len(links) == 1 and (end := _before_glued_label(title, links[0][2])):
            self.out.furniture.append(Furniture(title[end:], kind="label"))
            title, span = title[:end], None
        link = RelatedLink(title, href=(self.text.address(href) if href else "") or None, span=span)
        if i > self.last:
            self.out.related.append(link)
        else:
            self.out.add(link)

    def _embed(self, i: int) -> None:
        block = self.blocks[i]
        picture = block.markup.picture if block.markup is not None else None
        if picture is not None:
            self.out.add(Embed(picture.address(), text=block.text, span=span_of(block)))
        else:
            self.out.set_aside(block, "embed")


def _before_glued_label(text: str, end: int) -> int:
    """Where the title ends that a link up to `end` has, if what stands behind the link runs into it: "Ferry returns2
    hours ago". Zero where nothing does.
    """
    glued = 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum() and not text[end].islower()
    return end if glued else 0


def _behind_glued_label(text: str, start: int) -> int:
    """Where the title begins that a link at `start` has, if a label runs into it: "Previous articleFerry returns".

    The label stands on a line of its own, by its style. Zero where nothing does, or where it leads to the title ("Read
    also: Ferry returns") and is a part of the line.
    """
    glued = (
        0 < start < len(text) and text[start].isupper() and (text[start - 1].isalpha() or text[start - 1] in _COLONS)
    )
    return start if glued else 0


_COLONS = ":："
