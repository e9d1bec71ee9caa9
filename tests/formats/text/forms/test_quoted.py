"""Texts in which each line has the mark of a quoted mail."""

import newsdoc
from newsdoc.formats.text.forms import read_form

STORY = ["Ferry returns", "By Ann Lee", "The ferry sails again from the old quay.", "It will sail daily until May."]
QUOTED = "\n>\n".join(f"> {line}" for line in STORY)


def texts(text: str) -> list[str]:
    return [block.text for block in read_form(text).blocks]


def test_marks_are_no_part_of_the_lines() -> None:
    assert texts(QUOTED) == STORY
    assert texts(QUOTED.replace("> ", ">>  > ")) == STORY
    assert texts("Bo Ray wrote:\n" + "\n".join(f"> {line}" for line in STORY * 3)) == ["Bo Ray wrote:", *STORY * 3]


def test_few_lines_or_few_marks_are_no_quoted_mail() -> None:
    assert texts("> Ferry returns\n> It sails again.") == ["> Ferry returns", "> It sails again."]
    mixed = [*STORY, *STORY, "> It sails."]
    assert texts("\n\n".join(mixed)) == mixed
    assert texts(">\n>\n>") == [">", ">", ">"]


def test_each_character_belongs_to_one_block() -> None:
    text = f"{QUOTED}\n>\n> "
    blocks = read_form(text).blocks
    held = [i for block in blocks for i in range(block.start, block.end) if not text[i].isspace()]
    assert held == [i for i in range(len(text)) if not text[i].isspace()]
    for block in blocks:
        start, end = block.source_span(0, len(block.text))
        assert text[start:end].rstrip("\n> ") == block.text


def test_a_wrapped_mail_is_joined() -> None:
    lines = [
        "The ferry sails again from the old quay, where its crew and half of the town",
        "waited for it until dusk, and nobody on the quay was sure that it would ever",
        "come back.",
    ]
    assert texts("\n".join(f"> {line}" for line in lines)) == [" ".join(lines)]


def test_headers_of_a_quoted_mail_are_read() -> None:
    mail = ["From: Ann Lee", "Subject: Ferry returns", "", *STORY[2:]]
    assert newsdoc.parse("\n".join(f"> {line}" for line in mail), format="text").headline == "Ferry returns"
