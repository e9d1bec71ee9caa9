"""Datelines of agencies that brackets or full stops end."""

import datetime as dt

import pytest

from newsdoc.wording.datelines import read_dateline


@pytest.mark.parametrize(
    ("text", "language", "place", "agency", "rest"),
    [
        ("New Delhi, May 3 (PTI) The council met.", "en", "New Delhi", "PTI", "The council met."),
        ("NORDHAVN, MAY 3 (PTI) The council met.", "en", "NORDHAVN", "PTI", "The council met."),
        ("Berlin (dpa). Die Stadt hat Zeit.", "de", "Berlin", "dpa", "Die Stadt hat Zeit."),
        ("Berlin (dpa/lno). „Die Stadt“, sagt sie.", "de", "Berlin", "dpa/lno", "„Die Stadt“, sagt sie."),
        ("Berlin. (dpa) Die Stadt hat Zeit.", "de", "Berlin", "dpa", "Die Stadt hat Zeit."),
        ("Madrid, 3 may (EFE). El consejo dijo.", "es", "Madrid", "EFE", "El consejo dijo."),
        ("Larkhaven (Reuters) Two ships met.", "en", "Larkhaven", "Reuters", "Two ships met."),
        ("Bonn (KNA) Die Stadt hat Zeit.", "de", "Bonn", "KNA", "Die Stadt hat Zeit."),
        ("LARKHAVEN, May 3. /TASS/. Two ships met.", "en", "LARKHAVEN", "TASS", "Two ships met."),
        ("(Bloomberg) -- Two ships met.", "en", None, "Bloomberg", "Two ships met."),
        ("(Reuters) – Two ships met.", "en", None, "Reuters", "Two ships met."),
        ("КИЕВ. 3 декабря. УНН. Совет решил.", "ru", "КИЕВ", "УНН", "Совет решил."),
        ("Москва. 3 декабря. INTERFAX.RU - Совет решил.", "ru", "Москва", "INTERFAX.RU", "Совет решил."),
        ("КИЇВ. 3 грудня. УНН. Рада схвалила.", "uk", "КИЇВ", "УНН", "Рада схвалила."),
    ],
)
def test_forms(text: str, language: str, place: str | None, agency: str, rest: str) -> None:
    found = read_dateline(text, language)
    assert found is not None
    assert (found.dateline.place, found.dateline.agency, text[found.end :]) == (place, agency, rest)
    assert found.dateline.span is not None
    assert text[: found.dateline.span.end] == found.dateline.text


def test_a_full_day_in_the_brackets_is_read() -> None:
    found = read_dateline("NORDHAVN (Quay News / Wire - 29th April, 2020) It is not known.", "en")
    assert found is not None
    assert (found.dateline.agency, found.dateline.date) == ("Quay News / Wire", dt.date(2020, 4, 29))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ann Lee (AP). She sailed.", "en"),
        ("Ann Lee (AP) She sailed.", "en"),
        ("(Harbour) -- Two ships met.", "en"),
        ("Bo Ray (CDU). Er kam.", "de"),
        ("Berlin (siehe Karte). Die Stadt", "de"),
        ("Nordhavn (Quay Wire - soon) It is not known.", "en"),
        ("Nordhavn (Quay Wire - 29 April 2020) It is not known.", "en"),
        ("New Delhi, May 3 (PTI) the council", "en"),
        ("Пришли. 3 человека. УНН. Совет решил.", "ru"),
        ("Москва. 3 декабря. Совет. Решил.", "ru"),
    ],
)
def test_what_is_none(text: str, language: str) -> None:
    assert read_dateline(text, language) is None
