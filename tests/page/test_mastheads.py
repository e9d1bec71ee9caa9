"""Mastheads and the slogans glued to them."""

import pytest

from newsdoc.page.mastheads import is_article_with_noun, is_full_name, is_named_by_itself, is_paper, read_masthead


@pytest.mark.parametrize(
    ("text", "name", "slogan"),
    [
        ("The Harbour PostTruth Before Tide", "The Harbour Post", "Truth Before Tide"),
        ("HBNCBusiness, ships and more", "HBNC", "Business, ships and more"),
        ("The Harbour Post | Truth Before Tide", "The Harbour Post", "Truth Before Tide"),
        ("The Harbour Post", "The Harbour Post", None),
        ("FreieHafenpost", "FreieHafenpost", None),
        ("McHarbour News", "McHarbour News", None),
        ("HAFEN.COM", "HAFEN.COM", None),
    ],
)
def test_name_and_slogan(text: str, name: str, slogan: str | None) -> None:
    masthead = read_masthead(text)
    assert (masthead.name, masthead.slogan) == (name, slogan)


def test_a_name_that_stands_whole_elsewhere_is_not_cut() -> None:
    others = ["© 2024 HarborFeed News and More Ltd."]
    assert read_masthead("HarborFeed News and More", others=others).slogan is None


@pytest.mark.parametrize(
    ("text", "slogan"),
    [
        ("The PostTruth First", "Truth First"), ("The PostTruth", None), ("HPTruth First", None),
        ("HBNCNews and More", "News and More"),
        ("HBNCNews, More", "News, More"), ("HBNCNews More.", None), ("The Postnews for us", None),
    ],
)  # fmt: skip
def test_what_has_a_slogans_shape(text: str, slogan: str | None) -> None:
    assert read_masthead(text).slogan == slogan


@pytest.mark.parametrize(
    ("other", "slogan"),
    [
        ("Read The PostTruth today", None), ("Read The Post today", "Truth First Always"),
        ("Truth First Always", "Truth First Always"),
    ],
)  # fmt: skip
def test_name_and_first_word_of_the_slogan_stand_together_elsewhere(other: str, slogan: str | None) -> None:
    assert read_masthead("The PostTruth First Always", others=["Home", other]).slogan == slogan


@pytest.mark.parametrize(
    ("name", "paper"),
    [
        ("Harbour Gazette", True), ("HarbourWire", True), ("Gazzetta del Porto", True), ("The Gazette.", True),
        ("Harbour", False),
        ("The Old Harbour Town Gazette", True), ("The Very Old Harbour Town Gazette", False), ("", False),
    ],
)  # fmt: skip
def test_names_as_papers_have(name: str, paper: bool) -> None:
    assert is_paper(name) == paper


@pytest.mark.parametrize(
    ("name", "language", "named"),
    [
        ("Hafenbote", "de", True), ("Bote", "de", False), ("Uferpost", "de", True), ("Kustbladet", "sv", True),
        ("海港日報", "zh", True), ("海港日報 > 正文", "zh", False), ("日報", "zh", False), ("해안일보", "ko", True),
        ("Dagblad van de Polder", "nl", True), ("Laatste nieuws", "nl", False), ("Заречный вестник", "ru", True),
        ("Заречный вестник", "en", False), ("The sun over the sound", "en", False), ("Harbour Ledger", "en", True),
        ("Ledger", "en", False),
    ],
)  # fmt: skip
def test_names_that_need_no_other_capitals(name: str, language: str, named: bool) -> None:
    assert is_named_by_itself(name, language) == named


@pytest.mark.parametrize(
    ("name", "language", "named"),
    [
        ("Le Port", "fr", True), ("Le Port", "fr-BE", True), ("Le Port", "de", False), ("Le port", "fr", False),
        ("Le Havre", "fr", False), ("Un Port", "fr", False), ("Il Porto", "it", True), ("Le Port Neuf", "fr", False),
    ],
)  # fmt: skip
def test_an_article_with_a_noun_that_others_write_small(name: str, language: str, named: bool) -> None:
    others = ["Le Havre, son port et ses marins.", "Nel porto di Ostia, Un Port."]
    assert is_article_with_noun(name, others, language) == named


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("The Harbour Star", True), ("Hafener Tagblatt", True), ("El Diario del Muelle", True),
        ("Advertiser Disclosure", False), ("Harbour star", False), ("Star", False), ("el diario del muelle", False),
        ("El diario del muelle", False), ("The Quay and Harbour and Island Star", False),
    ],
)  # fmt: skip
def test_names_that_are_a_papers_as_a_whole(name: str, full: bool) -> None:
    assert is_full_name(name) == full
