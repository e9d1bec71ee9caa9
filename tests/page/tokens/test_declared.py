"""What blocks have in common with what the page declares of itself."""

from typing import Any

import pytest

from newsdoc.page.tokens.declared import Declared, bare, declared_token_sets, titles_again

TITLE = "Council keeps fares of the northern ferry"
DESCRIPTION = "The council has met in the old customs house and keeps the fares."


def tokens_of(text: str, first: int = 1, title: int | None = None, at: int = 0, **declared: Any) -> list[str]:
    texts = ["Home"] * at + [text]
    found = declared_token_sets(Declared(**declared), texts, first, title)
    return list(found[at].tokens) if at in found else []


def test_texts_are_compared_by_letters_and_digits() -> None:
    assert bare("“Ferry, 9\u00ad0” – Über!") == "ferry 90 über"
    assert bare("a" * 701) == "a" * 700


@pytest.mark.parametrize(
    ("text", "like"),
    [
        (TITLE, "same"), (TITLE.upper() + "!", "same"), ("keeps fares of the northern", "part"),
        (f"{TITLE} | Post", "part"), ("fares of the northern", "most"), ("Council keeps all fares", "most"),
        ("Council keeps all the rates down", "some"), ("Council fares", "some"), ("Council now", "some"),
        ("Council votes on more and new rates", "none"), ("The weather on the sound", "some"), ("Weather", "none"),
        ("Weather on Monday", "none"),
    ],
)  # fmt: skip
def test_how_like_a_title_a_line_is(text: str, like: str) -> None:
    assert tokens_of(text, titles=(TITLE,)) == [f"like title:{like}"]


@pytest.mark.parametrize(
    ("share", "like"), [((5, 10), "some"), ((6, 10), "some"), ((7, 10), "most"), ((3, 10), "none")]
)
def test_shares_of_words(share: tuple[int, int], like: str) -> None:
    known = "a1 a2 a3 a4 a5 a6 a7".split()
    text = " ".join(known[: share[0]] + ["b"] * (share[1] - share[0]))
    assert tokens_of(text, titles=(" x ".join(known),)) == [f"like title:{like}"]


@pytest.mark.parametrize(("size", "like"), [(25, "most"), (26, "part")])
def test_a_short_text_within_another_is_no_part_of_it(size: int, like: str) -> None:
    text = f"The council {'a' * (size - 15)} of"
    assert tokens_of(text, titles=(f"{text} and the council",)) == [f"like title:{like}"]


def test_words_of_several_titles_count_together() -> None:
    assert tokens_of("Council ferry rates", titles=("The council", "The ferry")) == ["like title:most"]
    assert tokens_of("Ferry", titles=("The council", "Ferry")) == ["like title:same"]


@pytest.mark.parametrize(("size", "compared"), [(249, True), (250, False)])
def test_what_is_longer_is_no_title(size: int, compared: bool) -> None:
    assert bool(tokens_of(("council " * 40)[: size - 1] + "s", titles=(TITLE,))) == compared


@pytest.mark.parametrize(("size", "compared"), [(700, True), (701, False)])
def test_what_is_longer_is_no_description(size: int, compared: bool) -> None:
    text = ("council " * 99)[: size - 1] + "s"
    assert tokens_of(text, descriptions=(DESCRIPTION,)) == (["like description:most"] if compared else [])


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        (DESCRIPTION, ["like title:none", "like description:same"]),
        ("The council has met", ["like title:none"]),
        ("The council has met in the old", ["like title:none", "like description:part"]),
    ],
)
def test_descriptions(text: str, tokens: list[str]) -> None:
    assert tokens_of(text, descriptions=(DESCRIPTION,)) == tokens


def test_a_short_description_says_nothing() -> None:
    assert tokens_of(DESCRIPTION, descriptions=("Keeps the fares",)) == ["like title:none"]


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("By ANN LEE", "the author's name"), ("By Ann Lee" + " of the harbour desk in town now", "names the author"),
        ("By Ann Lee of the harbour desk in the tow", "names the author"),
        ("By Ann Lee of the harbour desk in the to", "the author's name"), ("By Bo Ray", None),
    ],
)  # fmt: skip
def test_authors(text: str, token: str | None) -> None:
    assert tokens_of(text, authors=("Ann Lee", "Bo")) == ["like title:none", *([token] if token else [])]


@pytest.mark.parametrize(
    ("at", "first", "title", "near"), [(6, 1, None, True), (7, 1, None, False), (8, 1, 3, True), (9, 1, 3, False)]
)
def test_only_the_head_of_the_page_is_looked_at(at: int, first: int, title: int | None, near: bool) -> None:
    assert bool(tokens_of(TITLE, first, title, at, titles=(TITLE,))) == near


def test_nothing_declared_nothing_told() -> None:
    assert declared_token_sets(Declared(), [TITLE], 1, None) == {}
    assert tokens_of("–", titles=(TITLE,)) == []


@pytest.mark.parametrize(("size", "tokens"), [(249, ["title", "description"]), (250, ["description"])])
def test_a_long_text_is_compared_with_descriptions_alone(size: int, tokens: list[str]) -> None:
    text = ("council " * 40)[: size - 1] + "s"
    named = [f"like {each}:most" for each in tokens] + ["names the author"] * ("title" in tokens)
    assert tokens_of(text, titles=(TITLE,), descriptions=(DESCRIPTION,), authors=("Council C",)) == named


@pytest.mark.parametrize(("size", "said"), [(25, False), (26, True)])
def test_a_description_has_more_letters(size: int, said: bool) -> None:
    text = "The council " + "a" * (size - 12)
    both = tokens_of(text, descriptions=(DESCRIPTION,)), tokens_of(DESCRIPTION, descriptions=(text,))
    assert [any("description" in token for token in tokens) for tokens in both] == [said] * 2


@pytest.mark.parametrize(("name", "said"), [("Bo R", False), ("Bo Ra", True)])
def test_a_name_has_five_letters(name: str, said: bool) -> None:
    assert ("the author's name" in tokens_of(f"By {name}", authors=(name,))) == said


def test_two_words_may_stand_whole_in_a_title() -> None:
    text = "Harbourmasterships Lighthouses"
    assert tokens_of(text, titles=("Xharbourmasterships lighthousesx",)) == ["like title:part"]


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Ferry returns to Ostmark", True), ("FERRY RETURNS TO OSTMARK!", True), ("“Ferry” returns – to Ostmark", True),
        ("Ferry returns to Ostmark today", False), ("Ferry returns", False),
        ("Ferry returns to Ostmark!!!!!!!", True), ("Ferry returns to Ostmark!!!!!!!!", False),
    ],
)  # fmt: skip
def test_a_title_that_stands_on_the_page_again(text: str, again: bool) -> None:
    found = [1] if again else []
    assert titles_again(Declared(titles=("Ferry returns to Ostmark", "…")), ["Home", text, "…"], None) == found
    assert titles_again(Declared(), ["Ferry returns to Ostmark", text], 0) == found


def test_where_nothing_is_a_title_none_stands_again() -> None:
    assert titles_again(Declared(), ["Ferry returns", "Ferry returns"], None) == []
