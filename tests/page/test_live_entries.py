"""Entries of live blogs, by the times that they open with."""

import datetime as dt

import pytest

from newsdoc.page.live_entries import find_entries, match_minutes, opening_times

DAY = dt.datetime(2024, 5, 3, 18, 0, tzinfo=dt.UTC)
TEXT = "Two ships met in the harbour on Friday."


def posted(lines: list[str], day: dt.date | None = DAY) -> list[tuple[str, str | None]]:
    """What stands behind each time, and the time in full; lines of text are paragraphs, others headings."""
    roles = ["paragraph" if line.endswith(".") else "heading" for line in lines]
    found = find_entries(opening_times(lines, "en"), roles, day)  # type: ignore[arg-type]
    return [
        (lines[i][entry.title_at :], entry.published.isoformat() if entry.published else None)
        for i, entry in found.items()
    ]


def test_times_alone_and_over_titles() -> None:
    assert posted(["14:36", TEXT, "2:05 p.m. - The band plays", TEXT, "13:10 | Crews wave", TEXT]) == [
        ("", "2024-05-03T14:36:00+00:00"),
        ("The band plays", "2024-05-03T14:05:00+00:00"),
        ("Crews wave", "2024-05-03T13:10:00+00:00"),
    ]


def test_the_text_may_stand_behind_the_time() -> None:
    lines = [f"{hour}.15 Uhr: {TEXT}" for hour in (9, 10, 11)]
    assert [text for text, _ in posted(lines)] == [TEXT] * 3


def test_dates_in_full_need_no_day() -> None:
    lines = ["May 3, 2024 2:23 PM", TEXT, "May 3, 2024 9:10 AM", TEXT, "May 2, 2024 11:02 PM", TEXT]
    assert [time for _, time in posted(lines, None)] == [
        "2024-05-03T14:23:00",
        "2024-05-03T09:10:00",
        "2024-05-02T23:02:00",
    ]


def test_nothing_is_guessed() -> None:
    lines = ["14:36", TEXT, "13:10", TEXT, "23:05", TEXT]
    assert [time for _, time in posted(lines)] == [None] * 3
    assert [time for _, time in posted([*lines[:4], "12:05", TEXT], None)] == [None] * 3


def test_the_date_line_of_the_page_is_no_entry() -> None:
    lines = ["03.05.2024, 18:00 Uhr", TEXT, "14:36", TEXT, "13:10", TEXT, "12:05", TEXT]
    assert len(posted(lines)) == 3


def test_lists_timetables_and_scores_are_no_live_blogs() -> None:
    assert posted(["14:36", "Two ships meet", "13:41", "The band plays", "12:00", "Crews wave"]) == []
    assert posted(["14:36", TEXT, "13:41", TEXT]) == []
    assert posted(["2:1 for Ostmark", TEXT] * 3) == []
    assert posted(["12 ships", TEXT, "9 boats", TEXT, "1921 was the year", TEXT]) == []
    assert posted([]) == []


@pytest.mark.parametrize(("told", "entries"), [(4, 4), (3, 0)])
def test_four_of_five_times_have_their_text(told: int, entries: int) -> None:
    lines = [line for hour in range(told) for line in (f"1{hour}:36", TEXT)]
    lines += [f"1{hour}:36" for hour in range(told, 5)]
    assert len(posted(lines)) == entries


def test_a_time_in_the_head_or_beside_the_story_is_no_entry() -> None:
    lines = ["14:36", TEXT, "13:10", TEXT, "12:05", TEXT]
    times = opening_times(lines, "en")
    for role in ("headline", "byline", "caption", "promo"):
        assert find_entries(times, [role, "paragraph", "heading", "paragraph", "heading", "paragraph"], DAY) == {}


def test_times_of_another_form_than_most_are_left_out() -> None:
    dated = [line for day in (3, 2, 1) for line in (f"May {day}, 2024 2:23 PM", TEXT)]
    assert len(posted([*dated, "14:36", TEXT])) == 3
    bare = [line for hour in (14, 13, 12) for line in (f"{hour}:36", TEXT)]
    assert len(posted(["May 3, 2024 2:23 PM", TEXT, *bare])) == 3


def test_a_date_without_a_time_opens_no_entry() -> None:
    assert posted([line for day in (3, 2, 1) for line in (f"May {day}, 2024 at 2:5", TEXT)]) == []


def test_times_of_one_moment_are_put_on_no_day() -> None:
    assert [time for _, time in posted(["14:36", TEXT] * 3)] == [None] * 3


def test_a_day_without_a_time_has_no_zone() -> None:
    lines = ["14:36", TEXT, "13:10", TEXT, "12:05", TEXT]
    assert posted(lines, dt.date(2024, 5, 3))[0] == ("", "2024-05-03T14:36:00")


@pytest.mark.parametrize(
    ("texts", "places"),
    [
        (["Late penalty", "90.+4", "Goal!", "77.", "46'"], [1, 3, 4]),
        (["3'", "45+2", "90 min"], [0, 1, 2]),
        (["9.", "10.", "11."], []),
        (["1.", "4.", "9."], []),
        (["77.", "46.", "80."], []),
        (["140.", "150.", "170."], []),
        (["90", "77", "46"], []),
        (["77.", "46."], []),
        (["46.", "46.", "46."], []),
    ],
)
def test_the_minutes_of_a_match(texts: list[str], places: list[int]) -> None:
    assert match_minutes(texts) == places
