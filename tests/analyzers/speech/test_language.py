"""Language data: built-in, by tag, added by a plugin's file, and missing."""

from pathlib import Path

import pytest

import newsdoc
from newsdoc.analyzers.speech.attribute import attribute
from newsdoc.analyzers.speech.language import language, languages
from newsdoc.model import Article, Paragraph, Quote
from newsdoc.wording.language_data import add_language, added_languages, remove_language

BUILT_IN = set("ar bg cs da de el en es fi fr hu id it ja nl no pl pt ro ru sv tr uk vi zh".split())


@pytest.fixture
def clean() -> object:
    """Take back what a test adds."""
    yield None
    for data in added_languages():
        remove_language(data)


def test_the_built_in_languages() -> None:
    assert set(languages()) >= BUILT_IN


@pytest.mark.parametrize(("tag", "code"), [("en-GB", "en"), ("de_CH", "de"), ("FR", "fr"), ("nb-NO", "no")])
def test_a_tag_leads_to_a_language(tag: str, code: str) -> None:
    assert (language(tag).code, language(tag).known) == (code, True)


@pytest.mark.parametrize("tag", ["xx", "cy", None, ""])
def test_no_language_is_taken_for_english(tag: str | None) -> None:
    assert not language(tag).known
    (quote,) = attribute(["“Enough,” said Ann Moss."], tag)
    assert (quote.text, quote.speaker, quote.cue) == ("Enough,", None, None)


def test_a_language_without_data_is_a_problem_once() -> None:
    article = Article("Pont", language="cy", body=(Paragraph("“Digon,” meddai Ann Moss."),))
    analyzed = newsdoc.analyze(newsdoc.analyze(article, "quotes"), "quotes", "people")
    assert [problem.code for problem in analyzed.problems] == ["language-without-data"]
    assert [quote.text for quote in analyzed.layer("quotes") if isinstance(quote, Quote)] == ["Digon,"]


def test_a_language_that_cannot_be_told_is_a_problem() -> None:
    analyzed = newsdoc.analyze(Article("Pqx", body=(Paragraph("“Zzk.” Vvb rrt."),)), "quotes")
    assert [problem.code for problem in analyzed.problems] == ["language-unknown"]


def test_the_problem_goes_when_the_language_is_given() -> None:
    article = newsdoc.analyze(Article("x", language="cy", body=(Paragraph("“Enough,” said Ann Moss."),)), "quotes")
    assert newsdoc.analyze(article, "quotes", language="en").problems == ()


@pytest.mark.parametrize(
    "form", ["says", "said", "saying", "quipped", "cried", "agreed", "argued", "stressing", "denies", "wrote", "told"]
)
def test_english_verbs_are_inflected(form: str) -> None:
    assert form in language("en").verbs


def test_a_plugin_adds_a_language(tmp_path: Path, clean: object) -> None:
    path = tmp_path / "ca.toml"
    path.write_text(
        """
        [speech.verbs.say]
        forms = ["va dir", "diu"]
        [speech.words]
        determiners = ["el", "la"]
        of = ["de"]
        according = ["segons"]
        [speech.names]
        roles = ["alcaldessa"]
        """,
        encoding="utf-8",
    )
    add_language(path)
    assert "ca" in languages()
    (quote,) = attribute(["«Prou», diu la alcaldessa Anna Moro."], "ca")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.title, quote.cue) == ("Anna Moro", "alcaldessa", "diu")


def test_a_plugin_adds_words_to_a_language(tmp_path: Path, clean: object) -> None:
    path = tmp_path / "en.toml"
    path.write_text('[speech.verbs.say]\nforms = ["yammered"]\n', encoding="utf-8")
    assert "yammered" not in language("en").verbs
    add_language(path)
    assert "yammered" in language("en").verbs
    assert "said" in language("en").verbs
