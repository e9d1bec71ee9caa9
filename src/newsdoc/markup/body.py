"""What is found in a body, and how flat headings become sections."""

import re
from collections.abc import Iterable
from typing import Any

import attrs

from newsdoc.markup.elements import collapsed
from newsdoc.model import Block, FactBox, Figure, Layer, Paragraph, Preformatted, Quote, RelatedLink, Section, walk

BLANK_LINE = re.compile(r"\n(?:[ \t\r\f\xa0]*+\n)++[ \t\r\f]*+")
"""Lines with nothing in them, which editors keep from being empty with a no-break space."""


@attrs.define
class Heading:
    """A heading that stands flat among the blocks, until it is known what stands under it."""

    level: int
    text: str


@attrs.frozen
class Pre:
    """A pre element of somebody else's: the story itself, where the body has no paragraphs."""

    text: str


@attrs.frozen
class BlockEnd:
    """The end of a block of NITF: what stands under a heading in it stands there no longer."""

    level: int
    """The highest of its headings."""


Found = Block | Heading | Pre | BlockEnd
"""What may stand among the blocks while a body is read."""


@attrs.define
class Body:
    """What was found in a body."""

    blocks: tuple[Block, ...] = ()
    quotes: tuple[Quote, ...] = ()
    """Quotations marked up with a speaker."""
    headline: str | None = None
    """A first-level heading that is not a cross-head."""
    exact: bool = True
    """False when the body holds markup that our own writer would write in another way."""
    dateline: str | None = None
    """The text of a marked-up dateline."""
    byline: str | None = None
    """A byline that stands in the body's head."""
    related: tuple[RelatedLink, ...] = ()
    """Links to other stories that stand after the story."""
    notes: list[str] = attrs.field(factory=list)
    """Footnotes of NITF, which stand at their place in the text and are none of it."""
    left: list[str] = attrs.field(factory=list)
    """What media elements of NITF say that a figure has no place for."""
    pictures: list[Figure] = attrs.field(factory=list)
    """Pictures that stand inside the paragraph being read; they follow it in the body."""

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The layers of an article with this body: the quotations that are marked up in it."""
        return (Layer("quotes", items=self.quotes),) if self.quotes else ()


def anchored_again(quotes: Iterable[Quote], before: Iterable[Block], after: Iterable[Block]) -> tuple[Quote, ...]:
    """The quotations that are anchored in the paragraphs of `before`, anchored in those of `after`, which are the same
    but for some that became something else; without what was said in these.
    """
    left = [block.text for block in walk(after, skip=(FactBox,)) if isinstance(block, Paragraph)]
    places: dict[int, int] = {}
    for number, text in enumerate(
        block.text for block in walk(before, skip=(FactBox,)) if isinstance(block, Paragraph)
    ):
        if len(places) < len(left) and left[len(places)] == text:
            places[number] = len(places)
    found = []
    for quote in quotes:
        if all(anchor.paragraph in places for anchor in quote.anchors):
            moved = [attrs.evolve(anchor, paragraph=places[anchor.paragraph]) for anchor in quote.anchors]
            found.append(attrs.evolve(quote, anchors=tuple(moved)))
    return tuple(found)


def running_text(block: Any) -> list[Any]:
    """A pre element as paragraphs, parted at blank lines; any other block as it is."""
    if not isinstance(block, Pre):
        return [block]
    parts = BLANK_LINE.split(block.text.replace("\r\n", "\n"))
    return [Paragraph(text) for part in parts if (text := collapsed(part))]


_DASHED = re.compile(r"[-–—]\s(?P<words>[\"“„«‘’']?\s?[^\W\d_a-z][^\n]{1,60}?[^\s.,;:])\s[-–—]")


def with_crossheads(read: list[Found]) -> list[Found]:
    """The blocks with short lines between two dashes as the cross-heads that they are on many wires: "- 'At last' -".

    Neither the first block nor the last is one: "- ENDS -" closes a story.
    """
    return [
        Heading(_CROSSHEAD, found["words"])
        if isinstance(each, Paragraph) and 0 < at < len(read) - 1 and (found := _DASHED.fullmatch(each.text))
        else each
        for at, each in enumerate(read)
    ]


_CROSSHEAD = 2
"""The level of a cross-head."""


def nested(read: list[Found]) -> list[Block]:
    """Blocks with each flat heading as a section that holds what follows, up to the next of its level or above."""
    if {*map(type, read)}.isdisjoint((Heading, Pre)):
        return read  # type: ignore[return-value]
    top: list[Block] = []
    open_: list[tuple[Heading, list[Block]]] = []

    def close(level: int) -> None:
        while open_ and open_[-1][0].level >= level:
            heading, body = open_.pop()
            (open_[-1][1] if open_ else top).append(Section(heading.text, body=tuple(body)))

    for each in read:
        if isinstance(each, Heading):
            close(each.level)
            open_.append((each, []))
        elif isinstance(each, BlockEnd):
            close(each.level)
        else:
            block = Preformatted(each.text) if isinstance(each, Pre) else each
            (open_[-1][1] if open_ else top).append(block)
    close(0)
    return top


def flattened(read: list[Found]) -> list[Block]:
    """Blocks with each heading as a paragraph."""
    found: list[Block] = []
    for each in read:
        if isinstance(each, Heading):
            found.append(Paragraph(each.text))
        elif not isinstance(each, BlockEnd):
            found.append(Preformatted(each.text) if isinstance(each, Pre) else each)
    return found
