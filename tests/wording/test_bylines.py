"""Bylines in all their forms."""

import pytest

from newsdoc.wording.bylines import begins_with_by, read_byline
from newsdoc.wording.declared_names import read_declared


def names(text: str, language: str = "en") -> list[str]:
    return [person.name for person in read_byline(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("By Ann Lee", "en", ["Ann Lee"]),
        ("By Ann Lee and Bo Ray", "en", ["Ann Lee", "Bo Ray"]),
        ("By Ann Lee, Bo Ray and Cy Fox", "en", ["Ann Lee", "Bo Ray", "Cy Fox"]),
        ("By Ann Lee and Bo Ray, Jr.", "en", ["Ann Lee", "Bo Ray, Jr."]),
        ("By Bo Ray, Jr. and Ann Lee", "en", ["Bo Ray, Jr.", "Ann Lee"]),
        ("By Bo Ray Jr.", "en", ["Bo Ray Jr."]),
        ("By Bo Ray III", "en", ["Bo Ray III"]),
        ("By Bo Ray, PhD", "en", ["Bo Ray"]),
        ("By Bo Ray, MP, Ann Lee", "en", ["Bo Ray", "Ann Lee"]),
        ("BY ANN LEE AND BO RAY", "en", ["Ann Lee", "Bo Ray"]),
        ("byAnn Lee", "en", ["Ann Lee"]),
        ("Ann Lee2 minutes ago", "en", ["Ann Lee"]),
        ("Ann Lee@AnnLeeNews@annlee", "en", ["Ann Lee"]),
        ("Ann Leeann.lee@quaypost.example@annlee", "en", ["Ann Lee"]),
        ("By Bo Raybray@quaypost.example", "en", ["Bo Ray"]),
        ("Holm Ida írása", "hu", ["Holm Ida"]),
        ("Parengė Ida Holm", "lt", ["Ida Holm"]),
        ("Un articol de Ida Holm", "ro", ["Ida Holm"]),
        ("By Ann Lee published 19 May 2026", "en", ["Ann Lee"]),
        ("Ann Lee · NBX News · Posted: Aug 08, 2024 4:00 AM EDT", "en", ["Ann Lee"]),
        ("Dr. Ann McCarthy", "en", ["Ann McCarthy"]),
        ("Von Jörg Ähler und Bo Ray, dpa", "de", ["Jörg Ähler", "Bo Ray", "dpa"]),
        ("Von: JÖRG ÄHLER", "de", ["Jörg Ähler"]),
        ("Par Jeanne Dupré", "fr", ["Jeanne Dupré"]),
        ("Por Ana Sousa, de Vila Serena", "pt", ["Ana Sousa"]),
        ("Di Marco Verdi, da Porto Sereno", "it", ["Marco Verdi"]),
        ("Por Ana Sousa e João de Melo", "pt", ["Ana Sousa", "João de Melo"]),
        ("Por María de la Cruz y Juan Peña", "es", ["María de la Cruz", "Juan Peña"]),
        ("Di Marco Verdi e Anna Bianchi", "it", ["Marco Verdi", "Anna Bianchi"]),
        ("Af Søren Holm", "da", ["Søren Holm"]),
        ("Door Piet van der Berg", "nl", ["Piet van der Berg"]),
        ("AFP", "de", ["AFP"]),
        ("By Associated Press", "en", ["Associated Press"]),
        ("山田花子記者", "ja", ["山田花子"]),
        ("By Ann Lee on Monday, November 18th, 2024 at 11:04 a.m.", "en", ["Ann Lee"]),
        ("Written by Ann Lee, MS, RD on November 14, 2024", "en", ["Ann Lee"]),
        ("By Ann Lee Published: 4 March 2024", "en", ["Ann Lee"]),
        ("By Ann Lee Nov 18 195 Shares", "en", ["Ann Lee"]),
        ("Ann Lee, Ap Sports Writer", "en", ["Ann Lee"]),
        ("Em São Paulo (SP)", "pt", []),
        ("Ann Lee, Nordische Landesanstalt für Boote", "de", ["Ann Lee"]),
        ("By Ann Lee - Quay Science Contributor", "en", ["Ann Lee"]),
        ("By Ann Lee, Political Editor, and Bo Ray, Science Writer", "en", ["Ann Lee", "Bo Ray"]),
        ("By Ann Lee NJ Quay Media for The Tide", "en", ["Ann Lee"]),
        ("Por Ana Paz el lunes, 4 de marzo de 2024", "es", ["Ana Paz"]),
    ],
)
def test_names(text: str, language: str, expected: list[str]) -> None:
    assert names(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Political Correspondent", "en"),
        ("Published Wed, Feb 28 20247:00 AM EST", "en"),
        ("5 min read", "en"),
        ("By", "en"),
        ("", "en"),
        ("ku Frankfurt", "de"),
        ("Share", "en"),
    ],
)
def test_nobody_is_invented(text: str, language: str) -> None:
    assert names(text, language) == []


def test_role_affiliation_and_place() -> None:
    (ann,) = read_byline("By Ann Lee, Political Editor", "en")
    assert (ann.name, ann.role) == ("Ann Lee", "Political Editor")
    (eva,) = read_byline("Eva van der Wit Verslaggever", "nl")
    assert (eva.name, eva.role) == ("Eva van der Wit", "Verslaggever")
    (emma,) = read_byline("Emma ReedLifestyle Writer", "en")
    assert (emma.name, emma.role) == ("Emma Reed", "Lifestyle Writer")
    (tim,) = read_byline("By Timothy H.J. Noll Fax News", "en")
    assert (tim.name, tim.affiliation) == ("Timothy H.J. Noll", "Fax News")
    (dan,) = read_byline("Dan Hollis-BrookThe West Planet", "en")
    assert (dan.name, dan.affiliation) == ("Dan Hollis-Brook", "The West Planet")
    (nils,) = read_byline("Nils Berg Journalist i Paris", "no")
    assert (nils.name, nils.role, nils.location) == ("Nils Berg", "Journalist", "Paris")
    (jean,) = read_byline("Par Jean Dupré, envoyé spécial à Lyon", "fr")
    assert (jean.role, jean.location) == ("envoyé spécial", "Lyon")


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("ANN LEE, AP Auto Writer", "AP Auto Writer", None),
        ("Ann Lee, NBX Editor-at-large", "NBX Editor-at-large", None),
        ("Ann Lee, NBX", None, "NBX"),
        ("Ann Lee | Advance Media for harbour.com", None, "Advance Media for harbour.com"),
    ],
)
def test_the_house_behind_a_name_is_no_second_author(text: str, role: str | None, affiliation: str | None) -> None:
    (ann,) = read_byline(text, "en")
    assert (ann.role, ann.affiliation) == (role, affiliation)


@pytest.mark.parametrize("text", ["European Harbour Agency", "Practical Sailor Editorial Staff"])
def test_a_house_whose_last_word_is_a_job_as_well(text: str) -> None:
    (house,) = read_byline(f"By {text}", "en")
    assert (house.name, house.kind) == (text, "organization")


def test_desks_and_agencies_are_organisations() -> None:
    assert [person.kind for person in read_byline("Von Bo Ray, dpa", "de")] == ["person", "organization"]
    assert [person.kind for person in read_byline("By Planet Staff", "en")] == ["organization"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Von Clara Lind", "en", ["Clara Lind"]),
        ("Von:\nKlara Lind", "en", ["Klara Lind"]),
        ("Par Ann Lee et Bo Ray", None, ["Ann Lee", "Bo Ray"]),
        ("Autor: Jan Novák", "en", ["Jan Novák"]),
        ("Door Ann Lee en Bo Ray", "de", ["Ann Lee", "Bo Ray"]),
        ("De Niro Smith", "en", ["De Niro Smith"]),
        ("بقلـم: ليلى الحمداني", "ar", ["ليلى الحمداني"]),
        ("8 червня 2024 | від Олена Коваль", "uk", ["Олена Коваль"]),
        ("By Ben Fredericks", "en", ["Ben Fredericks"]),
    ],
)
def test_openers_of_another_language(text: str, language: str | None, expected: list[str]) -> None:
    assert names(text, language) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["Text messages show a rift", "Par for the course", "Von wegen Frieden", "Per capita"])
def test_words_that_open_sentences_too_open_no_byline(text: str) -> None:
    assert not begins_with_by(text, "en")


@pytest.mark.parametrize(
    ("text", "language", "name", "role", "affiliation", "location"),
    [
        ("Par Ann Lee (à Lyon) et Bo Ray", "fr", "Ann Lee", None, None, "Lyon"),
        ("Door onze verslaggever Ann Lee", "nl", "Ann Lee", "verslaggever", None, None),
        ("Von KURIER-online-Redakteurin Ida Holm", "de", "Ida Holm", "KURIER-online-Redakteurin", None, None),
        ("Von unserem Korrespondenten Bo Ray", "de", "Bo Ray", "Korrespondenten", None, None),
        ("By Planet Reporter Ann Lee", "en", "Ann Lee", "Reporter", "Planet", None),
        ("By Martin Ruiz For Harbournews.Com", "en", "Martin Ruiz", None, "Harbournews.Com", None),
        ("Ann Lee (Coast News)", "en", "Ann Lee", None, "Coast News", None),
        ("Petra Novak 3 days", "en", "Petra Novak", None, None, None),
    ],
)
def test_what_stands_with_a_name(
    text: str, language: str, name: str, role: str | None, affiliation: str | None, location: str | None
) -> None:
    first = read_byline(text, language)[0]
    assert (first.name, first.role, first.affiliation, first.location) == (name, role, affiliation, location)


def test_a_first_name_alone_signs_where_the_source_marks_a_byline() -> None:
    assert [person.name for person in read_byline("by Dominique", "en", marked=True)] == ["Dominique"]
    assert names("by Dominique") == ["Dominique"], "a given name signs behind the word alone"
    assert names("by Default") == []
    assert [person.kind for person in read_byline("by Staff", "en", marked=True)] == ["organization"]


def test_names_in_capitals_are_written_as_names() -> None:
    assert names("By JO VAN DER BERG and AMY MCDONALD") == ["Jo van der Berg", "Amy McDonald"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By ANN LEE/QP", ["Ann Lee"]),
        ("By ANN LEE and BO RAY/QP", ["Ann Lee", "Bo Ray"]),
        ("By AFP/QP", ["AFP"]),
        ("APA/QP", []),
    ],
)
def test_a_house_that_nobody_knows_behind_a_name_in_capitals(text: str, expected: list[str]) -> None:
    assert [person.name for person in read_byline(text, "en")] == expected


def test_the_characters_of_each_name_are_kept() -> None:
    line = "By ANN LEE and Bo Ray, Coast News"
    found = read_byline(line, "en")
    assert [line[span.start : span.end] for span in found.spans if span is not None] == ["ANN LEE", "Bo Ray"]
    assert found.signed


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("责任编辑：王某", "zh", []),
        ("本报记者 王某 李某", "zh", ["王某", "李某"]),
        ("（文／山川海子）", "ja", ["山川海子"]),
        ("by 山川海子 / 2016.12.01", "ja", ["山川海子"]),
        ("김하늘 박지민 기자", "ko", ["김하늘", "박지민"]),
        ("2024年5月3日 12:30", "zh", []),
    ],
)
def test_ideographs(text: str, language: str, expected: list[str]) -> None:
    assert names(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Reviewed by Ann Lee", "en", []),
        ("Von der Quelle zum Meer", "de", []),
        ("By Ann B. Lee CPP", "en", ["Ann B. Lee"]),
        ("erstellt von Dominique — 28.01.2022", "de", ["Dominique"]),
        ("by AnnLee", "en", []),
    ],
)
def test_what_stands_around_names_is_no_name(text: str, language: str, expected: list[str]) -> None:
    assert names(text, language) == expected


def test_a_handle_is_not_parted_where_the_source_marks_a_byline() -> None:
    assert [person.name for person in read_byline("By SeaLion", "en", marked=True)] == ["SeaLion"]


def test_two_given_names_are_two_people_and_two_family_names_a_house() -> None:
    assert [person.name for person in read_declared("Maria & Katerina")] == ["Maria", "Katerina"]
    assert [person.name for person in read_declared("Holm & Lind")] == ["Holm & Lind"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("作者:quayboy 阅读(1660)", ["quayboy"]),
        ("作者： 林海 出自[港湾出版社]", ["林海"]),
        ("作者： 记者林海山", ["林海山"]),
        ("港湾网|点击: 313|来自: 互联网", ["港湾网"]),
    ],
)
def test_what_stands_behind_chinese_names(text: str, expected: list[str]) -> None:
    assert names(text, "zh") == expected


def test_a_newsroom_with_its_papers_name_is_a_house() -> None:
    found = read_declared("Redaktion Hafenbote Ostmark")
    assert [(person.name, person.kind) for person in found] == [("Redaktion Hafenbote Ostmark", "organization")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sport » Football", []),
        ("汽车 >> 车坛动态 >> 业界新闻", []),
        ("Home › Coast › Ann Lee", []),
        ("By Ann Lee » Coast", ["Ann Lee"]),
    ],
)
def test_a_path_of_sections_names_nobody(text: str, expected: list[str]) -> None:
    assert [person.name for person in read_byline(text)] == expected


def test_where_each_name_stands_in_the_line() -> None:
    byline = read_byline("Ann Lee, Bo Ray and Ann Lee", "en")
    assert [(span.start, span.end) for span in byline.spans if span is not None] == [(0, 7), (9, 15), (20, 27)]
    printed = read_byline("By ANN LEE", "en")
    assert [(span.start, span.end) for span in printed.spans if span is not None] == [(3, 10)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("By Anna and Tom", "en", ["Anna", "Tom"]),
        ("Von Anna und Tom", "de", ["Anna", "Tom"]),
        ("May 3, 2024 by Ann Lee Leave a Comment", "en", ["Ann Lee"]),
        ("Medically reviewed by Bo Ray, MD — By Ann Lee — Updated on May 3, 2024", "en", ["Ann Lee"]),
        ("Medically reviewed by Bo Ray, MD", "en", []),
        ("Text: Ann Lee, Fotos: Bo Ray", "de", ["Ann Lee"]),
        ("Text: Ann Lee. Fotos: Bo Ray", "de", ["Ann Lee"]),
        ("Interview: Ann Lee", "de", ["Ann Lee"]),
        ("Verfasst von: seaside | 31. Dezember 2008", "de", ["seaside"]),
        ("Posted by: admin", "en", []),
        ("von seaside", "de", []),
        ("Written by hand", "en", []),
        ("by: the", "en", []),
        ("By Ann Lee & Co", "en", ["Ann Lee"]),
        ("By Ann Lee, Bo Ray & Co", "en", ["Ann Lee", "Bo Ray"]),
        ("By QuayHR Team", "en", ["QuayHR Team"]),
        ("By Holm & Lind GmbH & Co. KG", "en", ["Holm & Lind GmbH & Co. KG"]),
        ("By Lind, Inc.", "en", ["Lind, Inc."]),
        ("By Ann De Sa", "en", ["Ann De Sa"]),
        ("Dec. 19, 2025 · Ann Lee on behalf of the ferry group", "en", ["Ann Lee"]),
    ],
)
def test_who_signs_in_forms_of_blogs_and_houses(text: str, language: str, expected: list[str]) -> None:
    assert names(text, language) == expected


@pytest.mark.parametrize(
    "text", ["By Ann Lee/The Harbour Post", "By Ann Lee/Harbour News", "Ann Lee on behalf of the Quay News"]
)
def test_the_house_behind_a_stroke_or_in_whose_name_somebody_writes(text: str) -> None:
    (person,) = read_byline(text, "en")
    assert (person.name, person.kind) == ("Ann Lee", "person")
    assert person.affiliation is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Copyright Holm-Lind GmbH & Co. KG", "Holm-Lind GmbH & Co. KG"),
        ("© 2024 The Quay Post", "The Quay Post"),
        ("Center for Food and Health", "Center for Food and Health"),
        ("Holm S.A.", "Holm S.A."),
    ],
)
def test_a_declared_house_is_one(text: str, name: str) -> None:
    (house,) = read_declared(text)
    assert (house.name, house.kind) == (name, "organization")


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee", "By Ann Lee published 3 May", "By Ann Lee Nov 18", "By Ann Lee 3 days ago",
        "By Ann Lee Leave a Comment", "By Ann Lee last updated May 3", "By Ann Lee, MD", "By Ann Lee 3 days",
    ],
)  # fmt: skip
def test_what_stands_behind_a_name_without_a_sign_is_no_part_of_it(line: str) -> None:
    assert [person.name for person in read_byline(line, "en")] == ["Ann Lee"]


@pytest.mark.parametrize(("line", "name"), [("By Ann Lee, Jr.", "Ann Lee, Jr."), ("By Ann Lee May", "Ann Lee May")])
def test_what_is_a_part_of_it(line: str, name: str) -> None:
    assert [person.name for person in read_byline(line, "en")] == [name]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("By Ann Lee in", "en", ["Ann Lee"]),
        ("VON Ida Holm IN", "de", ["Ida Holm"]),
        ("Par Anne Martin dans", "fr", ["Anne Martin"]),
        ("Av Nils Holm i", "sv", ["Nils Holm"]),
        ("Bo I", "sv", ["Bo I"]),
        ("By Ann Lee, Minh Do", "en", ["Ann Lee", "Minh Do"]),
        ("By Minh Do on Monday, November 18, 2024", "en", ["Minh Do"]),
    ],
)
def test_small_words_that_end_a_line_or_are_family_names(text: str, language: str, expected: list[str]) -> None:
    assert [person.name for person in read_byline(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BY DEPARTMENT OF FISHERIES AND PORTS", ["DEPARTMENT OF FISHERIES AND PORTS"]),
        ("By Staff and Wire Reports", ["Staff and Wire Reports"]),
        ("By Courier staff and agencies", ["Courier staff and agencies"]),
        ("By Ministry of Defence and Ann Lee", ["Ministry of Defence", "Ann Lee"]),
        ("By AP and AFP", ["AP", "AFP"]),
        ("By Ann Lee and Bo Ray", ["Ann Lee", "Bo Ray"]),
    ],
)
def test_an_and_in_the_name_of_a_house(text: str, expected: list[str]) -> None:
    assert [person.name for person in read_byline(text, "en")] == expected


@pytest.mark.parametrize("job", ["선임기자", "칼럼니스트", "통신원", "교수"])
def test_korean_jobs_behind_names(job: str) -> None:
    (person,) = read_byline(f"김민수 {job}", "ko")
    assert (person.name, person.role) == ("김민수", job)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("posted by Quayling at 12:53", "en", ["Quayling"]),
        ("Posted by Quayling on May 3, 2024", "en", ["Quayling"]),
        ("Publicado por Luz a las 14:20", "es", ["Luz"]),
        ("Par Loïc Le Clerc à 14:20", "fr", ["Loïc Le Clerc"]),
        ("Posted by Admin on May 3, 2024", "en", []),
        ("Analysis by Experts", "en", []),
        ("Artikel von Montag, 3. Mai 2024", "de", []),
    ],
)
def test_one_word_signs_where_the_line_says_who_posted_and_when(text: str, language: str, expected: list[str]) -> None:
    assert [person.name for person in read_byline(text, language)] == expected


def test_two_days_that_run_together_before_a_name() -> None:
    (person,) = read_byline("Veröffentlicht am 19. Dezember 202220. Dezember 2022 von Kai Holm", "de")
    assert person.name == "Kai Holm"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Kai Holm vor 3 Stunden", "de", ["Kai Holm"]),
        ("Jeanne Dupré il y a 3 jours", "fr", ["Jeanne Dupré"]),
        ("Karin Ek för 2 timmar sedan", "sv", ["Karin Ek"]),
        ("Søren Holm for 2 timer siden", "da", ["Søren Holm"]),
        ("Ana Gil hace 2 horas", "es", ["Ana Gil"]),
    ],
)
def test_the_age_of_the_story_behind_a_name(text: str, language: str, expected: list[str]) -> None:
    assert names(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [("Von Della Lorenz und Ben Thiede", "de"), ("di Della Lorenz e Ben Thiede", "it"), ("By Mac Lorenz", "en")],
)
def test_first_names_that_are_particles_too(text: str, language: str) -> None:
    assert names(text, language)[0].endswith("Lorenz")
    assert names(text, language)[1:] in ([], ["Ben Thiede"])


def test_lines_in_scripts_without_capitals() -> None:
    assert names("سلمى الحداد - المرفأ الجديد", "ar") == ["سلمى الحداد"]
    assert names("منذ عام 2016 لم يتمكن السكان من العودة إلى منازلهم مساء", "ar") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Petra Novak 3d ago", ["Petra Novak"]),
        ("Petra Novak, 5h ago", ["Petra Novak"]),
        ("Petra Novak yesterday", ["Petra Novak"]),
        ("By Nora Quist for the Harbour Post", ["Nora Quist"]),
        ("By Nora Quist, Senior Reporter For Harbourpost.Com and Bo Ray", ["Nora Quist", "Bo Ray"]),
        ("By Nora Quist, Health and Science Editor", ["Nora Quist"]),
    ],
)
def test_what_stands_behind_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_place_behind_the_name_is_where_it_was_written() -> None:
    (person,) = read_byline("Por Ana Sousa, de Vila Serena", "pt")
    assert (person.name, person.location) == ("Ana Sousa", "Vila Serena")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("3 May 2024 · by seaside · in News", "seaside"),
        ("by sea_side99 on May 3, 2024", "sea_side99"),
        ("by seaside", None),  # no day: it may be how they came
        ("Posted on 3 May 2024 by admin", None),
        ("by the numbers, 3 May 2024", None),
    ],
)
def test_an_account_behind_by_in_a_line_with_the_day(line: str, name: str | None) -> None:
    assert [person.name for person in read_byline(line, "en").people] == ([name] if name else [])
