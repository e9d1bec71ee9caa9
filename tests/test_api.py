"""The public functions, where their examples and the tests of formats do not go: options, files, warnings, errors."""

import io
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from lxml import etree

import newsdoc
import newsdoc.batch
from newsdoc import Article, ExportError, ExportWarning, OptionError, Paragraph, Rights, hookimpl
from newsdoc.pipeline.exporting import file_bytes, to_bytes
from newsdoc.registry import default_registry, forget_registry

STORY = Article("Ferry returns", body=(Paragraph("It sails again."),))
TEXT = "Ferry returns\n\nBy Ann Lee\n\nThe ferry sails again from the old quay, said the board.\n"
MESSAGE = newsdoc.export_bytes(STORY, "newsml-g2", wrap="message")


class Latin:
    """An exporter that writes another charset, has one item a document, and cannot be read back."""

    name = "latin"
    media_types = ("text/x-latin",)
    suffixes = (".latin",)

    def export(self, article: Article, /, *, loud: bool = False) -> bytes:
        """The headline."""
        return (article.headline or "").encode("latin-1") + b"!" * loud


class AnyOption:
    """An analyzer that takes whatever it is given."""

    name = "any-option"

    def analyze(self, article: Article, /, **options: Any) -> Article:
        """The options as headline."""
        return Article(" ".join(sorted(options)))


@pytest.fixture
def plugged() -> Iterator[None]:
    forget_registry()
    plugin = SimpleNamespace(
        newsdoc_exporters=hookimpl(lambda: [Latin()]), newsdoc_analyzers=hookimpl(lambda: [AnyOption()])
    )
    default_registry().register(plugin, "latin-plugin")
    yield
    forget_registry()


# ---------------------------------------------------------------------- reading
def test_reasons_are_kept_for_those_who_ask() -> None:
    ways: Iterable[Callable[..., Any]] = (
        lambda **how: newsdoc.parse(TEXT, **how),
        lambda **how: newsdoc.parse_all(TEXT, **how)[0],
        lambda **how: newsdoc.read(io.StringIO(TEXT), **how),
        lambda **how: newsdoc.read_all(io.StringIO(TEXT), **how)[0],
    )
    for way in ways:
        assert way().decisions == ()
        assert way(why=False).decisions == ()
        assert way(why=True).decisions


def test_one_article_or_all_of_them(tmp_path: Path) -> None:
    output = newsdoc.export_all([Article("One"), Article("Two")], "json")
    path = tmp_path / "two.json"
    path.write_text(str(output), "utf-8")
    assert newsdoc.parse(output).headline == newsdoc.read(path).headline == "One"
    for found in (newsdoc.parse_all(output), newsdoc.read_all(path), newsdoc.read_all(io.StringIO(str(output)))):
        assert [each.headline for each in found] == ["One", "Two"]
    assert [each.headline for each in newsdoc.parse_all(TEXT)] == ["Ferry returns"]


def test_the_address_is_the_base_of_links(tmp_path: Path) -> None:
    page = "<h1>Ferry returns</h1><p>The ferry sails again from <a href='/quay'>the old quay</a>, it says.</p>"
    path = tmp_path / "page.html"
    path.write_text(page, "utf-8")
    url = "https://coast.example/a/1"
    for article in (
        newsdoc.parse(page, "html", url=url),
        newsdoc.parse_all(page, "html", url=url)[0],
        newsdoc.read(path, "html", url=url),
        newsdoc.read_all(path, "html", url=url)[0],
    ):
        (link,) = [mark for paragraph in article.paragraphs() for mark in paragraph.marks]
        assert isinstance(link, newsdoc.Link)
        assert link.href == "https://coast.example/quay"
    assert "https://coast.example/quay" in str(newsdoc.convert(page, "html", format="html", url=url))


# ---------------------------------------------------------------------- analyzing
def test_options_of_analyzers(plugged: None) -> None:
    assert newsdoc.analyze(STORY, "any-option", loud=1, far=2).headline == "far loud"
    assert newsdoc.analyze(STORY) is STORY
    found = newsdoc.analyze(STORY, "quotes", "any-option", language="en", loud=1)
    assert found.headline == "language loud"
    with pytest.raises(OptionError, match="'quotes' has no option 'loud'"):
        newsdoc.analyze(STORY, "quotes", loud=1)
    with pytest.raises(OptionError, match="no analyzer has no option 'loud'"):
        newsdoc.analyze(STORY, loud=1)
    with pytest.raises(OptionError, match="language"):
        newsdoc.analyze(STORY, "quotes", language=3)


# ---------------------------------------------------------------------- writing
def test_text_and_bytes(plugged: None) -> None:
    assert newsdoc.export_text(STORY, "newsml-g2").encode() == newsdoc.export(STORY, "newsml-g2")
    assert newsdoc.export_text(STORY, "json-ld") == newsdoc.export(STORY, "json-ld")
    assert newsdoc.export_bytes(STORY, "json-ld").decode() == newsdoc.export(STORY, "json-ld")
    assert newsdoc.export_bytes(Article("Fähre"), "latin", loud=True) == b"F\xe4hre!"
    assert newsdoc.export_text(Article("Quay"), "latin") == "Quay"
    with pytest.raises(ExportError, match="not written as UTF-8"):
        newsdoc.export_text(Article("Fähre"), "latin")
    assert to_bytes("Fähre \ud800") == "Fähre \ufffd".encode()
    assert to_bytes(b"\xe4") == b"\xe4"


@pytest.mark.parametrize(
    ("output", "data"), [("", b""), ("a", b"a\n"), ("a\n", b"a\n"), (b"a\n\n", b"a\n\n"), (b"a", b"a\n"), (b"", b"")]
)
def test_a_file_ends_with_a_line_break(output: str | bytes, data: bytes) -> None:
    assert file_bytes(output) == data


def test_several_articles_in_a_format_of_one(plugged: None) -> None:
    assert newsdoc.export_all([Article("Quay")], "latin", loud=True) == b"Quay!"
    assert newsdoc.export_all(iter([Article("Quay")]), "latin") == b"Quay"
    for articles in ([], [STORY, STORY]):
        with pytest.raises(ExportError, match="holds only one item"):
            newsdoc.export_all(articles, "latin")


def test_no_file_is_written_when_the_export_fails(tmp_path: Path, plugged: None) -> None:
    path = tmp_path / "ferry.latin"
    with pytest.raises(newsdoc.NewsdocError):
        newsdoc.write(Article("町"), path)
    assert not path.exists()
    newsdoc.write(Article("Quay"), path, loud=True)
    assert path.read_bytes() == b"Quay!\n"
    newsdoc.write(Article("Quay"), path, "text")
    assert path.read_bytes() == b"Quay\n====\n"
    newsdoc.write(STORY, str(tmp_path / "ferry.JSONLD"))
    assert newsdoc.read(tmp_path / "ferry.JSONLD").headline == STORY.headline
    with pytest.raises(newsdoc.UnknownFormat, match="suffix"):
        newsdoc.write(STORY, tmp_path / "ferry.nothing")


def test_what_is_lost_is_not_known_of_a_format_that_cannot_be_read(plugged: None) -> None:
    with pytest.raises(ExportError, match="cannot be read back"):
        newsdoc.losses(STORY, "latin")
    assert newsdoc.export_problems(STORY, "latin") == ()


WAYS_OUT: list[Callable[..., Any]] = [
    lambda article, **options: newsdoc.export(article, "json-ld", **options),
    lambda article, **options: newsdoc.export_text(article, "json-ld", **options),
    lambda article, **options: newsdoc.export_bytes(article, "json-ld", **options),
    lambda article, **options: newsdoc.export_all([article, article], "json-ld", **options),
    lambda article, **options: newsdoc.export_problems(article, "json-ld", **options),
    lambda article, **options: newsdoc.losses(article, "json-ld", **options),
    lambda article, **options: newsdoc.convert(TEXT, "json-ld", **options),
]


@pytest.mark.parametrize("way", WAYS_OUT)
def test_options_are_checked_on_every_way_out(way: Callable[..., Any]) -> None:
    way(STORY, indent=None)
    with pytest.raises(OptionError, match="indnt") as error:
        way(STORY, indnt=2)
    assert "the exporter 'json-ld'" in str(error.value)
    with pytest.raises(OptionError, match="indent"):
        way(STORY, indent="wide")


@pytest.mark.parametrize(
    "way",
    [
        lambda article, folder: newsdoc.export(article, "text"),
        lambda article, folder: newsdoc.export_text(article, "text"),
        lambda article, folder: newsdoc.export_bytes(article, "text"),
        lambda article, folder: newsdoc.export_all([article], "text"),
        lambda article, folder: newsdoc.export_all([Article("Quay"), article], "json-ld"),
        lambda article, folder: newsdoc.write(article, folder / "ferry.txt"),
        lambda article, folder: newsdoc.convert(newsdoc.export_text(article, "json"), "text"),
    ],
)
def test_a_warning_of_a_restriction_points_at_the_line_that_wrote(way: Callable[..., Any], tmp_path: Path) -> None:
    embargoed = Article("Ferry returns", embargoed_indefinitely=True, rights=Rights(usage_terms=("No archive.",)))
    with pytest.warns(ExportWarning, match="embargo") as caught:
        way(embargoed, tmp_path)
    assert {each.filename for each in caught} == {__file__}


# ---------------------------------------------------------------------- what there is
def test_what_is_installed(plugged: None) -> None:
    by_name = {each.name: each for each in newsdoc.formats()}
    assert list(by_name) == sorted(by_name)
    latin = by_name["latin"]
    assert (latin.reads, latin.writes, latin.media_types, latin.suffixes, latin.plugins) == (
        False,
        True,
        ("text/x-latin",),
        (".latin",),
        ("latin-plugin",),
    )
    assert {each.name: each.plugin for each in newsdoc.analyzers()}["any-option"] == "latin-plugin"
    assert newsdoc.plugins()[-1].provides == ("exporter latin", "analyzer any-option")


def test_a_document_is_validated_as_the_format_that_is_named() -> None:
    assert newsdoc.validate(MESSAGE, "newsml-g2").checked == newsdoc.validate(MESSAGE).checked
    linked = newsdoc.export(STORY, "json-ld")
    assert newsdoc.validate(linked, "json-ld").checked == newsdoc.validate(linked).checked
    assert newsdoc.validate(linked, "json-ld").checked != newsdoc.validate(MESSAGE).checked
    with pytest.raises(newsdoc.UnknownFormat):
        newsdoc.validate(MESSAGE, "no-such-format")


@pytest.mark.parametrize("wrong", [None, 5, "story", ["story"], (newsdoc.Paragraph("x"),)])
@pytest.mark.parametrize(
    "work",
    [
        lambda article: newsdoc.export(article, "newsml-g2"),
        lambda article: newsdoc.export_all([article], "newsml-g2"),
        lambda article: newsdoc.export_all([newsdoc.Article("x"), article], "json"),
        lambda article: newsdoc.export_problems(article, "newsml-g2"),
        lambda article: newsdoc.losses(article, "newsml-g2"),
        lambda article: newsdoc.analyze(article, "quotes"),
    ],
)
def test_what_is_no_article_is_the_callers_mistake(work: Callable[[Any], object], wrong: Any) -> None:
    with pytest.raises(TypeError, match=r"the article(?: must be|s must be) Article, not"):
        work(wrong)


@pytest.mark.parametrize("wrong", [5, b"text", ["text"], {}])
def test_other_arguments_of_a_wrong_type(wrong: Any) -> None:
    article = newsdoc.Article("x")
    works: list[tuple[str, Callable[[], object]]] = [
        ("the format must be str", lambda: newsdoc.parse("x", wrong)),
        ("the format must be str", lambda: newsdoc.export(article, wrong)),
        ("the format must be str", lambda: newsdoc.validate("{}", wrong)),
        ("the name of an analyzer must be str", lambda: newsdoc.analyze(article, wrong)),
        ("url must be str or None", lambda: newsdoc.parse("x", url=wrong)),
        ("limits must be Limits", lambda: newsdoc.parse("x", limits=wrong)),
        ("limits must be Limits", lambda: newsdoc.read(io.StringIO("x"), limits=wrong)),
        ("limits must be Limits", lambda: newsdoc.analyze(article, "quotes", limits=wrong)),
        ("limits must be Limits", lambda: newsdoc.validate("{}", limits=wrong)),
        ("expected a path or an open file, not", lambda: newsdoc.read(wrong)),
    ]
    for message, work in works:
        with pytest.raises(TypeError, match=message):
            work()


def test_a_problem_that_the_parser_keeps_itself_is_told_once() -> None:
    class Twice(Latin):
        name = "twice"

        def sniff(self, source: newsdoc.Source) -> float:
            return 0.0

        def parse(self, source: newsdoc.Source, /) -> Article:
            source.problem("assumed", "the day")
            source.problem("dropped", "the rest")
            kept = newsdoc.Provenance("twice", problems=(newsdoc.Problem("assumed", "the day"),))
            return Article("x", body=(Paragraph("It sails."),), provenance=kept)

    forget_registry()
    default_registry().register(SimpleNamespace(newsdoc_parsers=hookimpl(lambda: [Twice()])), "twice")
    try:
        told = [(each.code, each.message) for each in newsdoc.parse("x", "twice").problems]
    finally:
        forget_registry()
    assert told == [("assumed", "the day"), ("dropped", "the rest")]


def test_converting_the_name_of_a_file_warns() -> None:
    with pytest.warns(newsdoc.ParseWarning, match=r"newsdoc\.read reads files") as caught:
        newsdoc.convert("story.html", "text")
    assert caught[0].filename == __file__


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: newsdoc.read("<h1>Ferry returns</h1><p>It sails."),
            "not the name of a file; newsdoc.parse reads text",
        ),
        (lambda: newsdoc.read("Ferry returns\n\nIt sails again."), "newsdoc.parse reads text: 'Ferry returns"),
        (lambda: newsdoc.read(""), "the name of the file is empty"),
        (lambda: newsdoc.read("ferry\0.html"), "no file can have this name"),
        (lambda: newsdoc.read("https://coast.example/ferry"), "newsdoc fetches nothing; give a file, not an address"),
        (lambda: newsdoc.read(b"x"), "not bytes; newsdoc.parse reads bytes"),  # type: ignore[arg-type]
        (lambda: newsdoc.parse(io.StringIO("x")), "newsdoc.read reads files"),  # type: ignore[arg-type]
        (lambda: newsdoc.parse(etree.fromstring("<a/>")), "lxml.etree.tostring makes it bytes"),  # type: ignore[arg-type]
        (lambda: newsdoc.parse("x", "text/html"), "the media type text/html is that of 'html'"),
        (lambda: newsdoc.convert("json", "x" * 999), "unknown format 'x{60}…'; `newsdoc formats`"),
        (lambda: newsdoc.parse("x y", "text", language="english"), "must be a BCP 47 tag, .* not 'english'"),
        (lambda: newsdoc.write(STORY, 5, "json"), "the path must be str or PathLike, not int"),  # type: ignore[arg-type]
        (lambda: newsdoc.export_all(5, "json"), "the articles must be a list"),  # type: ignore[call-overload]
        (lambda: newsdoc.left_out(STORY, kept="headline"), "kept must be a list .* names of fields, not str"),
        (lambda: newsdoc.to_table(5), "the articles must be a list"),  # type: ignore[arg-type]
        (lambda: newsdoc.register_node("x"), "must stand over a class"),  # type: ignore[type-var]
        (lambda: newsdoc.validate("{}", "json", schema=5), "the schema must be"),  # type: ignore[arg-type]
        (lambda: newsdoc.Profile("N", patterns=5), "must be a tuple of pairs"),  # type: ignore[arg-type]
        (lambda: newsdoc.batch.process(5), "the documents must be a list"),  # type: ignore[arg-type]
        (lambda: newsdoc.batch.process([], steps=5), "steps must be Steps, not int"),  # type: ignore[arg-type]
        (lambda: newsdoc.batch.process([], workers="2"), "the number of workers must be int"),  # type: ignore[arg-type]
        (lambda: newsdoc.batch.run([], 5), "the output folder must be"),  # type: ignore[arg-type]
        (lambda: newsdoc.batch.Sources(5), "the sources must be a list"),  # type: ignore[arg-type]
        (lambda: newsdoc.batch.Steps(analyzers=5), "of names, not int"),  # type: ignore[arg-type]
        (lambda: newsdoc.batch.WorkerLimits(seconds="9"), "WorkerLimits.seconds must be"),  # type: ignore[arg-type]
    ],
)
def test_a_wrong_argument_is_named_with_what_helps(call: Callable[[], object], message: str) -> None:
    with pytest.raises((TypeError, OSError, LookupError), match=message):
        call()


def test_a_file_whose_name_looks_like_a_document_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("[1] ferry.txt").write_text("Ferry returns\n\nThe ferry sails again from the old quay.", "utf-8")
    assert newsdoc.read("[1] ferry.txt").headline == "Ferry returns"


@pytest.mark.parametrize("language", ["en", "pt-BR", "zh-Hant-TW", "en_GB", "x-coast"])
def test_tags_of_languages(language: str) -> None:
    assert newsdoc.parse("Ferry returns\n\nIt sails.", "text", language=language).language is not None


def test_the_version_is_that_of_the_distribution() -> None:
    assert newsdoc.__version__ == version("newsdoc")
