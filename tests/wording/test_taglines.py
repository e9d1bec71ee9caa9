"""Who contributed, from the lines at the foot of a story."""

import pytest

from newsdoc.wording.taglines import may_be_tagline, read_tagline


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
        (
            "Ann Lee und Bo Ray haben zu diesem Artikel beigetragen.",
            "de",
            [("Ann Lee", "contributing"), ("Bo Ray", "contributing")],
        ),
        ("Ann Lee a contribué à cet article.", "fr", [("Ann Lee", "contributing")]),
        ("Ann Lee a contribué à la baisse des prix.", "fr", []),
        ("Geprüft von Ann Lee in Bonn", "de", [("Ann Lee", "editing")]),
        (
            "(Con información de AFP, EFE y Reuters)",
            "es",
            [("AFP", "contributing"), ("EFE", "contributing"), ("Reuters", "contributing")],
        ),
        ("Guests, including Mr. Bo Ray, contributed $2,700 each.", "en", []),
        ("Smoke contributed to the accident.", "en", []),
        ("Ann Lee also contributed.", "en", [("Ann Lee", "contributing")]),
        ("Gulls reports from Larkhaven worry the town.", "en", []),
        ("Reporting by the ministry shows that Ann Lee left.", "en", []),
        ("Written by Bo Ray, the song opens with a bell.", "en", []),
        ("With help from Bo Ray, the crew left.", "en", []),
        ("Translated from the German by Ann Lee", "en", [("Ann Lee", "translation")]),
        ("Translated from the Portuguese por Ann Lee", "en", [("Ann Lee", "translation")]),
        ("The quay was told in a letter, written by Ann Lee, a lawyer.", "en", []),
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lee, a reporter, reported from Paris.", [("Lee", "reporting", "Paris")]),
        (
            "Ann Lee reported from Paris and Bo Ray from Rome.",
            [("Ann Lee", "reporting", "Paris"), ("Bo Ray", "reporting", "Rome")],
        ),
        (
            "Ann Lee reported in Paris and Bo Ray in Rome.",
            [("Ann Lee", "reporting", "Paris"), ("Bo Ray", "reporting", "Rome")],
        ),
        ("Ann Lee berichtete aus Paris.", [("Ann Lee", "reporting", "Paris")]),
        ("With files from Ann Lee", [("Ann Lee", "reporting", None)]),
        ("Written by Ann Lee", [("Ann Lee", "writing", None)]),
        ("Translated from German by Ann Lee", [("Ann Lee", "translation", None)]),
        ("Research by Ann Lee", [("Ann Lee", "research", None)]),
        ("— Ann Lee also contributed.", [("Ann Lee", "contributing", None)]),
        ("With AP and Reuters.", [("AP", "contributing", None), ("Reuters", "contributing", None)]),
        ("With AP and Quay.", []),
        (
            "Editing by Ann Lee, Bo Ray in Rome, Ohio",
            [("Ann Lee", "editing", "Rome"), ("Bo Ray", "editing", "Rome, Ohio")],
        ),
        (
            "Ann Lee in Rome, Bo Ray and Cy Fox in Lyon contributed",
            [
                ("Ann Lee", "contributing", "Rome"),
                ("Bo Ray", "contributing", "Lyon"),
                ("Cy Fox", "contributing", "Lyon"),
            ],
        ),
        ("Quay News contributed", [("Quay News", "contributing", None)]),
        ("Ann Lee and quay contributed", [("Ann Lee", "contributing", None)]),
        ("Lee2 contributed", []),
    ],
)
def test_who_did_what_and_where(text: str, told: list[tuple[str, str, str | None]]) -> None:
    assert [(each.name, each.function, each.location) for each in read_tagline(text, "en")] == told


@pytest.mark.parametrize(
    ("text", "affiliation", "role"),
    [
        ("The Quay Post's Ann Lee contributed.", "The Quay Post", None),
        ("The Press' Ann Lee contributed.", "The Press", None),
        ("The Quay writers Ann Lee contributed.", "The Quay", "writer"),
        ("Reporters Ann Lee contributed", None, "reporter"),
    ],
)
def test_the_house_and_job_of_who_contributed(text: str, affiliation: str | None, role: str | None) -> None:
    assert [(p.name, p.affiliation, p.role) for p in read_tagline(text, "en")] == [("Ann Lee", affiliation, role)]


def test_a_thousand_characters_are_read() -> None:
    last = "Lee reported from Paris"
    filler = "The story was first sent at noon. "
    text = (filler * 30)[: 1000 - len(last) - 2].rstrip().ljust(1000 - len(last) - 2, "x") + ". " + last
    assert [(p.name, p.location) for p in read_tagline(text, "en")] == [("Lee", "Paris")]
    assert not read_tagline(filler * 30 + last, "en")


@pytest.mark.parametrize(
    ("text", "may"), [("Lee reported from Paris", True), ("(mit dpa)", True), ("Text: Ann", True), ("At noon", False)]
)
def test_what_is_worth_reading(text: str, may: bool) -> None:
    assert may_be_tagline(text) is may


def test_places_of_several_in_another_language() -> None:
    people = read_tagline("Ann Lee informó desde Madrid y Bo Ray desde Roma.", "es")
    assert [(p.name, p.location) for p in people] == [("Ann Lee", "Madrid"), ("Bo Ray", "Roma")]
