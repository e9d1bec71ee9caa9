"""What is done with one document: its result holds the articles, rows or outputs, or what went wrong."""

import re
from pathlib import Path

import pytest
from samples import page

import newsdoc
from newsdoc.batch import KINDS, Document, Steps, process, run
from newsdoc.batch.failures import failure_of
from newsdoc.errors import BatchError


def kind(document: Document, **steps: object) -> str | None:
    failed = Steps(**steps)(document).failure  # type: ignore[arg-type]
    assert failed is None or failed.kind in KINDS
    return failed.kind if failed else None


def test_an_article() -> None:
    result = Steps()(Document("a", page(3), url="https://news.example/3"))
    assert result.failure is None
    assert result.article is not None
    assert result.article.headline == "Ferry 3 returns to Marrow Bay"
    assert (result.items, result.size) == (1, len(page(3)))
    assert result.seconds > 0
    assert result.document.data is None


def test_several_items_of_a_message() -> None:
    articles = [newsdoc.Article(f"Ferry {number} returns", guid=f"urn:x:{number}") for number in range(3)]
    message = f"[{','.join(str(newsdoc.export(article, 'json')) for article in articles)}]"
    result = Steps(tables=("articles",), to="json")(Document("m", message))
    assert [article.headline for article in result.articles] == [article.headline for article in articles]
    assert [row[:2] for row in result.rows["articles"]] == [("m", 1), ("m", 2), ("m", 3)]
    assert len(result.outputs) == result.items == 3


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (Document("a", ""), "empty"),
        (Document("a", b" \n"), "empty"),
        (Document("a", b"%PDF-1.4 ..."), "unknown-format"),
        (Document("a", b'{"a": 1}'), "unknown-format"),
        (Document("a", "x" * 101, max_bytes=100), "size"),
        (Document("a", b"\x1f\x8bxxxxxxxx", encodings=("gzip",)), "source"),
        (Document("a"), "source"),
        (Document("a", path="/nowhere/at/all"), "source"),
        (Document("a", "<div>" * 200_000), None),
    ],
)
def test_what_cannot_be_read(document: Document, expected: str | None) -> None:
    assert kind(document) == expected


def test_the_format_that_is_given() -> None:
    assert kind(Document("a", "no xml"), format="newsml-g2") == "parse"


def test_plugins_that_fail(faulty_plugin: str) -> None:
    steps = Steps(format="faulty", plugins=(faulty_plugin,))
    steps.check()
    assert kind(Document("a", "faulty:raise"), format="faulty") == "plugin"
    assert kind(Document("a", "faulty:exit"), format="faulty") == "plugin"
    # Recognised by content, another parser takes it, and that is told.
    result = Steps()(Document("a", "faulty:raise"))
    assert "plugin-failed" in [problem.code for problem in result.problems]


def test_every_exception_becomes_a_failure() -> None:
    for error in (MemoryError(), RecursionError(), OSError("x"), ValueError("x"), KeyError("x"), newsdoc.BatchError()):
        found = failure_of(error)
        assert found.kind in KINDS
        assert found.message
    assert failure_of(KeyError("x")).detail is not None
    assert len(failure_of(newsdoc.ParseError("x\n" * 5000)).message) <= 500


@pytest.mark.parametrize(
    "steps",
    [
        Steps(format="nothing"), Steps(analyzers=["nothing"]), Steps(to="nothing"), Steps(tables=["nothing"]),
        Steps(analyzers=["quotes"], analyze_options={"langauge": "de"}),
        Steps(to="text", export_options={"widht": 3}), Steps(plugins=["no.such.module"]),
    ],
)  # fmt: skip
def test_steps_that_cannot_work_are_refused_at_once(steps: Steps) -> None:
    with pytest.raises(newsdoc.NewsdocError):
        process([], steps)


def test_process_is_lazy_and_in_order(tmp_path: Path) -> None:
    asked = []

    def documents() -> object:
        for number in range(1000):
            asked.append(number)
            yield Document(str(number), page(number))

    results = process(documents())  # type: ignore[arg-type]
    assert [next(results).document.id for _ in range(3)] == ["0", "1", "2"]
    assert len(asked) == 3


@pytest.mark.parametrize("given", ["pages", Path("pages")])
def test_a_path_in_place_of_documents_is_refused(given: object, tmp_path: Path) -> None:
    with pytest.raises(TypeError, match=r"newsdoc\.batch\.Sources\(.*pages.*\) gives those in it"):
        process(given)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="is not a document"):
        run(given, tmp_path / "out", table="csv", workers=0)  # type: ignore[arg-type]
    assert not (tmp_path / "out").exists()


def test_a_path_in_place_of_a_document_is_refused() -> None:
    with pytest.raises(TypeError, match=r"'pages/a\.html' is not a Document"):
        list(process(["pages/a.html"]))  # type: ignore[list-item]


def test_one_name_in_place_of_several_is_refused() -> None:
    with pytest.raises(TypeError, match=r"must be a list .* of names, not str"):
        Steps(analyzers="quotes")


def test_a_run_says_what_to_ask_for(tmp_path: Path) -> None:
    with pytest.raises(newsdoc.BatchError, match=r'table="csv" .* Steps\(to=\.\.\.\)'):
        run([], tmp_path / "out")


def test_the_kinds_of_failure_are_documented(root: Path) -> None:
    page = (root / "docs/reference/batch.md").read_text("utf-8")
    assert dict(re.findall(r"^\| `([a-z-]+)` \| (.*) \|$", page, re.M)) == KINDS


@pytest.mark.parametrize("code", ["1 / 0", "import no_such_module", "def broken(:"])
def test_a_plugin_module_that_cannot_be_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    name = f"broken_{abs(hash(code))}"
    (tmp_path / f"{name}.py").write_text(code, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(BatchError, match=f"the plugin module {name} cannot be imported: .*Error"):
        Steps(plugins=[name]).check()
