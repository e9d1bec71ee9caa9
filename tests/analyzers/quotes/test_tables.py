"""The tables of quotations: one row a quotation, as CSV and JSON Lines, from the library and the command line."""

import csv
import io
import json

import newsdoc
from newsdoc.analyzers.quotes.analyzer import QuotesAnalyzer
from newsdoc.analyzers.quotes.tables import COLUMNS, CsvTable, JsonLinesTable
from newsdoc.model import Article, Paragraph, Span
from newsdoc.registry import Registry

ARTICLE = Article(
    "Bridge, “at last”",
    guid="urn:example:1",
    body=(
        Paragraph("Senator Peter Holm came late.", span=Span(10, 39)),
        Paragraph("“Sorry, all,” he said.", span=Span(41, 63)),
    ),
)


def test_csv_has_a_header_and_a_row_a_quotation() -> None:
    table = list(csv.DictReader(io.StringIO(CsvTable().export(ARTICLE))))
    direct = [row for row in table if row["kind"] == "direct" and row["paragraph"]]
    assert direct == [
        {
            "guid": "urn:example:1",
            "headline": "Bridge, “at last”",
            "number": direct[0]["number"],
            "kind": "direct",
            "speaker": "Peter Holm",
            "title": "Senator",
            "text": "Sorry, all,",
            "cue": "said",
            "paragraph": "1",
            "start": "0",
            "end": "13",
            "source_start": "41",
            "source_end": "54",
            "mention": "he",
        }
    ]


def test_csv_without_a_header_can_be_appended() -> None:
    assert CsvTable().export(ARTICLE) == ",".join(COLUMNS) + "\r\n" + CsvTable().export(ARTICLE, header=False)


def test_json_lines_say_the_same() -> None:
    rows = [json.loads(line) for line in JsonLinesTable().export(ARTICLE).splitlines()]
    assert all(tuple(row) == COLUMNS for row in rows)
    (row,) = (row for row in rows if row["text"] == "Sorry, all,")
    assert (row["speaker"], row["title"], row["start"], row["end"]) == ("Peter Holm", "Senator", 0, 13)


def test_speakers_found_before_are_kept() -> None:
    analyzed = QuotesAnalyzer().analyze(ARTICLE, indirect=False)
    assert CsvTable().export(analyzed) == CsvTable().export(QuotesAnalyzer().analyze(analyzed, indirect=False))


def test_an_analysis_that_found_nothing_is_kept() -> None:
    article = newsdoc.Article("Ferry", language="en", body=(newsdoc.Paragraph("The ferry sails, said Dora Ek."),))
    assert "Dora Ek" in CsvTable().export(article)
    direct = QuotesAnalyzer().analyze(article, indirect=False)
    assert CsvTable().export(direct).count("\n") == 1


def test_an_article_without_quotations_gives_a_header_only() -> None:
    assert CsvTable().export(Article("x")) == ",".join(COLUMNS) + "\r\n"
    assert JsonLinesTable().export(Article("x")) == ""


def test_both_tables_are_registered_as_exporters() -> None:
    registry = Registry()
    registry.load_builtin(("newsdoc.analyzers.quotes", "newsdoc.analyzers.people"))
    assert registry.exporter("quotes-csv").export(ARTICLE) == CsvTable().export(ARTICLE)
    assert registry.exporter("quotes-jsonl").name == "quotes-jsonl"
    assert registry.analyzer("quotes").name == "quotes"
    assert registry.analyzer("people").name == "people"


def test_one_call_of_the_library() -> None:
    assert newsdoc.export(ARTICLE, "quotes-csv") == CsvTable().export(ARTICLE)
