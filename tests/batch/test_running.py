"""Whole runs: every document once, in the output or among the errors, however often the run is cut off."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from samples import documents_of, error_kinds, page

import newsdoc
from newsdoc.batch import Document, Result, Sources, Steps, process, run
from newsdoc.batch.manifest import NAME
from newsdoc.batch.sinks import FilesSink, file_name
from newsdoc.batch.tables.schemas import TABLES

resource = pytest.importorskip("resource")

JSON_LINES = Steps(tables=("articles", "paragraphs"))


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of 40 pages, two of them unreadable."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02}.html").write_text(page(number))
    (folder / "07.html").write_bytes(b"%PDF-1.4 x")
    (folder / "33.html").write_bytes(b"")
    return folder


def ids(folder: Path) -> list[str]:
    return sorted(path.as_posix() for path in folder.rglob("*.*"))


def snapshot(folder: Path) -> dict[str, bytes]:
    """All tables of a run."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("part-*"))}


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_tables(pages: Path, tmp_path: Path, kind: str) -> None:
    if kind == "parquet":
        pytest.importorskip("pyarrow")
    steps = Steps(analyzers=["quotes"], tables=tuple(TABLES))
    report = run(Sources(pages), tmp_path / "out", steps=steps, table=kind, workers=0, shard=15)
    assert (report.documents, report.articles, report.failed) == (40, 38, 2)
    assert report.failures == {"unknown-format": 1, "empty": 1}
    for table in TABLES:
        assert len(list((tmp_path / "out" / table).iterdir())) == 3
    assert json.loads((tmp_path / "out" / "report.json").read_text())["documents"] == 40
    if kind == "parquet":
        table = pytest.importorskip("pyarrow.parquet").read_table(tmp_path / "out" / "articles")
        assert table.num_rows == 38


def test_each_document_once_and_workers_change_nothing(pages: Path, tmp_path: Path) -> None:
    run(Sources(pages), tmp_path / "alone", steps=JSON_LINES, table="jsonl", workers=0, shard=15)
    run(Sources(pages), tmp_path / "together", steps=JSON_LINES, table="jsonl", workers=2, shard=15)
    assert documents_of(tmp_path / "alone") == dict.fromkeys(ids(pages), 1)
    assert snapshot(tmp_path / "together") == snapshot(tmp_path / "alone")


def test_files(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (pages / "00.txt").write_text("Ferry returns\n\nBy Ann Lee\n\nThe ferry sails again from the old quay.\n")
    report = run(Sources("pages"), "out", steps=Steps(to="json-ld"), workers=0)
    assert report.failed == 2
    written = sorted(path.name for path in Path("out/articles").iterdir())
    assert written[:3] == ["00.html.jsonld", "00.txt.jsonld", "01.html.jsonld"]
    assert len(written) == 39
    assert sorted(error_kinds(Path("out"))) == [("pages/07.html", "unknown-format"), ("pages/33.html", "empty")]


def test_a_run_into_a_folder_inside_the_sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.html", "z.html"):
        Path(name).write_text(page(1))
    for _ in range(2):
        report = run(Sources("."), "out", steps=Steps(to="json-ld"), workers=0, shard=1, resume=True)
        assert (report.documents, report.failed) == (2, 0)


def test_lines(pages: Path, tmp_path: Path) -> None:
    for name, to in (("a", "json-ld"), ("b", "text")):
        run(Sources(pages), tmp_path / name, steps=Steps(to=to), lines=True, workers=0)
        assert documents_of(tmp_path / name) == dict.fromkeys(ids(pages), 1)
        [path] = (tmp_path / name / "articles").iterdir()
        first = json.loads(path.read_text().splitlines()[0])
        content = first["content"]
        assert (content["headline"] if to == "json-ld" else content).startswith("Ferry 0 returns")


def headline(result: Result) -> str | None:
    return result.article.headline if result.article else None


@pytest.mark.parametrize("to", ["json", "json-ld", "newsml-g2"])
def test_lines_are_read_again(pages: Path, tmp_path: Path, to: str) -> None:
    run(Sources(pages), tmp_path / "first", steps=Steps(to=to), lines=True, workers=0)
    again = list(process(Sources(tmp_path / "first"), workers=0))
    before = [result for result in process(Sources(pages), workers=0) if result.article]
    assert [headline(each) for each in again] == [headline(each) for each in before]
    assert [each.document.name for each in again] == [each.document.id for each in before]


def test_json_values_in_a_field_of_foreign_lines(tmp_path: Path) -> None:
    story = newsdoc.Article("Ferry returns", body=(newsdoc.Paragraph("It sails again."),))
    line = {"id": 7, "story": json.loads(newsdoc.to_bytes(newsdoc.export(story, "json")))}
    (tmp_path / "lines.jsonl").write_text(json.dumps(line), "utf-8")
    (found,) = process(Sources(tmp_path, text_field="story"), workers=0)
    assert found.article == story


def test_a_line_of_no_format_says_how_to_name_the_field(tmp_path: Path) -> None:
    lines = [{"id": 1, "html": "<h1>Ferry returns</h1><p>It sails again.</p>"}, {"id": 2, "html": "<p>Yes.</p>"}]
    (tmp_path / "cms.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    (tmp_path / "other.json").write_text('{"id": 3}', "utf-8")
    said = {each.document.id: each.failure.message for each in process(Sources(tmp_path), workers=0) if each.failure}
    assert len(said) == 3
    assert ["--text-field" in message for _, message in sorted(said.items())] == [True, True, False]


@pytest.mark.parametrize("to", ["json", "html"])
def test_the_records_of_a_run_are_no_documents(pages: Path, tmp_path: Path, to: str) -> None:
    report = run(Sources(pages), tmp_path / "first", steps=Steps(to=to), workers=0)
    assert report.failed == 2
    sources = Sources(tmp_path / "first")
    again = list(process(sources, workers=0))
    assert [result.failure for result in again] == [None] * report.articles
    assert sources.skipped == {"newsdoc's record of a run": 3}
    (tmp_path / "other").mkdir()
    (tmp_path / "other/manifest.jsonl").write_text('{"headline": "Ferry returns"}\n', "utf-8")
    assert len(list(Sources(tmp_path / "other"))) == 1, "any other manifest.jsonl"


def test_names_of_files_never_collide() -> None:
    def named(source: str, number: int = 1, name: str | None = None, item: int = 1, inside: bool = False) -> str:
        identity = f"{source}#{number}" if inside else source
        return file_name(Document(identity, source=source, number=number, name=name), item, ".json")

    names = [
        named("a/x.html"), named("a/x.txt"), named("a/x.html", item=2), named("a/x.html~2"), named("a/x.html%7E2"),
        named("a/x.html.json/y"), named("/b/x"), named("../b/x"), named("b:x"), named("b%3Ax"),
        named("a/" + "ü" * 300), named("a/" + "ü" * 299 + "x"), named("a/" + "ü" * 100),
        named("c.zip", 1, "x/story.html", inside=True), named("c.zip", 2, "y/story.html", inside=True),
        named("c.zip", 2, "y/story.html", 2, inside=True), named("c.zip", 3, "../../etc/passwd", inside=True),
        named("c.zip", 4, "\x00\ud800?", inside=True), named("d\x00e"), named("d\ud800e"), named("d\udcfce"),
        named("b/x"), named("ü" * 200 + "\ud800"), named("ü" * 200 + "\udcfc"),
        *(file_name(Document(identity), 1, ".json") for identity in ("q", "q/", "./q", "q%2F", "../q", "", "urn:a/b")),
    ]  # fmt: skip
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert not name.startswith("/")
        assert ".." not in name.split("/")
        assert all(len(part.encode()) < 255 for part in name.split("/"))


def test_the_folder_of_all_documents_is_not_in_the_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a/b/x.txt", "a/c/x.txt"):
        Path(name).parent.mkdir(parents=True)
        Path(name).write_text("x")
    for names, root in (
        (["a"], "a"), (["a/b", "a/c"], "a"), (["a/*/x.txt"], "a"), (["a/b/x.txt"], "a/b"), (["."], ""),
        (["a/b", "."], ""),
        ([str(tmp_path / "a")], str(tmp_path / "a")), (["a", str(tmp_path / "a/b")], ""), (["a/"], "a"), (["./a"], "a"),
    ):  # fmt: skip
        sources = Sources(names)
        assert sources.root == root, names
        found = [file_name(document, 1, ".json", sources.root) for document in sources]
        assert len(set(found)) == len(found)
    assert file_name(next(iter(Sources("a"))), 1, ".json", "a") == "b/x.txt.json"


def test_a_document_that_fails_the_second_time_leaves_no_file(tmp_path: Path) -> None:
    from newsdoc.batch.failures import failure
    from newsdoc.batch.results import Result

    sink = FilesSink(".json")
    sink.write(tmp_path, 0, [Result(Document("a"), outputs=("1", "2", "3"))])
    assert len(list(tmp_path.glob("articles/a*.json"))) == 3
    sink.write(tmp_path, 0, [Result(Document("a"), failure=failure("time", "planted"))])
    assert not list(tmp_path.glob("articles/a*.json"))


# ---------------------------------------------------------------------- going on
def test_resume_after_any_line_of_the_manifest(pages: Path, tmp_path: Path) -> None:
    """Cut the manifest after each shard, and in the middle of a line, with the files of later shards left over."""
    whole = tmp_path / "whole"
    run(Sources(pages), whole, steps=JSON_LINES, table="jsonl", workers=0, shard=15)
    lines = (whole / NAME).read_bytes().splitlines(keepends=True)
    for kept in range(1, len(lines) + 1):
        for torn in (b"", b'{"number": 9, "docu'):
            out = tmp_path / f"{kept}{len(torn)}"
            shutil.copytree(whole, out)
            (out / NAME).write_bytes(b"".join(lines[:kept]) + torn)
            (out / "articles" / "part-00002.jsonl.partial").write_bytes(b"half")
            report = run(Sources(pages), out, steps=JSON_LINES, table="jsonl", workers=0, shard=7, resume=True)
            assert report.documents == 40
            assert report.resumed == min(40, 15 * (kept - 1))
            assert documents_of(out) == dict.fromkeys(ids(pages), 1)


def test_resume_refuses_what_is_not_the_same(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(Sources(pages), out, steps=JSON_LINES, table="jsonl", workers=0, shard=15)
    with pytest.raises(newsdoc.BatchError, match="holds a run"):
        run(Sources(pages), out, steps=JSON_LINES, table="jsonl", workers=0)
    with pytest.raises(newsdoc.BatchError, match="tables was"):
        run(Sources(pages), out, steps=Steps(tables=("articles",)), table="jsonl", workers=0, resume=True)
    (pages / "05.html").unlink()
    with pytest.raises(newsdoc.BatchError, match="the sources have changed: shard 0"):
        run(Sources(pages), out, steps=JSON_LINES, table="jsonl", workers=0, resume=True)
    with pytest.raises(newsdoc.BatchError, match="not empty"):
        run(Sources(pages), pages, steps=JSON_LINES, table="jsonl", workers=0)


def test_two_runs_do_not_write_to_one_folder(pages: Path, tmp_path: Path) -> None:
    def again(_: object) -> None:
        with pytest.raises(newsdoc.BatchError, match="another process"):
            run(Sources(pages), tmp_path / "out", steps=JSON_LINES, table="jsonl", workers=0, resume=True)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(Sources(pages), tmp_path / "out", steps=JSON_LINES, table="jsonl", workers=0, progress=again)


@pytest.mark.parametrize(
    "arguments",
    [{}, {"table": "xml"}, {"table": "csv", "steps": Steps(to="json")}, {"steps": Steps(near_duplicates=True)}],
)
def test_runs_that_make_no_sense(pages: Path, tmp_path: Path, arguments: dict[str, object]) -> None:
    with pytest.raises(newsdoc.BatchError):
        run(Sources(pages), tmp_path / "out", workers=0, **arguments)  # type: ignore[arg-type]
    assert not (tmp_path / "out").exists()


# ---------------------------------------------------------------------- accidents
RUN = """
import sys
sys.path.insert(0, {here!r})
from newsdoc.batch import Document, WorkerLimits, Steps, run
words = {words!r}
documents = [Document(str(number), f"faulty:{{word}} {{number}}") for number, word in enumerate(words)]
steps = Steps(plugins=("faulty",), format="faulty")
if __name__ == "__main__":
    run(documents, {out!r}, steps=steps, table="jsonl", workers=2, shard=11, resume=True,
        limits=WorkerLimits(seconds=2, memory=100_000_000))
"""
MIXED = ("slow " * 30 + "raise slow slow exit slow slow die " + "slow " * 50 + "raise slow slow").split()


def start(tmp_path: Path, words: list[str]) -> "subprocess.Popen[bytes]":
    code = RUN.format(here=str(Path(__file__).parent), words=words, out=str(tmp_path / "out"))
    return subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE)


def finished(tmp_path: Path, words: list[str]) -> None:
    """Let the run go to its end; every document is then there once."""
    process = start(tmp_path, words)
    _, told = process.communicate(timeout=120)
    assert process.returncode == 0, told.decode()
    assert documents_of(tmp_path / "out") == {str(number): 1 for number in range(len(words))}
    kinds = {"die": "crash", "raise": "plugin", "exit": "plugin", "sleep": "time", "eat": "memory"}
    expected = [(str(number), kinds[word]) for number, word in enumerate(words) if word in kinds]
    assert sorted(error_kinds(tmp_path / "out")) == sorted(expected)


def children(pid: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def killed_at_random(tmp_path: Path, chance: random.Random, whom: str) -> None:
    process = start(tmp_path, MIXED)
    time.sleep(chance.uniform(0.3, 2.5))
    if process.poll() is None:
        workers = children(process.pid)
        if whom == "parent":
            process.kill()
            process.wait()
            deadline = time.monotonic() + 10
            while any(Path(f"/proc/{pid}").exists() for pid in workers):
                assert time.monotonic() < deadline, "a worker outlived its parent"
                time.sleep(0.05)
        elif workers:
            os.kill(chance.choice(workers), signal.SIGKILL)
    process.communicate(timeout=120)
    if whom == "worker":
        assert process.returncode == 0
    finished(tmp_path, MIXED)


needs_proc = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds processes in /proc")


@needs_proc
@pytest.mark.parametrize("whom", ["parent", "worker"])
def test_killed_at_a_random_moment(tmp_path: Path, whom: str) -> None:
    killed_at_random(tmp_path, random.Random(), whom)


@needs_proc
@pytest.mark.slow
@pytest.mark.parametrize("repetition", range(20))
@pytest.mark.parametrize("whom", ["parent", "worker"])
def test_killed_at_many_random_moments(tmp_path: Path, whom: str, repetition: int) -> None:
    killed_at_random(tmp_path, random.Random(repetition), whom)


@needs_proc
@pytest.mark.slow
@pytest.mark.parametrize("repetition", range(20))
def test_all_faults_in_a_random_order(tmp_path: Path, repetition: int) -> None:
    words = "ok ok ok slow slow raise exit die sleep eat ok slow ok ok ok".split() * 2
    random.Random(repetition).shuffle(words)
    finished(tmp_path, words)


def full_disk(pages: Path, out: Path, room: int, to: str | None) -> None:
    """A run that may write files of so many bytes only, and then one that may write any."""
    steps = f"Steps(to={to!r})" if to else 'Steps(tables=("articles", "paragraphs"))'
    table = "None" if to else '"jsonl"'
    code = (
        "from newsdoc.batch import Sources, Steps, run\n"
        f"run(Sources({str(pages)!r}), {str(out)!r}, steps={steps}, table={table}, workers=0, shard=9, resume=True)\n"
    )

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    first = subprocess.run([sys.executable, "-c", code], stderr=subprocess.PIPE, preexec_fn=limited, check=False)
    assert first.returncode != 0
    assert b"OSError" in first.stderr
    assert not list(out.rglob("*.partial"))
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("room", [600, 3_000, 8_000])
def test_no_room_on_the_disk(pages: Path, tmp_path: Path, room: int) -> None:
    full_disk(pages, tmp_path / "out", room, None)
    assert documents_of(tmp_path / "out") == dict.fromkeys(ids(pages), 1)


@pytest.mark.slow
@pytest.mark.parametrize("room", [random.Random(number).randrange(300, 9_000) for number in range(20)])
def test_no_room_on_the_disk_at_many_moments(pages: Path, tmp_path: Path, room: int) -> None:
    full_disk(pages, tmp_path / "out", room, None)
    assert documents_of(tmp_path / "out") == dict.fromkeys(ids(pages), 1)


def test_the_start_of_workers_in_a_script_without_a_guard(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("from newsdoc.batch import *\nprint(list(process([Document('a', 'x')], workers=1)))\n")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert 'under `if __name__ == "__main__":`' in done.stderr.splitlines()[-1]


def test_a_run_that_could_not_start_leaves_no_trace(pages: Path, tmp_path: Path) -> None:
    with pytest.raises(newsdoc.BatchError, match="unknown kind of table"):
        run(Sources(pages), tmp_path / "out", table="csw", workers=0)
    with pytest.raises((newsdoc.BatchError, OSError), match="zz"):
        run(Sources(pages / "zz"), tmp_path / "out", table="csv", workers=0)
    assert not (tmp_path / "out" / NAME).exists()
    report = run(Sources(pages), tmp_path / "out", table="csv", workers=0)
    assert report.documents == len(list(Sources(pages)))
