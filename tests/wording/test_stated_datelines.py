"""Lines that are known to be datelines."""

import datetime as dt

import pytest

from newsdoc.model import Dateline
from newsdoc.wording.datelines import read_dateline
from newsdoc.wording.stated_datelines import stated_dateline


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("LARKHAVEN, March 5", "en", Dateline("LARKHAVEN, March 5", place="LARKHAVEN")),
        (
            "Larkhaven, March 5, 2026 (Meridian Wire) --",
            "en",
            Dateline(
                "Larkhaven, March 5, 2026 (Meridian Wire)",
                place="Larkhaven",
                date=dt.date(2026, 3, 5),
                agency="Meridian Wire",
            ),
        ),
        ("Port-Ambre, 1 juin (AFP) –", "fr", Dateline("Port-Ambre, 1 juin (AFP)", place="Port-Ambre", agency="AFP")),
        ("Larkhaven, 5 mar (EFE).-", "es", Dateline("Larkhaven, 5 mar (EFE)", place="Larkhaven", agency="EFE")),
        ("(ANSA) - LARKHAVEN", "it", Dateline("(ANSA) - LARKHAVEN", place="LARKHAVEN", agency="ANSA")),
        ("Ostmark (nfa/lno) -", "de", Dateline("Ostmark (nfa/lno)", place="Ostmark", agency="nfa/lno")),
        ("ELM, Ore.", "en", Dateline("ELM, Ore.", place="ELM, Ore.")),
        ("ELM, Ore. (CW)", "en", Dateline("ELM, Ore. (CW)", place="ELM, Ore.", agency="CW")),
        ("Larkhaven (Zealand)", "en", Dateline("Larkhaven (Zealand)", place="Larkhaven")),
        ("ELM, Saturday", "en", Dateline("ELM, Saturday", place="ELM")),
        ("Elm, Samstag (nfa)", "de", Dateline("Elm, Samstag (nfa)", place="Elm", agency="nfa")),
        ("ELM, Penn", "en", Dateline("ELM, Penn", place="ELM, Penn")),
        ("5/3/2026", "en", Dateline("5/3/2026")),
        ("2026-03-05 10:11:12 GMT", "en", Dateline("2026-03-05 10:11:12 GMT")),
        ("Monday", "en", Dateline("Monday")),
        ("ELM March 22 CW -", "en", Dateline("ELM March 22 CW")),
        (" - ", "en", Dateline(" - ")),
    ],
)
def test_parts(text: str, language: str, found: Dateline) -> None:
    assert stated_dateline(text, language) == found


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [("新华社东港4月1日电", "东港", "新华社"), ("【東港＝共同】", "東港", "共同"), ("东港", "东港", None)],
)
def test_east_asian_lines(line: str, place: str, agency: str | None) -> None:
    found = stated_dateline(line)
    assert (found.text, found.place, found.agency, found.span) == (line, place, agency, None)


@pytest.mark.parametrize(
    ("line", "place"), [("QUAY NORTH, N.S. —", "QUAY NORTH, N.S."), ("ARDALE, D.C. (AP) -", "ARDALE, D.C.")]
)
def test_the_initials_of_a_province_keep_their_point(line: str, place: str) -> None:
    assert stated_dateline(line).place == place
    found = read_dateline(f"{line} It sails.", "en")
    assert found is not None
    assert found.dateline.place == place


def test_a_month_in_capitals_is_no_agency() -> None:
    found = stated_dateline("PORTO CHIARO, 14 SET", "it")
    assert (found.place, found.agency) == ("PORTO CHIARO", None)


def test_an_agency_behind_the_day_without_brackets() -> None:
    found = stated_dateline("LARKHAVEN, May 11 AAP -")
    assert (found.place, found.agency, found.text) == ("LARKHAVEN", "AAP", "LARKHAVEN, May 11 AAP")
