"""Datelines of agencies and newspapers."""

import datetime as dt

import pytest

from newsdoc.wording.datelines import read_dateline, read_lone_place, read_place


@pytest.mark.parametrize(
    ("text", "language", "place", "agency", "rest"),
    [
        ("MOSCOW — Two ships met.", "en", "MOSCOW", None, "Two ships met."),
        ("MOSCOW, March 5 (Reuters) - Two ships", "en", "MOSCOW", "Reuters", "Two ships"),
        ("WASHINGTON (AP) _ Two ships", "en", "WASHINGTON", "AP", "Two ships"),
        ("DAR ES SALAAM, Tanzania — Two ships", "en", "DAR ES SALAAM, Tanzania", None, "Two ships"),
        ("Paris (AFP) – Two ships", "en", "Paris", "AFP", "Two ships"),
        ("Kyiv (CNN) — Two ships", "en", "Kyiv", "CNN", "Two ships"),
        ("Berlin (dpa) - Zwei Schiffe", "de", "Berlin", "dpa", "Zwei Schiffe"),
        ("Berlin/Wien (dpa/tmn) - Zwei", "de", "Berlin/Wien", "dpa/tmn", "Zwei"),
        ("Madrid, 5 mar (EFE).- Dos barcos", "es", "Madrid", "EFE", "Dos barcos"),
        ("(ANSA) - ROMA, 05 MAR - Due navi", "it", "ROMA", "ANSA", "Due navi"),
        ("【ロンドン＝共同】船が", "ja", "ロンドン", "共同", "船が"),
        ("KARANG HAVEN, QUAYPOST.com - Dewan", "id", "KARANG HAVEN", "QUAYPOST.com", "Dewan"),
        ("Quaypost.co.id, Karang - Dewan", "id", "Karang", "Quaypost.co.id", "Dewan"),
        ("Roma, 5 mar. (askanews) - Il consiglio", "it", "Roma", "askanews", "Il consiglio"),
        ("【ロンドン共同】船が", "ja", "ロンドン", "共同", "船が"),
        ("［東港　１４日　ロイター］ - 船が", "ja", "東港", "ロイター", "船が"),
        ("PORT EBBING, March 5 (EP) — Two ships", "en", "PORT EBBING", "EP", "Two ships"),
        ("OSTMARK (XYZ) – Zwei", "de", "OSTMARK", "XYZ", "Zwei"),
        ("NORDHAVN, May 19 (Meridian) - Two ships", "en", "NORDHAVN", "Meridian", "Two ships"),
        ("NORDHAVN, May 19 (Harbour Wire) — Two ships", "en", "NORDHAVN", "Harbour Wire", "Two ships"),
        ("ANKARA (AA) - İki gemi", "tr", "ANKARA", "AA", "İki gemi"),
        ("NORDHAVN (Meridian) - Two ships", "en", "NORDHAVN", None, "Two ships"),
        ("Ostmark (nfa) - Zwei Schiffe", "de", "Ostmark", "nfa", "Zwei Schiffe"),
        ("Ostmark (nfa/lno) - Zwei Schiffe", "de", "Ostmark", "nfa/lno", "Zwei Schiffe"),
        ("Nordhavn, 5 mar (Norpress).- Dos barcos", "es", "Nordhavn", "Norpress", "Dos barcos"),
        ("(NFA) - NORDHAVN, 05 MAR - Due navi", "it", "NORDHAVN", "NFA", "Due navi"),
        ("НОРДХАВН, 5 марта. /СТАН/. Два парома", "ru", "НОРДХАВН", "СТАН", "Два парома"),
        ("Nordhavn, 5 mar (Norpress) - Dos barcos", "es", "Nordhavn", "Norpress", "Dos barcos"),
        ("NORDHAVN 05/03 (NFA) = Twee schepen", "nl", "NORDHAVN", "NFA", "Twee schepen"),
        ("NORDHAVN (NFA) = Deux navires", "fr", "NORDHAVN", "NFA", "Deux navires"),
        ("Nordhavn 5. března (NFA) - Dvě lodi", "cs", "Nordhavn", "NFA", "Dvě lodi"),
        ("NORDHAVN (NTB-AFP) – To skip", "no", "NORDHAVN", "NTB-AFP", "To skip"),
        ("Nordhavn (NTB-AFP) – To skip", "no", "Nordhavn", "NTB-AFP", "To skip"),
        ("NORDHAVN, Ill. (AP) - Two ships", "en", "NORDHAVN, Ill.", "AP", "Two ships"),
        ("NORDHAVN, Calif. — Two ships", "en", "NORDHAVN, Calif.", None, "Two ships"),
    ],
)
def test_forms(text: str, language: str, place: str, agency: str | None, rest: str) -> None:
    found = read_dateline(text, language)
    assert found is not None
    assert (found.dateline.place, found.dateline.agency) == (place, agency)
    assert text[found.end :] == rest
    assert found.dateline.span is not None
    assert text[found.dateline.span.start : found.dateline.span.end].startswith(found.dateline.text[:5])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nordhavn, May 19 (a harbour town) - Two ships", "en"),
        ("The deal — the third this year — failed.", "en"),
        ("Politics — the art of the possible.", "en"),
        ("BREAKING — Two ships met.", "en"),
        ("LIVE: Two ships met.", "en"),
        ("Bo Ray (CDU) – zwei Schiffe", "de"),
        ("Ann Lee (XYZ) — two ships", "en"),
        ("Ann Lee (xyz) – zwei Schiffe", "de"),
        ("Nordhavn (xyz) - Two ships", "en"),
        ("Nordhavn (Meridian) - Two ships", "en"),
        ("Ann Lee, 5 mar (Norpress) - Dos barcos", "es"),
        ("Nordhavn, 5. Mai (Sonntag) - Zwei Schiffe", "de"),
        ("SERVICE 24/7 - Two ships", "en"),
        ("NORDHAVN = Two ships", "en"),
        ("NORDHAVN 5 mei = Twee schepen", "nl"),
        ("ANN LEE (Greens) - Two ships", "en"),
        ("(NFA) - Nordhavn, 5 mar - Due navi", "it"),
        ("(NFA) - NORDHAVN - Due navi", "it"),
        ("Нордхавн, 5 марта. /СТАН/. Два парома", "ru"),
        ("PORT EBBING (see map) — two ships", "en"),
        ("She said (Reuters) that two ships met - again.", "en"),
        ("(港口商業資訊) 兩艘船相遇。", "zh"),
        ("Two ships met.", "en"),
        ("", "en"),
    ],
)
def test_what_is_none(text: str, language: str) -> None:
    assert read_dateline(text, language) is None


def test_a_full_day_is_read() -> None:
    found = read_dateline("Lisboa, 05 mar 2024 (Lusa) – Dois navios", "pt")
    assert found is not None
    assert str(found.dateline.date) == "2024-03-05"


@pytest.mark.parametrize(
    ("text", "language", "page", "place"),
    [
        ("Ostmark. Zwei Schiffe", "de", ["Zwei Schiffe liegen in Ostmark."], "Ostmark"),
        ("Ostmark. Zwei Schiffe", "de", ["Ostmark Zeitung"], "Ostmark"),
        ("OSTMARK. Zwei Schiffe", "de", [], "OSTMARK"),
        ("Bad Ostmark/Hohental. Zwei", "de", ["Er kam aus Bad Ostmark."], "Bad Ostmark/Hohental"),
        ("Sankt Anna am Tann. „Zwei", "de", ["nach Sankt Anna am Tann"], "Sankt Anna am Tann"),
        ("Ostmark. Zwei Schiffe", "de", ["Zwischen Ostmark und Hohental"], "Ostmark"),
        ("Østhavn. To skibe", "da", ["Skibene lå i Østhavn i går."], "Østhavn"),
        ("Oosthaven. Twee schepen", "nl", ["Ze voeren naar Oosthaven, zei hij."], "Oosthaven"),
    ],
)
def test_a_place_and_a_full_stop(text: str, language: str, page: list[str], place: str) -> None:
    found = read_place(text, language, page=page)
    assert found is not None
    assert (found.dateline.place, found.dateline.text) == (place, place)
    assert text[found.end :].startswith(("Zw", "„Zw", "To", "Tw"))


@pytest.mark.parametrize(
    ("text", "language", "page", "place", "agency", "rest"),
    [
        ("Ostmark (pol). Zwei Schiffe", "de", [], "Ostmark", "pol", "Zwei Schiffe"),
        ("SANDHAVN: To skip møttes", "no", ["Nytt fra Sandhavn"], "SANDHAVN", None, "To skip møttes"),
        ("सोनपुरी। दो नावें मिलीं", "hi", ["सोनपुरी में पुल टूटा"], "सोनपुरी", None, "दो नावें मिलीं"),
        ("Ostmark – Zwei Schiffe", "de", ["Er kam aus Ostmark."], "Ostmark", None, "Zwei Schiffe"),
        ("Horní Lhota – Řidiči čekají", "cs", ["Most u Horní Lhoty je nový"], "Horní Lhota", None, "Řidiči čekají"),
    ],
)
def test_other_signs_behind_a_place(
    text: str, language: str, page: list[str], place: str, agency: str | None, rest: str
) -> None:
    found = read_place(text, language, page=page)
    assert found is not None
    assert (found.dateline.place, found.dateline.agency, text[found.end :]) == (place, agency, rest)


@pytest.mark.parametrize(
    ("text", "language", "page"),
    [
        ("Ostmark (pol). Two ships", "en", ["in Ostmark"]),
        ("KNIV: To skip møttes", "no", ["Fant en kniv"]),
        ("Sandhavn: To skip møttes", "no", ["Nytt fra Sandhavn"]),
        ("नाव चली। दो नावें मिलीं", "hi", ["सोनपुरी में पुल टूटा"]),
        ("सोनपुरी: दो नावें मिलीं", "hi", ["सोनपुरी में पुल टूटा"]),
        ("Ferry – It sails again", "en", ["Ferry returns"]),
        ("Petra Holm – Zwei Schiffe", "de", ["Ein Besuch bei Petra Holm"]),
        ("Montag – Zwei Schiffe", "de", ["Zwischen Montag und Dienstag"]),
        ("Nová vláda – Řidiči čekají", "cs", ["Most u Horní Lhoty je nový"]),
    ],
)
def test_what_no_such_place_is(text: str, language: str, page: list[str]) -> None:
    assert read_place(text, language, page=page) is None


@pytest.mark.parametrize(
    ("text", "language", "page"),
    [
        ("Wahnsinn. Zwei Schiffe", "de", ["Der Wahnsinn hat Methode."]),
        ("Endlich. Zwei Schiffe", "de", []),
        ("Ostmark. zwei Schiffe", "de", ["in Ostmark"]),
        ("Ostmark. Two ships", "en", ["in Ostmark"]),
        ("Zwei Schiffe trafen sich. Niemand", "de", ["in Ostmark"]),
        ("", "de", []),
    ],
)
def test_a_short_sentence_is_no_place(text: str, language: str, page: list[str]) -> None:
    assert read_place(text, language, page=page) is None


SOLD = "The ferry company has sold its last ship, and the crew of nine will be paid until the summer."


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        (f"PORT LOUISA: {SOLD}", "en", "PORT LOUISA"),
        ("DAL NOSTRO INVIATO GENOVA - La prima automobile ha attraversato il ponte.", "it", "GENOVA"),
        (f"ANN LEE: I think so. {SOLD}", "en", None),
        (f"ANN LEE: “{SOLD}”", "en", None),
        ("NEXT: The ferry", "en", None),
        (f"Port Louisa: {SOLD}", "en", None),
        (f"KNIV: {SOLD}", "no", None),
    ],
)
def test_colons_and_correspondents(text: str, language: str, place: str | None) -> None:
    found = read_dateline(text, language)
    assert (found.dateline.place if found else None) == place


@pytest.mark.parametrize(
    ("text", "language", "place", "agency", "rest"),
    [
        ("ОСТМАРК, 14 мая. /ТАСС/. Мост открыт.", "ru", "ОСТМАРК", "ТАСС", "Мост открыт."),
        ("ОСТМАРК, 14 мая 2024 г. /ТАСС/. Мост открыт.", "ru", "ОСТМАРК", "ТАСС", "Мост открыт."),
        ("【安达尔5月14日电】港口大桥重新开放。", "zh", "安达尔", None, "港口大桥重新开放。"),
    ],
)
def test_forms_of_other_scripts(text: str, language: str, place: str, agency: str | None, rest: str) -> None:
    found = read_dateline(text, language)
    assert found is not None
    assert (found.dateline.place, found.dateline.agency) == (place, agency)
    assert text[found.end :] == rest


@pytest.mark.parametrize(
    "text", ["OSTMARK, Ohio – May 14, 2024 – The county", "OSTMARK, Ohio (May 14, 2024) — The county"]
)
def test_the_day_of_a_press_release(text: str) -> None:
    found = read_dateline(text, "en")
    assert found is not None
    assert (found.dateline.place, found.dateline.date) == ("OSTMARK, Ohio", dt.date(2024, 5, 14))
    assert text[found.end :] == "The county"


def test_the_day_of_a_russian_agency() -> None:
    found = read_dateline("ОСТМАРК, 14 мая 2024. /ТАСС/. Мост открыт.", "ru")
    assert found is not None
    assert found.dateline.date == dt.date(2024, 5, 14)


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("Ostmark -", "Ostmark", None),
        ("Bad Ostmark –", "Bad Ostmark", None),
        ("OSTMARK (dpa) -", "OSTMARK", "dpa"),
        ("Ostmark", None, None),
        ("Montag -", None, None),
        ("Anna Holm -", None, None),
        ("es regnet -", None, None),
        ("ANZEIGE -", None, None),
    ],
)
def test_a_place_on_a_line_of_its_own(text: str, place: str | None, agency: str | None) -> None:
    found = read_lone_place(text, "de")
    assert (found and found.place, found and found.agency) == (place, agency)


def test_a_sentence_with_a_slash_is_none() -> None:
    assert read_dateline("Anna, 14 Jahre (Tochter), kam mit dem Schiff.", "de") is None


def test_a_place_behind_the_papers_own_correspondent_needs_no_capitals() -> None:
    found = read_dateline("dal nostro corrispondente Portonuovo - Le prime barche sono partite.", "it")
    assert found is not None
    assert found.dateline.place == "Portonuovo"
    assert read_dateline("Portonuovo - Le prime barche sono partite.", "it") is None


def test_a_district_in_brackets_before_a_colon() -> None:
    rest = "The ferry company has sold its last ship, and the crew of nine will be paid until summer, the owners said."
    found = read_dateline(f"PORT LOUISA (Konkana): {rest}", "en")
    assert found is not None
    assert found.dateline.place == "PORT LOUISA"
    assert read_dateline(f"Port Louisa (Konkana): {rest}", "en") is None
