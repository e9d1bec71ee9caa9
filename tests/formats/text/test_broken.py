"""Sentences that are broken where a page has a link in them."""

import pytest

import newsdoc
from newsdoc.formats.text.cut import split_blocks

LONG = (
    "will sail again from June, the county said on Monday, after two years in which islanders took the long way round "
    "the sound by bus, and nobody could tell them why."
)


def blocks(text: str) -> list[str]:
    return [block.text for block in split_blocks(text)]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["The ferry between Ardale and", "Ostmark", LONG], [f"The ferry between Ardale and Ostmark {LONG}"]),
        (["Mayor", "Ann Lee", ", who was against it, said no.", LONG], ["Mayor Ann Lee, who was against it, said no."]),
        (
            ["Passengers pay nothing, says", "a report", "published last week", "by the chamber.", ", it is said."],
            ["Passengers pay nothing, says a report published last week by the chamber., it is said."],
        ),
        (
            ["Ann Lee", "May 3, 2024", "The council voted to", "sell its last horse", ", a mare."],
            ["Ann Lee", "May 3, 2024"],
        ),
        (
            ["A museum in", "Ostmark", "opens today, says the", "town", "."],
            ["A museum in Ostmark opens today, says the town."],
        ),
        (
            ["In the office of", "Ostmark", "lie hats.", "A green hat was found in the", "Ostmark", "library."],
            ["In the office of Ostmark lie hats.", "A green hat was found in the Ostmark library."],
        ),
        (["The birds were seen by a bell-ringer, who decided to ring a little", "less."], None),
        (["A pair of owls has come back to the tower, the trust", "that owns it said on", "Sunday."], None),
    ],
)
def test_what_goes_on(lines: list[str], joined: list[str] | None) -> None:
    joined = joined or [" ".join(lines)]
    assert blocks("\n".join([LONG.capitalize(), *lines]))[1 : 1 + len(joined)] == joined


@pytest.mark.parametrize(
    "lines",
    [
        ["Ferry to sail again after two years", "by Ann Lee"],
        ["Ferry to sail again after two years", "di Anna Holm", "3 maggio 2024"],
        ["In twenty towns the train will run every half hour", "vor 1 Std."],
        ["It takes up what is too much and leaves no marks", "leaves no marks at all", "smells of rain for days"],
        ["See all that is known of it on these pages", "https://example.org/ferry."],
        ["The ferry sails again.", "iPhones are not allowed."],
        ["Ferry to sail again after two years", "", "which nobody had hoped for any more."],
        ["Ferry to sail again", "which nobody had hoped for."],
        ["Passengers pay nothing, says the new", "a report", "published last week, as it seems to us."],
        ["Ferry to sail again after two years", "Ostmark", "so nobody", "It rains."],
    ],
)
def test_what_stands_alone(lines: list[str]) -> None:
    text = "\n".join([LONG.capitalize(), *lines])
    assert blocks(text) == text.replace("\n\n", "\n").split("\n")


def test_a_comma_opens_no_line_of_print() -> None:
    head = "Ferry back\nAnn Lee\nMay 3, 2024\n"
    text = f"{head}The ferry\nsails again\nsaid\nAnn Lee\n, the mayor\nof the town\nby the sea.\n"
    assert newsdoc.parse(text, format="text").headline == "Ferry back"
