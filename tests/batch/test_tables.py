"""Tables of articles: schemas, dates, spans, round trip, and the libraries that read them."""

import csv
import datetime as dt
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from samples import page

import newsdoc
from newsdoc.batch import TABLES, Document, Steps, rows_of
from newsdoc.batch.tables.files import write_csv, write_json_lines
from newsdoc.batch.tables.schemas import SCHEMAS, moment
from newsdoc.testing.samples import FULL, HARBOUR
from newsdoc.testing.strategies import articles

HOUR = dt.timezone(dt.timedelta(hours=1))


def records(table: str, article: newsdoc.Article) -> list[dict[str, object]]:
    names = [column.name for column in TABLES[table].columns]
    return [dict(zip(names, row, strict=True)) for row in rows_of(table, article, Document("a"))]


@pytest.mark.parametrize(
    ("value", "utc", "precision"),
    [
        (dt.date(2024, 3, 5), "2024-03-05T00:00:00+00:00", "day"),
        (dt.datetime(2024, 3, 5, 7, 15), "2024-03-05T07:15:00+00:00", "local"),
        (dt.datetime(2024, 3, 5, 0, 15, tzinfo=HOUR), "2024-03-04T23:15:00+00:00", "instant"),
        (dt.datetime.max.replace(tzinfo=dt.timezone(-dt.timedelta(hours=1))), None, "instant"),
    ],
)  # fmt: skip
def test_dates(value: dt.date, utc: str | None, precision: str) -> None:
    found, stated, how = moment(value)
    assert (found and found.isoformat()) == utc
    assert stated == value.isoformat()
    assert how == precision


def test_rows_say_what_the_article_says() -> None:
    article = newsdoc.analyze(newsdoc.parse(page(2), "html", url="https://news.example/2"), "quotes", "people")
    [row] = records("articles", article)
    assert row["headline"] == article.headline
    assert row["authors"] == ["Ann Lee"]
    assert row["published"] == dt.datetime(2024, 3, 3, 6, 15, tzinfo=dt.UTC)
    assert row["published_stated"] == "2024-03-03T07:15:00+01:00"
    assert row["text"] == article.text
    paragraphs = records("paragraphs", article)
    assert [each["text"] for each in paragraphs] == [each.text for each in article.paragraphs()]
    for each in paragraphs:
        where: Any = slice(each["source_start"], each["source_end"])
        assert page(2)[where] == each["text"]
    assert {each["part"] for each in records("persons", article)} >= {"author"}


@pytest.mark.parametrize("table", TABLES)
def test_every_row_fits_its_schema(table: str) -> None:
    types = {
        "text": str,
        "integer": int,
        "boolean": bool,
        "time": dt.datetime,
        "texts": list,
    }
    count = 0
    analyzed = newsdoc.analyze(HARBOUR, "quotes", "people")
    flawed = newsdoc.parse("Ferry returns", language="en")
    for article in (FULL, HARBOUR, analyzed, flawed, newsdoc.Article()):
        for row in rows_of(table, article, Document("a")):
            count += 1
            for cell, column in zip(row, TABLES[table].columns, strict=True):
                assert cell is None or type(cell) is types[column.type], column.name
    assert count


@given(articles())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_article_has_rows_that_can_be_written(article: newsdoc.Article) -> None:
    for name, table in TABLES.items():
        rows = rows_of(name, article, Document("a"))
        out = io.BytesIO()
        write_csv(out, table, rows)
        read = list(csv.reader(io.StringIO(out.getvalue().decode("utf-8"), newline="")))
        assert len(read) == len(rows) + 1
        out = io.BytesIO()
        write_json_lines(out, table, rows)
        assert len(out.getvalue().splitlines()) == len(rows)


@given(articles())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_round_trip_of_the_table_of_articles(article: newsdoc.Article) -> None:
    pytest.importorskip("pyarrow")
    if "\ud800" <= max(newsdoc.export(article, "json", indent=None), default="") <= "\udfff":
        return
    table = newsdoc.to_table([article, article])
    assert newsdoc.from_table(table) == (article, article)
    for name in TABLES:
        newsdoc.to_table([article], name)


def test_csv_and_json_lines_need_no_pyarrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    out = io.BytesIO()
    write_json_lines(out, TABLES["articles"], rows_of("articles", HARBOUR, Document("a")))
    assert json.loads(out.getvalue())["headline"] == HARBOUR.headline
    with pytest.raises(newsdoc.BatchError, match=r'pip install "newsdoc\[arrow\]"'):
        newsdoc.to_table([HARBOUR])


def test_from_table_of_something_else() -> None:
    with pytest.raises(newsdoc.BatchError, match="json"):
        newsdoc.from_table({"a": []})
    with pytest.raises(newsdoc.NewsdocError):
        newsdoc.from_table({"json": ["{}"]})
    with pytest.raises(TypeError, match=r"must be a list .* of Article or Result"):
        newsdoc.to_table("Ferry returns")  # type: ignore[arg-type]
    with pytest.raises(newsdoc.BatchError, match="unknown table"):
        newsdoc.to_table([], "nothing")


def test_results_become_tables_too() -> None:
    pytest.importorskip("pyarrow")
    results = [Steps()(Document(name, text)) for name, text in (("a", page(1)), ("b", ""), ("c", page(2)))]
    assert newsdoc.to_table(results).column("document").to_pylist() == ["a", "c"]


@pytest.mark.parametrize("library", ["pandas", "polars", "duckdb"])
def test_the_libraries_take_the_types(library: str, tmp_path: Path) -> None:
    module = pytest.importorskip(library)
    parquet = pytest.importorskip("pyarrow.parquet")
    dated = [newsdoc.Article(published=value) for value in (dt.date(2024, 3, 5), None, dt.datetime(2024, 3, 5, 7))]
    parquet.write_table(newsdoc.to_table(dated), tmp_path / "a.parquet")
    if library == "duckdb":
        query = f"select max(published) - min(published), count(published) from '{tmp_path}/a.parquet'"
        assert module.sql(query).fetchall() == [(dt.timedelta(hours=7), 2)]
        return
    column = module.read_parquet(tmp_path / "a.parquet")["published"]
    assert column.max() - column.min() == dt.timedelta(hours=7)


def test_the_schemas_are_documented(root: Path) -> None:
    """docs/reference/tables.md has exactly the columns that there are, in their order."""
    text = (root / "docs/reference/tables.md").read_text("utf-8")
    for name, table in SCHEMAS.items():
        section = text.split(f"## {name}\n", 1)[1].split("\n## ", 1)[0]
        rows = re.findall(r"^\| `(\w+)` \| (\w+) \| (.+) \|$", section, re.M)
        assert rows == [(each.name, each.type, each.doc) for each in table.columns]
        assert table.doc in section
