"""What the markup of a block says, and where the story stands by it."""

from typing import Any

import pytest

from newsdoc.page.block import Block
from newsdoc.page.link_targets import page_address
from newsdoc.page.markup import Markup
from newsdoc.page.tokens.markup import markup_frame, markup_token_sets
from newsdoc.page.tokens.neighbours import neighbour_token_sets
from newsdoc.page.tokens.own import own_token_sets
from newsdoc.page.tokens.position import Frame, places_of

WORDS = "the council met in the old customs house and spoke of the ferry for an hour while people waited outside "
RUN, AROUND = object(), object()
"""The element around the paragraphs of the story, and the one around that."""


def sentence(size: int = 120) -> str:
    return (WORDS * 3)[: size - 2] + "s."


def block(text: str = "Weather", **known: Any) -> Block:
    own: dict[str, Any] = {
        "kind": "text",
        "tag": "p",
        "text": text,
        "element": object(),
        "parent": RUN,
        "above": AROUND,
    } | known
    return Block(text, 0, 0, markup=Markup(**own))


def frame_of(blocks: list[Block], title: int | None = None) -> Frame | None:
    return markup_frame(blocks, own_token_sets([each.text for each in blocks], "en"), title)


def tokens_of(
    blocks: list[Block],
    at: int,
    *heads: str,
    pictures: dict[int, list[Markup]] | None = None,
    bare: bool = True,
    page: str | None = None,
) -> list[str]:
    """The tokens of a block that begin with one of these; joined ones ("tag:p linked:none") only if not `bare`.

    `page`: its address.
    """  # fmt: skip
    own = own_token_sets([each.text for each in blocks], "en")
    frame = markup_frame(blocks, own, None) or Frame([False] * len(blocks), len(blocks), -1)
    places = places_of(frame.first, frame.last, None, len(blocks))
    found = markup_token_sets(blocks, own, frame, places, pictures or {}, page_address(page))[at].tokens
    return [token for token in found if token.startswith(heads) and not (bare and ":" in token and " " in token)]


# ------------------------------------------------------------ where the story stands
@pytest.mark.parametrize(("size", "prose"), [(61, True), (60, False)])
def test_a_sentence_of_the_story_has_sixty_letters(size: int, prose: bool) -> None:
    assert (frame_of([block(sentence(size))]) is not None) == prose


@pytest.mark.parametrize(
    ("known", "prose"),
    [
        ({}, True), ({"kind": "heading"}, False), ({"kind": "item"}, True), ({"figure": 1}, False),
        ({"hint": "caption"}, False), ({"hint": "comments"}, False), ({"hint": "body"}, True),
        ({"linked": 39}, True), ({"linked": 40}, False),
    ],
)  # fmt: skip
def test_what_is_prose_by_its_markup(known: dict[str, Any], prose: bool) -> None:
    assert (frame_of([block(sentence(120), **known)]) is not None) == prose


@pytest.mark.parametrize(
    ("known", "last"),
    [
        ({}, 3), ({"parent": 1}, 3), ({"inside": False}, 3), ({"inside": False, "parent": 1}, 3),
        ({"inside": False, "parent": 1, "names": "teaser"}, 2), ({"inside": False, "parent": 1, "tag": "div"}, 2),
        ({"parent": 1, "names": "teaser"}, 3), ({"inside": False, "names": "teaser"}, 3),
    ],
)  # fmt: skip
def test_beside_the_story_only_what_is_like_its_run_is_of_it(known: dict[str, Any], last: int) -> None:
    found = frame_of([*[block(sentence())] * 3, block(sentence(), **known)])
    assert found is not None
    assert found.last == last


@pytest.mark.parametrize(("outside", "prose"), [(239, [False, True]), (241, [True, True])])
def test_prose_in_the_storys_element_counts_twice(outside: int, prose: list[bool]) -> None:
    found = frame_of([block(sentence(outside), inside=False, parent=1, names="teaser"), block(sentence(120))])
    assert found is not None
    assert list(found.prose) == prose


@pytest.mark.parametrize(("gap", "last"), [(15, 17), (16, 1)])
def test_paragraphs_of_one_story_stand_near_one_another(gap: int, last: int) -> None:
    found = frame_of([block(sentence()), block(sentence()), *[block()] * gap, block(sentence())])
    assert found is not None
    assert found.last == last


@pytest.mark.parametrize(("over", "under", "first"), [(1, 2, 2), (2, 2, 0), (2, 1, 0)])
def test_what_stands_over_the_headline_is_not_the_story_unless_most_does(over: int, under: int, first: int) -> None:
    blocks = [*[block(sentence())] * over, block("Ferry returns", tag="h1"), *[block(sentence())] * under]
    found = frame_of(blocks, over)
    assert found is not None
    assert (found.first, found.title) == (first, over)


# ------------------------------------------------------------ what is said of a block
STORY = [block(sentence()) for _ in range(3)]


@pytest.mark.parametrize(
    ("known", "tokens"),
    [
        ({}, ["tag:p"]), ({"tag": "h5", "kind": "heading"}, ["tag:heading"]), ({"tag": "h4"}, ["tag:h4"]),
    ],
)  # fmt: skip
def test_the_tag(known: dict[str, Any], tokens: list[str]) -> None:
    assert tokens_of([*STORY, block(**known)], 3, "tag:") == tokens


@pytest.mark.parametrize(("hint", "token"), [(None, "hint:none"), ("caption", "hint:caption")])
def test_the_hint(hint: str | None, token: str) -> None:
    assert tokens_of([*STORY, block(hint=hint)], 3, "hint:") == [token]


@pytest.mark.parametrize(
    ("linked", "share"), [(0, "none"), (1, "some"), (49, "some"), (50, "most"), (89, "most"), (90, "whole")]
)
def test_how_much_is_a_link(linked: int, share: str) -> None:
    line = block("a" * 100, linked=linked, marks=(("link", 0, linked, "/ships/1"),))
    assert tokens_of([*STORY, line], 3, "linked:") == [f"linked:{share}"]
    assert tokens_of([*STORY, line], 3, "link:") == (["link:page"] if linked >= 50 else [])


@pytest.mark.parametrize(("bold", "share"), [(0, "none"), (1, "some"), (89, "some"), (90, "whole")])
def test_how_much_is_bold(bold: int, share: str) -> None:
    assert tokens_of([*STORY, block("a" * 100, bold=bold)], 3, "bold:") == [f"bold:{share}"]


@pytest.mark.parametrize(
    ("known", "run"),
    [
        ({}, "parent and look"), ({"names": "x"}, "parent"), ({"parent": 1}, "look"),
        ({"parent": 1, "names": "x", "above": RUN}, "below"), ({"parent": 1, "names": "x"}, "beside"),
        ({"parent": 1, "names": "x", "above": 2}, "other"), ({"parent": 1, "names": "x", "above": None}, "other"),
        ({"parent": None, "names": "x"}, "other"),
    ],
)  # fmt: skip
def test_how_like_the_run_of_the_story_a_block_is(known: dict[str, Any], run: str) -> None:
    assert f"run:{run}" in tokens_of([*STORY, block(**known)], 3, "run:", bare=False)


def test_without_a_story_nothing_is_like_it() -> None:
    assert "run:other" in tokens_of([block(), block()], 0, "run:", bare=False)


@pytest.mark.parametrize(
    ("known", "groups"),
    [
        ({}, []), ({"kind": "item"}, ["in item"]), ({"kind": "cell"}, ["in cell"]), ({"kind": "heading"}, []),
        ({"quote": 1}, ["in quote"]), ({"figure": 1, "quote": 1}, ["in figure"]),
    ],
)  # fmt: skip
def test_what_a_block_stands_in(known: dict[str, Any], groups: list[str]) -> None:
    found = tokens_of([*STORY, block(**known)], 3, "in ", bare=False)
    assert [
        token for token in found if token in ("in item", "in cell", "in quote", "in figure", "in heading")
    ] == groups


def test_whether_a_block_stands_in_the_story() -> None:
    assert "in story" in tokens_of([*STORY, block()], 3, "in story", "outside story")
    assert "outside story" in tokens_of([*STORY, block(inside=False)], 3, "in story", "outside story")


@pytest.mark.parametrize(("count", "bin_"), [(1, 0), (2, 1), (3, 2), (5, 2), (6, 3), (9, 3)])
def test_how_many_share_a_box_and_a_look(count: int, bin_: int) -> None:
    blocks = [*STORY, *[block(parent=1, names="x")] * count]
    assert tokens_of(blocks, 3, "box of", "alike") == [f"box of {bin_}", f"alike {bin_}"]


def test_the_same_box_as_the_block_before() -> None:
    blocks = [*STORY, block(parent=1), block(parent=1)]
    assert [tokens_of(blocks, at, "same box") for at in (0, 1, 3, 4)] == [
        [],
        ["same box as before"],
        [],
        ["same box as before"],
    ]


@pytest.mark.parametrize(
    ("own", "picture", "before", "near"),
    [
        ({"figure": 1}, {"figure": 1}, True, "figure"), ({"figure": 1}, {"figure": 2}, True, "before"),
        ({"parent": 1}, {"parent": 1}, True, "wrapper"), ({"parent": 1}, {"parent": 2, "above": 1}, True, "wrapper"),
        ({"parent": 1}, {"parent": 2}, True, "before"), ({"figure": 1}, {"figure": 1}, False, "figure"),
        ({"figure": 1}, {"figure": 2}, False, "after"), ({"parent": 1}, {"parent": 1}, False, "after wrapper"),
        ({"parent": 1}, {"parent": 2}, False, "after"), ({"figure": None}, {"figure": None}, True, "before"),
    ],
)  # fmt: skip
def test_how_near_a_picture_is(own: dict[str, Any], picture: dict[str, Any], before: bool, near: str) -> None:
    image = Markup("image", "img", "", object(), **({"parent": 9} | picture))
    blocks = [*STORY, block(**own), block()]
    assert f"picture:{near}" in tokens_of(blocks, 3, "picture:", pictures={3 if before else 4: [image]}, bare=False)
    assert "picture:far" in tokens_of(blocks, 1, "picture:", pictures={3: [image]})


def test_the_last_picture_before_a_block_and_the_first_behind_it_count() -> None:
    near, far = (Markup("image", "img", "", object(), parent=parent) for parent in (1, 2))
    blocks = [*STORY, block(parent=1), block()]
    assert "picture:wrapper" in tokens_of(blocks, 3, "picture:", pictures={3: [far, near]})
    assert "picture:after wrapper" in tokens_of(blocks, 3, "picture:", pictures={4: [near, far]}, bare=False)


@pytest.mark.parametrize(
    ("href", "tokens"),
    [
        ("/news", ["to:internal", "page:section", "page:section line", "to:internal page:section"]),
        ("https://post.example/", ["to:external", "page:front", "page:front line", "to:external page:front"]),
        ("", []),
    ],
)  # fmt: skip
def test_where_a_link_leads(href: str, tokens: list[str]) -> None:
    line = block("Weather at the old quay tomorrow", linked=32, marks=(("link", 0, 32, href),))
    page = "https://coast.example/news/ferry-returns"
    found = tokens_of([*STORY, line], 3, "to:", "page:", "after to:", "after page:", bare=False, page=page)
    assert [token for token in found if not token.startswith("after")] == tokens
    assert len(found) == len(tokens) * 7 // 4


def test_a_link_in_a_text_leads_nowhere() -> None:
    line = block("Weather at the old quay tomorrow", linked=7, marks=(("link", 0, 7, "/news"),))
    assert tokens_of([*STORY, line], 3, "to:", "page:", "link:", bare=False) == []


# ------------------------------------------------------------ what stands beside a block
@pytest.mark.parametrize(
    ("text", "sort"),
    [
        (sentence(200), "prose"), (sentence(100), "prose"), ("a" * 100, "text"),
        (f"{'a' * 100} (Photo: Ann Lee)", "signed text"),
        ("Photo: Ann Lee", "credit"), ("5 March 2024", "date"), ("Ann Lee", "name"), ("By Ann Lee", "name"),
        ("By", "name"),
        ("Comments", "label"), ("Sign up for our newsletter", "call"),
        ("Old quay at dawn. (Photo: Ann Lee)", "signed line"),
        ("It returns.", "scrap sentence"), ("Will the ferry ever come home?", "line sentence"),
        ("News of it:", "scrap colon"),
        ("Ferry returns today", "scrap title"),
        ("Seen on the old quay at half past noon on 5 March 2024", "line title"),
    ],
)  # fmt: skip
def test_the_sort_of_a_block(text: str, sort: str) -> None:
    ((found, _),) = neighbour_token_sets([Block(text, 0, 0)], own_token_sets([text], "en"))
    assert found.tokens[0] == f"sort:{sort}"


@pytest.mark.parametrize(
    ("known", "sort"),
    [
        ({}, "scrap title"), ({"kind": "heading"}, "heading scrap title"), ({"kind": "item"}, "item scrap title"),
        ({"kind": "cell"}, "scrap title"), ({"linked": 17}, "link scrap title"), ({"linked": 16}, "scrap title"),
        ({"kind": "item", "linked": 20}, "item link scrap title"),
    ],
)  # fmt: skip
def test_what_markup_adds_to_the_sort(known: dict[str, Any], sort: str) -> None:
    line = block("Ferry returns todays", **known)
    ((found, _),) = neighbour_token_sets([line], own_token_sets([line.text], "en"))
    assert found.tokens[0] == f"sort:{sort}"


def test_two_blocks_on_either_side() -> None:
    texts = ["Ann Lee", "5 March 2024", "Comments", "By", sentence()]
    found = neighbour_token_sets([Block(text, 0, 0) for text in texts], own_token_sets(texts, "en"))
    assert sum([each.tokens for each in found[2]], ()) == (
        "sort:label", "after date", "before name", "after date: label", "before name: label", "between date and name",
        "two after name", "two before prose", "under has:date", "over opens:by", "over is:by",
    )  # fmt: skip
    assert sum([each.tokens for each in found[0]], ())[1:] == (
        "after the edge", "before date", "after the edge: name", "before date: name", "between the edge and date",
        "two after the edge", "two before label", "over has:date",
    )  # fmt: skip
