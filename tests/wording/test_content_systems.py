"""Lines that content systems print over a story: who entered it, and when."""

import pytest

from newsdoc.wording.bylines import read_byline


@pytest.mark.parametrize(
    ("line", "language", "name"),
    [
        ("Submitted by Ann Lee on Thu, 03/05/2026 - 10:22", "en", "Ann Lee"),
        ("Gespeichert von Anna Lehmann am Do, 05.03.2026 - 10:22", "de", "Anna Lehmann"),
        ("Eingestellt von Anna Lehmann um 08:21", "de", "Anna Lehmann"),
        ("Soumis par Anne Lemaire le jeu, 05/03/2026 - 10:22", "fr", "Anne Lemaire"),
        ("Enviado por Marta Solbes el Jue, 05/03/2026 - 10:22", "es", "Marta Solbes"),
        ("Postado por Larissa Amaral às 08:21", "pt", "Larissa Amaral"),
        ("Inviato da Chiara Bonfanti il Gio, 05/03/2026 - 10:22", "it", "Chiara Bonfanti"),
        ("Ingediend door Anna de Vries op do, 05/03/2026 - 10:22", "nl", "Anna de Vries"),
        ("Opublikowane przez Joanna Wilczek w dniu 5 marca 2026", "pl", "Joanna Wilczek"),
        ("Wprowadzone przez Joanna Wilczek w czw., 2026-03-05 10:22", "pl", "Joanna Wilczek"),
        ("Vložil Jan Hruška dne Čt, 05/03/2026 - 10:22", "cs", "Jan Hruška"),
        ("Beküldte: Nagy Anna – 2026. március 5.", "hu", "Nagy Anna"),
        ("Wysłane przez Joanna Wilczek w czw., 2026-03-05 10:22", "pl", "Joanna Wilczek"),
        ("Zamieściła Joanna Wilczek", "pl", "Joanna Wilczek"),
        ("Přidala Jana Hrušková", "cs", "Jana Hrušková"),
        ("Odoslala Jana Hrušková", "sk", "Jana Hrušková"),
        ("Ecrit par Anne Lemaire", "fr", "Anne Lemaire"),
        ("Posteado por Marta Solbes", "es", "Marta Solbes"),
        ("Inserito da Chiara Bonfanti", "it", "Chiara Bonfanti"),
        ("Upplagd av Anna Lindkvist", "sv", "Anna Lindkvist"),
        ("Opslået af Anna Lindkvist", "da", "Anna Lindkvist"),
        ("Lagt ut av Anna Lindkvist", "no", "Anna Lindkvist"),
        ("Разместила Анна Кудрявцева", "ru", "Анна Кудрявцева"),
        ("Написала Наталія Левченко", "uk", "Наталія Левченко"),
        ("Bejegyezte: Nagy Anna", "hu", "Nagy Anna"),
        ("Objavila Ivana Horvat", "sl", "Ivana Horvat"),
        ("Trimis de Ana Pavel la 5 martie 2026", "ro", "Ana Pavel"),
        ("Parašė Jonas Petraitis", "lt", "Jonas Petraitis"),
        ("Ievietoja Jānis Bērziņš", "lv", "Jānis Bērziņš"),
        ("Postitas Jaan Tamm", "et", "Jaan Tamm"),
        ("Written by Ann Lee. Posted in News", "en", "Ann Lee"),
        ("Scritto da Chiara Bonfanti. Pubblicato in Notizie", "it", "Chiara Bonfanti"),
        ("By A. B. Lee. Published 5 March 2026", "en", "A. B. Lee"),
        ("Автор материала: Анна Кудрявцева", "ru", "Анна Кудрявцева"),
        ("Автор публікації: Наталія Левченко", "uk", "Наталія Левченко"),
        ("Gönderen: Elif Karaca", "tr", "Elif Karaca"),
        ("كتبت ليلى الحداد الخميس، 5 مارس 2026 02:15 م", "ar", "ليلى الحداد"),
        ("إعداد: كريم النجار", "ar", "كريم النجار"),
        ("Diposting oleh Dewi Anggraini", "id", "Dewi Anggraini"),
        ("Bài và ảnh: Trần Minh Anh", "vi", "Trần Minh Anh"),
        ("기자명 김하늘 기자", "ko", "김하늘"),
        ("입력 2026.03.05 16:10 김하늘 기자", "ko", "김하늘"),
        ("(서울=통신) 김하늘 기자 =", "ko", "김하늘"),
        ("글·사진 김하늘 기자", "ko", "김하늘"),
        ("港城日报 王小明", "zh", "王小明"),
        ("采写：港报记者 王小明", "zh", "王小明"),
        ("文｜王小明", "zh", "王小明"),
        ("来源：港城日报 作者：王小明", "zh", "王小明"),
        ("〔記者王小明／港城報導〕", "zh-TW", "王小明"),
        ("文：山田花子 写真：田中一郎", "ja", "山田花子"),
    ],
)
def test_who_entered_it(line: str, language: str, name: str) -> None:
    assert [person.name for person in read_byline(line, language)] == [name]


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("编辑｜王小明", "zh"),
        ("Editor: Budi Santoso", "id"),
        ("2026年3月5日 星期四", "zh"),
        ("승인 2026.03.05 16:10", "ko"),
    ],
)
def test_nobody(line: str, language: str) -> None:
    assert list(read_byline(line, language)) == []


def test_the_station_before_the_byline_signs_nothing() -> None:
    assert [person.name for person in read_byline("The Quay Ledger | By Ann Lee", "en")] == ["Ann Lee"]


def test_the_place_behind_a_dash_is_nobody() -> None:
    line = "Por Ana Amaral, Jornal do Cais — Serra Clara"
    assert "Serra Clara" not in [person.name for person in read_byline(line, "pt")]


def test_another_label_ends_the_names() -> None:
    assert [person.name for person in read_byline("Text: Elin Berg Foto: Mats Ek", "sv")] == ["Elin Berg"]


@pytest.mark.parametrize(
    ("line", "language", "name"),
    [
        ("Posted on March 5, 2026 by Ann Lee in News", "en", "Ann Lee"),
        ("5. März 2026 / 0 Kommentare / in Allgemein / von Anna Lehmann", "de", "Anna Lehmann"),
        ("Pubblicato il 5 marzo 2026 da Chiara Bonfanti in Spettacoli", "it", "Chiara Bonfanti"),
        ("da Chiara Bonfanti | Mar 5, 2026 | News", "it", "Chiara Bonfanti"),
        ("Publikováno 5. března 2026 autorem Jan Hruška", "cs", "Jan Hruška"),
        ("Опубликовано 05.03.2026 автором Иван Петров", "ru", "Иван Петров"),
        ("5 Mart 2026 tarihinde Elif Karaca tarafından yayınlandı", "tr", "Elif Karaca"),
        ("نُشر في 5 مارس 2026 بواسطة كريم النجار", "ar", "كريم النجار"),
        ("פורסם בתאריך 5 במרץ 2026 על ידי יעל ברקאי", "he", "יעל ברקאי"),
        ("Đăng vào 5 Tháng 3, 2026 bởi Trần Minh Anh", "vi", "Trần Minh Anh"),
        ("投稿日: 2026年3月5日 投稿者: 山田花子", "ja", "山田花子"),
        ("发表于 2026年3月5日 由 王小明", "zh", "王小明"),
    ],
)
def test_who_is_named_behind_the_day(line: str, language: str, name: str) -> None:
    assert name in [person.name for person in read_byline(line, language)]


def test_what_means_by_only_behind_a_day() -> None:
    assert not read_byline("Da Chiara Bonfanti un ricordo del vecchio porto e dei suoi pescatori", "it").signed
