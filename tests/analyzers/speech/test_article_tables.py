"""What the tables of quotations and persons say in every row, and what they leave out."""

import pytest

import newsdoc
from newsdoc.analyzers.speech.article_tables import LONGEST_HEADLINE, headline_cell, table_losses
from newsdoc.model import Article, Paragraph

TABLES = ("quotes-csv", "quotes-jsonl", "people-csv", "people-jsonl")


def test_what_has_a_column_or_is_no_content_is_not_lost() -> None:
    assert table_losses(Article()) == ()
    assert table_losses(Article("Bridge", guid="urn:example:1")) == ()
    assert table_losses(Article("Bridge").with_layer("quotes", ())) == ()


@pytest.mark.parametrize(("guid", "lost"), [(None, []), ("urn:example:1", ["url"])])
def test_the_address_stands_in_for_the_identifier(guid: str | None, lost: list[str]) -> None:
    article = Article("Bridge", guid=guid, url="https://quay.example/1")
    assert [loss.field for loss in table_losses(article)] == lost


def test_each_field_with_a_value_is_lost_and_told_in_short() -> None:
    losses = table_losses(Article("Bridge", summary="a" * 61, section="Coast"))
    assert [(loss.field, loss.fate, loss.value) for loss in losses] == [
        ("summary", "lost", "a" * 59 + "…"), ("section", "lost", "Coast"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_the_tables_say_so(name: str) -> None:
    article = Article("Bridge", guid="urn:example:1", body=(Paragraph("“Sorry,” Ann Moss said."),))
    assert [loss.field for loss in newsdoc.losses(article, name)] == ["body"]


def test_a_headline_is_cut_only_where_it_is_none() -> None:
    usual = "x" * LONGEST_HEADLINE
    assert headline_cell(newsdoc.Article(usual)) == usual
    cut = headline_cell(newsdoc.Article(usual + "x"))
    assert cut is not None
    assert (len(cut), cut[-1]) == (LONGEST_HEADLINE, "…")
    assert headline_cell(newsdoc.Article(None)) is None


def test_tables_do_not_repeat_a_page_in_every_row() -> None:
    # 75 kB of marks in one line: nine thousand rows of it were 680 MB.
    article = newsdoc.Article('"@type":' * 4000)
    for name in ("quotes-csv", "people-csv"):
        assert len(newsdoc.export_text(article, name)) < 4_000_000
