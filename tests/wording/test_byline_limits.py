"""How long the parts of a byline may be, and what tells an account, an office and a house; from both sides."""

import pytest

from newsdoc.wording.bylines import read_byline
from newsdoc.wording.declared_names import read_declared

People = list[tuple[str, str | None, str | None, str | None]]


def told(text: str, language: str = "en", *, marked: bool = False) -> People:
    """Name, role, affiliation and place of each person."""
    people = read_byline(text, language, marked=marked)
    return [(each.name, each.role, each.affiliation, each.location) for each in people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # Four letters sign beside a person, five say where the person works.
        ("By Ann Lee, ANSA", [("Ann Lee", None, None, None), ("ANSA", None, None, None)]),
        ("By Ann Lee, Lusa", [("Ann Lee", None, None, None), ("Lusa", None, None, None)]),
        ("By Ann Lee, Belga", [("Ann Lee", None, "Belga", None)]),
        ("By Ann Lee, HBNXY", [("Ann Lee", None, "HBNXY", None)]),
        ("By Ann Lee, port", [("Ann Lee", None, None, None)]),
        ("By Ann Lee, Port of Call", [("Ann Lee", None, None, "Port of Call")]),
        ("By Ann Lee, Old Port of Call", [("Ann Lee", None, None, None)]),
        ("By Ann Lee in York City Hall Yard", [("Ann Lee", None, None, "York City Hall Yard")]),
        ("By Ann Lee in Old York City Hall Yard", []),
        ("By Ann Lee in Paris, Lyon", [("Ann Lee", None, None, "Paris")]),
        ("By Ann Lee, Editor in Paris, Reporter", [("Ann Lee", "Editor", None, "Paris")]),
        ("By Ann B. Lee Reporter", [("Ann B. Lee", "Reporter", None, None)]),
        ("By Ann Lee Lifestyle Editor", [("Ann Lee", "Lifestyle Editor", None, None)]),
        ("By Quay News Reporter Ann Lee", [("Ann Lee", "Reporter", "Quay News", None)]),
        ("By Business Editor Ann Lee", [("Ann Lee", "Business Editor", None, None)]),
        ("By HBN Reporter", [("HBN", None, None, None)]),
        ("By Quay Reporter", []),
        ("Ann Lee for Quay", [("Ann Lee", None, "Quay", None)]),
        ("Ann for Quay News", [("Ann for Quay News", None, None, None)]),
        ("By Ann Lee/the Quay", [("Ann Lee", None, "the Quay", None)]),
        ("By Ann Lee/quay", []),
        ("By Ann Lee, Cy Fox, HBNX", [("Ann Lee", None, None, None), ("Cy Fox", None, "HBNX", None)]),
        ("By Ann Lee, Holm GmbH & Co. KG", [("Ann Lee", None, "Holm GmbH & Co. KG", None)]),
        ("By News of the Old Boats", [("News of the Old Boats", None, None, None)]),
        ("By News of the Very Old Boats", []),
        ("By Space Agency", [("Space Agency", None, None, None)]),
        ("By News Staff", [("News Staff", None, None, None)]),
        ("By Ann C.", [("Ann C.", None, None, None)]),
        ("By Ann Lee (Bo Ray)", [("Ann Lee", None, None, None)]),
        # What stands there first counts.
        ("By Ann Lee, Lyon, Paris", [("Ann Lee", None, None, "Lyon")]),
        ("By Ann Lee (in Lyon), Paris", [("Ann Lee", None, None, "Lyon")]),
        ("By Ann Lee in Lyon (in Paris)", [("Ann Lee", None, None, "Lyon")]),
        ("By Ann Lee (Reporter), Editor", [("Ann Lee", "Reporter", None, None)]),
        ("By Ann Lee Reporter (Editor)", [("Ann Lee", "Reporter", None, None)]),
        ("By Ann Lee for The Post (Quay News)", [("Ann Lee", None, "The Post", None)]),
        ("By Ann Lee, NBX, Lyon", [("Ann Lee", None, "NBX", "Lyon")]),
        ("By Ann Lee, USA", [("Ann Lee", None, None, "USA")]),
        ("By Ann Lee, Staff, The Post", [("Ann Lee", "Staff", "The Post", None)]),
        (
            "By Ann Lee, Quay Correspondent Bo Ray",
            [("Ann Lee", None, None, None), ("Bo Ray", "Correspondent", "Quay", None)],
        ),
        (
            "By Ann Lee and Jo Press, The Post",
            [("Ann Lee", None, "The Post", None), ("Jo Press", None, "The Post", None)],
        ),
        ("By editors Ann Lee", [("Ann Lee", "editors", None, None)]),
        ("By Digital News Staff", [("Digital News Staff", None, None, None)]),
        ("By OLD LONG NEW WIDE QUAY NEWS", [("OLD LONG NEW WIDE QUAY NEWS", None, None, None)]),
        ("By In Paris", []),
        ("By van Holm", []),
        ("By Jr.", []),
    ],
)
def test_what_stands_with_names(text: str, people: People) -> None:
    assert told(text) == people


@pytest.mark.parametrize(
    ("words", "role"),
    [("unserem eigenen neuen lokalen", "Korrespondenten"), ("unserem eigenen neuen jungen lokalen", None)],
)
def test_words_of_a_title_before_a_name(words: str, role: str | None) -> None:
    people = [("Ida Holm", role, None, None)] if role else []
    assert told(f"Von {words} Korrespondenten Ida Holm", "de") == people


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Tekst: Jan Holm i Ida Lind", "pl", ["Jan Holm", "Ida Lind"]),
        ("Autorzy: Jan Holm i Ida Lind", "de", ["Jan Holm", "Ida Lind"]),
        ("Jan Holm i Ardal", None, ["Jan Holm"]),
        ("By Ann B. Lee, Bo Ray, Cy Fox, Jo Orr, Ed Lund Nov 18", "en", ["Ann B. Lee", "Bo Ray", "Cy Fox", "Jo Orr",
                                                                         "Ed Lund"]),
        ("By Ann B. Lee, Bo J. Ray, Cy Fox, Jo Orr, Ed Lund Nov 18", "en", ["Ann B. Lee", "Bo J. Ray", "Cy Fox",
                                                                            "Jo Orr"]),
        ("Ann Lee 3 days", "en", ["Ann Lee"]), ("Ann Lee 3", "en", []),
        ("By Ann Lee Edited by Bo Ray", "en", ["Ann Lee"]),
        ("By NBX.", "en", ["NBX"]), ("By NBXYZA", "en", []), ("NBX", "en", []), ("5 Ann Lee", "en", []),
        ("By Ann Lee | 5 Bo Ray", "en", ["Ann Lee"]),
        ("By Redaktion", "en", ["Redaktion"]),
    ],
)  # fmt: skip
def test_who_is_named(text: str, language: str | None, names: list[str]) -> None:
    assert [person.name for person in read_byline(text, language)] == names


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("Written by seaside", False), ("By: seaside", True), ("by seaside", False),
        ("Written by: sea", True), ("Written by: se", False), ("Written by: " + "s" * 25, True),
        ("Written by: " + "s" * 26, False), ("Written by: admin", False), ("Written by: related", False),
        ("Written by Seaside", False), ("seaside", False),
    ],
)  # fmt: skip
def test_an_account_signs_behind_a_label(text: str, account: bool) -> None:
    assert told(text) == ([(text.split()[-1], None, None, None)] if account else [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Maria & Katerina", ["Maria", "Katerina"]), ("By Maria and Katerina", ["Maria", "Katerina"]),
        ("By Maria & Katerina & Anna", ["Maria", "Katerina", "Anna"]),
        ("By Maria & Maria", ["Maria"]), ("By Maria & Holm", ["Maria"]), ("By maria & katerina", []),
    ],
)  # fmt: skip
def test_given_names_that_are_joined(text: str, names: list[str]) -> None:
    assert [name for name, *_ in told(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [("By QuayHR Team", ["QuayHR Team"]), ("By AnnHR Lee", ["Ann", "HR Lee"]), ("By Quay BoatHR Team", ["Quay Boat"])],
)
def test_capitals_behind_a_seam_end_the_name_of_a_house(text: str, names: list[str]) -> None:
    assert [name for name, *_ in told(text)] == names


@pytest.mark.parametrize(
    ("word", "signs"), [("Ann", True), ("Bo", False), ("Ann-Lee", True), ("A1n", False), ("Video", False)]
)
def test_a_lone_word_where_the_source_says_that_it_is_a_byline(word: str, signs: bool) -> None:
    assert told(f"By {word}", marked=True) == ([(word, None, None, None)] if signs else [])


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Center for Food and Health", True), ("Team für Boot und Hafen", True), ("Center Food and Health", True),
        ("Food for Center and Health", False), ("Center for Food / Health", False),
        ("Team für Boot und ".ljust(59, "x"), True), ("Team für Boot und ".ljust(60, "x"), False),
    ],
)  # fmt: skip
def test_an_office_with_an_and_in_its_name(text: str, whole: bool) -> None:
    assert ([(person.name, person.kind) for person in read_declared(text)] == [(text, "organization")]) == whole


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Sports Reporter Ann Lee", [("Ann Lee", "Sports Reporter")]), ("Redaktion Ann Lee Reporter", None),
        ("By Quorra", [("Quorra", None)]),
        ("Ann Lee, MD", [("Ann Lee", None)]), ("Ann Lee, Jr", [("Ann Lee, Jr", None)]),
        ("(c) Ann Lee", [("Ann Lee", None)]), ("copyright", [("copyright", None)]),
        ("seaside; ann", [("seaside", None), ("ann", None)]), ("Ann | Lee", [("Ann | Lee", None)]),
    ],
)  # fmt: skip
def test_declared_people(text: str, people: list[tuple[str, str | None]] | None) -> None:
    assert [(each.name, each.role) for each in read_declared(text)] == (people or [(text, None)])


def test_small_words_before_a_name_where_the_source_says_that_it_is_a_byline() -> None:
    assert told("By our own Ann Lee", marked=True) == [("Ann Lee", None, None, None)]
    assert told("By our own Ann Lee") == []
    assert told("Von der eigenen Ann Lee", "de", marked=True) == []
