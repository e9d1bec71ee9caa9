"""Datelines of press releases: a place and a full date in whatever signs."""

import datetime as dt

import pytest

from newsdoc.wording.datelines import read_dateline

DAY = dt.date(2021, 11, 12)


@pytest.mark.parametrize(
    ("head", "language", "place", "agency"),
    [
        ("Larkhaven, (12.11.2021).", "de", "Larkhaven", None),
        ("(Larkhaven, 12. November 2021)", "de", "Larkhaven", None),
        ("Larkhaven, 12.11.2021.", "de", "Larkhaven", None),
        ("Larkhaven / 12.11.2021 –", "de", "Larkhaven", None),
        ("Larkhaven, den 12. November 2021 –", "de", "Larkhaven", None),
        ("Larkhaven, 12. November 2021 (ots) –", "de", "Larkhaven", "ots"),
        ("Larkhaven, le 12 novembre 2021 –", "fr", "Larkhaven", None),
        ("Larkhaven, 12 de noviembre de 2021.-", "es", "Larkhaven", None),
        ("Larkhaven, Ohio – November 12, 2021 –", "en", "Larkhaven, Ohio", None),
        ("November 12, 2021 – Larkhaven, Ohio –", "en", "Larkhaven, Ohio", None),
        ("LARKHAVEN, Nov. 12, 2021 (QUAY NEWSWIRE) --", "en", "LARKHAVEN", "QUAY NEWSWIRE"),
    ],
)
def test_place_and_day(head: str, language: str, place: str, agency: str | None) -> None:
    found = read_dateline(f"{head} Holm & Lind builds two ferries.", language)
    assert found is not None
    line = found.dateline
    assert (line.place, line.date, line.agency) == (place, DAY, agency)
    assert found.end == len(head) + 1
    assert line.span is not None
    assert line.text == head[: line.span.end].strip()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Updated: May 3, 2024 – The county builds two ferries.", "en"),
        ("Published May 3, 2024. The county builds two ferries.", "en"),
        ("Am Freitag, 12. November 2021, baut die Stadt.", "de"),
        ("Montag, 12.11.2021. Die Stadt baut.", "de"),
        ("The council met on May 3, 2024. The county builds two ferries.", "en"),
        ("May 3, 2024 – the county builds – and pays.", "en"),
        ("May 3, 2024 – Live – The county builds.", "en"),
        ("Larkhaven, 12.11.2021 baut die Stadt.", "de"),
        ("Since May 3, 2024. The county builds two ferries.", "en"),
        ("Seit 3. Mai 2024. Die Stadt baut.", "de"),
        ("Depuis le 3 mai 2024. La ville construit.", "fr"),
        ("Ann Lee, May 3, 2024: Great story!", "en"),
        ("Ann Lee (May 3, 1950) – A painter of ferries.", "en"),
        ("Ann Lee, 3 May 1950 – 4 June 2024", "en"),
        ("May 3, 2024 – Ann Lee – The county builds.", "en"),
        ("Monday, May 3, 2024 – The county builds.", "en"),
        ("Larkhaven, 3 May 2024 – 5 May 2024, all days", "en"),
        ("Harbour Fair, May 3, 2024: Ferries for all", "en"),
        ("Hinweis (3.5.2024): Die Stadt baut.", "de"),
    ],
)
def test_what_is_none(text: str, language: str) -> None:
    assert read_dateline(text, language) is None


@pytest.mark.parametrize("label", ["VIDEO", "Photo", "Ann Lee"])
def test_a_label_between_two_dashes_is_no_wire(label: str) -> None:
    found = read_dateline(f"LARKHAVEN – ({label}) – Holm builds two ferries.", "en")
    assert found is not None
    assert (found.dateline.place, found.dateline.agency) == ("LARKHAVEN", None)


def test_a_wire_of_press_releases_between_two_dashes() -> None:
    found = read_dateline("LARKHAVEN, Ohio--(QUAY WIRE)--Holm builds two ferries.", "en")
    assert found is not None
    assert (found.dateline.place, found.dateline.agency) == ("LARKHAVEN, Ohio", "QUAY WIRE")
    assert found.end == len("LARKHAVEN, Ohio--(QUAY WIRE)--")
