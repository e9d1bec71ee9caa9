"""The list of characters that nobody sees."""

import re
import unicodedata

import pytest

from newsdoc.addresses import runs_code
from newsdoc.formats.html.block_text import BlockText
from newsdoc.formats.html.claims.texts import clean
from newsdoc.invisible import ALL, BREAKS, DIRECTION, JOINERS, SOFT_HYPHEN, visible, without_breaks
from newsdoc.printable import printable

EVERY = [chr(i) for i in range(0x10000) if re.match(f"[{ALL}]", chr(i))]


def test_each_character_is_a_format_character_of_unicode_and_stands_in_one_set() -> None:
    assert {unicodedata.category(each) for each in EVERY} == {"Cf"}
    sets = (SOFT_HYPHEN, BREAKS, JOINERS, DIRECTION)
    assert all(sum(bool(re.match(f"[{one}]", each)) for one in sets) == 1 for each in EVERY)


@pytest.mark.parametrize("each", EVERY, ids=ascii)
def test_nobody_reads_them_in_a_declared_title_or_before_the_scheme_of_an_address(each: str) -> None:
    assert visible(f"har{each}bour") == clean(f"har{each}bour") == "harbour"
    assert runs_code(f"{each}javascript:alert(1)")


@pytest.mark.parametrize("each", EVERY, ids=ascii)
def test_a_story_keeps_those_that_shape_its_letters(each: str) -> None:
    kept = re.match(f"[{JOINERS}{DIRECTION}]", each) is not None
    block = BlockText()
    block.add(f"har{each}bour")
    assert block.text() == without_breaks(f"har{each}bour") == (f"har{each}bour" if kept else "harbour")


@pytest.mark.parametrize("each", EVERY, ids=ascii)
def test_a_block_that_holds_nothing_else_is_none(each: str) -> None:
    block = BlockText()
    block.add(f" {each} ")
    assert block.is_unseen()


@pytest.mark.parametrize("each", EVERY, ids=ascii)
def test_a_terminal_gets_no_mark_of_direction(each: str) -> None:
    assert (printable(each) == "\ufffd") == (re.match(f"[{DIRECTION}]", each) is not None)
