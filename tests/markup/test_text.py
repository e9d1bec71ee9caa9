"""Plain text as paragraphs."""

import pytest

from newsdoc.markup.text import plain_blocks


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\nTwo.", ["One.", "Two."]),
        ("  One\n  goes on.\n  Two.", ["One", "goes on.", "Two."]),
        ("   One\ngoes on.\n   Two.", ["One goes on.", "Two."]),
        ("A line\nwrapped at some\nwidth goes on\nand on.", ["A line wrapped at some width goes on and on."]),
        ("\u3000One.\n\u3000Two.", ["One.", "Two."]),
        ("\r\n \r\n", []),
    ],
)  # fmt: skip
def test_plain_blocks(text: str, paragraphs: list[str]) -> None:
    assert [block.plain_text() for block in plain_blocks(text)] == paragraphs
