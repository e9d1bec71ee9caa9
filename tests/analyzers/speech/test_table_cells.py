"""What stands in every row of a table stays short, however long the article has it."""

import newsdoc
from newsdoc.analyzers.speech.table_cells import LONGEST_HEADLINE, headline_cell


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
