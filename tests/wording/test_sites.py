"""What sites call their parts, and hyphens at line ends: data of the language files."""

from pathlib import Path

import pytest

import newsdoc
from newsdoc.wording.hyphens import first_parts, suspending
from newsdoc.wording.language_data import add_language, read_language, remove_language
from newsdoc.wording.sites import site_word_ends, site_words


def test_words_of_all_languages_are_known_at_once() -> None:
    assert {"post", "zeitung", "krant"} <= site_words("papers")
    assert {"of", "von", "sur"} <= site_words("of")
    assert "日報" in site_word_ends()
    assert "well" in first_parts()
    assert {"und", "or"} <= suspending()


def test_a_list_that_is_nowhere_is_empty() -> None:
    assert site_words("weather") == frozenset()


def test_a_language_brings_its_own(tmp_path: Path) -> None:
    file = tmp_path / "fy.toml"
    file.write_text('[site]\npapers = ["krante"]\n[hyphens]\nsuspending = ["en"]\n', "utf-8")
    assert "krante" not in site_words("papers")
    data = add_language(file)
    try:
        assert "krante" in site_words("papers")
    finally:
        remove_language(data)
    assert "krante" not in site_words("papers")


def test_a_misspelt_list_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "fy.toml"
    file.write_text('[site]\npaper = ["krante"]\n', "utf-8")
    with pytest.raises(ValueError, match=r"no reader knows \[site\] paper"):
        read_language(file)


@pytest.mark.parametrize("note", ["(opens in a new tab)", "– öffnet in neuem Fenster", "s’ouvre dans un nouvel onglet"])
def test_notes_for_readers_of_the_screen_are_no_part_of_the_sentence(note: str) -> None:
    sentence = "The harbour office said on Monday that the ferry sails again from the old quay."
    page = (
        f"<h1>Ferry returns to the old quay</h1><p>{sentence}</p>"
        f'<p>It had been away for two years, says <a href="/r">a report<span>{note}</span></a> of the council.</p>'
        f"<p>{sentence}</p>"
    )
    article = newsdoc.parse(page, "html")
    assert article.paragraphs()[1].text == "It had been away for two years, says a report of the council."
