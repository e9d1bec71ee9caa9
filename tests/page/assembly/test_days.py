"""When a story was published and last changed, by the lines of a text."""

import datetime as dt
from collections.abc import Callable

import pytest

from newsdoc.page.assembly.days import read_days
from newsdoc.page.page import Page

Pages = Callable[..., Page]
DAY, OTHER = dt.date(2024, 3, 5), dt.date(2024, 3, 7)


def test_a_line_under_the_headline_counts_before_one_over_it(page_of: Pages) -> None:
    over, under = ("date", "7 March 2024"), ("date", "5 March 2024")
    assert read_days(page_of([over, ("headline", "Ferry returns"), under])) == (DAY, None)
    assert read_days(page_of([over, ("headline", "Ferry returns"), ("byline", "Ann Lee, 5 March 2024")])) == (DAY, None)
    assert read_days(page_of([over, ("headline", "Ferry returns")])) == (OTHER, None)


def test_the_byline_counts_before_a_date_behind_the_story(page_of: Pages) -> None:
    head = [("headline", "Ferry returns"), ("byline", "Ann Lee, 5 March 2024"), ("paragraph", "It sails again.")]
    assert read_days(page_of([*head, ("date", "7 March 2024")])) == (DAY, None)
    assert read_days(page_of([head[0], head[2], ("date", "7 March 2024")])) == (OTHER, None)


def test_the_day_of_a_change_stands_for_that_of_publication_where_none_is_printed(page_of: Pages) -> None:
    assert read_days(page_of([("date", "Updated 7 March 2024")])) == (OTHER, OTHER)
    page = page_of([("date", "Updated 7 March 2024"), ("byline", "Ann Lee, 5 March 2024")])
    assert read_days(page) == (DAY, OTHER)


@pytest.mark.parametrize("role", ["kicker", "masthead", "topic", "other"])
def test_a_line_beside_the_headline_may_hold_the_day(page_of: Pages, role: str) -> None:
    story = [("headline", "Ferry returns"), ("paragraph", "It sails again.")]
    assert read_days(page_of([(role, "Ports - 5 March 2024"), *story])) == (DAY, None)
    assert read_days(page_of([("byline", "Ann Lee"), *story[:1], (role, "Ports - 5 March 2024"), *story[1:]]))[0] == DAY


@pytest.mark.parametrize(
    "line",
    [
        ("related", "Ports - 5 March 2024"),
        ("other", f"Ports - 5 March 2024 {'and ' * 20}"),
        ("caption", "5 March 2024"),
    ],
)
def test_no_other_line_does(page_of: Pages, line: tuple[str, str]) -> None:
    page = page_of([("headline", "Ferry returns"), line, ("paragraph", "It sails again.")])
    assert read_days(page) == (None, None)


def test_nor_one_far_above_or_behind_the_first_paragraph(page_of: Pages) -> None:
    day, headline, story = ("other", "5 March 2024"), ("headline", "Ferry returns"), ("paragraph", "It sails.")
    others = [("other", "Ports")] * 3
    assert read_days(page_of([day, *others, headline, story])) == (None, None)
    assert read_days(page_of([day, *others[:2], headline, story])) == (DAY, None)
    assert read_days(page_of([headline, story, day])) == (None, None)


def test_a_day_may_be_glued_to_a_name(page_of: Pages) -> None:
    assert read_days(page_of([("byline", "By Ann LeeMarch 5, 2024")])) == (DAY, None)


def test_a_day_may_be_in_another_language_than_the_text_was_taken_for(page_of: Pages) -> None:
    assert read_days(page_of([("date", "5. března 2024")])) == (DAY, None)
    assert read_days(page_of([("date", "5. března 2024"), ("byline", "Ann Lee, 7 March 2024")])) == (OTHER, None)
