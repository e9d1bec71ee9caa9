"""Where the characters of a block stand in the source."""

import pytest

from newsdoc.page.assembly.output import is_exact, span_of
from newsdoc.page.block import Block
from newsdoc.page.markup import Markup

PRINTED = Block("Two ships met", 10, 23)
BROKEN = Block("Two ships met", 10, 30, ((0, 10), (4, 20)))
"""With a line break and an indent behind the first word."""


@pytest.mark.parametrize(("offset", "place"), [(0, 10), (4, 14), (12, 22), (13, 23), (14, 23)])
def test_text_as_printed(offset: int, place: int) -> None:
    assert PRINTED.source_offset(offset) == place


@pytest.mark.parametrize(("offset", "place"), [(0, 10), (3, 13), (4, 20), (9, 25), (12, 28), (13, 30)])
def test_text_of_several_pieces(offset: int, place: int) -> None:
    assert BROKEN.source_offset(offset) == place


@pytest.mark.parametrize(
    ("block", "start", "end", "span"),
    [
        (PRINTED, 0, 3, (10, 13)), (PRINTED, 4, 13, (14, 23)), (BROKEN, 0, 3, (10, 13)), (BROKEN, 0, 4, (10, 14)),
        (BROKEN, 0, 5, (10, 21)), (BROKEN, 4, 9, (20, 25)), (BROKEN, 10, 13, (26, 29)),
    ],
)  # fmt: skip
def test_stretches(block: Block, start: int, end: int, span: tuple[int, int]) -> None:
    assert block.source_span(start, end) == span


def test_a_block_of_which_the_place_is_not_known() -> None:
    assert span_of(Block("Ferry", -1, -1)) is None
    found = span_of(Block("Ferry", 0, 5))
    assert found is not None
    assert (found.start, found.end) == (0, 5)


@pytest.mark.parametrize(("start", "end", "exact"), [(0, 5, True), (0, 6, False), (-1, 4, False), (3, 8, True)])
def test_whether_the_source_has_the_text_of_an_element_as_it_is(start: int, end: int, exact: bool) -> None:
    assert is_exact(Block("Ferry", start, end, markup=Markup("text", "p", "Ferry", object()))) == exact
    assert is_exact(Block("Ferry", start, end))
