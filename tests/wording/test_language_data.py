"""Language data: what a file may hold, and languages that are brought from outside."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import newsdoc
from newsdoc.errors import PluginError
from newsdoc.registry import Registry
from newsdoc.wording.bylines import read_byline
from newsdoc.wording.cues import cue_table
from newsdoc.wording.dates import read_date
from newsdoc.wording.language_data import add_language, read_language, remove_language
from newsdoc.wording.languages import language_of, languages

FRISIAN = """
name = "Nordfriisk"
function_words = ["de", "fan", "it", "en", "net", "dat"]

[dates]
months = [
    ["jannewaris"], ["febrewaris"], ["maart"], ["april"], ["maaie"], ["juny"],
    ["july"], ["augustus"], ["septimber"], ["oktober"], ["novimber"], ["desimber"],
]

[bylines]
by = ["skreaun troch", "troch"]
and = ["en"]

[page]
more = ["lês ek"]
"""


@pytest.fixture
def frisian(tmp_path: Path) -> Iterator[Path]:
    file = tmp_path / "frr.toml"
    file.write_text(FRISIAN, "utf-8")
    yield file
    if "frr" in languages():
        remove_language(read_language(file))


def test_a_language_is_one_file(frisian: Path) -> None:
    assert language_of("frr") is None
    assert read_date("3 maaie 2024", "frr") is None
    data = add_language(frisian)
    assert add_language(frisian) == data
    assert [person.name for person in read_byline("Troch Ann Lee en Bo Ray", "frr")] == ["Ann Lee", "Bo Ray"]
    assert str(read_date("3 maaie 2024", "frr")) == "2024-05-03"
    assert cue_table("frr").find(["lês", "ek"]).whole
    remove_language(data)
    assert language_of("frr") is None


def test_words_join_those_of_a_language_that_is_known(tmp_path: Path) -> None:
    (tmp_path / "de.toml").write_text('[bylines]\nby = ["notiert von"]\n', "utf-8")
    data = add_language(tmp_path / "de.toml")
    try:
        assert [person.name for person in read_byline("Notiert von Ann Lee", "de")] == ["Ann Lee"]
        assert [person.name for person in read_byline("Von Ann Lee", "de")] == ["Ann Lee"]
    finally:
        remove_language(data)


def test_a_plugin_brings_a_language(frisian: Path) -> None:
    class Plugin:
        @newsdoc.hookimpl
        def newsdoc_languages(self) -> list[Path]:
            return [frisian]

    Registry().register(Plugin(), "frisian")
    assert language_of("frr-DE") is not None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[bylines]\nbye = []\n", "bye"),
        ("[byline]\nby = []\n", "byline"),
        ("[dates]\nmonths = [['jan']]\n", "12"),
        ("[page]\nmore = 'lês ek'\n", "list of phrases"),
        ("[page]\nrights = ['©']\n", "'©' is not a phrase"),
        ("[bylines]\nby = 'fan'\n", r"\[bylines\] by must be a list, not 'fan'"),
        ("[bylines.by]\nfan = 1\n", r"\[bylines\] by must be a list"),
        ("[bylines]\nby = [1.5]\n", r"\[bylines\] by: 1.5 is not a phrase"),
        ("[bylines]\nby = [' ']\n", r"\[bylines\] by: ' ' is not a phrase"),
        ("[speech.words]\nthat = 'dat'\n", r"\[speech.words\] that must be a list"),
        ("name = 5\n", "name must be str, not 5"),
        (f"name = {'[' * 2000}{']' * 2000}\n", "nested too deeply"),
        ("not toml", "frr.toml"),
    ],
)
def test_a_file_with_a_mistake_is_refused(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "frr.toml").write_text(text, "utf-8")

    class Plugin:
        @newsdoc.hookimpl
        def newsdoc_languages(self) -> list[Path]:
            return [tmp_path / "frr.toml"]

    with pytest.raises(PluginError, match=r"frr\.toml"):
        Registry().register(Plugin(), "frisian")
    if message != "frr.toml":
        with pytest.raises(ValueError, match=message):
            read_language(tmp_path / "frr.toml")


def test_a_file_without_the_name_of_a_language_is_refused_and_named_once(tmp_path: Path) -> None:
    file = tmp_path / "frisian words.toml"
    file.write_text("[bylines]\nby = ['fan']\n", "utf-8")

    class Plugin:
        @newsdoc.hookimpl
        def newsdoc_languages(self) -> list[Path]:
            return [file]

    with pytest.raises(PluginError, match="named after its language") as error:
        Registry().register(Plugin(), "frisian")
    assert str(error.value).count("frisian words.toml") == 1


def test_every_file_is_read_by_somebody() -> None:
    files = sorted((Path(newsdoc.__file__).parent / "wording" / "languages").glob("*.toml"))
    assert len(files) > 30
    for file in files:
        assert read_language(file).code == file.stem
