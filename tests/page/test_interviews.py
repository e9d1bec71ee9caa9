"""Interviews by their labels."""

import pytest

from newsdoc.page.interviews import label_end, labelled_lines

ASKED = ["Q: Where did you go?", "A: South.", "Q: Why?", "A: Nobody knows."]


@pytest.mark.parametrize(
    "lines",
    [
        ASKED,
        ["HOLM: We went south.", "Harbour Post: Why?", "HOLM: Nobody knows.", "Harbour Post: And then?"],
        ["Q. Where did you go?", "A. South.", "Q. Why?", "A. Nobody knows."],
    ],
)
def test_labels_in_turn(lines: list[str]) -> None:
    assert labelled_lines(["Two ships met.", *lines, "Share"]) == {1, 2, 3, 4}


@pytest.mark.parametrize(
    "lines",
    [
        ["READ ALSO: Two ships", "READ ALSO: The band", "READ ALSO: The crews"],
        ["Ostmark: Two ships met.", "Lyon: The band played.", "Paris: Nobody came."],
        ["Q: Why?", "It was late."],
        [],
    ],
)
def test_other_labels(lines: list[str]) -> None:
    assert labelled_lines(lines) == frozenset()


def test_the_label_with_its_colon() -> None:
    assert label_end("Harbour Post: Why?") == len("Harbour Post:")
    assert label_end("Why?") == 0
