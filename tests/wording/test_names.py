"""What tells a person's name from other capitalised words."""

import pytest

from newsdoc.wording.names import (
    capitalised,
    glue_points,
    is_company,
    is_generation,
    is_name_suffix,
    is_name_word,
    is_organisation,
    looks_like_person,
    opens_with_given_name,
    organisation_start,
    without_degrees,
    without_titles,
)


@pytest.mark.parametrize("text", ["Ann Lee", "J. K. Lind", "Anna-Lena Holm", "Ольга Петрова", "山田 花子"])
def test_a_given_name_opens_it(text: str) -> None:
    assert opens_with_given_name(text)


@pytest.mark.parametrize("text", ["Brief Description", "Price Range", "Краткое Описание"])
def test_no_given_name_opens_it(text: str) -> None:
    assert not opens_with_given_name(text)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Ann B. Lee CPP", "Ann B. Lee"),
        ("Ann Lee MD PhD", "Ann Lee"),
        ("Mary Ann Ma", "Mary Ann Ma"),
        ("Ann Lee MD", "Ann Lee"),
        ("Lee MD", "Lee MD"),
        ("Bo Ray III", "Bo Ray III"),
        ("ANN B LEE MD", "ANN B LEE MD"),
    ],
)
def test_degrees_behind_a_name(name: str, bare: str) -> None:
    assert without_degrees(name) == bare


@pytest.mark.parametrize(
    "text",
    ["Ann Lee", "Ann B. Lee", "Ann Lee.", "J.R.R. Holm", "María de la Cruz", "ANN LEE", "Noor al-Lee", "Noor ul-Holm"],
)
def test_the_shape_of_a_name(text: str) -> None:
    assert looks_like_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann", "Ann lee", "ann Lee", "Ann Lee!", "Is Ann Lee?", "Ann Holmes.", "Ann Lee:", "Quay News",
        "Ann Lee/Bo Ray", "Ann Lee·", "Ann Lee •",
        "Ann & Bo", "Sport-Redaktion Lee", "Quay-News Lee", "Ann Bo Cy Di Ed Fay Gil", "LORD OF THE RINGS",
    ],
)  # fmt: skip
def test_what_has_not_the_shape_of_a_name(text: str) -> None:
    assert not looks_like_person(text)


@pytest.mark.parametrize("text", ["dpa", "quay.com", "Quay News", "Sportredaktion", "The Staff"])
def test_organisations(text: str) -> None:
    assert is_organisation(text)


@pytest.mark.parametrize("text", ["Ann Lee", "Quay", "Lektion"])
def test_what_is_no_organisation(text: str) -> None:
    assert not is_organisation(text)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("JO VAN DER BERG", "Jo van der Berg"), ("VAN DER BERG JO", "Van der Berg Jo"),
        ("ANN DE LA CRUZ", "Ann de la Cruz"),
        ("ANN MCLEE", "Ann McLee"), ("ANN O'HARA", "Ann O'Hara"), ("JO-ANN LEE", "Jo-Ann Lee"),
        ("J.R. HOLM", "J.R. Holm"), ("Ayşe DEMİR", "Ayşe Demir"),
        ("Selin DAĞLI", "Selin Dağlı"), ("İREM AY-İNCE", "İrem Ay-İnce"), ("MIA IRWIN", "Mia Irwin"),
        ("AJ LEE", "AJ Lee"), ("AL LEE", "Al Lee"), ("ANN LEE III", "Ann Lee III"), ("ANN LEE MD", "Ann Lee MD"),
        ("ANN", "ANN"), ("Ann LEE", "Ann LEE"), ("4 ANN", "4 ANN"),
    ],
)  # fmt: skip
def test_names_in_capitals(printed: str, name: str) -> None:
    assert capitalised(printed) == name


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Harbour PostNews", ["Harbour Post", "News"]), ("HBNCBusiness", ["HBNC", "Business"]),
        ("Log inSign up", ["Log in", "Sign up"]),
        ("YouTubeNews", ["You", "Tube", "News"]), ("Kinsella2 minutes", ["Kinsella", "2 minutes"]),
        ("Ann Lee", ["Ann Lee"]),
        ("McLee", ["McLee"]), ("iPhone", ["iPhone"]), ("GmbH", ["GmbH"]), ("B2 road", ["B2 road"]), ("G7", ["G7"]),
        ("COVID19", ["COVID19"]),
    ],
)  # fmt: skip
def test_where_two_things_are_stuck_together(text: str, parts: list[str]) -> None:
    ends = [*glue_points(text), len(text)]
    assert [text[start:end] for start, end in zip([0, *ends], ends, strict=False)] == parts


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("Lee", True), ("(Lee)", True), ("van", True), ("d'Emilio", True), ("d’Emilio", True), ("d'emilio", False),
        ("lee", False),
        ("Lee2", False), ("Lee@quay", False), ("9", False), ("()", False), ("", False), ("王", True),
    ],
)  # fmt: skip
def test_words_of_names(word: str, part: bool) -> None:
    assert is_name_word(word) == part


@pytest.mark.parametrize(
    ("suffix", "generation", "known"),
    [
        ("Jr.", True, True),
        ("III", True, True),
        ("iv", True, True),
        ("MD", False, True),
        ("PhD,", False, True),
        ("X", False, False),
    ],
)
def test_suffixes(suffix: str, generation: bool, known: bool) -> None:
    assert (is_generation(suffix), is_name_suffix(suffix)) == (generation, known)


@pytest.mark.parametrize(
    ("name", "bare"),
    [("Dr. Ann Lee", "Ann Lee"), ("Prof. Dr. Ann Lee", "Ann Lee"), ("Dr.", "Dr."), ("Ann Dr. Lee", "Ann Dr. Lee")],
)
def test_titles_before_a_name(name: str, bare: str) -> None:
    assert without_titles(name) == bare


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Lee & Sons Ltd.", True), ("Quay GmbH", True), ("Ann Lee", False), ("Quay", False), ("Quay ASA", True),
        ("Quay plc", True),
        ("Quay S.p.A.", True), ("HOLM AG", True), ("Kenji Asa", False), ("Anna Sas", False), ("ANNA MARIA SA", False),
        ("A Day at the Spa", False),
    ],
)  # fmt: skip
def test_companies(text: str, company: bool) -> None:
    assert is_company(text) == company


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Tessa Vance Coast News", 2), ("Tessa Vance News", 2), ("Tessa News", None), ("Tessa Ann Vance Coast News", 3),
        ("Tessa Vance", None),
    ],
)  # fmt: skip
def test_where_an_organisation_begins_behind_a_name(text: str, start: int | None) -> None:
    assert organisation_start(text.split()) == start
