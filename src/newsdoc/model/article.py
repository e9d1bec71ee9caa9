"""The article: what every parser fills, every analyzer enriches and every exporter writes."""

from typing import Any, ClassVar, Literal, TypeVar, get_args, overload

import attrs

from newsdoc.model.blocks import (
    Embed,
    FactBox,
    Paragraph,
    Preformatted,
    Quote,
    RelatedLink,
    Section,
    Table,
    UnknownBlock,
)
from newsdoc.model.concepts import AltId, Concept, Place, RoleText, Subject
from newsdoc.model.dateline import Dateline, NewsDate
from newsdoc.model.display import Printer, html_of, pretty
from newsdoc.model.media import Figure
from newsdoc.model.nodes import Block, Node, register_node, walk
from newsdoc.model.parties import Organization, Person
from newsdoc.model.plain import to_plain
from newsdoc.model.provenance import Decision, Problem, Provenance, SourceBlock
from newsdoc.model.rights import Rights
from newsdoc.model.values import Value, checked

_MODEL = __name__.rpartition(".")[0]
BlockType = TypeVar("BlockType", bound=Block)
NodeType = TypeVar("NodeType", bound=Node)

ArticleKind = Literal["story", "live blog", "gallery", "video", "list", "teaser", "audio", "picture", "not an article"]
"""What a document is: a story in words, another form of one, a teaser (the opening of a story whose rest is for
subscribers), or "not an article": a list of other stories, a shop, a forum."""


@register_node
@attrs.frozen(repr=False, field_transformer=checked)
class Furniture(Node):
    """Text of the page that is not part of the story; kept so that nothing is lost.

    >>> Furniture("Sign up for our newsletter", kind="promo").kind
    'promo'
    """

    type_name: ClassVar[str] = "furniture"

    text: str
    """The text as printed."""
    kind: str = attrs.field(default="other", kw_only=True)
    """What it is: "masthead", "promo", "share", "label", "ad", "comments", "copyright", "other", ..."""


def kind_of(word: str | None) -> ArticleKind | None:
    """The kind of this name; None for a word that names none, as other writers' types do.

    >>> kind_of("live blog"), kind_of("essay")
    ('live blog', None)
    """
    return next((kind for kind in get_args(ArticleKind) if kind == word), None)


def _running_text(block: Block) -> str | None:
    """What a block itself adds to the running text; its children speak for themselves."""
    if isinstance(block, Paragraph):  # most blocks are
        return block.text
    if isinstance(block, (Preformatted, Embed)):
        return block.text
    if isinstance(block, Section):
        return block.heading
    if isinstance(block, (Table, UnknownBlock)):
        return block.plain_text()
    # A plugin's own block is part of the story; what of the model is beside it, or is told by its children, is not.
    return None if type(block).__module__.startswith(_MODEL) or block.children() else block.plain_text()


@attrs.frozen(repr=False, field_transformer=checked)
class Layer(Value):
    """What one analyzer (or parser) found in an article; kept beside the body.

    >>> article = Article("Ferry returns").with_layer("notes", (Furniture("Ask the mayor."),))
    >>> article.layers[0].name, len(article.layers[0].items)
    ('notes', 1)
    """

    name: str
    """Name of the layer, usually that of the analyzer."""
    items: tuple[Node, ...] = attrs.field(default=(), kw_only=True)
    """The annotations, in reading order."""


@attrs.frozen(repr=False, field_transformer=checked)
class ForeignElement(Value):
    """A part of the source that the model has no place for, kept to be written back.

    >>> ForeignElement("newsml-g2", content="<mood>calm</mood>", place="contentMeta").format
    'newsml-g2'
    """

    format: str
    """The format it belongs to ("newsml-g2")."""
    content: str = attrs.field(default="", kw_only=True)
    """The element as the format writes it."""
    place: str = attrs.field(default="", kw_only=True)
    """Where it was in the document, in the format's own terms ("itemMeta")."""


@attrs.frozen(repr=False, field_transformer=checked)
class Article(Value):
    """A news story, with everything that the interchange formats say about a text item. Frozen: change it with
    `attrs.evolve`.

    >>> story = Article("Ferry returns", authors=(Person("Ann Lee"),), body=(Paragraph("It sails again."),))
    >>> story.text
    'It sails again.'
    >>> attrs.evolve(story, headline="Ferry sails").headline
    'Ferry sails'
    """

    headline: str | None = None
    """The main headline, plain text; None when the source has none."""
    alternative_headlines: tuple[RoleText, ...] = attrs.field(default=(), kw_only=True)
    """Further headlines, each with its role (subtitle, short, SEO); empty when there is only the one."""
    kicker: str | None = attrs.field(default=None, kw_only=True)
    """The line over the headline (topic, series, opinion label); None when there is none."""
    summary: str | None = attrs.field(default=None, kw_only=True)
    """The deck (standfirst, lead-in) under the headline, several lines joined by a newline; None when there is none."""
    descriptions: tuple[RoleText, ...] = attrs.field(default=(), kw_only=True)
    """Further descriptions, each with its role; empty when there is only the summary or nothing."""
    byline: str | None = attrs.field(default=None, kw_only=True)
    """The byline as printed ("By Ann Lee and Bo Ray, Jr."); None when none is printed."""
    authors: tuple[Person, ...] = attrs.field(default=(), kw_only=True)
    """Who wrote it, in order; empty when nobody is named."""
    contributors: tuple[Person, ...] = attrs.field(default=(), kw_only=True)
    """Who else took part, from taglines and metadata, with place, function and the note that says so; often empty."""
    creditline: str | None = attrs.field(default=None, kw_only=True)
    """The credit line that must be printed (NewsML-G2 creditline); None when there is none."""
    dateline: Dateline | None = attrs.field(default=None, kw_only=True)
    """The dateline; None when the story has none."""
    located: tuple[Place, ...] = attrs.field(default=(), kw_only=True)
    """Where the story was written, as metadata; empty when not stated."""
    created: NewsDate | None = attrs.field(default=None, kw_only=True)
    """When the content was created (NewsML-G2 contentCreated); None when not stated."""
    published: NewsDate | None = attrs.field(default=None, kw_only=True)
    """First publication: a datetime (aware where the source states a zone) or a date (only the day is known); None when
    not stated."""
    modified: NewsDate | None = attrs.field(default=None, kw_only=True)
    """Last change of the content, in the same forms; None when not stated."""
    version_created: NewsDate | None = attrs.field(default=None, kw_only=True)
    """When this version of the item was created (NewsML-G2 versionCreated); None when not stated."""
    embargoed: NewsDate | None = attrs.field(default=None, kw_only=True)
    """Not to be published before; None: no such time (see `embargoed_indefinitely`)."""
    embargoed_indefinitely: bool = attrs.field(default=False, kw_only=True)
    """True: not to be published until further notice (NewsML-G2: an empty embargoed element)."""
    expires: NewsDate | None = attrs.field(default=None, kw_only=True)
    """Not to be used after; None: no limit."""
    language: str | None = attrs.field(default=None, kw_only=True)
    """BCP 47 tag of the story's language; None when neither declared nor detected."""
    publisher: Organization | None = attrs.field(default=None, kw_only=True)
    """Who publishes the page, or provides the wire item; None when not stated."""
    info_sources: tuple[Organization, ...] = attrs.field(default=(), kw_only=True)
    """Who supplied the information (NewsML-G2 infoSource); empty when not stated."""
    section: str | None = attrs.field(default=None, kw_only=True)
    """The desk or department it appears under ("World", "Sport"); None when not stated."""
    slugline: str | None = attrs.field(default=None, kw_only=True)
    """The slugline (slug, catchword line) of the wire item; None when there is none."""
    guid: str | None = attrs.field(default=None, kw_only=True)
    """Identifier that stays the same in all versions; None when the source has none."""
    version: str | None = attrs.field(default=None, kw_only=True)
    """Version of the item as stated ("1", "2", ...); None when not stated."""
    alt_ids: tuple[AltId, ...] = attrs.field(default=(), kw_only=True)
    """Further identifiers; often empty."""
    pub_status: str | None = attrs.field(default=None, kw_only=True)
    """`usable`, `withheld` or `canceled` (IPTC Publishing Status), or as stated; None when not stated."""
    urgency: int | None = attrs.field(default=None, kw_only=True)
    """Editorial urgency, 1 (most urgent) to 9; None when not stated."""
    ed_notes: tuple[RoleText, ...] = attrs.field(default=(), kw_only=True)
    """Notes to editors, not for publication; empty when there are none."""
    signals: tuple[Concept, ...] = attrs.field(default=(), kw_only=True)
    """Instructions to the receiver (`sig:update`, `sig:correction`); often empty."""
    services: tuple[Concept, ...] = attrs.field(default=(), kw_only=True)
    """Services or products of the agency it is sent in; often empty."""
    profile: str | None = attrs.field(default=None, kw_only=True)
    """The structure that the item follows, as its provider calls it; None when not stated."""
    generator: str | None = attrs.field(default=None, kw_only=True)
    """The system that made the item; None when not stated."""
    genres: tuple[Concept, ...] = attrs.field(default=(), kw_only=True)
    """The kind of text (news report, background, obituary); empty when not stated."""
    subjects: tuple[Subject, ...] = attrs.field(default=(), kw_only=True)
    """What it is about, from vocabularies; empty when not stated."""
    keywords: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """Plain words for what it is about; empty when there are none."""
    rights: Rights | None = attrs.field(default=None, kw_only=True)
    """Copyright and terms of use; None when not stated."""
    body: tuple[Block, ...] = attrs.field(default=(), kw_only=True)
    """The story, in reading order."""
    lead_image: Figure | None = attrs.field(default=None, kw_only=True)
    """The picture that represents the story on cards and in feeds: the declared one, which need not be in the body, or
    the first; None when there is none, or for formats that name none."""
    related: tuple[RelatedLink, ...] = attrs.field(default=(), kw_only=True)
    """Links to other stories and items, after the story or in its metadata; often empty."""
    furniture: tuple[Furniture, ...] = attrs.field(default=(), kw_only=True)
    """Text of the page that is not part of the story, in page order; empty for wire items."""
    layers: tuple[Layer, ...] = attrs.field(default=(), kw_only=True)
    """What analyzers found; at most one layer of a name."""
    kind: ArticleKind | None = attrs.field(default=None, kw_only=True)
    """What the document is, one of the `ArticleKind`s; None when undecided. The evidence is in `provenance.decisions`,
    about "kind"."""
    url: str | None = attrs.field(default=None, kw_only=True)
    """The canonical address; None when unknown."""
    foreign: tuple[ForeignElement, ...] = attrs.field(default=(), kw_only=True)
    """What the source says beyond this model; empty for most sources."""
    provenance: Provenance | None = attrs.field(default=None, kw_only=True, eq=False, repr=False)
    """Where it came from; None when made by hand. Not compared."""

    @property
    def text(self) -> str:
        """The story as running text, in reading order, joined by blank lines: cross-heads, paragraphs, tables, posts,
        and the blocks of plugins.

        Captions, related links and fact boxes are left out: they stand beside the story.
        """
        return "\n\n".join([text for block in walk(self.body, skip=(FactBox,)) if (text := _running_text(block))])

    @property
    def copyright_notice(self) -> str | None:
        """The copyright notice, or None."""
        return self.rights.notice if self.rights else None

    @property
    def copyright_holder(self) -> str | None:
        """The name of the copyright holder, or None."""
        return self.rights.holder.name if self.rights and self.rights.holder else None

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Why the article was read this way; empty unless `why=True` was given."""
        return self.provenance.decisions if self.provenance else ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems of the source."""
        return self.provenance.problems if self.provenance else ()

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the story, including those of list items and block quotations, but not of fact boxes."""
        return tuple([block for block in walk(self.body, skip=(FactBox,)) if isinstance(block, Paragraph)])

    def sections(self) -> tuple[Section, ...]:
        """The sections, depth first."""
        return self._blocks(Section)

    def figures(self) -> tuple[Figure, ...]:
        """The figures, including those of galleries and fact boxes."""
        return self._blocks(Figure)

    def related_links(self) -> tuple[RelatedLink, ...]:
        """The links to other stories: those within the story, then those after it."""
        return self._blocks(RelatedLink) + self.related

    def quotes(self) -> tuple[Quote, ...]:
        """The quotations, in reading order: those of the layer "quotes", and block quotations that the layer lacks.

        A block quotation is in the layer if a quote there is anchored in one of its paragraphs.
        """
        layer = self.layer("quotes", Quote)
        anchored = {anchor.paragraph for quote in layer for anchor in quote.anchors}
        placed = [(quote.anchors[0].paragraph if quote.anchors else 0, quote) for quote in layer]
        count = 0
        for block in walk(self.body, skip=(FactBox,)):
            if isinstance(block, Paragraph):
                count += 1
            elif isinstance(block, Quote) and not anchored.intersection(range(count, count + len(block.body))):
                placed.append((count, block))
        return tuple(quote for _, quote in sorted(placed, key=lambda pair: pair[0]))

    @overload
    def layer(self, name: str) -> tuple[Node, ...]: ...
    @overload
    def layer(self, name: str, of: type[NodeType]) -> tuple[NodeType, ...]: ...
    def layer(self, name: str, of: type[Node] = Node) -> tuple[Node, ...]:
        """The annotations of the layer of this name; empty when there is no such layer.

        `of`: only those of this class, which is also how a type checker knows them.

        >>> found = Article().with_layer("quotes", (Quote("It sails again.", cue="said"),))
        >>> [quote.cue for quote in found.layer("quotes", Quote)]
        ['said']
        """
        items = next((layer.items for layer in self.layers if layer.name == name), ())
        return items if of is Node else tuple(item for item in items if isinstance(item, of))

    def with_layer(self, name: str, items: tuple[Node, ...]) -> "Article":
        """The same article with this layer added, or replaced if it has one of this name."""
        kept = tuple(layer for layer in self.layers if layer.name != name)
        return attrs.evolve(self, layers=(*kept, Layer(name, items=items)))

    def nodes(self) -> tuple[SourceBlock, ...]:
        """(role, start, end) of each block of the source, in source order; empty when the source was not a page."""
        return self.provenance.blocks if self.provenance else ()

    def to_dict(self) -> dict[str, Any]:
        """The article as plain values that JSON can hold: every field, dates as ISO 8601 strings, and `text`.

        Nodes are dicts with their `type`; what they do not say is left out. Provenance and foreign elements are left
        out too: `newsdoc.export(article, "json")` keeps everything and can be read back.

        >>> Article("Ferry returns", authors=(Person("Ann Lee"),)).to_dict()["authors"]
        [{'name': 'Ann Lee'}]
        """
        left_out = ("provenance", "foreign")
        names = [field.name for field in attrs.fields(Article) if field.name not in left_out]
        return {**{name: to_plain(getattr(self, name)) for name in names}, "text": self.text}

    def _repr_html_(self) -> str | None:
        """What a notebook shows: the article as it was read, with its quotations and problems."""
        return html_of(self)

    def _repr_pretty_(self, printer: Printer, cycle: bool) -> None:
        """What IPython's prompt shows: the article as labelled lines."""
        pretty(self, printer, cycle)

    def _blocks(self, kind: type[BlockType]) -> tuple[BlockType, ...]:
        return tuple([block for block in walk(self.body) if isinstance(block, kind)])
