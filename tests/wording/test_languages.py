"""Languages as the readers ask for them."""

from newsdoc.wording.languages import languages, languages_for


def test_the_longest_opener_of_a_byline_comes_first() -> None:
    for language in languages().values():
        assert list(language.openers) == sorted(language.openers, key=len, reverse=True), language.code


def test_an_unknown_language_is_read_with_the_words_of_all() -> None:
    assert len(languages_for(None)) == len(languages_for("xx")) == len(languages())
    assert [language.code for language in languages_for("de-AT")] == ["de", "en"]
    assert [language.code for language in languages_for("nb")] == ["no", "en"]
