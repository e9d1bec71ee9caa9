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
        ["[00:12:31] Speaker 1: Why?", "[00:12:40] Speaker 2: South.", "12:55 Speaker 1: Who?", "13:00 Speaker 2: I."],
        ["JOHN DOE (Coast Agency): Why?", "HOLM (Harbour Board): South.", "JOHN DOE: Why?", "HOLM: Nobody knows."],
        ["JANE LEE: Why?", "GOV. DALE HOLM: South.", "JANE LEE: And then?", "GOV. HOLM: Nobody knows."],
        ["Pourquoi ?", "Yvon Lehir : Au sud.", "Et puis ?", "Y. L. : Personne ne sait."],
        ["Warum?", "Greta Lohm: In den Süden.", "Und dann?", "Lohm: Das weiß niemand."],
        ["Dear Ann: Where to?", "Dear Lost: South.", "Dear Ann: Why is that?", "Dear Tired: Nobody knows."],
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
        ["Game 1: Holm won.", "Game 2: Moss won.", "Game 3: Holm won.", "Game 4: Moss won."],
        [],
    ],
)
def test_other_labels(lines: list[str]) -> None:
    assert labelled_lines(lines) == frozenset()


def test_the_label_with_its_colon() -> None:
    assert label_end("Harbour Post: Why?") == len("Harbour Post:")
    assert label_end("Why?") == 0


def turns(*labels: str) -> list[str]:
    return [f"{label}: It was late." for label in labels]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (turns("Ann", "Bo", "Ann", "Bo"), {0, 1, 2, 3}),
        (turns("Ann", "Bo", "Ann"), set()),
        (turns("Ann", "Ann", "Bo", "Bo"), set()),
        (turns("Ann", "Bo", "Bo", "Ann"), set()),
        (turns("Ann", "Bo", "Bo", "Ann", "Ann", "Bo"), {0, 1, 2, 3, 4, 5}),
        (turns("Ann", "Ann", "Ann", "Bo", "Ann", "Bo", "Bo"), set()),
        (turns("Ann", "Ann", "Bo", "Ann", "Bo", "Bo"), {0, 1, 2, 3, 4, 5}),
        (turns("Ann", "Cy", "Bo", "Ann", "Bo"), {0, 2, 3, 4}),
        (turns("Ann", "Ann", "Ann", "Ann"), set()),
        ([": It was late.", *turns("Ann", "Bo", "Ann")], set()),
        (turns("ANN HOLM", "BO RAY", "HOLM", "RAY", "HOLM"), {0, 1, 2, 3, 4}),
        (turns("ANN HOLM", "BO RAY", "CY HOLM", "DI RAY"), set()),
        (["Q. Why?", "A. Late.", "Q. And?", "A. No."], {0, 1, 2, 3}),
        (["F. Why?", "R. Late.", "F. And?", "R. No."], {0, 1, 2, 3}),
        (["Ann. Why?", "Bo. Late.", "Ann. And?", "Bo. No."], set()),
        ([line.replace(": ", ":") for line in turns("Ann", "Bo", "Ann", "Bo")], set()),
    ],
)
def test_who_speaks_in_turn(lines: list[str], found: set[int]) -> None:
    assert labelled_lines(lines) == found


@pytest.mark.parametrize(("size", "found"), [(57, 4), (58, 0)])
def test_a_label_stands_in_the_first_sixty_letters(size: int, found: int) -> None:
    label = ("H" + "a" * 19 + " ") * 2
    label = (label + "H" * 60)[: size - 1] + "m"
    assert len(labelled_lines(turns(label, "Bo", label, "Bo"))) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["Why?", "Ann Lee: It was late.", "And now?", "Ann Lee: They pay."], {0, 1, 2, 3}),
        (["Why?", "Ann Lee: It was late.", "And now?", "Bo Ray: They pay."], set()),
        (["Why?", "Ann Lee: Why it was late", "And now?", "Ann Lee: Who pays"], set()),
        (["Why?", "Opinion: It was late.", "And now?", "Opinion: They pay."], set()),
        (["Why.", "Ann Lee: It was late.", "And now.", "Ann Lee: They pay."], set()),
        (["Ann Lee counts boats.", "Why?", "Lee: It was late.", "And now?", "Lee: They pay."], {1, 2, 3, 4}),
        (["The Lee is a river.", "Why?", "Opinion: It was late.", "And now?", "Opinion: They pay."], set()),
        ([*["a"] * 12, "Ann Lee counts boats.", "Why?", "Lee: It was late.", "And now?", "Lee: They pay."], set()),
        (["x" * 600 + " Ann Lee", "Why?", "Lee: It was late.", "And now?", "Lee: They pay."], set()),
    ],
)
def test_answers_with_a_label_to_questions_without(lines: list[str], found: set[int]) -> None:
    assert labelled_lines(lines) == found


def test_titles_behind_labels_are_no_speech() -> None:
    titles = [
        "Opinion: Save the quay",
        "CITY VIEWS: Ships and ports",
        "Opinion: Sell the quay",
        "CITY VIEWS: More ships",
    ]
    assert labelled_lines(titles) == frozenset()
