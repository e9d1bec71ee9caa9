"""Cutting a text into blocks, in the layouts in which scrapers leave it."""

import textwrap

import pytest

from newsdoc.formats.text.cut import lines_of, places_of_lines, split_blocks

PARAGRAPHS = [
    "The Harbour Post",
    "Two ships meet in the harbour of a town that nobody has ever heard of before",
    "Two ships met in the harbour on Monday, and their crews, who had not seen each other for a year, waved for "
    "more than an hour before the well-known captain of the larger one went ashore to buy bread.",
    "Nobody knows why.",
    "The captain said that he would come back, that the bread was good, and that the harbour-master had been kind "
    "to everybody, which is more than can be said of the harbour-masters of some of the other towns.",
]


def texts(text: str) -> list[str]:
    return [block.text for block in split_blocks(text)]


def wrapped(width: int, *, indent: str = "", between: str = "\n\n") -> str:
    return between.join(
        "\n".join(textwrap.wrap(paragraph, width, initial_indent=indent, break_on_hyphens=False))
        for paragraph in PARAGRAPHS
    )


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_blank_lines_and_single_newlines(newline: str) -> None:
    assert texts((newline * 2).join(PARAGRAPHS)) == PARAGRAPHS
    assert texts(newline.join(PARAGRAPHS)) == PARAGRAPHS


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_hard_wrapped(width: int) -> None:
    assert texts(wrapped(width)) == PARAGRAPHS
    assert texts(wrapped(width).replace("\n", "\r\n")) == PARAGRAPHS


def test_indented_wire_copy_without_blank_lines() -> None:
    assert texts(wrapped(70, indent="   ", between="\n")) == PARAGRAPHS


FILLER = "Nobody in the town had ever seen two ships of that size at the"


def rejoined(first: str, second: str, more: str = "") -> str:
    """A hard-wrapped paragraph whose second line ends and third line begins with these."""
    lines = [
        FILLER,
        f"{FILLER[: 62 - len(first)]} {first}",
        f"{second} {FILLER[: 61 - len(second)]}",
        more or FILLER,
    ]
    (block,) = split_blocks("\n".join(lines))
    return block.text


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("state-", "ment", "statement"),
        ("Bürger-", "initiative", "Bürgerinitiative"),
        ("Hollis-", "Brook", "Hollis-Brook"),
        ("15-", "year", "15-year"),
        ("EU-", "weit", "EU-weit"),
        ("well-", "known", "well-known"),
        ("mother-in-", "law", "mother-in-law"),
        ("Vor-", "und Nachteile", "Vor- und Nachteile"),
        ("har\u00ad", "bour", "harbour"),
        ("met -", "twice", "met - twice"),
    ],
)
def test_hyphens_at_line_ends(first: str, second: str, whole: str) -> None:
    assert f" {whole} " in rejoined(first, second)


def test_the_text_itself_tells_which_words_keep_a_hyphen() -> None:
    assert " ceasefire " in rejoined("cease-", "fire")
    assert " cease-fire Nobody" in rejoined("cease-", "fire", "of the cease-fire")


def test_a_word_made_whole_keeps_its_place() -> None:
    text = f"{FILLER}\n{FILLER[:40]} said in a state-\n    ment that it was so.\n"
    (block,) = split_blocks(text.replace("    ment", "ment"))
    at = block.text.index("statement")
    places = [block.source_offset(at + i) for i in range(len("statement"))]
    assert "".join(text.replace("    ment", "ment")[place] for place in places) == "statement"


def test_spans_hold_each_character_once_and_map_back() -> None:
    text = "  Two  ships\t met. \r\n\r\n\u00a0And left.\n\n\n" + wrapped(66)
    blocks = split_blocks(text)
    inside = [0] * len(text)
    for block in blocks:
        for i in range(block.start, block.end):
            inside[i] += 1
        for i, character in enumerate(block.text):
            if character != " ":
                assert text[block.source_offset(i)] == character
        assert block.source_offset(len(block.text)) == block.end
        assert block.source_span(0, len(block.text)) == (block.start, block.end)
    assert all(count == 1 or character.isspace() for count, character in zip(inside, text, strict=True))
    assert max(inside) == 1
    assert blocks[0].text == "Two ships met."


def test_long_lines_are_never_joined() -> None:
    lines = [paragraph * 2 for paragraph in PARAGRAPHS]
    assert texts("\n".join(lines)) == lines


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0\t\r\n"])
def test_blank(text: str) -> None:
    assert split_blocks(text) == []


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n", "\x0b", "\u2028"])
def test_line_breaks_of_any_kind(line_break: str) -> None:
    assert texts(f"Share{line_break}Two ships met.{line_break}{line_break}Follow us") == [
        "Share",
        "Two ships met.",
        "Follow us",
    ]


def test_a_soft_hyphen_at_a_line_s_end_joins_lines_that_are_not_wrapped() -> None:
    long = "The harbour board of Ostmark agreed to rebuild the quay, which has been closed to traf\u00ad"
    assert texts(
        f"Quay to be rebuilt\n{long}\nfic since a storm tore away its outer wall four years ago, in autumn.\nNext"
    ) == [
        "Quay to be rebuilt",
        long[:-1] + "fic since a storm tore away its outer wall four years ago, in autumn.",
        "Next",
    ]


def test_paragraphs_with_an_indented_first_line_are_put_together() -> None:
    text = (
        "Ferry to sail twice a day\nBy Ann Lee, Transport Correspondent\n\n"
        "  The ferry to the island will sail twice a day from April, after islanders\n"
        "complained that they could not get home.\n"
        "  The council is to pay the company two hundred thousand a year for that,\n"
        "which was cut in 2016.\n"
    )
    assert [block.text[:12] for block in split_blocks(text)] == [
        "Ferry to sai",
        "By Ann Lee, ",
        "The ferry to",
        "The council ",
    ]


FURNITURE = ["Ferry to sail twice a day", "By Ann Lee", "Share", "Subscribe", "Log in", "Home", "Weather", "Contact"]


@pytest.mark.parametrize(("handles", "apart"), [(0, True), (18, True), (19, False)])
def test_an_indent_opens_short_lines_as_well(handles: int, apart: bool) -> None:
    lines = [*FURNITURE, *PARAGRAPHS * 2, *(f"reader_{i}" for i in range(handles))]
    rows = (textwrap.wrap(line, 72, initial_indent="   ", break_on_hyphens=False) for line in lines)
    assert (texts("\n".join("\n".join(each) for each in rows)) == lines) == apart


def test_lines_without_spaces_are_wrapped_only_where_they_are_full() -> None:
    story = [
        "老码头的渡轮重新开航",
        "渡轮周一清晨重新开航，船员向岸上的居民挥手，居民数着每一条从海湾回来的船只，一直到傍晚起风下雨。",
    ]
    story += ["“我们等了两年。”镇长说。", "镇里明年还要修一座新的码头，并且再买两条船。"]
    assert texts("\n".join(story)) == story
    line = "渡轮周一清晨重新开航" * 5
    assert len(texts("\n".join([line, line, line, line[:20]]))) == 1


@pytest.mark.parametrize(
    ("printed", "seen"),
    [
        ("Fish &amp; chips &ndash; the quay&#8217;s dish", "Fish & chips – the quay’s dish"),
        ("&quot;No,&quot; she said,&nbsp;once &#10; again", '"No," she said, once again'),
        ("AT&T; fish & chips; 3 &lt; 4 &nothing; &amp;amp;", "AT&T; fish & chips; 3 < 4 &nothing; &amp;"),
        ("May 7, \u200b2024\u2060", "May 7, 2024"),
        ("&nbsp;", "&nbsp;"),
        ("\u200b", "\u200b"),
    ],
)
def test_a_line_is_read_as_it_is_seen(printed: str, seen: str) -> None:
    (block,) = split_blocks(printed)
    assert (block.text, block.start, block.end) == (seen, 0, len(printed))


def test_each_character_behind_a_reference_has_its_place() -> None:
    printed = "One &amp; two &hellip; three"
    (block,) = split_blocks(printed)
    assert [printed[block.source_offset(block.text.index(each))] for each in ("O", "&", "t", "…", "th")] == [*"O&t&t"]


def test_no_paragraph_is_opened_by_the_indent_of_lines_that_go_on() -> None:
    entries = [f"Boat {number} of the harbour sails to the island at six and back at noon" for number in range(6)]
    hanging = ["\n".join(textwrap.wrap(entry, 40, subsequent_indent="    ")) for entry in entries]
    text = "\n".join(hanging)
    assert not any(line.after_blank for line in lines_of(text, places_of_lines(text))[1:])
