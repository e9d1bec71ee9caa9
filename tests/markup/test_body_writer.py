"""The one walk over a body that every text format uses."""

from collections.abc import Sequence
from typing import ClassVar

import attrs
import pytest

from newsdoc import Article, Block, FactBox, Gallery, ListBlock, Paragraph, Quote, Section
from newsdoc.markup.body_writer import MAX_DEPTH, METHODS, BodyWriter, quotations
from newsdoc.model import Anchor, Layer, ListItem, node_types


class Plain(BodyWriter):
    """Lines, sections in square brackets, boxes in round ones."""

    def joined(self, written: Sequence[str]) -> str:
        return "/".join(filter(None, written))

    def line(self, text: str) -> str:
        return text if not self.in_box else text.upper()

    def section(self, block: Section, depth: int) -> str:
        return f"{block.heading}[{self.blocks(block.body, depth + 1)}]"

    def fact_box(self, block: FactBox, depth: int) -> str:
        return f"({self.boxed(block.body, depth + 1)})"


@attrs.frozen
class Poll(Block):
    """A block of a plugin."""

    type_name: ClassVar[str] = "poll-of-this-test"

    def plain_text(self) -> str:
        return "Sail on Sundays?\n\nYes: 3"


def test_blocks_by_type_boxes_and_unknown_ones() -> None:
    body = (
        Paragraph("a"),
        Section("S", body=(Paragraph("b"), FactBox(body=(Paragraph("c"),)))),
        Poll(),
        Paragraph("d"),
    )
    assert Plain().blocks(body) == "a/S[b/(C)]/Sail on Sundays?/Yes: 3/d"


def test_what_lies_too_deep_stands_flat() -> None:
    body: Block = Section("last", body=(Paragraph("deep"), ListBlock((ListItem((Paragraph("item"),)),))))
    for number in range(MAX_DEPTH + 3):
        body = Section(str(number), body=(body,))
    written = Plain().blocks((body,))
    assert written.count("[") == MAX_DEPTH + 1
    assert written.rstrip("]").endswith("1/0/last/deep/item")


def test_every_block_of_the_model_has_a_method() -> None:
    ours = [kind for kind in node_types().values() if kind.__module__.startswith("newsdoc.model.")]
    blocks = {kind for kind in ours if issubclass(kind, Block)}
    assert {kind.__name__ for kind in blocks - set(METHODS)} == {"UnknownBlock"}
    for name in METHODS.values():
        assert callable(getattr(BodyWriter, name))


def test_a_format_must_say_how_a_block_reads() -> None:
    with pytest.raises(NotImplementedError):
        Plain().blocks((Gallery("Pictures"),))


def test_quotations_by_paragraph() -> None:
    said = Quote("sail now", anchors=(Anchor(1, 4, 8), Anchor(2, 0, 3)))
    other = Quote("no", kind="indirect", anchors=(Anchor(1, 0, 2),))
    elsewhere = Quote("Now, then", anchors=(Anchor(0, 0, 4),))
    body = (Paragraph("One."), Paragraph("No, sail"), Paragraph("now"))
    article = Article(body=body, layers=(Layer("quotes", items=(said, other, elsewhere)),))
    placed = quotations(article, lambda quote: ("<q>", "</q>") if quote.kind == "direct" else None)
    assert {number: [(each.start, each.end) for each in tags] for number, tags in placed.items()} == {
        1: [(4, 8)],
        2: [(0, 3)],
    }
