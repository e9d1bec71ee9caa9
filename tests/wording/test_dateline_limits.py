"""How long the parts of a dateline may be, and what must stand with them; each limit from both sides."""

import pytest

from newsdoc.wording.datelines import read_dateline


def place_of(text: str, language: str = "en") -> str | None:
    found = read_dateline(text, language)
    return found.dateline.place if found else None


@pytest.mark.parametrize(("at", "found"), [(50, True), (51, False)])
def test_where_the_date_of_a_press_release_begins(at: int, found: bool) -> None:
    place = "Larkhaven".ljust(at - 2, "n")
    assert place_of(f"{place}, 12.11.2021. Holm baut.", "de") == (place if found else None)


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("Bad Ober Unter Tann, 12.11.2021. Holm baut.", "de", "Bad Ober Unter Tann"),
        ("Bad Ober Unter Hinter Tann, 12.11.2021. Holm baut.", "de", None),
        ("12.11.2021 – Bad Ober Unter Tann – Holm baut.", "de", "Bad Ober Unter Tann"),
        ("12.11.2021 – Bad Ober Unter Hinter Tann – Holm baut.", "de", None),
        ("Larkhaven, 12.11.2021 10:30. Holm baut.", "de", None),
    ],
)
def test_the_place_of_a_press_release(text: str, language: str, place: str | None) -> None:
    assert place_of(text, language) == place


@pytest.mark.parametrize(("story_at", "place"), [(139, "ARDALE"), (140, None)])
def test_how_far_a_dateline_is_looked_for(story_at: int, place: str | None) -> None:
    line = "- ARDALE, May 14 - "
    assert place_of("(AP)".ljust(story_at - len(line)) + line + "Two ships met.") == place


@pytest.mark.parametrize(
    ("story", "place"),
    [
        ("Two ships".ljust(81, "x"), "PORT LOUISA"),
        ("Two ships".ljust(80, "x"), None),
        ("two ships".ljust(81, "x"), None),
    ],
)
def test_a_colon_before_a_long_story(story: str, place: str | None) -> None:
    assert place_of(f"PORT LOUISA: {story}") == place


@pytest.mark.parametrize(
    ("head", "agency", "found"),
    [
        ("Ardale, May 14", None, True), ("Ardale, May 14 (XYZ)", "XYZ", True), ("Ardale, May 14 (Quay)", "Quay", True),
        ("ARDALE, May 14 (Quay)", "Quay", True), ("ARDALE (Quay)", None, True), ("ARDALE (QUAY)", "QUAY", True),
        ("Ardale (QUAY)", None, False), ("ARDALE (QUAYWIR)", None, True), ("LIVE (AP)", "AP", True),
        ("(XYZ) - ARDALE", None, False),
    ],
)  # fmt: skip
def test_what_must_stand_with_a_place(head: str, agency: str | None, found: bool) -> None:
    line = read_dateline(f"{head} — Two ships met.", "en")
    assert (line is not None) == found
    assert (line.dateline.agency if line else None) == agency


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Ardale, am 14.5. (dpa)", "Ardale"), ("Ardale, eins zwei drei 14.5. (dpa)", "Ardale"),
        ("Ardale, eins zwei drei vier 14.5. (dpa)", None),
    ],
)  # fmt: skip
def test_a_day_in_figures_has_few_words(head: str, place: str | None) -> None:
    assert place_of(f"{head} - Zwei Schiffe", "de") == place


def test_a_bracket_before_a_colon() -> None:
    assert place_of("ARDALE (AP): Two ships met.") == "ARDALE"
    assert place_of("ARDALE, May 14: Two ships met.") is None
