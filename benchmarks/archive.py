"""Speed and memory of `newsdoc.batch` over an archive, and how well near-duplicates are found.

    python benchmarks/archive.py                     # everything, 400 invented pages
    python benchmarks/archive.py --pages 1000 --parts overhead workers

Pages are invented: a story of varied length in one of several layouts, with navigation, metadata, related links and
scripts around it. Times are of one run on one machine, so only their ratios count; the load of the machine is printed
beside them. `peers` needs trafilatura on the path (`--trafilatura COMMAND`).
"""

import argparse
import gzip
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import newsdoc
from newsdoc.batch import Document, Sources, near_duplicates, process, run

SYLLABLES = "ka lo mi nu pe ra si to vu har den fol gin jum lek ban str ost ing er al en".split()
WORDS = "the a of in on to and said was had with from after council ferry harbour quay night morning people".split()


def words(chance: random.Random, count: int) -> str:
    found = [
        chance.choice(WORDS) if chance.random() < 0.5 else "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))
        for _ in range(count)
    ]
    return " ".join(found).capitalize()


def story(seed: int) -> list[str]:
    """Paragraphs of an invented story; most have some fifteen, a few a hundred."""
    chance = random.Random(seed)
    count = max(2, min(120, int(chance.lognormvariate(2.7, 0.7))))
    return [
        ". ".join(words(chance, chance.randint(6, 25)) for _ in range(chance.randint(1, 4))) + "." for _ in range(count)
    ]


def page(seed: int) -> str:
    """A page with the story of this seed."""
    chance = random.Random(seed)
    headline, author = words(chance, 9), words(chance, 2).title()
    date = f"2024-{seed % 12 + 1:02}-{seed % 28 + 1:02}T07:15:00+01:00"
    paragraph = ("<p>{}</p>", "<div class='text'><p>{}</p></div>", "<p class=p>{} <a href='/t/x'>more of it</a></p>")[
        seed % 3
    ]
    body = "\n".join(paragraph.format(text) for text in story(seed))
    menu = "".join(f"<li><a href='/s/{number}'>{words(chance, 2)}</a></li>" for number in range(chance.randint(10, 60)))
    related = "".join(
        f"<li><a href='/n/{number}'><img src='/i/{number}.jpg'>{words(chance, 8)}</a></li>" for number in range(12)
    )
    linked = json.dumps(
        {"@type": "NewsArticle", "headline": headline, "datePublished": date, "author": {"name": author}}
    )
    metadata = f"<script type='application/ld+json'>{linked}</script>" if seed % 2 else ""
    script = f"<script>var x={json.dumps(words(chance, chance.randint(200, 6000)))}</script>"
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{headline} - Larkhaven Post</title>{metadata}"
        f"{script}</head><body><header><nav><ul>{menu}</ul></nav></header><main><article><h1>{headline}</h1>"
        f"<p class=byline>By {author}</p><time datetime='{date}'>{date[:10]}</time><figure><img src='/p/{seed}.jpg'>"
        f"<figcaption>{words(chance, 12)}. Photo: {author}</figcaption></figure>{body}</article></main>"
        f"<aside><h2>Most read</h2><ul>{related}</ul></aside><footer><p>© 2024 Larkhaven Post</p></footer></body>"
    )


def record(number: int) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(number).encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
        f"WARC-Target-URI: https://post.example/{number}.html\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + b"\r\n\r\n", 6)


def archive(folder: Path, count: int) -> Path:
    path = folder / f"pages-{count}.warc.gz"
    with path.open("wb") as file:
        for number in range(count):
            file.write(record(number))
    return path


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def consume(results: Iterator[object]) -> None:
    for _ in results:
        pass


# ---------------------------------------------------------------------- parts
def overhead(folder: Path, count: int) -> None:
    """The machinery against a loop over `parse`: processor time of one process, the runs taking turns."""
    path = archive(folder, count)
    pages = [(page(number).encode(), f"https://post.example/{number}.html") for number in range(count)]

    def bare() -> None:
        for data, url in pages:
            newsdoc.parse(data, url=url)

    def documents() -> None:
        consume(process(Document(url, data, url=url) for data, url in pages))

    def table() -> None:
        target = folder / "table"
        shutil.rmtree(target, ignore_errors=True)
        run(Sources(path), target, table="jsonl", workers=0)

    works = {
        "bare parse": bare,
        "process": documents,
        "process, WARC": lambda: consume(process(Sources(path))),
        "run, WARC to a table": table,
    }
    times: dict[str, list[float]] = {name: [] for name in works}
    bare()
    for _ in range(5):
        for name, work in works.items():
            start = time.process_time()
            work()
            times[name].append(time.process_time() - start)
    for name in works:
        ratios = [one / base for one, base in zip(times[name], times["bare parse"], strict=True)]
        print(f"{name}: {count / min(times[name]):.1f} pages a second of processor time; times parse {spread(ratios)}")


def workers(folder: Path, count: int) -> None:
    """One worker and two, by wall clock, the runs taking turns; the start of the workers is not counted."""
    path = archive(folder, count)
    ratios = []
    for _ in range(3):
        rates = [rate(path, folder / "workers", number) for number in (1, 2)]
        ratios.append(rates[1] / rates[0])
        print(f"one worker {rates[0]:.1f}, two {rates[1]:.1f} pages a second; load {os.getloadavg()[0]:.1f}")
    print(f"two workers are {spread(ratios)} times one")


def rate(path: Path, target: Path, number: int) -> float:
    """Pages a second between the first result and the last."""
    shutil.rmtree(target, ignore_errors=True)
    moments: list[float] = []
    report = run(
        Sources(path), target, table="jsonl", workers=number, progress=lambda _: moments.append(time.perf_counter())
    )
    return (report.documents - 1) / (moments[-1] - moments[0])


def memory(folder: Path, count: int) -> None:
    """The most memory that a worker, and the parent, have taken after so many pages, and after ten times as many."""
    for pages in (count, 10 * count):
        path = archive(folder, pages)
        code = (
            "import resource, sys\nfrom newsdoc.batch import Sources, run\nif __name__ == '__main__':\n"
            f"    run(Sources({str(path)!r}), {str(folder / str(pages))!r}, table='jsonl', workers=1, shard=500)\n"
            "    who = (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF)\n"
            "    print(*(resource.getrusage(each).ru_maxrss // 1024 for each in who))\n"
        )
        worker, parent = subprocess.run(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=True
        ).stdout.split()
        print(f"{pages} pages ({path.stat().st_size // 10**6} MB packed): worker {worker} MB, parent {parent} MB")
        path.unlink()


def peers(folder: Path, count: int, command: str) -> None:
    """The command beside trafilatura's over the same folder, two processes each, to JSON, the runs taking turns."""
    pages = folder / "folder"
    pages.mkdir(exist_ok=True)
    for number in range(count):
        (pages / f"{number:06}.html").write_text(page(number), encoding="utf-8")
    ours = [
        sys.executable,
        "-m",
        "newsdoc",
        "batch",
        str(pages),
        "-o",
        str(folder / "ours"),
        "--to",
        "json",
        "--workers",
        "2",
        "--quiet",
    ]
    theirs = [
        command,
        "--input-dir",
        str(pages),
        "--output-dir",
        str(folder / "theirs"),
        "--json",
        "--with-metadata",
        "--parallel",
        "2",
    ]
    ratios = []
    for _ in range(3):
        for name in ("ours", "theirs"):
            shutil.rmtree(folder / name, ignore_errors=True)
        took = [
            seconds(lambda each=each: subprocess.run(each, check=True, capture_output=True)) for each in (ours, theirs)
        ]
        written = [sum(1 for _ in (folder / name).rglob("*.json")) for name in ("ours", "theirs")]
        ratios.append(took[1] / took[0])
        print(
            f"newsdoc {count / took[0]:.1f} pages a second ({written[0]} files), "
            f"trafilatura {count / took[1]:.1f} ({written[1]})"
        )
    print(f"newsdoc is {spread(ratios)} times as fast as trafilatura's command")


def duplicates(_: Path, count: int) -> None:
    """Near-duplicates among invented wire stories: each has some copies, edited as newsrooms do."""
    chance = random.Random(1)
    articles, truth = [], []
    for number in range(count):
        for paragraphs in [story(number), *(edited(story(number), chance) for _ in range(chance.choice((0, 0, 1, 3))))]:
            articles.append(newsdoc.Article("x", body=tuple(map(newsdoc.Paragraph, paragraphs))))
            truth.append(number)
    found: tuple[int, ...] = ()

    def work() -> None:
        nonlocal found
        found = near_duplicates(articles)

    took = seconds(work)
    pairs = {name: same_pairs(ids) for name, ids in (("truth", truth), ("found", list(found)))}
    right = len(pairs["truth"] & pairs["found"])
    print(
        f"{len(articles)} stories, {len(pairs['truth'])} pairs of copies: precision "
        f"{right / max(1, len(pairs['found'])):.3f}, recall {right / max(1, len(pairs['truth'])):.3f}; "
        f"{1000 * took / len(articles):.2f} ms a story"
    )


def same_pairs(ids: list[int]) -> set[tuple[int, int]]:
    return {pair for pair in combinations(range(len(ids)), 2) if ids[pair[0]] == ids[pair[1]]}


def edited(paragraphs: list[str], chance: random.Random) -> list[str]:
    """A copy as another site has it: up to a third cut from the end, some words changed, a line of its own."""
    kept = paragraphs[: max(2, round(len(paragraphs) * chance.uniform(0.67, 1)))]
    share = chance.uniform(0, 0.06)
    changed = [" ".join("said" if chance.random() < share else word for word in text.split(" ")) for text in kept]
    return [*changed, *([words(chance, 20)] if chance.random() < 0.5 else [])]


def spread(ratios: list[float]) -> str:
    ordered = sorted(ratios)
    return f"{ordered[len(ordered) // 2]:.2f} ({ordered[0]:.2f} to {ordered[-1]:.2f})"


PARTS = {"overhead": overhead, "workers": workers, "memory": memory, "duplicates": duplicates}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--parts", nargs="+", choices=[*PARTS, "peers"], default=[*PARTS, "peers"])
    parser.add_argument("--trafilatura", default=shutil.which("trafilatura") or "trafilatura")
    options = parser.parse_args()
    sizes = [len(page(number)) for number in range(100)]
    print(f"pages of {min(sizes) // 1000} to {max(sizes) // 1000} kB; load {os.getloadavg()[0]:.1f}")
    for part in options.parts:
        print(f"\n## {part}")
        with tempfile.TemporaryDirectory() as folder:
            if part == "peers":
                peers(Path(folder), options.pages, options.trafilatura)
            else:
                PARTS[part](Path(folder), options.pages)


if __name__ == "__main__":
    main()
