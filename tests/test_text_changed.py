"""Texts changed in ways that leave their story as it is, as the benchmark reads them."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

import newsdoc

LINES = {
    "Ferry returns to the old quay of Larkhaven": "headline",
    "By Ann Lee": "byline",
    "The “old” ferry at Larkhaven on Monday": "caption",
    "The ferry will sail twice a day from May, the council of Larkhaven said on Monday. 'At last.'": "paragraph",
    "Its owners had run out of money for repairs.": "paragraph",
    "The quay": "heading",
    "It was given up nine years ago, and the shed behind it was sold.": "paragraph",
    "The ferry needs a new one now.": "paragraph",
}


@pytest.fixture(scope="module")
def text_changed(benchmark_module: Callable[[str], ModuleType]) -> ModuleType:
    return benchmark_module("text_changed")


@pytest.fixture
def text(text_changed: ModuleType) -> Any:
    return text_changed.Text(list(LINES), list(LINES.values()), "en")


def test_every_change_changes_the_text(text_changed: ModuleType, text: Any) -> None:
    assert all(change(text) != text_changed.joined(text) for change in text_changed.CHANGES.values())


def test_what_is_put_stands_where_it_says(text_changed: ModuleType, text: Any) -> None:
    lines = {"name": "x", "en": ["Menu"]}
    above, middle, behind = (
        text_changed.put({**lines, "at": at}, text).split("\n\n").index("Menu") for at in ("above", "middle", "behind")
    )
    assert (above, middle, behind) == (0, 7, 8)
    assert text_changed.put({"name": "x", "at": "above", "de": ["Menü"]}, text) is None


def test_nothing_is_put_between_a_cross_head_and_its_paragraph(text_changed: ModuleType) -> None:
    roles = ["headline", "paragraph", "paragraph", "heading", "paragraph", "paragraph"]
    assert text_changed.Text(list("abcdef"), roles, "en").middle == 5
    assert text_changed.Text(list("abcde"), roles[:5], "en").middle is None


def test_the_lines_have_the_same_languages(text_changed: ModuleType) -> None:
    kinds = {frozenset(each) - {"name", "at"} for each in text_changed.PUT}
    assert kinds == {frozenset(("any",)), frozenset(("en", "de", "es", "fr", "pl", "pt"))}


def test_what_is_read_otherwise_is_counted(
    text_changed: ModuleType, text: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def leaky(source: str, **options: Any) -> newsdoc.Article:
        """A reader that takes the first line for the headline, and the last two for the story."""
        first, *lines = source.split("\n\n")
        story = tuple(newsdoc.Paragraph(line) for line in lines[-2:])
        return newsdoc.Article(headline=first, authors=(newsdoc.Person(lines[0]),), body=story)

    monkeypatch.setattr(newsdoc, "parse", leaky)
    texts = [(text, text_changed.read(text_changed.joined(text)))]
    put = text_changed.CHANGES
    assert text_changed.compare(texts, put["the name of the site"]) == {"texts": 1, "headline": 1, "authors": 1}
    assert text_changed.compare(texts, put["buttons to share, behind"]) == {"texts": 1, "lost": 1, "gained": 1}
    assert text_changed.compare(texts, put["several blank lines"]) != {"texts": 1}
    assert text_changed.compare(texts, put["two spaces between sentences"]) == {"texts": 1}
    assert text_changed.compare(texts, text_changed.joined) == {}
    text_changed.compare(texts, put["a link to another story"], show=True)
    assert "    lost: It was given up nine years ago" in capsys.readouterr().out
