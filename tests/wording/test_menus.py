"""Menus and paths that were printed as one line."""

import pytest

from newsdoc.wording.menus import is_menu, is_own_page


@pytest.mark.parametrize(
    ("line", "running"),
    [
        ("Home Sports Weather Search Tides Log in", False),
        ("Menü Startseite Politik Kultur Fähren Kontakt", False),
        ("Aktuelle Ausgabe Archiv Über uns Über die Fähre Kontakt", True),
        ("Accueil Politique Culture Ports Rechercher Qui sommes-nous", False),
        ("Главная Политика Культура Порт Меню Войти", False),
        ("You are here: Ferries and ships > Fares", True),
        ("Sie sind hier Aktuelle Meldungen", False),
        ("Coast > Ferries > Fares", False),
        ("連載 ＞ 渡し船 ＞ 記事", False),
        ("Küste » Fähren » Fahrpreise", False),
        ("Coast Herald>> Ferries >> Story", False),
    ],
)
def test_menus_and_paths(line: str, running: bool) -> None:
    assert is_menu(line, running=running)


@pytest.mark.parametrize(
    ("line", "running"),
    [
        ("", False),
        ("Home Search", False),
        ("Home search costs rise again", False),
        ("Police search home of mayor in murder case", True),
        ("Search for the lost ferry goes on at home", True),
        ("About 300 jobs lost as shop at the quay closes", True),
        ("New school menu sparks search for a cook", True),
        ("Home is where the ferry lands", True),
        ("Ferry fares stay low for another year", True),
        ("Ferry > bridge, say islanders", True),
        ("« Oui » au bac, « non » au pont », dit la maire", True),
        ("»Ja» till färjan, »nej» till bron, »kanske» till båten", True),
        ("»Ja« zur Fähre, »nein« zur Brücke, »vielleicht« zum Boot", True),
    ],
)
def test_what_is_none(line: str, running: bool) -> None:
    assert not is_menu(line, running=running)


def test_a_menu_may_have_seven_words_to_each_entry_that_all_sites_have() -> None:
    assert is_menu("home search" + " quay" * 12, running=False)
    assert not is_menu("home search" + " quay" * 13, running=False)


def test_a_line_with_small_words_needs_three_such_entries() -> None:
    assert is_menu("home search login quay quay quay", running=True)
    assert not is_menu("home search quay quay quay quay", running=True)
    assert is_menu("home search quay quay quay quay", running=False)
    assert not is_menu("home search quay quay quay", running=False)


@pytest.mark.parametrize(
    "title", ["Contact us", "MENTIONS LÉGALES", "Impressum", "О нас", "利用規約", "Terms & conditions"]
)
def test_titles_of_pages_that_sites_have_of_themselves(title: str) -> None:
    assert is_own_page(title)


@pytest.mark.parametrize("title", [None, "", "Contact lost with the ferry", "The terms of the treaty"])
def test_titles_of_stories(title: str | None) -> None:
    assert not is_own_page(title)


def test_the_title_of_a_list_is_a_label_and_a_name() -> None:
    assert is_own_page("Kategorie: Landwirtschaft und Forst")
    assert not is_own_page("Category: a killer without a name")
    assert not is_own_page("Ferry: Farming")
