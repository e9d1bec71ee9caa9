"""Which line of a text is its headline, by what is true of it beside the other lines of the head."""

import pytest

import newsdoc
from newsdoc.page.block import Block
from newsdoc.page.model import role_model
from newsdoc.page.titles import find_title, head_of, no_titles, title_token_sets
from newsdoc.page.tokens.neighbours import neighbour_token_sets
from newsdoc.page.tokens.own import own_token_sets
from newsdoc.page.tokens.position import Frame, text_frame
from newsdoc.page.tokens.sets import TokenSet
from newsdoc.page.weights import TokenWeights

STORY = (
    "The ferry to Northmouth will not sail in March, the council said on Monday. The harbour is to be dredged, and "
    "passengers have to take the bus around the bay."
)
MORE = "The council has asked the company for a smaller ship. It would carry forty people and no cars, from April on."


def described(texts: list[str], language: str) -> tuple[list[list[TokenSet]], Frame]:
    own = own_token_sets(texts, language)
    frame = text_frame(texts, own)
    beside = neighbour_token_sets([Block(text, 0, 0) for text in texts], own, marked=False)
    return title_token_sets(texts, own, beside, frame), frame


def tokens_of(texts: list[str], language: str = "en") -> list[list[str]]:
    return [[token for token_set in sets for token in token_set.tokens] for sets in described(texts, language)[0]]


def title_of(texts: list[str], weights: TokenWeights | None = None) -> int | None:
    return find_title(*described(texts, "en"), weights or role_model().titles)


def having(token: str, tokens: list[list[str]]) -> list[int]:
    return [i for i, each in enumerate(tokens) if token in each]


# ------------------------------------------------------------ among which lines
@pytest.mark.parametrize(
    ("first", "count", "head"),
    [(0, 3, range(1)), (2, 3, range(3)), (150, 200, range(50, 151)), (5, 5, range(5)), (300, 300, range(100))],
)
def test_the_head_ends_with_the_first_paragraph(first: int, count: int, head: range) -> None:
    assert head_of(Frame([False] * count, first, count - 1), count) == head


def test_a_page_without_blocks() -> None:
    assert title_of([]) is None


# ------------------------------------------------------------ what is true of a line
@pytest.mark.parametrize(
    ("line", "share", "words"),
    [
        ("Ferry harbour council", "all", 3),
        ("Ferry harbour council elephant", "most", 3),
        ("Ferry elephant", "under .75", 1),
        ("Ferry elephant tortoise", "under .5", 1),
        ("Ferry elephant tortoise giraffe zebra", "under .25", 1),
        ("Elephant", "none", 0),
        ("On 5 May", "no words", 0),
    ],
)
def test_how_many_of_its_words_the_story_has(line: str, share: str, words: int) -> None:
    tokens = tokens_of([line, STORY])[0]
    assert [token for token in tokens if "in story:" in token] == [f"in story:{share}", f"words in story:{words}"]


def test_words_of_scripts_without_spaces_are_pairs_of_characters() -> None:
    story = "北浜の船は三月に出ないと市議会が月曜日に発表した。" * 6
    tokens = tokens_of(["北浜の船", story], "ja")[0]
    assert "words in story:3" in tokens


def test_the_path_of_the_page_ends_with_its_headline() -> None:
    texts = ["Home News Two ships meet at Northmouth", "Two ships meet at Northmouth", STORY, MORE]
    assert having("ends a line above", tokens_of(texts)) == [1]


def test_a_short_line_ends_others_by_chance() -> None:
    assert having("ends a line above", tokens_of(["Weather and sport", "Sport", STORY, MORE])) == []


def test_what_stands_under_a_byline() -> None:
    texts = ["Two ships meet", "By Ann Lee", "The harbour of tomorrow", STORY, MORE]
    assert having("signed above", tokens_of(texts)) == [2, 3]


def test_what_stands_beside_a_line() -> None:
    tokens = tokens_of(["Two ships meet at Northmouth", "By Ann Lee", STORY, MORE])
    assert {"after the edge", "before name", "two before prose", "from head:0", "to story:2"} <= set(tokens[0])


# ------------------------------------------------------------ which line it is
@pytest.mark.parametrize(
    ("head", "title"),
    [
        (["Home", "Sport", "No ferry to Northmouth in March", "By Ann Lee", "5 May 2024"], 2),
        (["The Northmouth Tide", "No ferry to Northmouth in March"], 1),
        (["Ferries", "No ferry to Northmouth in March", "The council wants a smaller ship."], 1),
        (["Home News No ferry to Northmouth in March", "No ferry to Northmouth in March", "Ann Lee"], 1),
        (["Latest", "Elephants leave the zoo of Weston", "No ferry to Northmouth in March", "By Ann Lee"], 2),
    ],
)
def test_the_headline_of_a_text(head: list[str], title: int) -> None:
    assert title_of([*head, STORY, MORE]) == title


def test_the_line_for_which_most_speaks() -> None:
    weights = TokenWeights({"ends a line above": 100, "signed above": 50, "from head:0": -30})
    assert title_of(["Home News Ferry to Northmouth", "By Ann Lee", "Ferry to Northmouth", STORY], weights) == 2


def test_without_weights_there_is_none() -> None:
    assert title_of(["Menu", "No ferry in March", STORY], TokenWeights({})) is None


def test_a_line_over_a_credit_below_the_day_is_a_caption() -> None:
    texts = ["The woman who will not move", "5 March 2024", "Gerda in front of her house", "Photo: Bo Ray", STORY, MORE]
    own = own_token_sets(texts, "en")
    assert no_titles(own, texts) == {2}
    assert no_titles(own_token_sets(texts[:1] + texts[2:], "en"), texts[:1] + texts[2:]) == frozenset()
    sets, frame = described(texts, "en")
    assert find_title(sets, frame, role_model().titles, frozenset((0,))) != 0


def test_labels_of_the_page_are_no_titles() -> None:
    texts = ["Reading time: 2 minutes", "Advertisement", "Log in", "The ferry sails again", "Share this", STORY]
    assert no_titles(own_token_sets(texts, "en"), texts) == {0, 1, 2, 4}


@pytest.mark.parametrize(
    "title", ["Ferry fares stay - The Quay", "Ferry fares stay | News – The Quay", "Ferry fares stay"]
)
def test_the_title_of_the_window_over_the_page(title: str) -> None:
    texts = [title, "Home", "News", "Ferry fares stay", "By Ann Lee", STORY]
    barred = no_titles(own_token_sets(texts, "en"), texts)
    assert (0 in barred) == (title != "Ferry fares stay")
    assert 0 not in no_titles(own_token_sets(texts[:3], "en"), texts[:3])


def test_the_title_of_the_window_is_not_the_headline() -> None:
    lines = ["Ferry fares stay - The Quay", "Home", "News", "Ferry fares stay", "By Ann Lee", STORY, STORY]
    assert newsdoc.parse("\n\n".join(lines)).headline == "Ferry fares stay"


def test_an_address_is_no_title() -> None:
    texts = ["https://quay.example/ferry", "Ferry fares stay", "By Ann Lee", STORY]
    assert no_titles(own_token_sets(texts, "en"), texts) == {0}
