"""Assemble: blocks with roles become an Article."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

import attrs

from newsdoc.layout.authors import read_authors
from newsdoc.layout.block_quotes import is_quoted, read_attribution
from newsdoc.layout.blocks import Block
from newsdoc.layout.captions import split_credit, without_label
from newsdoc.layout.cues import BIT, cue_table, words_of
from newsdoc.layout.datelines import FoundDateline, read_dateline, read_place
from newsdoc.layout.dates import read_published
from newsdoc.layout.galleries import with_galleries
from newsdoc.layout.interviews import label_end, labelled_lines
from newsdoc.layout.live_entries import Entry, find_entries
from newsdoc.layout.mastheads import read_masthead
from newsdoc.layout.profiles import Profile
from newsdoc.layout.quotations import find_quotations
from newsdoc.layout.sluglines import read_slugline
from newsdoc.layout.taglines import read_tagline
from newsdoc.model import (
    Anchor,
    Article,
    Dateline,
    DatelineMark,
    Emphasis,
    Figure,
    Furniture,
    Layer,
    ListBlock,
    ListItem,
    Mark,
    NewsDate,
    Organization,
    Paragraph,
    Person,
    Quote,
    RelatedLink,
    Role,
    Section,
    Span,
)
from newsdoc.model import Block as BodyBlock

_BULLET = re.compile(r"[•●▪■◦‣∙]\s*(?=\S)")
_PLACE_MAX = 40
_KINDS = (
    ("advert", "ad"), ("share", "share"), ("comment", "comments"), ("rights", "copyright"), ("more", "label"),
    ("topics", "label"), ("key_points", "label"), ("promo", "promo"), ("ago", "time"), ("published", "time"),
)  # fmt: skip
"""Cue kinds to kinds of furniture, the surest first."""


def assemble(
    blocks: Sequence[Block],
    roles: Sequence[Role],
    *,
    language: str | None = None,
    profiles: Iterable[Profile] = (),
    quotations: bool = True,
) -> Article:
    """The article that blocks with these roles are. Its provenance is left to the caller.

    `quotations`: find the direct quotations and put them into the layer "quotes".
    """
    reader = _Assembler(blocks, roles, language, tuple(profiles))
    reader.read_head()
    reader.find_forms()
    reader.read_body()
    article = reader.article()
    return with_quotations(article, reader.paragraph_blocks) if quotations else article


class _Assembler:
    """Walks the blocks twice: once for the fields of the head, once for the body."""

    def __init__(
        self, blocks: Sequence[Block], roles: Sequence[Role], language: str | None, profiles: tuple[Profile, ...]
    ) -> None:
        self.blocks, self.roles, self.language, self.profiles = blocks, roles, language, profiles
        places = [i for i, role in enumerate(roles) if role == "paragraph"]
        self.first = places[0] if places else len(blocks)
        self.last = places[-1] if places else -1
        self.paragraph_blocks: list[tuple[Block, int]] = []
        self.top: list[BodyBlock] = []
        self.sections: list[Section] = []
        self.section: list[BodyBlock] | None = None
        self.entries: dict[int, Entry] = {}
        self.spoken: frozenset[int] = frozenset()
        self.entry: Entry | None = None
        self.items: list[ListItem] = []
        self.related: list[RelatedLink] = []
        self.furniture: list[Furniture] = []
        self.dateline: Dateline | None = None
        self.publisher: Organization | None = None

    # ---------------------------------------------------------------------------------------------------- the head

    def read_head(self) -> None:
        self.headline = self._first("headline")
        decks = self._texts("deck")
        self.summary = "\n".join(decks) or None
        bylines = [(i, block.text) for i, block in enumerate(self.blocks) if self.roles[i] == "byline"]
        self.byline = "\n".join(text for _, text in bylines) or None
        self.authors = read_authors(bylines, self.language)
        self.published, self.modified = self._dates()
        self.contributors = self._contributors()
        heads = [block.text for block, role in zip(self.blocks[:4], self.roles, strict=False) if role == "other"]
        self.slugline = next((slug for text in heads if (slug := read_slugline(text))), None)
        for i, role in enumerate(self.roles):
            if role == "masthead":
                others = [block.text for block in self.blocks[i + 1 :] if len(block.text) < 400]
                self.publisher = read_masthead(self.blocks[i].text, others=others, profiles=self.profiles)
                break

    def _texts(self, role: Role) -> list[str]:
        return [block.text for block, own in zip(self.blocks, self.roles, strict=True) if own == role]

    def _first(self, role: Role) -> str | None:
        return next((block.text for block, own in zip(self.blocks, self.roles, strict=True) if own == role), None)

    def _dates(self) -> tuple[NewsDate | None, NewsDate | None]:
        """From the date lines, and from the byline where it holds the date too; lines before the body's end first."""
        published = modified = None
        for wanted in ("date", "byline"):
            for block, role in zip(self.blocks, self.roles, strict=True):
                if role != wanted:
                    continue
                first, last = read_published(block.text, self.language)
                published = published if published is not None else first
                modified = modified if modified is not None else last
        return published, modified

    def _contributors(self) -> tuple[Person, ...]:
        found: list[Person] = []
        for line in self._texts("tagline"):
            found += read_tagline(line, self.language)
        return tuple(found)

    # ---------------------------------------------------------------------------------------------------- the body

    def find_forms(self) -> None:
        """Which blocks open an entry of a live blog, and which are lines of an interview."""
        texts = [block.text for block in self.blocks]
        self.spoken = frozenset(self.blocks[i].start for i in labelled_lines(texts))
        self.entries = find_entries(texts, self.roles, self.language, self.published or self.modified)

    def read_body(self) -> None:
        i = 0
        while i < len(self.blocks):
            i += self._read(i, self.blocks[i], self.roles[i])
        self._end_list()

    def _read(self, i: int, block: Block, role: Role) -> int:
        """Put block i where it belongs; how many blocks that used up."""
        span = Span(block.start, block.end)
        entry = self.entries.get(i)
        if entry and role in ("heading", "paragraph"):
            self._open_section(block, entry)
        if role == "paragraph":
            if speaker := self._speaker(i):
                self._block_quotation(block, self.blocks[i + 1], speaker)
                return 2
            self._paragraph(block)
            return 1
        if role in ("caption", "credit"):
            figure, used = self._figure(i)
            self._add(figure)
            return used
        if role == "heading":
            if not entry:
                self._open_section(block)
        elif role == "related":
            link = RelatedLink(block.text, span=span)
            if i > self.last:
                self.related.append(link)
            else:
                self._add(link)
        elif role in ("masthead", "promo", "tagline", "other"):
            self.furniture.append(Furniture(block.text, kind=role if role != "other" else self._kind(block), span=span))
        return 1

    def _open_section(self, block: Block, entry: Entry | None = None) -> None:
        """A section under a cross-head, or an entry of a live blog; the text of an entry may stand behind its time."""
        self._end_list()
        self._close_section()
        self.section, self.heading, self.entry = [], block, entry

    def _add(self, block: BodyBlock) -> None:
        self._end_list()
        (self.section if self.section is not None else self.top).append(block)

    def _end_list(self) -> None:
        if self.items:
            items, self.items = tuple(self.items), []
            start, end = items[0].span, items[-1].span
            span = Span(start.start, end.end) if start and end else None
            (self.section if self.section is not None else self.top).append(ListBlock(items, span=span))

    def _close_section(self) -> None:
        if self.section is None:
            return
        block, entry = self.heading, self.entry
        ends = [inner.span.end for inner in self.section if inner.span]
        heading: str | None = block.text
        place: Span | None = Span(block.start, block.end)
        if self.section and self.section[0].span == place:
            heading = place = None  # the entry's text stands on the line of its time
        elif entry and entry.published is not None:
            heading = block.text[entry.title_at :] or None
        self.sections.append(
            Section(
                heading,
                body=with_galleries(self.section),
                published=entry.published if entry else None,
                span=Span(block.start, max([block.end, *ends])),
                heading_span=place,
            )
        )
        self.section = None

    def _paragraph(self, block: Block) -> None:
        span = Span(block.start, block.end)
        if bullet := _BULLET.match(block.text):
            at = bullet.end()
            paragraph = Paragraph(block.text[at:], span=Span(block.source_offset(at), block.end))
            self.items.append(ListItem((paragraph,), span=span))
            self.paragraph_blocks.append((block, at))
            return
        marks: tuple[Mark, ...] = ()
        if block.start in self.spoken and (end := label_end(block.text)):
            marks = (Emphasis(0, end, kind="strong"),)
        if (
            self.dateline is None
            and len(self.paragraph_blocks) < 2
            and (found := read_dateline(block.text, self.language) or self._place_before_the_story(block))
        ):
            own = found.dateline.span
            place = Span(block.start, block.source_offset(own.end)) if own else None
            self.dateline = attrs.evolve(found.dateline, span=place)
            marks = (DatelineMark(0, found.end),)
        self.paragraph_blocks.append((block, 0))
        self._add(Paragraph(block.text, marks=marks, span=span))

    def _speaker(self, i: int) -> Person | None:
        """Whose words block i is, if it is a quotation over an attribution."""
        if i + 1 == len(self.blocks) or self.roles[i + 1] != "paragraph" or not is_quoted(self.blocks[i].text):
            return None
        return read_attribution(self.blocks[i + 1].text)

    def _block_quotation(self, block: Block, signature: Block, speaker: Person) -> None:
        """The words without their marks, since the block says that they are quoted."""
        words = Paragraph(block.text[1:-1], span=Span(block.source_offset(1), block.source_offset(len(block.text) - 1)))
        self.paragraph_blocks.append((block, 1))
        self._add(Quote(body=(words,), speaker=speaker, span=Span(block.start, signature.end)))

    def _place_before_the_story(self, block: Block) -> FoundDateline | None:
        """The newspaper form "Ostmark. The ..." at the head of the first paragraph."""
        if self.paragraph_blocks:
            return None
        others = (other.text for other in self.blocks if other is not block)
        return read_place(block.text, self.language, page=chain((block.text[_PLACE_MAX:],), others))

    def _figure(self, i: int) -> tuple[Figure, int]:
        """The figure of a caption with the credit lines after it, or of a credit line with the caption after it."""
        used = 1
        captions, credits = [], []
        block = self.blocks[i]
        if self.roles[i] == "caption":
            split = split_credit(block.text, self.language)
            captions.append(block.text[: split.end].rstrip(" ("))
            if split.credit_start < split.credit_end:
                credits.append(without_label(block.text[split.credit_start : split.credit_end], self.language))
            while i + used < len(self.blocks) and self.roles[i + used] == "credit" and not credits:
                used += self._credit_lines(i + used, credits)
        else:
            used = self._credit_lines(i, credits)
            nearby = i + used
            if nearby < len(self.blocks) and self.roles[nearby] == "caption" and self._is_bare(nearby):
                captions.append(self.blocks[nearby].text)
                used += 1
        last = self.blocks[i + used - 1]
        caption = " ".join(text for text in captions if text) or None
        credit = without_label(" ".join(credits), self.language) or None
        return Figure(caption, credit=credit, span=Span(block.start, last.end)), used

    def _credit_lines(self, i: int, credits: list[str]) -> int:
        """One credit, and a second line of it where the first is only its label ("Image:")."""
        text = self.blocks[i].text
        credits.append(text.strip("() "))
        if text.rstrip().endswith(":") and i + 1 < len(self.blocks) and self.roles[i + 1] == "credit":
            credits.append(self.blocks[i + 1].text.strip("() "))
            return 2
        return 1

    def _is_bare(self, i: int) -> bool:
        """True for a caption that has no credit of its own, nor one in the block after it."""
        split = split_credit(self.blocks[i].text, self.language)
        followed = i + 1 < len(self.blocks) and self.roles[i + 1] == "credit"
        return split.credit_start == split.credit_end and not followed

    def _kind(self, block: Block) -> str:
        if len(block.text) > 200:
            return "other"
        if read_slugline(block.text):
            return "slugline"
        anywhere = cue_table(self.language).find(words_of(block.text.lower()), block.text)[0]
        return next((kind for cue, kind in _KINDS if anywhere & BIT[cue]), "other")

    # ------------------------------------------------------------------------------------------------- the article

    def article(self) -> Article:
        self._close_section()
        return Article(
            self.headline,
            kicker=self._kicker(),
            summary=self.summary,
            byline=self.byline,
            authors=self.authors,
            contributors=self.contributors,
            dateline=self.dateline,
            published=self.published,
            modified=self.modified,
            language=self.language,
            publisher=self.publisher,
            slugline=self.slugline,
            body=(*with_galleries(self.top), *self.sections),
            related=tuple(self.related),
            furniture=tuple(self.furniture),
            kind="story"
            if self.paragraph_blocks and self.headline
            else None
            if self.paragraph_blocks
            else "not an article",
        )

    def _kicker(self) -> str | None:
        """A short label of letters right above the headline."""
        for i, role in enumerate(self.roles):
            if role == "headline":
                above = self.blocks[i - 1].text if i and self.roles[i - 1] == "other" else ""
                plain = 2 < len(above) <= 40 and not any(map(str.isdigit, above)) and above[-1] not in ".:!"
                return above if plain and self._kind(self.blocks[i - 1]) in ("other", "label") else None
        return None


def with_quotations(article: Article, paragraphs: Sequence[tuple[Block, int]]) -> Article:
    """The article with its direct quotations in the layer "quotes".

    `paragraphs`: for each of `article.paragraphs()`, its block and the offset in the block's text at which it begins.
    """
    texts = [paragraph.text for paragraph in article.paragraphs()]
    if len(texts) != len(paragraphs):
        return article
    quotes = []
    for stretch in find_quotations(texts):
        if stretch.depth:
            continue
        start, end = stretch.content(texts[stretch.paragraph])
        if start >= end:
            continue
        block, shift = paragraphs[stretch.paragraph]
        span = Span(block.source_offset(start + shift), block.source_offset(end + shift - 1) + 1)
        anchor = Anchor(stretch.paragraph, stretch.start, stretch.end, span=span)
        quotes.append(Quote(texts[stretch.paragraph][start:end], anchors=(anchor,), span=span))
    return attrs.evolve(article, layers=(*article.layers, Layer("quotes", items=tuple(quotes)))) if quotes else article
