"""Accuracy and speed of the HTML reader beside its peers, on the two shared corpora.

    python benchmarks/html_pages.py                 # newsdoc and the peers, both tables
    python benchmarks/html_pages.py --systems newsdoc --passes 5

The peers are installed into an environment of their own (`--environment`, kept for the next run), together with this
checkout. The scorers stand beside the checkout in `../shared/eval`; their help defines every measure. The tables go to
the standard output, and with `--out FOLDER` to files too.
"""

import argparse
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PEERS = [
    "trafilatura[all]", "newspaper4k[all]", "lxml_html_clean", "news-please", "readability-lxml", "html-text",
    "resiliparse",
]  # fmt: skip
"""With their optional parts: language identification, word segmentation of Chinese and Japanese."""
BODY_SYSTEMS = "newsdoc,trafilatura,trafilatura-meta,newspaper4k,readability-lxml,resiliparse,lxml-floor"
STRUCTURE_SYSTEMS = "newsdoc,trafilatura,newspaper4k,news-please,readability-lxml"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("NEWSDOC_SHARED", ROOT.parent / "shared")))
    parser.add_argument("--environment", type=Path, default=ROOT / ".venv-peers")
    parser.add_argument("--systems", help="of both tables; default: newsdoc and its peers")
    parser.add_argument("--passes", type=int, default=3, help="timed passes of the body table")
    parser.add_argument("--no-install", action="store_true", help="use the running interpreter as it is")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    if not (options.shared / "corpora").is_dir():
        parser.error(f"no corpora in {options.shared}; name their folder with --shared")
    python = sys.executable if options.no_install else environment(options.environment)
    benchmark = options.shared / "corpora/article-extraction-benchmark"
    body = [
        "html_body.py", "--pages", benchmark / "html", "--truth", benchmark / "ground-truth.json",
        "--system", options.systems or BODY_SYSTEMS, "--passes", options.passes,
    ]  # fmt: skip
    structure = [
        "html_structure.py", "--data", options.shared / "corpora/publisher-pages",
        "--system", options.systems or STRUCTURE_SYSTEMS,
    ]  # fmt: skip
    for title, (script, *arguments) in (("Body", body), ("Structure", structure)):
        print(f"## {title}\n", flush=True)
        command = [python, str(options.shared / "eval" / script), *map(str, arguments)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=variables())
        print(done.stdout, flush=True)
        if options.out:
            options.out.mkdir(parents=True, exist_ok=True)
            (options.out / f"html-{title.lower()}.txt").write_text(done.stdout, encoding="utf-8")
    return 0


def environment(folder: Path) -> str:
    """The interpreter of the environment with the peers, made when it is not there yet."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.create(folder, with_pip=True)
        pip = [str(python), "-m", "pip", "install", "--quiet"]
        subprocess.run(
            [*pip, "--upgrade", "pip"], check=True
        )  # old ones fail on a peer's `lxml[html-clean,html_clean]`
        subprocess.run([*pip, "-e", str(ROOT), *PEERS], check=True)
    return str(python)


def variables() -> dict[str, str]:
    """The process's variables, with this checkout first on the path."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "src")}


if __name__ == "__main__":
    sys.exit(main())
