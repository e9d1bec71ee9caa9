"""A run on Ray writes the rows that a run on one machine writes, whatever its documents and workers do."""

import json
import os
import signal
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

ray = pytest.importorskip("ray")
pytest.importorskip("newsdoc_ray")

from newsdoc_ray import process  # noqa: E402

from newsdoc.batch import Sources, Steps, WorkerLimits, run  # noqa: E402

# Ray leaves the handles of its processes to the collector, which warns where it comes first.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

TABLES = ("articles", "paragraphs", "persons")
LIMITS = WorkerLimits(seconds=5)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Ray on this machine, with two processors."""
    os.environ["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ray.init(num_cpus=3, include_dashboard=False, log_to_driver=False, object_store_memory=200_000_000)
        ray.data.DataContext.get_current().enable_progress_bars = False
        yield
        ray.shutdown()


def pages(folder: Path, count: int) -> Path:
    """Pages of which every 97th is no page, every 31st empty, and two in a packed archive of lines."""
    folder.mkdir()
    for number in range(count):
        text = (
            f"<html><body><article><h1>Ferry {number} returns to Larkhaven</h1><p>By Ann Lee</p>"
            f"<p>The ferry number {number} sails again from the old quay, the harbour office said on Monday after a "
            f"long meeting of the council.</p></article></body></html>"
        )
        data = b"%PDF-1.4" if number % 97 == 5 else b"" if number % 31 == 7 else text.encode()
        (folder / f"{number:05}.html").write_bytes(data)
    lines = [
        json.dumps({"html": f"<h1>Line {number}</h1><p>The ferry sails again on Monday.</p>"}) for number in (1, 2)
    ]
    (folder / "lines.jsonl").write_text("\n".join([*lines, "broken"]))
    return folder


def rows(folder: Path) -> dict[str, list[str]]:
    """The lines of each table."""
    return {
        table.name: [line for part in sorted(table.iterdir()) for line in part.read_text("utf-8").splitlines()]
        for table in sorted(folder.iterdir())
        if table.is_dir()
    }


def compared(tmp_path: Path, count: int, kill: bool) -> None:
    folder = pages(tmp_path / "pages", count)
    sources = Sources(folder, text_field="html")
    steps = Steps(tables=TABLES)
    local = run(sources, tmp_path / "local", steps=steps, table="jsonl", workers=0)
    killed: list[int] = []
    if kill:
        threading.Thread(target=kill_an_actor, args=(killed,), daemon=True).start()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        report = run(
            sources, tmp_path / "ray", steps=steps, table="jsonl", engine=process, workers=2, limits=LIMITS, shard=500
        )
    assert bool(killed) is kill
    assert rows(tmp_path / "ray") == rows(tmp_path / "local")
    assert (report.documents, report.failures) == (local.documents, local.failures)
    assert report.documents == count + 3
    assert report.failed > count // 31


def kill_an_actor(killed: list[int]) -> None:
    """Wait until actors work, let them do so for a moment, and kill one."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and not killed:
        busy = [
            pid
            for pid in (int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit())
            if is_busy(pid)
        ]
        if busy:
            time.sleep(0.3)
            os.kill(busy[0], signal.SIGKILL)
            killed.append(busy[0])
        time.sleep(0.02)


def is_busy(pid: int) -> bool:
    """True for an actor that has a process of newsdoc.batch."""
    try:
        name = Path(f"/proc/{pid}/cmdline").read_bytes()
        working = any(each.read_text() for each in Path(f"/proc/{pid}/task").glob("*/children"))  # of any thread
        return name.startswith(b"ray::Map") and working and is_ours(pid)  # MapWorker, or what it maps (Ray 2.40)
    except OSError:
        return False


def is_ours(pid: int) -> bool:
    """True for a process that descends from this one: of the Ray that these tests have started."""
    while pid > 1:
        if pid == os.getpid():
            return True
        pid = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return False


@pytest.mark.usefixtures("cluster")
@pytest.mark.parametrize("kill", [False, True])
def test_rows_equal_those_of_a_local_run(tmp_path: Path, kill: bool) -> None:
    compared(tmp_path, 150, kill)


@pytest.mark.slow
@pytest.mark.usefixtures("cluster")
def test_two_thousand_pages_and_a_killed_worker(tmp_path: Path) -> None:
    compared(tmp_path, 2_000, kill=True)
