"""Who contributed, from the lines at the foot of a story."""

import pytest

from newsdoc.wording.taglines import read_tagline


def test_each_contributor_with_place_and_note() -> None:
    lee, ray = read_tagline("Lee reported from Beirut. Bo Ray in Lyon contributed to this report.", "en")
    assert (lee.name, lee.location, lee.function) == ("Lee", "Beirut", "reporting")
    assert (ray.name, ray.location, ray.function) == ("Bo Ray", "Lyon", "contributing")
    assert lee.note == "Lee reported from Beirut."
    assert ray.note == "Bo Ray in Lyon contributed to this report."


def test_reporting_and_editing() -> None:
    people = read_tagline("Reporting by Ann Lee in Paris and Bo Ray in Rome; Editing by Cy Fox", "en")
    assert [(p.name, p.location, p.function) for p in people] == [
        ("Ann Lee", "Paris", "reporting"),
        ("Bo Ray", "Rome", "reporting"),
        ("Cy Fox", None, "editing"),
    ]


def test_writers_of_a_house_with_their_regions() -> None:
    people = read_tagline(
        "Lee reported from New York and Hill-Ray from Rome. "
        "Harbour Press writers Ann Lee in Larkhaven, Pennsylvania, and Bo Ray in Rome contributed to this report.",
        "en",
    )
    assert [(p.name, p.location, p.affiliation, p.role) for p in people] == [
        ("Lee", "New York", None, None),
        ("Hill-Ray", "Rome", None, None),
        ("Ann Lee", "Larkhaven, Pennsylvania", "Harbour Press", "writer"),
        ("Bo Ray", "Rome", "Harbour Press", "writer"),
    ]


def test_who_reported_and_who_edited_between_commas() -> None:
    people = read_tagline("(Reporting by Ann Lee, Bo Ray, with reporting by Cy Fox, editing by Eve Moss.)", "en")
    assert [(p.name, p.function) for p in people] == [
        ("Ann Lee", "reporting"),
        ("Bo Ray", "reporting"),
        ("Cy Fox", "reporting"),
        ("Eve Moss", "editing"),
    ]


def test_a_place_holds_for_all_names_before_it() -> None:
    people = read_tagline("Additional reporting by Ann Lee, Bo Ray and Cy Fox in Paris", "en")
    assert [p.location for p in people] == ["Paris"] * 3


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Redaktion: Ann Lee und Bo Ray", "de", [("Ann Lee", "editing"), ("Bo Ray", "editing")]),
        ("(mit dpa)", "de", [("dpa", "contributing")]),
        ("Colaboró: Ana Peña", "es", [("Ana Peña", "contributing")]),
        ("Fax News' staff contributed to this report.", "en", [("Fax News' staff", "contributing")]),
        ("Fax News' Ann Lee contributed to this report.", "en", [("Ann Lee", "contributing")]),
    ],
)
def test_other_forms(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert [(p.name, p.function) for p in read_tagline(text, language)][-len(expected) :] == expected


@pytest.mark.parametrize(
    "text", ["Ann Lee is a reporter for Fax News.", "Editor’s note: This is an opinion column.", "Editor At Large", ""]
)
def test_biographies_and_notes_name_no_contributor(text: str) -> None:
    assert not read_tagline(text, "en")


def test_a_sentence_that_names_nobody_between_those_that_do() -> None:
    people = read_tagline("Lee reported from Beirut. The story was first sent at noon. Ray reported from Lyon.", "en")
    assert [(p.name, p.location) for p in people] == [("Lee", "Beirut"), ("Ray", "Lyon")]
