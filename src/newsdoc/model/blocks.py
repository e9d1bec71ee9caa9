"""The blocks of a body."""

from typing import ClassVar, Literal

import attrs

from newsdoc.model.dateline import NewsDate
from newsdoc.model.nodes import Block, Mark, register_node
from newsdoc.model.parties import Person
from newsdoc.model.provenance import Decision
from newsdoc.model.span import Span
from newsdoc.model.values import Value, checked


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class Paragraph(Block):
    """A paragraph of running text.

    >>> Paragraph("It sails today.", marks=(Emphasis(9, 14),)).plain_text()
    'It sails today.'
    """

    type_name: ClassVar[str] = "paragraph"

    text: str
    """The text as printed, white space collapsed to single spaces; a dateline that opens it is part of it."""
    marks: tuple[Mark, ...] = attrs.field(default=(), kw_only=True)
    """Links, emphasis and dateline, by offsets into `text`, in order of their start."""

    def plain_text(self) -> str:
        """The text."""
        return self.text


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class Section(Block):
    """A stretch of the story under its own cross-head, or one entry of a live blog.

    >>> Section("A smaller boat", body=(Paragraph("It has 90 seats."),)).plain_text()
    'A smaller boat\\n\\nIt has 90 seats.'
    """

    type_name: ClassVar[str] = "section"

    heading: str | None = None
    """The cross-head; None for an entry without one."""
    body: tuple[Block, ...] = attrs.field(default=(), kw_only=True)
    """The blocks under the cross-head, up to the next one of the same level."""
    published: NewsDate | None = attrs.field(default=None, kw_only=True)
    """The time of a live-blog entry; None for an ordinary section."""
    heading_span: Span | None = attrs.field(default=None, kw_only=True, eq=False, repr=False)
    """Position of the cross-head in the source; None when unknown. Not compared."""

    def children(self) -> tuple[Block, ...]:
        """The body."""
        return self.body

    def plain_text(self) -> str:
        """The heading, then the body."""
        inner = Block.plain_text(self)
        return "\n\n".join(part for part in (self.heading, inner) if part)


@attrs.frozen(repr=False, field_transformer=checked)
class Anchor(Value):
    """Position of an annotation: a stretch of one paragraph of the article.

    >>> article = Article(body=(Paragraph("“It sails,” she said."),))
    >>> anchor = Anchor(0, 1, 10)
    >>> article.paragraphs()[anchor.paragraph].text[anchor.start : anchor.end]
    'It sails,'
    """

    paragraph: int
    """Index into `Article.paragraphs()`."""
    start: int
    """Offset of the first character in the paragraph's text."""
    end: int
    """Offset after the last character."""
    span: Span | None = attrs.field(default=None, kw_only=True, eq=False, repr=False)
    """The same stretch in the source; None when the source has no offsets. Not compared."""


QuoteKind = Literal["direct", "indirect", "mixed"]


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class Quote(Block):
    """Words that somebody said or wrote.

    As a block of the body it is a block quotation or pull quote and holds its paragraphs in `body`; `text` then joins
    them. As an annotation in the layer "quotes" it has no body, but `anchors` into the paragraphs that hold the words.

    >>> Quote("It sails again.", speaker=Person("Ann Lee"), cue="said").speaker.name
    'Ann Lee'
    >>> Quote(body=(Paragraph("It sails again."),), pull=True).text
    'It sails again.'
    """

    type_name: ClassVar[str] = "quote"

    _text: str = attrs.field(default="", alias="text")
    body: tuple[Paragraph, ...] = attrs.field(default=(), kw_only=True)
    """The paragraphs of a block quotation; empty for an annotation."""
    speaker: Person | None = attrs.field(default=None, kw_only=True)
    """Who said it; None if no analyzer has run, or if the speaker is not known."""
    cue: str | None = attrs.field(default=None, kw_only=True)
    """The words of attribution ("said", "according to"), as printed; None when unknown."""
    mention: str | None = attrs.field(default=None, kw_only=True)
    """The words that name the speaker there ("she", "the mayor, Ann Lee"), as printed; None when unknown."""
    kind: QuoteKind = attrs.field(default="direct", kw_only=True)
    """Verbatim, reported, or reported with verbatim parts."""
    pull: bool = attrs.field(default=False, kw_only=True)
    """True for a pull quote: words of the story, repeated to catch the eye."""
    cite: str | None = attrs.field(default=None, kw_only=True)
    """Address of the quotation's source; None when not stated."""
    anchors: tuple[Anchor, ...] = attrs.field(default=(), kw_only=True)
    """The stretches of paragraphs that hold the words, marks included; empty for a block of the body."""
    decision: Decision | None = attrs.field(default=None, kw_only=True, eq=False, repr=False)
    """Why this speaker; None when nothing was decided. Not compared."""

    @property
    def text(self) -> str:
        """The words, without the quotation marks around them; paragraphs are joined by a blank line."""
        return "\n\n".join(paragraph.text for paragraph in self.body) if self.body else self._text

    @property
    def spans(self) -> tuple[Span, ...]:
        """The stretches of the source that hold the words, one a paragraph; empty when unknown."""
        anchored = tuple(anchor.span for anchor in self.anchors if anchor.span is not None)
        return anchored or ((self.span,) if self.span is not None else ())

    def children(self) -> tuple[Block, ...]:
        """The paragraphs of a block quotation."""
        return self.body

    def plain_text(self) -> str:
        """The words."""
        return self.text


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class RelatedLink(Block):
    """A link to another story or item.

    >>> RelatedLink("What happened to the seals", href="https://quay.example/seals").plain_text()
    'What happened to the seals'
    """

    type_name: ClassVar[str] = "related_link"

    title: str | None = None
    """The text of the link; None when only the address is known."""
    href: str | None = attrs.field(default=None, kw_only=True)
    """The address; None when only the title is known."""
    rel: str | None = attrs.field(default=None, kw_only=True)
    """How the other item is related, as a code (`irel:seeAlso`, `irel:derivedFrom`); None: just related."""
    guid: str | None = attrs.field(default=None, kw_only=True)
    """Identifier of the other item (NewsML-G2 @residref); None when unknown."""
    version: str | None = attrs.field(default=None, kw_only=True)
    """Version of the other item; None when not stated."""
    content_type: str | None = attrs.field(default=None, kw_only=True)
    """Media type of the other item; None when not stated."""

    def plain_text(self) -> str:
        """The title, or the address."""
        return self.title or self.href or self.guid or ""


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class ListItem(Block):
    """One item of a list.

    >>> ListItem((Paragraph("a ramp"),)).plain_text()
    'a ramp'
    """

    type_name: ClassVar[str] = "list_item"

    body: tuple[Block, ...] = ()
    """The blocks of the item."""

    def children(self) -> tuple[Block, ...]:
        """The body."""
        return self.body


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class ListBlock(Block):
    """A list with bullets or numbers.

    >>> items = (ListItem((Paragraph("no boats at night"),)), ListItem((Paragraph("a ramp"),)))
    >>> print(ListBlock(items, ordered=True).plain_text())
    1. no boats at night
    2. a ramp
    """

    type_name: ClassVar[str] = "list"

    items: tuple[ListItem, ...] = ()
    """The items, in order."""
    ordered: bool = attrs.field(default=False, kw_only=True)
    """True for a numbered list."""

    def children(self) -> tuple[Block, ...]:
        """The items."""
        return self.items

    def plain_text(self) -> str:
        """A line for each item, with a bullet or number before it."""
        lines = []
        for number, item in enumerate(self.items, 1):
            lines.append(f"{number}. {item.plain_text()}" if self.ordered else f"• {item.plain_text()}")
        return "\n".join(lines)


@attrs.frozen(repr=False, field_transformer=checked)
class Cell(Value):
    """One cell of a table.

    >>> Table(((Cell("Boat", header=True), Cell("Seats", header=True)), (Cell("Aurelia"), Cell("90")))).plain_text()
    'Boat\\tSeats\\nAurelia\\t90'
    """

    text: str = ""
    """The text; empty for an empty cell."""
    header: bool = attrs.field(default=False, kw_only=True)
    """True for a heading cell."""
    colspan: int = attrs.field(default=1, kw_only=True)
    """Columns it covers."""
    rowspan: int = attrs.field(default=1, kw_only=True)
    """Rows it covers."""


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class Table(Block):
    """A table of text cells.

    >>> Table(((Cell("Aurelia"), Cell("90")),), caption="Seats").plain_text()
    'Seats\\nAurelia\\t90'
    """

    type_name: ClassVar[str] = "table"

    rows: tuple[tuple[Cell, ...], ...] = ()
    """The rows, each a tuple of cells."""
    caption: str | None = attrs.field(default=None, kw_only=True)
    """The caption; None when it has none."""

    def plain_text(self) -> str:
        """The caption, then a line for each row, with tabs between cells."""
        lines = ["\t".join(cell.text for cell in row) for row in self.rows]
        return "\n".join([self.caption, *lines] if self.caption else lines)


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class Embed(Block):
    """Something from elsewhere shown in the story: a social media post, a video player, a map.

    >>> Embed("https://posts.example/1", kind="post", text="The boat is back!").plain_text()
    'The boat is back!'
    """

    type_name: ClassVar[str] = "embed"

    url: str | None = None
    """Its address; None when only its text is known."""
    kind: str | None = attrs.field(default=None, kw_only=True)
    """What it is: "post", "video", "audio", "map", "chart", ...; None when unknown."""
    provider: str | None = attrs.field(default=None, kw_only=True)
    """The service it comes from; None when unknown."""
    text: str | None = attrs.field(default=None, kw_only=True)
    """Its text, such as the words of a post; None when it has none."""

    def plain_text(self) -> str:
        """Its text, or the address."""
        return self.text or self.url or ""


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class FactBox(Block):
    """A box beside the story: background, figures, a profile. Its paragraphs are not the story's.

    >>> box = FactBox("The boat", body=(Paragraph("It has 90 seats."),))
    >>> Article(body=(Paragraph("It sails again."), box)).text
    'It sails again.'
    """

    type_name: ClassVar[str] = "fact_box"

    heading: str | None = None
    """The heading of the box; None when it has none."""
    body: tuple[Block, ...] = attrs.field(default=(), kw_only=True)
    """The blocks of the box."""

    def children(self) -> tuple[Block, ...]:
        """The body."""
        return self.body

    def plain_text(self) -> str:
        """The heading, then the body."""
        return "\n\n".join(part for part in (self.heading, Block.plain_text(self)) if part)


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class Preformatted(Block):
    """Text whose line breaks and spaces matter: results, stock lists, poems.

    >>> Preformatted("Aurelia  90\\nBoreas   40").plain_text()
    'Aurelia  90\\nBoreas   40'
    """

    type_name: ClassVar[str] = "preformatted"

    text: str = ""
    """The text, white space as in the source."""

    def plain_text(self) -> str:
        """The text."""
        return self.text


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class UnknownBlock(Block):
    """A node of a plugin that is not installed, kept as it was read from native JSON.

    >>> UnknownBlock("Lease it? 11 : 4", name="my-poll", data='{"votes": [11, 4]}').plain_text()
    'Lease it? 11 : 4'
    """

    type_name: ClassVar[str] = "unknown"

    text: str = ""
    """How the node reads as plain text."""
    name: str = attrs.field(default="", kw_only=True)
    """The `type_name` that the plugin gave it."""
    data: str = attrs.field(default="{}", kw_only=True)
    """The fields that the plugin gave it, as the text of a JSON object."""

    def plain_text(self) -> str:
        """The text."""
        return self.text
