"""Every limit is kept by every parser that is installed, and by every door."""

import io
import json
import re
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner

import newsdoc
from newsdoc import Article, LimitExceeded, Limits, ListBlock, ListItem, Paragraph
from newsdoc.cli import main
from newsdoc.limits import extent_of
from newsdoc.testing import FULL

READABLE = sorted(info.name for info in newsdoc.formats() if info.reads)
WRITABLE = {info.name for info in newsdoc.formats() if info.writes}
NAMES = [field.name for field in attrs.fields(Limits)]


@pytest.fixture(params=READABLE)
def document(request: pytest.FixtureRequest, root: Path) -> tuple[str, bytes]:
    """A format, and a story in it."""
    format = request.param
    if format in WRITABLE:
        return format, newsdoc.to_bytes(newsdoc.export(FULL, format))
    (path,) = (root / "tests" / "golden" / format).glob("*/input.*")
    return format, path.read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_each_limit_is_kept_by_each_parser(document: tuple[str, bytes], name: str) -> None:
    format, data = document
    smallest = Limits(**{name: 1})
    if name == "depth":
        for article in newsdoc.parse_all(data, format, limits=smallest):
            assert extent_of(article.body)[1] <= 1
        return
    if name == "analyzed_size":
        article = newsdoc.parse(data, format, limits=smallest)
        if len(article.text) > 1:
            with pytest.raises(LimitExceeded, match="analyzed_size"):
                newsdoc.analyze(article, "quotes", limits=smallest)
        return
    if name == "page_size" and format != "html":
        assert newsdoc.parse(data, format, limits=smallest) == newsdoc.parse(data, format)
        return
    if name == "blocks" and extent_of(newsdoc.parse(data, format).body)[0] < 2:
        assert format in ("json-feed", "news-sitemap"), "the sample has too few blocks to tell"
        return
    for read in (newsdoc.parse, newsdoc.parse_all):
        with pytest.raises(LimitExceeded, match=name) as error:
            read(data, format, limits=smallest)
        assert error.value.limit == f"{name} 1"
        assert f"limits=newsdoc.Limits({name}=...) allows more" in str(error.value)
        assert re.search(r" has \d[\d,]* ", str(error.value)), "it says how much there is"


def test_nodes_are_counted_whatever_the_format_is_taken_for(document: tuple[str, bytes]) -> None:
    _, data = document
    with pytest.raises(LimitExceeded, match="nodes"):
        newsdoc.parse(data, limits=Limits(nodes=1))
    with pytest.raises(LimitExceeded, match="nodes"):
        newsdoc.validate(data, limits=Limits(nodes=1))


def test_what_is_within_the_limits_is_read_as_ever(document: tuple[str, bytes]) -> None:
    format, data = document
    few = Limits(nodes=3000, blocks=3000, input_size=len(data), page_size=len(data))
    assert newsdoc.parse(data, format, limits=few) == newsdoc.parse(data, format)


def ninjs(html: str) -> str:
    return json.dumps({"uri": "urn:x:1", "headline": "Ferry", "body_html": html}).replace("<", "\\u003c")


def rss(html: str) -> str:
    item = newsdoc.export_text(Article("Ferry", body=(Paragraph("HERE"),), url="https://quay.example/1"), "rss")
    return item.replace("<p>HERE</p>", html).replace("&lt;p&gt;HERE&lt;/p&gt;", html.replace("<", "&lt;"))


def script(inner: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "a": [{inner}]}}</script><p>It sails.'


@pytest.mark.parametrize(
    "data",
    [
        ninjs("<p>a" * 400),
        rss("<p>a" * 400),
        script("[]," * 400 + "[]"),
        script("{}," * 400 + "{}")[:-40] + ",,]}</script><p>It sails.",
        script("1") * 400,
    ],
    ids=["HTML in JSON", "HTML in XML", "JSON in HTML", "broken JSON in HTML", "many scripts"],
)
def test_what_stands_inside_a_document_counts(data: str) -> None:
    assert newsdoc.parse(data, limits=Limits(nodes=4000))
    with pytest.raises(LimitExceeded, match=r"(?:elements|values).*nodes=") as error:
        newsdoc.parse(data, limits=Limits(nodes=300))
    assert error.value.limit == "nodes 300"


def test_small_fields_are_taken_together() -> None:
    story = {"uri": "urn:x", "headline": "Ferry", "body_html": "<p>a" * 200}
    item = {**story, "associations": [{**story, "uri": f"urn:x:{number}", "type": "text"} for number in range(20)]}
    data = json.dumps([item] * 20)
    newsdoc.parse_all(data, "ninjs", limits=Limits(nodes=22_000))
    with pytest.raises(LimitExceeded, match="inside its fields"):
        newsdoc.parse_all(data, "ninjs", limits=Limits(nodes=2_500))


@pytest.mark.parametrize("format", ["html", "text"])
def test_the_blocks_of_a_page_are_counted_before_they_are_looked_at(format: str) -> None:
    page = "<nav>" + "".join(f"<a href=/{n}>Menu {n}</a><br><br>" for n in range(30)) + "</nav>" + "<p>It sails. " * 30
    data = page if format == "html" else "It sails.\n\n" * 60
    with pytest.raises(LimitExceeded, match=r"the page has \d+ blocks"):
        newsdoc.parse(data, format, limits=Limits(blocks=20))


def test_limits_end_with_the_call() -> None:
    article = Article("Ferry", body=(Paragraph("It sails."),) * 50)
    assert newsdoc.parse(newsdoc.export(article, "newsml-g2"), limits=Limits(nodes=100)) == article
    assert newsdoc.losses(attrs.evolve(article, body=article.body * 20), "newsml-g2") is not None
    with pytest.raises(LimitExceeded):
        newsdoc.parse("Ferry\n\n" * 70, limits=Limits(nodes=10))
    for format in ("newsml-g2", "markdown", "html", "json"):
        assert newsdoc.parse(newsdoc.export(attrs.evolve(article, body=article.body * 20), format), format).body


class Endless(io.RawIOBase):
    """A file that never ends."""

    taken = 0

    def read(self, size: int = -1) -> bytes:
        assert size > 0, "all of it was asked for"
        self.taken += size
        return b"a" * size


def test_a_file_is_read_no_further_than_its_limit() -> None:
    endless = Endless()
    with pytest.raises(LimitExceeded, match="input_size"):
        newsdoc.read(endless, limits=Limits(input_size=3_000_000))  # type: ignore[arg-type]
    assert endless.taken < 6_000_000


@pytest.mark.parametrize(("size", "kind"), [(0, "w"), (5, "w"), (3_000_000, "w"), (0, "b"), (3_000_000, "b")])
def test_a_file_is_read_whole(size: int, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("é" * size, "utf-8")
    with path.open("r", encoding="utf-8") if kind == "w" else path.open("rb") as file:
        found: Any = Limits().read(file)
    assert found == ("é" * size if kind == "w" else ("é" * size).encode())


def test_every_door_has_the_limits() -> None:
    data = newsdoc.export(FULL, "json")
    for work in (
        lambda limits: newsdoc.convert(data, "text", limits=limits),
        lambda limits: newsdoc.validate(data, limits=limits),
        lambda limits: newsdoc.read(io.StringIO(data), limits=limits),
        lambda limits: newsdoc.read_all(io.StringIO(data), limits=limits),
    ):
        for name in ("nodes", "input_size"):
            with pytest.raises(LimitExceeded, match=name):
                work(Limits(**{name: 1}))


# ---------------------------------------------------------------------- the command
COMMANDS = [
    ["convert", "--to", "text"],
    ["show"],
    ["losses", "--to", "nitf"],
    ["validate"],
    ["view"],
    ["convert", "--to", "text", "-"],
]


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_takes_limits(command: list[str], tmp_path: Path) -> None:
    path = tmp_path / "story.json"
    path.write_text(newsdoc.export(FULL, "json"))
    given = command if command[-1] == "-" else [*command, str(path)]
    run = CliRunner().invoke(main, [*given, "--limit", "nodes=10"], input=path.read_text())
    assert run.exit_code == (3 if command == ["validate"] else 1)
    assert "values; --limit nodes=N allows more (limit: nodes 10)" in run.stderr
    assert CliRunner().invoke(main, [*given, "--limit", "nodes=9000"], input=path.read_text()).exit_code in (0, 1)


def test_a_run_over_documents_takes_limits(tmp_path: Path) -> None:
    path = tmp_path / "story.json"
    path.write_text(newsdoc.export(FULL, "json"))
    given = ["batch", str(path), "--table", "jsonl", "--workers", "0", "-o"]
    run = CliRunner().invoke(main, [*given, str(tmp_path / "few"), "--limit", "nodes=10"])
    assert run.exit_code == 3
    assert "size:" in run.stderr
    assert CliRunner().invoke(main, [*given, str(tmp_path / "many"), "--limit", "nodes=9000"]).exit_code == 0


@pytest.mark.parametrize("given", ["nodes", "nodes=", "nodes=a", "nodes=0", "nodes=-1", "nodes=²", "knots=5", "=5"])
def test_a_limit_that_is_none_is_reported(given: str) -> None:
    run = CliRunner().invoke(main, ["show", "story.txt", "--limit", given])
    assert run.exit_code == 2
    assert "--limit" in run.stderr


def test_more_digits_than_python_reads_are_a_limit_too() -> None:
    run = CliRunner().invoke(main, ["show", "-", "--limit", "nodes=" + "9" * 5000], input="Ferry\n\nIt sails.")
    assert run.exit_code == 0


def test_lists_hold_their_depth_and_their_number() -> None:
    article = Article("x", body=(ListBlock((ListItem((Paragraph("a"),)),) * 50),))
    with pytest.raises(LimitExceeded, match="101 blocks"):
        newsdoc.parse(newsdoc.export(article, "json"), limits=Limits(blocks=100))
