"""The same data gives the same article and the same bytes, whatever hash seed, locale, zone or thread reads it."""

import hashlib
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import newsdoc

PROGRAM = """
import hashlib, sys, warnings
from pathlib import Path
import newsdoc
warnings.simplefilter("ignore")
found = hashlib.sha256()
for path in sys.argv[1:]:
    article = newsdoc.analyze(newsdoc.read(Path(path)), "quotes", "people")
    for info in newsdoc.formats():
        if info.writes:
            found.update(newsdoc.to_bytes(newsdoc.export(article, info.name)))
print(found.hexdigest())
"""
SURROUNDINGS = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC"},
    {"PYTHONHASHSEED": "4711", "TZ": "Asia/Tokyo", "LC_ALL": "C", "LANG": "C"},
    {"PYTHONHASHSEED": "12345", "TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8", "PYTHONOPTIMIZE": "2"},
]


def documents(root: Path) -> list[Path]:
    golden = root / "tests" / "golden"
    return [
        *sorted(golden.glob("html/*/input.html"))[:5],
        *sorted(golden.glob("n*/flood/input.*")),
        *sorted((root / "examples" / "samples").glob("*.txt")),
    ]


def test_surroundings_change_nothing(root: Path) -> None:
    paths = list(map(str, documents(root)))
    digests = set()
    for each in SURROUNDINGS:
        environment = os.environ | {"SOURCE_DATE_EPOCH": "1772668800"} | each
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, *paths], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr[-2000:]
        digests.add(done.stdout.strip())
    assert len(digests) == 1


def digest(path: Path) -> str:
    article = newsdoc.analyze(newsdoc.read(path), "quotes", "people")
    return hashlib.sha256(newsdoc.to_bytes(newsdoc.export(article, "json"))).hexdigest()


def test_threads_read_as_one_does(root: Path) -> None:
    paths = documents(root)
    expected = {path: digest(path) for path in paths}
    found: list[tuple[Path, str]] = []
    together = threading.Barrier(6)

    def work(turn: int) -> None:
        together.wait()
        for path in paths[turn:] + paths[:turn]:
            found.append((path, digest(path)))

    threads = [threading.Thread(target=work, args=(turn,)) for turn in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 6 * len(paths)
    assert {(path, expected[path]) for path, _ in found} == set(found)


START = """
import threading
import newsdoc
from newsdoc import registry
together, built = threading.Barrier(8), []
original = registry.Registry.load_builtin
registry.Registry.load_builtin = lambda self: (built.append(1), original(self))[1]
def work():
    together.wait()
    newsdoc.parse("Ferry returns", "text")
threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(built))
"""


def test_threads_that_start_together_build_one_registry() -> None:
    done = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.returncode) == ("1", 0), done.stderr[-2000:]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_fork_reads_as_its_parent_does(root: Path) -> None:
    program = f"""
import os, sys, pathlib, newsdoc
path = pathlib.Path({str(documents(root)[0])!r})
mine = newsdoc.export(newsdoc.analyze(newsdoc.read(path), "quotes"), "json")
child = os.fork()
if child == 0:
    again = newsdoc.export(newsdoc.analyze(newsdoc.read(path), "quotes"), "json")
    os._exit(0 if again == mine else 1)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr[-2000:]
