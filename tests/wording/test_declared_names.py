"""Fields that are there to name authors: of the wire, of metadata."""

import pytest

from newsdoc.wording.declared_names import read_declared


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("By Ann Lee", ["Ann Lee"]),
        ("By ANN LEE and BO RAY", ["Ann Lee", "Bo Ray"]),
        ("Von Ann Lee und Bo Ray", ["Ann Lee", "Bo Ray"]),
        ("By Ann Lee, Northern Agency", ["Ann Lee"]),
        ("By Ann Lee, Bo Ray and Cy Orr, The Coast", ["Ann Lee", "Bo Ray", "Cy Orr"]),
        ("ANN LEE, BO RAY", ["Ann Lee", "Bo Ray"]),
        ("By Ann Lee in Northport", ["Ann Lee"]),
        ("Ann Lee | Coast Agency", ["Ann Lee"]),
        ("Ann Lee (Coast)", ["Ann Lee"]),
        ("Ann Lee and Jo Press", ["Ann Lee", "Jo Press"]),
        ("Ann Lee, Fran d'Emil", ["Ann Lee", "Fran d'Emil"]),
        ("De Niro Smith", ["De Niro Smith"]),
        ("coast/KN", ["coast/KN"]),
        ("Ann Lee/Kustbyrån", ["Ann Lee"]),
        ("ANN LEE/BO RAY", ["Ann Lee", "Bo Ray"]),
        ("Ann Lee ann.lee@tide.example", ["Ann Lee"]),
        ("192.0.2.7", []),
        ("By n.brandt@echo.example", []),
        ("Anne-Marie Lee & Bo Ray", ["Anne-Marie Lee", "Bo Ray"]),
        ("Nora Brandt (nbr)", ["Nora Brandt"]),
        ("Nora Brandt [nbr]", ["Nora Brandt"]),
        ("Nora Brandt -nbr-", ["Nora Brandt"]),
        ("Nora Brandt /nb/", ["Nora Brandt"]),
        ("Nora Brandt -nb", ["Nora Brandt -nb"]),
        ("S&eacute;gol&amp;egrave;ne d&#039;Arcy", ["Ségolène d'Arcy"]),
        ("/해랑=김하늘 기자", ["김하늘"]),
        ("Ida Holm\u200b", ["Ida Holm"]),
        ("김하늘 기자", ["김하늘"]),
        ("记者 王某 李某", ["王某", "李某"]),
        ("n.brandt@echo.example", []),
        ("https://echo.example/staff/nb", []),
        ("admin", []),
        ("", []),
        (None, []),
        ("By ", ["By"]),
    ],
)
def test_people(field: str | None, names: list[str]) -> None:
    assert [person.name for person in read_declared(field)] == names


def test_long_fields_take_no_time() -> None:
    assert len(read_declared("and " * 100_000)) < 300
    assert len(read_declared("By " + "(" * 100_000)) <= 1


@pytest.mark.parametrize("field", ["Ann Lee/Kustbyrån", "By Ann Lee/Kustbyrån"])
def test_behind_a_slash_stands_where_somebody_works(field: str) -> None:
    assert read_declared(field, "sv")[0].affiliation == "Kustbyrån"


def test_a_field_may_say_that_they_did_not_write() -> None:
    (person,) = read_declared("Photos by Ann Lee", "en")
    assert (person.name, person.function) == ("Ann Lee", "illustration")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("(dell'inviata Ann Lee)", [("Ann Lee", None, None)]),
        ("Von Ann Lee (Text) und Bo Ray (Fotos)", [("Ann Lee", None, None)]),
        ("By Ann Lee, PA Scotland", [("Ann Lee", None, "PA Scotland")]),
        ("Ann Lee/TT Nyhetsbyrån", [("Ann Lee", None, "TT Nyhetsbyrån")]),
    ],
)
def test_bylines_of_agencies(line: str, found: list[tuple[str, str | None, str | None]]) -> None:
    assert [(each.name, each.role, each.affiliation) for each in read_declared(line)] == found


def test_the_job_of_swiss_editors() -> None:
    (person,) = read_declared("Von unserem Redaktor Bo Ray", "de")
    assert (person.name, person.role) == ("Bo Ray", "Redaktor")


def test_a_byline_in_small_letters() -> None:
    assert [each.name for each in read_declared("by ann lee", "en")] == ["ann lee"]


def test_a_family_name_in_capitals() -> None:
    assert [each.name for each in read_declared("Odette MARCHAL")] == ["Odette Marchal"]
    assert [each.name for each in read_declared("ANN LEE")] == ["ANN LEE"]


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("Lee, Ann", ["Ann Lee"]),
        ("Lee, Ann; Ray, Bo", ["Ann Lee", "Bo Ray"]),
        ("Ann Lee, Larkhaven", ["Ann Lee"]),
        ("Quay, Boats", ["Quay, Boats"]),
    ],
)
def test_the_family_name_first(field: str, names: list[str]) -> None:
    assert [person.name for person in read_declared(field, "en")] == names
