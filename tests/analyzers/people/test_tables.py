"""The tables of persons: one row a person, as CSV and JSON Lines."""

import csv
import io
import json

import newsdoc
from newsdoc.analyzers.people.tables import COLUMNS
from newsdoc.model import Article, Paragraph

ARTICLE = Article(
    "Bridge",
    language="en",
    body=(
        Paragraph("Carla Dent, the mayor of Ardale, met Senator Peter Holm on Monday."),
        Paragraph("“We have waited,” Ms. Dent said. Holm was late."),
    ),
)


def test_csv_has_a_row_a_person() -> None:
    header, *found = csv.reader(io.StringIO(newsdoc.to_bytes(newsdoc.export(ARTICLE, "people-csv")).decode()))
    assert tuple(header) == COLUMNS
    assert [(row[3], row[4], row[5], row[7], row[8]) for row in found] == [
        ("Carla Dent", "mayor of Ardale", "female", "2", "1"),
        ("Peter Holm", "Senator", "male", "2", "0"),
    ]


def test_the_header_can_be_left_out() -> None:
    first = str(newsdoc.export(ARTICLE, "people-csv", header=False)).splitlines()[0]
    assert first.startswith(",Bridge,1,Carla Dent")


def test_json_lines_say_what_told_the_gender() -> None:
    first, _ = map(json.loads, str(newsdoc.export(ARTICLE, "people-jsonl")).splitlines())
    assert first["gender_evidence"] in {"given name “Carla”", "title “Ms.”"}


def test_an_article_that_was_analyzed_is_not_read_again() -> None:
    analyzed = newsdoc.analyze(ARTICLE, "people")
    assert newsdoc.export(analyzed, "people-csv") == newsdoc.export(ARTICLE, "people-csv")
