"""Language data: built-in, by tag, and added by a plugin."""

from pathlib import Path

import pytest

from newsdoc.analyzers.speech import language as module
from newsdoc.analyzers.speech.attribute import attribute
from newsdoc.analyzers.speech.language import add_language, language, languages


@pytest.fixture
def clean() -> object:
    """Take back what a test adds."""
    yield None
    module._ADDED.clear()
    language.cache_clear()


def test_the_built_in_languages() -> None:
    assert {"de", "en", "es", "fr"} <= set(languages())


@pytest.mark.parametrize(("tag", "code"), [("en-GB", "en"), ("de_CH", "de"), ("FR", "fr"), ("xx", "en"), (None, "en")])
def test_a_tag_leads_to_a_language(tag: str | None, code: str) -> None:
    assert language(tag).code == code


@pytest.mark.parametrize(
    "form", ["says", "said", "saying", "quipped", "cried", "agreed", "argued", "stressing", "denies", "wrote", "told"]
)
def test_english_verbs_are_inflected(form: str) -> None:
    assert form in language("en").verbs


def test_a_plugin_adds_a_language(tmp_path: Path, clean: object) -> None:
    path = tmp_path / "it.toml"
    path.write_text(
        'code = "it"\n[verbs.say]\nforms = "disse dice"\n[cues]\naccording = ["secondo"]\n', encoding="utf-8"
    )
    add_language(path)
    assert "it" in languages()
    (quote,) = attribute(["«Basta», disse Anna Moro."], "it")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.cue) == ("Anna Moro", "disse")


def test_a_plugin_adds_words_to_a_language(tmp_path: Path, clean: object) -> None:
    path = tmp_path / "more.toml"
    path.write_text('code = "en"\ninflect = true\n[verbs.say]\nregular = "yammer"\n', encoding="utf-8")
    assert "yammered" not in language("en").verbs
    add_language(path)
    assert "yammered" in language("en").verbs
    assert "said" in language("en").verbs


def test_data_without_a_code_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "no.toml"
    path.write_text("[verbs.say]\n", encoding="utf-8")
    with pytest.raises(ValueError, match="must name its language"):
        add_language(path)
