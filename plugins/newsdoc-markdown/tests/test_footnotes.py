"""Footnotes of Markdown."""

import pytest

import newsdoc
from newsdoc import Article, Paragraph
from newsdoc.model import ListBlock, Preformatted


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("It sails.[^1] So[^b].\n\n[^1]: Today.\n[^b]: Not *now*.\n", ["It sails. So.", "Today.", "Not now."]),
        ("It sails.[^1]\n[^1]: Today\nor so.\n\nIt stays.", ["It sails.", "It stays.", "Today or so."]),
        ("It sails.[^1]\n\n[^1]: Today.\n\n    Or so.\n\nIt stays.", ["It sails.", "It stays.", "Today.", "Or so."]),
        ("> It sails.[^1]\n>\n> [^1]: Today.\n", ["It sails.", "Today."]),
        ("It sails.[^1]\n\n[^1]:\n", ["It sails."]),
        ("It sails[^2] at `[^1]`.\n\n[^1]: Today.\n", ["It sails[^2] at [^1].", "Today."]),
        (r"It sails.\[^1]" + "\n\n[^1]: Today.\n", ["It sails.[^1]", "Today."]),
    ],
)
def test_notes(text: str, paragraphs: list[str]) -> None:
    assert [each.text for each in newsdoc.parse(text, "markdown").paragraphs()] == paragraphs


def test_notes_are_a_list_behind_the_story_and_before_its_foot() -> None:
    text = "It sails.[^1]\n\n[^1]: Today.\n\nIt stays.\n\n---\n\n[More](https://coast.example)\n"
    article = newsdoc.parse(text, "markdown")
    assert [type(block) for block in article.body] == [Paragraph, Paragraph, ListBlock]
    assert [each.text for each in article.furniture] == ["More"]


def test_code_is_no_note() -> None:
    article = newsdoc.parse("It sails.\n\n    [^1]: code\n", "markdown")
    assert article.body[1] == Preformatted("[^1]: code")


def test_what_looks_like_a_note_comes_back() -> None:
    article = Article("Ferry", body=(Paragraph("It sails.[^1]"), Paragraph("[^1]: Today.")))
    assert newsdoc.parse(newsdoc.export(article, "markdown"), "markdown").body == article.body
