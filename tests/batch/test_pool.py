"""Worker processes: whatever a document does, it and all others have one result, in order."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from samples import page

import newsdoc
from newsdoc.batch import Document, Steps, WorkerLimits, process
from newsdoc.batch.failures import failure

WORDS = "ok raise ok exit die ok segv ok sleep ok spin huge ok unsendable ok ok ok ok".split()
EXPECTED = {
    "raise": "plugin", "exit": "plugin", "die": "crash", "segv": "crash", "sleep": "time", "spin": "time",
    "eat": "memory", "unsendable": "internal",
}  # fmt: skip


def documents(words: list[str]) -> list[Document]:
    return [Document(str(number), f"faulty:{word} {number}") for number, word in enumerate(words)]


def test_every_fault_costs_only_its_document(faulty_plugin: str) -> None:
    words = [*WORDS, *(["eat", "ok"] if Path("/proc/self/statm").exists() else [])]
    steps = Steps(plugins=(faulty_plugin,), format="faulty")
    given = documents(words)
    given.insert(3, Document("known", error=failure("source", "planted")))
    results = list(process(given, steps, workers=2, limits=WorkerLimits(seconds=2, memory=100_000_000)))
    assert [result.document.id for result in results] == [document.id for document in given]
    assert results.pop(3).failure == failure("source", "planted")
    kinds = [result.failure.kind if result.failure else None for result in results]
    assert kinds == [EXPECTED.get(word) for word in words]


def test_results_equal_those_of_one_process() -> None:
    given = [Document(str(number), page(number)) for number in range(60)]
    steps = Steps(tables=("articles", "paragraphs"))
    alone = [(r.document, r.articles, r.rows, r.problems) for r in process(given, steps)]
    together = [(r.document, r.articles, r.rows, r.problems) for r in process(given, steps, workers=2)]
    assert together == alone


def test_a_worker_that_is_killed_from_outside_costs_nothing(faulty_plugin: str) -> None:
    steps = Steps(plugins=(faulty_plugin,), format="faulty")
    given = documents(["slow"] * 60)
    seen = []
    for result in process(given, steps, workers=2):
        seen.append(result)
        if len(seen) == 5:
            os.kill(children()[0], signal.SIGKILL)
    assert [result.document.id for result in seen] == [document.id for document in given]
    assert not [result.failure for result in seen if result.failure]


def test_workers_end_with_the_results(faulty_plugin: str) -> None:
    results = process(documents(["ok", "sleep"]), Steps(plugins=(faulty_plugin,), format="faulty"), workers=2)
    next(results)
    assert len(children()) == 2
    results.close()  # type: ignore[attr-defined]
    assert not children()


def test_a_consumer_that_takes_its_time_is_no_hanging_page(faulty_plugin: str) -> None:
    steps = Steps(plugins=(faulty_plugin,), format="faulty")
    for result in process(documents(["huge"] * 4), steps, workers=1, limits=WorkerLimits(seconds=0.5)):
        time.sleep(0.7)
        assert result.failure is None


def test_many_results_wait_for_one_that_hangs_in_bounded_number(
    faulty_plugin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsdoc.batch.pool._AHEAD", 20)
    asked = 0

    def given() -> Iterator[Document]:
        nonlocal asked
        for document in documents(["sleep"] + ["ok"] * 100):
            asked += 1
            yield document

    steps = Steps(plugins=(faulty_plugin,), format="faulty")
    results = process(given(), steps, workers=2, limits=WorkerLimits(seconds=1))
    assert next(results).failure is not None
    assert asked <= 21
    assert sum(1 for _ in results) == 100


def test_steps_that_fail_in_the_workers_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module that only the parent can import."""
    (tmp_path / "only_here.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    results = process([Document("a", "x")], Steps(plugins=("only_here",)), workers=1)
    (tmp_path / "only_here.py").unlink()
    with pytest.raises(newsdoc.BatchError, match="only_here"):
        next(results)
    newsdoc.registry.forget_registry()


def test_limits_and_workers_that_make_no_sense() -> None:
    with pytest.raises(newsdoc.BatchError):
        WorkerLimits(seconds=0)
    with pytest.raises(newsdoc.BatchError):
        process([], workers=-1)


def children() -> list[int]:
    """The worker processes of this one."""
    import multiprocessing

    assert threading.main_thread() is threading.current_thread()
    return [child.pid for child in multiprocessing.active_children() if child.name == "newsdoc-worker" and child.pid]
