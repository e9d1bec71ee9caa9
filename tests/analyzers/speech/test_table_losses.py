"""What the tables of quotations and persons say that they leave out."""

import pytest

import newsdoc
from newsdoc.analyzers.speech.table_losses import table_losses
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
        ("summary", "lost", "a" * 60), ("section", "lost", "Coast"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_the_tables_say_so(name: str) -> None:
    article = Article("Bridge", guid="urn:example:1", body=(Paragraph("“Sorry,” Ann Moss said."),))
    assert [loss.field for loss in newsdoc.losses(article, name)] == ["body"]
