"""newsdoc beside its peers: one command that installs them, and prints a table of one run for each thing compared.

    python benchmarks/peers.py                          # everything; newspaper4k alone takes minutes
    python benchmarks/peers.py --only body --only structure --passes 3
    python benchmarks/peers.py --list

The peers go into an environment of their own (`--environment`, kept for the next run), together with this checkout. The
scorers stand beside the checkout in `../shared/eval`; their help defines every measure. Pages that newsdoc's model has
seen would be unfair to the peers, so labelled pages and web pages are those of the part `check`, as totals only. Above
each table stands the load of the machine; `--out FOLDER` writes the tables to files too.
"""

import argparse
import os
import subprocess
import sys
import venv
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
TRAFILATURA = ("trafilatura[all]",)
NEWSPAPER = ("newspaper4k[all]", "lxml_html_clean")
"""With their optional parts: language identification, word segmentation of Chinese and Japanese."""
PAGES = (*TRAFILATURA, *NEWSPAPER, "news-please", "readability-lxml", "html-text", "resiliparse")


class Comparison(NamedTuple):
    """One command of a table: its name, the packages of the peers in it, and the script with its arguments.

    In the command `{eval}` stands for the folder of the scorers, `{corpora}` for that of the data, `{here}` for this
    folder, `{programs}` for the environment's programs, `{passes}` for how many passes are timed.
    """

    name: str
    packages: tuple[str, ...]
    command: str


COMPARISONS = (
    Comparison(
        "body",
        PAGES,
        "{eval}/html_body.py --pages {corpora}/article-extraction-benchmark/html"
        " --truth {corpora}/article-extraction-benchmark/ground-truth.json --passes {passes}"
        " --system newsdoc,trafilatura,trafilatura-meta,newspaper4k,readability-lxml,resiliparse,lxml-floor",
    ),
    Comparison(
        "structure",
        PAGES,
        "{eval}/html_structure.py --data {corpora}/publisher-pages"
        " --system newsdoc,trafilatura,newspaper4k,news-please,readability-lxml",
    ),
    Comparison("labelled-pages", (), "{eval}/labelled_pages.py {corpora}/labelled-pages --part check"),
    Comparison(
        "labelled-pages",
        TRAFILATURA,
        "{eval}/labelled_pages.py {corpora}/labelled-pages --part check --system trafilatura",
    ),
    Comparison("web-pages", (), "{eval}/web_pages.py {corpora}/web-pages --part check"),
    Comparison("web-pages", TRAFILATURA, "{eval}/web_pages.py {corpora}/web-pages --part check --system trafilatura"),
    Comparison("web-pages", NEWSPAPER, "{eval}/web_pages.py {corpora}/web-pages --part check --system newspaper4k"),
    Comparison("wire", (), "{eval}/wire_read.py --docs {corpora}/wire --format newsml-g2"),
    Comparison(
        "wire",
        ("newsmlg2",),
        "{eval}/wire_read.py --docs {corpora}/wire --format newsml-g2 --reader newsmlg2_reader:read",
    ),
    Comparison("quotes", (), "{here}/quotes.py --shared {corpora}/.."),
    Comparison("import", (), "{here}/start.py"),
    Comparison("memory", (), "{here}/memory.py"),
    Comparison("archive", TRAFILATURA, "{here}/archive.py --parts peers --trafilatura {programs}/trafilatura"),
)
"""The peer of quotes is the nearest name, of import what newsdoc stands on; memory is given for each MB of input."""


def chosen(only: Iterable[str] | None) -> list[Comparison]:
    """The comparisons of these names, all where none is named, in the order of the table."""
    names = set(only or ())
    return [each for each in COMPARISONS if not names or each.name in names]


def arguments(comparison: Comparison, shared: Path, programs: Path, passes: int) -> list[str]:
    """The script and its arguments, with every folder in its place."""
    places = {
        "eval": shared / "eval",
        "corpora": shared / "corpora",
        "here": ROOT / "benchmarks",
        "programs": programs,
        "passes": passes,
    }
    return [word.format_map(places) for word in comparison.command.split()]


def environment(folder: Path, packages: Iterable[str]) -> Path:
    """The interpreter of the environment, made when it is not there yet, with these packages and this checkout."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [str(python), "-m", "pip", "install", "--quiet"]
    if not python.exists():
        venv.create(folder, with_pip=True)
        # Old ones fail on a peer's `lxml[html-clean,html_clean]`.
        subprocess.run([*pip, "--upgrade", "pip"], check=True)
    subprocess.run([*pip, "-e", str(ROOT), *packages], check=True)
    return python


def variables() -> dict[str, str]:
    """The process's variables, with this checkout and its benchmarks first on the path."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT / "benchmarks")))}


def load() -> str:
    """How busy the machine is, where it can be had."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores" if hasattr(os, "getloadavg") else "load not known"


def main() -> int:
    """Prints a table a comparison; 1 where one of the commands failed."""
    names = list(dict.fromkeys(each.name for each in COMPARISONS))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", choices=names, metavar="NAME", help="one of: " + ", ".join(names))
    parser.add_argument("--list", action="store_true", help="print the commands and run nothing")
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("NEWSDOC_SHARED", ROOT.parent / "shared")))
    parser.add_argument("--environment", type=Path, default=ROOT / ".venv-peers")
    parser.add_argument("--passes", type=int, default=1, help="timed passes of the body table (1)")
    parser.add_argument("--no-install", action="store_true", help="use the running interpreter as it is")
    parser.add_argument("--out", type=Path, help="write the tables into this folder too")
    options = parser.parse_args()
    wanted = chosen(options.only)
    shared = options.shared.resolve()
    programs = Path(sys.executable).parent
    if not options.no_install:
        programs = options.environment.absolute() / ("Scripts" if os.name == "nt" else "bin")
    commands = [(each.name, arguments(each, shared, programs, options.passes)) for each in wanted]
    if options.list:
        print("\n".join(f"{name}: {' '.join(words)}" for name, words in commands))
        return 0
    if not (shared / "corpora").is_dir():
        parser.error(f"no corpora in {shared}; name their folder with --shared")
    python = Path(sys.executable)
    if not options.no_install:
        python = environment(options.environment.absolute(), dict.fromkeys(p for each in wanted for p in each.packages))
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)
    failed = []
    for number, (name, words) in enumerate(commands):
        print(f"## {name}\n\n{Path(words[0]).name} {' '.join(words[1:])}; {load()}\n", flush=True)
        done = subprocess.run([str(python), *words], stdout=subprocess.PIPE, text=True, check=False, env=variables())
        print(done.stdout, flush=True)
        if done.returncode:
            failed.append(name)
        if options.out:
            (options.out / f"{number:02}-{name}.txt").write_text(done.stdout, encoding="utf-8")
    if failed:
        print("failed: " + ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
