"""What stands with a name in a byline: jobs, places, houses, other names."""

import pytest

from newsdoc.wording.bylines import read_byline
from newsdoc.wording.declared_names import read_declared


def told(
    text: str, language: str = "en", *, marked: bool = False
) -> list[tuple[str, str | None, str | None, str | None]]:
    """Name, role, affiliation and place of each person."""
    people = read_byline(text, language, marked=marked)
    return [(each.name, each.role, each.affiliation, each.location) for each in people]


ANN = "Ann Lee"


@pytest.mark.parametrize(
    ("text", "role", "affiliation", "location"),
    [
        # places
        ("By Ann Lee in Paris", None, None, "Paris"),
        ("BY ANN LEE IN PARIS", None, None, "PARIS"),
        ("By Ann Lee in New York City Hall", None, None, "New York City Hall"),
        ("By Ann Lee, Paris", None, None, "Paris"),
        ("By Ann Lee (in Paris)", None, None, "Paris"),
        # jobs
        ("By Ann Lee, Political Editor in Paris", "Political Editor", None, "Paris"),
        ("By Ann Lee (Political Editor)", "Political Editor", None, None),
        ("By Ann Lee, Reporter, Editor", "Reporter", None, None),
        ("Political Editor Ann Lee", "Political Editor", None, None),
        ("Sports Reporter Ann Lee", "Sports Reporter", None, None),
        ("Planet Reporter Ann Lee", "Reporter", "Planet", None),
        ("By Ann Lee Reporter", "Reporter", None, None),
        # houses
        ("By Ann Lee for The Post", None, "The Post", None),
        ("By Ann Lee, The Post", None, "The Post", None),
        ("By Ann Lee, quay.com", None, "quay.com", None),
        ("By Ann Lee, NBXY", None, "NBXY", None),
        ("By Ann Lee (Quay News)", None, "Quay News", None),
        ("By Ann Lee Quay News", None, "Quay News", None),
        ("By Ann Lee NJ Quay Media", None, "NJ Quay Media", None),
        # what a newsroom signs with
        ("By Ann Lee (al)", None, None, None),
        ("By Ann Lee (44)", None, None, None),
        ("By Ann Lee (nbr.)", None, None, None),
    ],
)
def test_what_stands_with_one_name(text: str, role: str | None, affiliation: str | None, location: str | None) -> None:
    assert told(text) == [(ANN, role, affiliation, location)]


def test_a_house_behind_two_names_is_that_of_both_and_a_place_of_the_last() -> None:
    assert told("By Ann Lee and Bo Ray, The Post") == [
        (ANN, None, "The Post", None),
        ("Bo Ray", None, "The Post", None),
    ]
    assert told("By Ann Lee in Paris and Bo Ray in Lyon") == [
        (ANN, None, None, "Paris"),
        ("Bo Ray", None, None, "Lyon"),
    ]
    assert told("By Ann Lee, Editor, and Bo Ray, Reporter") == [
        (ANN, "Editor", None, None),
        ("Bo Ray", "Reporter", None, None),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Lee & Bo Ray", ["Ann Lee", "Bo Ray"]),
        ("By Ann Lee, Bo Ray, and Cy Orr", ["Ann Lee", "Bo Ray", "Cy Orr"]),
        ("By Ann Lee, Jr., and Bo Ray", ["Ann Lee, Jr.", "Bo Ray"]),
        ("By Ann Lee with Bo Ray", ["Ann Lee", "Bo Ray"]),
        ("By Ann Lee | Bo Ray", ["Ann Lee", "Bo Ray"]),
        ("By Ann Lee / Bo Ray", ["Ann Lee", "Bo Ray"]),
        ("By Ann Lee; Bo Ray", ["Ann Lee", "Bo Ray"]),
        ("By Ann LeeShare", ["Ann Lee"]),
        ("By Team QuayPost", ["Team QuayPost"]),
        ("Ann Lee May", ["Ann Lee May"]),
        ("Ann Lee May 18", ["Ann Lee"]),
        ("By AFP", ["AFP"]),
        ("By AP Auto Writer", ["AP"]),
        ("By Ann Lee, AFP", ["Ann Lee", "AFP"]),
        ("By Sports Desk", ["Sports Desk"]),
        ("By the numbers", []),
        ("By the numbers (in Paris)", []),
        ("By", []),
        ("Reviewed by Ann Lee", []),
        ("By Ann Lee, edited by Bo Ray", ["Ann Lee"]),
        ("Photos: Bo Ray", []),
        ("By Ann Lee | 5 min read", ["Ann Lee"]),
        ("By Ann Lee | Share", ["Ann Lee"]),
        ("By Ann Lee | ann@quay.example", ["Ann Lee"]),
        ("By Ann Lee (she/her)", ["Ann Lee"]),
    ],
)
def test_who_is_named(text: str, names: list[str]) -> None:
    assert [person.name for person in read_byline(text, "en")] == names


def test_a_house_is_that_of_people_who_have_none_yet() -> None:
    assert told("By Ann Lee for The Sun and Bo Ray, The Post") == [
        (ANN, None, "The Sun", None),
        ("Bo Ray", None, "The Post", None),
    ]
    assert told("By Ann Lee, AFP, The Post") == [(ANN, None, "The Post", None), ("AFP", None, None, None)]


def test_a_house_in_capitals_is_no_person() -> None:
    (house,) = read_byline("By NEW YORK DAILY NEWS", "en").people
    assert (house.name, house.kind) == ("NEW YORK DAILY NEWS", "organization")


def test_a_single_name_counts_where_the_source_says_that_it_is_a_byline() -> None:
    assert told("By Dominique", marked=True) == [("Dominique", None, None, None)]
    for line in ("Dominique", "By Do", "By DOMINIQUE", "By dominique", "By D0minique"):
        assert told(line, marked=True) == []
    assert told("By Quayside") == []


def test_german_titles_before_a_name() -> None:
    assert told("Von Politik-Redakteurin Ida Holm", "de") == [("Ida Holm", "Politik-Redakteurin", None, None)]
    assert told("Von unserem Korrespondenten Ida Holm", "de") == [("Ida Holm", "Korrespondenten", None, None)]
    assert told("Von der Befreiung zum Staatsvertrag", "de") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Lee", ["Ann Lee"]),
        (" Ann  Lee ", ["Ann Lee"]),
        ("ann lee", ["ann lee"]),
        ("Ann", ["Ann"]),
        ("Ann Lee, Jr.", ["Ann Lee, Jr."]),
        ("Ann Lee, PhD", ["Ann Lee"]),
        ("Ann Lee, Bo Ray, PhD", ["Ann Lee", "Bo Ray"]),
        ("<b>Ann Lee</b> , Bo Ray", ["Ann Lee", "Bo Ray"]),
        ("Ann\u200b Lee", ["Ann Lee"]),
        ("Ann Lee;Bo Ray", ["Ann Lee", "Bo Ray"]),
        ("Sports Reporter Ann Lee", ["Ann Lee"]),
        ("Maria & Katerina", ["Maria", "Katerina"]),
        ("Holm & Lind", ["Holm & Lind"]),
        ("admin", []),
        ("@ann", []),
        ("https://quay.example/ann", []),
        ("ann@quay.example", []),
        ("www.quay.example", []),
        ("facebook.com/ann", []),
        ("", []),
        (None, []),
        ("王某某", ["王某某"]),
    ],
)
def test_a_field_that_is_there_for_authors(text: str | None, names: list[str]) -> None:
    assert [person.name for person in read_declared(text, "en")] == names


def test_a_house_in_such_a_field() -> None:
    assert [person.kind for person in read_declared("Quay News Agency")] == ["organization"]
    assert [person.kind for person in read_declared("Ann Lee")] == ["person"]


@pytest.mark.parametrize(
    ("text", "language"),
    [("Redactor de Medio Ambiente", "es"), ("Editora de Cultura Popular", "pt"), ("Redattore di Cronaca Nera", "it")],
)
def test_the_field_of_a_job_is_nobody(text: str, language: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "role"),
    [
        ("Ann Lee is a reporter", "en", "reporter"),
        ("Ida Holm ist Redakteurin", "de", "Redakteurin"),
        ("Ana Berg es periodista de la sección de política", "es", "periodista de la sección de política"),
        ("Ann Lee reporter", "en", "reporter"),
    ],
)
def test_a_job_without_the_verb_before_it(text: str, language: str, role: str) -> None:
    assert [(person.name, person.role) for person in read_byline(text, language)] == [
        (" ".join(text.split()[:2]), role)
    ]
