"""Figures and galleries: what is one figure, which are the story's, and what becomes of the rest."""

from collections.abc import Callable
from typing import Any

import pytest

from newsdoc.model import Embed, Figure, Gallery, Paragraph, Span
from newsdoc.page.assembly.body import Story, assemble
from newsdoc.page.page import Page

Pages = Callable[..., Page]
Pictures = Callable[..., Any]
PROSE = "Two ships met in the harbour on Monday, and their crews waved for more than an hour before they went on."
STORY = [("paragraph", PROSE), ("paragraph", f"{PROSE} Again.")]


def figures(story: Story) -> list[tuple[str | None, str | None, str | None]]:
    """Address, caption and credit of each figure of the body."""
    return [(each.url, each.caption, each.credit) for each in story.body if isinstance(each, Figure)]


def set_aside(story: Story) -> list[tuple[str, str]]:
    return [(each.text, each.kind) for each in story.furniture]


# ------------------------------------------------------------ pictures among the blocks
def test_pictures_stand_where_the_page_shows_them(page_of: Pages, shown: Pictures) -> None:
    pictures = {0: [shown("/a", parent=1)], 1: [shown("/b", parent=2), shown(None, "/film"), shown("/c", parent=3)]}
    body = assemble(page_of(STORY, pictures=pictures)).body
    assert [type(block) for block in body] == [Figure, Paragraph, Figure, Embed, Figure, Paragraph]
    assert [block.url for block in body if isinstance(block, Figure | Embed)] == ["/a", "/b", "/film", "/c"]


def test_what_shows_nothing_is_left_out(page_of: Pages, shown: Pictures) -> None:
    pictures = {0: [shown(None)], 1: [shown(None, kind="embed")]}
    assert [type(block) for block in assemble(page_of(STORY, pictures=pictures)).body] == [Paragraph] * 2


@pytest.mark.parametrize(
    ("known", "kept"),
    [({}, False), ({"figure": "one"}, True), ({"figure": "one", "inside": False}, False)],
)
def test_behind_the_story_only_a_figure_in_its_element_is_its_own(
    page_of: Pages, shown: Pictures, known: dict[str, Any], kept: bool
) -> None:
    for lines in (STORY, [*STORY, ("other", "Weather")]):
        story = assemble(page_of(lines, pictures={2: [shown("/a", **known)]}))
        assert figures(story) == ([("/a", None, None)] if kept else [])


def test_behind_the_story_a_picture_with_words_is_its_own(page_of: Pages, shown: Pictures) -> None:
    story = assemble(page_of([*STORY, ("caption", "The old quay")], pictures={2: [shown("/a")]}))
    assert figures(story) == [("/a", "The old quay", None)]


# ------------------------------------------------------------ words under a picture
def test_caption_and_credit_under_a_picture_are_its_words(page_of: Pages, shown: Pictures) -> None:
    lines = [STORY[0], ("caption", "The old quay"), ("credit", "Photo: Ann Lee/AP"), STORY[1], ("caption", "A ship")]
    story = assemble(page_of(lines, pictures={1: [shown("/a")], 4: [shown("/b")]}))
    assert figures(story) == [("/a", "The old quay", "Ann Lee/AP"), ("/b", "A ship", None)]
    start = len(PROSE) + 2
    assert story.body[1].span == Span(start, start + 12 + 2 + 17)
    assert story.furniture == ()


def test_a_credit_alone_under_a_picture_is_kept_as_it_is_printed(page_of: Pages, shown: Pictures) -> None:
    for tag, credit in (("span", "Photo: Ann Lee/AP"), ("figcaption", "Ann Lee/AP")):
        lines = [STORY[0], ("credit", "Photo: Ann Lee/AP", {"tag": tag}), STORY[1]]
        assert figures(assemble(page_of(lines, pictures={1: [shown("/a")]}))) == [("/a", None, credit)]


def test_a_caption_over_its_picture(page_of: Pages, shown: Pictures) -> None:
    """In one element with it, and with none below: elsewhere it is another picture's."""
    lines = [STORY[0], ("caption", "The old quay", {"parent": 1}), STORY[1]]
    assert figures(assemble(page_of(lines, pictures={2: [shown("/a", parent=1)]}))) == [("/a", "The old quay", None)]
    apart = assemble(page_of(lines, pictures={2: [shown("/a", parent=2)]}))
    assert figures(apart) == [(None, "The old quay", None), ("/a", None, None)]
    lines.insert(2, ("caption", "The new quay", {"parent": 1}))
    worded = assemble(page_of(lines, pictures={2: [shown("/a", parent=1)]}))
    assert figures(worded) == [(None, "The old quay", None), ("/a", "The new quay", None)]


def test_two_pictures_with_their_words(page_of: Pages, shown: Pictures) -> None:
    lines = [STORY[0], ("caption", "The old quay"), ("caption", "The new quay"), STORY[1]]
    story = assemble(page_of(lines, pictures={1: [shown("/a")], 2: [shown("/b")]}))
    assert figures(story) == [("/a", "The old quay", None), ("/b", "The new quay", None)]


@pytest.mark.parametrize(("other", "found"), [(1, ["/b"]), (2, ["/a", "/b"]), (None, ["/a", "/b"])])
def test_pictures_in_one_wrapper_are_one_for_several_screens(
    page_of: Pages, shown: Pictures, other: int | None, found: list[str]
) -> None:
    pictures = {1: [shown("/a", parent=1), shown("/b", sizes=2, parent=other)]}
    assert [url for url, *_ in figures(assemble(page_of(STORY, pictures=pictures)))] == found


@pytest.mark.parametrize(("sizes", "url"), [((2, 1), "/a"), ((1, 1), "/b"), ((1, 2), "/b")])
def test_of_several_the_one_with_the_most_files_counts(
    page_of: Pages, shown: Pictures, sizes: tuple[int, int], url: str
) -> None:
    pictures = {
        1: [shown("/a", sizes=sizes[0], parent=1), shown("/b", sizes=sizes[1], parent=1), shown(None, parent=1)]
    }
    assert [found for found, *_ in figures(assemble(page_of(STORY, pictures=pictures)))] == [url]


def test_a_figure_holds_what_stands_in_it_and_nothing_else(page_of: Pages, shown: Pictures) -> None:
    one, two = {"figure": "one"}, {"figure": "two"}
    lines = [
        STORY[0], ("caption", "The old quay", one), ("other", "Enlarge", one), ("credit", "Ann Lee", one),
        ("caption", "The new quay", two), STORY[1],
    ]  # fmt: skip
    pictures = {1: [shown("/a", **one)], 3: [shown("/b", sizes=2, **one)], 4: [shown("/c", **two)]}
    story = assemble(page_of(lines, pictures=pictures))
    assert figures(story) == [("/b", "The old quay", "Ann Lee"), ("/c", "The new quay", None)]
    assert set_aside(story) == [("Enlarge", "label")]


def test_words_in_a_figure_of_their_own_are_those_of_the_picture_before(page_of: Pages, shown: Pictures) -> None:
    lines = [STORY[0], ("caption", "The old quay", {"figure": "one"}), STORY[1]]
    for known in ({}, {"figure": "two"}):
        assert figures(assemble(page_of(lines, pictures={1: [shown("/a", **known)]}))) == [("/a", "The old quay", None)]
    worded = [STORY[0], ("caption", "The new quay"), *lines[1:]]
    assert figures(assemble(page_of(worded, pictures={1: [shown("/a")]}))) == [
        ("/a", "The new quay", None), (None, "The old quay", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "counts"), [("3", True), ("1 / 12", True), ("12/12", True), ("1234", False), ("Three", False)]
)
def test_the_number_of_pictures_may_stand_between_picture_and_words(
    page_of: Pages, shown: Pictures, number: str, counts: bool
) -> None:
    lines = [STORY[0], ("other", number), ("caption", "The old quay"), STORY[1]]
    story = assemble(page_of(lines, pictures={1: [shown("/a")]}))
    assert set_aside(story) == [(number, "label" if counts else "other")]
    assert figures(story)[0] == ("/a", "The old quay" if counts else None, None)


def test_a_number_over_something_else_counts_no_pictures(page_of: Pages, shown: Pictures) -> None:
    for after in ([STORY[1]], []):
        story = assemble(page_of([STORY[0], ("other", "3"), *after, *STORY], pictures={1: [shown("/a")]}))
        assert set_aside(story) == [("3", "other")]


# ------------------------------------------------------------ words without a picture, pictures of others
def test_words_of_a_picture_that_cannot_be_had_are_a_figure(page_of: Pages, shown: Pictures) -> None:
    lines = [STORY[0], ("caption", "The old quay. (Photo: Ann Lee)"), STORY[1], STORY[0]]
    story = assemble(page_of(lines, pictures={1: [shown(None)], 3: [shown("/b")]}))
    assert figures(story) == [(None, "The old quay.", "Ann Lee"), ("/b", None, None)]


def test_words_of_a_picture_that_was_shown_before_are_set_aside(page_of: Pages, shown: Pictures) -> None:
    lines = [STORY[0], ("caption", "The old quay"), STORY[1]]
    story = assemble(page_of(lines, pictures={1: [shown(None, repeated=True)]}))
    assert (figures(story), set_aside(story)) == ([], [("The old quay", "other")])


def test_words_under_a_copy_of_a_picture_are_those_of_the_picture(page_of: Pages, shown: Pictures) -> None:
    lines = [STORY[0], ("caption", "The old quay"), ("credit", "Ann Lee"), STORY[1]]
    pictures = {1: [shown("/a", parent=1), shown(None, parent=2)]}
    assert figures(assemble(page_of(lines, pictures=pictures))) == [("/a", "The old quay", "Ann Lee")]


def test_words_under_the_head_are_those_of_the_picture_over_it(page_of: Pages, shown: Pictures) -> None:
    head = [("headline", "Ferry fares stay"), ("deck", "No rise before the spring."), ("caption", "The old quay")]
    lines = [*head, *STORY]
    assert figures(assemble(page_of(lines, pictures={0: [shown("/a")]}))) == [("/a", "The old quay", None)]
    lines = [*head[:2], STORY[0], head[2], STORY[1]]
    found = figures(assemble(page_of(lines, pictures={0: [shown("/a")]})))
    assert found == [("/a", None, None), (None, "The old quay", None)]


def test_a_credit_away_from_any_picture_is_that_of_the_first(page_of: Pages, shown: Pictures) -> None:
    lines = [*STORY, ("credit", "Photo: Ann Lee"), STORY[0]]
    story = assemble(page_of(lines, pictures={0: [shown("/a")], 1: [shown("/b")]}))
    assert figures(story) == [("/a", None, "Photo: Ann Lee"), ("/b", None, None)]
    assert story.furniture == ()


def test_a_credit_that_nobody_needs_is_set_aside(page_of: Pages, shown: Pictures) -> None:
    for under, line in ((("credit", "Bo Ray"), "Ann Lee"), (("other", "Home"), "Photo:")):
        lines = [under, *STORY, ("credit", line), STORY[0]]
        story = assemble(page_of(lines, pictures={0: [shown("/a")]}))
        assert (line, "other") in set_aside(story)
        assert [credit for *_, credit in figures(story)] == ["Bo Ray" if under[0] == "credit" else None]
    story = assemble(page_of([*STORY, ("credit", "Ann Lee"), STORY[0]], pictures={3: [shown(None, "/film")]}))
    assert (figures(story), set_aside(story)) == ([], [("Ann Lee", "other")])


@pytest.mark.parametrize(("href", "own"), [("/storm", False), ("/harbour", True)])
@pytest.mark.parametrize("over", [True, False])
def test_a_picture_that_leads_where_a_link_beside_it_does_is_not_the_storys(
    page_of: Pages, shown: Pictures, href: str, own: bool, over: bool
) -> None:
    link = ("related", "Storm over the sound", {"marks": (("link", 0, 20, "/storm"),)})
    lines = [STORY[0], link, STORY[1]]
    picture = shown("/a", marks=(("strong", 0, 0, ""), ("link", 0, 0, href)))
    assert bool(figures(assemble(page_of(lines, pictures={1 if over else 2: [picture]})))) == own


@pytest.mark.parametrize(("linked", "own"), [(20, False), (19, False), (18, True)])
def test_a_line_that_is_a_link_counts_as_such_whatever_its_role(
    page_of: Pages, shown: Pictures, linked: int, own: bool
) -> None:
    line = ("other", "Storm over the sound", {"linked": linked, "marks": (("link", 0, linked, "/storm"),)})
    picture = shown("/a", marks=(("link", 0, 0, "/storm"),))
    assert bool(figures(assemble(page_of([STORY[0], line, STORY[1]], pictures={1: [picture]})))) == own


@pytest.mark.parametrize(("between", "own"), [(2, False), (3, True)])
def test_a_link_farther_away_is_not_beside_a_picture(page_of: Pages, shown: Pictures, between: int, own: bool) -> None:
    link = ("related", "Storm over the sound", {"marks": (("link", 0, 20, "/storm"),)})
    picture = shown("/a", marks=(("link", 0, 0, "/storm"),))
    lines = [STORY[0], *[("other", "Weather")] * between, link, STORY[1]]
    assert bool(figures(assemble(page_of(lines, pictures={1: [picture]})))) == own


# ------------------------------------------------------------ galleries
@pytest.mark.parametrize(("count", "kinds"), [(2, [Figure] * 2), (3, [Gallery]), (4, [Gallery])])
def test_three_pictures_of_a_gallery_are_one(page_of: Pages, shown: Pictures, count: int, kinds: list[type]) -> None:
    captions = [("caption", f"Quay {i}", {"hint": "gallery"}) for i in range(count)]
    pictures = {i + 1: [shown(f"/{i}", hint="gallery")] for i in range(count)}
    first, *found, last = assemble(page_of([STORY[0], *captions, STORY[1]], pictures=pictures)).body
    assert [type(block) for block in found] == kinds
    assert (type(first), type(last)) == (Paragraph, Paragraph)
    if isinstance(found[0], Gallery):
        assert [(each.url, each.caption) for each in found[0].figures] == [(f"/{i}", f"Quay {i}") for i in range(count)]
        start = len(PROSE) + 2
        assert found[0].span == Span(start, start + 8 * count - 2)


def test_captions_and_credits_named_so_are_of_the_gallery(page_of: Pages, shown: Pictures) -> None:
    lines: list[Any] = [STORY[0]]
    for i in range(3):
        lines += [("caption", f"Quay {i}", {"hint": "caption"}), ("credit", "Ann Lee", {"hint": "credit"})]
    pictures = {1 + 2 * i: [shown(f"/{i}", hint="gallery")] for i in range(3)}
    _, gallery, _ = assemble(page_of([*lines, STORY[1]], pictures=pictures)).body
    assert isinstance(gallery, Gallery)
    assert [(each.caption, each.credit) for each in gallery.figures] == [(f"Quay {i}", "Ann Lee") for i in range(3)]


def test_what_stands_otherwise_ends_a_gallery(page_of: Pages, shown: Pictures) -> None:
    captions = [("caption", f"Quay {i}", {"hint": "gallery"}) for i in range(3)]
    for last in ({"hint": None}, {"hint": "related"}):
        pictures = {i + 1: [shown(f"/{i}", **({"hint": "gallery"} if i < 2 else last))] for i in range(3)}
        body = assemble(page_of([STORY[0], *captions, STORY[1]], pictures=pictures)).body
        assert [type(block) for block in body] == [Paragraph, Figure, Figure, Figure, Paragraph]


def test_pictures_of_a_gallery_that_show_nothing(page_of: Pages, shown: Pictures) -> None:
    names = ["/0", None, "/2", "/3"]
    pictures = {1: [shown(name, hint="gallery", parent=i) for i, name in enumerate(names)]}
    _, gallery, _ = assemble(page_of(STORY, pictures=pictures)).body
    assert isinstance(gallery, Gallery)
    assert [each.url for each in gallery.figures] == ["/0", "/2", "/3"]


# ------------------------------------------------------------ lines alone
@pytest.mark.parametrize("marked", [True, False])
@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([("caption", "The old quay"), ("credit", "Photo: Ann Lee")], [("The old quay", "Ann Lee")]),
        ([("credit", "Photo: Ann Lee"), ("caption", "The old quay")], [("The old quay", "Ann Lee")]),
        ([("caption", "The old quay")], [("The old quay", None)]),
        ([("credit", "(Ann Lee)")], [(None, "Ann Lee")]),
        ([("caption", "The old quay. (Photo: Bo Ray)"), ("credit", "Ann Lee")],
         [("The old quay.", "Bo Ray"), (None, "Ann Lee")]),
        ([("credit", "Ann Lee"), ("caption", "The old quay. (Photo: Bo Ray)")],
         [(None, "Ann Lee"), ("The old quay.", "Bo Ray")]),
        ([("credit", "Ann Lee"), ("caption", "The old quay"), ("credit", "Bo Ray")],
         [(None, "Ann Lee"), ("The old quay", "Bo Ray")]),
        ([("caption", "The old quay"), ("credit", "Image:"), ("credit", "Ann Lee")], [("The old quay", "Ann Lee")]),
        ([("credit", "Image:"), ("credit", "Ann Lee"), ("caption", "The old quay")], [("The old quay", "Ann Lee")]),
        ([("caption", "The old quay"), ("credit", "Ann Lee"), ("credit", "Bo Ray")],
         [("The old quay", "Ann Lee"), (None, "Bo Ray")]),
    ],
)  # fmt: skip
def test_captions_and_credits_where_no_picture_is_known(
    page_of: Pages, lines: list[tuple[str, str]], found: list[tuple[str | None, str | None]], marked: bool
) -> None:
    story = assemble(page_of([*lines, STORY[0]], marked=marked))
    assert [(caption, credit) for _, caption, credit in figures(story)] == found
    assert story.body[-1] == Paragraph(PROSE)
    starts, at = [], 0
    for _, text in lines:
        starts.append((at, at + len(text)))
        at += len(text) + 2
    spans = [each.span for each in story.body if isinstance(each, Figure)]
    assert spans[0] is not None
    assert spans[-1] is not None
    assert (spans[0].start, spans[-1].end) == (0, starts[-1][1])


def test_at_the_end_of_the_page(page_of: Pages) -> None:
    for last in ([("caption", "The old quay")], [("credit", "Ann Lee")], [("credit", "Image:")],
                 [("credit", "Ann Lee"), ("caption", "The old quay")]):  # fmt: skip
        assert len(figures(assemble(page_of([STORY[0], *last])))) == 1


def test_the_link_of_a_line_is_the_pictures_address(page_of: Pages) -> None:
    line = ("caption", "The old quay", {"links": ((0, 3, "/quay.jpg"), (4, 7, "/old.jpg"))})
    assert figures(assemble(page_of([line, STORY[0]]))) == [("/quay.jpg", "The old quay", None)]
