"""Plain text as a reader sees it."""

import pytest

import newsdoc
from newsdoc import Article, FactBox, Figure, ListBlock, ListItem, Paragraph, Quote, Section, Table


def text(article: Article, **options: object) -> str:
    output = newsdoc.export(article, "text", **options)
    assert isinstance(output, str)
    return output


def test_empty_article() -> None:
    assert text(Article()) == "\n"


def test_wrapping_breaks_no_word() -> None:
    long = "a" * 50
    assert text(Article(body=(Paragraph(f"one two {long} three"),)), width=20) == f"one two\n{long}\nthree\n"


def test_width_has_a_least() -> None:
    with pytest.raises(newsdoc.ExportError, match="width"):
        text(Article("x"), width=3)


def test_blocks() -> None:
    article = Article(
        body=(
            Section("Why", body=(Paragraph("Because."),)),
            Quote("Yes.", speaker=newsdoc.Person("Dora Ek")),
            Figure("Ferries.", credit="Eva Fox", url="https://img.example/a.jpg"),
            ListBlock((ListItem((Paragraph("one"),)), ListItem((Paragraph("two"),))), ordered=True),
            FactBox("Numbers", body=(Paragraph("Forty."),)),
            Table(((newsdoc.Cell("a"), newsdoc.Cell("b")),)),
        )
    )
    assert text(article).split("\n\n") == [
        "Why\n---",
        "Because.",
        "    Yes.\n    — Dora Ek",
        "[Picture: Ferries. (Eva Fox) <https://img.example/a.jpg>]",
        "1. one\n2. two",
        "| NUMBERS\n| \n| Forty.",
        "a\tb\n",
    ]


def test_links_can_be_left_out() -> None:
    article = Article(related=(newsdoc.RelatedLink("More", href="https://a.example/"),))
    assert "https" in text(article)
    assert "https" not in text(article, links=False)


def test_losses_name_what_is_not_printed() -> None:
    article = Article("x", slugline="S", urgency=3)
    assert {loss.path for loss in newsdoc.losses(article, "text")} == {"slugline", "urgency"}
