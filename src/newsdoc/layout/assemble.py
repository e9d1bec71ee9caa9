"""Assemble: blocks with roles become an Article."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

import attrs

from newsdoc.layout.blocks import Block
from newsdoc.layout.captions import split_credit, without_label
from newsdoc.layout.cues import BIT, cue_table, is_news_agency, words_of
from newsdoc.layout.datelines import FoundDateline, read_dateline, read_place
from newsdoc.layout.dates import read_published
from newsdoc.layout.mastheads import read_masthead
from newsdoc.layout.people import read_byline
from newsdoc.layout.profiles import Profile
from newsdoc.layout.quotations import find_quotations
from newsdoc.layout.sluglines import read_slugline
from newsdoc.layout.taglines import read_tagline
from newsdoc.model import (
    Anchor,
    Article,
    Dateline,
    DatelineMark,
    Figure,
    Furniture,
    Layer,
    ListBlock,
    ListItem,
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
        bylines = self._texts("byline")
        self.byline = "\n".join(bylines) or None
        self.authors = self._authors(bylines)
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

    def _authors(self, bylines: Sequence[str]) -> tuple[Person, ...]:
        found: dict[str, Person] = {}
        signed: list[str] = []
        for line in bylines:
            people = read_byline(line, self.language)
            if signed and _is_employer(line, people):
                for name in signed:
                    if found[name].affiliation is None:
                        found[name] = attrs.evolve(found[name], affiliation=line.strip())
                continue
            signed = [person.name.casefold() for person in people if person.kind == "person"]
            if not people and found and _is_job(line, self.language):
                last = next(reversed(found))
                if found[last].role is None:
                    found[last] = attrs.evolve(found[last], role=line)
            for person in people:
                found.setdefault(person.name.casefold(), person)
        return tuple(found.values())

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

    def read_body(self) -> None:
        i = 0
        while i < len(self.blocks):
            i += self._read(i, self.blocks[i], self.roles[i])
        self._end_list()

    def _read(self, i: int, block: Block, role: Role) -> int:
        """Put block i where it belongs; how many blocks that used up."""
        span = Span(block.start, block.end)
        if role == "paragraph":
            self._paragraph(block)
            return 1
        if role in ("caption", "credit"):
            figure, used = self._figure(i)
            self._add(figure)
            return used
        if role == "heading":
            self._end_list()
            self._close_section()
            self.section = []
            self.heading = block
        elif role == "related":
            link = RelatedLink(block.text, span=span)
            if i > self.last:
                self.related.append(link)
            else:
                self._add(link)
        elif role in ("masthead", "promo", "tagline", "other"):
            self.furniture.append(Furniture(block.text, kind=role if role != "other" else self._kind(block), span=span))
        return 1

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
        ends = [block.span.end for block in self.section if block.span]
        span = Span(self.heading.start, max([self.heading.end, *ends]))
        self.sections.append(
            Section(
                self.heading.text,
                body=tuple(self.section),
                span=span,
                heading_span=Span(self.heading.start, self.heading.end),
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
        marks: tuple[DatelineMark, ...] = ()
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
            body=(*self.top, *self.sections),
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


def _is_employer(line: str, people: Sequence[Person]) -> bool:
    """True for a line under a name that is nothing but a paper's or a station's name; agencies sign on their own."""
    return len(people) == 1 and people[0].name == line.strip() and people[0].kind == "organization" and not (
        is_news_agency(line)
    )  # fmt: skip


def _is_job(text: str, language: str | None) -> bool:
    return len(text) < 80 and bool(cue_table(language).find(words_of(text.lower()), text)[0] & BIT["job"])


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
