"""Menus and paths that were printed as one line."""

import pytest

from newsdoc.wording.menus import is_menu


@pytest.mark.parametrize(
    "line",
    [
        "Home Sports Weather Search Log in",
        "Menü Startseite Politik Kultur Kontakt",
        "Aktuelle Ausgabe Archiv Über uns Einreichungen Kontakt",
        "Accueil Politique Culture Rechercher Qui sommes-nous",
        "Главная Политика Культура Поиск",
        "You are here: Ferries and ships > Fares",
        "Sie sind hier Aktuelle Meldungen Fähren",
        "Skip navigation Fares Tides Careers",
    ],
)
def test_menus_and_paths(line: str) -> None:
    assert is_menu(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Home Search",
        "Search for the lost ferry goes on",
        "Home is where the ferry lands",
        "The archive of the harbour is open again",
        "Contact with the ferry was lost on its way home from the island of the two lights on Monday",
        "Ferry fares stay low for another year",
    ],
)
def test_what_is_none(line: str) -> None:
    assert not is_menu(line)


def test_a_menu_may_have_seven_words_to_each_entry_that_all_sites_have() -> None:
    assert is_menu("home search" + " quay" * 12)
    assert not is_menu("home search" + " quay" * 13)
