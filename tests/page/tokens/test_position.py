"""Where the story stands among the blocks, and what is true of each because of that."""

import pytest

from newsdoc.page.tokens.own import own_token_sets
from newsdoc.page.tokens.position import (
    Frame,
    body_of,
    page_token_sets,
    places_of,
    repeated_blocks,
    side_of,
    text_frame,
)

WORDS = "the council met in the old customs house and spoke of the ferry for an hour while people waited outside "
PROSE = f"{WORDS * 2}again."
LINE = "Weather"


def sentence(size: int) -> str:
    """A sentence of that many letters."""
    return (WORDS * 3)[: size - 2] + "s."


def frame_of(texts: list[str], title: int | None = None) -> Frame:
    return text_frame(texts, own_token_sets(texts, "en"), title)


def tokens_of(texts: list[str], frame: Frame | None = None) -> list[list[str]]:
    """For each block the tokens that its place and the rest of the page give it."""
    own = own_token_sets(texts, "en")
    found = page_token_sets(texts, own, repeated_blocks(texts), frame or frame_of(texts))
    return [
        [token for part in parts for token in part.tokens if token not in own[i].tokens]
        for i, parts in enumerate(found)
    ]


def family(texts: list[str], *heads: str, frame: Frame | None = None) -> list[list[str]]:
    """For each block its tokens that begin with one of these."""
    return [[token for token in tokens if token.startswith(heads)] for tokens in tokens_of(texts, frame)]


# ------------------------------------------------------------ where the story stands
@pytest.mark.parametrize(("size", "first"), [(101, 0), (100, 1)])
def test_where_there_are_paragraphs_a_sentence_is_none(size: int, first: int) -> None:
    assert frame_of([sentence(size), *[PROSE] * 4]).first == first


@pytest.mark.parametrize(("paragraphs", "first"), [(3, 0), (4, 1)])
def test_on_a_page_with_few_paragraphs_a_sentence_is_one(paragraphs: int, first: int) -> None:
    assert frame_of([sentence(60), *[PROSE] * paragraphs]).first == first


@pytest.mark.parametrize(("text", "last"), [(sentence(41), 1), (sentence(40), 0), (sentence(60).title(), 0)])
def test_the_shortest_sentence_of_news_in_brief(text: str, last: int) -> None:
    assert frame_of([PROSE, text]).last == last


def test_a_page_without_a_story() -> None:
    found = frame_of([LINE, "Home"], 1)
    assert (list(found.prose), found.first, found.last, found.title) == ([False, False], 2, -1, 1)


@pytest.mark.parametrize(("between", "body"), [(7, (0, 10)), (8, (0, 1))])
def test_a_sentence_far_behind_the_story_is_not_of_it(between: int, body: tuple[int, int]) -> None:
    texts = [PROSE, PROSE, *[LINE] * between, PROSE]
    found = frame_of(texts)
    assert (found.first, found.last) == (0, between + 2) if body[1] == 10 else (found.first, found.last) == body


def test_of_two_stretches_the_one_with_more_sentences_is_the_story() -> None:
    for before, behind, body in ((1, 2, (11, 12)), (2, 1, (0, 1)), (2, 2, (0, 1))):
        found = frame_of([*[PROSE] * before, *[LINE] * 10, *[PROSE] * behind])
        assert (found.first, found.last) == body


def test_the_gap_is_an_option() -> None:
    texts = [PROSE, LINE, LINE, PROSE]
    own, prose = own_token_sets(texts, "en"), [True, False, False, True]
    assert [body_of(prose, own, 4, gap) for gap in (2, 3)] == [(0, 0), (0, 3)]


HEADS = [
    "By Ann Lee",
    "5 March 2024",
    "AP",
    "Ann Lee",
    "Key points",
    "Published on 5 March 2024 by the editors of the paper",
]


@pytest.mark.parametrize("line", HEADS)
def test_a_sentence_over_what_signs_the_story_is_no_paragraph(line: str) -> None:
    assert frame_of([PROSE, line, *[PROSE] * 3]).first == 2


@pytest.mark.parametrize("line", ["Weather", "The ferry of 5 March 2024 was seen from the old quay at noon"])
def test_over_another_line_it_is_one(line: str) -> None:
    assert frame_of([PROSE, line, *[PROSE] * 3]).first == 0


@pytest.mark.parametrize(("over", "first"), [(2, 3), (3, 0)])
def test_more_than_a_third_of_the_story_does_not_stand_over_its_byline(over: int, first: int) -> None:
    assert frame_of([*[PROSE] * over, "By Ann Lee", *[PROSE] * 4]).first == first


@pytest.mark.parametrize(("over", "first"), [(4, 5), (5, 0)])
def test_four_sentences_may_stand_over_it(over: int, first: int) -> None:
    assert frame_of([*[PROSE] * over, "By Ann Lee", *[PROSE] * 16]).first == first


@pytest.mark.parametrize(("lines", "first"), [(1, 0), (2, 3)])
def test_a_first_sentence_that_stands_apart_is_no_paragraph(lines: int, first: int) -> None:
    assert frame_of([PROSE, *[LINE] * lines, *[PROSE] * 3]).first == first


@pytest.mark.parametrize(("paragraphs", "first"), [(2, 0), (3, 4)])
def test_on_a_page_of_three_sentences_it_is_one(paragraphs: int, first: int) -> None:
    assert frame_of([PROSE, *[LINE] * 3, *[PROSE] * paragraphs]).first == first


def test_a_name_far_down_signs_nothing() -> None:
    texts = [PROSE, PROSE, *[LINE] * 7, PROSE, "Ann Lee", *[PROSE] * 8]
    assert frame_of(texts).first == 0


@pytest.mark.parametrize(
    ("first", "last", "title", "places"),
    [
        (2, 3, None, ["before", "before", "within", "within", "after"]),
        (2, 3, 0, ["title", "before", "within", "within", "after"]),
        (2, 3, 1, ["above", "title", "within", "within", "after"]),
        (2, 3, 2, ["before", "before", "within", "within", "after"]),
        (0, 4, None, ["within"] * 5),
        (5, -1, None, ["before"] * 5),
    ],
)
def test_the_places_of_blocks(first: int, last: int, title: int | None, places: list[str]) -> None:
    assert places_of(first, last, title, 5) == places


def test_lines_that_stand_twice() -> None:
    assert repeated_blocks(["Home", "News", "Home", "Sport"]) == {0, 2}
    assert repeated_blocks(["Home", "News"]) == frozenset()
    assert repeated_blocks(["a" * 160] * 2) == {0, 1}
    assert repeated_blocks(["a" * 161] * 2) == frozenset()


# ------------------------------------------------------------ what is true because of that
STORY = [LINE, "Ferry returns", "By Ann Lee", "5 March 2024", PROSE, "Home", "A long way", PROSE, "Share", "Sport"]


def test_how_far_the_prose_is() -> None:
    assert family(STORY, "since prose") == [
        [f"since prose:{gap}"] for gap in (1, 2, 3, 3, 0, 1, 2, 0, 1, 2)
    ]  # fmt: skip
    gaps = family([PROSE, *[LINE] * 9], "since prose")
    assert [gap[0][-1] for gap in gaps] == ["0", "1", "2", "3", "3", "4", "4", "4", "4", "5"]


def test_how_far_the_body_is() -> None:
    assert family(STORY, "ahead of body", "behind body") == [
        *[[f"ahead of body:{distance}"] for distance in (4, 3, 2, 1)], [], [], [], [],
        ["behind body:0"], ["behind body:1"],
    ]  # fmt: skip
    ahead = family([*[LINE] * 8, PROSE], "ahead of body")
    assert [each[0][-1] for each in ahead[:8]] == ["6", "6", "6", "5", "4", "3", "2", "1"]
    behind = family([PROSE, *[LINE] * 16], "behind body")
    bins = ["0", "1", "2", "3", "3", "4", "4", "4", "5", "5", "5", "5", "5", "5", "6", "6"]
    assert [each[0][-1] for each in behind[1:]] == bins


def test_what_has_signed_the_story_so_far() -> None:
    texts = ["By Ann Lee", "5 March 2024", "Ferry", "By Bo Ray", "Home", PROSE]
    assert family(texts, "head lines so far", "dates so far")[:5] == [
        [f"head lines so far:{heads}", f"dates so far:{dates}"]
        for heads, dates in ((0, 0), (1, 0), (2, 1), (2, 1), (2, 1))
    ]


def test_rows_of_short_lines() -> None:
    found = family([PROSE, *["a" * 90] * 3, "a" * 91, LINE, PROSE, *[LINE] * 7], "within run", "outside run")
    assert found == [
        [], *[["within run of lines:2"]] * 3, [], ["within run of lines:0"], [], *[["outside run of lines:4"]] * 7,
    ]  # fmt: skip


@pytest.mark.parametrize(("count", "row"), [(1, 0), (2, 1), (3, 2), (4, 3), (6, 3), (7, 4)])
def test_the_length_of_a_row(count: int, row: int) -> None:
    found = family([PROSE, *[LINE] * count], "outside run of lines")
    assert found[1:] == [[f"outside run of lines:{row}"]] * count


@pytest.mark.parametrize(
    ("line", "like"),
    [
        ("Storm over islands", ["0"]), ("Council storm islands weather markets", ["1"]),
        ("Council customs storms islands weather", ["2"]), ("Council storms", ["3"]), ("Council customs storm", ["4"]),
        ("Council customs", ["4"]), ("The sea", []),
    ],
)  # fmt: skip
def test_how_like_the_body_a_line_is(line: str, like: list[str]) -> None:
    found = [
        each for each in family([PROSE, PROSE, line], "like body:")[2] if " " not in each.removeprefix("like body")
    ]
    assert found == [f"like body:{each}" for each in like]


@pytest.mark.parametrize(("size", "compared"), [(239, True), (240, False)])
def test_only_lines_are_compared_with_the_body(size: int, compared: bool) -> None:
    found = family([PROSE, PROSE, ("harbour " * 40)[: size - 1] + "s"], "like body:")[2]
    assert bool(found) == compared


def test_what_stands_around_a_line_in_the_story() -> None:
    found = tokens_of([PROSE, LINE, PROSE, "Home", "News", "Sport", PROSE, "Share"])
    frames = [[token for token in tokens if token in ("loose", "leading", "led", "framed")] for tokens in found]
    assert frames == [[], ["framed"], [], ["led"], ["loose"], ["leading"], [], []]


def test_the_first_lines_and_the_last() -> None:
    found = family(["A", "B", "C", "D", "E", "F"], "from top", "from bottom")
    assert [[token for token in each if token.count(" ") == 1] for each in found] == [
        ["from top:0"], ["from top:1"], ["from top:2"], ["from top:3", "from bottom:2"], ["from bottom:1"],
        ["from bottom:0"],
    ]  # fmt: skip


def test_how_far_the_end_is() -> None:
    found = family(["Home", "Ferry returns", PROSE, *[LINE] * 31], "to end")
    bins = [each[0].removeprefix("to end:") for each in found]
    assert bins == ["more"] * 3 + ["11-30"] * 20 + ["4-10"] * 7 + ["1-3"] * 3 + ["0"]


def test_in_which_tenth_of_the_page_a_block_stands() -> None:
    found = family([PROSE, *[LINE] * 19], "within part", "after part")
    assert [each[0] for each in found[:3] + found[-2:]] == [
        "within part:0", "after part:0", "after part:1", "after part:9", "after part:9",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "elsewhere", "again"),
    [
        ("Harbour Post", "The Harbour Post and its readers", True), ("Harbour Post Daily", "Read Harbour Post", True),
        ("Harbour", "The Harbour", True), ("Harbour Post", "The harbour", False), ("Harbour", "Post", False),
        ("a" * 49, "a" * 49 + " b", True), ("a" * 50, "a" * 50 + " b", False),
    ],
)  # fmt: skip
def test_a_first_line_that_stands_elsewhere_too(name: str, elsewhere: str, again: bool) -> None:
    found = family([name, "Ferry returns", elsewhere], "top name")
    assert found == [["top name elsewhere"] if again else [], [], []]


def test_lines_under_key_points() -> None:
    found = family(["Key points", *[LINE] * 7, "Key points", LINE], "key points")
    assert [each[0][-1] if each else "" for each in found] == ["", "1", "2", "3", "4", "4", "4", "", "", "1"]


def test_repeated_lines_are_told_by_their_places() -> None:
    found = family(["Home", PROSE, "Home"], "repeated", "before repeated", "after repeated")
    assert found == [["repeated", "before repeated"], [], ["repeated", "after repeated"]]


def test_a_name_beside_a_date_over_the_story() -> None:
    texts = ["Ann Lee", "5 March 2024", "Bo Ray", "Home", "Ida Holm", PROSE, "5 March 2024", "Ann Lee"]
    named = [i for i, tokens in enumerate(tokens_of(texts)) if "name beside date" in tokens]
    assert named == [0, 2]


@pytest.mark.parametrize(("i", "side"), [(0, "before"), (1, "within"), (3, "within"), (4, "after")])
def test_on_which_side_of_the_story_a_block_stands(i: int, side: str) -> None:
    assert side_of(i, range(1, 4)) == side


def test_where_there_is_no_story_all_stands_before_it() -> None:
    assert side_of(2, range(3, 0)) == "before"
