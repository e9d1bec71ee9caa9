"""Text with a blank line between any two lines."""

import textwrap

import newsdoc
from newsdoc.formats.text.forms import read_form
from newsdoc.formats.text.forms.double_spaced import without_blank_lines

LEAD = (
    "The council of Larkhaven voted on Monday to close the old harbour for good, after a debate that lasted five hours "
    "and ended long after midnight, when half of those who had come to listen had gone home to the island."
)
STORY = [LEAD, LEAD.replace("Larkhaven", "Ostmark"), LEAD.replace("council", "mayor")]


def typescript(width: int = 64) -> str:
    """Headline, byline and story; the first line of a paragraph is indented."""
    story = [textwrap.fill(each, width, initial_indent="     ") for each in STORY]
    return "\n".join(["Harbour plan divides the town", "By Ann Lee", *story]).replace("\n", "\n\n")


def test_lines_are_put_together() -> None:
    article = newsdoc.parse(typescript(), format="text")
    assert article.headline == "Harbour plan divides the town"
    assert [person.name for person in article.authors] == ["Ann Lee"]
    assert [paragraph.text for paragraph in article.paragraphs()] == STORY


def test_all_else_keeps_its_place() -> None:
    text = typescript()
    plain = without_blank_lines(text)
    assert plain != text
    assert len(plain) == len(text)
    assert all(a == b or (a == "\n" and b == " ") for a, b in zip(text, plain, strict=True))
    blocks = read_form(text).blocks
    assert "".join("".join(text[block.start : block.end].split()) for block in blocks) == "".join(text.split())


def test_paragraphs_are_left_alone() -> None:
    paragraphs = "\n\n".join(f"The ferry number {i} sails again." for i in range(20))
    assert without_blank_lines(paragraphs) == paragraphs
    assert without_blank_lines(typescript(120)) == typescript(120)
    poem = "\n\n".join(["the ferry", "the quay", "the sea"] * 2)
    assert without_blank_lines(poem) == poem
    assert without_blank_lines("\n" * 20) == "\n" * 20
