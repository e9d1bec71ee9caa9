"""Texts in which each link has its number before it."""

import newsdoc
from newsdoc.formats.text.forms import read_form
from newsdoc.formats.text.forms.numbered_links import addresses_at_the_foot, without_numbers

PAGE = (
    "   [1]News\n   [2]Sport\n\n   Ferry returns\n\n   By [3]Ann Lee [4]@annlee\n\n"
    "   [IMAGE] The quay at dawn.\n\n   The ferry sails again from the old quay.\n\n   [5]Bridge closed\n"
)


def test_numbers_are_no_part_of_the_lines() -> None:
    form = read_form(PAGE)
    assert [" ".join(block.text.split()) for block in form.blocks][3] == "By Ann Lee @annlee"
    held = [i for block in form.blocks for i in range(block.start, block.end) if not PAGE[i].isspace()]
    assert held == [i for i in range(len(PAGE)) if not PAGE[i].isspace()]
    assert newsdoc.parse(PAGE, format="text").authors[0].name == "Ann Lee"


def test_notes_and_years_in_brackets_are_no_links() -> None:
    for text in (
        "See [1]Lee and [2]Ray.",
        "He said[1]that, and [2]this; [2]this again, [1]that, [3]more, [3]more.",
        "[2019]A, [2]B, [7]C, [1]D",
        "No numbers.",
    ):
        assert without_numbers(text) == text


def test_the_addresses_at_the_foot_are_no_paragraphs() -> None:
    story = "The ferry between the two towns sails again after two years of repairs, the county said on Monday."
    head = "[1]The Quay\n\n[2]News [3]Sport\n\nFerry sails again\n\nBy [4]Ann Lee"
    foot = "References\n\n" + "\n".join(f"   {i}. https://quay.example/{i}" for i in range(1, 5))
    article = newsdoc.parse(f"{head}\n\n{story}\n\n{story}\n\n{foot}", format="text")
    assert [paragraph.text for paragraph in article.paragraphs()] == [story, story]
    assert not addresses_at_the_foot([])
