"""Which blocks name who wrote the story."""

import pytest

from newsdoc.page.tokens.authors import author_token_sets, name_token_sets
from newsdoc.page.tokens.own import own_token_sets

PROSE = "The ferry left the old quay at dawn, and its crew waved from the deck while people counted the boats."
LIFE = "Hanna Brook has written about the coast for ten years."


def named(texts: list[str], *declared: str, story: range = range(2, 4)) -> list[str]:
    """For each block, how it names an author; empty where it names none."""
    found = author_token_sets(texts, own_token_sets(texts, "en"), declared, story, "en")
    return [found[i].tokens[0] if i in found else "" for i in range(len(texts))]


@pytest.mark.parametrize(
    "byline", ["By Hanna Brook", "Hanna Brook", "By Hanna Brook and Bo Ray", "By Ida Holm and Hanna Brook"]
)
def test_a_byline_at_the_head_names_the_author(byline: str) -> None:
    assert named(["Ferry returns", byline, PROSE, PROSE, LIFE])[4] == "opens with author"


@pytest.mark.parametrize("line", ["Brook", "By Brook", "Report", "By " + "Hanna Brook, Ida Holm, " * 6])
def test_what_names_no_author(line: str) -> None:
    assert named(["Ferry returns", line, PROSE, PROSE, LIFE])[4] == ""


@pytest.mark.parametrize(("before", "told"), [(2, True), (3, False)])
def test_a_name_may_stand_behind_the_first_paragraphs(before: int, told: bool) -> None:
    texts = ["Ferry returns", *[PROSE] * before, "By Hanna Brook", LIFE]
    assert named(texts, story=range(1, 6))[-1] == ("opens with author" if told else "")


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (LIFE, "opens with author"), ("Hanna Brook", "is author"), ("Contact Hanna Brook.", "names author"),
        ("Brook is on holiday.", "surname"), ("Ann Lee is on holiday.", ""), ("Hanna is on holiday.", ""),
        ("x" * 700 + " Hanna Brook", ""), ("Bo Ray and Hanna Brook", "opens with author"),
        ("Hanna Brook and Bo Ray", "opens with author"),
        ("With Hanna Brook and Bo Ray", "names author"), ("Brook wrote this with Bo Ray", "names author"),
    ],
)  # fmt: skip
def test_how_a_block_names_a_declared_author(text: str, how: str) -> None:
    assert named([PROSE, text], "Hanna Brook", "Bo Ray", story=range(1))[1] == how


@pytest.mark.parametrize(
    ("name", "known"), [("Brook", False), ("Hanna Brook", True), ("One Two Three Four Five", False)]
)
def test_a_declared_name_has_two_to_four_words(name: str, known: bool) -> None:
    assert (named([*[PROSE] * 5, name], name, story=range(1))[5] == "is author") == known


@pytest.mark.parametrize(("surname", "how"), [("Li", ""), ("Lee", "surname")])
def test_a_short_surname_alone_is_not_looked_for(surname: str, how: str) -> None:
    assert named([PROSE, f"{surname} wrote it"], f"Ann {surname}", story=range(1))[1] == how


def test_the_place_and_the_length_count() -> None:
    texts = ["Hanna Brook", PROSE, LIFE, PROSE, LIFE]
    found = author_token_sets(texts, own_token_sets(texts, "en"), (), range(1, 4), "en")
    assert [found[i].tokens for i in (0, 2, 4)] == [
        ("is author", "before is author", "is author scrap"),
        ("opens with author", "within opens with author", "opens with author line"),
        ("opens with author", "after opens with author", "opens with author line"),
    ]


@pytest.mark.parametrize(
    ("line", "how"),
    [
        ("Hanna Brook", "name in story"), ("By Hanna Brook", "name in story"),
        ("Hanna Ray", "part of name in story"), ("Bo Ray", "name not in story"), ("Ann Roo", "name not in story"),
        ("Weather", None),
        ("Hanna Brook " + "and the others " * 8, None),
    ],
)  # fmt: skip
def test_a_name_that_the_story_tells_of(line: str, how: str | None) -> None:
    texts = ["Bo Ray waits", PROSE, "It was Hanna Brook who " + PROSE, line]
    found = name_token_sets(texts, own_token_sets(texts, "en"), [False, True, True, False], range(1, 3))
    assert (found[3].tokens[0] if 3 in found else None) == how


def test_a_paragraph_is_no_line_with_a_name() -> None:
    texts = [PROSE, "Hanna Brook"]
    assert name_token_sets(texts, own_token_sets(texts, "en"), [True, True], range(2)) == {}


@pytest.mark.parametrize(("before", "how"), [(49_000, "name in story"), (50_000, "name not in story")])
def test_a_name_far_down_a_story_is_not_looked_for(before: int, how: str) -> None:
    texts = ["Hanna Brook", "x " * (before // 2) + "Hanna Brook."]
    found = name_token_sets(texts, own_token_sets(texts, "en"), [False, True], range(1, 2))
    assert found[0].tokens[0] == how


def test_at_most_twelve_authors_are_looked_for() -> None:
    names = [f"Hanna B{'abcdefghijklm'[i] * 3}" for i in range(13)]
    found = author_token_sets(names, own_token_sets(names, "en"), names, range(20, 21), "en")
    assert sorted(found) == list(range(12))
