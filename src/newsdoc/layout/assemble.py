"""Assemble: blocks with roles become an Article."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

import attrs

from newsdoc.layout.block_quotes import OPENING_MARKS, is_quoted, read_attribution
from newsdoc.layout.blocks import Block
from newsdoc.layout.galleries import with_galleries
from newsdoc.layout.interviews import label_end
from newsdoc.layout.live_entries import Entry, find_entries
from newsdoc.layout.mastheads import read_masthead
from newsdoc.layout.profiles import Profile
from newsdoc.layout.settling import Page
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
    Provenance,
    Quote,
    RelatedLink,
    Role,
    Section,
    Span,
)
from newsdoc.model import Block as BodyBlock
from newsdoc.wording.authors import read_authors
from newsdoc.wording.captions import split_credit, without_label
from newsdoc.wording.datelines import FoundDateline, read_dateline, read_place
from newsdoc.wording.dates import read_published
from newsdoc.wording.quotations import find_quotations
from newsdoc.wording.sluglines import read_slugline
from newsdoc.wording.taglines import read_tagline

_BULLETS = "•●▪■◦‣∙"
_BULLET = re.compile(rf"[{_BULLETS}]\s*(?=\S)")
_PLACE_MAX = 40
_KINDS = (
    ("cue:advert", "ad"), ("cue:share", "share"), ("cue:comment", "comments"), ("cue:rights", "copyright"),
    ("cue:more", "label"), ("cue:topics", "label"), ("cue:key_points", "label"), ("cue:promo", "promo"),
    ("cue:ago", "time"), ("cue:published", "time"),
)  # fmt: skip
"""Tokens to kinds of furniture, the surest first."""


def assemble(
    page: Page, *, profiles: Iterable[Profile] = (), url: str | None = None, provenance: Provenance | None = None
) -> Article:
    """The article that a page with these roles is, with its direct quotations in the layer "quotes".

    `url`, `provenance`: of the article.
    """
    reader = _Assembler(page, tuple(profiles))
    reader.read_head()
    reader.find_entries()
    reader.read_body()
    return reader.article(url, provenance)


class _Assembler:
    """Walks the blocks twice: once for the fields of the head, once for the body."""

    def __init__(self, page: Page, profiles: tuple[Profile, ...]) -> None:
        self.blocks, self.roles, self.language, self.profiles = page.blocks, page.roles, page.language, profiles
        self.tokens, self.spoken, self.times = page.tokens, page.spoken, page.times
        self.last = page.last_paragraph()
        self.places: dict[Role, list[int]] = {}
        for i, role in enumerate(self.roles):
            self.places.setdefault(role, []).append(i)
        self.paragraphs: list[tuple[str, Block, int]] = []
        """The text of each paragraph, its block, and the offset in the block's text at which it begins."""
        self.top: list[BodyBlock] = []
        self.sections: list[Section] = []
        self.section: list[BodyBlock] | None = None
        self.here = self.top
        """Where the next block goes: the section, or the top of the body."""
        self.entries: dict[int, Entry] = {}
        self.entry: Entry | None = None
        self.items: list[ListItem] = []
        self.related: list[RelatedLink] = []
        self.furniture: list[Furniture] = []
        self.dateline: Dateline | None = None
        self.publisher: Organization | None = None

    # ---------------------------------------------------------------------------------------------------- the head

    def read_head(self) -> None:
        self.headline = next(iter(self._texts("headline")), None)
        decks = self._texts("deck")
        self.summary = "\n".join(decks) or None
        bylines = [(i, self.blocks[i].text) for i in self.places.get("byline", ())]
        self.byline = "\n".join(text for _, text in bylines) or None
        self.authors = read_authors(bylines, self.language)
        self.published, self.modified = self._dates()
        self.contributors = self._contributors()
        heads = [block.text for block, role in zip(self.blocks[:4], self.roles, strict=False) if role == "other"]
        self.slugline = next((slug for text in heads if (slug := read_slugline(text))), None)
        for i in self.places.get("masthead", ())[:1]:
            others = [block.text for block in self.blocks[i + 1 :] if len(block.text) < 400]
            self.publisher = read_masthead(self.blocks[i].text, others=others, profiles=self.profiles)

    def _texts(self, role: Role) -> list[str]:
        return [self.blocks[i].text for i in self.places.get(role, ())]

    def _dates(self) -> tuple[NewsDate | None, NewsDate | None]:
        """From the date lines, and from the byline where it holds the date too; lines before the body's end first."""
        published = modified = None
        for text in (*self._texts("date"), *self._texts("byline")):
            first, last = read_published(text, self.language)
            published = published if published is not None else first
            modified = modified if modified is not None else last
        return published, modified

    def _contributors(self) -> tuple[Person, ...]:
        found: list[Person] = []
        for line in self._texts("tagline"):
            found += read_tagline(line, self.language)
        return tuple(found)

    # ---------------------------------------------------------------------------------------------------- the body

    def find_entries(self) -> None:
        """Which blocks open an entry of a live blog."""
        self.entries = find_entries(self.times, self.roles, self.published or self.modified)

    def read_body(self) -> None:
        i = 0
        while i < len(self.blocks):
            i += self._read(i, self.blocks[i], self.roles[i])
        self._end_list()

    def _read(self, i: int, block: Block, role: Role) -> int:
        """Put block i where it belongs; how many blocks that used up."""
        entry = self.entries.get(i) if self.entries else None
        if entry and role in ("heading", "paragraph"):
            self._open_section(block, entry)
        if role == "paragraph":
            if block.text[0] in OPENING_MARKS and (speaker := self._speaker(i)):
                self._block_quotation(block, self.blocks[i + 1], speaker)
                return 2
            self._paragraph(i, block)
            return 1
        span = Span(block.start, block.end)
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
            self.furniture.append(Furniture(block.text, kind=role if role != "other" else self._kind(i), span=span))
        return 1

    def _open_section(self, block: Block, entry: Entry | None = None) -> None:
        """A section under a cross-head, or an entry of a live blog; the text of an entry may stand behind its time."""
        self._end_list()
        self._close_section()
        self.section, self.heading, self.entry = [], block, entry
        self.here = self.section

    def _add(self, block: BodyBlock) -> None:
        if self.items:
            self._end_list()
        self.here.append(block)

    def _end_list(self) -> None:
        if self.items:
            items, self.items = tuple(self.items), []
            start, end = items[0].span, items[-1].span
            span = Span(start.start, end.end) if start and end else None
            self.here.append(ListBlock(items, span=span))

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

    def _paragraph(self, i: int, block: Block) -> None:
        span = Span(block.start, block.end)
        if block.text[0] in _BULLETS and (bullet := _BULLET.match(block.text)):
            at = bullet.end()
            paragraph = Paragraph(block.text[at:], span=Span(block.source_offset(at), block.end))
            self.items.append(ListItem((paragraph,), span=span))
            self.paragraphs.append((paragraph.text, block, at))
            return
        marks: tuple[Mark, ...] = ()
        if i in self.spoken and (end := label_end(block.text)):
            marks = (Emphasis(0, end, kind="strong"),)
        if (
            self.dateline is None
            and len(self.paragraphs) < 2
            and (found := read_dateline(block.text, self.language) or self._place_before_the_story(block))
        ):
            own = found.dateline.span
            place = Span(block.start, block.source_offset(own.end)) if own else None
            self.dateline = attrs.evolve(found.dateline, span=place)
            marks = (DatelineMark(0, found.end),)
        self.paragraphs.append((block.text, block, 0))
        self._add(Paragraph(block.text, marks=marks, span=span))

    def _speaker(self, i: int) -> Person | None:
        """Whose words block i is, if it is a quotation over an attribution."""
        if i + 1 == len(self.blocks) or self.roles[i + 1] != "paragraph" or not is_quoted(self.blocks[i].text):
            return None
        return read_attribution(self.blocks[i + 1].text)

    def _block_quotation(self, block: Block, signature: Block, speaker: Person) -> None:
        """The words without their marks, since the block says that they are quoted."""
        words = Paragraph(block.text[1:-1], span=Span(block.source_offset(1), block.source_offset(len(block.text) - 1)))
        self.paragraphs.append((words.text, block, 1))
        self._add(Quote(body=(words,), speaker=speaker, span=Span(block.start, signature.end)))

    def _place_before_the_story(self, block: Block) -> FoundDateline | None:
        """The newspaper form "Ostmark. The ..." at the head of the first paragraph."""
        if self.paragraphs:
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
        credit = without_label(" ".join(credits), self.language) or None if credits else None
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

    def _kind(self, i: int) -> str:
        text, tokens = self.blocks[i].text, self.tokens[i]
        if len(text) > 200:
            return "other"
        if read_slugline(text):
            return "slugline"
        for cue, kind in _KINDS:
            if cue in tokens:
                return kind
        return "other"

    # ------------------------------------------------------------------------------------------------- the article

    def article(self, url: str | None, provenance: Provenance | None) -> Article:
        self._close_section()
        quotes = find_quotes(self.paragraphs)
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
            layers=(Layer("quotes", items=quotes),) if quotes else (),
            kind="not an article" if not self.paragraphs else "story" if self.headline else None,
            url=url,
            provenance=provenance,
        )

    def _kicker(self) -> str | None:
        """A short label of letters right above the headline."""
        i = next(iter(self.places.get("headline", ())), 0)
        above = self.blocks[i - 1].text if i and self.roles[i - 1] == "other" else ""
        plain = 2 < len(above) <= 40 and not any(map(str.isdigit, above)) and above[-1] not in ".:!"
        return above if plain and self._kind(i - 1) in ("other", "label") else None


def find_quotes(paragraphs: Sequence[tuple[str, Block, int]]) -> tuple[Quote, ...]:
    """The direct quotations in the paragraphs of a story.

    `paragraphs`: the text of each, its block, and the offset in the block's text at which it begins.
    """
    quotes = []
    for stretch in find_quotations([text for text, _, _ in paragraphs]):
        text, block, shift = paragraphs[stretch.paragraph]
        start, end = stretch.content(text)
        if stretch.depth or start >= end:
            continue
        span = Span(*block.source_span(start + shift, end + shift))
        anchor = Anchor(stretch.paragraph, stretch.start, stretch.end, span=span)
        quotes.append(Quote(text[start:end], anchors=(anchor,), span=span))
    return tuple(quotes)
