"""Options of parsers, exporters and analyzers: known, checked, or refused."""

import datetime as dt
from typing import Literal

import pytest

import newsdoc
from newsdoc.registry.options import check_options, from_text, options_of

STORY = "Ferry returns\n\nBy Ann Lee\n\nThe ferry sails again from the old quay, the harbour office said on Monday."


class Works:
    def export(
        self, article: object, /, *, mark: str = "!", width: int | None = None, day: dt.date | None = None
    ) -> str:
        return ""

    def choose(
        self, article: object, /, *, wrap: Literal["a", "b"] = "a", when: dt.datetime | dt.date | None = None
    ) -> str:
        return ""

    def anything(self, article: object, /, **rest: object) -> str:
        return ""


def test_options_are_those_of_the_signature() -> None:
    assert list(options_of(Works().export).known) == ["mark", "width", "day"]
    assert options_of(Works().anything).takes_any


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"marc": "?"}, "has no option 'marc'; did you mean 'mark'"),
        ({"zzz": 1}, "has no option 'zzz'; it has day, mark, width"),
        ({"width": "abc"}, "option 'width' of it must be int or None, not 'abc'"),
        ({"width": True}, "must be int or None, not True"),
        ({"day": "2026-03-05"}, "must be date or None"),
    ],
)
def test_wrong_options_are_refused(options: dict[str, object], message: str) -> None:
    with pytest.raises(newsdoc.OptionError, match=message):
        check_options(Works().export, options, "it")


def test_a_literal_takes_its_values_only() -> None:
    check_options(Works().choose, {"wrap": "b"}, "it")
    with pytest.raises(newsdoc.OptionError, match="must be 'a' or 'b', not 'c'"):
        check_options(Works().choose, {"wrap": "c"}, "it")


@pytest.mark.parametrize(
    ("work", "name", "text", "value"),
    [
        ("export", "mark", "7", "7"),
        ("export", "width", "7", 7),
        ("export", "width", "none", None),
        ("export", "day", "2026-03-05", dt.date(2026, 3, 5)),
        ("choose", "when", "2026-03-05", dt.date(2026, 3, 5)),
        ("choose", "when", "2026-03-05T12:00", dt.datetime(2026, 3, 5, 12)),
        ("choose", "wrap", "b", "b"),
        ("anything", "x", "true", True),
    ],
)
def test_values_of_the_command_line(work: str, name: str, text: str, value: object) -> None:
    found = from_text(getattr(Works(), work), name, text, "it")
    assert found == value
    assert type(found) is type(value)


def test_a_text_that_is_no_value_is_refused() -> None:
    with pytest.raises(newsdoc.OptionError, match="must be a whole number or none, not 'abc'"):
        from_text(Works().export, "width", "abc", "it")
    with pytest.raises(newsdoc.OptionError, match="has no option"):
        from_text(Works().export, "widht", "1", "it")


@pytest.mark.parametrize("format", ["text", "html", None])
def test_parsers_refuse_unknown_options(format: str | None) -> None:
    with pytest.raises(newsdoc.OptionError, match="'langauge'; did you mean 'language'"):
        newsdoc.parse(STORY, format, langauge="de")


def test_analyzers_and_exporters_refuse_unknown_options() -> None:
    article = newsdoc.parse(STORY)
    with pytest.raises(newsdoc.OptionError, match="did you mean 'language'"):
        newsdoc.analyze(article, "quotes", langauge="de")
    with pytest.raises(newsdoc.OptionError, match="'wdth'"):
        newsdoc.export(article, "text", wdth=3)
    with pytest.raises(newsdoc.OptionError, match="'nonsense'"):
        newsdoc.losses(article, "text", nonsense=1)
    with pytest.raises(newsdoc.OptionError, match="'header'"):
        newsdoc.analyze(article, "quotes", "people", header=False)


def test_an_option_goes_to_the_analyzers_that_have_it() -> None:
    article = newsdoc.analyze(newsdoc.parse(STORY), "quotes", "people", indirect=False)
    assert {layer.name for layer in article.layers} >= {"quotes", "people"}


def test_language_can_always_be_given() -> None:
    assert newsdoc.parse(STORY, language="nb").language == "nb"
    assert newsdoc.parse(f"<html lang=en><body><h1>Ferry returns</h1><p>{STORY}</p>", language="nb").language == "nb"
    item = newsdoc.export(newsdoc.Article("Ferry", language="en", body=(newsdoc.Paragraph("It sails."),)), "newsml-g2")
    article = newsdoc.parse(item, language="nb")
    assert article.language == "en"
    assert [problem.code for problem in article.problems] == ["option-ignored"]


def test_a_whole_number_is_a_number_with_a_point_too() -> None:
    def work(article: object, /, *, share: float = 0.5) -> str:
        return ""

    check_options(work, {"share": 1}, "it")
    check_options(work, {"share": 0.25}, "it")
    for wrong in (True, "1", None):
        with pytest.raises(newsdoc.OptionError, match="option 'share' of it must be float"):
            check_options(work, {"share": wrong}, "it")


@pytest.mark.parametrize("value", ["https://a.example/catalog", b"x", [1], ["https://a.example/catalog", None], 5])
def test_a_sequence_of_texts_is_no_text(value: object) -> None:
    with pytest.raises(newsdoc.OptionError, match="option 'catalogs'"):
        newsdoc.export(newsdoc.Article("Ferry returns"), "newsml-g2", catalogs=value)
    for right in ((), [], ["https://a.example/catalog"], ("https://a.example/catalog",)):
        newsdoc.export(newsdoc.Article("Ferry returns"), "newsml-g2", catalogs=right)
