"""Of what kind a piece of furniture is, and which bylines are none of the article's."""

import datetime as dt
from collections.abc import Callable

import pytest

from newsdoc.model import Furniture, Person, Span
from newsdoc.page.assembly.furniture import in_page_order, kind_of, unused_bylines, unused_head_lines
from newsdoc.page.page import Page

Pages = Callable[..., Page]


@pytest.mark.parametrize(
    ("role", "text", "kind"),
    [
        ("masthead", "Harbour Post", "masthead"), ("promo", "Comments", "promo"), ("tagline", "Comments", "tagline"),
        ("topic", "Ships", "label"), ("kicker", "Ships", "label"), ("box", "In short", "box"),
        ("other", "Weather", "other"),
        ("other", "Advertisement", "ad"), ("other", "Share", "share"), ("other", "Comments", "comments"),
        ("other", "All rights reserved", "copyright"), ("other", "Read also", "label"),
        ("other", "Key points", "label"),
        ("other", "Sign up for our newsletter", "promo"), ("other", "2 hours ago", "time"),
        ("other", "FERRY-RETURN/", "slugline"),
    ],
)  # fmt: skip
def test_kinds_by_role_and_words(page_of: Pages, role: str, text: str, kind: str) -> None:
    assert kind_of(page_of([(role, text)]), 0) == kind


@pytest.mark.parametrize(
    ("hint", "kind"),
    [
        ("share", "share"), ("promo", "promo"), ("advertisement", "ad"), ("comments", "comments"), ("byline", "label"),
        ("date", "label"), ("tags", "label"), ("navigation", "label"), ("consent", "promo"), ("biography", "label"),
        ("body", "other"), (None, "other"),
    ],
)  # fmt: skip
def test_kinds_by_the_names_of_elements(page_of: Pages, hint: str | None, kind: str) -> None:
    assert kind_of(page_of([("other", "Weather", {"hint": hint})], marked=True), 0) == kind


@pytest.mark.parametrize(("size", "kind"), [(200, "share"), (201, "other")])
def test_a_label_has_two_hundred_letters_at_most(page_of: Pages, size: int, kind: str) -> None:
    assert kind_of(page_of([("other", "Share " + "a" * (size - 6))]), 0) == kind


@pytest.mark.parametrize(("over", "kind"), [(3, "slugline"), (4, "other")])
def test_a_slug_line_is_one_of_the_first_four(page_of: Pages, over: int, kind: str) -> None:
    assert kind_of(page_of([*[("other", "Weather")] * over, ("other", "FERRY-RETURN/")]), over) == kind


@pytest.mark.parametrize(
    ("line", "printed", "authors", "told"),
    [
        ("By Ann Lee", None, ["Ann Lee"], True), ("By ANN LEE", None, ["Ann Lee"], True),
        ("Lee", None, ["Ann Lee"], True),
        ("By Ann Lee", None, ["Bo Ray", "Ann Lee"], True), ("By Ann Lee", None, ["Bo Ray"], False),
        ("By Ann Lee", "BY ANN LEE, OSTMARK", [], True), ("By Ann Lee, Ostmark", "by Ann Lee", [], True),
        ("By Ann Lee", "By Bo Ray", [], False), ("By Ann Lee", None, [], False),
    ],
)  # fmt: skip
def test_bylines_that_nothing_of_the_article_comes_from(
    page_of: Pages, line: str, printed: str | None, authors: list[str], told: bool
) -> None:
    found = list(unused_bylines(page_of([("byline", line), ("other", "By Ida Holm")]), printed, map(Person, authors)))
    assert found == ([] if told else [Furniture(line, kind="label")])
    assert [each.span for each in found] == ([] if told else [Span(0, len(line))])


def test_a_byline_of_which_the_place_is_not_known(page_of: Pages) -> None:
    page = page_of([("byline", "By Ann Lee")])
    page.blocks = [page.blocks[0]._replace(start=-1, end=-1)]
    assert [each.span for each in unused_bylines(page, None, [])] == [None]


_DAY = dt.date(2026, 3, 5)
_NOON = dt.datetime(2026, 3, 5, 12, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Thursday, 5 March 2026, 10:30 GMT", True), ("Published 5 March 2026", True),
        ("Published 5 March 2026 | Updated on 5 March 2026 at 11:04 a.m.", True),
        ("Northport, 5 March 2026", False), ("5 March 2026 · Ann Lee · 75", False),
        ("Updated 6 March 2026", False), ("Today 9:44", False), ("10:30", False),
    ],
)  # fmt: skip
def test_date_lines_that_the_article_does_not_tell(page_of: Pages, line: str, told: bool) -> None:
    page = page_of([("date", line), ("paragraph", "The ferry sails again.")])
    for date in (_DAY, _NOON):
        assert list(unused_head_lines(page, (), (date, None))) == ([] if told else [Furniture(line, kind="time")])


@pytest.mark.parametrize(("role", "kind"), [("headline", "label"), ("deck", "other")])
def test_titles_that_the_article_does_not_tell(page_of: Pages, role: str, kind: str) -> None:
    page = page_of([(role, "Ferry returns"), (role, "Fish market shut"), ("paragraph", "The ferry sails again.")])
    shut = Furniture("Fish market shut", kind=kind)
    assert list(unused_head_lines(page, ("Ferry returns – at last", None), ())) == [shut]
    assert list(unused_head_lines(page, ("Ferry returns\nFish  market shut",), ())) == []
    assert list(unused_head_lines(page, (f"Ferry returns\nFish market shut\n{'x' * 5_000}",), ())) == []
    assert len(list(unused_head_lines(page, (), ()))) == 2


def test_furniture_stands_in_the_order_of_the_page() -> None:
    late, early, unknown = Furniture("c", span=Span(9, 10)), Furniture("a", span=Span(1, 2)), Furniture("b")
    assert in_page_order([late, unknown, early]) == (early, late, unknown)
    assert in_page_order([unknown, late]) == (unknown, late)
    assert in_page_order([]) == ()
